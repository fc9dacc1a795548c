"""Each field of the record is declared once, and everything that shows the record follows.

A failure names the field, as ``Person.order``, and the file to edit.
"""

import dataclasses
import importlib.util
import inspect
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

import baodao
import generated
import rebuild
from baodao import default_view, schema, types
from baodao.described import ITEMS, LISTS, RECORD, Field, Item
from baodao.display.convert import KINDS, LABELS
from baodao.display.facts import facts
from baodao.tables import to_pandas
from baodao.tables.frame_names import Frames
from baodao.tables.layout import COLUMNS, NUMBERED, SLICED, TABLES
from baodao.terminal import render
from conftest import DATA, ROOT
from test_types import mismatches

REGENERATE = "run python tests/python/regenerate.py --write"
NOT_IN_CASES = {"Meta", "Paragraph", "Keyword", "Warning", "Record"}
"""Dicts that other tests than the case files fill."""
FIELDS = [(item, field) for item in ITEMS.values() for field in item.fields]


def names(fields: list[tuple[Item, Field]]) -> list[str]:
    return [f"{item.name}.{field.key}" for item, field in fields]


def full(item: Item) -> dict[str, Any]:
    """Make a dict that states every key; each text is the name of its field."""
    made = {field.key: value_of(item, field) for field in item.fields}
    if item.has_position:
        made |= {"start": 0, "end": 1}
    return made


def value_of(item: Item, field: Field) -> Any:
    if field.of in ITEMS:
        value: Any = full(ITEMS[field.of])
    elif field.of in LISTS:
        value = next(iter(LISTS[field.of].words))
    elif "date" in field.marks:
        value = "2019-06-04"
    else:
        value = {"str": f"{item.name}.{field.key}", "int": 7, "float": 0.5, "bool": True}[field.of]
    return [value] if field.is_list else value


def record() -> dict[str, Any]:
    """Make a record that states every key."""
    made = full(RECORD)
    made["people"][0]["posts"][0]["in_title"] = False
    return made


def test_generated_files_are_those_of_the_declarations() -> None:
    wrong = [f"{item.name}.{field.key}" for item, field in FIELDS if not is_typed(item, field)]
    assert wrong == [], f"python/baodao/types.py is another for {wrong}: {REGENERATE}"
    frames = {field.name for field in dataclasses.fields(Frames)}
    wrong = sorted(frames ^ {table.name for table in TABLES})
    assert wrong == [], f"python/baodao/tables/frame_names.py is another for {wrong}: {REGENERATE}"
    for path, text in generated.files().items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name} is another: {REGENERATE}"


def is_typed(item: Item, field: Field) -> bool:
    """Whether the module of types says of a field what its declaration does."""
    source = inspect.getsource(getattr(types, item.name)) if hasattr(types, item.name) else ""
    return f"    {field.key}: {field.type}\n" in source


def test_the_schemas_change_only_on_purpose() -> None:
    """A changed key breaks its readers: it belongs into the changelog and the snapshots."""
    old = json.loads((DATA / "schema.json").read_text(encoding="utf-8"))["$defs"]
    new = schema.schema()["$defs"]
    keys = {f"{name}.{key}" for one in (old, new) for name in one for key in one[name]["properties"]}
    changed = [key for key in sorted(keys) if prop(old, *key.split(".")) != prop(new, *key.split("."))]
    assert changed == [], f"tests/data/schema.json is another for {changed}: {REGENERATE}"
    assert old == new, REGENERATE
    pa = pytest.importorskip("pyarrow")
    columns = [f"{field}" for field in pa.schema(baodao.arrow_schema())]
    agreed = json.loads((DATA / "arrow-schema.json").read_text(encoding="utf-8"))
    changed = sorted(set(columns) ^ set(agreed))
    assert columns == agreed, f"tests/data/arrow-schema.json is another for {changed}: {REGENERATE}"


def prop(defs: Mapping[str, Any], name: str, key: str) -> Any:
    return defs.get(name, {}).get("properties", {}).get(key)


def test_the_schema_and_the_arrow_schema_name_every_field() -> None:
    defs = schema.schema()["$defs"]
    missing = [name for name in names(FIELDS) if prop(defs, *name.split(".")) is None]
    assert missing == [], f"the schema lacks {missing}: {REGENERATE}, see python/baodao/schema.py"
    pa = pytest.importorskip("pyarrow")
    missing = [*missing_in(pa.schema(baodao.arrow_schema()), RECORD)]
    assert missing == [], f"the schema of Arrow lacks {missing}: see src/arrow/record.rs"


def missing_in(columns: Any, item: Item) -> Iterator[str]:
    """List the fields of an item that a schema of Arrow's lacks."""
    there = {column.name: column.type for column in columns}
    for field in item.fields:
        if field.key not in there:
            yield f"{item.name}.{field.key}"
        elif field.of in ITEMS:
            kind = there[field.key].value_type if field.is_list else there[field.key]
            yield from missing_in(kind, ITEMS[field.of])


def test_a_full_record_is_what_the_types_say() -> None:
    assert mismatches(record(), types.Record, "record") == [], REGENERATE


def test_the_tables_hold_every_field() -> None:
    (again,) = rebuild.records(to_pandas([record()]))
    assert again == record(), "python/baodao/tables/layout.py"
    tables = [table.name for table in TABLES]
    assert len(set(tables)) == len(tables), "two lists give tables of one name: python/baodao/tables/layout.py"
    for table in TABLES:
        columns = [column.name for column in table.columns]
        assert len(set(columns)) == len(columns), (
            f"{table.name} has columns of one name: python/baodao/tables/layout.py"
        )


def test_exceptions_of_the_layout_and_the_views_are_fields() -> None:
    keys = {".".join(path) for path in paths(RECORD, ())}
    assert set(COLUMNS) <= keys
    assert {*NUMBERED, *SLICED} <= {table.name for table in TABLES}
    assert {".".join(path) for path in LABELS} <= keys
    for name, laid_out in default_view.LAID_OUT.items():
        assert laid_out <= ITEMS[name].keys, f"{name}: python/baodao/default_view.py"


def paths(item: Item, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for field in item.fields:
        yield (*path, field.key)
        if field.of in ITEMS:
            yield from paths(ITEMS[field.of], (*path, field.key))


@pytest.mark.parametrize("name", names(FIELDS))
def test_a_field_that_no_view_lays_out_is_shown(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The views show a new field by its name and value, wherever it is in the record."""
    item, key = name.split(".")
    if key in {"start", "end", "in_title"} or item in {"Paragraph", "Mention", "Words"} or name in UNSHOWN:
        pytest.skip("a position, or a part that no view lists")
    known = set(default_view.LAID_OUT)
    monkeypatch.setitem(default_view.LAID_OUT, item, default_view.LAID_OUT.get(item, set()) - {key})
    made = record()
    values = dict(default_view.others(item, full(ITEMS[item]))) if item != "Record" else {}
    shown = values.get(key, "")
    # Of an item that no view knows, the words are shown without their key.
    is_first = item not in known and key in {ITEMS[item].words, ITEMS[item].fields[0].key}
    expected = shown if is_first else f"{key} {shown}".strip()
    where = "see python/baodao/default_view.py"
    html = re.sub(r"&quot;|&amp;|&lt;|&gt;", "", baodao.show(made)._repr_html_())
    assert expected in html or f">{key}<" in html, f"{name} is not in show: {where}"
    if item != "Cue":
        plain = re.sub(r" {2,}", " ", render(made, 10_000))
        assert expected in plain, f"{name} is not at the terminal: {where}"
        assert any(shown in fact.value for fact in facts(made)), f"{name} is not compared: {where}"


UNSHOWN = {f"Record.{key}" for key in ("id", "title", "text", "meta", "event", "paragraphs")}


def test_what_has_a_position_is_marked() -> None:
    marked = set(KINDS)
    for path in paths(RECORD, ()):
        item = item_at(path)
        if item is None or not item.has_position or path[0] == "paragraphs":
            continue
        assert marked & set(path), f"{'.'.join(path)} is not marked by show: python/baodao/display/convert.py"


def item_at(path: tuple[str, ...]) -> Item | None:
    item = RECORD
    for key in path:
        field = next(field for field in item.fields if field.key == key)
        if field.of not in ITEMS:
            return None
        item = ITEMS[field.of]
    return item


def test_the_data_dictionary_explains_every_field() -> None:
    spec = importlib.util.spec_from_file_location("dictionary", ROOT / "docs" / "_ext" / "dictionary.py")
    assert spec is not None
    assert spec.loader is not None
    dictionary = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dictionary)
    page = "\n".join(dictionary.records())
    for item, field in FIELDS:
        assert field.meaning, f"{item.name}.{field.key} has no meaning: give it a doc comment in src/record"
        meaning = field.meaning.replace("|", "\\|")
        row = rf"\| `{field.key}` \| [^\n]* \| {re.escape(meaning)} \|"
        assert re.search(row, page), f"{item.name}.{field.key} has no row: docs/_ext/dictionary.py"


def cases() -> Iterator[dict[str, Any]]:
    for path in sorted((ROOT / "tests" / "cases").glob("*.toml")):
        yield from tomllib.loads(path.read_text(encoding="utf-8"))["case"]


def test_a_case_fills_every_field() -> None:
    """A field without a case has no annotator, or nobody knows whether it works."""
    extractor = baodao.Extractor(fields=baodao.FIELDS, explain=True)
    filled: set[str] = set()
    for case in cases():
        if "text" in case:
            known = {key: case[key] for key in ("title", "published", "region") if key in case}
            found = extractor.extract(case["text"], **known)
            filled |= stated(RECORD, found)
    assert len(filled) > 50
    expected = [name for name in names(FIELDS) if name.split(".")[0] not in NOT_IN_CASES]
    expected += [f"Record.{field.key}" for field in RECORD.fields if field.marks & {"choice"}]
    unfilled = [name for name in expected if name not in filled]
    assert unfilled == [], f"no case in tests/cases fills {unfilled}: write the case, and its annotator in src/annotate"


def stated(item: Item, value: Mapping[str, Any]) -> set[str]:
    """Name the fields that a dict, or one inside it, states."""
    found = set()
    for field in item.fields:
        one = value[field.key]
        if one is None or one == []:
            continue
        found.add(f"{item.name}.{field.key}")
        if field.of in ITEMS:
            for inner in one if field.is_list else [one]:
                found |= stated(ITEMS[field.of], inner)
    return found


def new_keys() -> list[str]:
    """List the keys that are not in ``first-keys.json``, without those inside another new one."""
    first = set(json.loads((DATA / "first-keys.json").read_text(encoding="utf-8")))
    known = {".".join(path) for path in paths(RECORD, ())}
    assert first & known
    return sorted(path for path in known - first if path.rpartition(".")[0] in first | {""})


def test_the_changelog_names_every_new_key() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    missing = [path for path in new_keys() if f"`{path}`" not in changelog]
    assert missing == [], f"CHANGELOG.md does not name {missing}: users read there which keys are new"


def test_every_new_key_has_cases_of_its_own() -> None:
    files = {path.stem for path in (ROOT / "tests" / "cases").glob("*.toml")}
    stated = {key for case in cases() for key in expected_keys(case["expect"])}
    missing = [path for path in new_keys() if path.rpartition(".")[2] not in files | stated]
    assert missing == [], f"no case says what {missing} should be: write a file in tests/cases, named after the key"


def expected_keys(expected: Any) -> Iterator[str]:
    for one in expected if isinstance(expected, list) else [expected]:
        if isinstance(one, dict):
            for key, value in one.items():
                yield key
                yield from expected_keys(value)
