"""word_frequencies.tsv: what jieba segments by and weighs terms by.

Words of jieba's dictionary with their frequency, and the inverse document frequency of its keyword extraction, rounded
to one decimal place. The rarest words are left out. Words that have only an inverse document frequency are kept where
they are ASCII: segmentation yields no others.

The cuts keep 391 of 400 keywords of 20 reports (the full table is the reference) and make the table a third smaller.
Fewer words cost more: a least frequency of 4 keeps 320 of 400, since most compounds of the genre have a frequency of 3.
"""

from __future__ import annotations

from importlib.resources import files

import given_chars
from table import NONE, Table, require

LEAST_FREQUENCY = 3


def weights() -> dict[str, str]:
    """The inverse document frequency of each word that has one."""
    with files("jieba").joinpath("analyse", "idf.txt").open(encoding="utf-8") as lines:
        return {word: f"{float(weight):.1f}" for word, weight in map(str.split, lines)}


def build() -> Table:
    require("jieba", given_chars.JIEBA)
    dictionary = ((word.lstrip("\ufeff"), int(count)) for word, count, _ in given_chars.dictionary())
    frequencies = {word: str(count) for word, count in dictionary if count >= LEAST_FREQUENCY}
    idf = weights()
    words = frequencies.keys() | {word for word in idf if word.isascii()}
    return Table(
        name="word_frequencies.tsv",
        columns=("word", "frequency", "idf"),
        key=("word",),
        source=f"package jieba {given_chars.JIEBA} (dict.txt, analyse/idf.txt)",
        licence="MIT (jieba)",
        generator="tools/lexicon/word_frequencies.py",
        rows=[
            (word, frequencies.get(word, NONE), idf.get(word, NONE) if len(word) > 1 else NONE)
            for word in words
            if word != NONE and not word.startswith("#")
        ],
    )
