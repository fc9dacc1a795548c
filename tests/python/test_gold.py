"""The annotated reports say what stands in them, and the library reads them as well as it ever did."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import pytest

from baodao.evaluation.likeness import squeezed as squeeze
from baodao.evaluation.scores import Score
from baodao.types import EventKind, Role
from quality import Case, cases, evaluated

CASES = list(cases())
KINDS, ROLES = set(get_args(EventKind)), set(get_args(Role))
FLOORS: dict[str, float] = tomllib.loads(Path(__file__).with_name("floors.toml").read_text("utf-8"))
# Those who stood at the head of party and state while such reports were written: they may be quoted, not take part.
LEADERS = {
    *("江泽民", "胡锦涛", "温家宝", "习近平", "李克强", "张德江", "俞正声", "刘云山", "王岐山", "张高丽"),
    *("栗战书", "汪洋", "王沪宁", "赵乐际", "韩正", "李强", "蔡奇", "丁薛祥", "李希"),
}

report = pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)


def body(case: Case) -> str:
    return squeeze(f"{case.title or ''}\n{case.text}")


def source(case: Case) -> str:
    try:
        return squeeze(case.data.decode("utf-8"))
    except UnicodeDecodeError:
        return squeeze(case.data.decode("gb18030"))


def stated(gold: dict[str, Any]) -> list[str | None]:
    """Everything that an annotation takes word for word from a report."""
    event, documents = gold["event"] or {}, gold["documents"]
    return [
        *(event.get(key) for key in ("name", "date_text", "place")),
        *(person["name"] for person in gold["people"]),
        *(title for person in gold["people"] for title in person["titles"]),
        *(document[key] for document in documents for key in ("title", "issuer", "number")),
        *gold["groups"],
        *gold["tifa"],
    ]


def test_enough_reports_with_an_id_each() -> None:
    assert len(CASES) >= 24
    assert not [name for name, times in Counter(case.id for case in CASES).items() if times > 1]


@report
def test_what_is_annotated_stands_in_the_report(case: Case) -> None:
    text = body(case)
    assert not [value for value in stated(case.gold) if value and squeeze(value) not in text]
    # Names of authors may stand in a line of credits beside the body.
    heads = [case.gold["title"], case.gold["agency"], *case.gold["authors"]]
    assert not [value for value in heads if value and squeeze(value) not in text + source(case)]


@report
def test_the_body_stands_in_the_file(case: Case) -> None:
    visible = squeeze(re.sub(r"<[^>]*>|&nbsp;", "", source(case)))
    assert not [line for line in case.text.split("\n") if squeeze(line) not in visible]


@report
def test_kinds_and_roles_are_of_the_closed_lists(case: Case) -> None:
    event = case.gold["event"]
    assert event is None or (event["type"] in KINDS and event["form"] in {None, "video"})
    assert all(person["roles"] and ROLES.issuperset(person["roles"]) for person in case.gold["people"])


@report
def test_speeches_begin_and_end_at_one_place(case: Case) -> None:
    for speech in case.gold["speeches"]:
        assert case.text.count(speech["start"]) == 1, speech
        _, _, rest = case.text.partition(speech["start"])
        assert (speech["start"] + rest).count(speech["end"]) == 1, speech


@report
def test_each_person_and_document_once_and_all_documents(case: Case) -> None:
    names = [person["name"] for person in case.gold["people"]]
    titles = [squeeze(document["title"]) for document in case.gold["documents"]]
    assert len(set(names)) == len(names)
    assert len(set(titles)) == len(titles)
    assert set(re.findall(r"《([^《》]+)》", body(case))) <= set(titles)


@report
def test_people_are_invented(case: Case) -> None:
    assert LEADERS.isdisjoint(person["name"] for person in case.gold["people"] if person["roles"] != ["mention"])


@pytest.fixture(scope="module")
def fields() -> dict[str, Score]:
    return evaluated().scores


def test_every_field_has_a_floor(fields: dict[str, Score]) -> None:
    assert set(fields) == set(FLOORS)


@pytest.mark.parametrize("name", FLOORS)
def test_quality_holds_its_floor(fields: dict[str, Score], name: str) -> None:
    assert fields[name].value >= FLOORS[name]
