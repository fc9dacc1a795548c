"""The parser of the command line: its errors are short and name the next step."""

import argparse
import difflib
import re
import sys
from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line each, and name the command that shows the options."""

    def error(self, message: str) -> NoReturn:
        """Write the message, what may have been meant, and where the options are listed; exit with 2."""
        sys.stderr.write(f"baodao: {message}{_meant(message)}; for the options run: {self.prog} --help\n")
        raise SystemExit(2)


def _meant(message: str) -> str:
    """Name the choice that is most like a wrong one.

    >>> _meant("invalid choice: 'extrac' (choose from 'extract', 'show')")
    "; did you mean 'extract'?"
    """
    found = re.search(r"invalid choice: '([^']*)' \(choose from (.*)\)", message)
    choices = re.findall(r"[\w-]+", found[2]) if found else []
    near = difflib.get_close_matches(found[1], choices, n=1) if found else []
    return f"; did you mean '{near[0]}'?" if near else ""


def positive(text: str) -> int:
    """Read a whole number of at least 1.

    >>> positive("12")
    12
    """
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a whole number of at least 1, not {text!r}")
    return int(text)


def seconds(text: str) -> float | None:
    """Read a time limit; 0 is none.

    >>> seconds("2.5"), seconds("0")
    (2.5, None)
    """
    try:
        found = float(text)
    except ValueError:
        found = -1.0
    if not 0 <= found < float("inf"):
        raise argparse.ArgumentTypeError(f"expected a number of seconds, or 0 for no limit, not {text!r}")
    return found or None
