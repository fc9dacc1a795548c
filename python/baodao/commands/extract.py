"""``baodao extract``: reports into records."""

import argparse
import itertools
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import baodao
from baodao import containers, output, sources
from baodao.commands.settings import extractor_of
from baodao.output import journal, jsonlines
from baodao.progress import Progress
from baodao.types import Failed, Record

PATIENCE = 2.0
"""Seconds that counting the reports may take before a run begins."""

EXAMPLES = """\
examples:
  baodao extract reports/ -o records.jsonl              a folder, to its depths, into one file
  baodao extract 2019.zip 2020.tar.xz -o out.parquet    archives into Parquet
  baodao extract crawl/*.warc.gz -o records             into a folder: part-00000.jsonl, part-00001.jsonl, ...
  baodao extract crawl/*.warc.gz -o records --resume    on from where that was broken off
  baodao extract cms.csv --columns data=html,title=标题 --fields people,event | jq .people
  baodao extract dump.zip --limit ratio=2000            let an archive grow to 2,000 times its size

OUT.jsonl and OUT.parquet appear when they are whole; parts of a folder appear one by one.
"""


def add(commands: Any, settings: Callable[[argparse.ArgumentParser], None], codes: str) -> None:
    """Describe the command; ``settings`` adds what it shares with others, ``codes`` says what exit codes mean."""
    command = commands.add_parser(
        "extract",
        help="reports into records, a line of JSON each, or Parquet",
        description="Reports into records, in the order of the input: a line of JSON each, or rows of Parquet.",
        epilog=f"{EXAMPLES}\n{codes}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "input", nargs="+", metavar="INPUT", help="file, folder, glob pattern, archive, crawl or table of reports"
    )
    command.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="OUT",
        help="OUT.jsonl, OUT.parquet or a folder; standard output without it",
    )
    command.add_argument(
        "--format", choices=["jsonl", "parquet"], default="jsonl", help="of the parts in a folder (default: jsonl)"
    )
    command.add_argument(
        "--part-size", type=_number, default=10_000, metavar="N", help="records in a part (default: 10000)"
    )
    command.add_argument("--resume", action="store_true", help="go on with a run that was broken off")
    command.add_argument("--threads", type=int, metavar="N", help="threads to work with; one for each core without it")
    command.add_argument("--quiet", action="store_true", help="no progress and no summary")
    command.add_argument(
        "--columns",
        type=_pairs,
        metavar="FIELD=NAME,...",
        help=f"columns of tables, for {', '.join(containers.COLUMNS)}",
    )
    command.add_argument("--encoding", default="utf-8", metavar="NAME", help="of tables (default: utf-8)")
    command.add_argument(
        "--limit", type=_pairs, metavar="NAME=N,...", help="what an archive may grow to: expanded, ratio, members"
    )
    settings(command)
    command.set_defaults(run=run)


def _number(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a number from 1 on, not {text!r}")
    return int(text)


def _pairs(text: str) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in text.split(",")]
    if not all(name and equals and value for name, equals, value in pairs):
        raise argparse.ArgumentTypeError(f"pairs as NAME=VALUE,NAME=VALUE, not {text!r}")
    return {name.strip(): value.strip() for name, _, value in pairs}


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    extractor = extractor_of(options)
    # Each input is looked for before the first is read: a wrong name is told of at once.
    limits = _limits(options.limit)
    inputs = [
        baodao.read(
            name,
            columns=options.columns,
            encoding=options.encoding,
            max_bytes=options.max_bytes,
            limits=limits,
        )
        for name in options.input
    ]
    progress = Progress(quiet=options.quiet)
    if progress.shown:
        progress.total = _total(options.input)
    found = itertools.chain.from_iterable(inputs)
    if options.output is None:
        for _, record in _records(found, extractor, options.threads, progress):
            sys.stdout.write(jsonlines.line(record))
        sys.stdout.flush()
    else:
        _write(found, extractor, options, progress)
    return progress.conclude(options.output, quiet=options.quiet)


def _limits(given: dict[str, str] | None) -> baodao.Limits:
    try:
        return baodao.Limits(**{name: int(value) for name, value in (given or {}).items()})
    except (TypeError, ValueError):
        message = "--limit takes numbers for expanded, ratio and members, as --limit ratio=1000"
        raise baodao.InputError(message) from None


def _total(names: list[str]) -> int | None:
    """How many reports there are, where no file has to be opened to tell and it takes no time to speak of."""
    count, until = 0, time.monotonic() + PATIENCE
    for found in itertools.chain.from_iterable(map(sources.find, names)):
        if containers.kind(found.path.name) or time.monotonic() > until:
            return None
        count += 1
    return count


def _write(
    found: Iterator[baodao.Source], extractor: baodao.Extractor, options: argparse.Namespace, progress: Progress
) -> None:
    settings = {"baodao": baodao.__version__, "region": options.region, "fields": extractor.fields}
    out = None
    try:
        with output.begin(
            options.output, form=options.format, size=options.part_size, resume=options.resume, settings=settings
        ) as out:
            for source, record in _records(out.done.left(found), extractor, options.threads, progress):
                progress.passed = out.done.passed
                out.write(journal.name(source), record)
            progress.passed, progress.failed_before = out.done.passed, out.done.failed
            out.finish()
    except (OSError, KeyboardInterrupt) as error:
        if out is not None:
            error.add_note(out.kept)
        raise


def _records(
    found: Iterator[baodao.Source], extractor: baodao.Extractor, threads: int | None, progress: Progress
) -> Iterator[tuple[baodao.Source, Record | Failed]]:
    """Yield each source and its record, counting them."""
    named, fed = itertools.tee(found)
    try:
        with extractor.extract_many(fed, threads=threads) as records:
            for record, source in zip(records, named, strict=False):
                progress.count(_failure(journal.name(source), record))
                yield source, record
    finally:
        progress.clear()


def _failure(name: str, record: Record | Failed) -> str | None:
    return f"{name}: {record['error']['type']}: {record['error']['message']}" if "error" in record else None
