"""Many reports in little memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import REPORT
from memory import HERE, STATUS

STREAM = """
import sys, baodao
from memory import peak
def reports(count):
    for number in range(count):
        body = "".join(f"<p>{number}月4日，市长李明远主持召开第{i}次会议，强调要抓好落实。</p>" for i in range(5))
        yield f"<html><title>{number}</title><div class=TRS_Editor>{body}</div></html>".encode()
count = 0
for record in baodao.extract_many(reports(int(sys.argv[1])), threads=2, ordered=sys.argv[2] == "True"):
    count += "error" not in record
print(count, peak())
"""


@pytest.mark.skipif(not STATUS.is_file(), reason="reads its peak of memory in /proc")
@pytest.mark.parametrize("ordered", [True, False])
def test_twenty_thousand_reports_take_the_memory_of_two_thousand(ordered: bool) -> None:  # noqa: FBT001 - a parameter
    peaks = []
    for count in (2_000, 20_000):
        command = [sys.executable, "-c", STREAM, str(count), str(ordered)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300, cwd=HERE)
        read, peak = map(int, done.stdout.split())
        assert read == count
        peaks.append(peak)
    # In KiB; nearly ten times as many records pass, some 60 MB of them.
    assert peaks[1] - peaks[0] < 8 << 10


COMMAND = """
import sys
from baodao.cli import main
from memory import peak
assert main(sys.argv[1:]) == 0
print(peak())
"""
STREAMED = {
    "lines": ["extract", "-o", "out.jsonl"],
    "Parquet": ["extract", "-o", "out.parquet"],
    "CSV": ["tables", "-o", "csv"],
    "tables in Parquet": ["tables", "-o", "parquet", "--format", "parquet"],
}


@pytest.mark.skipif(not STATUS.is_file(), reason="reads its peak of memory in /proc")
@pytest.mark.parametrize("name", STREAMED)
def test_files_are_written_in_memory_that_does_not_grow_with_the_reports(name: str, tmp_path: Path) -> None:
    command, option, out, *more = STREAMED[name]
    peaks = []
    for count in (12_000, 24_000):
        lines = ({"id": f"r{number}", "text": f"{REPORT}会议指出，要抓好第{number}项工作。"} for number in range(count))
        (tmp_path / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        given = [command, str(tmp_path / "in.jsonl"), option, str(tmp_path / out), *more, "--quiet"]
        done = subprocess.run(
            [sys.executable, "-c", COMMAND, *given], capture_output=True, text=True, check=True, cwd=HERE
        )
        peaks.append(int(done.stdout))
    # In KiB; twelve thousand more records pass, as dicts some 100 MB of them. All buffers have filled before.
    assert peaks[1] - peaks[0] < 16 << 10


SIGNATURES = """
import sys, baodao
from array import array
from memory import peak
def signatures(count, step, copies):
    for number in range(count):
        number //= copies
        sketch = bytes(1) + array("I", range(2 * number, 1 << 32, step)).tobytes()
        bands, figures = (list(range(size * number, size * (number + 1))) for size in (64, 96))
        yield {"bands": bands, "sketch": sketch, "figures": figures}
print(len(baodao.duplicates(signatures(*map(int, sys.argv[1:])), formulas=b"")), peak())
"""


@pytest.mark.skipif(not STATUS.is_file(), reason="reads its peak of memory in /proc")
@pytest.mark.parametrize(("hashes", "copies"), [(64, 2), (1024, 1)])
def test_copies_are_found_in_three_kilobytes_a_text_beside_its_sketch(hashes: int, copies: int) -> None:
    fewer, more = 4096, 12_288
    peaks = []
    for count in (fewer, more):
        command = [sys.executable, "-c", SIGNATURES, str(count), str((1 << 32) // hashes), str(copies)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300, cwd=HERE)
        clusters, peak = map(int, done.stdout.split())
        assert clusters == (count // copies if copies > 1 else 0)
        peaks.append(peak)
    a_text = (peaks[1] - peaks[0]) * 1024 / (more - fewer)
    assert 4 * hashes < a_text < 4 * hashes + 3072
