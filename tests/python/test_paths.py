"""Every way out gives the same: dicts, lines of JSON, Arrow, frames, CSV, Parquet."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import baodao
import baodao.pandas
import baodao.polars
from baodao.cli import main
from baodao.output import jsonlines
from baodao.tables import Tables, to_pandas
from baodao.tables.layout import TABLES
from conftest import REPORT, ROOT

EVERYTHING = baodao.Extractor(fields=baodao.FIELDS, explain=True)
CONTROL = "市政府召开“会议”\n" + "".join(map(chr, range(1, 32))) + '\x7f\u2028"\\/𠀀，市长李明远说。'


@pytest.fixture(scope="module")
def sources() -> list[Any]:
    """The samples, the annotated reports, and what is hard to write."""
    found: list[Any] = [*baodao.read(baodao.samples())]
    found += [baodao.Source(path=path) for path in sorted((ROOT / "tests/data/gold").glob("[ab]??.*"))]
    found += [CONTROL, "", 7, baodao.Source(error="lost", id="x"), baodao.Source(data=REPORT, id='=1,"a"\nb')]
    assert len(found) >= 40
    return found


@pytest.fixture(scope="module")
def records(sources: list[Any]) -> list[Any]:
    return list(EVERYTHING.extract_many(sources))


@pytest.fixture(scope="module")
def of_dicts(records: list[Any]) -> Tables:
    return to_pandas(records)


def same(found: Tables, expected: Tables) -> None:
    for (name, frame), (_, other) in zip(found, expected, strict=True):
        pd.testing.assert_frame_equal(frame, other, obj=name)
    assert sum(not frame.empty for _, frame in found) >= 18


def test_lines_are_those_of_the_dicts(sources: list[Any], records: list[Any]) -> None:
    with EVERYTHING.extract_many(sources) as found:
        lines = [found.line() for _ in records]
        assert found.line() is None
    for line, record in zip(lines, records, strict=True):
        if "error" in record:
            assert line == record
        else:
            assert line == jsonlines.line(record).encode()


def test_lines_and_records_of_one_iterator() -> None:
    found = baodao.extract_many([REPORT] * 4)
    line = found.line()
    assert isinstance(line, bytes)
    record = json.loads(line)
    assert next(found) == record
    (batch,) = found.batches()
    assert batch.sources == [2, 3]
    assert pa.record_batch(batch).to_pylist() == [{**record, "error": None}] * 2


def test_batches_are_the_records(sources: list[Any], records: list[Any]) -> None:
    found = list(EVERYTHING.extract_many(sources).batches(7))
    assert [number for batch in found for number in batch.sources] == list(range(len(sources)))
    rows = [row for batch in found for row in pa.record_batch(batch).to_pylist()]
    assert max(len(pa.record_batch(batch)) for batch in found) == 7
    for row, record in zip(rows, records, strict=True):
        assert {key: row[key] for key in record} == record


def test_batches_know_the_sources_of_items_and_of_reports_left_out() -> None:
    round_up = "甲县简讯\n\n●县里开会\n本报讯 3月2日，县长讲话。\n●乙镇植树\n本报讯 3月3日，乙镇植树。"
    given: list[Any] = [7, round_up, REPORT]
    (batch,) = baodao.extract_many(given, split=True, on_error="skip").batches()
    assert batch.sources == [1, 1, 2]
    (batch,) = baodao.extract_many(given, split=True).batches()
    assert batch.sources == [0, 1, 1, 2]


def test_batches_raise_what_the_iteration_raises() -> None:
    def broken() -> Any:
        yield REPORT
        raise KeyError("x")

    batches = baodao.extract_many(broken()).batches()
    assert len(pa.record_batch(next(batches))) == 1
    with pytest.raises(KeyError):
        next(batches)
    assert list(batches) == []
    with pytest.raises(baodao.InputError, match="int"):
        list(baodao.extract_many([7], on_error="raise").batches())  # type: ignore[list-item]
    with pytest.raises(baodao.InputError, match="rows"):
        baodao.extract_many([REPORT]).batches(0)
    closed = baodao.extract_many([REPORT])
    closed.close()
    with pytest.raises(baodao.Error, match="closed"):
        list(closed.batches())


@pytest.mark.parametrize("threads", [1, 2])
def test_frames_of_arrow_are_those_of_dicts(sources: list[Any], of_dicts: Tables, threads: int) -> None:
    same(to_pandas(EVERYTHING.extract_many(sources, threads=threads)), of_dicts)
    stream: Any = EVERYTHING.extract_arrow(sources, batch_size=9, threads=threads)
    same(to_pandas(stream), of_dicts)


def test_frames_of_no_records() -> None:
    for (name, frame), (_, other) in zip(to_pandas(baodao.extract_many([])), to_pandas([]), strict=True):
        pd.testing.assert_frame_equal(frame, other, obj=name)


def test_frames_without_pyarrow(sources: list[Any], of_dicts: Tables, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("baodao.extras.has", lambda _: False)
    same(to_pandas(EVERYTHING.extract_many(sources)), of_dicts)


def test_a_stream_with_other_types(records: list[Any], of_dicts: Tables) -> None:
    schema = pa.schema(baodao.arrow_schema())
    frame = pl.DataFrame(pa.Table.from_pylist(records, schema=schema))
    same(to_pandas(frame), of_dicts)


def test_frames_of_a_series_with_gaps(sources: list[Any]) -> None:
    reports = [source for source in sources if not isinstance(source, int)]
    series = pd.Series([None, *reports[:20], None, None, *reports[20:], None])
    made = series.baodao.tables(EVERYTHING)
    expected = to_pandas(series.baodao.extract(EVERYTHING))
    assert made.reports["text"].isna().sum() >= 4
    for (name, frame), (_, other) in zip(made, expected, strict=True):
        pd.testing.assert_frame_equal(frame.reset_index(drop=True), other, obj=name)
        assert frame.index.tolist() == other["report_index"].tolist()


def test_a_series_without_a_report() -> None:
    tables = pd.Series([None, None]).baodao.tables()
    assert len(tables.reports) == 2
    assert len(tables.people) == 0


def test_polars_gets_the_records(records: list[Any]) -> None:
    texts = [record["text"] or "会议" for record in records if "error" not in record][:30]
    frame = pl.DataFrame({"html": [None, *texts, None]})
    found = frame.select(baodao.polars.Reports(pl.col("html")).extract(EVERYTHING))["record"]
    assert found.dtype == baodao.polars.SCHEMA
    expected = [None, *({**record, "error": None} for record in EVERYTHING.extract_many(texts)), None]
    assert found.to_list() == expected


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Reports for the command line: texts with a time of day only far behind those without, and cells that are hard."""
    path = tmp_path_factory.mktemp("inputs") / "a.jsonl"
    rows = [{"id": f"r{number}", "text": REPORT, "published": "2021-06-05"} for number in range(1100)]
    rows += [{"id": '=1,"a"', "text": CONTROL, "published": "2021-06-05T10:30"}, {"id": "none"}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return [str(baodao.samples()), str(path)]


def read_all(inputs: list[str]) -> list[Any]:
    return [source for name in inputs for source in baodao.read(name)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("keep", [True, False])
def test_csv_is_that_of_frames(inputs: list[str], tmp_path: Path, encoding: str, keep: bool) -> None:  # noqa: FBT001 - a parameter
    options = ["--keep-formulas"] if keep else []
    assert main(["tables", *inputs, "-o", str(tmp_path / "a"), "--encoding", encoding, "--quiet", *options]) == 1
    tables = to_pandas(list(baodao.extract_many(read_all(inputs))))
    files = tables.to_csv(tmp_path / "b", encoding=encoding, escape_formulas=not keep)
    assert len(files) == len(TABLES)
    for file in files:
        assert (tmp_path / "a" / file.name).read_bytes() == file.read_bytes(), file.name
    reports = pd.read_csv(tmp_path / "a" / "reports.csv", encoding=encoding, dtype=str)
    assert {len(day) for day in reports["published"].dropna()} == {19}


def test_parquet_is_that_of_frames(inputs: list[str], tmp_path: Path) -> None:
    assert main(["tables", *inputs, "-o", str(tmp_path / "a"), "--format", "parquet", "--quiet"]) == 1
    files = to_pandas(list(baodao.extract_many(read_all(inputs)))).to_parquet(tmp_path / "b")
    for file in files:
        assert pq.read_schema(tmp_path / "a" / file.name).equals(pq.read_schema(file), check_metadata=True), file.name
        assert pq.read_table(tmp_path / "a" / file.name).equals(pq.read_table(file)), file.name
        pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / "a" / file.name), pd.read_parquet(file))


def test_the_command_writes_the_same_records(
    inputs: list[str], tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    expected = [*baodao.extract_many(read_all(inputs))]
    text = "".join(map(jsonlines.line, expected))
    assert main(["extract", *inputs, "-o", str(tmp_path / "a.jsonl"), "--quiet"]) == 1
    assert (tmp_path / "a.jsonl").read_bytes().decode() == text
    assert main(["extract", *inputs, "--quiet"]) == 1
    assert capsysbinary.readouterr().out.decode() == text
    assert main(["extract", *inputs, "-o", str(tmp_path / "a.parquet"), "--quiet"]) == 1
    schema = pa.schema(baodao.arrow_schema())
    assert pq.read_table(tmp_path / "a.parquet").equals(pa.Table.from_pylist(expected, schema=schema))


def test_parquet_is_written_without_pandas(inputs: list[str], tmp_path: Path) -> None:
    import subprocess  # noqa: PLC0415

    code = f"""
import sys
from baodao.cli import main
main(["extract", {inputs[0]!r}, "-o", {str(tmp_path / "a.parquet")!r}, "--quiet"])
assert "pyarrow" in sys.modules
assert "pandas" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_stream_that_breaks_leaves_no_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "people.csv").write_text("old", encoding="utf-8")

    def broken(*_: object, **__: object) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr("baodao.tables.streams.CsvFile.write", broken)
    assert main(["tables", str(baodao.samples()), "-o", str(tmp_path / "a"), "--quiet"]) == 130
    assert (tmp_path / "a" / "people.csv").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


WAYS: dict[str, Callable[[Any], Any]] = {
    "lines": lambda found: iter(found.line, None),
    "batches": lambda found: found.batches(2),
}


@pytest.mark.parametrize("way", WAYS)
def test_progress_counts_every_report(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []

    class Bar:
        def update(self, count: int = 1) -> None:
            counted.append(count)

        def close(self) -> None:
            counted.append(0)

    monkeypatch.setattr("baodao.bar.bar", lambda _: Bar())
    given: list[Any] = [REPORT, 7, REPORT, 8, 9]
    list(WAYS[way](baodao.extract_many(given, progress=True, on_error="skip")))
    assert sum(counted) == len(given)
    assert counted[-1] == 0
