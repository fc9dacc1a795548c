"""``baodao tables``: what it writes is what ``to_pandas`` gives, and what can't be done is told of."""

from pathlib import Path

import pandas as pd
import pytest

import baodao
from baodao.cli import main
from baodao.tables.layout import TABLES

SAMPLES = str(baodao.samples())


def written(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_csv(tmp_path: Path) -> None:
    assert main(["tables", SAMPLES, "-o", str(tmp_path / "new"), "--quiet"]) == 0
    assert written(tmp_path / "new") == {f"{table.name}.csv" for table in TABLES}
    people = pd.read_csv(tmp_path / "new" / "people.csv")
    expected = baodao.to_pandas(baodao.extract_many(baodao.read(SAMPLES))).people
    assert people["name"].tolist() == expected["name"].tolist()
    assert len(people) > 40


def test_parquet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tables", SAMPLES, "-o", str(tmp_path), "--format", "parquet", "--region", "辽宁省"]) == 0
    assert written(tmp_path) == {f"{table.name}.parquet" for table in TABLES}
    assert len(pd.read_parquet(tmp_path / "reports.parquet")) == 16
    assert "16 reports, 0 failed" in capsys.readouterr().err


def test_a_report_that_can_not_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "big.txt").write_bytes(b"x" * 40_000_000)
    assert main(["tables", str(tmp_path / "big.txt"), SAMPLES, "-o", str(tmp_path / "out")]) == 1
    assert "failed: " in capsys.readouterr().err
    reports = pd.read_csv(tmp_path / "out" / "reports.csv")
    assert reports["error_type"].dropna().tolist() == ["LimitError"]
    assert len(reports) == 17


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["/no/such/folder", "-o", "{}/out"], "/no/such/folder"),
        ([SAMPLES, "-o", "{}/file/out"], "file"),
        ([SAMPLES, "-o", "{}/out", "--encoding", "utf-77"], "utf-77"),
        ([SAMPLES, "-o", "{}/out", "--fields", "persons"], "persons"),
    ],
)
def test_what_can_not_be_done(
    arguments: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert main(["tables", *(one.format(tmp_path) for one in arguments)]) == 2
    assert message in capsys.readouterr().err


def test_without_pandas(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    assert main(["tables", SAMPLES, "-o", str(tmp_path)]) == 2
    assert "pip install 'baodao[pandas]'" in capsys.readouterr().err
