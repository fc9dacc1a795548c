"""Reports in a Series: the index kept, what is missing missing, an error in its own row."""

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import baodao
import baodao.pandas
from baodao.pandas import Reports
from conftest import REPORT

TEXT = "市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。"


@pytest.fixture
def series() -> "pd.Series[Any]":
    return pd.Series([TEXT, None, 7, np.nan, pd.NA, REPORT.encode()], index=list("acbdef"), name="html", dtype=object)


def test_records_row_by_row(series: "pd.Series[Any]") -> None:
    records = Reports(series).extract()
    assert records.index.equals(series.index)
    assert records.isna().tolist() == [False, True, False, True, True, False]
    assert records["a"] == baodao.extract(TEXT)
    assert records["f"] == baodao.extract(REPORT.encode())
    assert records["b"]["error"]["type"] == "InputError"


def test_the_accessor_is_registered_on_import(series: "pd.Series[Any]") -> None:
    accessor = getattr(series, "baodao")  # noqa: B009 - which type checkers do not know
    assert isinstance(accessor, Reports)


def test_nothing_at_all() -> None:
    empty = pd.Series([], dtype=object)
    assert Reports(empty).extract().empty
    assert list(Reports(empty).people().columns) == list(baodao.to_pandas([]).people.columns)


def test_what_is_known_is_aligned_by_index(series: "pd.Series[Any]") -> None:
    days = pd.Series(pd.to_datetime(["2020-06-05", "2021-06-05"]), index=["f", "a"])
    records = Reports(series).extract(published=days, region="辽宁省", id=pd.Series(range(6), index=series.index))
    assert records["a"] == baodao.extract(TEXT, published=date(2021, 6, 5), region="辽宁省", id="0")
    assert records["f"]["event"]["date"]["iso"] == "2020-06-04"
    assert records["b"]["id"] == "2"


def test_lists_go_row_by_row() -> None:
    series = pd.Series([TEXT, TEXT])
    records = Reports(series).extract(title=["第一次会议", None], published=date(2021, 6, 5))
    assert [record["title"] for record in records] == ["第一次会议", "市政府召开常务会议"]
    assert {record["meta"]["published"] for record in records} == {"2021-06-05"}


def test_an_index_with_labels_that_are_there_twice() -> None:
    series = pd.Series([TEXT, REPORT], index=["a", "a"])
    same = Reports(series).extract(id=pd.Series(["1", "2"], index=["a", "a"]))
    assert [record["id"] for record in same] == ["1", "2"]
    with pytest.raises(baodao.InputError, match="labels in it that are there twice"):
        Reports(series).extract(id=pd.Series(["1", "2"], index=["b", "b"]))


def test_lists_of_another_length() -> None:
    with pytest.raises(baodao.InputError, match="id has 1 values for 2 reports"):
        Reports(pd.Series([TEXT, REPORT])).extract(id=["1"])


def test_an_extractor_of_ones_own() -> None:
    extractor = baodao.Extractor(fields={"people"}, region="辽宁省")
    (record,) = Reports(pd.Series([TEXT])).extract(extractor, threads=1)
    assert record == extractor.extract(TEXT)


def test_tables_have_the_index_of_their_reports(series: "pd.Series[Any]") -> None:
    tables = Reports(series).tables()
    assert tables.reports.index.equals(series.index)
    assert tables.people.index.tolist() == ["a", "f", "f"]
    joined = tables.people.join(series.to_frame())
    assert joined.loc["a", "html"] == TEXT


FRAMES = ["people", "posts", "roles", "groups", "speeches", "requirements"]
FRAMES += ["documents", "formulations", "organizations", "places"]


@pytest.mark.parametrize("name", FRAMES)
def test_frames_of_reports_are_those_of_records(name: str, samples: list[Path]) -> None:
    series = pd.Series([*samples, None], index=range(10, 11 + len(samples)))
    records = Reports(series).extract()
    frame = getattr(Reports(series), name)()
    pd.testing.assert_frame_equal(frame, getattr(Reports(records), name)())
    assert len(frame) == sum(
        len(item[name]) if name in {"posts", "roles", "requirements"} else 1
        for record in records[:-1]
        for item in record[{"posts": "people", "roles": "people", "requirements": "speeches"}.get(name, name)]
    )
    assert set(frame.index) <= set(series.index[:-1])


def test_events_are_on_the_index_of_the_reports(series: "pd.Series[Any]") -> None:
    events = Reports(series).events(published="2021-06-05")
    assert events.index.equals(series.index)
    assert events["event_kind"].notna().tolist() == [True, False, False, False, False, True]
    assert events.loc["a", "date"] == pd.Timestamp("2021-06-04")


def test_sources_keep_what_they_know() -> None:
    series = pd.Series([baodao.Source(data=TEXT, id="7", region="吉林省")], dtype=object)
    (record,) = Reports(series).extract(published="2021-06-05")
    assert (record["id"], record["meta"]["published"]) == ("7", "2021-06-05")


def test_an_encoding_for_all_or_for_each() -> None:
    series = pd.Series(["安全會議\n會議指出，要抓好落實。".encode("euc-jp")] * 2, dtype=object)
    encodings: list[Any] = ["euc-jp", ["euc-jp", None]]
    for encoding, titles in zip(encodings, ([True, True], [True, False]), strict=True):
        records = Reports(series).extract(encoding=encoding)
        assert [record["title"] == "安全會議" for record in records] == titles


def test_a_misspelt_setting() -> None:
    settings: Any = {"regoin": "辽宁省"}
    with pytest.raises(TypeError, match="regoin"):
        Reports(pd.Series([TEXT])).extract(**settings)
