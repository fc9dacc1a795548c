"""The command line: ``baodao extract``, ``show``, ``tables``, ``stats``, ``browse``, ``doubts`` and ``schema``."""

import argparse
import errno
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
from baodao import containers, extras, schema, terminal
from baodao.commands import browse, doubts, extract, files, settings, stats, tables
from baodao.commands.parser import Parser

OK, WRONG = 0, 2
LAST_STANDARD = 2
"""Number of the last standard stream."""
INTERRUPTED, CLOSED = 128 + signal.SIGINT, 141

CODES = """\
exit codes: 0 success; 1 some reports have no record; 2 wrong arguments, or input or output failed;
130 interrupted; 141 the program that read the output closed it
"""

EXAMPLES = """\
examples:
  baodao extract reports/ -o records.jsonl    write a line of JSON for each report of a folder
  baodao show report.html                     show one report and the items found in it
  curl -s URL | baodao extract -              a report from the standard input
  baodao COMMAND --help                       show the options of a command
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    >>> main(["extract", str(baodao.samples()), "--fields", "event", "-o", "/no/such/folder/out", "--quiet"])
    2
    """
    _open_closed()
    _write_utf8()
    try:
        options = parser().parse_args(arguments)
        return int(options.run(options))
    except KeyboardInterrupt as error:
        sys.stderr.write(f"\nbaodao: {_with_notes('interrupted', error)}\n")
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes the standard output once more at its end; discard that.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED
    except (baodao.Error, OSError) as error:
        message = files.explain(error) if isinstance(error, OSError) else str(error)
        sys.stderr.write(f"baodao: {terminal.clean(_with_notes(message, error))}\n")
        return WRONG


def _with_notes(message: str, error: BaseException) -> str:
    return "; ".join([message, *getattr(error, "__notes__", [])])


class Closed(io.StringIO):
    """A standard output that was closed before the start: writing to it is an error."""

    def write(self, _text: str, /) -> int:
        """Raise ``OSError``."""
        raise OSError(errno.EBADF, "the standard output is closed; name an output with -o, or open it")


def _open_closed() -> None:
    """Put something in place of closed streams, so that no file that is opened later takes their numbers."""
    while (handle := os.open(os.devnull, os.O_RDWR)) <= LAST_STANDARD:
        pass
    os.close(handle)
    if sys.stdout is None:
        sys.stdout = Closed()
    if sys.stderr is None:
        sys.stderr = io.StringIO()


def _write_utf8() -> None:
    """Write UTF-8 to files and pipes; a terminal shows a question mark for a character that it lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def parser() -> argparse.ArgumentParser:
    """Build the parser of the command line."""
    top = Parser(
        prog="baodao",
        description="Extract structured data from Chinese official news reports.",
        epilog=f"{EXAMPLES}\n{CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"baodao {baodao.__version__}")
    top.add_argument("--print-completion", action=Completion, choices=["bash", "zsh", "fish", "tcsh"])
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    extract.add(commands, CODES)
    two = commands.add_parser("show", help="show one report's record", description="Show one report's record.")
    settings.add_path(two, "file", type=Path, metavar="FILE", help="file of the report; - for the standard input")
    two.add_argument("--json", action="store_true", help="print the record as JSON")
    settings.add_extractor(two)
    two.set_defaults(run=show)
    tables.add(commands, CODES)
    stats.add(commands, CODES)
    browse.add(commands, CODES)
    doubts.add(commands, CODES)
    three = commands.add_parser("schema", help="print the JSON Schema of a record")
    three.set_defaults(run=show_schema)
    return top


class Completion(argparse.Action):
    """Prints the completion script of a shell and exits."""

    def __init__(self, option_strings: Sequence[str], dest: str, **settings: Any) -> None:
        description = 'print the completion script of a shell; use: eval "$(baodao --print-completion bash)"'
        super().__init__(option_strings, dest, metavar="SHELL", help=description, **settings)

    def __call__(
        self, parser: argparse.ArgumentParser, _namespace: object, values: Any, _option: str | None = None
    ) -> None:
        """Print the script."""
        sys.stdout.write(extras.load("completion", "shell completion").complete(parser, values))
        sys.stdout.flush()
        parser.exit()


def show(options: argparse.Namespace) -> int:
    """Run ``baodao show``."""
    extractor = settings.extractor_of(options)
    if options.file.is_dir():
        raise baodao.InputError(
            f"{options.file} is a folder; show one report's file, or run: baodao extract {options.file}"
        )
    if options.file == Path(settings.STANDARD_INPUT):
        record = extractor.extract(settings.standard_input(options.max_bytes), id="stdin")
    elif containers.is_document(options.file.name) and not options.file.is_dir():
        (found,) = extractor.extract_many(baodao.read(options.file, max_bytes=options.max_bytes))
        if "error" in found:
            raise baodao.InputError(found["error"]["message"])
        record = found
    elif containers.kind(options.file.name) is not None and not options.file.is_dir():
        message = f"{options.file} may hold many reports; show one report's file, or run: baodao extract {options.file}"
        raise baodao.InputError(message)
    else:
        record = extractor.extract_file(options.file)
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
