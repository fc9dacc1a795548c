"""``baodao extract``: extracts a record from each report."""

import argparse
import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import baodao
from baodao import output
from baodao.commands import settings
from baodao.output import journal, jsonlines
from baodao.progress import Progress
from baodao.types import Failed, Record

MADE_BY = ("region", "explain", "max_bytes", "timeout", "columns", "encoding", "limit", "split")
"""Options that change the records: ``--resume`` requires the same values."""

EXAMPLES = """\
examples:
  baodao extract reports/ -o records.jsonl              a folder and its subfolders into one file
  baodao extract 2019.zip 2020.tar.xz -o out.parquet    archives into Parquet
  baodao extract crawl/*.warc.gz -o records             into a folder: part-00000.jsonl, part-00001.jsonl, ...
  baodao extract crawl/*.warc.gz -o records --resume    continue that run after an interruption
  baodao extract cms.csv --columns data=html,title=标题 --fields people,event | jq .people
  baodao extract dump.zip --limit ratio=2000            allow an archive to expand 2,000-fold

OUT.jsonl and OUT.parquet get their names when they are complete. A folder receives one part after another.
"""


def add(commands: Any, codes: str) -> None:
    """Add the parser of the command; ``codes`` explains the exit codes."""
    command = commands.add_parser(
        "extract",
        help="write records as JSON Lines or Parquet",
        description="Write the records of reports, in input order, as JSON Lines or Parquet.",
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
        help="OUT.jsonl, OUT.parquet or a folder (default: standard output)",
    )
    command.add_argument(
        "--format",
        choices=["jsonl", "parquet"],
        default="jsonl",
        help="format of the parts of a folder (default: jsonl)",
    )
    command.add_argument(
        "--part-size",
        type=_number,
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


def _number(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a whole number of at least 1, not {text!r}")
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    if options.split and options.resume:
        raise baodao.InputError("--split and --resume exclude each other: items may be missing after an interruption")
    extractor = settings.extractor_of(options)
    inputs = settings.inputs_of(options, encoding=options.encoding)
    progress = settings.progress_of(options)
    found = settings.not_empty(itertools.chain.from_iterable(inputs), options.input)
    if options.output is None:
        for _, record in _records(found, extractor, options, progress):
            sys.stdout.write(jsonlines.line(record))
        sys.stdout.flush()
    else:
        _write(found, extractor, options, progress)
    return progress.conclude(options.output, quiet=options.quiet)


def _write(
    found: Iterator[baodao.Source], extractor: baodao.Extractor, options: argparse.Namespace, progress: Progress
) -> None:
    made = {name: getattr(options, name) for name in MADE_BY}
    made |= {"baodao": baodao.__version__, "fields": extractor.fields}
    out = None
    try:
        with output.begin(
            options.output, form=options.format, size=options.part_size, resume=options.resume, settings=made
        ) as out:
            for source, record in _records(out.done.remaining(found), extractor, options, progress):
                progress.passed = out.done.passed
                out.write(journal.name(source), record)
            progress.passed, progress.failed_before = out.done.passed, out.done.failed
            out.finish()
    except (OSError, KeyboardInterrupt) as error:
        if out is not None:
            error.add_note(out.kept)
        raise


def _records(
    found: Iterator[baodao.Source], extractor: baodao.Extractor, options: argparse.Namespace, progress: Progress
) -> Iterator[tuple[baodao.Source, Record | Failed]]:
    """Yield each source with its record, and count them."""
    named, fed = itertools.tee(found)
    try:
        with extractor.extract_many(fed, threads=options.threads, split=options.split) as records:
            at, source = -1, baodao.Source()
            for record in records:
                while at < (records.source or 0):
                    at, source = at + 1, next(named)
                progress.count(_failure(journal.name(source), record))
                yield source, record
    finally:
        progress.clear()


def _failure(name: str, record: Record | Failed) -> str | None:
    return f"{name}: {record['error']['type']}: {record['error']['message']}" if "error" in record else None
