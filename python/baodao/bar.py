"""The progress bar of a batch in a notebook or a terminal, which ``progress=True`` draws."""

import importlib.util
from collections.abc import Iterable, Sized
from typing import Any

from baodao import extras


def bar(sources: Iterable[Any]) -> Any:
    """Start a bar of tqdm that counts reports, up to ``len(sources)`` where it is known.

    Raises ``InputError`` where tqdm is not installed.
    """
    # Without ipywidgets tqdm.auto warns in a notebook and draws the same text bar.
    part = ".auto" if importlib.util.find_spec("ipywidgets") else ""
    tqdm = extras.load("progress", "progress", part).tqdm
    return tqdm(total=len(sources) if isinstance(sources, Sized) else None, unit=" reports")
