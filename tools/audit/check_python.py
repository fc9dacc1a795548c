"""Compares the installed Python packages with a copy of the Python Packaging Authority's advisory database.

    python tools/audit/check_python.py GIT_DIRECTORY

Run it in an environment with the extras to check. It needs PyYAML and packaging. The database is no package of an
index, so a check without a network has none: this is run by hand, and CHECKED says when, with which copy, and what it
found. It prints each advisory that applies, and returns 1 if there is one.
"""

from __future__ import annotations

import importlib.metadata
import sys
from typing import Any

import yaml
from database import read_advisories
from packaging.utils import canonicalize_name
from packaging.version import Version


def is_affected(number: str, affected: dict[str, Any]) -> bool:
    """Test whether a version is listed as affected, or inside a range of versions that is.

    >>> since = {"ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.11.3"}]}]}
    >>> is_affected("2.9", since), is_affected("2.11.3", since), is_affected("1.0rc1", {"versions": ["1.0rc1"]})
    (True, False, True)
    """
    if number in map(str, affected.get("versions", [])):
        return True
    ranges = [one["events"] for one in affected.get("ranges", []) if one["type"] == "ECOSYSTEM"]
    return any(_is_inside(Version(number), events) for events in ranges)


def _is_inside(one: Version, events: list[dict[str, str]]) -> bool:
    inside = False
    for event in events:
        if "introduced" in event:
            inside = inside or one >= Version(str(event["introduced"]))
        elif "fixed" in event:
            inside = inside and one < Version(str(event["fixed"]))
        elif "last_affected" in event:
            inside = inside and one <= Version(str(event["last_affected"]))
    return inside


def main() -> int:
    """Print the advisories that apply."""
    installed = {canonicalize_name(one.name): one.version for one in importlib.metadata.distributions()}
    found = [yaml.safe_load(text) for text in read_advisories(sys.argv[1], "vulns", set(installed))]
    applies = 0
    for one in found:
        for affected in one.get("affected", []):
            name = canonicalize_name(affected["package"]["name"])
            if "withdrawn" not in one and name in installed and is_affected(installed[name], affected):
                applies += 1
                print(f"{one['id']}: {name} {installed[name]}")
    print(f"{len(installed)} packages, {len(found)} advisories for their names, {applies} apply")
    return 1 if applies else 0


if __name__ == "__main__":
    sys.exit(main())
