"""How well the installed library reads the reports under tests/data/gold: a row a field.

python tests/python/quality.py [--worst N] [--field FIELD]
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import baodao

if TYPE_CHECKING:
    from collections.abc import Iterator

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

    def annotation(self) -> dict[str, Any]:
        """The annotation in the form of a record."""
        gold = self.gold
        return {
            "id": self.id,
            "title": gold["title"],
            "text": self.text,
            "meta": {"agency": gold["agency"], "authors": gold["authors"]},
            "event": event(gold["event"]),
            "people": [
                {"name": one["name"], "posts": texts(one["titles"]), "roles": one["roles"]} for one in gold["people"]
            ],
            "groups": texts(gold["groups"]),
            "speeches": [{"speaker": one["speaker"], "text": stretch(self.text, one)} for one in gold["speeches"]],
            "documents": [{key: one[key] for key in ("title", "issuer")} for one in gold["documents"]],
            "formulations": texts(gold["tifa"]),
        }


def texts(values: list[str]) -> list[dict[str, str]]:
    return [{"text": value} for value in values]


def event(gold: dict[str, Any] | None) -> dict[str, Any] | None:
    if gold is None:
        return None
    return {
        "kind": gold["type"],
        "name": gold["name"],
        "date": {"iso": gold["date"], "iso_end": gold["date_end"]},
        "place": {"text": gold["place"]},
        "form": gold["form"],
    }


def stretch(text: str, speech: dict[str, str]) -> str:
    """The words of an annotated speech, which is given by its first and last characters."""
    start = text.index(speech["start"])
    return text[start : text.index(speech["end"], start) + len(speech["end"])]


def cases(folder: Path = GOLD) -> Iterator[Case]:
    """Every report of every `*.jsonl` in `folder`."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                data = (folder / row["file"]).read_bytes()
                yield Case(row["id"], data, row["published"], row["title"], row["text"], row["gold"])


def evaluated(folder: Path = GOLD) -> baodao.Evaluation:
    """Every field, over all reports in `folder` as the library reads them."""
    found = list(cases(folder))
    return baodao.evaluate((case.read() for case in found), (case.annotation() for case in found))


def main() -> None:
    parser = argparse.ArgumentParser(description="Scores the installed library on the annotated reports.")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N reports that cost most")
    parser.add_argument("--field", help="list them for this field alone")
    options = parser.parse_args()
    found = evaluated()
    lines = [repr(found)]
    lines += [
        f"{miss.field}, {miss.id}: missed {list(miss.missed)}, extra {list(miss.extra)}"
        for miss in found.misses(options.field)[: options.worst]
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
