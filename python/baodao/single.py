"""The refusal of a single record where an iterable of records is meant."""

from collections.abc import Mapping

from baodao._baodao import InputError


def refuse_single(records: object) -> None:
    """Raise ``InputError`` at a record, a text or bytes.

    >>> refuse_single([{"id": "a"}])
    """
    if isinstance(records, Mapping | str | bytes):
        raise InputError("records is an iterable of records; for a single one give [record]")
