"""Interrupts pass through every place that makes records of errors; what nobody uses is freed."""

import contextlib
import gc
import os
import signal
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import baodao
from conftest import REPORT

ENDS = [KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError]


class Raising(os.PathLike[str]):
    """A path that raises when it is read."""

    def __init__(self, error: type[BaseException]) -> None:
        self.error = error

    def __fspath__(self) -> str:
        raise self.error


class Reading(baodao.Source):
    """A source that raises when it is read."""

    def __getattribute__(self, name: str) -> Any:
        if name == "title":
            raise KeyboardInterrupt
        return super().__getattribute__(name)


@pytest.mark.parametrize("error", ENDS)
@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("on_error", ["record", "skip", "raise"])
def test_what_ends_a_program_is_no_failure_of_a_report(error: type[BaseException], threads: int, on_error: str) -> None:
    options: Any = {"threads": threads, "on_error": on_error}
    with pytest.raises(error):
        list(baodao.extract_many([REPORT, Raising(error), REPORT], **options))


def test_other_exceptions_are() -> None:
    first, second, third = baodao.extract_many([REPORT, Raising(ValueError), REPORT])
    assert ("error" in first, "error" in second, "error" in third) == (False, True, False)


def test_an_interrupt_in_reading_an_item_passes() -> None:
    with pytest.raises(KeyboardInterrupt):
        list(baodao.extract_many([REPORT, Reading(data=REPORT)]))


def interrupted(code: str, *, after: float = 1.0) -> tuple[int, float, str]:
    """Run a program, send it SIGINT, and return its exit code and how long it took from then on."""
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(after)
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    return process.returncode, time.monotonic() - began, errors


posix = pytest.mark.skipif(os.name != "posix", reason="no pipes in the file system here")


@posix
@pytest.mark.parametrize("call", ["baodao.extract_file(path)", "cli.main(['show', path])"])
def test_a_pipe_that_nobody_writes_can_be_left(tmp_path: Path, call: str) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    code = f"import baodao\nfrom baodao import cli\npath = {str(path)!r}\nprint('ready', flush=True)\n"
    status, seconds, errors = interrupted(f"{code}raise SystemExit({call})")
    assert status in (1, 130, -signal.SIGINT)
    assert seconds < 5
    assert "KeyboardInterrupt" in errors or "interrupted" in errors


@posix
def test_one_long_report_can_be_left() -> None:
    code = """
import baodao
text = "会议指出，要抓好落实，李明远强调，要守住底线。" * 300_000
extractor = baodao.Extractor(timeout=100)
extractor.extract("会议召开。")
print("ready", flush=True)
extractor.extract(text)
"""
    status, seconds, errors = interrupted(code, after=0.5)
    assert status in (1, 130, -signal.SIGINT)
    assert "KeyboardInterrupt" in errors
    assert seconds < 5


class Job:
    """An object that keeps its own batch."""

    def __init__(self, many: Any) -> None:
        self.records = many(self.sources())

    def sources(self) -> Iterator[str]:
        """Give reports for ever, and hold this object."""
        while True:
            yield REPORT if self else ""


@pytest.mark.parametrize("many", [baodao.extract_many, baodao.extract_arrow])
@pytest.mark.parametrize("begun", [False, True])
def test_an_object_that_keeps_its_own_batch_is_freed(many: Any, begun: bool) -> None:  # noqa: FBT001 - a parameter
    before = threading.active_count()
    jobs = [Job(many) for _ in range(20)]
    if begun and many is baodao.extract_many:
        for job in jobs:
            next(job.records)
    seen = [weakref.ref(job) for job in jobs]
    del jobs
    with contextlib.suppress(NameError):
        del job
    gc.collect()
    assert [one() for one in seen] == [None] * 20
    assert threading.active_count() == before


def threads() -> int:
    return len(list(Path("/proc/self/task").iterdir()))


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="counts its threads in /proc")
def test_the_threads_of_a_batch_that_was_freed_end() -> None:
    before = threads()
    for _ in range(30):
        job = Job(baodao.extract_many)
        next(job.records)
        del job
    gc.collect()
    until = time.monotonic() + 10
    while threads() > before and time.monotonic() < until:
        time.sleep(0.05)
    assert threads() <= before


def test_a_batch_that_is_used_is_not_freed() -> None:
    job = Job(baodao.extract_many)
    for _ in range(50):
        next(job.records)
        gc.collect()
    stream = baodao.extract_arrow([REPORT] * 10)
    reader = stream.__arrow_c_stream__()
    del stream
    gc.collect()
    assert reader is not None
