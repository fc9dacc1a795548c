"""Set baodao beside its peers on the same pages, in one run and in turn.

``python benches/compare.py [FOLDER | TAR] [--rounds N]``: without pages of your own it takes those made for the
bench. Slow peers get fewer pages (``--few``). Figures are CPU time, and pages a second by the clock; each is the median
of the rounds. ``pip install -r benches/requirements.txt`` installs the peers; one that is not there is left out. The
second table counts what each returned.
"""

import argparse
import collections
import statistics
import tarfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import baodao
from pages import pages
from peers import FAST, PEERS, Peer

MADE = 400
COUNTED = ["text", "names", "posts", "roles", "speeches", "requirements", "documents", "positions"]


def main() -> None:
    """Run everything in turn and print two tables."""
    options = arguments()
    data = list(read(options.pages)) if options.pages else pages(MADE)
    data = data[: options.count]
    ways, found = prepare(data, data[:: max(1, len(data) // options.few)])
    print(f"{len(data)} pages, {sum(map(len, data)) / len(data) / 1000:.1f} KB each, {options.rounds} rounds")
    if not options.pages:
        check(found)
    costs: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(options.rounds):
        for name, (count, work) in ways.items():
            start, clock = time.process_time(), time.perf_counter()
            work()
            taken, waited = time.process_time() - start, time.perf_counter() - clock
            costs[name].append((1000 * taken / count, count / waited))
    show(costs, found)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="baodao beside its peers")
    parser.add_argument("pages", nargs="?", type=Path, help="a folder or a tar of pages")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--count", type=int, help="most pages")
    parser.add_argument("--few", type=int, default=100, help="pages for each slow peer")
    return parser.parse_args()


def read(path: Path) -> Iterable[bytes]:
    """Read the pages of a folder or a tar into memory."""
    if path.is_dir():
        yield from (file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file())
        return
    with tarfile.open(path) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None:
                yield file.read()


def prepare(data: list[bytes], few: list[bytes]) -> tuple[dict[str, tuple[int, Callable[[], None]]], dict[str, Any]]:
    """Name each way of working, how many pages it gets, and what it finds on the few; everything is warm after that."""
    ways: dict[str, tuple[int, Callable[[], None]]] = {
        "baodao, dicts, one thread": (len(data), lambda: drain(baodao.extract_many(data, threads=1))),
        "baodao, dicts, two threads": (len(data), lambda: drain(baodao.extract_many(data, threads=2))),
        "baodao, one by one": (len(data), lambda: drain(map(baodao.extract, data))),
    }
    found: dict[str, Any] = {"baodao": counts_of_records(list(baodao.extract_many(few)))}
    try:
        import pyarrow as pa  # noqa: F401 - it reads the stream
    except ImportError:
        print("left out: Arrow (no pyarrow here)")
    else:
        ways["baodao, Arrow, one thread"] = (len(data), lambda: arrow(data, 1))
        ways["baodao, Arrow, two threads"] = (len(data), lambda: arrow(data, 2))
    for name, make in PEERS.items():
        try:
            peer = make()
        except ImportError as error:
            print(f"left out: {name} ({error})")
            continue
        ours = data if name == FAST else few
        ways[name] = (len(ours), worker(peer, ours))
        found[name] = counts_of_peer([peer(page) for page in few])
    for _, work in ways.values():
        work()
    return ways, found


def worker(peer: Peer, data: list[bytes]) -> Callable[[], None]:
    """Work on all pages with a peer."""
    return lambda: drain(map(peer, data))


def drain(results: Iterable[object]) -> None:
    """Take everything and keep nothing."""
    collections.deque(results, maxlen=0)


def arrow(data: list[bytes], threads: int) -> None:
    """Read a whole Arrow stream."""
    import pyarrow as pa

    rows = pa.table(baodao.extract_arrow(data, threads=threads)).num_rows
    assert rows == len(data)


def counts_of_records(records: list[Any]) -> dict[str, int]:
    """Count what baodao returned."""
    people = [person for record in records for person in record["people"]]
    speeches = [speech for record in records for speech in record["speeches"]]
    names = [*people, *(one for record in records for key in ("organizations", "places") for one in record[key])]
    return {
        "text": sum(len(record["text"]) for record in records),
        "names": len(names),
        "posts": sum(len(person["posts"]) for person in people),
        "roles": sum(len(person["roles"]) for person in people),
        "speeches": len(speeches),
        "requirements": sum(len(speech["requirements"]) for speech in speeches),
        "documents": sum(len(record["documents"]) for record in records),
        "positions": sum(map(positions, records)),
    }


def positions(value: Any) -> int:
    """Count what has a position in the text."""
    if isinstance(value, list):
        return sum(map(positions, value))
    if isinstance(value, dict):
        return (value.get("start") is not None) + sum(map(positions, value.values()))
    return 0


def counts_of_peer(results: list[Any]) -> dict[str, int]:
    """Count what a peer returned."""
    return {key: sum(len(result.get(key, ())) for result in results) for key in COUNTED}


def check(found: dict[str, Any]) -> None:
    """On the pages of the bench it is known what must be there."""
    ours = found["baodao"]
    assert all(ours[key] for key in COUNTED), ours
    for name, counts in found.items():
        assert counts["text"] > ours["text"] // 2, (name, counts)


def show(costs: dict[str, list[tuple[float, float]]], found: dict[str, Any]) -> None:
    """Print costs beside the first row's, then counts."""
    first, *_ = costs.values()
    print("\n| way | ms of CPU a page | times the first row | pages a second |\n|---|---|---|---|")
    for name, values in costs.items():
        ratio = statistics.median(one / other for (one, _), (other, _) in zip(values, first, strict=True))
        cost, speed = (statistics.median(numbers) for numbers in zip(*values, strict=True))
        print(f"| {name} | {cost:.3f} | {ratio:.2f} | {speed:,.0f} |")
    print(f"\n| returned | {' | '.join(COUNTED)} |\n|---|{'---|' * len(COUNTED)}")
    for name, counts in found.items():
        print(f"| {name} | {' | '.join(f'{counts[key]:,}' for key in COUNTED)} |")


if __name__ == "__main__":
    main()
