"""foreign_chars.tsv: characters of transliterated names, and how much each is worth.

Foreign: the characters of facts/foreign_chars.txt, counted in the transliterated names of jieba's dictionary.
The peoples of China: counted in minority_names.tsv.
"""

from __future__ import annotations

from collections import Counter

import given_chars
from surnames import characters
from table import Table, read_rows, require

KINDS = {"tibetan": "tibetan", "mongol": "mongol", "uyghur": "uyghur", "kazakh": "uyghur", "yi": "yi"}
FEWEST = 2
MILLION = 1_000_000


def per_million(counts: Counter[str], kind: str) -> list[tuple[str, str, str]]:
    total = sum(counts.values())
    return [(char, str(max(1, round(count * MILLION / total))), kind) for char, count in counts.items()]


def foreign() -> Counter[str]:
    allowed = set(characters("foreign_chars.txt"))
    counts: Counter[str] = Counter(dict.fromkeys(allowed, 1))
    for word, _, tag in given_chars.dictionary():
        if tag == "nrt":
            counts.update(char for char in word if char in allowed)
    return counts


def build() -> Table:
    require("jieba", given_chars.JIEBA)
    rows = per_million(foreign(), "foreign")
    peoples: dict[str, Counter[str]] = {}
    for name, people in read_rows("minority_names.tsv")[1]:
        peoples.setdefault(KINDS[people], Counter()).update(name)
    for kind, counts in peoples.items():
        rows += per_million(Counter({c: n for c, n in counts.items() if n >= FEWEST}), kind)
    return Table(
        name="foreign_chars.tsv",
        columns=("char", "weight", "kind"),
        key=("char", "kind"),
        source="characters: usage of official news in transliterating names; weights, per million within the kind: "
        f"names tagged nrt in package jieba {given_chars.JIEBA}, and minority_names.tsv",
        licence="MIT (jieba)",
        generator="tools/lexicon/foreign_chars.py",
        rows=rows,
    )
