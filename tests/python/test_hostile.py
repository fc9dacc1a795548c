"""Inputs made to hang, to crash or to fill the memory: each ends soon, in a record or an error of ours."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

import baodao
import hostile
from conftest import REPORT
from hostile import CASES

PROGRAM = Path(hostile.__file__)
SECONDS, MEGABYTES = 3.0, 600
"""Most that a case may take. 1.5 MB of ordinary sentences take 2.1 to 2.4 s of CPU time on the slowest machine seen."""
STEEPEST = 3.2
"""Most that twice the input may cost: a square would be four times as much."""
START, QUICK = 0.1, 0.5
"""Seconds that start-up and the loading of the words take, and below which a ratio says little else."""


USUAL = ("bytes: ", "known: ", "page: ", "plain: ")
"""The kinds of cases that are always run; BAODAO_HOSTILE=all runs the same inputs in containers and fragments, too."""
CHOSEN = [name for name in CASES if name.startswith(USUAL) or os.environ.get("BAODAO_HOSTILE") == "all"]


@dataclass(frozen=True)
class Run:
    """What became of an input, and what it cost: seconds of processor, those outside of the kernel, megabytes."""

    said: dict[str, Any]
    seconds: float
    own: float
    megabytes: float


def run(name: str, size: int) -> Run:
    """Read the case in a process of its own."""
    with subprocess.Popen(
        [sys.executable, str(PROGRAM), name, str(size)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        said, errors = process.stdout.read(), process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert (process.returncode, errors) == (0, b""), f"{name}: {process.returncode} {errors[-500:]!r}"
    return Run(**json.loads(said), seconds=usage.ru_utime + usage.ru_stime, own=usage.ru_utime)


def cheapest(name: str, size: int, cost: Callable[[Run], float], most: float) -> Run:
    """Read the case until it costs less than ``most``, at most five times: what else the machine does only adds."""
    found = run(name, size)
    for _ in range(4):
        if cost(found) < most:
            break
        found = min(found, run(name, size), key=cost)
    return found


def steepness(name: str, size: int) -> float:
    """Tell how many times as much the input costs as half of it, read right before: a slow machine is slow for both."""
    half, whole = run(name, size // 2).own, run(name, size).own
    return (whole - START) / max(half - START, START)


@pytest.mark.parametrize("name", CHOSEN)
def test_it_ends_soon_in_little_memory_and_grows_no_faster_than_its_input(name: str) -> None:
    size = CASES[name].size
    whole = cheapest(name, size, attrgetter("seconds"), SECONDS)
    assert whole.seconds < SECONDS
    assert whole.megabytes < MEGABYTES
    assert whole.said.keys() in ({"error"}, {"warnings", "text"})
    # What the kernel takes to clear as much memory differs fivefold from run to run: growth is of what is left.
    if whole.own > QUICK:
        assert any(steepness(name, size) < STEEPEST for _ in range(5))


def test_the_table_is_whole() -> None:
    assert len(CASES) >= 400
    assert len(CHOSEN) >= 200


@pytest.mark.parametrize("name", ["page: paragraphs", "container: breaks", "plain: genre", "plain: names"])
def test_time_is_up_soon_after_it_is_up(name: str) -> None:
    data = CASES[name].make(CASES[name].size)
    baodao.extract(REPORT)
    start = time.process_time()
    with pytest.raises(baodao.LimitError, match=r"timeout=0\.05"):
        baodao.Extractor(timeout=0.05).extract(data)
    assert time.process_time() - start < 1.0


def test_a_report_over_time_costs_no_other() -> None:
    long = baodao.Source(data=hostile.GENRE * 9_000, id="long")
    extractor = baodao.Extractor(timeout=0.2)
    first, second, third = extractor.extract_many([REPORT, long, REPORT], threads=1)
    assert first == third == extractor.extract(REPORT)
    assert second["id"] == "long"
    assert "error" in second
    assert second["error"] == {"type": "LimitError", "message": "long: it takes longer than timeout=0.2 allows"}


def test_without_a_limit_there_is_time() -> None:
    assert baodao.Extractor().timeout == 10
    assert baodao.Extractor(timeout=None).timeout is None
    assert baodao.Extractor(timeout=None).extract(REPORT) == baodao.extract(REPORT)


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), 1e30])
def test_a_time_that_is_none(timeout: float) -> None:
    with pytest.raises(baodao.InputError, match="timeout is a number of seconds"):
        baodao.Extractor(timeout=timeout)


@pytest.mark.parametrize("max_bytes", [0, 2**30 + 1])
def test_a_length_that_is_none(max_bytes: int) -> None:
    with pytest.raises(baodao.InputError, match="max_bytes is a number"):
        baodao.Extractor(max_bytes=max_bytes)


def test_what_was_left_out_is_told() -> None:
    for data in ("<div>" * 5_000 + "会议", hostile.contained("<div>" * 5_000 + "会议")):
        assert "html-truncated" in [warning["code"] for warning in baodao.extract(data)["warnings"]]


@pytest.mark.parametrize(("option", "value"), [("--max-bytes", "20"), ("--timeout", "0.000001")])
def test_limits_of_the_command_line(tmp_path: Path, option: str, value: str) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    command = [sys.executable, "-m", "baodao", "extract", str(tmp_path / "a.txt"), option, value]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert done.returncode == 1
    assert json.loads(done.stdout)["error"]["type"] == "LimitError"
    assert "a.txt: " in done.stderr


def test_no_limit_of_time_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    command = [sys.executable, "-m", "baodao", "extract", str(tmp_path / "a.txt"), "--timeout", "0"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert json.loads(done.stdout) == baodao.extract_file(tmp_path / "a.txt")
