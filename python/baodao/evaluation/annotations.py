"""Annotations: records as a person corrects them, from a list, a file of JSON Lines or a CSV table."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from baodao._baodao import InputError

COLUMNS = ("id", "field", "of", "value")
"""Columns of a CSV table of annotations: one value a row."""

Gold = dict[str, Any]


def read(gold: Iterable[Mapping[str, Any]] | str | PathLike[str]) -> Iterator[Gold]:
    """Yield annotations; raises ``InputError`` where one has no id, or where a file is no list of annotations."""
    if isinstance(gold, str | PathLike):
        path = Path(gold)
        gold = _table(path) if path.suffix == ".csv" else _lines(path)
    elif isinstance(gold, Mapping):
        raise InputError(
            "gold is an iterable of annotations, or the path of a file; for a single one give [annotation]"
        )
    for number, one in enumerate(gold):
        if not isinstance(one, Mapping) or not one.get("id"):
            raise InputError(
                f"annotation {number} has no id: it is a dict with the report's id and the values it states"
            )
        yield dict(one)


def _lines(path: Path) -> Iterator[Gold]:
    with path.open(encoding="utf-8-sig") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield json.loads(line)
            except json.JSONDecodeError as error:
                raise InputError(f"{path}, line {number}: {error}") from error


def _table(path: Path) -> Iterator[Gold]:
    """Build an annotation of the rows of each report.

    The field is a path of the record; ``of`` names the item that a value belongs to: the person of a post or role,
    the document of an issuer. A row with an empty value says that the report states none.
    """
    found: dict[str, Gold] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        missing = set(COLUMNS) - set(rows.fieldnames or ())
        if missing:
            raise InputError(f"{path} lacks the columns {', '.join(sorted(missing))}; it has one value a row")
        for row in rows:
            gold = found.setdefault(row["id"], {"id": row["id"]})
            try:
                _put(gold, row["field"], row["of"] or "", row["value"] or None)
            except KeyError as error:
                raise InputError(f"{path}, line {rows.line_num}: {error.args[0]}") from error
    yield from found.values()


ITEMS = {
    "people": "name",
    "groups": "text",
    "documents": "title",
    "formulations": "text",
    "organizations": "name",
    "places": "name",
    "event.hosts": "text",
}
"""Lists of items, and the key that a row names them by."""
OF_ITEMS = {
    "people.posts": "text",
    "people.roles": None,
    "people.order": int,
    "groups.role": str,
    "documents.issuer": str,
    "documents.number": str,
    "places.path": list,
}
"""Values of items: a list of dicts with that key, a plain list, or a single value of that type."""
SINGLE = (
    "title",
    "text",
    "meta.agency",
    "meta.published",
    "meta.source",
    "event",
    "event.kind",
    "event.name",
    "event.status",
    "event.date.iso",
    "event.date.iso_end",
    "event.place.text",
    "event.place.path",
    "event.form",
)
"""Single values; ``event`` without a value says that there is none."""
FIELDS = tuple(sorted([*ITEMS, *OF_ITEMS, *SINGLE, "meta.authors", "speeches", "speeches.requirements"]))
"""The fields that a row may name."""


def _put(gold: Gold, field: str, of: str, value: str | None) -> None:
    """Add a row to an annotation; raises ``KeyError`` with a message at a row that cannot be placed."""
    if field not in FIELDS:
        raise KeyError(f"{field!r} is no field; the fields are {', '.join(FIELDS)}")
    if field in SINGLE:
        _set(gold, field, value.split("/") if value and field.endswith(".path") else value)
    elif field in ITEMS:
        _item(gold, field, value)
    elif field == "meta.authors":
        gold.setdefault("meta", {}).setdefault("authors", []).extend([value] if value else [])
    elif field == "speeches":
        speech = [{"speaker": of, "text": value}] if value else []
        gold.setdefault("speeches", []).extend(speech)
    elif field == "speeches.requirements":
        _requirement(gold, of, value)
    else:
        _value_of(gold, field, of, value)


def _holder(gold: Gold, field: str) -> tuple[Gold, str]:
    """Find the dict that holds a field, or make it, and the field's own key."""
    *above, last = field.split(".")
    for key in above:
        inner = gold.get(key)
        gold[key] = inner if isinstance(inner, dict) else {}
        gold = gold[key]
    return gold, last


def _set(gold: Gold, field: str, value: Any) -> None:
    gold, last = _holder(gold, field)
    if last == "event":
        gold.setdefault(last, {} if value else None)
    else:
        gold[last] = value


def _item(gold: Gold, field: str, value: str | None) -> Gold | None:
    """Find the item that a row names, or add it."""
    gold, last = _holder(gold, field)
    items = gold.setdefault(last, [])
    if value is None:
        return None
    name = ITEMS[field]
    item = next((item for item in items if item[name] == value), None)
    if item is None:
        item = {name: value}
        items.append(item)
    return item


def _value_of(gold: Gold, field: str, of: str, value: str | None) -> None:
    path, key = field.rsplit(".", 1)
    if not of:
        raise KeyError(f"{field} needs the item that it belongs to in the column of")
    item = _item(gold, path, of)
    assert item is not None  # noqa: S101 - `of` is not empty
    kind = OF_ITEMS[field]
    if kind is None or isinstance(kind, str):
        item.setdefault(key, []).extend([value if kind is None else {kind: value}] if value else [])
    elif kind is list:
        item[key] = value.split("/") if value else []
    else:
        try:
            item[key] = kind(value) if value else None
        except ValueError as error:
            raise KeyError(f"{field} is a whole number, not {value!r}") from error


def _requirement(gold: Gold, of: str, value: str | None) -> None:
    """Add a requirement to the speech of its speaker; ``of`` is the speaker, or ``speaker/addressee``."""
    speaker, _, addressee = of.partition("/")
    speeches = gold.setdefault("speeches", [])
    speech = next((speech for speech in reversed(speeches) if speech["speaker"] == speaker), None)
    if speech is None:
        raise KeyError(f"a requirement belongs to a speech: the row speeches of {speaker!r} comes before it")
    found = speech.setdefault("requirements", [])
    if value:
        found.append({"text": value, "addressee": addressee or None})
