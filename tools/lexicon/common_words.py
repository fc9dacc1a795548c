"""common_words.tsv: ordinary words that a reader of names may mistake for one, or for a part of one.

Words of jieba's dictionary that begin with a surname and are no names, whatever its tags say; and words of two
characters that a given name could be made of (建设, 奉献), which speak against a surname before them.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log
from pathlib import Path

import given_chars
import surnames
from table import Table, read_rows, require

LONGEST = 4
FEWEST = {2: 4, 3: 10, 4: 5}
NAMELIKE_TAGS = {"n", "ns", "nz", "x", "zg", "nt", "ng"}
WORD_TAGS = {"a", "d", "i", "j", "l", "m", "s", "z"}
PLACE_ENDS = set("省市县区镇乡村山河江湖岛寺宫桥城岭州港湾洲海池园楼节期季品")
FOREIGN = set(surnames.characters("foreign_chars.txt"))
COMMON_SURNAMES = 150
RARE = 60
SOUNDS_GIVEN = 2.0
GENRE = Path(__file__).resolve().parent / "facts" / "genre_words.txt"
PERSONS = Path(__file__).resolve().parent / "facts" / "persons_tagged.txt"
FEWEST_TAGGED_PERSON = 200
FEWEST_GIVEN = 300
# Log odds of a given name from which a word may be read as one.
MAY_BE_GIVEN = -2.5
# How many times more often the characters of a word meet in given names than the word stands in texts: up to the first
# it is hardly a given name (胜利), from the second on hardly a word (建平).
HARDLY_GIVEN = 1.0
HARDLY_WORD = 10.0
MILLION = 1_000_000


def name_odds(word: str, weights: dict[str, tuple[int, int, int]]) -> float:
    """Log odds that the characters after the first make a given name rather than words."""
    odds = 0.0
    for place, char in enumerate(word[1:]):
        first, last, text = weights.get(char, (0, 0, 0))
        named = last if place == len(word) - 2 else first
        odds += log((named + 5) / (text + 5))
    return odds


def is_likely_name(
    word: str, frequency: int, tag: str, weights: dict[str, tuple[int, int, int]], ranks: dict[str, int]
) -> bool:
    """A person's name that the dictionary files under another tag, or the beginning of one (温家)."""
    if ranks.get(word[0], len(ranks)) > COMMON_SURNAMES or tag in WORD_TAGS or word[-1] in PLACE_ENDS:
        return False
    odds = name_odds(word, weights)
    if len(word) == 2:
        return word[1] == "家" or (tag in NAMELIKE_TAGS and frequency < RARE and odds > SOUNDS_GIVEN)
    return len(word) == 3 and odds > SOUNDS_GIVEN / 2 and not all(char in FOREIGN for char in word)


def givenness(word: str, share: float, weights: dict[str, tuple[int, int, int]]) -> float:
    """How much more often two characters should meet by chance in given names than they do as a word in texts."""
    first, last = weights.get(word[0], (0, 0, 0))[0], weights.get(word[1], (0, 0, 0))[1]
    return (first * last / MILLION) / (share * MILLION)


def cities() -> Iterator[str]:
    """The capitals and other cities of countries.tsv that are as short as a name."""
    columns, rows = read_rows("countries.tsv")
    for row in rows:
        for column in ("capital", "places"):
            names = row[columns.index(column)].split(",")
            yield from (name for name in names if 2 <= len(name) <= LONGEST and given_chars.is_han(name))


def build() -> Table:
    require("jieba", given_chars.JIEBA)
    table = given_chars.build()
    weights = {row[0]: (int(row[1]), int(row[2]), int(row[3])) for row in table.rows}
    heads = {row[0] for row in surnames.build().rows if row[1] == "single"}
    persons = {
        word
        for line in PERSONS.read_text(encoding="utf-8").split("\n")
        if not line.startswith("#")
        for word in line.split()
    }
    ranks = surnames.ranked()
    total = sum(frequency for _, frequency, _ in given_chars.dictionary())
    rows = {}
    for word, frequency, tag in given_chars.dictionary():
        if not 2 <= len(word) <= LONGEST or not given_chars.is_han(word) or word in persons:
            continue
        headed = word[0] in heads
        given = givenness(word, max(frequency, 1) / total, weights) if len(word) == 2 else 0.0
        if tag.startswith("nr"):
            wanted = headed and len(word) == 2 and frequency >= FEWEST_TAGGED_PERSON
        elif headed:
            rare = given >= HARDLY_WORD and tag != "ns"
            wanted = (
                frequency >= FEWEST[len(word)] and not rare and not is_likely_name(word, frequency, tag, weights, ranks)
            )
        else:
            possible = name_odds("-" + word, weights) > MAY_BE_GIVEN
            wanted = len(word) == 2 and frequency >= FEWEST_GIVEN and given < HARDLY_GIVEN and possible
        if wanted:
            rows[word] = (word, "given" if not headed else tag)
    rows.update({city: (city, "city") for city in cities() if city not in rows})
    for line in GENRE.read_text(encoding="utf-8").split("\n"):
        if not line.startswith("#"):
            rows.update({word: (word, "genre") for word in line.split() if word not in rows})
    return Table(
        name="common_words.tsv",
        columns=("word", "tag"),
        key=("word",),
        source=f"package jieba {given_chars.JIEBA} (dict.txt, its tags): words that begin with a surname; tag given: "
        "words a given name could be made of",
        licence="MIT (jieba)",
        generator="tools/lexicon/common_words.py",
        rows=list(rows.values()),
    )
