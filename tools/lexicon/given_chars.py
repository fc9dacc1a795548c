"""given_chars.tsv: how often a character stands in given names and in ordinary words.

Three sources of given names are averaged: personal names in jieba's dictionary (the only one that knows the place
in the name), the character counts of ngender, and those of sinonym. Ordinary words are the rest of jieba's dictionary.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from importlib.util import find_spec
from math import log2
from pathlib import Path

import surnames
from table import Table, require

JIEBA, NGENDER, SINONYM = "0.42.1", "0.1.1", "0.5.1"
SHARES = {"ngender": 0.55, "jieba": 0.30, "sinonym": 0.15}
TRUSTED_RANK = 400
PLACE_PRIOR = 6.0
MILLION = 1_000_000


def dictionary() -> Iterator[tuple[str, int, str]]:
    """Word, frequency and tag of each entry of jieba's dictionary."""
    with files("jieba").joinpath("dict.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, frequency, tag = line.split()
            yield word, int(frequency), tag


def is_han(text: str) -> bool:
    return all("\u4e00" <= char <= "\u9fff" for char in text)


def dictionary_names(trusted: set[str]) -> tuple[Counter[str], Counter[str]]:
    """Weights of first and of last characters of the given names in the dictionary.

    Names of two characters are left out: most entries of that length tagged as names are words (明白).
    """
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for word, frequency, tag in dictionary():
        if tag in ("nr", "nrfg") and len(word) == 3 and is_han(word) and word[0] in trusted:
            first[word[1]] += log2(1 + frequency)
            last[word[2]] += log2(1 + frequency)
    return first, last


def ngender_counts() -> Counter[str]:
    spec = find_spec("ngender")
    path = Path(spec.origin).parent / "charfreq.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return Counter({row["char"]: int(row["male"]) + int(row["female"]) for row in csv.DictReader(lines)})


def sinonym_counts(heads: set[str]) -> Counter[str]:
    """ORCID's given-name characters, less the commonest surnames, which swapped fields put among them."""
    path = files("sinonym.data").joinpath("givenname_orcid.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        return Counter({r["character"]: float(r["ppm"]) for r in csv.DictReader(lines) if r["character"] not in heads})


def shares(counts: Counter[str]) -> dict[str, float]:
    total = sum(counts.values())
    return {char: count / total for char, count in counts.items() if is_han(char)}


def text_shares() -> dict[str, float]:
    counts: Counter[str] = Counter()
    for word, frequency, tag in dictionary():
        if not tag.startswith("nr"):
            for char in word:
                counts[char] += frequency
    return shares(counts)


def build() -> Table:
    for package, version in (("jieba", JIEBA), ("ngender", NGENDER), ("sinonym", SINONYM)):
        require(package, version)
    ranks = surnames.ranked()
    trusted = {name for name, rank in ranks.items() if len(name) == 1 and rank <= TRUSTED_RANK}
    ngender = ngender_counts()
    heads = {name for name, rank in ranks.items() if rank <= 100 and name not in ngender}
    first, last = dictionary_names(trusted)
    parts = {"jieba": shares(first + last), "ngender": shares(ngender), "sinonym": shares(sinonym_counts(heads))}
    text = text_shares()
    even = sum(first.values()) / (sum(first.values()) + sum(last.values()))
    rows = []
    for char in set().union(*parts.values(), text):
        overall = sum(SHARES[name] * part.get(char, 0.0) for name, part in parts.items())
        leading = (first[char] + PLACE_PRIOR * even) / (first[char] + last[char] + PLACE_PRIOR)
        weights = (overall * leading / even, overall * (1 - leading) / (1 - even), text.get(char, 0.0))
        row = tuple(str(round(weight * MILLION)) for weight in weights)
        if any(cell != "0" for cell in row):
            rows.append((char, *row))
    return Table(
        name="given_chars.tsv",
        columns=("char", "weight_first", "weight_second", "weight_text"),
        key=("char",),
        source=f"packages jieba {JIEBA} (dict.txt), ngender {NGENDER} (charfreq.csv), sinonym {SINONYM} "
        "(givenname_orcid.csv); "
        "per million: as first and as last character of a given name (a name of one character counts as "
        "last), and in ordinary words",
        licence="MIT (jieba, ngender), Apache-2.0 (sinonym)",
        generator="tools/lexicon/given_chars.py",
        rows=rows,
    )
