"""Time and memory of `baodao.people` on generated careers: persons.py NUMBER, one process for each number."""

import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests/python"))

import baodao
import careers

NAMED = 4
"""People whom a report names, at most."""


def stream(number: int) -> Iterator[dict[str, Any]]:
    """Yield records; each career has some twelve, and homonyms are as frequent as chance makes them."""
    dice = random.Random(1)
    made = []
    provinces = sorted(careers.PROVINCES)
    for n in range(max(10, number // 4)):
        given = dice.choice(careers.GIVEN)
        given = given if dice.random() < 0.3 else dice.choice(careers.FIRST) + given
        made.append(careers.career(dice, dice.choice(careers.SURNAMES) + given, n, dice.choice(provinces)))
    for n in range(number):
        first = dice.choice(made)
        start = first.stages[0][0]
        day = start + timedelta(days=dice.randrange(max(1, (first.end - start).days)))
        named = {one.name: one for one in [first, *dice.sample(made, 2 * NAMED)] if one.post_on(day)}
        yield careers.record(list(named.values())[:NAMED], day, f"r{n}")


def seconds(work: Any) -> tuple[float, Any]:
    """Do the work; give its processor seconds and its value."""
    start = time.process_time()
    value = work()
    return time.process_time() - start, value


def main() -> None:
    """Measure and print one line."""
    number = int(sys.argv[1])
    making, _ = seconds(lambda: sum(1 for _ in stream(number)))
    whole, people = seconds(lambda: baodao.people(stream(number)))
    appearances = sum(len(person["appearances"]) for person in people)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    assert appearances >= number
    print(f"{number} records, {appearances} appearances, {len(people)} persons: {whole - making:.1f} s, {memory} MB")


if __name__ == "__main__":
    main()
