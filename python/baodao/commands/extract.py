"""``baodao extract``: extracts a record from each report."""

import argparse
import contextlib
import itertools
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import baodao
from baodao import extras, output
from baodao.commands import settings
from baodao.commands.parser import positive
from baodao.output import journal, jsonlines
from baodao.progress import Progress
from baodao.types import Failure

ROWS = 256
"""Number of rows of a record batch."""

MADE_BY = ("region", "explain", "max_bytes", "timeout", "columns", "encoding", "limit", "split")
"""Options that change the records: ``--resume`` requires the same values."""

EXAMPLES = """\
examples:
  baodao extract reports/ -o records.jsonl              a folder and its subfolders into one file
  baodao extract reports/ -o records.csv                a row for each report, for a spreadsheet program
  baodao extract 2019.zip 2020.tar.xz -o out.parquet    archives into Parquet
  baodao extract crawl/*.warc.gz -o records             into a folder: part-00000.jsonl, part-00001.jsonl, ...
  baodao extract crawl/*.warc.gz -o records --resume    continue that run after an interruption
  baodao extract cms.csv --columns data=html,title=标题 --fields people,event | jq .people
  baodao extract dump.zip --limit ratio=2000            allow an archive to expand 2,000-fold

A file gets its name when it is complete. OUT.csv has a row for each report, OUT.xlsx a sheet for each table.
A folder receives one part after another.
"""


def add(commands: Any, codes: str) -> None:
    """Add the parser of the command; ``codes`` explains the exit codes."""
    command = commands.add_parser(
        "extract",
        help="write records as JSON Lines, CSV, Excel or Parquet",
        description="Write the records of reports, in input order, as JSON Lines, CSV, Excel or Parquet.",
        epilog=f"{EXAMPLES}\n{codes}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    settings.add_inputs(command)
    command.add_argument(
        "--encoding", default="utf-8", metavar="NAME", help="encoding of input tables (default: utf-8)"
    )
    settings.add_path(
        command,
        "-o",
        "--output",
        type=Path,
        metavar="OUT",
        help="OUT.jsonl, OUT.csv, OUT.xlsx, OUT.parquet or a folder (default: standard output)",
    )
    command.add_argument(
        "--format",
        choices=["jsonl", "parquet"],
        default="jsonl",
        help="format of the parts of a folder (default: jsonl)",
    )
    command.add_argument(
        "--part-size",
        type=positive,
        default=10_000,
        metavar="N",
        help="records in each part of a folder (default: 10000)",
    )
    command.add_argument("--resume", action="store_true", help="continue an interrupted run")
    command.add_argument(
        "--split", action="store_true", help="write a record for each item of a round-up (id 7#1, 7#2); no --resume"
    )
    settings.add_extractor(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if options.split and options.resume:
        raise baodao.InputError("--split and --resume exclude each other: items may be missing after an interruption")
    if options.resume and options.output is None:
        raise baodao.InputError("--resume continues an output; name it: -o OUT.jsonl or a folder")
    extractor = settings.extractor_of(options)
    inputs = settings.inputs_of(options, encoding=options.encoding)
    progress = settings.progress_of(options)
    found = settings.not_empty(itertools.chain.from_iterable(inputs), options.input)
    if options.output is None:
        for _, record in _lines(found, extractor, options, progress):
            sys.stdout.write(jsonlines.encoded(record).decode("utf-8", "surrogatepass"))
        sys.stdout.flush()
    else:
        _write(found, extractor, options, progress)
    return progress.conclude(options.output, quiet=options.quiet)


def _write(
    found: Iterator[baodao.Source], extractor: baodao.Extractor, options: argparse.Namespace, progress: Progress
) -> None:
    made = {name: getattr(options, name) for name in MADE_BY}
    made |= {"baodao": baodao.__version__, "fields": extractor.fields}
    is_parquet = output.is_parquet(options.output, options.format)
    out = None
    try:
        with output.begin(
            options.output, form=options.format, size=options.part_size, resume=options.resume, settings=made
        ) as out:
            remaining = out.done.remaining(found)
            make, write = (_batches, out.write_batch) if is_parquet else (_lines, out.write)
            make = _records if output.is_sheet(options.output) else make
            for about, records in make(remaining, extractor, options, progress):
                progress.passed = out.done.passed
                write(about, records)
            progress.passed, progress.failed_before = out.done.passed, out.done.failed
            out.finish()
    except (OSError, KeyboardInterrupt) as error:
        if out is not None:
            error.add_note(out.kept)
        raise


def _lines(
    found: Iterator[baodao.Source], extractor: baodao.Extractor, options: argparse.Namespace, progress: Progress
) -> Iterator[tuple[str, jsonlines.Record]]:
    """Yield the name of each source with its record as a line of JSON, and count the records."""
    with _extracted(found, extractor, options, progress) as (names, records):
        while (line := records.line()) is not None:
            name = names.at(records.source or 0)
            progress.count(None if isinstance(line, bytes) else _failure(name, line["error"]))
            yield name, line


def _batches(
    found: Iterator[baodao.Source], extractor: baodao.Extractor, options: argparse.Namespace, progress: Progress
) -> Iterator[tuple[list[bytes], Any]]:
    """Yield record batches with the journal's entry of each row, and count the rows."""
    pa = extras.load("parquet", "writing Parquet")
    with _extracted(found, extractor, options, progress) as (names, records):
        for made in records.batches(ROWS):
            batch = pa.record_batch(made)
            entries = []
            for source, error in zip(made.sources, batch.column("error").to_pylist(), strict=True):
                name = names.at(source)
                progress.count(error and _failure(name, error))
                entries.append(journal.entry(name, failed=error is not None))
            yield entries, batch


def _records(
    found: Iterator[baodao.Source], extractor: baodao.Extractor, options: argparse.Namespace, progress: Progress
) -> Iterator[tuple[str, Any]]:
    """Yield the name of each source with its record, and count the records."""
    with _extracted(found, extractor, options, progress) as (names, records):
        for record in records:
            name = names.at(records.source or 0)
            progress.count(_failure(name, record["error"]) if "error" in record else None)
            yield name, record


@contextlib.contextmanager
def _extracted(
    found: Iterator[baodao.Source], extractor: baodao.Extractor, options: argparse.Namespace, progress: Progress
) -> Iterator[tuple["_Names", baodao.Records]]:
    """Give the records of sources with the names of these; the progress display is cleared behind them."""
    names = _Names()
    try:
        with extractor.extract_many(names.of(found), threads=options.threads, split=options.split) as records:
            yield names, records
    finally:
        progress.clear()


class _Names:
    """The names of the sources that are read and whose records are not written yet.

    >>> names = _Names()
    >>> len(list(names.of(iter([baodao.Source(id="a"), baodao.Source(id="b")]))))
    2
    >>> names.at(0), names.at(0), names.at(1)
    ('a', 'a', 'b')
    """

    def __init__(self) -> None:
        self._names: deque[str] = deque()
        self._first = 0

    def of(self, found: Iterator[baodao.Source]) -> Iterator[baodao.Source]:
        """Yield the same sources, and keep their names."""
        for source in found:
            self._names.append(journal.name(source))
            yield source

    def at(self, source: int) -> str:
        """Give the name of a source by its number; those before it are forgotten."""
        while self._first < source:
            self._names.popleft()
            self._first += 1
        return self._names[0]


def _failure(name: str, error: Failure) -> str:
    return f"{name}: {error['type']}: {error['message']}"
