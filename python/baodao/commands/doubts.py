"""``baodao doubts``: writes the values of reports that are most likely wrong."""

import argparse
import csv
import sys
from pathlib import Path
from typing import IO, Any

import baodao
from baodao.commands import settings
from baodao.output import files
from baodao.tables.formulas import escaped
from baodao.uncertainty import Doubt, meanings

EXAMPLES = """\
examples:
  baodao doubts reports/ -o doubts.csv       the most doubtful tenth of all values, the most doubtful first
  baodao doubts reports/ --share 0.01        the most doubtful hundredth
"""


def add(commands: Any, codes: str) -> None:
    """Add the parser of the command; ``codes`` explains the exit codes."""
    command = commands.add_parser(
        "doubts",
        help="list the values that are most likely wrong",
        description="List the values of reports that are most likely wrong, with a reason for each, as CSV.",
        epilog=f"{EXAMPLES}\n{codes}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    settings.add_inputs(command)
    settings.add_path(
        command, "-o", "--output", type=Path, metavar="OUT.csv", help="file for the list (default: standard output)"
    )
    command.add_argument(
        "--share",
        type=_share,
        default=0.1,
        metavar="N",
        help="part of all values that is listed, from 0 to 1 (default: 0.1)",
    )
    settings.add_extractor(command)
    command.set_defaults(run=run)


def _share(text: str) -> float:
    try:
        found = float(text)
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1:
        raise argparse.ArgumentTypeError(f"expected a number from 0 to 1, not {text!r}")
    return found


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    output: Path | None = options.output
    if output is not None and output.suffix != ".csv":
        raise baodao.InputError(f"{output} has an unknown ending: name OUT.csv")
    with settings.counted_records(options) as (records, progress):
        found = baodao.doubts(records, share=options.share)
    if output is None:
        _write(found, sys.stdout)
        sys.stdout.flush()
    else:
        part = files.partial(output)
        with part.open("w", encoding="utf-8-sig", newline="") as file:
            _write(found, file)
        files.rename(part, output)
    return progress.conclude(output, quiet=options.quiet)


def _write(found: list[Doubt], file: IO[str]) -> None:
    known = meanings()
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow([*Doubt._fields, "meaning"])
    for doubt in found:
        cells = (*doubt, known[doubt.why])
        rows.writerow([escaped(cell) if isinstance(cell, str) else cell for cell in cells])
