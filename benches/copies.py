"""Copies among many texts: processor seconds and the most memory of ``duplicates``, and how both grow.

    python benches/copies.py --kind made 10000 100000 1000000

The texts are invented by the newsroom of the tests, 1,500 characters on average, with a known truth. ``--kind``
says what is in the set: ``made`` (stories with no, a few or many copies, and stories that look alike and are none),
``same`` (one text), ``edited`` (copies of one text), ``head`` (one beginning, then a story of its own), ``formulas``
(little but set phrases). Each measurement is a process of its own; a signature's seconds are measured apart.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any, TypeAlias

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "python"))
import baodao
from baodao.copies import Cluster
from copying import FORMULAS, Newsroom, made

Texts: TypeAlias = Iterator[tuple[int, str]]
LONG = 8, 20
"""Paragraphs of a report: with these the texts are as long as reports of provincial papers."""
KINDS = ("made", "same", "edited", "head", "formulas")


def texts(kind: str, wanted: int) -> Texts:
    """Invent a set: the story of each text, and the text."""
    if kind == "made":
        # Sets of a few hundred stories, each with leaders of its own.
        sets = ([(seed, report) for report in made(seed, stories=400, paragraphs=LONG)] for seed in count(100))
        found = ((seed * 1000 + report.story, report.text) for one in sets for seed, report in one)
        return islice(found, wanted)
    room = Newsroom(1)
    first = room.report(0, paragraphs=(14, 14))
    invent = {
        "same": lambda _: (0, first.text),
        "edited": lambda _: (0, room.copy(first).text),
        "head": lambda n: (n, first.text[:260] + "".join(room.fact("防汛演练") for _ in range(32))),
        "formulas": lambda n: (n, "".join(Random(n).sample(FORMULAS, 4)) + room.fact("防汛演练")),
    }[kind]
    return map(invent, range(wanted))


def write(found: Texts, target: Path) -> int:
    """Write a set to a file, one by one; give the number of characters."""
    characters = 0
    with target.open("w", encoding="utf-8") as file:
        for story, text in found:
            characters += len(text)
            file.write(json.dumps((story, text), ensure_ascii=False) + "\n")
    return characters


def peak() -> int:
    """Read the most memory that this process has held, in MB."""
    found = re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text(encoding="utf-8"))
    return int(found[1]) >> 10 if found else 0


def one(source: Path) -> dict[str, Any]:
    """Measure one set in this process, the texts read from a file one by one."""
    with source.open(encoding="utf-8") as lines:
        baodao.signature(next(lines))
    before, began = peak(), process_time()
    with source.open(encoding="utf-8") as lines:
        clusters = baodao.duplicates(json.loads(line)[1] for line in lines)
    used, most = process_time() - began, peak()
    with source.open(encoding="utf-8") as lines:
        stories = [json.loads(line)[0] for line in lines]
    return {"cpu": round(used, 2), "mb": most, "mb_before": before, **score(clusters, stories)}


def score(clusters: list[Cluster], stories: list[int]) -> dict[str, float]:
    """Count pairs by groups, not one by one: of many copies there are too many."""
    found = right = 0
    for cluster in clusters:
        here = [stories[member["index"]] for member in cluster["members"]]
        found += pairs(len(here))
        right += sum(pairs(here.count(story)) for story in set(here))
    known = sum(map(pairs, tally(stories).values()))
    return {"precision": round(right / max(found, 1), 4), "recall": round(right / max(known, 1), 4)}


def tally(stories: list[int]) -> dict[int, int]:
    """Count the texts of each story."""
    counted: dict[int, int] = {}
    for story in stories:
        counted[story] = counted.get(story, 0) + 1
    return counted


def pairs(members: int) -> int:
    """Count the pairs among so many."""
    return members * (members - 1) // 2


def main() -> None:
    """Read the arguments."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(one(Path(sys.argv[2]))))
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", type=int, nargs="+")
    parser.add_argument("--kind", choices=KINDS, action="append")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        for kind in options.kind or KINDS:
            for wanted in options.counts:
                source = Path(folder, "texts.jsonl")
                characters = write(texts(kind, wanted), source)
                command = [sys.executable, __file__, "--one", str(source)]
                measured = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
                row = {"kind": kind, "texts": wanted, "characters": characters // wanted, **measured}
                print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
