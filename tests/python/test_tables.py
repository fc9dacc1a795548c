"""Tables are the records: nothing lost, nothing added, dtypes that do not depend on what is in them."""

import dataclasses
import json
import typing
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import baodao
import rebuild
from baodao import types
from baodao.tables import Tables, to_pandas
from baodao.tables.collect import AT_ONCE
from baodao.tables.columns import Kind
from baodao.tables.layout import TABLES
from conftest import REPORT

Records = list[types.Record | types.Failed]


@pytest.fixture(scope="module")
def records(samples: list[Path]) -> Records:
    extractor = baodao.Extractor(fields=baodao.FIELDS)
    sources: list[Any] = [*samples, 7, *baodao.read(baodao.samples() / "cms.jsonl")]
    return list(extractor.extract_many(sources))


@pytest.fixture(scope="module")
def tables(records: Records) -> Tables:
    return to_pandas(iter(records))


def test_the_tables_are_the_records(records: Records, tables: Tables) -> None:
    assert rebuild.records(tables) == records
    assert sum(not frame.empty for _, frame in tables) >= 15


def test_the_tables_of_annotated_reports_are_the_records(annotated: Path) -> None:
    files = sorted((annotated / "inputs").iterdir())
    assert len(files) >= 80
    records = list(baodao.extract_many(files))
    assert rebuild.records(to_pandas(records)) == records


def test_every_key_of_a_record_has_its_column() -> None:
    keys = {key for table in TABLES for column in table.columns for key in column.key.split(".")}
    keys |= {key for table in TABLES for path in table.paths for key in path}
    keys |= {"cue", "type", "message"}
    for name in ("Record", "Meta", "Event", "Date", "EventPlace", "Person", "Post", "Speech", "Requirement"):
        assert set(typing.get_type_hints(getattr(types, name))) <= keys, name


def test_no_records_have_the_same_columns(tables: Tables) -> None:
    empty = to_pandas([])
    # Careers are a table only where persons are given.
    assert len(TABLES) + 1 == len(dataclasses.fields(Tables)) >= 18
    for (name, frame), (_, other) in zip(tables, empty, strict=True):
        assert other.dtypes.to_dict() == frame.dtypes.to_dict(), name
        assert len(other) == 0


def test_columns_are_those_of_the_layout(tables: Tables) -> None:
    for table, (name, frame) in zip(TABLES, tables, strict=True):
        assert table.name == name
        assert list(frame.columns) == [column.name for column in table.columns]
        for column in table.columns:
            assert column.meaning, (name, column.name)
            assert column.nullable or frame[column.name].notna().all(), (name, column.name)
            if column.kind is Kind.CATEGORY:
                assert list(frame[column.name].cat.categories) == list(column.values)


def test_positions_are_slices(tables: Tables) -> None:
    texts, titles = tables.reports["text"], tables.reports["title"]
    checked = 0
    for frame in (tables.posts, tables.groups, tables.formulations, tables.hosts):
        for row in frame.itertuples():
            whole = (titles if row.in_title else texts)[row.report_index]  # type: ignore[index]
            assert whole[row.start : row.end] == row.text
            checked += 1
    for row in tables.speeches.itertuples():
        assert texts[row.report_index][row.start : row.end] == row.text  # type: ignore[index]
    assert checked >= 100


def test_only_whole_dates_are_dates(tables: Tables) -> None:
    reports = tables.reports[tables.reports["date_iso"].notna()]
    whole = reports["date_iso"].str.fullmatch(r"\d{4}-\d\d-\d\d")
    assert (reports["date"].notna() == whole).all()
    assert whole.any()
    assert not whole.all()
    iso = reports.loc[whole, "date"].dt.strftime("%Y-%m-%d")
    assert (iso == reports.loc[whole, "date_iso"]).all()


@pytest.mark.parametrize(
    ("iso", "date"),
    [
        ("2019-06-04", "2019-06-04"),
        ("2019-06-04T21:30", "2019-06-04T21:30"),
        ("2019-06-04T21:30:07+08:00", "2019-06-04T21:30:07"),
        ("--06-04", None),
        ("2019-06", None),
        ("--06", None),
        ("2019-02-30", None),
        ("2019年6月4日里", None),
    ],
)
def test_dates(iso: str, date: str | None) -> None:
    record = baodao.extract(REPORT)
    record["meta"]["published"] = iso
    (found,) = to_pandas([record]).reports["published"]
    assert found is pd.NaT if date is None else found == np.datetime64(date)


def test_a_failure_has_a_row_and_so_has_nothing() -> None:
    given: list[Any] = [REPORT, 7, REPORT]
    records = [*baodao.extract_many(given), None]
    tables = to_pandas(records)
    assert tables.reports["error_type"].fillna("").tolist() == ["", "InputError", "", ""]
    assert tables.reports["title"].notna().tolist() == [True, False, True, False]
    assert set(tables.people["report_index"]) == {0, 2}


def test_more_records_than_are_held_at_a_time() -> None:
    record = baodao.extract(REPORT)
    tables = to_pandas(record for _ in range(AT_ONCE + 5))
    assert tables.reports["report_index"].tolist() == list(range(AT_ONCE + 5))
    assert len(tables.people) == (AT_ONCE + 5) * len(record["people"])


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ([7], "item 0 is int"),
        (REPORT, "iterable of records"),
        (baodao.extract(REPORT), "give \\[record\\]"),
        ([{"id": "1"}], "paragraphs"),
        ([baodao.extract(REPORT) | {"warnings": [{"code": "new", "message": ""}]}], "warnings.code is one of .*'new'"),
    ],
)
def test_what_is_no_record(given: Any, message: str) -> None:
    with pytest.raises(baodao.InputError, match=message):
        to_pandas(given)


def test_an_arrow_stream_of_records(records: Records, tables: Tables) -> None:
    none = {"error": None}
    blank = dict.fromkeys(typing.get_type_hints(types.Record))
    stream = pa.RecordBatch.from_pylist([{**blank, **none, **record} for record in records])
    for (name, frame), (_, other) in zip(to_pandas(pa.Table.from_batches([stream])), tables, strict=True):
        pd.testing.assert_frame_equal(frame, other, obj=name)


def test_tables_of_arrow_are_those_of_dicts(samples: list[Path]) -> None:
    extract_arrow = getattr(baodao, "extract_arrow", None)
    if extract_arrow is None:
        pytest.skip("this build has no extract_arrow")
    given: list[Any] = [*samples, 7, REPORT]
    dicts, arrow = to_pandas(baodao.extract_many(given)), to_pandas(extract_arrow(given))
    for (name, frame), (_, other) in zip(dicts, arrow, strict=True):
        pd.testing.assert_frame_equal(frame, other, obj=name)


def test_a_series_of_records(records: Records, tables: Tables) -> None:
    again = to_pandas(pd.Series(records))
    assert all(frame.equals(other) for (_, frame), (_, other) in zip(again, tables, strict=True))


def test_parquet_is_read_by_all(tables: Tables, tmp_path: Path) -> None:
    files = tables.to_parquet(tmp_path / "new")
    assert sorted(tmp_path.joinpath("new").iterdir()) == sorted(files)
    for (name, frame), file in zip(tables, files, strict=True):
        assert file.name == f"{name}.parquet"
        again = pd.read_parquet(file, dtype_backend="numpy_nullable").astype(frame.dtypes)
        for column in TABLES[[table.name for table in TABLES].index(name)].columns:
            if column.kind is Kind.LIST:
                again[column.name] = again[column.name].map(list, na_action="ignore")
        pd.testing.assert_frame_equal(again, frame, obj=name)
        rows = pa.parquet.read_table(file).to_pylist()
        assert pl.read_parquet(file).to_dicts() == rows
        relation = duckdb.from_parquet(str(file))
        assert [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()] == rows


def test_no_records_as_parquet(tmp_path: Path, tables: Tables) -> None:
    full, empty = tables.to_parquet(tmp_path / "full"), to_pandas([]).to_parquet(tmp_path / "empty")
    for one, two in zip(full, empty, strict=True):
        assert pa.parquet.read_schema(one).equals(pa.parquet.read_schema(two))


def test_csv(tables: Tables, tmp_path: Path) -> None:
    files = {file.stem: file for file in tables.to_csv(tmp_path, encoding="utf-8-sig")}
    assert files["people"].read_bytes().startswith(b"\xef\xbb\xbf")
    places = pd.read_csv(files["places"], dtype=str, encoding="utf-8-sig")
    assert [json.loads(path) for path in places["path"]] == tables.places["path"].tolist()
    assert len(list(tmp_path.iterdir())) == len(files) == len(TABLES)


def test_a_folder_that_can_not_be_written_has_no_halves(tables: Tables, tmp_path: Path) -> None:
    (tmp_path / "posts.csv").mkdir()
    with pytest.raises(OSError, match="posts"):
        tables.to_csv(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["posts.csv"]


def test_files_take_the_place_of_old_ones_in_one_step(tables: Tables, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    first = tables.to_csv(folder)
    (folder / "notes.md").write_text("mine", encoding="utf-8")
    (folder / "more").mkdir()
    (folder / "people.csv").write_text("old", encoding="utf-8")
    before = folder.stat().st_ino
    assert tables.to_csv(folder) == first
    assert {path.name for path in folder.iterdir()} == {path.name for path in first} | {"notes.md", "more"}
    assert (folder / "people.csv").read_text(encoding="utf-8") != "old"
    # Another folder has the name: nobody saw old and new files in one.
    assert folder.stat().st_ino != before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("step", ["write", "after", "between"])
def test_a_run_that_is_killed_leaves_old_or_new_files(
    tables: Tables, tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    tables.to_csv(folder)
    (folder / "notes.md").write_text("mine", encoding="utf-8")
    for path in folder.glob("*.csv"):
        path.write_text("old", encoding="utf-8")

    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    if step == "write":
        monkeypatch.setattr("baodao.tables.replace.files.sync", killed)
    elif step == "after":
        remove = "baodao.tables.replace.shutil.rmtree"
        monkeypatch.setattr(remove, lambda path, **_: killed() if ".old" in str(path) else None)
    else:
        monkeypatch.setattr("baodao.tables.replace._swap", lambda *_: False)
        real = Path.rename
        monkeypatch.setattr(Path, "rename", lambda a, b: killed() if a.name == ".out.new" else real(a, b))
    with pytest.raises(Killed):
        tables.to_csv(folder)
    monkeypatch.undo()
    texts = {path.read_text(encoding="utf-8") == "old" for path in folder.glob("*.csv")}
    assert len(texts) == (0 if step == "between" else 1)
    tables.to_csv(folder)
    assert (folder / "notes.md").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert "old" not in {path.read_text(encoding="utf-8") for path in folder.glob("*.csv")}


def test_cells_are_no_formulas(tmp_path: Path) -> None:
    record = baodao.extract("市政府召开会议\n6月4日，市长李明远主持召开市政府常务会议。")
    for title in ("=1+1", "+1", "-1", "@a", "\t=1", "＝1", "--06-04", "会议=1"):
        tables = baodao.to_pandas([{**record, "title": title}])
        expected = title if title in ("--06-04", "会议=1") else f"'{title}"
        read = [pd.read_csv(file, dtype=str)["title"][0] for file in tables.to_csv(tmp_path) if file.stem == "reports"]
        assert read == [expected]
        assert tables.reports["title"].tolist() == [title]
        kept = tables.to_csv(tmp_path, escape_formulas=False)
        assert pd.read_csv(next(f for f in kept if f.stem == "reports"), dtype=str)["title"][0] == title


def test_frames_in_duckdb(tables: Tables) -> None:
    people, posts = tables.people, tables.posts
    found = duckdb.sql(
        """select people.name, posts.text from people join posts using (report_index, person_index)
        where people."order" = 1 order by all"""
    )
    assert found is not None
    merged = people.merge(posts, on=["report_index", "person_index"])
    assert len(found.fetchall()) == (merged["order"] == 1).sum() > 5


def test_how_tables_look(tables: Tables) -> None:
    assert f"people        {len(tables.people):>10,} rows" in repr(tables)
    html = tables._repr_html_()
    assert html.count("<tr>") == len(TABLES) + 1
    assert f"<td>{len(tables.mentions):,}</td>" in html
    assert dict(tables).keys() == {table.name for table in TABLES}


def test_joined_tables_share_what_they_say_of_the_report() -> None:
    tables = baodao.to_pandas(baodao.extract_many(baodao.read(baodao.samples())))
    joined = tables.join("people", "posts", "roles")
    assert not [column for column in joined.columns if str(column).endswith(("_x", "_y"))]
    expected = tables.people.merge(tables.posts, on=["report_index", "person_index"], how="left")
    expected = expected.merge(tables.roles, on=["report_index", "person_index"], how="left")
    assert len(joined) == len(expected)
    assert joined["role"].tolist() == expected["role"].tolist()
    assert joined["text"].tolist() == expected["text"].tolist()
    with_reports = tables.join("posts", "reports")
    assert len(with_reports) == len(tables.posts)
    assert (with_reports["event_date"].dropna() == with_reports["date"].dropna()).all()
    # Another person's name is no repetition.
    assert "changes_name" in tables.join("people", "changes")
    with pytest.raises(baodao.InputError, match="no table"):
        tables.join("people", "persons")


def test_ids_of_persons_and_events_go_into_joins_and_files(tmp_path: Path) -> None:
    records = list(baodao.extract_many(baodao.read(baodao.samples())))
    tables = baodao.to_pandas(records, people=baodao.people(records), events=baodao.events(records))
    joined = tables.join("people", "posts", "roles", "reports")
    assert not {"posts_person_id", "roles_person_id"} & set(joined.columns)
    assert joined["person_id"].tolist() == joined.sort_index()["person_id"].tolist()
    assert joined["event_id"].notna().any()
    assert "changes_person_id" in tables.join("people", "changes")
    for paths in (tables.to_csv(tmp_path / "csv"), tables.to_stata(tmp_path / "stata")):
        assert "careers" in {path.stem for path in paths}
    assert "careers" in pd.read_excel(tables.to_excel(tmp_path / "all.xlsx"), sheet_name=None)


def test_tables_of_people_carry_the_event() -> None:
    tables = baodao.to_pandas(baodao.extract_many(baodao.read(baodao.samples())))
    dates = tables.reports["date"].tolist()
    for frame in (tables.people, tables.posts, tables.roles):
        assert frame["event_date"].tolist() == [dates[index] for index in frame["report_index"]]
        assert frame["event_kind"].notna().any()


def test_a_workbook(tmp_path: Path) -> None:
    report = "=1+1会议召开\n2021年6月4日，市长李明远主持召开会议。" + "会议指出，要抓好落实。" * 4000
    tables = baodao.to_pandas([baodao.extract(report, id="007"), baodao.extract("")])
    path = tables.to_excel(tmp_path / "all.xlsx")
    sheets = pd.read_excel(path, sheet_name=None, dtype={"report_id": str, "id": str})
    assert list(sheets) == [name for name, _ in tables]
    assert sheets["reports"]["report_id"][0] == "007"
    assert sheets["reports"]["title"][0] == tables.reports["title"][0]
    assert len(sheets["reports"]["text"][0]) == 32767
    assert sheets["people"]["name"].tolist() == ["李明远"]
    with pytest.raises(baodao.InputError, match="xlsx"):
        tables.to_excel(tmp_path / "all.xls")


def test_stata(tmp_path: Path) -> None:
    tables = baodao.to_pandas(baodao.extract_many(baodao.read(baodao.samples())))
    paths = tables.to_stata(tmp_path)
    assert {path.stem for path in paths} == {name for name, _ in tables}
    people = pd.read_stata(tmp_path / "people.dta")
    assert people["name"].tolist() == tables.people["name"].tolist()
    assert people["order"].isna().tolist() == tables.people["order"].isna().tolist()
    reports = pd.read_stata(tmp_path / "reports.dta")
    assert reports["text"].tolist() == tables.reports["text"].tolist()
    assert reports["date"].dropna().tolist() == tables.reports["date"].dropna().tolist()


def test_frames_of_polars() -> None:
    tables = baodao.to_pandas(baodao.extract_many(baodao.read(baodao.samples())))
    frames = tables.to_polars()
    assert frames["people"]["name"].to_list() == tables.people["name"].tolist()
    assert list(frames) == [name for name, _ in tables]
