"""``baodao tables``: writes the tables of reports, one file each."""

import argparse
import codecs
from pathlib import Path
from typing import Any

import baodao
from baodao import extras
from baodao.commands import settings
from baodao.progress import Progress
from baodao.tables.files import need_pyarrow

STREAMED = ("csv", "parquet")
"""Formats that can be written while reports are read."""

EXAMPLES = """\
examples:
  baodao tables reports/ -o tables/                      tables/reports.csv, people.csv, posts.csv, ...
  baodao tables crawl.zip -o tables/ --format parquet    for pandas, polars, DuckDB, R
  baodao tables reports/ -o tables/ --format xlsx        tables/tables.xlsx, a sheet for each table
  baodao tables cms.csv -o tables/ --columns data=html,published=日期,id=编号

Every row starts with report_index and report_id; join the tables by them. If a report cannot be read, the table
reports holds its error. Needs pandas: pip install 'baodao[pandas]'. With pyarrow (baodao[arrow]), CSV and Parquet are
written while the reports are read, in memory that does not grow with their number.
"""


def add(commands: Any, codes: str) -> None:
    """Add the parser of the command; ``codes`` explains the exit codes."""
    command = commands.add_parser(
        "tables",
        help="write tables: reports, people, posts, speeches, ...",
        description="Write the items of reports as tables, one row for each item and one file for each table.",
        epilog=f"{EXAMPLES}\n{codes}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    settings.add_inputs(command)
    settings.add_path(command, "-o", "--output", type=Path, metavar="DIR", required=True, help="folder for the tables")
    command.add_argument(
        "--format",
        choices=["csv", "parquet", "stata", "xlsx"],
        default="csv",
        help="format of the files (default: csv)",
    )
    command.add_argument(
        "--encoding",
        default="utf-8-sig",
        metavar="NAME",
        help="encoding of CSV files (default: utf-8-sig, UTF-8 that spreadsheet programs recognise)",
    )
    command.add_argument(
        "--keep-formulas",
        action="store_true",
        help="write CSV cells that begin with = + - @ as they are; a spreadsheet may run them (default: ' before them)",
    )
    settings.add_extractor(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run ``baodao tables``."""
    # Wrong arguments must fail before the first report is read.
    _check_encoding(options.encoding)
    extras.load("pandas", "making tables")
    if options.format == "parquet":
        need_pyarrow()
    elif options.format == "xlsx":
        extras.load("excel", "Excel")
    if options.format in STREAMED and extras.has("arrow"):
        progress = _stream(options)
    else:
        with settings.counted_records(options) as (records, progress):
            options.output.mkdir(parents=True, exist_ok=True)
            tables = baodao.to_pandas(records)
        _write(tables, options)
    return progress.conclude(options.output, quiet=options.quiet)


def _stream(options: argparse.Namespace) -> Progress:
    """Write the tables while the reports are read."""
    from baodao.tables.streams import stream_csv, stream_parquet  # noqa: PLC0415 - imports pyarrow

    with settings.counted_batches(options) as (batches, progress):
        options.output.mkdir(parents=True, exist_ok=True)
        if options.format == "parquet":
            stream_parquet(batches, options.output)
        else:
            stream_csv(batches, options.output, options.encoding, escape_formulas=not options.keep_formulas)
    return progress


def _write(tables: baodao.Tables, options: argparse.Namespace) -> None:
    match options.format:
        case "stata":
            tables.to_stata(options.output)
        case "xlsx":
            tables.to_excel(options.output / "tables.xlsx")
        case _:
            tables.to_csv(options.output, encoding=options.encoding, escape_formulas=not options.keep_formulas)


def _check_encoding(name: str) -> None:
    try:
        codecs.lookup(name)
    except LookupError as error:
        raise baodao.InputError(f"{error}; name one that Python knows, such as utf-8-sig or gb18030") from error
