"""Arrow says what the dicts say, to every library that reads it."""

import itertools
import json
import os
import subprocess
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from types import NoneType
from typing import Any

import pytest

import baodao
from baodao import types
from conftest import DATA, REPORT

pa = pytest.importorskip("pyarrow", reason="pyarrow is not here to read the streams")
SCHEMA = DATA / "arrow-schema.json"
WORDS = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}


def kind_of(hint: Any) -> Any:
    """The Arrow type that a type of ``baodao.types`` should have."""
    hints = [one for one in typing.get_args(hint) if one is not NoneType]
    if typing.get_origin(hint) is list:
        return pa.list_(pa.field("item", kind_of(hints[0]), nullable=False))
    if typing.get_origin(hint) is typing.Literal:
        return pa.string()
    if hints:
        return kind_of(hints[0])
    if typing.is_typeddict(hint):
        return pa.struct([field_of(name, one) for name, one in typing.get_type_hints(hint).items()])
    return WORDS[hint]


def field_of(name: str, hint: Any) -> Any:
    return pa.field(name, kind_of(hint), nullable=NoneType in typing.get_args(hint))


def rows(sources: Any, **how: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pa.table(baodao.extract_arrow(sources, **how)).to_pylist()
    return found


def same(row: dict[str, Any], record: Any) -> bool:
    """Whether a row holds what a dict does, in the same order of keys."""
    if "error" in record:
        rest = set(row) - {"id", "error"}
        return all(row[key] is None for key in rest) and {"id": row["id"], "error": row["error"]} == record
    return row["error"] is None and json.dumps(row)[:-1] == json.dumps({**record, "error": None})[:-1]


def test_the_schema_is_that_of_the_types() -> None:
    hints = typing.get_type_hints(types.Record)
    expected = [field_of(name, hint).with_nullable(nullable=True) for name, hint in hints.items()]
    expected.append(pa.field("error", kind_of(types.Failure)))
    assert pa.schema(baodao.arrow_schema()).equals(pa.schema(expected))


def test_the_schema_changes_only_on_purpose() -> None:
    """A changed column breaks its readers: it goes into the changelog, and here."""
    schema = pa.schema(baodao.arrow_schema())
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == [f"{field}" for field in schema]
    with baodao.extract_arrow([]) as stream:
        assert pa.schema(stream).equals(schema)


def test_a_table_says_what_the_dicts_say(samples: list[Path]) -> None:
    extractor = baodao.Extractor(fields=baodao.FIELDS)
    records = list(extractor.extract_many(samples))
    table = pa.table(extractor.extract_arrow(samples, batch_size=5, threads=2))
    table.validate(full=True)
    assert [same(row, record) for row, record in zip(table.to_pylist(), records, strict=True)] == [True] * len(records)
    assert {chunk.num_rows for chunk in table.to_batches()[:-1]} == {5}
    filled = {name for name in table.column_names if any(table[name].to_pylist())}
    assert len(filled & set(typing.get_type_hints(types.Record))) >= 14


ODD: list[Any] = [
    "",
    b"",
    "\n\n",
    "\ud800单个代理\n会议召开。",
    "𠮷野会议\n6月4日，市长李明远强调𠮷字要写对。",
    b"\xff\xfe\x00",
    "\0零\n\0",
    7,
    None,
    Path("/nowhere/none.txt"),
    baodao.Source(id="q"),
    baodao.Source(id="", error="坏\0了"),
    baodao.Source(data=REPORT, id="𠮷"),
    "会议召开\n" + "会议强调，一要抓好落实。" * 3000,
    "<div>" * 2000 + "会议",
]


@pytest.mark.parametrize("batch_size", [1, 4, 100_000])
def test_odd_reports_are_told_alike(batch_size: int) -> None:
    records = list(baodao.extract_many(ODD))
    found = rows(ODD, batch_size=batch_size)
    assert [same(row, record) for row, record in zip(found, records, strict=True)] == [True] * len(ODD)
    assert sum(row["error"] is not None for row in found) >= 5


def test_nothing_in_nothing_out() -> None:
    table = pa.table(baodao.extract_arrow([]))
    assert table.num_rows == 0
    assert table.schema.equals(pa.schema(baodao.arrow_schema()))
    assert rows([7, 7], on_error="skip") == []


def test_raise() -> None:
    sources: list[Any] = [REPORT, REPORT, 7, REPORT]
    reader = pa.RecordBatchReader.from_stream(baodao.extract_arrow(sources, on_error="raise"))
    assert reader.read_next_batch().num_rows == 2
    with pytest.raises(Exception, match="InputError: a report is str or bytes, not int"):
        reader.read_next_batch()


def test_what_the_sources_raise_comes_after_what_they_gave() -> None:
    def broken() -> Iterator[str]:
        yield from [REPORT] * 3
        raise LookupError("no\0more")

    reader = pa.RecordBatchReader.from_stream(baodao.extract_arrow(broken(), batch_size=2))
    assert [reader.read_next_batch().num_rows for _ in range(2)] == [2, 1]
    with pytest.raises(Exception, match=r"LookupError: no.more"):
        reader.read_next_batch()
    with pytest.raises(StopIteration):
        reader.read_next_batch()


def test_a_stream_is_read_once() -> None:
    stream = baodao.extract_arrow([REPORT])
    assert pa.table(stream).num_rows == 1
    with pytest.raises(baodao.Error, match="read once"):
        pa.table(stream)


def test_close() -> None:
    with baodao.extract_arrow(itertools.repeat(REPORT), batch_size=3) as stream:
        reader = pa.RecordBatchReader.from_stream(stream)
        assert reader.read_next_batch().num_rows == 3
    with pytest.raises(Exception, match="closed"):
        reader.read_next_batch()
    with pytest.raises(baodao.Error, match="read once"):
        pa.table(stream)


@pytest.mark.parametrize("wrong", [{"batch_size": 0}, {"threads": 0}, {"on_error": "ignore"}])
def test_wrong_arguments(wrong: Any) -> None:
    with pytest.raises(baodao.InputError):
        baodao.extract_arrow([], **wrong)


def test_it_is_lazy_and_reads_a_bounded_number_ahead() -> None:
    furthest = -1

    def endless() -> Iterator[str]:
        nonlocal furthest
        for furthest in itertools.count():  # noqa: B007 - read outside
            yield REPORT

    with baodao.extract_arrow(endless(), threads=2, batch_size=10) as stream:
        reader = pa.RecordBatchReader.from_stream(stream)
        assert furthest == -1
        for taken in range(1, 20):
            reader.read_next_batch()
            assert furthest < 10 * taken + 2 * 2 * 32


def test_polars(samples: list[Path]) -> None:
    polars = pytest.importorskip("polars", reason="polars is not here")
    sources: list[Any] = [*samples, 7]
    records: list[Any] = list(baodao.extract_many(sources))
    frame = polars.DataFrame(baodao.extract_arrow(sources, batch_size=4))
    assert all(same(row, record) for row, record in zip(frame.to_dicts(), records, strict=True))
    people = frame.explode("people").unnest("people", separator=".").get_column("people.name")
    assert people.drop_nulls().to_list() == [p["name"] for r in records for p in r.get("people", [])]


def test_pandas(samples: list[Path]) -> None:
    pandas = pytest.importorskip("pandas", minversion="3", reason="pandas 3 is not here")
    records: list[Any] = list(baodao.extract_many(samples))
    frame = pandas.DataFrame.from_arrow(baodao.extract_arrow(samples, batch_size=4))
    assert list(frame["title"]) == [record["title"] for record in records]
    assert [len(people) for people in frame["people"]] == [len(r["people"]) for r in records if "people" in r]


def test_duckdb(samples: list[Path]) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not here")
    records = list(baodao.extract_many(samples))
    stream = baodao.extract_arrow(samples, batch_size=4)
    query = "select id, person.name from (select id, unnest(people) as person from stream)"
    found = duckdb.sql(query).fetchall()
    assert stream is not None
    expected = [
        (record["id"], person["name"]) for record in records if "people" in record for person in record["people"]
    ]
    assert sorted(found) == sorted(expected)


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_an_interrupt_is_answered() -> None:
    code = """
import itertools, pyarrow, baodao
stream = baodao.extract_arrow(itertools.repeat("会议召开\\n" + "会议指出，要抓好落实。\\n" * 2000), batch_size=100_000)
reader = pyarrow.RecordBatchReader.from_stream(stream)
print("ready", flush=True)
try:
    reader.read_next_batch()
except pyarrow.ArrowException as error:
    print("KeyboardInterrupt" in str(error))
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.7)
        process.send_signal(2)
        assert process.communicate(timeout=5)[0] == "True\n"


NESTED = """
import baodao, pyarrow
def records():
    stream = baodao.extract_arrow(list(baodao.read(baodao.samples())), batch_size=4)
    for batch in pyarrow.RecordBatchReader.from_stream(stream):
        yield from batch.to_pylist()
"""


@pytest.mark.parametrize("call", ["events", "people", "summary"])
def test_records_may_come_from_a_stream(call: str) -> None:
    code = f"{NESTED}\nexpected = list(baodao.extract_many(baodao.read(baodao.samples())))\n"
    code += f"assert repr(baodao.{call}(records())) == repr(baodao.{call}(expected))"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize(
    "call",
    [
        "duplicates(records())",
        "formulas(records())",
        "extract_many(r['text'] for r in records())",
        "Lexicon.default().learn(records())",
        "Lexicon.default().extend(posts=(r['id'] for r in records()))",
    ],
)
def test_a_stream_inside_a_call_of_the_core_is_refused(call: str) -> None:
    code = f"{NESTED}\ntry:\n    list(baodao.{call})\nexcept Exception as error:\n    print(error)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert "put the records of the stream into a list" in done.stdout
