"""lists/ordinary.tsv: ordinary words that show where a name can't begin or end.

Four lists of words of jieba's dictionary that are no names of their own:

- `covering`: words that hold a place's short name (同心同德 holds 同心, 出海口 holds 海口);
- `crossing`: frequent words that share a part with a place's short name (确保 and 保定 in 确保定了);
- `verb`: frequent verbs, adverbs and function words that names of bodies do not hold;
- `body`: words that names of bodies are made of.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import given_chars
import jieba
from table import Table, read_rows, require

NAME_TAGS = re.compile(r"n[srtz]|x|eng|nr")
VERB_TAGS = re.compile(r"(v|vd|vi|vg|d|ad|p|c|r|rr|rz)$")
FREQUENT = 60
FEWEST_SCHOOLS = 3
IDIOMS = ("i", "l")
SUFFIXES = ("特别行政区", "地区", "林区", "省", "市", "县", "盟", "区")
# First characters of bodies that are named by their level or kind alone (市委, 团委).
RELATIVE = set("省市县区州旗盟地镇乡党团军支工")
# What follows a place's whole name in a word that speaks of the place (北京人, 四川话).
OF_PLACE = set("人籍市县区队式话菜路站网国")
NOT_VERBS = set((Path(__file__).resolve().parent / "facts" / "words_in_bodies.txt").read_text(encoding="utf-8").split())


def short_names() -> tuple[set[str], set[str]]:
    """Short names of divisions, aliases, countries and bodies; and those of provinces, prefectures and countries."""
    names, high = set(), set()
    for _, name, _, _, _, level in read_rows("divisions.tsv")[1]:
        stem = next((name.removesuffix(suffix) for suffix in SUFFIXES if name.endswith(suffix)), name)
        if len(stem) > 1 and stem != name and "自治" not in name:
            names.add(stem)
            high |= {stem} if level != "county" else set()
    high |= {row[0] for row in read_rows("countries.tsv")[1]}
    names |= {row[0] for row in read_rows("region_aliases.tsv")[1] if len(row[0]) > 1} | high
    bodies = {row[0] for row in read_rows("institutions.tsv")[1] if len(row[0]) == 2 and row[0][0] not in RELATIVE}
    media = {row[0] for row in read_rows("media.tsv")[1] if len(row[0]) == 2}
    return names | bodies | media, high


def held_names(word: str, names: set[str]) -> list[int]:
    """The offsets at which a shorter name stands inside the word."""
    size = len(word)
    spans = [(i, j) for i in range(size) for j in range(i + 2, size + 1) if (i, j) != (0, size)]
    return [i for i, j in spans if word[i:j] in names]


def covers(word: str, tag: str, names: set[str], high: set[str]) -> bool:
    """Whether the word holds a name and does not just speak of the place; idioms never do."""
    starts = held_names(word, names)
    speaks_of_place = starts == [0] and (word[-1] in OF_PLACE or any(word.startswith(name) for name in high))
    return bool(starts) and (tag in IDIOMS or not speaks_of_place)


def words_of_bodies() -> set[str]:
    """Words of names of institutions, those of several universities, and those written by hand."""
    tokens = {
        token for row in read_rows("institutions.tsv")[1] for token in jieba.cut(row[0] + " " + row[1].strip("-"))
    }
    tokens |= {token for row in read_rows("org_suffixes.tsv")[1] for token in jieba.cut(row[0])}
    schools = Counter(token for row in read_rows("universities.tsv")[1] for token in jieba.cut(row[0]))
    tokens |= {token for token, count in schools.items() if count >= FEWEST_SCHOOLS}
    return {token for token in tokens if len(token) > 1} | NOT_VERBS


def build() -> Table:
    require("jieba", given_chars.JIEBA)
    names, high = short_names()
    heads = {name[:k] for name in names for k in range(1, len(name))}
    tails = {name[k:] for name in names for k in range(1, len(name))}
    bodies = "|".join(row[0] for file in ("institutions", "org_suffixes") for row in read_rows(f"{file}.tsv")[1])
    lists: dict[str, set[str]] = {
        word: {"body"} for word in words_of_bodies() if re.fullmatch("[\u4e00-\u9fff]+", word)
    }
    for word, count, tag in given_chars.dictionary():
        if not 2 <= len(word) <= 4 or NAME_TAGS.match(tag) or not re.fullmatch("[\u4e00-\u9fff]+", word):
            continue
        parts = range(1, len(word))
        kinds = lists.setdefault(word, set())
        is_of_body = "body" in kinds
        is_short = count >= FREQUENT and len(word) < 4
        if is_short and word not in names and any(word[-k:] in heads or word[:k] in tails for k in parts):
            kinds.add("crossing")
        if count >= 3 and covers(word, tag, names, high):
            kinds.add("covering")
        if is_short and VERB_TAGS.match(tag) and word not in bodies and not is_of_body:
            kinds.add("verb")
    return Table(
        name="lists/ordinary.tsv",
        columns=("word", "list"),
        key=("word",),
        source=f"package jieba {given_chars.JIEBA} (dict.txt): words that overlap names of places, and verbs",
        licence="MIT (jieba)",
        generator="tools/lexicon/ordinary.py",
        rows=[(word, "|".join(sorted(kinds))) for word, kinds in lists.items() if kinds],
    )
