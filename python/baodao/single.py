"""What may be given where an iterable of records is meant: no single record, and no item that is none."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from baodao._baodao import InputError


def refuse_single(records: object) -> None:
    """Raise ``InputError`` at a record, a text or bytes.

    >>> refuse_single([{"id": "a"}])
    """
    if isinstance(records, Mapping | str | bytes):
        raise InputError("records is an iterable of records; for a single one give [record]")


def sound_records(records: Iterable[Any], ids: list[str | None]) -> Iterator[Any]:
    """Yield each record, and ``None`` for a failure; append the ids to ``ids``.

    >>> ids = []
    >>> list(sound_records([{"id": "a"}, None, {"id": "b", "error": {"type": "DecodeError"}}], ids)), ids
    ([{'id': 'a'}, None, None], ['a', None, 'b'])
    """
    for number, record in enumerate(records):
        if record is not None and not isinstance(record, Mapping):
            raise InputError(f"item {number} is {type(record).__name__}, no record")
        ids.append(record.get("id") if record else None)
        yield None if not record or record.get("error") is not None else record
