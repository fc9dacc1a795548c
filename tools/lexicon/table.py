"""Writes and compares the lexicon's TSV tables.

A table is a list of rows under a comment header. `emit` writes it, or with `check` compares it
with the file that stands there.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

LEXICON = Path(__file__).resolve().parents[2] / "src" / "lexicon"
DATE = "2026-11-23"
NONE = "-"


@dataclass(frozen=True)
class Table:
    """One TSV file: its columns, where its rows come from, and the rows."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    source: str
    licence: str
    generator: str
    rows: list[tuple[str, ...]]

    def text(self) -> str:
        """The whole file: header comments, then rows sorted by code point."""
        header = [
            "# columns: " + "\t".join(self.columns),
            "# source: " + self.source,
            "# licence: " + self.licence,
            "# date: " + DATE,
            "# generator: " + self.generator,
        ]
        rows = sorted(self.rows)
        problems = row_problems(rows, self.columns, self.key)
        if problems:
            raise SystemExit(f"{self.name}: " + "; ".join(problems[:5]))
        return "\n".join(header + ["\t".join(row) for row in rows]) + "\n"

    def emit(self, check: bool) -> bool:
        """Writes the file, or says whether the committed one is the same."""
        path = LEXICON / self.name
        text = self.text()
        if not check:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"{self.name}: {len(self.rows)} rows")
            return True
        same = path.exists() and path.read_bytes() == text.encode("utf-8")
        print(f"{self.name}: {'same' if same else 'DIFFERS'}")
        return same


def row_problems(rows: list[tuple[str, ...]], columns: tuple[str, ...], key: tuple[str, ...]) -> list[str]:
    """What breaks the house format: width, blank cells, a repeated key."""
    problems, seen = [], set()
    places = [columns.index(column) for column in key]
    for row in rows:
        if len(row) != len(columns):
            problems.append(f"width of {row}")
            continue
        if any(cell == "" or cell != cell.strip() or "\t" in cell for cell in row):
            problems.append(f"blank or padded cell in {row}")
        identity = tuple(row[place] for place in places)
        if identity in seen:
            problems.append(f"repeated key {identity}")
        seen.add(identity)
    return problems


def read_rows(name: str) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Columns and rows of a committed table."""
    columns: tuple[str, ...] = ()
    rows = []
    for line in (LEXICON / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# columns: "):
            columns = tuple(line.removeprefix("# columns: ").split("\t"))
        elif line and not line.startswith("#"):
            rows.append(tuple(line.split("\t")))
    return columns, rows


def require(package: str, version: str) -> None:
    """Stops unless the very package version that the table states is installed."""
    from importlib.metadata import version as installed

    found = installed(package)
    if found != version:
        sys.exit(f"{package} {version} is needed, {found} is installed")
