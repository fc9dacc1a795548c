"""Many reports: the same records as one by one, whatever goes wrong between them."""

import contextlib
import itertools
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import baodao
from conftest import REPORT


def reports(count: int) -> Iterator[str]:
    for i in range(count):
        yield f"第{i}号会议召开\n6月4日，市长李明远主持第{i}号会议。" + "会议指出，要抓好落实。" * (i % 7)


def worker_threads() -> int:
    count = 0
    for task in Path("/proc/self/task").iterdir():
        with contextlib.suppress(OSError):  # it has just ended
            count += (task / "comm").read_text().strip() == "baodao"
    return count


def wait_for_threads(count: int) -> bool:
    """Whether the batches come to have at least this many threads within five seconds."""
    until = time.monotonic() + 5
    while worker_threads() < count and time.monotonic() < until:
        time.sleep(0.01)
    return worker_threads() >= count


def threads_end(leave: Callable[[Any], None]) -> bool:
    """Whether the threads of a batch that is left so end: one batch of five is enough to tell.

    A system may go on listing a thread that has ended until something else runs on its core (one in fifty, on a
    virtual machine); threads that do not end would be listed after every batch.
    """
    for _ in range(5):
        before = worker_threads()
        records = baodao.extract_many(itertools.repeat(REPORT), threads=3)
        next(records)
        leave(records)
        del records
        until = time.monotonic() + 3
        while worker_threads() > before and time.monotonic() < until:
            time.sleep(0.01)
        if worker_threads() <= before:
            return True
    return False


linux = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks at threads in /proc")


def test_a_batch_is_a_loop(samples: list[Path]) -> None:
    expected = [baodao.extract_file(path) for path in samples]
    for threads in (1, 2, 5):
        assert list(baodao.extract_many(samples, threads=threads)) == expected


def test_any_number_of_threads_gives_the_same() -> None:
    expected = [baodao.extract(report) for report in reports(100)]
    for threads in (1, 2, 3, 8, 64):
        assert list(baodao.extract_many(reports(100), threads=threads)) == expected


def test_batches_in_threads() -> None:
    expected = [baodao.extract(report) for report in reports(60)]
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda _: list(baodao.extract_many(reports(60), threads=2)), range(12)))
    assert found == [expected] * 12


def test_unordered_gives_the_same_records() -> None:
    expected = [baodao.extract(report) for report in reports(200)]
    found = list(baodao.extract_many(reports(200), threads=3, ordered=False))
    assert sorted(found, key=lambda r: str(r["id"])) == sorted(expected, key=lambda r: r["id"])


def test_every_kind_of_item(tmp_path: Path) -> None:
    path = tmp_path / "12全市工作会议召开.txt"
    path.write_text(REPORT, encoding="utf-8")
    items: list[Any] = [
        REPORT,
        REPORT.encode(),
        bytearray(REPORT.encode()),
        path,
        baodao.Source(data=REPORT, id="own", url="https://example.org/1"),
        baodao.Source(path=path, title="题目"),
        baodao.Source(data=REPORT, path="要闻/2019-06-05/33全市工作会议召开.txt"),
    ]
    records: list[Any] = list(baodao.extract_many(items))
    assert all(record["people"][0]["name"] == "李明远" for record in records)
    assert [record["id"] for record in records[3:]] == ["12", "own", "12", "33"]
    assert records[4]["meta"]["url"] == "https://example.org/1"
    assert records[5]["title"] == "题目"
    assert records[6]["meta"]["published"] == "2019-06-05"


def test_a_bad_report_costs_one_record(tmp_path: Path) -> None:
    items: list[Any] = [
        REPORT,
        7,
        tmp_path / "none.txt",
        baodao.Source(id="q"),
        baodao.Source(id="e", error="broken"),
        baodao.Source(data=REPORT, id=5),  # type: ignore[arg-type]
        REPORT,
    ]
    records: list[Any] = list(baodao.extract_many(items))
    assert [("error" in record) for record in records] == [False, True, True, True, True, True, False]
    assert records[1] == {
        "id": None,
        "error": {"type": "InputError", "message": "source 1: a report is str or bytes, not int"},
    }
    assert records[2]["id"] == str(tmp_path / "none.txt")
    assert records[2]["error"]["type"] == "FileNotFoundError"
    assert records[3]["id"] == "q"
    assert records[4]["error"] == {"type": "InputError", "message": "broken"}
    assert len(list(baodao.extract_many(items, on_error="skip"))) == 2


def test_raise() -> None:
    records = baodao.extract_many([REPORT, 7, REPORT], on_error="raise", threads=1)  # type: ignore[list-item]
    assert "error" not in next(records)
    with pytest.raises(baodao.InputError):
        next(records)
    assert list(records) == []


def test_what_the_sources_raise_comes_after_what_they_gave() -> None:
    def broken() -> Iterator[str]:
        yield from reports(3)
        raise LookupError("no more")

    records = baodao.extract_many(broken())
    assert [next(records)["id"] for _ in range(3)] == [baodao.extract(report)["id"] for report in reports(3)]
    with pytest.raises(LookupError, match="no more"):
        next(records)
    assert list(records) == []


@pytest.mark.parametrize("wrong", [{"threads": 0}, {"threads": 5000}, {"on_error": "ignore"}])
def test_wrong_arguments(wrong: Any) -> None:
    with pytest.raises(baodao.InputError):
        baodao.extract_many([], **wrong)


def test_one_report_is_no_batch() -> None:
    for one in (REPORT, REPORT.encode()):
        with pytest.raises(baodao.InputError, match="iterable of reports"):
            baodao.extract_many(one)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        baodao.extract_many(5)  # type: ignore[arg-type]


def test_it_is_lazy_and_reads_a_bounded_number_ahead() -> None:
    read = itertools.count()
    furthest = -1

    def endless() -> Iterator[str]:
        nonlocal furthest
        for furthest in read:  # noqa: B007 - read outside
            yield REPORT

    records = baodao.extract_many(endless(), threads=2)
    assert furthest == -1
    for taken in range(1, 100):
        next(records)
        assert furthest < taken + 2 * 2 * 32
    records.close()


@pytest.mark.parametrize("threads", [1, 2])
def test_what_comes_slowly_is_not_waited_for(threads: int) -> None:
    furthest = 0

    def slowly() -> Iterator[str]:
        nonlocal furthest
        for furthest in range(1, 400):  # noqa: B007 - read outside
            time.sleep(0.01)
            yield REPORT

    with baodao.extract_many(slowly(), threads=threads) as records:
        next(records)
        assert furthest <= 12
        assert len(list(itertools.islice(records, 30))) == 30


def test_long_reports_are_read_fewer_ahead() -> None:
    furthest = 0

    def endless() -> Iterator[bytes]:
        nonlocal furthest
        for furthest in itertools.count():  # noqa: B007 - read outside
            yield b" " * (20 << 20)

    with baodao.extract_many(endless(), threads=8) as records:
        next(records)
    assert furthest <= 4


@linux
def test_close_ends_the_threads() -> None:
    before = worker_threads()  # the system may still list those of an earlier test
    records = baodao.extract_many(itertools.repeat(REPORT), threads=3)
    next(records)
    assert wait_for_threads(2)
    assert 2 <= worker_threads() <= before + 2  # the calling one is the third
    records.close()
    assert list(records) == []
    assert threads_end(lambda batch: batch.close())
    records.close()


@linux
def test_a_forgotten_batch_ends_its_threads() -> None:
    assert threads_end(lambda _batch: None)


def test_two_batches_at_once() -> None:
    one, two = baodao.extract_many(reports(50)), baodao.extract_many(reports(50))
    assert [a == b for a, b in zip(one, two, strict=True)] == [True] * 50


def test_a_source_that_asks_its_own_batch() -> None:
    def curious() -> Iterator[str]:
        yield REPORT
        next(records)

    records = baodao.extract_many(curious())
    with pytest.raises(RuntimeError, match="another thread"):
        list(records)


def test_python_goes_on_while_reports_are_worked_on() -> None:
    ticks = 0
    stop = threading.Event()

    def tick() -> None:
        nonlocal ticks
        while not stop.is_set():
            ticks += 1
            time.sleep(0.001)

    ticker = threading.Thread(target=tick)
    ticker.start()
    baodao.extract("会议召开\n" + "会议指出，要抓好落实。\n" * 20_000)
    stop.set()
    ticker.join()
    assert ticks > 5


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_an_interrupt_while_a_source_waits() -> None:
    code = """
import time, baodao
def waiting():
    yield "会议召开"
    print("ready", flush=True)
    time.sleep(60)
try: list(baodao.extract_many(waiting()))
except KeyboardInterrupt: print("interrupted", flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        sent = time.monotonic()
        process.send_signal(2)
        assert process.stdout.readline() == "interrupted\n"
        assert time.monotonic() - sent < 1.0
        assert process.wait(10) == 0


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_an_interrupt_is_answered_within_a_second() -> None:
    code = """
import itertools, sys, time, baodao
long = "会议召开\\n" + "会议指出，要抓好落实。\\n" * 20_000
records = baodao.extract_many(itertools.repeat(long), on_error="skip")
print("ready", flush=True)
try:
    for record in records: pass
except KeyboardInterrupt:
    print(time.time(), flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.5)
        sent = time.time()
        process.send_signal(2)
        answered = float(process.stdout.readline())
        assert process.wait(10) == 0
    assert answered - sent < 1.0
