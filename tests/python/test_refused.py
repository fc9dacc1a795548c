"""What is no report, no source and no region is refused in words that say what to give instead."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

import baodao
import baodao.pandas
from baodao import output
from baodao.cli import main
from conftest import REPORT

FRAME = pd.DataFrame({"html": [REPORT], "day": ["2021-06-05"]})


@pytest.mark.parametrize("many", [baodao.extract_many, baodao.extract_arrow, baodao.Extractor().extract_many])
@pytest.mark.parametrize(
    "sources", [FRAME, {"a": REPORT}, pa.table({"html": [REPORT]}), REPORT, b"a", bytearray(b"a"), memoryview(b"a")]
)
def test_no_iterable_of_reports(many: Any, sources: Any) -> None:
    with pytest.raises(baodao.InputError, match="sources is"):
        many(sources)


@pytest.mark.parametrize("compared", [baodao.duplicates, baodao.formulas])
@pytest.mark.parametrize("items", [FRAME, {"a": REPORT}, pa.table({"html": [REPORT]}), REPORT, b"a", bytearray(b"a")])
def test_no_iterable_of_texts_to_compare(compared: Any, items: Any) -> None:
    with pytest.raises(baodao.InputError, match="items is"):
        compared(items)


def test_columns_and_values_are_reports() -> None:
    records: list[Any] = list(baodao.extract_many(FRAME["html"]))
    assert [r["title"] for r in records] == [baodao.extract(REPORT)["title"]]
    assert len(list(baodao.extract_many({"a": REPORT}.values()))) == 1


@pytest.mark.parametrize("path", ["reports/x.html", "x.txt", "要闻/06月04日/274省委常委会召开会议.txt", b"a/b.htm"])
def test_a_path_is_no_report(path: str | bytes) -> None:
    with pytest.raises(baodao.InputError, match=r"call extract_file\(path\), or read\(path\)"):
        baodao.extract(path)
    (found,) = baodao.extract_many([path])
    assert "error" in found
    assert "extract_file" in found["error"]["message"]


def test_an_address_is_no_report() -> None:
    with pytest.raises(baodao.InputError, match="address"):
        baodao.extract("https://example.com/2021/06/05/1.html")
    assert baodao.extract("会议召开，详见https://example.com/1.html")["warnings"]


def test_a_region_that_is_none() -> None:
    with pytest.raises(baodao.InputError, match="火星省"):
        baodao.Extractor(region="火星省")
    for region in ("黑龙江省", "230000", "哈尔滨市", " 辽宁省 ", ""):
        assert baodao.Extractor(region=region).region == region
    record = baodao.extract(REPORT, region="火星省")
    assert "unknown-region" in [warning["code"] for warning in record["warnings"]]


@pytest.mark.parametrize("missing", [None, pd.NaT, pd.NA, float("nan"), np.datetime64("NaT")])
def test_a_day_that_is_missing(missing: Any) -> None:
    assert baodao.extract(REPORT, published=missing) == baodao.extract(REPORT)
    assert list(baodao.extract_many([baodao.Source(data=REPORT, published=missing)])) == [baodao.extract(REPORT)]
    frame = pd.Series([REPORT]).baodao.extract(published=missing)  # type: ignore[attr-defined]
    assert frame.tolist() == [baodao.extract(REPORT)]


def test_days_of_numpy() -> None:
    expected = baodao.extract(REPORT, published="2021-06-05")
    days = pd.to_datetime(pd.Series(["2021-06-05"]))
    for published in (days.to_numpy(), days, pd.DatetimeIndex(days), days.dt.date, ["2021-06-05"], days[0]):
        found = pd.Series([REPORT]).baodao.extract(published=published)  # type: ignore[attr-defined]
        assert found.tolist() == [expected], type(published)
    assert baodao.extract(REPORT, published=np.datetime64("2021-06-05")) == expected  # type: ignore[call-overload]
    late = baodao.extract(REPORT, published=np.datetime64("2021-06-05T08:30"))  # type: ignore[call-overload]
    assert late["meta"]["published"] == "2021-06-05T08:30"


def test_a_column_whose_rows_all_fail_says_so() -> None:
    with pytest.warns(UserWarning, match=r"no report has a record \(2 of 2 failed\).*published"):
        pd.Series([REPORT] * 2).baodao.extract(published=7)  # type: ignore[attr-defined]


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "baodao", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)


@pytest.mark.parametrize("command", ["extract", "tables"])
def test_an_input_without_reports(tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    with zipfile.ZipFile(tmp_path / "empty.zip", "w") as archive:
        archive.writestr("logo.png", b"")
    for name in ("empty", "empty.zip"):
        assert main([command, str(tmp_path / name), "-o", str(tmp_path / "out"), "--quiet"]) == 2
        assert f"no reports in {tmp_path / name}" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_show_reads_one_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "many.jsonl").write_text(json.dumps({"text": REPORT}) * 2, encoding="utf-8")
    assert main(["show", str(tmp_path / "many.jsonl")]) == 2
    assert "baodao extract" in capsys.readouterr().err


def test_an_unknown_region_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(baodao.samples()), "--region", "火星省"]) == 2
    assert "火星省" in capsys.readouterr().err


CSV = "id,content,title\n" + "".join(f'{n},"会议指出，要抓好落实{n}。",会议{n}\n' for n in range(100))


@pytest.mark.parametrize(
    "broken",
    [
        '50,"会议指出，要抓好落实。,会议\n',
        '50,"会议指出，\n要抓好落实。,会议\n',
        '50,会议,"会议\n',
        '50,"会议"指出",a\n50,"会议\n',
    ],
)
def test_a_quotation_mark_without_a_partner_costs_its_own_row(tmp_path: Path, broken: str) -> None:
    lines = CSV.splitlines(keepends=True)
    path = tmp_path / "a.csv"
    path.write_text("".join([*lines[:51], broken, *lines[51:]]), encoding="utf-8")
    found = list(baodao.read(path))
    whole = [source.title for source in found if source.error is None]
    assert [title for title in whole if title in {f"会议{n}" for n in range(100)}] == [f"会议{n}" for n in range(100)]
    assert any(
        "line 52: a quotation mark" in (s.error or "") or "line 53: a quotation" in (s.error or "") for s in found
    )


def test_a_quotation_mark_without_a_partner_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(CSV.replace('0,"会议', '0,"会议', 1).replace('落实3。"', "落实3。") + '"x', encoding="utf-8")
    found = list(baodao.read(path))
    assert sum(source.error is None for source in found) >= 99
    (error,) = [source.error for source in found if source.error and "no partner" in source.error]
    assert error


def test_cells_beyond_the_columns_are_no_loss(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,content\n1,会议指出,要抓好落实\n2,会议召开,,\n", encoding="utf-8")
    first, second = baodao.read(path)
    assert "it has 3 cells, and there are 2 columns" in (first.error or "")
    assert (second.error, second.data) == (None, "会议召开")


def test_two_runs_do_not_write_one_file(tmp_path: Path) -> None:
    for name, form in (("a.jsonl", "jsonl"), ("a.parquet", "parquet"), ("a", "jsonl")):
        how: dict[str, Any] = {"form": form, "size": 10, "resume": False, "settings": {}}
        with output.begin(tmp_path / name, **how) as first:
            with pytest.raises(baodao.InputError, match="another run writes"):
                output.begin(tmp_path / name, **how)
            if output.is_parquet(tmp_path / name, form):
                (batch,) = baodao.extract_many([REPORT]).batches()
                first.write_batch([b""], pa.record_batch(batch))
            else:
                first.write("a", baodao.extract_many([REPORT]).line())
            first.finish()
        assert (tmp_path / name).exists()
    assert len((tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"a", "a.jsonl", "a.parquet"}
