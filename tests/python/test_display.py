"""Marks and their nesting: every span once, well-formed whatever overlaps, in time that grows with the input."""

import re
import time
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import baodao
from baodao.display import KINDS
from baodao.display.convert import Mark, marks
from baodao.display.nest import DEPTH, nest
from baodao.terminal import columns
from conftest import REPORT
from walk import values


class Nesting(HTMLParser):
    """Checks that elements end in the order in which they began, and collects text and marks."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.marks = 0
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        self.marks += tag == "span" and "m" in classes and "on" not in classes
        if tag != "input":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_every_position_is_marked_once(samples: list[Path]) -> None:
    """The acts of a list of names have one mark: that of their verb."""
    for path in samples:
        record = baodao.extract_file(path)
        found = [v for v in values(record) if v.kind != "paragraphs"]
        verbs = {(v.start, v.end, v.in_title) for v in found if v.kind == "people.acts"}
        spans = sorted([*verbs, *((v.start, v.end, v.in_title) for v in found if v.kind != "people.acts")])
        assert sorted((m.start, m.end, m.in_title) for m in marks(record)) == spans
        assert Nesting(baodao.show(record)._repr_html_()).marks == len(spans) > 0


def test_only_the_kinds_asked_for(samples: list[Path]) -> None:
    record = baodao.extract_file(samples[0])
    by_kind = [len(marks(record, {kind})) for kind in KINDS]
    assert sum(by_kind) == len(marks(record))
    shown = baodao.show(record, kinds={"people", "posts"})
    assert Nesting(shown._repr_html_()).marks == len(marks(record, {"people", "posts"}))
    assert "people" in str(shown)
    assert "\norganizations" not in str(shown)
    assert "\norganizations" in str(baodao.show(record))


@pytest.mark.parametrize("kinds", [{"persons"}, "people", ["people", 7]])
def test_a_kind_that_is_none(kinds: Any) -> None:
    with pytest.raises(baodao.InputError, match="kinds is a set of meta, event, people"):
        baodao.show(baodao.extract(REPORT), kinds=kinds)


@pytest.mark.parametrize("thing", [None, 7, REPORT, {}, {"id": "1"}])
def test_what_is_no_record(thing: Any) -> None:
    with pytest.raises(baodao.InputError, match="expected a record"):
        baodao.show(thing)
    with pytest.raises(baodao.InputError, match="expected a record"):
        baodao.compare(baodao.extract(REPORT), thing)


def test_a_failure_is_shown_and_not_compared() -> None:
    reports: list[Any] = [7]
    (failure,) = baodao.extract_many(reports)
    assert "InputError" in Nesting(baodao.show(failure)._repr_html_()).text
    assert "InputError" in str(baodao.show(failure))
    with pytest.raises(baodao.InputError, match="nothing to compare"):
        baodao.compare(baodao.extract(REPORT), failure)


def mark(start: int, end: int) -> Mark:
    return Mark("people", start, end, in_title=False, label=f"{start}-{end}")


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([], "abcdef"),
        ([(0, 6), (2, 4)], "[ab[cd]ef]"),
        ([(2, 4), (0, 6)], "[ab[cd]ef]"),
        ([(0, 4), (2, 6)], "[ab[cd]][ef]"),
        ([(0, 3), (3, 6)], "[abc][def]"),
        ([(1, 3), (1, 3)], "a[[bc]]def"),
        ([(0, 3), (1, 4), (2, 5)], "[a[b[c]]][[d]][e]f"),
        ([(5, 6)], "abcde[f]"),
    ],
)
def test_overlaps_nest(spans: list[tuple[int, int]], shown: str) -> None:
    pieces = nest("abcdef", [mark(*span) for span in spans])
    assert "".join("[" if piece.open else piece.text or "]" for piece in pieces) == shown


def test_marks_that_go_on_are_told_apart() -> None:
    firsts = [piece.first for piece in nest("abcdef", [mark(0, 4), mark(2, 6)]) if piece.open]
    assert firsts == [True, True, False]


def seconds(size: int) -> float:
    record: Any = baodao.extract(REPORT)
    person: dict[str, Any] = {"name": "甲", "order": None, "by_strokes": False, "posts": [], "roles": []}
    spans = [{"start": i, "end": size, "in_title": False} for i in range(size)]
    record |= {"text": "甲\n" * (size // 2), "people": [person | {"mentions": spans}]}
    began = time.perf_counter()
    html = baodao.show(record)._repr_html_()
    assert html.count("甲") >= size // 2
    assert len(html) < 2000 * size * DEPTH
    return time.perf_counter() - began


def test_marks_over_marks_cost_no_more_than_marks_beside_marks() -> None:
    seconds(100)
    assert seconds(8000) < 40 * max(seconds(800), 0.01)


def test_positions_that_are_none_are_left_out() -> None:
    record: Any = baodao.extract(REPORT)
    record["people"][0]["mentions"] = [
        {"start": s, "end": e, "in_title": False} for s, e in ((-1, 2), (5, 3), (0, 10**9))
    ]
    assert len(marks(record, {"people"})) == len(marks(baodao.extract(REPORT), {"people"})) - 1


def test_the_same_record_looks_the_same_and_another_has_a_style_of_its_own() -> None:
    one, same, other = (baodao.show(baodao.extract(text))._repr_html_() for text in (REPORT, REPORT, REPORT + "完。"))
    assert one == same
    assert one[: one.index(">")] != other[: other.index(">")]
    name, *others = one.split('"')[1].split()
    assert {"tex2jax_ignore", "mathjax_ignore"} <= {*others}
    rules = [line for line in one[: one.index("</style>")].splitlines() if "{" in line and not line.startswith("--")]
    assert len(rules) > 30
    assert [rule for rule in rules if name not in rule] == []


def test_html_is_compact(samples: list[Path]) -> None:
    for path in samples:
        record = baodao.extract_file(path)
        assert len(baodao.show(record)._repr_html_()) < 9000 + 10 * len(record["text"]) + 250 * len(marks(record))


def test_a_page_of_its_own_lets_nothing_in() -> None:
    page = baodao.show(baodao.extract(REPORT)).page()
    assert "default-src 'none'" in page
    assert "<title>市政府召开常务会议</title>" in page
    two = baodao.compare(baodao.extract(REPORT), baodao.extract(REPORT), names=("<old>", "new"))
    assert "<title>&lt;old&gt; / new</title>" in two.page()


def test_what_differs() -> None:
    one = baodao.extract(REPORT)
    assert str(baodao.compare(one, one)) == "first | second: 0 differences"
    other = baodao.extract(REPORT.replace("副市长王思齐", "秘书长王思齐"))
    assert str(baodao.compare(one, other, names=("old", "new"))).splitlines() == [
        "old | new: 1 differences",
        "people 王思齐",
        "  - no. 2 · 副市长 · attend",
        "  + no. 2 · 秘书长 · attend",
    ]


def test_a_comparison_can_not_steer_the_terminal() -> None:
    one, other = (baodao.extract(REPORT.replace("李明远", name)) for name in ("李明远", "李\x1b[2J\u202e明远"))
    assert not set(str(baodao.compare(one, other))) & set("\x1b\u202e")


def test_plain_text_fits(samples: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = str(baodao.show(baodao.extract_file(samples[0]))).splitlines()[1:]
    assert max(map(columns, lines)) <= 60


def test_the_legend_counts_what_the_card_counts(samples: list[Path]) -> None:
    seen = 0
    for record in map(baodao.extract_file, samples):
        html = baodao.show(record)._repr_html_()
        entries = re.findall(r'<label class="(\w+)" [^>]*>.*?</b> (\d+)</label>', html)
        shown = dict(re.findall(r'<div class="head">(\w+) <span class="count">(\d+)</span>', html))
        for kind, count in entries:
            if kind in shown:
                assert count == shown[kind], (record["title"], kind)
                seen += 1
    assert seen > 20


def test_a_hover_says_why_in_words() -> None:
    report = "县委召开会议\n县委书记陆秉文主持会议。会议审议通过《安化县安全生产办法》。县水利局负责人参加会议。"
    explained, plain = (baodao.show(baodao.extract(report, explain=wanted))._repr_html_() for wanted in (True, False))
    assert "preside (主持会议): the verb after the person or group, which is its subject" in explained
    assert "relation: the verb before the title (审议通过《…》)" in explained
    assert "why: nothing says that the event lies ahead or is recalled" in explained
    assert "the verb" not in plain
