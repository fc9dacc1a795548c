"""How well the installed library reads the reports under tests/data/gold: a row a field.

    python tests/python/quality.py [--worst N] [--field FIELD]

Lists are scored by F1 over all reports, single values by the share of reports that have them right.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import baodao
from measures import Field, measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from baodao.types import Record

GOLD = Path(__file__).parent.parent / "data" / "gold"


@dataclass(frozen=True)
class Case:
    """One annotated report: the file as a user has it, what is known beside it, its body, and what is in it."""

    id: str
    data: bytes
    published: str | None
    title: str | None
    text: str
    gold: dict[str, Any]

    def read(self) -> Record:
        """The record that the library makes of the file."""
        return baodao.extract(self.data, id=self.id, title=self.title, published=self.published)


def cases(folder: Path = GOLD) -> Iterator[Case]:
    """Every report of every `*.jsonl` in `folder`."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                data = (folder / row["file"]).read_bytes()
                yield Case(row["id"], data, row["published"], row["title"], row["text"], row["gold"])


def scores(folder: Path = GOLD) -> dict[str, Field]:
    """Every field, over all reports in `folder` as the library reads them."""
    return measure((case.id, case.text, case.gold, case.read()) for case in cases(folder))


def table(fields: Mapping[str, Field]) -> Iterator[str]:
    for name, f in fields.items():
        shares = f"P {f.precision:.3f}  R {f.recall:.3f}  F1" if f.listed else f"{'right':>18}"
        yield f"{name:18} {shares} {f.value:.3f}"
    yield f"{'mean':18} {'':18} {sum(f.value for f in fields.values()) / len(fields):.3f}"


def costly(fields: Mapping[str, Field], worst: int, only: str | None) -> Iterator[str]:
    """The reports that cost a field most, with what was missed and what was made up."""
    for name, f in fields.items():
        if only not in {None, name}:
            continue
        yield f"\n{name}"
        bad = sorted(f.outcomes.items(), key=lambda row: -sum(row[1].wrong))
        yield from (f"  {report}: missed {o.missed}, extra {o.extra}" for report, o in bad[:worst] if sum(o.wrong))


def main() -> None:
    parser = argparse.ArgumentParser(description="Scores the installed library on the annotated reports.")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N reports that cost a field most")
    parser.add_argument("--field", help="list them for this field alone")
    options = parser.parse_args()
    fields = scores()
    lines = [*table(fields), *(costly(fields, options.worst, options.field) if options.worst else ())]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
