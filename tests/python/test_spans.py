"""Every position of a record points at its value."""

import collections
from collections.abc import Iterable
from pathlib import Path

import baodao
from baodao.types import Record
from walk import values

EXOTIC = (
    "市政府召开常务会议\n二〇二三年６月４日，𠮷林市市长李明远😀主持会议。",
    "会议\n\u3000\n　　张　伟强调，要“坚持《关于〈条例〉的通知》”。\u3000",
    "\U00020bb7\U00020bb7会议\n6月4日\U0001f600上午，市委书记王\U00020bb7出席。",
)


def check(records: Iterable[Record]) -> collections.Counter[str]:
    seen: collections.Counter[str] = collections.Counter()
    for record in records:
        for value in values(record):
            stands_in = record["title"] if value.in_title else record["text"]
            stretch = stands_in[value.start : value.end]
            assert 0 <= value.start <= value.end <= len(stands_in), (record["id"], value)
            assert stretch or value.kind == "paragraphs", (record["id"], value)
            if value.text is not None:
                assert stretch == value.text, (record["id"], value)
            seen[value.kind] += 1
        assert "\n".join(record["text"][p["start"] : p["end"]] for p in record["paragraphs"]) == record["text"]
        for speech in record["speeches"]:
            paragraph = record["paragraphs"][speech["paragraph"]]
            assert paragraph["start"] <= speech["start"] < paragraph["end"], (record["id"], speech["speaker"])
    return seen


def test_samples(samples: list[Path]) -> None:
    seen = check(baodao.extract_file(path) for path in samples)
    assert seen["paragraphs"] >= 60
    assert seen["people.mentions"] >= 60


def test_annotated_reports(annotated: Path) -> None:
    seen = check(baodao.extract_file(path) for path in sorted((annotated / "inputs").iterdir()))
    assert seen["people.mentions"] >= 300


def test_characters_outside_the_basic_plane() -> None:
    assert check(map(baodao.extract, EXOTIC))["paragraphs"] >= 3


def test_acts_give_the_roles(samples: list[Path]) -> None:
    """Every role has an act, every act one of the roles; the words are at their position."""
    seen: collections.Counter[str] = collections.Counter()
    for record in map(baodao.extract_file, samples):
        for person in record["people"]:
            given = {act["role"] for act in person["acts"]}
            assert given <= set(person["roles"]), (record["id"], person["name"])
            assert set(person["roles"]) - given <= {"mention"}, (record["id"], person["name"])
            for act in person["acts"]:
                stands_in = record["title"] if act["in_title"] else record["text"]
                assert stands_in[act["start"] : act["end"]] == act["text"] != "", (record["id"], person["name"])
                seen[act["role"]] += 1
    assert seen.total() >= 40
    assert len(seen) >= 6


def test_names_are_what_mentions_point_at(samples: list[Path]) -> None:
    compared = 0
    for record in map(baodao.extract_file, samples):
        for person in record["people"]:
            first = person["mentions"][0]
            stands_in = record["title"] if first["in_title"] else record["text"]
            written = stands_in[first["start"] : first["end"]]
            assert person["name"][0] in written, (record["id"], person["name"])
            compared += 1
    assert compared >= 40
