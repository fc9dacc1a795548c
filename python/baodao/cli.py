"""The command line: ``baodao extract``, ``baodao show``, ``baodao tables``, ``baodao schema``."""

import argparse
import io
import itertools
import json
import os
import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import baodao
from baodao import output, schema, terminal
from baodao.commands import tables
from baodao.progress import Progress
from baodao.sources import Source
from baodao.types import Failed, Record

OK, FAILED, WRONG = 0, 1, 2
INTERRUPTED, CLOSED = 128 + signal.SIGINT, 141
NAMED = 20
"""Failures named one by one at the end; the rest are counted."""

EPILOG = """\
exit codes: 0 all well; 1 some reports have no record; 2 the call was wrong, or nothing could be read or
written; 130 interrupted; 141 the reader of the output went away
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    >>> main(["extract", str(baodao.samples()), "--fields", "event", "-o", "/no/such/folder/out", "--quiet"])
    2
    """
    options = parser().parse_args(arguments)
    _let_chinese_out()
    try:
        return int(options.run(options))
    except KeyboardInterrupt:
        sys.stderr.write("\nbaodao: interrupted\n")
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes the standard output once more at its end: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED
    except (baodao.Error, OSError) as error:
        sys.stderr.write(f"baodao: {terminal.clean(str(error))}\n")
        return WRONG


def _let_chinese_out() -> None:
    """Write records as UTF-8 wherever they go; a terminal that can't show a character shows a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    top = argparse.ArgumentParser(prog="baodao", description="Chinese official news reports into data.", epilog=EPILOG)
    top.add_argument("--version", action="version", version=f"baodao {baodao.__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    one = commands.add_parser(
        "extract",
        help="reports into records, a line of JSON each",
        description="Reports into records, a line of JSON each, in the order of the input.",
        epilog=EPILOG,
    )
    one.add_argument(
        "input", nargs="+", metavar="INPUT", help="file, folder, glob pattern, archive or table of reports"
    )
    one.add_argument("-o", "--output", type=Path, metavar="OUT.jsonl", help="file to write; standard output without it")
    one.add_argument("--threads", type=int, metavar="N", help="threads to work with; one for each core without it")
    one.add_argument("--resume", action="store_true", help="go on with a run that was broken off")
    one.add_argument("--quiet", action="store_true", help="no progress and no summary")
    _add_settings(one)
    one.set_defaults(run=extract)
    two = commands.add_parser("show", help="one report's record, to read", description="One report's record, to read.")
    two.add_argument("file", type=Path, metavar="FILE", help="the report")
    two.add_argument("--json", action="store_true", help="the record as JSON instead")
    _add_settings(two)
    two.set_defaults(run=show)
    tables.add(commands, _add_settings, EPILOG)
    three = commands.add_parser("schema", help="the JSON Schema of a record")
    three.set_defaults(run=show_schema)
    return top


def _add_settings(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--region", metavar="NAME", help="what 省委, 我市 and the like stand for: name or code of a division"
    )
    command.add_argument(
        "--fields",
        metavar="A,B",
        type=lambda names: set(names.split(",")),
        help=f"of {', '.join(baodao.FIELDS)}",
    )


def _extractor(options: argparse.Namespace) -> baodao.Extractor:
    return baodao.Extractor(region=options.region, fields=options.fields)


def extract(options: argparse.Namespace) -> int:
    """Run ``baodao extract``."""
    extractor, progress = _extractor(options), Progress()
    # Each input is looked for before the first is read: a wrong name is told of at once.
    inputs = [baodao.read(name) for name in options.input]
    sources = itertools.chain.from_iterable(inputs)
    if options.output is None:
        for _, record in _records(sources, [], extractor, options.threads, progress):
            sys.stdout.write(output.line(record))
        sys.stdout.flush()
    else:
        output.check_writable(options.output)
        with output.JsonLines(options.output, resume=options.resume) as lines:
            for key, record in _records(sources, lines.done, extractor, options.threads, progress):
                lines.write(key, record)
            lines.finish()
    return _report(progress, options)


def _records(
    sources: Iterator[Source],
    done: Sequence[str],
    extractor: baodao.Extractor,
    threads: int | None,
    progress: Progress,
) -> Iterator[tuple[str, Record | Failed]]:
    """Yield each source's key and record, counting them."""
    named, fed = itertools.tee(output.keyed(sources, done))
    with extractor.extract_many((source for _, source in fed), threads=threads) as records:
        for record, (key, _) in zip(records, named, strict=False):
            failure = f"{key}: {record['error']['type']}: {record['error']['message']}" if "error" in record else None
            progress.count(failure)
            yield key, record
    progress.clear()


def _report(progress: Progress, options: argparse.Namespace) -> int:
    """Name the failures and sum up."""
    say = sys.stderr.write
    for failure in progress.failures[:NAMED]:
        say(f"failed: {terminal.clean(failure)}\n")
    if len(progress.failures) > NAMED:
        say(f"failed: {len(progress.failures) - NAMED:,} more\n")
    if not options.quiet:
        say(f"{progress.summary()}{f' -> {options.output}' if options.output else ''}\n")
    return FAILED if progress.failures else OK


def show(options: argparse.Namespace) -> int:
    """Run ``baodao show``."""
    record = _extractor(options).extract_file(options.file)
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
