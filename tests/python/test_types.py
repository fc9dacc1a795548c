"""The types say what the records are: every key, every kind of value, and nothing else."""

import json
import types
import typing
from pathlib import Path
from typing import Any

import baodao
from baodao import schema
from baodao.types import Record
from conftest import DATA

SCHEMA = DATA / "schema.json"


def mismatches(value: Any, kind: Any, where: str) -> list[str]:  # noqa: PLR0911 - a case each
    """Where ``value`` is not what ``kind`` says."""
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        found = [mismatches(value, one, where) for one in typing.get_args(kind)]
        return min(found, key=len)
    if origin is typing.Literal:
        return [] if value in typing.get_args(kind) else [f"{where}: {value!r} not in {typing.get_args(kind)}"]
    if origin is list:
        if type(value) is not list:
            return [f"{where}: {type(value).__name__}, not list"]
        (item,) = typing.get_args(kind)
        return [m for i, one in enumerate(value) for m in mismatches(one, item, f"{where}[{i}]")]
    if typing.is_typeddict(kind):
        hints = typing.get_type_hints(kind)
        if type(value) is not dict or list(value) != list(hints):
            return [f"{where}: keys {list(value) if isinstance(value, dict) else value!r}, not {list(hints)}"]
        return [m for key, hint in hints.items() for m in mismatches(value[key], hint, f"{where}.{key}")]
    return [] if type(value) is kind else [f"{where}: {value!r} is no {kind}"]


def inhabited(value: Any, name: str = "Record") -> set[str]:
    """Names of the lists and dicts of a record that hold something."""
    if isinstance(value, dict):
        return {name}.union(*(inhabited(one, key) for key, one in value.items()))
    if isinstance(value, list) and value:
        return {name}.union(*(inhabited(one, name) for one in value))
    return set()


def test_records_are_what_the_types_say(samples: list[Path]) -> None:
    extractor = baodao.Extractor(fields=baodao.FIELDS)
    records = [extractor.extract_file(path) for path in samples]
    assert [m for record in records for m in mismatches(record, Record, record["id"])] == []
    seen = set().union(*map(inhabited, records))
    assert seen >= {"Record", "paragraphs", "meta", "event", "date", "place", "people", "posts", "mentions", "groups"}
    assert seen >= {
        "speeches",
        "cue",
        "requirements",
        "documents",
        "formulations",
        "organizations",
        "places",
        "keywords",
    }


def test_annotated_reports_are_what_the_types_say(annotated: Path) -> None:
    files = sorted((annotated / "inputs").iterdir())
    assert len(files) >= 80
    records = list(baodao.extract_many(files, on_error="raise"))
    assert [m for record in records for m in mismatches(record, Record, str(record["id"]))] == []


def test_fields_are_keys() -> None:
    assert set(baodao.FIELDS) < set(typing.get_type_hints(Record))


def test_the_schema_changes_only_on_purpose() -> None:
    """A changed field breaks its readers: it goes into the changelog, and here."""
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema.schema()
