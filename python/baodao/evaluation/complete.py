"""Annotations as whole records, so that they can be shown beside what the library found."""

from collections.abc import Mapping
from typing import Any

from baodao.described import ITEMS

Record = Mapping[str, Any]


def completed(gold: Record, record: Record) -> dict[str, Any]:
    """Return an annotation with every key of a record: what it lacks comes from the record, positions from the text.

    A value that the text does not have word for word is placed at its beginning, with no length.
    """
    known = {field.key for field in ITEMS["Record"].fields}
    whole = {**record, **{key: value for key, value in gold.items() if key in known}}
    return _item("Record", whole, whole, record)


def _item(name: str, value: Record, whole: Record, like: Any) -> dict[str, Any]:
    """Give an item all its keys; ``like`` is the same item of the record, if it has one."""
    item = ITEMS[name]
    like = like if isinstance(like, Mapping) else {}
    made: dict[str, Any] = {}
    for field in item.fields:
        found = value[field.key] if field.key in value else like.get(field.key, [] if field.is_list else None)
        if field.of in ITEMS and found is not None:
            inner = like.get(field.key)
            if field.is_list:
                found = [_item(field.of, one, whole, _same(one, inner, field.of)) for one in found]
            else:
                found = _item(field.of, found, whole, inner)
        made[field.key] = found
    if item.has_position and made.get("start") is None:
        made.update(_position(made, item.words, whole))
    return made


def _same(item: Record, others: Any, name: str) -> Record | None:
    """Find the item of the record with the same words."""
    key = ITEMS[name].words or ITEMS[name].fields[0].key
    return next((other for other in others or () if other.get(key) == item.get(key)), None)


def _position(item: Record, key: str | None, whole: Record) -> dict[str, Any]:
    words = str(item.get("text") or item.get(key or "text") or item.get("name") or item.get("title") or "")
    for in_title, text in ((False, whole["text"]), (True, whole["title"])):
        start = text.find(words) if words else -1
        if start >= 0:
            found = {"start": start, "end": start + len(words)}
            return {**found, "in_title": in_title} if "in_title" in item else found
    return {"start": 0, "end": 0, **({"in_title": False} if "in_title" in item else {})}
