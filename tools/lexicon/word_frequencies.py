"""word_frequencies.tsv: what jieba segments by and weighs terms by.

Words of jieba's dictionary with their frequency, and the inverse document frequency of its keyword extraction. Words
that have only the latter are left out unless they are of ASCII alone: no segmentation yields others.
"""

from __future__ import annotations

from importlib.resources import files

import given_chars
from table import NONE, Table, require


def weights() -> dict[str, str]:
    """The inverse document frequency of each word that has one, as written."""
    with files("jieba").joinpath("analyse", "idf.txt").open(encoding="utf-8") as lines:
        return dict(line.split() for line in lines)


def build() -> Table:
    require("jieba", given_chars.JIEBA)
    frequencies = {word.lstrip("\ufeff"): str(count) for word, count, _ in given_chars.dictionary()}
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
