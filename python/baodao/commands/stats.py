"""``baodao stats``: counts what a set of reports holds."""

import argparse
import sys
from typing import Any

import baodao
from baodao.commands import settings

EXAMPLES = """\
examples:
  baodao stats reports/            days, kinds of events, people, bodies, set phrases, warnings
  baodao stats 2019.zip 2020.zip --fields event,people
"""


def add(commands: Any, codes: str) -> None:
    """Add the parser of the command; ``codes`` explains the exit codes."""
    command = commands.add_parser(
        "stats",
        help="count what a set of reports holds",
        description="Count the days, kinds of events, people, bodies, places, set phrases and warnings of reports.",
        epilog=f"{EXAMPLES}\n{codes}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    settings.add_inputs(command)
    settings.add_extractor(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    with settings.counted_records(options) as (records, progress):
        counted = baodao.summary(records)
    sys.stdout.write(f"{counted!r}\n")
    sys.stdout.flush()
    return progress.conclude(None, quiet=options.quiet)
