"""Compares Cargo.lock with a copy of RustSec's advisory database.

    python tools/audit/check.py GIT_DIRECTORY

The database is no package of a registry, so a check without a network has none: this is run by hand, and CHECKED says
when, with which copy, and what it found. It prints each advisory that applies, and returns 1 if there is one.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from database import read_advisories

LOCK = Path(__file__).resolve().parents[2] / "Cargo.lock"
Version = tuple[int, int, int]


def version(text: str) -> Version:
    """Read the numbers of a version.

    >>> version("1.2.0-rc.1"), version("0.4")
    ((1, 2, 0), (0, 4, 0))
    """
    numbers = [int(n) for n in re.findall(r"\d+", re.split("[-+]", text)[0])]
    first, second, third = (*numbers, 0, 0, 0)[:3]
    return first, second, third


def fits(one: str, requirement: str) -> bool:
    """Test whether a version fits a requirement of Cargo.

    >>> fits("1.2.3", ">= 1.2, < 2"), fits("0.3.1", "^0.2.5"), fits("1.9.0", "1.2")
    (True, False, True)
    """
    return all(_fits(version(one), part.strip()) for part in requirement.split(","))


def _fits(one: Version, part: str) -> bool:
    found = re.match(r"(>=|<=|>|<|=|\^|~)?\s*(.+)", part)
    if found is None:
        return False
    other = version(found[2])
    same = 1 if other[0] > 0 else 2
    return {
        ">=": one >= other,
        ">": one > other,
        "<": one < other,
        "<=": one <= other,
        "=": one == other,
        "~": one >= other and one[:2] == other[:2],
    }.get(found[1] or "^", one >= other and one[:same] == other[:same])


def advisories(database: str, names: set[str]) -> list[dict[str, Any]]:
    """Read the advisories for crates of these names from the database's newest commit."""
    blocks = [re.search(r"```toml\n(.*?)```", text, re.DOTALL) for text in read_advisories(database, "crates", names)]
    return [tomllib.loads(block[1]) for block in blocks if block]


def main() -> int:
    """Print the advisories that apply."""
    locked: dict[str, list[str]] = {}
    for package in tomllib.loads(LOCK.read_text(encoding="utf-8"))["package"]:
        locked.setdefault(package["name"], []).append(package["version"])
    found, applies = advisories(sys.argv[1], set(locked)), 0
    for one in found:
        about, ranges = one["advisory"], one.get("versions", {})
        safe = [*ranges.get("patched", []), *ranges.get("unaffected", [])]
        for number in locked[about["package"]]:
            if "withdrawn" not in about and not any(fits(number, requirement) for requirement in safe):
                applies += 1
                print(f"{about['id']}: {about['package']} {number}")
    print(f"{len(locked)} crates, {len(found)} advisories for their names, {applies} apply")
    return 1 if applies else 0


if __name__ == "__main__":
    sys.exit(main())
