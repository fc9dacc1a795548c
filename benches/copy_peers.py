"""Copies among real texts: ``duplicates`` beside rensa, text-dedup and datasketch, in one run.

    python benches/copy_peers.py FOLDER

FOLDER has ``docs.jsonl.xz`` (a line for each text: ``id``, ``date``, ``title``, ``text``, and ``rite`` where the text
repeats a form) and ``pairs.jsonl`` (pairs of ids that are one item). Printed are the recall over the pairs, the share
of the pairs found that are no more than three days apart (farther ones are false), pairs of rites of different days
(all false), processor seconds with those of child processes, and the most memory that the work added to a process with
the texts. Each way runs in a process of its own.

``pip install rensa datasketch text-dedup`` installs the peers; one that is missing is named and left out. All of them
compare shingles of six letters, as ``duplicates`` does. The pairs of rensa and datasketch are those whose estimated
similarity reaches the threshold. text-dedup confirms nothing: its pairs are those of its clusters.
"""

import argparse
import datetime as dt
import json
import lzma
import os
import pickle
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

Doc: TypeAlias = dict[str, Any]
Pairs: TypeAlias = set[tuple[int, int]]
SIZE = 6
"""Letters in a shingle."""
PERMUTATIONS = 128
BANDS = {0.5: 32, 0.7: 16}
"""Bands at each threshold of similarity: candidates at the threshold are met nearly always."""


def read(folder: Path) -> list[Doc]:
    """Read the texts."""
    with lzma.open(folder / "docs.jsonl.xz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def write(docs: list[Doc], folder: Path) -> None:
    """Write the texts that every way compares: headline and text of the record, without the page around them."""
    import baodao

    sources = (baodao.Source(data=f"{doc['title']}\n{doc['text']}", published=doc["date"]) for doc in docs)
    records: Any = baodao.extract_many(sources, on_error="raise")
    with lzma.open(folder / "docs.jsonl.xz", "wt", encoding="utf-8") as lines:
        for doc, record in zip(docs, records, strict=True):
            lines.write(json.dumps({**doc, "text": f"{record['title']}\n{record['text']}"}) + "\n")


def shingles(text: str) -> set[str]:
    """List the shingles of a text."""
    letters = "".join(filter(str.isalnum, text))
    return {letters[i : i + SIZE] for i in range(max(1, len(letters) - SIZE + 1))}


def within(groups: Iterable[Iterable[int]]) -> Pairs:
    """List the pairs of each group."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def baodao_texts(docs: list[Doc], *_: Any) -> Pairs:
    """Texts alone, without days."""
    import baodao

    clusters = baodao.duplicates(doc["text"] for doc in docs)
    return within([member["index"] for member in cluster["members"]] for cluster in clusters)


def baodao_days(docs: list[Doc], *_: Any) -> Pairs:
    """Texts with the day of publication, as records have it."""
    import baodao

    known = {"source": None, "agency": None}
    items = ({"id": doc["id"], "text": doc["text"], "meta": {**known, "published": doc["date"]}} for doc in docs)
    clusters = baodao.duplicates(items)
    return within([member["index"] for member in cluster["members"]] for cluster in clusters)


def rensa(docs: list[Doc], threshold: float, _: Path) -> Pairs:
    """Signatures, an index of bands, and the estimated similarity of those that share a band."""
    from rensa import RMinHash, RMinHashLSH

    made = RMinHash.from_token_sets((shingles(doc["text"]) for doc in docs), PERMUTATIONS, 42)
    index = RMinHashLSH(threshold, PERMUTATIONS, BANDS[threshold])
    index.insert_many(made)
    near = ((i, j) for i, own in enumerate(made) for j in index.query(own) if i < j)
    return {(i, j) for i, j in near if made[i].jaccard(made[j]) >= threshold}


def datasketch(docs: list[Doc], threshold: float, _: Path) -> Pairs:
    """Do the same with datasketch."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    made = []
    for i, doc in enumerate(docs):
        own = MinHash(num_perm=PERMUTATIONS)
        own.update_batch([shingle.encode() for shingle in shingles(doc["text"])])
        index.insert(i, own)
        made.append(own)
    near = ((i, j) for i, own in enumerate(made) for j in index.query(own) if i < j)
    return {(i, j) for i, j in near if made[i].jaccard(made[j]) >= threshold}


def text_dedup(docs: list[Doc], threshold: float, work: Path) -> Pairs:
    """Run its command; letters are set apart, since it takes what stands between spaces as a word."""
    lines = ({"n": n, "text": " ".join(filter(str.isalnum, doc["text"]))} for n, doc in enumerate(docs))
    source = work / "docs.jsonl"
    source.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    options = {
        "path": "json", "data_files": source, "split": "train", "cache_dir": work / "cache", "output": work / "out",
        "column": "text", "idx_column": "n", "ngram": SIZE, "min_length": 0, "num_perm": PERMUTATIONS,
        "threshold": threshold, "num_proc": 1,
    }  # fmt: skip
    words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    command = [sys.executable, "-m", "text_dedup.minhash", "--debug", *words]
    offline = {**os.environ, "HF_HUB_OFFLINE": "1", "HF_HOME": str(work / "home")}
    subprocess.run(command, check=True, env=offline, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    parents: dict[int, int] = pickle.loads((work / "out" / "uf.pkl").read_bytes()).parent

    def root(n: int) -> int:
        while parents.get(n, n) != n:
            n = parents[n]
        return n

    groups: dict[int, list[int]] = {}
    for n in parents:
        groups.setdefault(root(n), []).append(n)
    return within(groups.values())


WAYS: dict[str, tuple[Callable[[list[Doc], float, Path], Pairs], float]] = {
    "baodao, with days": (baodao_days, 0),
    "baodao, texts alone": (baodao_texts, 0),
    "rensa, 0.5": (rensa, 0.5),
    "rensa, 0.7": (rensa, 0.7),
    "datasketch, 0.5": (datasketch, 0.5),
    "datasketch, 0.7": (datasketch, 0.7),
    "text-dedup, 0.5": (text_dedup, 0.5),
    "text-dedup, 0.7": (text_dedup, 0.7),
}


def used() -> tuple[float, float]:
    """Read the processor seconds of this process and its children, and the most memory of one of them (MB)."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    # The kernel's record of this process begins with what its parent held; the status file does not.
    own = re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text(encoding="utf-8"))
    most = max(int(own[1]) if own else 0, both[1].ru_maxrss)
    return sum(one.ru_utime + one.ru_stime for one in both), most / 1024


def one(folder: Path, name: str) -> dict[str, Any]:
    """Measure one way in this process."""
    docs = read(folder)
    work, threshold = WAYS[name]
    before, held = used()
    with TemporaryDirectory() as place:
        try:
            found = work(docs, threshold, Path(place))
        except ImportError as error:
            return {"missing": str(error)}
    after, most = used()
    return {"seconds": round(after - before, 2), "mb": round(most - held), **score(folder, docs, found)}


def score(folder: Path, docs: list[Doc], found: Pairs) -> dict[str, Any]:
    """Hold the pairs found against those that are known."""
    with (folder / "pairs.jsonl").open(encoding="utf-8") as lines:
        known = {frozenset(json.loads(line)) for line in lines}
    days = [dt.date.fromisoformat(doc["date"]).toordinal() for doc in docs]
    right = sum(frozenset((docs[a]["id"], docs[b]["id"])) in known for a, b in found)
    near = sum(abs(days[a] - days[b]) <= 3 for a, b in found)
    rites = sum(bool(docs[a].get("rite") and docs[b].get("rite")) and days[a] != days[b] for a, b in found)
    return {
        "recall": round(right / len(known), 3),
        "not_false": round(near / max(1, len(found)), 3),
        "rites": rites,
        "found": len(found),
    }


def main() -> None:
    """Read the arguments."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(one(Path(sys.argv[2]), sys.argv[3])))
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    with TemporaryDirectory() as place:
        write(read(folder), Path(place))
        shutil.copy(folder / "pairs.jsonl", place)
        for name in WAYS:
            show(name, Path(place))


def show(name: str, folder: Path) -> None:
    """Measure one way in a process of its own, and print the figures."""
    command = [sys.executable, __file__, "--one", str(folder), name]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        print(f"failed: {name}: {done.stderr.strip().splitlines()[-1:]}", flush=True)
        return
    measured = json.loads(done.stdout.splitlines()[-1])
    if "missing" in measured:
        print(f"left out: {name} ({measured['missing']})", flush=True)
    else:
        print(f"{name:<22}", json.dumps(measured), flush=True)


if __name__ == "__main__":
    main()
