"""common_words.tsv: ordinary words that a reader of names may mistake for one, or for a part of one.

Words of jieba's dictionary that begin with a surname and are no names, whatever its tags say; and words of two
characters that a given name could be made of (建设, 奉献), which speak against a surname before them.
"""

from __future__ import annotations

from collections import Counter
from math import log
from pathlib import Path

import given_chars
import surnames
from table import Table, require

LONGEST = 4
FEWEST = {2: 4, 3: 10, 4: 5}
NAMELIKE_TAGS = {"n", "nz", "x", "zg", "nt", "ng"}
PERSONS = Path(__file__).resolve().parent / "facts" / "persons_tagged.txt"
FEWEST_TAGGED_PERSON = 200
FEWEST_GIVEN = 300
# Names of the dictionary that bear a word as given name, per thousand of the word's frequency: up to the first
# the word is hardly a given name (胜利), from the second on hardly a word (云山).
HARDLY_GIVEN = 0.5
HARDLY_WORD = 2.0


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


def bearers(heads: set[str]) -> Counter[str]:
    """How many personal names of three characters in the dictionary end with each given name."""
    return Counter(
        word[1:]
        for word, _, tag in given_chars.dictionary()
        if tag in ("nr", "nrfg") and len(word) == 3 and word[0] in heads
    )


def build() -> Table:
    require("jieba", given_chars.JIEBA)
    table = given_chars.build()
    weights = {row[0]: (int(row[1]), int(row[2]), int(row[3])) for row in table.rows}
    heads = {row[0] for row in surnames.build().rows if row[1] == "single"}
    persons = {word for line in PERSONS.read_text(encoding="utf-8").split("\n") if not line.startswith("#") for word in line.split()}
    borne = bearers(heads)
    rows = {}
    for word, frequency, tag in given_chars.dictionary():
        if not 2 <= len(word) <= LONGEST or not given_chars.is_han(word):
            continue
        headed = word[0] in heads
        given = 1000 * borne[word] / frequency if len(word) == 2 and frequency else 0.0
        if tag.startswith("nr"):
            wanted = headed and len(word) == 2 and frequency >= FEWEST_TAGGED_PERSON and word not in persons
        elif headed:
            rare = given >= HARDLY_WORD and tag != "ns"
            wanted = frequency >= FEWEST[len(word)] and not rare and not is_likely_name(word, frequency, tag, weights)
        else:
            possible = name_odds("-" + word, weights) > -2.5
            wanted = len(word) == 2 and frequency >= FEWEST_GIVEN and given < HARDLY_GIVEN and possible
        if wanted:
            rows[word] = (word, "given" if not headed else tag)
    return Table(
        name="common_words.tsv",
        columns=("word", "tag"),
        key=("word",),
        source=f"package jieba {given_chars.JIEBA} (dict.txt, its tags): words that begin with a surname; tag given: words a given name could be made of",
        licence="MIT (jieba)",
        generator="tools/lexicon/common_words.py",
        rows=list(rows.values()),
    )
