"""Builds the generated lexicon tables, or with --check compares them with the committed files.

    python tools/lexicon/build.py [--check] [TABLE ...]
"""

from __future__ import annotations

import argparse
import importlib
import sys

MODULES = {
    "divisions.tsv": "divisions",
    "surnames.tsv": "surnames",
    "given_chars.tsv": "given_chars",
    "common_words.tsv": "common_words",
    "foreign_chars.tsv": "foreign_chars",
    "universities.tsv": "universities",
}


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
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
