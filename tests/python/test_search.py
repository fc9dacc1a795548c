"""``search`` and ``summary``: what is asked for is what comes out."""

from datetime import date
from typing import Any

import pytest

import baodao

REPORTS = [
    "全省安全生产会议召开\n2021年6月4日，辽宁省安全生产会议在沈阳召开，传达《关于安全生产的意见》精神。省长陆秉文主持会议，副省长白景行出席。",
    "市政府召开常务会议\n2021年6月20日，市长李明远主持召开会议，强调要增强“四个意识”。",
    "李明远到企业调研\n7月2日，市长李明远到企业调研。",
]


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    failed = {"id": "x", "error": {"type": "DecodeError", "message": "no text"}}
    published = [None, None, "2022-07-03"]
    found = [
        dict(baodao.extract(text, id=str(n), published=day))
        for n, (text, day) in enumerate(zip(REPORTS, published, strict=True))
    ]
    return [*found, failed]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"person": "李明远"}, "12"),
        ({"person": "李明远", "role": "preside"}, "1"),
        ({"role": "preside"}, "01"),
        ({"person": "李明远", "post": "省长"}, ""),
        ({"post": "省长"}, "0"),
        ({"person": "白景行", "role": "preside"}, ""),
        ({"place": "辽宁省"}, "0"),
        ({"place": "沈阳"}, "0"),
        ({"kind": "inspection"}, "2"),
        ({"formulation": "四个意识"}, "1"),
        ({"document": "安全生产"}, "0"),
        ({"words": "企业"}, "2"),
        ({"words": "会议", "person": "李明远"}, "1"),
        ({"since": "2021-06-05"}, "12"),
        ({"until": date(2021, 6, 20)}, "01"),
        ({"since": "2021-06-20", "until": "2021-06-20"}, "1"),
    ],
)
def test_what_is_asked_for(records: list[dict[str, Any]], asked: dict[str, Any], expected: str) -> None:
    assert "".join(record["id"] for record in baodao.search(records, **asked)) == expected


def test_a_body_by_a_part_of_its_name() -> None:
    record = baodao.extract("会议召开\n6月4日，辽宁省人民政府召开会议。省教育厅厅长陆秉文出席。", id="a")
    assert list(baodao.search([record], body="教育厅")) == [record]
    assert list(baodao.search([record], body="财政厅")) == []


def test_nothing_to_search_for(records: list[dict[str, Any]]) -> None:
    with pytest.raises(baodao.InputError, match="nothing to search for"):
        baodao.search(records)
    with pytest.raises(baodao.InputError, match="ISO 8601"):
        baodao.search(records, since="June")


def test_a_summary_counts_reports(records: list[dict[str, Any]]) -> None:
    found = baodao.summary(records)
    assert (found.reports, found.failed, found.errors) == (3, 1, {"DecodeError": 1})
    assert (found.first, found.last, found.undated) == ("2021-06-04", "2022-07-02", 0)
    assert found.years == {"2021": 2, "2022": 1}
    assert found.people == {"陆秉文": 1, "白景行": 1, "李明远": 2}
    assert found.provinces["辽宁省"] == 1
    assert found.formulations == {"四个意识": 1}
    assert sum(found.kinds.values()) == 3


def test_the_views_of_a_summary(records: list[dict[str, Any]]) -> None:
    found = baodao.summary([*records, None])
    assert found.failed == 2
    lines = repr(found).split("\n")
    assert lines[0].startswith("3 reports, 2 failed, 2021-06-04 to 2022-07-02, ")
    assert "          2  李明远" in lines
    found.people["<b>"] = 9
    assert "<b>" not in found._repr_html_()
    assert repr(baodao.summary([])) == "0 reports, 0 characters"
