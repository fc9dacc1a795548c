"""Events of many reports: processor seconds and the most memory of ``events``, and how both grow.

    python benches/events.py 10000 100000 1000000

The reports are invented by the tests (`retelling.py`), with a known truth: announcements, reports, commentaries and
photo pages of meetings, receptions and inspections, and near misses of each. Each measurement is a process of its own.
Reports are made and read while the events are found; the seconds of that are measured apart (``reading``).
"""

import argparse
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "python"))
import baodao
from baodao.types import Failed, Record
from retelling import invent

ROUNDS = 40
"""Rounds of a set; each set has leaders of its own."""


class Reports:
    """The records of invented reports, the event of each, and the seconds that making and reading them took."""

    def __init__(self, wanted: int) -> None:
        """Invent so many."""
        self.wanted = wanted
        self.events: list[str] = []
        self.seconds = 0.0

    def sources(self) -> Iterator[baodao.Source]:
        """Give each report, and note its event."""
        tellings = ((seed, telling) for seed in count(100) for telling in invent(seed, ROUNDS))
        for seed, telling in islice(tellings, self.wanted):
            self.events.append(f"{seed}-{telling.event}")
            yield baodao.Source(data=telling.text, id=f"{seed}-{telling.id}", published=telling.published)

    def __iter__(self) -> Iterator[Record | Failed]:
        """Give each record, and count the seconds."""
        records = baodao.extract_many(self.sources(), threads=1)
        while True:
            began = process_time()
            record = next(records, None)
            self.seconds += process_time() - began
            if record is None:
                return
            yield record


def peak() -> int:
    """Read the most memory that this process has held, in MB."""
    found = re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text(encoding="utf-8"))
    return int(found[1]) >> 10 if found else 0


def one(wanted: int) -> dict[str, Any]:
    """Measure one set in this process."""
    baodao.events(Reports(100))
    reports, before, began = Reports(wanted), peak(), process_time()
    events = baodao.events(reports)
    used = process_time() - began - reports.seconds
    row = {"reports": wanted, "events": len(events), "cpu": round(used, 2), "reading": round(reports.seconds, 2)}
    found = {member["index"]: number for number, event in enumerate(events) for member in event["members"]}
    joined = [(event, found.get(index, -1 - index)) for index, event in enumerate(reports.events)]
    right, told = pairs(joined), pairs([number for _, number in joined])
    known = pairs(reports.events)
    scores = {"precision": round(right / max(told, 1), 4), "recall": round(right / max(known, 1), 4)}
    return {**row, "mb": peak(), "mb_before": before, **scores}


def pairs(values: list[Any]) -> int:
    """Count the pairs of equal values."""
    return sum(number * (number - 1) // 2 for number in Counter(values).values())


def main() -> None:
    """Read the arguments."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(one(int(sys.argv[2]))))
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", type=int, nargs="+")
    for wanted in parser.parse_args().counts:
        command = [sys.executable, __file__, "--one", str(wanted)]
        print(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout, end="", flush=True)


if __name__ == "__main__":
    main()
