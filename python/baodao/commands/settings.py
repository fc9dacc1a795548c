"""What commands share: which reports they read, and the settings of the extractor."""

import argparse
import itertools
import time
from collections.abc import Iterator
from typing import Any

import baodao
from baodao import containers, sources
from baodao.progress import Progress

PATIENCE = 2.0
"""Seconds that counting the reports may take before a run begins."""

FILES = {"bash": "_shtab_compgen_files", "zsh": "_files", "tcsh": "f"}
"""What a shell completes an argument with that names a file or a folder, in the words of shtab."""


def add_path(command: argparse.ArgumentParser, *names: str, **settings: Any) -> None:
    """Add an argument that is a path, for shells to complete."""
    command.add_argument(*names, **settings).complete = FILES  # type: ignore[attr-defined]


def add_inputs(command: argparse.ArgumentParser) -> None:
    """Add what says which reports are read and how a batch of them runs."""
    add_path(
        command,
        "input",
        nargs="+",
        metavar="INPUT",
        help="file, folder, glob pattern, archive, crawl or table of reports",
    )
    command.add_argument(
        "--columns",
        type=_pairs,
        metavar="FIELD=NAME,...",
        help=f"columns of tables, for {', '.join(containers.COLUMNS)}",
    )
    command.add_argument(
        "--limit", type=_pairs, metavar="NAME=N,...", help="what an archive may grow to: expanded, ratio, members"
    )
    command.add_argument("--threads", type=int, metavar="N", help="threads to work with; one for each core without it")
    command.add_argument("--quiet", action="store_true", help="no progress and no summary")


def add_extractor(command: argparse.ArgumentParser) -> None:
    """Add the settings of an extractor."""
    command.add_argument(
        "--region", metavar="NAME", help="what 省委, 我市 and the like stand for: name or code of a division"
    )
    command.add_argument(
        "--fields",
        metavar="A,B",
        type=lambda names: set(names.split(",")),
        help=f"of {', '.join(baodao.FIELDS)}",
    )
    command.add_argument("--max-bytes", type=int, metavar="N", default=33_554_432, help="longest report, in bytes")
    command.add_argument("--timeout", type=seconds, metavar="S", default=10.0, help="seconds for one report; 0 for any")


def seconds(text: str) -> float | None:
    """Read the argument of ``--timeout``.

    >>> seconds("2.5"), seconds("0")
    (2.5, None)
    """
    return float(text) or None


def _pairs(text: str) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in text.split(",")]
    if not all(name and equals and value for name, equals, value in pairs):
        raise argparse.ArgumentTypeError(f"pairs as NAME=VALUE,NAME=VALUE, not {text!r}")
    return {name.strip(): value.strip() for name, _, value in pairs}


def extractor_of(options: argparse.Namespace) -> baodao.Extractor:
    """Make the extractor that a command line asks for.

    >>> extractor_of(argparse.Namespace(region=None, fields={"people"}, max_bytes=1000, timeout=None))
    Extractor(region=None, fields={people}, max_bytes=1000, timeout=None)
    """
    return baodao.Extractor(
        region=options.region, fields=options.fields, max_bytes=options.max_bytes, timeout=options.timeout
    )


def inputs_of(options: argparse.Namespace, *, encoding: str = "utf-8") -> list[Iterator[baodao.Source]]:
    """Look for each input, before the first is read: a wrong name is told of at once.

    ``encoding`` is that of tables of text.
    """
    limits = _limits(options.limit)
    return [
        baodao.read(name, columns=options.columns, encoding=encoding, max_bytes=options.max_bytes, limits=limits)
        for name in options.input
    ]


def _limits(given: dict[str, str] | None) -> baodao.Limits:
    try:
        return baodao.Limits(**{name: int(value) for name, value in (given or {}).items()})
    except (TypeError, ValueError):
        message = "--limit takes numbers for expanded, ratio and members, as --limit ratio=1000"
        raise baodao.InputError(message) from None


def progress_of(options: argparse.Namespace) -> Progress:
    """Begin the progress of a command."""
    progress = Progress(quiet=options.quiet)
    if progress.shown:
        progress.total = _total(options.input)
    return progress


def _total(names: list[str]) -> int | None:
    """How many reports there are, where no file has to be opened to tell and it takes no time to speak of."""
    count, until = 0, time.monotonic() + PATIENCE
    for found in itertools.chain.from_iterable(map(sources.find, names)):
        if containers.kind(found.path.name) or time.monotonic() > until:
            return None
        count += 1
    return count
