"""How far a batch is, to see in a notebook or a terminal: what ``progress=True`` draws."""

from collections.abc import Iterable, Sized
from typing import Any

from baodao import extras


def bar(sources: Iterable[Any]) -> Any:
    """Begin a bar of tqdm's that counts reports, up to ``len(sources)`` where that is known.

    Raises ``InputError`` where tqdm is not installed.
    """
    tqdm = extras.load("progress", "progress", ".auto").tqdm
    return tqdm(total=len(sources) if isinstance(sources, Sized) else None, unit=" reports", unit_scale=True)
