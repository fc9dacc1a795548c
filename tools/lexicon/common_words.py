"""common_words.tsv: ordinary words that a reader of names may mistake for one, or for a part of one.

Words of jieba's dictionary that begin with a surname and are no names; and words that follow a name at once, so that
their first character is easily read into it.
"""

from __future__ import annotations

from math import log
from pathlib import Path

import given_chars
import surnames
from table import Table, require

LONGEST = 4
FEWEST = {2: 4, 3: 10, 4: 5}
NAMELIKE_TAGS = {"n", "nz", "x", "zg", "nt", "ng"}
FOLLOWING = Path(__file__).resolve().parent / "facts" / "following_words.txt"


def name_odds(word: str, weights: dict[str, tuple[int, int, int]]) -> float:
    """Log odds that the characters after the first make a given name rather than words."""
    odds = 0.0
    for place, char in enumerate(word[1:]):
        first, last, text = weights.get(char, (0, 0, 0))
        named = last if place == len(word) - 2 else first
        odds += log((named + 5) / (text + 5))
    return odds


def is_likely_name(word: str, frequency: int, tag: str, weights: dict[str, tuple[int, int, int]]) -> bool:
    """Three characters, tagged loosely, rare, and made of a name's characters: taken for a person."""
    return len(word) == 3 and tag in NAMELIKE_TAGS and frequency < 60 and name_odds(word, weights) > 1.0


def build() -> Table:
    require("jieba", given_chars.JIEBA)
    table = given_chars.build()
    weights = {row[0]: (int(row[1]), int(row[2]), int(row[3])) for row in table.rows}
    heads = {row[0] for row in surnames.build().rows if row[1] == "single"}
    rows = {}
    for word, frequency, tag in given_chars.dictionary():
        if not 2 <= len(word) <= LONGEST or tag.startswith("nr") or not given_chars.is_han(word):
            continue
        if word[0] in heads and frequency >= FEWEST[len(word)] and not is_likely_name(word, frequency, tag, weights):
            rows[word] = (word, tag)
    for word in FOLLOWING.read_text(encoding="utf-8").split("\n"):
        if word and not word.startswith("#"):
            rows.update({each: (each, "follow") for each in word.split()})
    return Table(
        name="common_words.tsv",
        columns=("word", "tag"),
        key=("word",),
        source=f"package jieba {given_chars.JIEBA} (dict.txt, its tags): words that begin with a surname; tag follow: words that stand right after a name",
        licence="MIT (jieba)",
        generator="tools/lexicon/common_words.py",
        rows=list(rows.values()),
    )
