"""How far a batch is, to see in a notebook or a terminal: what ``progress=True`` draws."""

import importlib.util
from collections.abc import Iterable, Sized
from typing import Any

from baodao import extras


def bar(sources: Iterable[Any]) -> Any:
    """Begin a bar of tqdm's that counts reports, up to ``len(sources)`` where that is known.

    Raises ``InputError`` where tqdm is not installed.
    """
    # Without ipywidgets tqdm.auto warns in a notebook, and then draws the same bar of text.
    part = ".auto" if importlib.util.find_spec("ipywidgets") else ""
    tqdm = extras.load("progress", "progress", part).tqdm
    return tqdm(total=len(sources) if isinstance(sources, Sized) else None, unit=" reports")
