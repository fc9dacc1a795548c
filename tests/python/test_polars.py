"""Reports in a polars expression: structs that are the records, eagerly and lazily."""

from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

import baodao
from baodao.polars import SCHEMA, Reports
from conftest import REPORT


def extracted(reports: list[Any], **known: Any) -> list[Any]:
    kind = pl.Binary if any(isinstance(report, bytes) for report in reports) else pl.String
    frame = pl.DataFrame({"html": reports}, schema={"html": kind})
    return frame.select(Reports(pl.col("html")).extract(**known))["record"].to_list()


def test_structs_are_the_records(samples: list[Path]) -> None:
    pages = [path.read_bytes() for path in samples]
    extractor = baodao.Extractor(fields=baodao.FIELDS)
    found = extracted(pages, extractor=extractor)
    assert [record.pop("error") for record in found] == [None] * len(pages)
    assert found == [extractor.extract(page) for page in pages]
    assert [list(record) for record in found] == [list(extractor.extract(page)) for page in pages]


def test_nothing_is_null() -> None:
    assert [record and record["title"] for record in extracted([None, REPORT, None])] == [
        None,
        "市政府召开常务会议",
        None,
    ]
    assert extracted([None]) == [None]
    assert extracted([]) == []


def test_an_error_in_its_row() -> None:
    small = baodao.Extractor(max_bytes=150)
    good, bad = extracted([REPORT, REPORT * 9], extractor=small)
    assert good["error"] is None
    assert bad["error"]["type"] == "LimitError"
    assert {key for key, value in bad.items() if value is not None} <= {"id", "error"}


def test_a_lazy_frame_knows_the_dtype() -> None:
    lazy = pl.LazyFrame({"html": [REPORT], "day": ["2021-06-05"], "n": [7]})
    lazy = lazy.with_columns(Reports(pl.col("html")).extract(published=pl.col("day"), id=pl.col("n"), region="辽宁省"))
    assert lazy.collect_schema()["record"] == SCHEMA
    (record,) = lazy.collect()["record"].to_list()
    assert record.pop("error") is None
    assert record == baodao.extract(REPORT, published="2021-06-05", id="7", region="辽宁省")


def test_the_namespace_is_registered_on_import() -> None:
    namespace = getattr(pl.col("html"), "baodao")  # noqa: B009 - which type checkers do not know
    assert isinstance(namespace, Reports)


def test_bytes() -> None:
    frame = pl.DataFrame({"html": [REPORT.encode("gb18030")]})
    (record,) = frame.select(Reports(pl.col("html")).extract())["record"].to_list()
    assert record["title"] == "市政府召开常务会议"


def test_the_frame_unfolds() -> None:
    frame = pl.DataFrame({"html": [REPORT]}).select(Reports(pl.col("html")).extract())
    people = frame.select(pl.col("record").struct.field("people").explode().struct.field("name"))
    assert people["name"].to_list() == ["李明远", "王思齐"]


def test_structs_in_duckdb() -> None:
    frame = pl.DataFrame({"html": [REPORT]}).select(Reports(pl.col("html")).extract())
    found = duckdb.sql("select p.name from (select unnest(record.people) as p from frame)")
    assert found is not None
    assert [name for (name,) in found.fetchall()] == [person["name"] for person in baodao.extract(REPORT)["people"]]
    assert len(frame) == 1


def test_an_encoding_for_all_or_for_each() -> None:
    data = "安全會議\n會議指出，要抓好落實。".encode("euc-jp")
    frame = pl.DataFrame({"html": [data, data], "said": ["euc-jp", None]})
    for encoding, titles in (("euc-jp", [True, True]), (pl.col("said"), [True, False])):
        records = frame.select(Reports(pl.col("html")).extract(encoding=encoding))["record"].to_list()
        assert [record["title"] == "安全會議" for record in records] == titles


def test_a_misspelt_setting() -> None:
    with pytest.raises(TypeError, match="regoin"):
        extracted([REPORT], regoin="辽宁省")
