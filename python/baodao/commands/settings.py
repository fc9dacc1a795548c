"""Arguments that commands share: the input reports and the settings of the extractor."""

import argparse
import contextlib
import itertools
import sys
import time
from collections.abc import Iterator
from typing import Any

import baodao
from baodao import containers, sources
from baodao.commands import parser
from baodao.progress import Progress
from baodao.types import Failed, Record

PATIENCE = 2.0
"""Time limit for counting the reports before a run, in seconds."""

FILES = {"bash": "_shtab_compgen_files", "zsh": "_files", "tcsh": "f"}
"""For each shell, the completion that shtab uses for files and folders; fish completes them by itself."""

STANDARD_INPUT = "-"
"""The input that is one report on the standard input."""


def add_path(command: argparse.ArgumentParser, *names: str, **settings: Any) -> None:
    """Add an argument that is a path, so that shells complete it."""
    command.add_argument(*names, **settings).complete = FILES  # type: ignore[attr-defined]


def add_inputs(command: argparse.ArgumentParser) -> None:
    """Add the arguments for input reports and batch processing."""
    add_path(
        command,
        "input",
        nargs="+",
        metavar="INPUT",
        help="file, folder, glob pattern, archive, crawl or table of reports; - for one report on the standard input",
    )
    command.add_argument(
        "--columns",
        type=_pairs,
        metavar="FIELD=NAME,...",
        help=f"columns of input tables that hold {', '.join(containers.COLUMNS)}",
    )
    command.add_argument(
        "--limit", type=_pairs, metavar="NAME=N,...", help="limits for archives: expanded (bytes), ratio, members"
    )
    command.add_argument("--threads", type=int, metavar="N", help="number of threads (default: one for each core)")
    command.add_argument("--quiet", action="store_true", help="print neither progress nor summary")


def add_extractor(command: argparse.ArgumentParser) -> None:
    """Add the settings of an extractor."""
    command.add_argument(
        "--region", metavar="NAME", help="division that 省委, 我市 and similar words refer to: name or code"
    )
    command.add_argument(
        "--fields",
        metavar="A,B",
        type=lambda names: set(names.split(",")),
        help=f"fields to extract, from {', '.join(baodao.FIELDS)} (default: all but keywords)",
    )
    command.add_argument(
        "--explain", action="store_true", help="fill explanations: the name of the rule that decided each value"
    )
    command.add_argument(
        "--max-bytes",
        type=parser.positive,
        metavar="N",
        default=33_554_432,
        help="maximum size of a report in bytes (default: 33554432)",
    )
    command.add_argument(
        "--timeout",
        type=parser.seconds,
        metavar="S",
        default=10.0,
        help="time limit for one report in seconds; 0 for none (default: 10)",
    )


def _pairs(text: str) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in text.split(",")]
    if not all(name and equals and value for name, equals, value in pairs):
        raise argparse.ArgumentTypeError(f"expected NAME=VALUE,NAME=VALUE, not {text!r}")
    return {name.strip(): value.strip() for name, _, value in pairs}


def extractor_of(options: argparse.Namespace) -> baodao.Extractor:
    """Make the extractor from the arguments.

    >>> extractor_of(argparse.Namespace(region=None, fields={"people"}, explain=False, max_bytes=1000, timeout=None))
    Extractor(region=None, fields={people}, max_bytes=1000, timeout=None)
    """
    return baodao.Extractor(
        region=options.region,
        fields=options.fields,
        explain=options.explain,
        max_bytes=options.max_bytes,
        timeout=options.timeout,
    )


def inputs_of(options: argparse.Namespace, *, encoding: str = "utf-8") -> list[Iterator[baodao.Source]]:
    """Find each input before the first is read, so that a wrong name fails at once.

    ``encoding`` is the encoding of JSON Lines and CSV files.
    """
    limits = _limits(options.limit)
    return [
        iter([baodao.Source(data=standard_input(options.max_bytes), id="stdin")])
        if name == STANDARD_INPUT
        else baodao.read(name, columns=options.columns, encoding=encoding, max_bytes=options.max_bytes, limits=limits)
        for name in options.input
    ]


def standard_input(max_bytes: int) -> bytes:
    """Read one report from the standard input, at most one byte more than ``max_bytes``."""
    content = b"" if sys.stdin is None else sys.stdin.buffer.read(max_bytes + 1)
    if not content.strip():
        raise baodao.InputError("the standard input is empty; pipe a report into it: baodao extract - < report.html")
    return content


def not_empty(sources: Iterator[baodao.Source], names: list[str]) -> Iterator[baodao.Source]:
    """Return the same sources; raise ``InputError`` if there are none."""
    first = next(sources, None)
    if first is None:
        where = "a folder is searched for pages, texts, documents, tables and archives"
        raise baodao.InputError(f"no reports in {', '.join(names)}; {where}")
    return itertools.chain([first], sources)


@contextlib.contextmanager
def counted_records(options: argparse.Namespace) -> Iterator[tuple[Iterator[Record | Failed], Progress]]:
    """Give the records of a command's inputs, counted by its progress display, which is cleared behind them."""
    with _extracted(options) as (records, progress):
        yield progress.counting(records), progress


@contextlib.contextmanager
def counted_batches(options: argparse.Namespace) -> Iterator[tuple[Iterator[Any], Progress]]:
    """Give the records of a command's inputs as record batches, counted as by `counted_records`; needs pyarrow."""
    from baodao.tables import arrow  # noqa: PLC0415 - imports pyarrow

    with _extracted(options) as (records, progress):
        yield progress.counting_batches(arrow.batches(records)), progress


@contextlib.contextmanager
def _extracted(options: argparse.Namespace) -> Iterator[tuple[baodao.Records, Progress]]:
    extractor = extractor_of(options)
    inputs = inputs_of(options)
    progress = progress_of(options)
    found = not_empty(itertools.chain.from_iterable(inputs), options.input)
    with extractor.extract_many(found, threads=options.threads) as records:
        yield records, progress
    progress.clear()


def _limits(given: dict[str, str] | None) -> baodao.Limits:
    try:
        return baodao.Limits(**{name: int(value) for name, value in (given or {}).items()})
    except (TypeError, ValueError):
        message = "--limit takes whole numbers for expanded, ratio and members, for example --limit ratio=1000"
        raise baodao.InputError(message) from None


def progress_of(options: argparse.Namespace) -> Progress:
    """Start the progress display of a command."""
    progress = Progress(quiet=options.quiet)
    if progress.shown:
        progress.total = _total(options.input)
    return progress


def _total(names: list[str]) -> int | None:
    """Count the reports; None if a container must be opened for that, or if counting takes too long."""
    count, until = 0, time.monotonic() + PATIENCE
    if STANDARD_INPUT in names:
        return None
    for found in itertools.chain.from_iterable(map(sources.find, names)):
        if containers.kind(found.path.name) or time.monotonic() > until:
            return None
        count += 1
    return count
