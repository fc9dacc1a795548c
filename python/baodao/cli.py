"""The command line: ``baodao extract``, ``baodao show``, ``baodao tables``, ``baodao schema``."""

import argparse
import io
import json
import os
import shutil
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import baodao
from baodao import extras, schema, terminal
from baodao.commands import extract, settings, tables

OK, WRONG = 0, 2
INTERRUPTED, CLOSED = 128 + signal.SIGINT, 141

CODES = """\
exit codes: 0 all well; 1 some reports have no record; 2 the call was wrong, or nothing could be read or
written; 130 interrupted; 141 the reader of the output went away
"""

EXAMPLES = """\
examples:
  baodao extract reports/ -o records.jsonl    a folder of reports into records, a line of JSON each
  baodao show report.html                     one report and what is in it, to read
  baodao COMMAND --help                       more of each
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    >>> main(["extract", str(baodao.samples()), "--fields", "event", "-o", "/no/such/folder/out", "--quiet"])
    2
    """
    _let_chinese_out()
    try:
        options = parser().parse_args(arguments)
        return int(options.run(options))
    except KeyboardInterrupt as error:
        sys.stderr.write(f"\nbaodao: {_told('interrupted', error)}\n")
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes the standard output once more at its end; discard that.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED
    except (baodao.Error, OSError) as error:
        sys.stderr.write(f"baodao: {terminal.clean(_told(str(error), error))}\n")
        return WRONG


def _told(what: str, error: BaseException) -> str:
    return "; ".join([what, *getattr(error, "__notes__", [])])


def _let_chinese_out() -> None:
    """Write UTF-8 to every output; a terminal that can't show a character shows a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    top = argparse.ArgumentParser(
        prog="baodao",
        description="Chinese official news reports into data.",
        epilog=f"{EXAMPLES}\n{CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"baodao {baodao.__version__}")
    top.add_argument("--print-completion", action=Completion, choices=["bash", "zsh", "tcsh"])
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    extract.add(commands, CODES)
    two = commands.add_parser("show", help="one report's record, to read", description="One report's record, to read.")
    settings.add_path(two, "file", type=Path, metavar="FILE", help="the report")
    two.add_argument("--json", action="store_true", help="the record as JSON instead")
    settings.add_extractor(two)
    two.set_defaults(run=show)
    tables.add(commands, CODES)
    three = commands.add_parser("schema", help="the JSON Schema of a record")
    three.set_defaults(run=show_schema)
    return top


class Completion(argparse.Action):
    """Prints the script with which a shell completes the command line, and exits."""

    def __init__(self, option_strings: Sequence[str], dest: str, **settings: Any) -> None:
        said = 'write what a shell completes this command with, as: eval "$(baodao --print-completion bash)"'
        super().__init__(option_strings, dest, metavar="SHELL", help=said, **settings)

    def __call__(
        self, parser: argparse.ArgumentParser, _namespace: object, values: Any, _option: str | None = None
    ) -> None:
        """Print it."""
        sys.stdout.write(extras.load("completion", "shell completion").complete(parser, values))
        sys.stdout.flush()
        parser.exit()


def show(options: argparse.Namespace) -> int:
    """Run ``baodao show``."""
    record = settings.extractor_of(options).extract_file(options.file)
    if options.json:
        sys.stdout.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(terminal.render(record, shutil.get_terminal_size((100, 24)).columns))
    sys.stdout.flush()
    return OK


def show_schema(_options: argparse.Namespace) -> int:
    """Run ``baodao schema``."""
    sys.stdout.write(json.dumps(schema.schema(), ensure_ascii=False, indent=2) + "\n")
    sys.stdout.flush()
    return OK
