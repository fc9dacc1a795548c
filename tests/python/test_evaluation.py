"""``evaluate``: each measure by hand, annotations in each form, and what cannot be read."""

import json
from pathlib import Path
from typing import Any

import pytest

import baodao
from baodao.evaluation.complete import completed

REPORT = """全市安全生产会议召开
6月4日，全市安全生产会议在朔州召开。市委书记李明远主持会议并讲话，副市长王思齐、秘书长陈立言出席会议。
李明远强调，要压实企业主体责任。各县区要排查隐患。
"""


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    return dict(baodao.extract(REPORT, id="a", published="2021-06-05"))


def only(record: dict[str, Any], annotation: dict[str, Any]) -> dict[str, float]:
    found = baodao.evaluate([record], [{"id": "a", **annotation}])
    return {name: round(score.value, 3) for name, score in found.scores.items()}


def test_a_record_agrees_with_itself(record: dict[str, Any]) -> None:
    found = baodao.evaluate([record], [record])
    assert {score.value for score in found.scores.values()} == {1.0}
    assert found.mean == 1.0
    assert {"title", "text", "event.kind", "people.posts", "people.order", "speeches"} <= set(found.scores)
    assert found.misses() == []
    assert found.worst() == []


def test_only_stated_fields_are_scored(record: dict[str, Any]) -> None:
    assert only(record, {"title": "全市“安全生产”会议 召开"}) == {"title": 1.0}
    assert only(record, {"people": [{"name": "李明远"}, {"name": "孙平"}]}) == {"people": 0.4}
    assert only(record, {"event": None}) == {"event": 0.0}


def test_lists_have_precision_and_recall(record: dict[str, Any]) -> None:
    roles = [{"name": "李明远", "roles": ["preside", "report"]}, {"name": "王思齐", "roles": ["attend"]}]
    found = baodao.evaluate([record], [{"id": "a", "people": roles}])
    score = found.scores["people.roles"]
    right = {(p["name"], role) for p in record["people"] for role in p["roles"]}
    assert ("李明远", "preside") in right
    assert ("王思齐", "attend") in right
    assert (score.right, score.missed, score.extra) == (2, 1, len(right) - 2)
    assert score.precision == 2 / len(right)
    assert score.recall == pytest.approx(2 / 3)
    assert found.misses("people.roles")[0].missed == ("李明远 report",)


def test_values_of_items_are_compared_where_both_have_the_item(record: dict[str, Any]) -> None:
    posts = [{"text": "市委书记", "organization": "市委"}, {"text": "市长", "organization": "市"}]
    found = baodao.evaluate([record], [{"id": "a", "people": [{"name": "李明远", "posts": posts}]}])
    score = found.scores["people.posts.organization"]
    assert (score.right, score.missed, score.is_list) == (1, 0, False)
    wrong = [{"text": "市委书记", "organization": "市"}]
    found = baodao.evaluate([record], [{"id": "a", "people": [{"name": "李明远", "posts": wrong}]}])
    assert found.misses("people.posts.organization")[0].missed == ("李明远 市委书记: 市",)


def test_speeches_are_counted_in_characters(record: dict[str, Any]) -> None:
    whole = "李明远强调，要压实企业主体责任。各县区要排查隐患。"
    assert only(record, {"speeches": [{"speaker": "李明远", "text": whole}]}) == {"speeches": 1.0}
    half = whole[: whole.index("各")]
    value = only(record, {"speeches": [{"speaker": "李明远", "text": half}]})["speeches"]
    assert value == round(2 * len(half) / (len(half) + len(whole)), 3)
    assert only(record, {"speeches": [{"speaker": "王思齐", "text": whole}]}) == {"speeches": 0.0}


def test_requirements_pair_by_overlap(record: dict[str, Any]) -> None:
    demands = [
        {"text": "要压实企业主体责任", "addressee": None},
        {"text": "各县区要排查隐患", "addressee": "各乡镇"},
        {"text": "要加强值班值守", "addressee": None},
    ]
    speech = {"speaker": "李明远", "text": "李明远强调，", "requirements": demands}
    values = only(record, {"speeches": [speech]})
    assert values["speeches.requirements"] == 0.8
    assert values["speeches.requirements.addressee"] == 0.5


def test_the_listing_compares_neighbours(record: dict[str, Any]) -> None:
    listed = [{"name": name, "order": order} for order, name in enumerate(["王思齐", "李明远", "陈立言"], 1)]
    found = baodao.evaluate([record], [{"id": "a", "people": listed}])
    assert found.misses("people.order")[0].missed == ("王思齐 before 李明远",)
    assert found.scores["people.order"].value == 0.5


def test_a_report_without_a_record_misses_everything(record: dict[str, Any]) -> None:
    failed = {"id": "b", "error": {"type": "DecodeError", "message": "no text"}}
    gold = [{"id": name, "people": [{"name": "李明远"}]} for name in ("a", "b", "c")]
    found = baodao.evaluate([record, failed], gold)
    assert found.failed == ("b", "c")
    assert found.scores["people"].recall == pytest.approx(1 / 3)


ROWS = """id,field,of,value
a,title,,全市安全生产会议召开
a,event.kind,,meeting
a,event.date.iso,,2021-06-04
a,event.place.path,,山西省/朔州市
a,people,,李明远
a,people.roles,李明远,preside
a,people.roles,李明远,speak
a,people.posts,王思齐,副市长
a,people.order,李明远,1
a,people.order,王思齐,2
a,documents,,
a,groups.role,各县区代表,attend
a,speeches,李明远,李明远强调，要压实企业主体责任。各县区要排查隐患。
a,speeches.requirements,李明远,要压实企业主体责任
a,speeches.requirements,李明远/各县区,各县区要排查隐患
"""
AS_RECORD = {
    "id": "a",
    "title": "全市安全生产会议召开",
    "event": {"kind": "meeting", "date": {"iso": "2021-06-04"}, "place": {"path": ["山西省", "朔州市"]}},
    "people": [
        {"name": "李明远", "roles": ["preside", "speak"], "order": 1},
        {"name": "王思齐", "posts": [{"text": "副市长"}], "order": 2},
    ],
    "documents": [],
    "groups": [{"text": "各县区代表", "role": "attend"}],
    "speeches": [
        {
            "speaker": "李明远",
            "text": "李明远强调，要压实企业主体责任。各县区要排查隐患。",
            "requirements": [
                {"text": "要压实企业主体责任", "addressee": None},
                {"text": "各县区要排查隐患", "addressee": "各县区"},
            ],
        }
    ],
}


def test_files_hold_the_same_annotations(record: dict[str, Any], tmp_path: Path) -> None:
    table, lines = tmp_path / "gold.csv", tmp_path / "gold.jsonl"
    table.write_text("\ufeff" + ROWS, encoding="utf-8")
    lines.write_text(json.dumps(AS_RECORD, ensure_ascii=False) + "\n\n", encoding="utf-8")
    expected = repr(baodao.evaluate([record], [AS_RECORD]))
    assert repr(baodao.evaluate([record], table)) == expected
    assert repr(baodao.evaluate([record], str(lines))) == expected
    assert "documents " in expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id,field,value\na,title,x\n", "lacks the columns of"),
        ("id,field,of,value\na,titel,,x\n", "line 2: 'titel' is no field"),
        ("id,field,of,value\na,people.roles,,attend\n", "column of"),
        ("id,field,of,value\na,people.order,李明远,one\n", "whole number"),
        ("id,field,of,value\na,speeches.requirements,李明远,要\n", "comes before it"),
        ("id,field,of,value\n,title,,x\n", "no id"),
    ],
)
def test_a_table_that_can_not_be_read(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "gold.csv").write_text(text, encoding="utf-8")
    with pytest.raises(baodao.InputError, match=message):
        baodao.evaluate([], tmp_path / "gold.csv")


def test_annotations_that_can_not_be_read(record: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"id": "a"}\n{"id"\n', encoding="utf-8")
    with pytest.raises(baodao.InputError, match="line 2"):
        baodao.evaluate([record], tmp_path / "gold.jsonl")
    with pytest.raises(baodao.InputError, match="two annotations"):
        baodao.evaluate([record], [{"id": "a"}, {"id": "a"}])
    with pytest.raises(baodao.InputError, match="single one"):
        baodao.evaluate([record], {"id": "a"})  # type: ignore[dict-item]
    with pytest.raises(FileNotFoundError):
        baodao.evaluate([record], tmp_path / "none.jsonl")


def test_the_page_shows_the_worst_reports(record: dict[str, Any]) -> None:
    annotation = {"id": "a", "title": "<b>另一标题</b>", "people": [{"name": "孙平", "roles": ["attend"]}]}
    found = baodao.evaluate([record], [annotation])
    page = found.page()
    assert "<h2>a</h2>" in page
    assert "孙平" in page
    assert "<b>" not in page
    assert "<script" not in page
    assert baodao.evaluate([record], [record]).page().count("<h2>") == 0


def test_an_annotation_is_completed_for_the_view(record: dict[str, Any]) -> None:
    people = [{"name": "王思齐", "roles": ["preside"]}, {"name": "孙平"}]
    whole = completed({"id": "a", "people": people}, record)
    assert whole.keys() == record.keys()
    known, new = whole["people"]
    assert known["roles"] == ["preside"]
    assert known["posts"] == next(p["posts"] for p in record["people"] if p["name"] == "王思齐")
    assert new["posts"] == []
    assert whole["speeches"] == record["speeches"]


def test_the_table(record: dict[str, Any]) -> None:
    frame = baodao.evaluate([record], [AS_RECORD]).to_pandas()
    row = frame.set_index("field").loc["people.roles"]
    assert row["measure"] == "f1"
    assert row["recall"] == 1.0
    assert frame["field"].is_unique
