"""Spark on two cores beside ``extract_arrow`` on two threads: Parquet in, Parquet out, the same pages.

    python benches/spark.py PAGES 1000 10000 100000

PAGES is a folder of pages, repeated under other ids until there are as many as asked for. Each side runs in a process
of its own; Spark in ``local[2]``, or as ``--master`` says, with ``SETTINGS`` and what ``--conf`` adds. Printed are
seconds, bytes and the most memory of each kind of process: ``steady`` is without starting Java, its workers and their
tables, and without a first job, the same as the one that is measured, in which Java compiles itself; ``whole`` is with
all that. ``cpu`` are the processors' seconds of the steady part by kind of process; the ratio of their sums is the one
to go by where others use the machine, too. ``extract_arrow`` is measured before Spark and after it, the ratios are of
the mean.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

import baodao

BATCH = 256
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.driver.memory": "2g",
    "spark.driver.extraJavaOptions": "-XX:CompileThresholdScaling=4",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "256",
    # The pages repeat, and Parquet packs them well: 32 MB are some 12,000.
    "spark.sql.files.maxPartitionBytes": "32m",
    "spark.sql.files.openCostInBytes": "1m",
    "spark.hadoop.parquet.enable.dictionary": "false",
    "spark.python.unix.domain.socket.enabled": "true",
}
"""What docs/scaling.md says of settings, as far as it concerns one machine."""
COMPARED = 10_000
"""Rows that are held against one another: of more, the first by id."""


def write_pages(pages: Path, count: int, target: Path) -> int:
    """Write the pages as a table; how many bytes of pages there were."""
    contents = [path.read_bytes() for path in sorted(pages.iterdir()) if path.suffix in {".shtml", ".html"}]
    total = 0
    schema = pa.schema({"id": pa.string(), "html": pa.binary()})
    with pq.ParquetWriter(target, schema, compression="zstd") as writer:
        for start in range(0, count, BATCH):
            numbers = range(start, min(count, start + BATCH))
            htmls = [contents[number % len(contents)] for number in numbers]
            total += sum(map(len, htmls))
            writer.write_batch(pa.record_batch([[f"r{n}" for n in numbers], htmls], schema=schema))
    return total


def family(root: int) -> dict[int, tuple[str, list[str]]]:
    """Find the processes under one, and itself: the name of each, and what Linux tells of it."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            name, _, words = Path(folder, "stat").read_text(errors="replace").partition("(")[2].rpartition(")")
        except OSError:
            continue
        found[int(folder.name)] = (name, words.split())
    inside = {root}
    while more := {number for number, (_, words) in found.items() if int(words[1]) in inside} - inside:
        inside |= more
    return {number: told for number, told in found.items() if number in inside}


def cpu() -> Counter[str]:
    """Add up the processors' seconds of this process and all under it, by name, also of those that have ended."""
    used: Counter[str] = Counter()
    for number, (name, words) in family(os.getpid()).items():
        kind = "main" if number == os.getpid() else name
        used[kind] += sum(map(int, words[11:15])) / os.sysconf("SC_CLK_TCK")  # type: ignore[assignment]
    return used


def run_alone(source: Path, target: Path) -> tuple[float, Counter[str]]:
    """Extract on two threads; the seconds it took, and those of the processors."""

    def sources() -> Iterator[baodao.Source]:
        for batch in pq.ParquetFile(source).iter_batches(BATCH):
            for row in range(batch.num_rows):
                yield baodao.Source(data=batch.column("html")[row].as_py(), id=batch.column("id")[row].as_py())

    baodao.extract("会议召开\n会议指出，要抓好落实。")
    began, used = time.perf_counter(), cpu()
    records = pa.RecordBatchReader.from_stream(baodao.extract_arrow(sources(), threads=2))
    target.mkdir()
    with pq.ParquetWriter(target / "part.parquet", records.schema, compression="snappy") as writer:
        for batch in records:
            writer.write_batch(batch)
    return time.perf_counter() - began, cpu() - used


def run_spark(source: Path, target: Path, master: str, settings: dict[str, str]) -> tuple[float, Counter[str]]:
    """Extract on Spark; the seconds of the job once everything was warm, and those of the processors."""
    from pyspark.sql import SparkSession

    from baodao import spark

    builder = SparkSession.builder.master(master)
    for name, value in settings.items():
        builder = builder.config(name, value)
    records = spark.extract(builder.getOrCreate().read.parquet(str(source)), html="html", id="id")
    records.write.parquet(str(target.with_name("warm")))
    began, used = time.perf_counter(), cpu()
    records.write.parquet(str(target))
    return time.perf_counter() - began, cpu() - used


def watch(process: int, peaks: dict[str, int], done: threading.Event) -> None:
    """Note the most memory (bytes) that each kind of process under this one needed."""
    while not done.wait(0.2):
        for number, (name, _) in family(process).items():
            try:
                status = Path(f"/proc/{number}/status").read_text(errors="replace")
            except OSError:
                continue
            peak = sum(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM"))
            kind = name if number != process else "main"
            peaks[kind] = max(peaks.get(kind, 0), peak)


def measure(arguments: list[str]) -> dict[str, Any]:
    """Run one side in a process of its own."""
    peaks: dict[str, int] = {}
    done = threading.Event()
    began = time.perf_counter()
    command = [sys.executable, __file__, "--one", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
        watcher = threading.Thread(target=watch, args=(child.pid, peaks, done))
        watcher.start()
        out, _ = child.communicate()
        done.set()
        watcher.join()
    if child.returncode:
        raise SystemExit(f"{arguments} ended with {child.returncode}")
    memory = {kind: f"{peak >> 20} MB" for kind, peak in peaks.items()}
    steady, used = json.loads(out.splitlines()[-1])
    cpu = {kind: round(seconds, 2) for kind, seconds in used.items() if seconds >= 0.1}
    return {"steady": steady, "cpu": cpu, "whole": time.perf_counter() - began, "memory": memory}


def rows(folder: Path) -> Iterator[Any]:
    """Read the rows of a run, by id, a hundred at a time."""
    table = pq.read_table(folder, columns=["id", "title", "people", "event", "speeches", "documents", "error"])
    table = table.sort_by("id")
    for start in range(0, min(len(table), COMPARED), 100):
        yield table.slice(start, 100).to_pylist()


def compare(pages: Path, count: int, work: Path, how: list[str]) -> None:
    """Measure both sides on so many reports, and hold their rows against one another."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    source = work / "pages.parquet"
    total = write_pages(pages, count, source)
    alone = measure(["alone", str(source), str(work / "alone")])
    spark = measure(["spark", str(source), str(work / "spark"), *how])
    # What else the machine does slows each side by another measure: the one on either side of the other.
    again = measure(["alone", str(source), str(work / "again")])
    pairs = zip(rows(work / "alone"), rows(work / "spark"), strict=True)
    assert all(mine == theirs for mine, theirs in pairs), "the rows differ"
    sizes = {side: sum(path.stat().st_size for path in (work / side).glob("*.parquet")) for side in ("alone", "spark")}
    print(json.dumps({"reports": count, "html": total, "alone": [alone, again], "spark": spark, "out": sizes}))
    ratios = {name: round((alone[name] + again[name]) / 2 / spark[name], 3) for name in ("steady", "whole")}
    used, again_used, spark_used = (sum(side["cpu"].values()) for side in (alone, again, spark))
    ratios["cpu"] = round((used + again_used) / 2 / spark_used, 3)
    print(f"{count} reports: Spark has {ratios} of the throughput of extract_arrow", flush=True)


def main() -> None:
    """Read the arguments."""
    if sys.argv[1:2] == ["--one"]:
        side, source, target, *rest = sys.argv[2:]
        if side == "alone":
            print(json.dumps(run_alone(Path(source), Path(target))))
        else:
            print(json.dumps(run_spark(Path(source), Path(target), rest[0], json.loads(rest[1]))))
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("counts", type=int, nargs="+")
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--conf", action="append", default=[], metavar="NAME=VALUE", help="a setting of Spark's")
    parser.add_argument("--work", type=Path, default=Path("target/spark-bench"))
    told = parser.parse_args()
    settings = json.dumps(SETTINGS | dict(one.split("=", 1) for one in told.conf))
    for count in told.counts:
        compare(told.pages, count, told.work, [told.master, settings])


if __name__ == "__main__":
    main()
