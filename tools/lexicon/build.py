"""Builds the generated lexicon tables, or with --check compares them with the committed files.
Either way it looks at the form of the tables written by hand.

    python tools/lexicon/build.py [--check] [TABLE ...]
"""

from __future__ import annotations

import argparse
import importlib
import sys

from table import NONE, read_rows, row_problems

MODULES = {
    "divisions.tsv": "divisions",
    "region_aliases.tsv": "region_aliases",
    "surnames.tsv": "surnames",
    "given_chars.tsv": "given_chars",
    "common_words.tsv": "common_words",
    "foreign_chars.tsv": "foreign_chars",
    "universities.tsv": "universities",
    "towns.tsv": "towns",
    "traditional.tsv": "traditional",
    "variants.tsv": "variants",
    "word_frequencies.tsv": "word_frequencies",
    "lists/ordinary.tsv": "ordinary",
}

HAND_WRITTEN = {
    "countries.tsv": ("name",),
    "foreign_places.tsv": ("name",),
    "media.tsv": ("name",),
    "minority_names.tsv": ("name", "people"),
}


def is_sound(name: str) -> bool:
    """Says whether a table written by hand keeps the format, and names regions in use."""
    columns, rows = read_rows(name)
    problems = row_problems(rows, columns, HAND_WRITTEN[name])
    if rows != sorted(rows):
        problems.append("not sorted")
    if "region_code" in columns:
        in_use = {row[0] for row in read_rows("divisions.tsv")[1] if row[3] == NONE} | {NONE}
        place = columns.index("region_code")
        problems += [f"no such region {row}" for row in rows if row[place] not in in_use]
    print(f"{name}: {'sound' if not problems else problems[:5]}")
    return not problems


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("tables", nargs="*", metavar="TABLE", help="file names; all by default")
    options = parser.parse_args()
    names = options.tables or list(MODULES)
    unknown = [name for name in names if name not in MODULES]
    if unknown:
        parser.error("no generator for " + ", ".join(unknown))
    results = [importlib.import_module(MODULES[name]).build().emit(options.check) for name in names]
    if not options.tables:
        results += [is_sound(name) for name in HAND_WRITTEN]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
