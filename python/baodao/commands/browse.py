"""``baodao browse``: writes pages to look through reports."""

import argparse
from pathlib import Path
from typing import Any

import baodao
from baodao.commands import settings
from baodao.site.words import WORDS

EXAMPLES = """\
examples:
  baodao browse reports/ -o site/                 then open site/index.html in a browser
  baodao browse 2019.zip -o site/ --language zh   pages in Chinese
"""


def add(commands: Any, codes: str) -> None:
    """Add the parser of the command; ``codes`` explains the exit codes."""
    command = commands.add_parser(
        "browse",
        help="write pages to look through reports",
        description="Write a folder of pages: a list with search and filters, and a page for each report.",
        epilog=f"{EXAMPLES}\n{codes}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    settings.add_inputs(command)
    settings.add_path(command, "-o", "--output", type=Path, metavar="DIR", required=True, help="folder for the pages")
    command.add_argument("--title", default="baodao", metavar="TEXT", help="headline of the list (default: baodao)")
    command.add_argument("--language", choices=list(WORDS), default="en", help="language of the pages (default: en)")
    settings.add_extractor(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the command and return its exit code."""
    with settings.counted_records(options) as (records, progress):
        index = baodao.browse(records, options.output, title=options.title, language=options.language)
    return progress.conclude(index, quiet=options.quiet)
