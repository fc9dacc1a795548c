"""Measure each way from pages to a result beside bare ``extract_many``, in one run and in turn.

``python benches/paths.py [FOLDER] [--rounds N]`` prints how much CPU time each way takes as a multiple of
``extract_many`` over the same pages, which are in memory. The commands read the pages from files and write files. All
ways use one thread. ``extract_many`` is measured right before each way, since a busy machine is slow for both. A figure
is the median of the rounds; each way checks how many reports it gave.
"""

import argparse
import contextlib
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

import baodao
import baodao.pandas
import baodao.polars
from baodao.cli import main as command
from pages import pages

MADE = 1000
Way = tuple[Callable[[], Any], Callable[[Any], int]]
"""The work, and the number of reports in its result."""
BARE = "extract_many"


def main() -> None:
    """Run all ways in turn, and print the table."""
    parser = argparse.ArgumentParser(description="each way from pages to a result")
    parser.add_argument("pages", nargs="?", type=Path, help="a folder of pages")
    parser.add_argument("--count", type=int, default=MADE, help="most pages")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    files = [path for path in sorted(options.pages.rglob("*")) if path.is_file()] if options.pages else []
    data = [file.read_bytes() for file in files[: options.count]] or pages(options.count)
    print(f"{len(data)} pages, {sum(map(len, data)) / len(data) / 1000:.1f} KB each, {options.rounds} rounds")
    with tempfile.TemporaryDirectory() as folder:
        ways = in_memory(data) | on_disk(data, Path(folder))
        show(measure(ways, len(data), options.rounds), len(data))


def measure(ways: dict[str, Way], count: int, rounds: int) -> dict[str, list[tuple[float, float]]]:
    """Measure the seconds of each way and of ``extract_many`` before it; the first round only warms up."""

    def seconds(name: str) -> float:
        work, counted = ways[name]
        start = time.process_time()
        found = work()
        taken = time.process_time() - start
        assert counted(found) == count, (name, counted(found), count)
        return taken

    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for number in range(rounds + 1):
        for name, pairs in taken.items():
            bare, way = seconds(BARE), seconds(name)
            if number:
                pairs.append((way, bare))
    return taken


def in_memory(data: list[bytes]) -> dict[str, Way]:
    """Name the ways of Python."""
    series, column = pd.Series(data), pl.DataFrame({"html": data})
    expression = baodao.polars.Reports(pl.col("html")).extract(threads=1)

    def rows(tables: baodao.Tables) -> int:
        return len(tables.reports)

    return {
        BARE: (lambda: drain(baodao.extract_many(data, threads=1)), int),
        "extract, one by one": (lambda: drain(map(baodao.extract, data)), int),
        "extract_arrow": (lambda: pa.table(baodao.extract_arrow(data, threads=1)), len),
        "to_pandas of extract_many": (lambda: baodao.to_pandas(baodao.extract_many(data, threads=1)), rows),
        "to_pandas of extract_arrow": (lambda: baodao.to_pandas(baodao.extract_arrow(data, threads=1)), rows),
        "pandas: series.baodao.extract": (lambda: series.baodao.extract(threads=1), len),
        "pandas: series.baodao.tables": (lambda: series.baodao.tables(threads=1), rows),
        "polars: expression": (lambda: column.select(expression), len),
    }


def on_disk(data: list[bytes], folder: Path) -> dict[str, Way]:
    """Name the commands; they read files and write files."""
    inputs, outputs = folder / "pages", folder / "out"
    inputs.mkdir()
    outputs.mkdir()
    for number, page in enumerate(data):
        (inputs / f"{number:05}.html").write_bytes(page)

    def run(*arguments: str) -> None:
        with contextlib.redirect_stderr(None):
            assert command([*arguments, "--threads", "1", "--quiet"]) == 0

    def lines(_: None) -> int:
        return (outputs / "out.jsonl").read_bytes().count(b"\n")

    def rows(_: None) -> int:
        return int(pq.read_metadata(outputs / "out.parquet").num_rows)

    def lines_of_table(_: None) -> int:
        return len(pd.read_csv(outputs / "csv" / "reports.csv", usecols=["report_id"]))

    def rows_of_table(_: None) -> int:
        return int(pq.read_metadata(outputs / "parquet" / "reports.parquet").num_rows)

    def tables(form: str) -> None:
        run("tables", str(inputs), "-o", str(outputs / form), "--format", form)

    return {
        "reading the files": (lambda: [path.read_bytes() for path in sorted(inputs.iterdir())], len),
        "baodao extract -o out.jsonl": (lambda: run("extract", str(inputs), "-o", str(outputs / "out.jsonl")), lines),
        "baodao extract -o out.parquet": (
            lambda: run("extract", str(inputs), "-o", str(outputs / "out.parquet")),
            rows,
        ),
        "baodao tables, CSV": (lambda: tables("csv"), lines_of_table),
        "baodao tables, Parquet": (lambda: tables("parquet"), rows_of_table),
    }


def drain(results: Iterable[object]) -> int:
    """Take everything, keep nothing, and count."""
    count = 0
    for _ in results:
        count += 1
    return count


def show(taken: dict[str, list[tuple[float, float]]], count: int) -> None:
    """Print the median of the times and of the multiples of ``extract_many``, and the least and the most multiple."""
    print("\n| way | ms a page | times extract_many | least and most |\n|---|---|---|---|")
    for name, pairs in taken.items():
        ratios = [way / bare for way, bare in pairs]
        middle = 1000 * statistics.median(way for way, _ in pairs) / count
        print(f"| {name} | {middle:.3f} | {statistics.median(ratios):.2f} | {min(ratios):.2f} to {max(ratios):.2f} |")


if __name__ == "__main__":
    main()
