"""The function that engines map: the rows are those of baodao alone, whatever the batch is."""

import subprocess
import sys
from datetime import UTC, date, datetime
from typing import Any

import pytest

import baodao
from conftest import REPORT
from engines import COLUMNS, alone, plain, table
from memory import HERE, STATUS

pa = pytest.importorskip("pyarrow", reason="pyarrow is not here")
batches = pytest.importorskip("baodao.batches", reason="pyarrow is not here")


def test_a_table() -> None:
    reports = table(60)
    records = batches.extract(reports, **COLUMNS)
    records.validate(full=True)
    assert records.schema.equals(pa.schema(baodao.arrow_schema()))
    assert records["id"].to_pylist() == [str(n) for n in range(60)]
    assert plain(records.to_pylist()) == alone(reports)
    assert sum(row is not None for row in records["error"].to_pylist()) == 8


def test_a_record_batch() -> None:
    reports = table(20)
    records = batches.extract(reports.to_batches()[0], **COLUMNS)
    assert isinstance(records, pa.RecordBatch)
    assert plain(records.to_pylist()) == alone(reports)


def test_a_frame() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not here")
    reports = table(20)
    frame = reports.to_pandas().set_index(pandas.Index(range(100, 120), name="row"))
    records = batches.extract(frame, **COLUMNS)
    assert records.index.equals(frame.index)
    assert plain(pa.Table.from_pandas(records, preserve_index=False).to_pylist()) == alone(reports)


@pytest.mark.parametrize("kind", ["table", "batch", "frame"])
def test_nothing_in_nothing_out(kind: str) -> None:
    nothing = table(3).slice(0, 0)
    empty = {"table": lambda: nothing, "frame": nothing.to_pandas}
    records = batches.extract(empty.get(kind, lambda: pa.RecordBatch.from_pylist([], nothing.schema))(), **COLUMNS)
    assert len(records) == 0
    found = pa.Table.from_pandas(records, preserve_index=False).schema if kind == "frame" else records.schema
    assert found.names == pa.schema(baodao.arrow_schema()).names
    assert found.field("people").type == pa.schema(baodao.arrow_schema()).field("people").type


def test_a_column_that_is_not_there() -> None:
    for reports in (table(3), table(3).to_pandas()):
        with pytest.raises(baodao.InputError, match="no column 'titel'"):
            batches.extract(reports, html="page", title="titel")


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary()])
def test_types_of_reports(kind: Any) -> None:
    records = batches.extract(pa.table({"page": pa.array([REPORT, None], kind)}), html="page")
    assert [row["name"] for row in records["people"][0].as_py()] == ["李明远", "王思齐"]
    assert records["error"][1].as_py()["type"] == "InputError"


def test_what_is_no_report_costs_its_own_row() -> None:
    records = batches.extract(pa.table({"page": [1, 2]}), html="page")
    assert [error["message"] for error in records["error"].to_pylist()] == [
        f"source {n}: a report is str or bytes, not int" for n in range(2)
    ]


def test_text_that_is_no_utf8() -> None:
    """Engines read files of any encoding as text: what they then hold is told as bytes are."""
    gbk = REPORT.encode("gb18030")
    lie = pa.array([gbk, REPORT.encode()], pa.binary()).view(pa.string())
    number = pa.array([b"7\xe4", b"8"], pa.binary()).view(pa.string())
    records = batches.extract(pa.table({"page": lie, "number": number}), html="page", id="number")
    assert records["error"].null_count == 2
    assert records["id"].to_pylist() == ["7\ufffd", "8"]
    assert [row["name"] for row in records["people"][0].as_py()] == ["李明远", "王思齐"]
    assert records["text"][0].as_py() == records["text"][1].as_py() == baodao.extract(REPORT)["text"]


@pytest.mark.parametrize(
    "day",
    [date(2021, 6, 5), datetime(2021, 6, 5, 8, tzinfo=UTC), datetime(2021, 6, 5, 8), "2021-06-05"],
)
def test_types_of_days(day: Any) -> None:
    records = batches.extract(pa.table({"page": [REPORT], "day": [day]}), html="page", published="day")
    assert records["event"][0].as_py()["date"]["iso"] == "2021-06-04"


def test_settings() -> None:
    reports = pa.table({"page": [REPORT + "会议传达《会议纪要》。"]})
    few = batches.extract(reports, html="page", extractor=baodao.Extractor(fields={"people"}))
    assert len(few["people"][0].as_py()) == 2
    assert few["documents"][0].as_py() == []
    assert len(batches.extract(reports, html="page")["documents"][0].as_py()) == 1


@pytest.mark.skipif(not STATUS.is_file(), reason="reads its peak of memory in /proc")
def test_a_stream_holds_one_batch_at_a_time() -> None:
    """Sixty batches of 4 MB go through a process that never needs the memory of thirty."""
    code = """
import baodao, pyarrow as pa
from baodao import batches
from memory import peak
report = "会议召开\\n" + "会议指出，要抓好落实。" * 130_000
def given():
    for n in range(61):
        yield pa.RecordBatch.from_pydict({"data": [report], "id": [str(n)]})
seen, start = 0, 0
for records in batches.stream(given(), extractor=baodao.Extractor(fields={"documents"}), batch_size=1):
    seen += records.num_rows
    start = start or peak()
print(seen, (peak() - start) // 1024)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=HERE)
    seen, growth = done.stdout.split()
    assert seen == "61"
    assert int(growth) < 120


def test_dask() -> None:
    dask = pytest.importorskip("dask.dataframe", reason="dask is not here: pip install 'baodao[dask]'")
    reports = table(40)
    frame = dask.from_pandas(reports.to_pandas(), npartitions=4)
    meta = batches.extract(frame.head(0), **COLUMNS)
    extractor = baodao.Extractor(lexicon=baodao.Lexicon.default().extend(posts=["首席数据官"]))
    records = frame.map_partitions(batches.extract, **COLUMNS, extractor=extractor, meta=meta)
    found = records.compute(scheduler="processes", num_workers=2)
    assert list(found.index) == list(range(40))
    assert plain(pa.Table.from_pandas(found, preserve_index=False).to_pylist()) == alone(reports, extractor)


@pytest.mark.filterwarnings("ignore")  # Ray's own
def test_ray() -> None:
    ray = pytest.importorskip("ray", reason="ray is not here: pip install 'baodao[ray]'")
    data = pytest.importorskip("ray.data", reason="ray.data is not here: pip install 'baodao[ray]'")
    reports = table(40)
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    try:
        how = {**COLUMNS, "extractor": baodao.Extractor()}
        dataset = data.from_arrow(reports).repartition(4)
        records = dataset.map_batches(batches.extract, batch_format="pyarrow", fn_kwargs=how, batch_size=8)
        found = pa.concat_tables(ray.get(records.to_arrow_refs()))
    finally:
        ray.shutdown()
    assert plain(found.to_pylist()) == alone(reports)


def test_a_column_of_encodings() -> None:
    data = "安全會議\n會議指出，要抓好落實。".encode("euc-jp")
    table = pa.table({"page": [data, data], "said": ["euc-jp", None]})
    records = batches.extract(table, html="page", encoding="said")
    assert [title == "安全會議" for title in records["title"].to_pylist()] == [True, False]
