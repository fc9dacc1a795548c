"""The values of a record that have a position, as labelled spans of one text: the title, a line feed, the body.

A label is the path of the value in the record: ``people.posts``. Where an item is of a closed list, the word of the
list follows: ``groups=attend``. Paragraphs are no values and have no span.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from baodao._baodao import InputError
from baodao.described import ITEMS, LISTS, Field, Item

Record = Mapping[str, Any]


class Span(NamedTuple):
    """A label and code points of the joined text."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a record a span comes from: the dict that holds the key, the number in its list, and the item."""

    holder: dict[str, Any]
    field: Field
    item: dict[str, Any]


def joined_text(record: Record) -> str:
    """Return the text that spans refer to."""
    return f"{record['title'] or ''}\n{record['text']}"


def spans(record: Record) -> Iterator[tuple[Span, Place]]:
    """Yield the spans of a record in the order of its keys, each with its place in the record."""
    yield from _walk(ITEMS["Record"], dict(record), "", len(record["title"] or "") + 1)


def _walk(item: Item, value: dict[str, Any], path: str, shift: int) -> Iterator[tuple[Span, Place]]:
    for field in item.fields:
        inner = ITEMS.get(field.of)
        if inner is None or field.of == "Paragraph" or not value[field.key]:
            continue
        label = f"{path}.{field.key}" if path else field.key
        for one in value[field.key] if field.is_list else (value[field.key],):
            if inner.has_position and one["start"] is not None:
                offset = 0 if one.get("in_title") else shift
                full = f"{label}{_class(inner, one)}"
                yield Span(full, one["start"] + offset, one["end"] + offset), Place(value, field, one)
            yield from _walk(inner, one, label, shift)


def class_field(item: Item) -> Field | None:
    """Return the field of a closed list that a label names: the first that an item always has."""
    return next((field for field in item.fields if field.of in LISTS and not field.is_nullable), None)


def _class(item: Item, value: Record) -> str:
    field = class_field(item)
    return "" if field is None or field.is_list else f"={value[field.key]}"


def labels() -> list[str]:
    """List all labels that a span may have.

    >>> {"people.mentions", "groups=attend", "event.date"} <= set(labels())
    True
    """
    return list(_labels(ITEMS["Record"], ""))


def _labels(item: Item, path: str) -> Iterator[str]:
    for field in item.fields:
        inner = ITEMS.get(field.of)
        if inner is None or field.of == "Paragraph":
            continue
        label = f"{path}.{field.key}" if path else field.key
        kind = class_field(inner)
        if inner.has_position:
            yield from (label,) if kind is None else (f"{label}={word}" for word in LISTS[kind.of].words)
        yield from _labels(inner, label)


def fields_of(label: str) -> tuple[list[Field], str | None]:
    """Return the fields that a label leads through, and the word of its closed list.

    Raises ``InputError`` at a label that no value has.
    """
    path, _, word = label.partition("=")
    item, fields = ITEMS["Record"], []
    for key in path.split("."):
        field = next((field for field in item.fields if field.key == key and field.of in ITEMS), None)
        if field is None:
            raise InputError(f"no value of a record has the label {label!r}")
        fields.append(field)
        item = ITEMS[field.of]
    kind = class_field(item)
    if not item.has_position or (word or None) not in (LISTS[kind.of].words if kind else (None,)):
        raise InputError(f"no value of a record has the label {label!r}")
    return fields, word or None
