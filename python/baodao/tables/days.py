"""Dates of a record that are whole."""

from datetime import datetime
from functools import lru_cache

WHOLE = {10, 16, 19}
"""Lengths of dates that are whole: to the day, the minute or the second."""


@lru_cache(4096)
def whole_day(iso: str | None) -> datetime | None:
    """Read a date that is whole; the offset of a time zone is ignored, so the clock is the report's own.

    >>> whole_day("2021-06-04"), whole_day("--06-04")
    (datetime.datetime(2021, 6, 4, 0, 0), None)
    """
    if iso is None or iso.startswith("-") or len(iso[:19]) not in WHOLE:
        return None
    try:
        return datetime.fromisoformat(iso[:19])
    except ValueError:
        return None
