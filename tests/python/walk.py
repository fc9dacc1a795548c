"""Every position of a record, with the words that must be there."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from baodao.described import ITEMS, RECORD, Item
from baodao.types import Record


class Value(NamedTuple):
    """A position, the words that the record repeats from it, and the keys that lead to it."""

    kind: str
    text: str | None
    start: int
    end: int
    in_title: bool


def values(record: Record) -> Iterator[Value]:
    """List every position of a record; ``text`` is none where the record doesn't repeat the characters."""
    return _walk(RECORD, record, ())


def _walk(described: Item, item: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[Value]:
    if described.has_position and item["start"] is not None:
        words = item[described.words] if described.words else None
        yield Value(".".join(path), words, item["start"], item["end"], bool(item.get("in_title")))
    for field in described.fields:
        value = item[field.key]
        if field.of in ITEMS and value is not None:
            for one in value if field.is_list else (value,):
                yield from _walk(ITEMS[field.of], one, (*path, field.key))
