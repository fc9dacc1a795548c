"""What the command line writes: whole or not at all, and on from where it was broken off."""

import csv
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import baodao
from baodao import cli
from baodao.output import begin, jsonlines
from conftest import REPORT
from test_cli import baodao_command, rows

posix = pytest.mark.skipif(os.name != "posix", reason="kills processes by signals")
FORMS = ["out.jsonl", "out"]
RUN = """
import sys
from baodao.cli import main
from baodao.output import jsonlines
jsonlines.PAUSE = 0.01
sys.exit(main(sys.argv[1:]))
"""
"""The command line, putting down what is done more often than each second."""


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-c", RUN, *map(str, arguments)]


def written(path: Path, count: int) -> Path:
    """Write reports of which some have the same id, and some can't be read."""
    assert count % 10 == 0
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            row = {"id": f"r{number // 3}", "text": f"{REPORT}会议指出，要抓好第{number}项工作。"}
            file.write(json.dumps(row if number % 10 else {"id": "none"}) + "\n")
    return path


def content(out: Path) -> dict[str, bytes]:
    """What stands in an output: a file or a folder of parts."""
    return {path.name: path.read_bytes() for path in ([out] if out.is_file() else sorted(out.glob("[!.]*")))}


@posix
@pytest.mark.parametrize("name", FORMS)
def test_killed_twenty_times_at_random(tmp_path: Path, name: str) -> None:
    source, seed = written(tmp_path / "a.jsonl", 3000), random.Random(20)
    settings = ["--quiet", "--fields", "documents", "--part-size", "250"]
    began = time.monotonic()
    subprocess.run(command("extract", source, "-o", tmp_path / f"whole-{name}", *settings), check=False)
    whole_run = time.monotonic() - began
    expected = list(content(tmp_path / f"whole-{name}").values())
    assert len(expected) == (1 if name == "out.jsonl" else 12)
    killed = finished = 0
    out = tmp_path / "0" / name
    while killed < 20:
        out.parent.mkdir(exist_ok=True)
        with subprocess.Popen(command("extract", source, "-o", out, "--resume", *settings)) as process:
            time.sleep(seed.uniform(0.2, 0.8) * whole_run)
            process.kill()
        if process.returncode == -signal.SIGKILL:
            killed += 1
            assert name == "out" or not out.exists() or list(content(out).values()) == expected
            if killed < 20:
                continue
            subprocess.run(command("extract", source, "-o", out, "--resume", *settings), check=False)
        finished += 1
        assert list(content(out).values()) == expected
        out = tmp_path / str(finished) / name
    assert finished >= 1


def killed_at(step: int, arguments: list[str]) -> bool:
    """Whether a child that runs the command line came to this step to the disk, and was killed before it."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == signal.SIGKILL
    left = step

    def deadly(function: Callable[..., Any]) -> Callable[..., Any]:
        def at(*given: Any, **named: Any) -> Any:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*given, **named)

        return at

    try:
        os.fsync, jsonlines.PAUSE = deadly(os.fsync), 0
        Path.replace = deadly(Path.replace)  # type: ignore[method-assign]
        Path.unlink = deadly(Path.unlink)  # type: ignore[method-assign]
        cli.main(arguments)
    finally:
        os._exit(0)


@posix
@pytest.mark.parametrize("name", FORMS)
def test_killed_before_each_step_to_the_disk(tmp_path: Path, name: str) -> None:
    source, whole = written(tmp_path / "a.jsonl", 20), tmp_path / f"whole-{name}"
    settings = ["extract", str(source), "--quiet", "--fields", "documents", "--part-size", "7", "--resume", "-o"]
    cli.main([*settings, str(whole)])
    step, killed = 1, True
    while killed:
        out = tmp_path / str(step) / name
        out.parent.mkdir()
        killed = killed_at(step, [*settings, str(out)])
        assert cli.main([*settings, str(out)]) == 1
        assert list(content(out).values()) == list(content(whole).values()), step
        assert [path.name for path in out.parent.iterdir()] == [name], step
        step += 1
    assert step > 15


@posix
@pytest.mark.parametrize("name", FORMS)
def test_an_interrupt_says_how_to_go_on(tmp_path: Path, name: str) -> None:
    source, out = written(tmp_path / "a.jsonl", 20_000), tmp_path / name
    with subprocess.Popen(
        [*command("extract", source, "-o", out), "--part-size", "10"], stderr=subprocess.PIPE, text=True
    ) as process:
        until = time.monotonic() + 20
        part = tmp_path / ("out.jsonl.part" if name == "out.jsonl" else "out/part-00001.jsonl")
        while not part.exists() or part.stat().st_size == 0:
            assert time.monotonic() < until
            time.sleep(0.01)
        sent = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        said = process.stderr.read()
    assert time.monotonic() - sent < 2
    assert process.returncode == 130
    assert said.strip().startswith("baodao: interrupted; ")
    assert "--resume continues" in said
    assert "Traceback" not in said


@posix
@pytest.mark.parametrize("name", [*FORMS, "out.parquet"])
def test_a_disk_that_is_full(tmp_path: Path, name: str) -> None:
    resource = pytest.importorskip("resource")
    source, out = written(tmp_path / "a.jsonl", 300), tmp_path / name
    arguments = ["extract", str(source), "-o", str(out), "--fields", "documents"]

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))

    done = subprocess.run(
        command(*arguments), preexec_fn=small, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert done.returncode == 2
    assert "File too large" in done.stderr
    assert "--resume" in done.stderr
    assert "Traceback" not in done.stderr
    assert not out.is_file()
    assert not list(out.glob("part*")) if out.is_dir() else True
    again = baodao_command(*arguments, *(["--resume"] if name != "out.parquet" else []))
    assert again.returncode == 1
    assert "300 reports" in again.stderr or "done before" in again.stderr


def test_a_finished_folder_takes_more(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    arguments: list[str | Path] = ["extract", tmp_path / "*.txt", "-o", tmp_path / "out", "--part-size", "1"]
    assert baodao_command(*arguments).returncode == 0
    (tmp_path / "aa.txt").write_text(REPORT, encoding="utf-8")
    again = baodao_command(*arguments)
    assert again.returncode == 2
    assert "already holds records; --resume" in again.stderr
    more = baodao_command(*arguments, "--resume")
    assert "1 report, 0 failed" in more.stderr
    assert "2 done before, 0 of them failed" in more.stderr
    found = {path.name: rows(path)[0]["id"] for path in (tmp_path / "out").glob("*.jsonl")}
    assert found == {"part-00000.jsonl": "a", "part-00001.jsonl": "b", "part-00002.jsonl": "aa"}
    assert baodao_command(*arguments, "--resume").returncode == 0
    assert len(list((tmp_path / "out").glob("*.jsonl"))) == 3


@pytest.mark.parametrize(
    ("option", "value"), [("--max-bytes", "100000"), ("--timeout", "3"), ("--encoding", "gbk"), ("--limit", "ratio=9")]
)
def test_other_limits_are_another_run(
    option: str, value: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("会议\n会议指出，要抓好落实。", encoding="utf-8")
    arguments = ["extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out"), "--resume", "--quiet"]
    assert cli.main(arguments) == 0
    assert cli.main([*arguments, option, value]) == 2
    assert f"from a run with other values of {option[2:].replace('-', '_')}:" in capsys.readouterr().err
    assert cli.main(arguments) == 0


def test_a_run_goes_on_only_as_it_was_begun(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    arguments: list[str | Path] = ["extract", tmp_path / "a.txt", "-o", tmp_path / "out", "--resume"]
    assert baodao_command(*arguments).returncode == 0
    other = baodao_command(*arguments, "--region", "黑龙江省")
    assert other.returncode == 2
    assert "other values of region: use the same values" in other.stderr
    (tmp_path / "out" / "part-00001.jsonl").write_text("{}\n")
    assert "has no list of the reports in part-00001.jsonl" in baodao_command(*arguments).stderr


def test_parquet_is_the_records(tmp_path: Path) -> None:
    (tmp_path / "broken.jsonl").write_text("{\n", encoding="utf-8")
    inputs = [baodao.samples(), tmp_path / "broken.jsonl"]
    done = baodao_command("extract", *inputs, "-o", tmp_path / "out.parquet")
    parts = baodao_command("extract", *inputs, "-o", tmp_path / "out", "--format", "parquet", "--part-size", "5")
    assert (done.returncode, parts.returncode) == (1, 1)
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.schema.equals(pa.schema(baodao.arrow_schema()))
    found = table.to_pylist()
    expected = [*baodao.extract_many(baodao.read(inputs[0])), *baodao.extract_many(baodao.read(inputs[1]))]
    assert [{**row} for row in found[:-1]] == [{**record, "error": None} for record in expected[:-1]]
    assert {key: value for key, value in found[-1].items() if value is not None} == expected[-1]
    names = sorted((tmp_path / "out").glob("*.parquet"))
    assert len(names) == -(-len(found) // 5)
    assert [row for name in names for row in pq.read_table(name).to_pylist()] == found


def test_csv_has_a_row_for_each_report(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    texts = [f"=县委召开会议\n6月4日，县委书记陆秉文主持会议，{name}出席。" for name in ("县长沈怀舟", "白景行")]
    lines = [json.dumps({"id": f"0{i}", "text": text}, ensure_ascii=False) for i, text in enumerate(texts)]
    source.write_text("\n".join([*lines, json.dumps({"id": "02"})]), encoding="utf-8")
    assert cli.main(["extract", str(source), "-o", str(tmp_path / "out.csv"), "--quiet"]) == 1
    content = (tmp_path / "out.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    found = list(csv.DictReader(content.decode("utf-8-sig").splitlines()))
    assert [row["report_id"] for row in found] == ["00", "01", "02"]
    assert found[0]["people"] == "陆秉文；沈怀舟"
    assert (found[0]["event_kind"], found[0]["date_iso"]) == ("meeting", "--06-04")
    assert found[0]["title"] == "'=县委召开会议"
    assert (found[2]["error_type"], found[2]["people"]) == ("InputError", "")
    assert not any(name.endswith(("_start", "_end", "_in_title")) for name in found[0])


def test_a_workbook_has_a_sheet_for_each_table(tmp_path: Path) -> None:
    sheets = {
        name: pd.read_excel(tmp_path / "out.xlsx", sheet_name=name, dtype=str)
        for name in ("reports", "people", "posts")
        if cli.main(["extract", str(baodao.samples()), "-o", str(tmp_path / "out.xlsx"), "--quiet"]) == 0
    }
    tables = dict(baodao.to_pandas(baodao.extract_many(baodao.read(baodao.samples()))))
    for name, sheet in sheets.items():
        assert list(sheet.columns) == list(tables[name].columns)
        assert len(sheet) == len(tables[name]) > 0
    assert sheets["people"]["name"].tolist() == tables["people"]["name"].tolist()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_file_that_is_not_finished_leaves_the_old_one(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"out.{ending}"
    out.write_text("old", encoding="utf-8")
    with begin(out, form="jsonl", size=10, resume=False, settings={}) as output:
        output.write("a", baodao.extract(REPORT))
        assert len(list(tmp_path.iterdir())) == 2
    assert out.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [out]
    with pytest.raises(baodao.InputError, match="--resume works with"):
        begin(out, form="jsonl", size=10, resume=True, settings={})


def test_an_output_that_is_new_replaces_an_old_one_at_its_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    out.write_text("old\n")
    settings = {"baodao": "1"}
    with begin(out, form="jsonl", size=1, resume=False, settings=settings) as under_way:
        under_way.write("a", {"id": "a"})
        assert out.read_text() == "old\n"
        under_way.finish()
    assert out.read_text() == '{"id": "a"}\n'


def test_a_journal_that_was_cut_off_anywhere(tmp_path: Path) -> None:
    out, settings = tmp_path / "out.jsonl", {"baodao": "1"}
    names = ["甲", "甲", "b\n", ""]

    def run(upto: int) -> int:
        with begin(out, form="jsonl", size=1, resume=True, settings=settings) as under_way:
            left = list(under_way.done.remaining([baodao.Source(id=name) for name in names]))
            for source in left[:upto]:
                under_way.write(str(source.id), {"id": source.id})
            if upto == len(names):
                under_way.finish()
            return len(left)

    run(3)
    journal, part = tmp_path / "out.jsonl.part.done", tmp_path / "out.jsonl.part"
    whole, lines = journal.read_bytes(), part.read_bytes()
    for cut in range(len(whole)):
        journal.write_bytes(whole[:cut])
        part.write_bytes(lines + b'{"id": "half')
        assert run(0) == 4 - max(whole[:cut].count(b"\n") - 1, 0)
    journal.write_bytes(whole)
    part.write_bytes(lines)
    assert run(4) == 1
    assert [row["id"] for row in rows(out)] == names
