"""The same report in other characters gives the same record: marks, digits, radicals and script are no content.

Each report is rewritten in one of eight ways, and the values of both records are compared by position, so that a
value counts as the same where it stands in the same place. The share of values that stay has a floor for each way.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import opencc
import pytest

import baodao
from quality import cases

Rewriter = Callable[[str], str]
Report = tuple[str, str, str | None]

HALF_WIDTH = {"，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "！": "!", "？": "?"}
MARK = re.compile(r"(?<=[\u4e00-\u9fff])[，：；（）！？]|[，：；（）！？](?=[\u4e00-\u9fff])")
# Supplement radicals have no decomposition in Unicode; these are the ones that PDF files hold most often.
RADICALS = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0x2F00, 0x2FD6)} | dict(
    zip("长民马车门见贝页风龙", "⻓⺠⻢⻋⻔⻅⻉⻚⻛⻰", strict=True)
)
DOTS = "∙⋅･●‧．."
TO_TRADITIONAL = opencc.OpenCC("s2t")
PADDED_NAME = re.compile(r"(?<=[、，长员记任席])(?P<surname>[\u4e00-\u9fff])(?P<given>[\u4e00-\u9fff])(?=[、，])")


def traditional(text: str) -> str:
    """The text in traditional characters; a stretch whose length would change stays as it is."""
    stretches = re.split(r"(?<=[。，\n])", text)
    rewritten = ((stretch, TO_TRADITIONAL.convert(stretch)) for stretch in stretches)
    return "".join(new if len(new) == len(old) else old for old, new in rewritten)


def interpunct(dot: str) -> Rewriter:
    """Make a rewriter that writes every interpunct as ``dot``."""
    return lambda text: text.replace("·", dot)


WAYS: dict[str, tuple[Rewriter, float]] = {
    "half-width marks": (lambda text: MARK.sub(lambda mark: HALF_WIDTH[mark[0]], text), 0.995),
    "straight quotes": (lambda text: text.replace("“", '"').replace("”", '"'), 0.995),
    "corner quotes": (lambda text: text.translate(str.maketrans("“”‘’", "「」『』")), 0.995),
    "full-width digits": (lambda text: re.sub("[0-9]", lambda digit: chr(ord(digit[0]) + 0xFEE0), text), 0.995),
    **{f"interpunct {dot}": (interpunct(dot), 0.995) for dot in DOTS},
    "radicals": (lambda text: "".join(RADICALS.get(c, c) for c in text), 0.995),
    "traditional": (traditional, 0.98),
}


def values(record: Mapping[str, Any]) -> Counter[tuple[object, ...]]:
    """Everything that a record says, by kind and position."""
    found: list[tuple[object, ...]] = []
    for index, person in enumerate(record["people"]):
        mentions = [(m["start"], m["end"], m["in_title"]) for m in person["mentions"]]
        found += [("person", *mention) for mention in mentions]
        found += [("post", post["start"], post["end"], index) for post in person["posts"]]
        found += [("role", role, *mentions[:1]) for role in person["roles"]]
    for key in ("groups", "documents", "formulations"):
        found += [(key, item["start"], item["end"]) for item in record[key]]
    found += [("speech", speech["start"], speech["end"]) for speech in record["speeches"]]
    event = record["event"]
    if event is not None:
        date = event["date"] and event["date"]["iso"]
        found += [("event", event["kind"]), ("date", date), ("name", event["name"] and len(event["name"]))]
    return Counter(found)


def share(reports: list[Report], rewrite: Rewriter) -> float:
    """The share of values that are the same after rewriting."""
    same = total = 0
    for title, text, published in reports:
        before, after = (
            values(baodao.extract(f"{write(title)}\n{write(text)}", title=write(title), published=published))
            for write in (str, rewrite)
        )
        same += (before & after).total()
        total += max(before.total(), after.total())
    return same / total


def own() -> list[Report]:
    return [(case.title or "题目", case.text, case.published) for case in cases()]


def beside(folder: Path) -> Iterator[Report]:
    for name in ("dev", "dev2"):
        path = folder.parent / name / "docs.jsonl"
        rows = map(json.loads, path.read_text("utf-8").splitlines()) if path.exists() else ()
        yield from ((row.get("title") or "题目", row["text"], row.get("published")) for row in rows)


@pytest.mark.parametrize("way", WAYS)
def test_a_rewritten_report_gives_the_same_record(way: str) -> None:
    rewrite, floor = WAYS[way]
    reports = own()
    assert any(rewrite(text) != text for _, text, _ in reports)
    assert share(reports, rewrite) >= floor


@pytest.mark.parametrize("way", WAYS)
def test_a_rewritten_report_from_elsewhere_gives_the_same_record(way: str, annotated: Path) -> None:
    rewrite, floor = WAYS[way]
    reports = list(beside(annotated))
    assert len(reports) > 80
    assert share(reports, rewrite) >= floor


def test_a_name_padded_with_an_ideographic_space_is_the_same_name() -> None:
    text = "6月4日，省委召开会议。省委书记李明、省长王强、副省长赵刚、市长陈东方出席会议。"
    padded = PADDED_NAME.sub("\\g<surname>\u3000\\g<given>", text)
    assert padded.count("\u3000") == 3
    names = ["李明", "王强", "赵刚", "陈东方"]
    before, after = (baodao.extract(f"会议召开\n{written}") for written in (text, padded))
    assert [p["name"] for p in before["people"]] == [p["name"] for p in after["people"]] == names
    assert [p["roles"] for p in before["people"]] == [p["roles"] for p in after["people"]]


def test_strings_of_the_record_are_cut_from_the_text_as_written() -> None:
    text = "６月４日,市長李明遠主持召開會議.他強調:「要落實責任」."
    record: Mapping[str, Any] = baodao.extract(f"會議召開\n{text}")
    assert record["text"] == text
    assert record["people"][0]["name"] == "李明遠"
    assert record["people"][0]["posts"][0]["text"] == "市長"
    assert record["speeches"][0]["speaker"] == "李明遠"
    assert record["event"]["date"]["text"] == "６月４日"
    assert record["event"]["date"]["iso"] == "--06-04"
