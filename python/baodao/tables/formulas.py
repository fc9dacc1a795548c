"""Texts that a spreadsheet program would run as formulas."""

import re

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Characters with which a text begins that spreadsheet programs may run; some also run the full-width forms."""
OPEN_YEAR = re.compile(r"--\d\d(-\d\d)?")
"""A date of the record whose year is not known: no formula, and read by programs."""


def escaped(cell: str) -> str:
    """Put a quotation mark before a text that a spreadsheet would run as a formula.

    >>> escaped("=1+1"), escaped("@SUM(A1)"), escaped("会议"), escaped("--06-04")
    ("'=1+1", "'@SUM(A1)", '会议', '--06-04')
    """
    return f"'{cell}" if cell.startswith(FORMULAS) and not OPEN_YEAR.fullmatch(cell) else cell
