"""The command line as a user runs it: output, messages, exit codes."""

import contextlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import baodao
from baodao import cli
from conftest import REPORT


def baodao_command(*arguments: str | Path, **settings: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "baodao", *map(str, arguments)]
    if "input" not in settings:
        settings.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60, **settings)


def rows(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_extract_samples(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = baodao_command("extract", baodao.samples(), "-o", out)
    expected = list(baodao.extract_many(baodao.read(baodao.samples())))
    assert (done.returncode, done.stdout) == (0, "")
    assert rows(out) == expected
    assert f"{len(expected)} reports, 0 failed" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_standard_output_and_settings(samples: list[Path]) -> None:
    done = baodao_command("extract", samples[0], "--quiet", "--fields", "people", "--threads", "1")
    assert done.stderr == ""
    (record,) = map(json.loads, done.stdout.splitlines())
    assert record["people"]
    assert record["speeches"] == []


def test_output_is_utf8_in_any_locale(samples: list[Path]) -> None:
    settings = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"}
    done = baodao_command("extract", samples[0], env=settings)
    assert json.loads(done.stdout) == baodao.extract_file(samples[0])


def test_failures_are_counted_and_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "b.txt").symlink_to("nowhere.txt")
    done = baodao_command("extract", tmp_path, "-o", tmp_path / "out.jsonl")
    assert done.returncode == 1
    assert f"failed: {tmp_path / 'b.txt'}: FileNotFoundError: " in done.stderr
    assert "2 reports, 1 failed" in done.stderr
    assert ["error" in row for row in rows(tmp_path / "out.jsonl")] == [False, True]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "for the options run: baodao --help"),
        (["extrac", "a.txt"], "did you mean 'extract'?"),
        (["extract"], "required: INPUT; for the options run: baodao extract --help"),
        (["extract", "none.txt"], "none.txt does not exist in "),
        (["extract", "https://example.cn/a.html"], "run: curl -s 'https://example.cn/a.html' | baodao extract -"),
        (["extract", "-"], "the standard input is empty"),
        (["extract", "a.txt", "--resume"], "--resume continues an output; name it"),
        (["extract", "a.txt", "--max-bytes", "-5"], "--max-bytes: expected a whole number of at least 1"),
        (["extract", "a.txt", "--timeout", "-1"], "--timeout: expected a number of seconds, or 0 for no limit"),
        (["extract", "a.txt", "--timeout", "soon"], "--timeout: expected a number of seconds"),
        (["extract", "a.txt", "--region", "火星市"], "give its name or its code"),
        (["tables", "a.txt"], "required: -o/--output"),
        (["tables", "a.txt", "-o", "a.txt"], "a.txt is a file; name a folder"),
        (["tables", "a.txt", "-o", "b", "--format", "xls"], "did you mean 'xlsx'?"),
        (["browse", "none", "-o", "b"], "none does not exist in "),
        (["stats", "none/*.txt"], "no file matches"),
        (["doubts", "a.txt", "--share", "2"], "--share: expected a number from 0 to 1"),
        (["doubts", "a.txt", "-o", "a.txt"], "name OUT.csv"),
        (["extract", "*.none"], "no file matches"),
        (["extract", "a.txt", "-o", "no/such/out.jsonl"], "the folder no/such does not exist"),
        (["extract", "a.txt", "-o", "."], "contains other files (a.txt)"),
        (["extract", "a.txt", "-o", "out.doc"], "name OUT.jsonl, OUT.csv, OUT.xlsx, OUT.parquet or a folder"),
        (["extract", "a.txt", "-o", "out.parquet", "--resume"], "--resume works with"),
        (["extract", "a.txt", "-o", "out", "--part-size", "0"], "expected a whole number of at least 1"),
        (["extract", "a.txt", "--columns", "html"], "expected NAME=VALUE"),
        (["extract", "a.txt", "--columns", "html=x"], "unknown field 'html'"),
        (["extract", "a.txt", "--limit", "size=1"], "expanded, ratio and members"),
        (["extract", "a.txt", "--encoding", "klingon"], "unknown encoding 'klingon'"),
        (["extract", "a.txt", "--fields", "poeple"], "poeple"),
        (["extract", "a.txt", "--threads", "0"], "threads"),
        (["show", "none.txt"], "none.txt does not exist in "),
        (["show", "."], ". is a folder; show one report's file, or run: baodao extract ."),
    ],
)
def test_a_wrong_call_says_so(tmp_path: Path, arguments: list[str], message: str) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    done = baodao_command(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_usage() -> None:
    assert baodao_command().returncode == 2
    assert baodao_command("extract").returncode == 2
    assert "exit codes" in baodao_command("extract", "--help").stdout
    assert baodao_command("--version").stdout == f"baodao {baodao.__version__}\n"


def test_help_teaches() -> None:
    top, one = baodao_command("--help").stdout, baodao_command("extract", "--help").stdout
    for line in [line for text in (top, one) for line in text.splitlines() if line.startswith("  baodao ")]:
        command = line.split("  ")[1].split(" | ")[0].removesuffix(" ...").split()
        if command[1] in {"extract", "show"}:
            cli.parser().parse_args(command[1:])
    assert top.count("  baodao ") >= 2
    assert one.count("  baodao ") >= 5


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "tcsh"])
def test_completion(shell: str) -> None:
    done = baodao_command("--print-completion", shell)
    assert done.returncode == 0
    assert all(word in done.stdout for word in ("extract", "show", "schema"))
    if shell == "bash":
        subprocess.run(["bash", "-n"], input=done.stdout, text=True, check=True)
        assert "_shtab_baodao_extract_pos_0_COMPGEN=_shtab_compgen_files" in done.stdout


def test_progress_with_a_rate_and_the_time_left(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    for number in range(600):
        (tmp_path / f"{number}.txt").write_text(REPORT + "会议指出，要抓好落实。" * 300, encoding="utf-8")
    here, there = pty.openpty()
    command = [sys.executable, "-m", "baodao", "extract", str(tmp_path), "-o", str(tmp_path / "out.jsonl")]
    with subprocess.Popen(command, stderr=there) as process:
        os.close(there)
        said = b""
        with contextlib.suppress(OSError):
            while part := os.read(here, 1 << 16):
                said += part
    os.close(here)
    assert process.returncode == 0
    assert re.search(rb"\d+ of 600 reports, [\d,]+/s, \d+ s left", said)
    assert b"600 reports, 0 failed" in said.rsplit(b"\r", 2)[-2]


def test_columns_and_limits(tmp_path: Path) -> None:
    rows_of = [{"内文": REPORT, "题": "题目"}] * 5
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows_of), encoding="utf-8")
    arguments: list[str | Path] = [
        "extract",
        tmp_path / "a.jsonl",
        "--columns",
        "data=内文,title=题",
        "--limit",
        "members=3",
    ]
    done = baodao_command(*arguments)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record.get("title") for record in found] == ["题目"] * 3 + [None]
    assert "more than 3 members" in done.stderr
    assert done.returncode == 1


def test_show(samples: list[Path]) -> None:
    for path in samples:
        done = baodao_command("show", path)
        record = baodao.extract_file(path)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(record["title"] + "\n")
        assert all(person["name"] in done.stdout for person in record["people"])
    done = baodao_command("show", "--json", samples[0])
    assert json.loads(done.stdout) == baodao.extract_file(samples[0])


def test_schema() -> None:
    assert json.loads(baodao_command("schema").stdout)["title"] == "baodao record"


def test_a_closed_pipe(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text((json.dumps({"text": REPORT}) + "\n") * 3000, encoding="utf-8")
    command = f"{sys.executable} -m baodao extract {tmp_path / 'a.jsonl'}; echo $? >&2"
    done = subprocess.run(f"({command}) | head -1", shell=True, capture_output=True, text=True, check=False)
    assert done.stdout.count("\n") == 1
    assert done.stderr.strip() == "141"


def test_a_full_disk() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    with full.open("w") as out:
        command = [sys.executable, "-m", "baodao", "extract", str(baodao.samples())]
        done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert "No space left" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_old_output_stays_until_the_new_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old\n")
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    blocked = tmp_path / "out.jsonl.part"
    blocked.mkdir()
    assert baodao_command("extract", tmp_path / "a.txt", "-o", out).returncode == 2
    assert out.read_text() == "old\n"
    shutil.rmtree(blocked)
    assert baodao_command("extract", tmp_path / "a.txt", "-o", out).returncode == 0
    assert len(rows(out)) == 1


@pytest.mark.skipif(os.name != "posix", reason="closes a stream by a shell")
@pytest.mark.parametrize(
    ("closed", "command", "status", "message"),
    [
        (">&-", "extract {0}", 2, "the standard output is closed"),
        (">&-", "show {0}", 2, "the standard output is closed"),
        (">&-", "schema", 2, "the standard output is closed"),
        (">&-", "extract {0} -o {1}", 0, "1 report, 0 failed"),
        ("2>&-", "extract {0} -o {1}", 0, ""),
        ("2>&-", "extract none.txt", 2, ""),
        (">&- 2>&-", "extract {0}", 2, ""),
        ("<&-", "extract {0} -o {1}", 0, "1 report, 0 failed"),
    ],
)
def test_closed_streams(  # noqa: PLR0913, PLR0917 - a table of cases
    tmp_path: Path, samples: list[Path], closed: str, command: str, status: int, message: str
) -> None:
    out = tmp_path / "out.jsonl"
    line = f"exec {sys.executable} -m baodao {command.format(samples[0], out)} {closed}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert (done.returncode, done.stdout) == (status, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    if "-o" in command and status == 0:
        assert rows(out) == [baodao.extract_file(samples[0])]


def test_binary_data_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "junk.bin").write_bytes(random.Random(1).randbytes(4_000))
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
    done = baodao_command("extract", tmp_path / "junk.bin", tmp_path / "a.txt")
    assert done.returncode == 1
    assert [json.loads(line)["error"]["type"] for line in done.stdout.splitlines()] == ["DecodeError"] * 2
    assert "binary data and no text" in done.stderr
    assert "a PDF file and no text" in done.stderr


def test_one_report_on_the_standard_input() -> None:
    expected = baodao.extract(REPORT, id="stdin")
    done = baodao_command("extract", "-", "--quiet", input=REPORT)
    record = json.loads(done.stdout)
    assert record | {"meta": None} == expected | {"meta": None}
    assert "李" in baodao_command("show", "-", input=REPORT).stdout
    done = baodao_command("extract", "-", "--max-bytes", "10", "--quiet", input=REPORT)
    assert (done.returncode, json.loads(done.stdout)["error"]["type"]) == (1, "LimitError")


def test_stats() -> None:
    done = baodao_command("stats", baodao.samples())
    assert done.returncode == 0
    assert done.stdout.startswith("16 reports, ")
    assert "16 reports, 0 failed" in done.stderr
    assert "kinds (" in done.stdout
    assert baodao_command("stats", "/no/such/folder").returncode == 2
