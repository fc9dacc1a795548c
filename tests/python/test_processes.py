"""Threads, forks, other processes and pickles."""

import itertools
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

import baodao
from baodao.types import Record
from conftest import REPORT

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")


def names(report: str) -> list[str]:
    return [person["name"] for person in baodao.extract(report)["people"]]


def in_a_fork(work: Callable[[], bool]) -> bool:
    """Whether ``work`` gives true in a child; a child that hangs is ended after 20 s."""
    child = os.fork()
    if child == 0:
        signal.alarm(20)
        try:
            os._exit(0 if work() else 3)
        finally:
            os._exit(4)
    return os.waitpid(child, 0)[1] == 0


def test_threads_share_an_extractor(samples: list[Path]) -> None:
    extractor = baodao.Extractor()
    expected = [extractor.extract_file(path) for path in samples]
    with ThreadPoolExecutor(8) as pool:
        for _ in range(5):
            assert list(pool.map(extractor.extract_file, samples)) == expected


def test_first_use_by_many_threads_at_once() -> None:
    code = """
import threading, baodao
found = []
def work(): found.append(baodao.extract("市长李明远主持会议。\\n市长李明远主持会议。")["id"])
threads = [threading.Thread(target=work) for _ in range(8)]
[t.start() for t in threads]; [t.join() for t in threads]
assert len(found) == 8 and len(set(found)) == 1
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@forks
def test_a_child_extracts_after_its_parent_did() -> None:
    expected = list(baodao.extract_many([REPORT] * 10))
    assert in_a_fork(lambda: list(baodao.extract_many([REPORT] * 10)) == expected)


@forks
def test_forks_while_threads_extract() -> None:
    stop = threading.Event()

    def busy() -> None:
        while not stop.is_set():
            baodao.extract(REPORT)

    threads = [threading.Thread(target=busy) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        assert all(in_a_fork(lambda: names(REPORT) == ["李明远", "王思齐"]) for _ in range(20))
    finally:
        stop.set()
        for thread in threads:
            thread.join()


@forks
def test_forks_while_a_batch_runs_in_another_thread() -> None:
    expected = list(baodao.extract_many([REPORT] * 20))
    stop = threading.Event()

    def busy() -> None:
        with baodao.extract_many(itertools.repeat(REPORT), threads=2) as records:
            while not stop.is_set():
                next(records)

    thread = threading.Thread(target=busy)
    thread.start()
    try:
        assert all(in_a_fork(lambda: list(baodao.extract_many([REPORT] * 20)) == expected) for _ in range(10))
    finally:
        stop.set()
        thread.join()


@forks
def test_a_fork_of_a_fork() -> None:
    expected = list(baodao.extract_many([REPORT] * 5))

    def again() -> bool:
        here = list(baodao.extract_many([REPORT] * 5)) == expected
        return here and in_a_fork(lambda: list(baodao.extract_many([REPORT] * 5)) == expected)

    assert in_a_fork(again)


@forks
def test_a_fork_while_the_words_are_loaded() -> None:
    code = """
import os, threading, time, baodao
thread = threading.Thread(target=baodao.extract, args=("市长李明远主持会议。",))
thread.start()
child = os.fork()
if child == 0:
    import signal; signal.alarm(20)
    baodao.Extractor(fields=["keywords"]).extract("市长李明远主持会议。")
    os._exit(0)
thread.join()
raise SystemExit(os.waitpid(child, 0)[1])
"""
    for _ in range(5):
        subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=True, timeout=60)


@forks
def test_a_batch_does_not_go_on_in_a_child() -> None:
    records = baodao.extract_many([REPORT] * 100)
    next(records)

    def refused() -> bool:
        try:
            next(records)
        except baodao.Error:
            return True
        return False

    assert in_a_fork(refused)
    assert len(list(records)) == 99


@pytest.mark.parametrize("method", ["spawn", "forkserver", "fork"])
def test_process_pools(method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} here")
    baodao.extract(REPORT)
    lexicon = baodao.Lexicon.default().extend(posts=["首席数据官"])
    extractor = baodao.Extractor(region="哈尔滨市", lexicon=lexicon)
    report = REPORT + "市首席数据官王思齐作报告。"
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        found: list[Record] = list(pool.map(extractor.extract, [report] * 4))
    assert found == [extractor.extract(report)] * 4
    assert "市首席数据官" in {post["text"] for person in found[0]["people"] for post in person["posts"]}


def test_extractors_can_be_pickled() -> None:
    lexicon = baodao.Lexicon.default().extend(posts=["首席数据官"])
    extractor = baodao.Extractor(region="黑龙江省", lexicon=lexicon, fields={"people"}, max_bytes=1000, timeout=2.5)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        copy = pickle.loads(pickle.dumps(extractor, protocol))
        assert repr(copy) == repr(extractor)
        assert copy.extract(REPORT) == extractor.extract(REPORT)


def test_sources_records_and_errors_can_be_pickled() -> None:
    source = baodao.Source(data=REPORT, id="7")
    assert pickle.loads(pickle.dumps(source)) == source
    record = baodao.extract(REPORT)
    assert pickle.loads(pickle.dumps(record)) == record
    error = pickle.loads(pickle.dumps(baodao.LimitError("too long")))
    assert isinstance(error, baodao.LimitError)
    assert str(error) == "too long"
