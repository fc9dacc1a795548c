"""Records travel to annotation tools and back: nothing is lost, and changes arrive."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

import baodao
from baodao.exchange import label_studio_config
from baodao.exchange.spans import labels

REPORT = """全市安全生产会议召开
2021年6月4日，全市安全生产会议在朔州召开，传达《关于安全生产的意见》精神。市委书记李明远主持会议并讲话，副市长王思齐出席会议。各县区主要负责同志参加会议。
李明远强调，要增强“四个意识”，压实企业主体责任。
"""


@pytest.fixture
def record() -> dict[str, Any]:
    return dict(baodao.extract(REPORT, id="a"))


@pytest.fixture(scope="module")
def all_samples() -> list[Any]:
    return list(baodao.extract_many(baodao.read(baodao.samples())))


def test_nothing_is_lost(all_samples: list[Any], tmp_path: Path) -> None:
    baodao.to_brat(all_samples, tmp_path / "brat")
    tasks = json.loads(json.dumps(baodao.to_label_studio(all_samples)))
    lines = list(baodao.to_doccano(all_samples))
    (tmp_path / "out.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for back in (
        baodao.from_label_studio(tasks),
        baodao.from_doccano(lines),
        baodao.from_doccano(tmp_path / "out.jsonl"),
        baodao.from_brat(tmp_path / "brat"),
    ):
        assert back == all_samples


def test_every_span_has_its_words(all_samples: list[Any]) -> None:
    known = set(labels())
    seen = set()
    for task in baodao.to_label_studio(all_samples):
        for one in task["predictions"][0]["result"]:
            value = one["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
            seen.update(value["labels"])
    assert seen <= known
    assert {"people.mentions", "people.posts", "speeches.requirements", "event.place", "groups=attend"} <= seen


def edited(record: dict[str, Any], edit: Any) -> dict[str, Any]:
    """The record after an annotator changed the list of spans in Label Studio."""
    (task,) = baodao.to_label_studio([record])
    result = deepcopy(task["predictions"][0]["result"])
    edit(task["data"]["text"], result)
    task["annotations"] = [{"was_cancelled": True, "result": []}, {"result": result}]
    task["annotations"].reverse()
    (back,) = baodao.from_label_studio([task])
    assert baodao.show(back)._repr_html_()
    return back


def span(text: str, words: str, label: str) -> dict[str, Any]:
    start = text.index(words)
    return {"value": {"start": start, "end": start + len(words), "text": words, "labels": [label]}}


def labelled(result: list[Any], label: str, words: str) -> Any:
    return next(one for one in result if one["value"]["labels"] == [label] and one["value"]["text"] == words)


def test_a_span_that_moved_keeps_its_other_values(record: dict[str, Any]) -> None:
    def edit(_text: str, result: list[Any]) -> None:
        value = labelled(result, "people.posts", "副市长")["value"]
        value["start"] += 1
        value["text"] = "市长"

    back = edited(record, edit)
    post = back["people"][1]["posts"][0]
    assert (post["text"], post["organization"]) == ("市长", record["people"][1]["posts"][0]["organization"])
    assert back["text"][post["start"] : post["end"]] == "市长"
    assert back["people"][0] == record["people"][0]


def test_a_span_that_is_gone_takes_its_item_along(record: dict[str, Any]) -> None:
    def edit(_text: str, result: list[Any]) -> None:
        for label, words in (("people.mentions", "王思齐"), ("people.posts", "副市长"), ("event.place", "朔州")):
            result.remove(labelled(result, label, words))

    back = edited(record, edit)
    assert [person["name"] for person in back["people"]] == ["李明远"]
    assert back["event"]["place"] is None
    assert back["documents"] == record["documents"]


def test_new_spans_make_items(record: dict[str, Any]) -> None:
    def edit(text: str, result: list[Any]) -> None:
        result.append(span(text, "各县区", "people.mentions"))
        result.append(span(text, "企业", "organizations.mentions"))
        result.append(span(text, "主要负责同志", "people.posts"))
        result.append(span(text, "参加会议", "people.acts=attend"))
        result.append(span(text, "全市", "groups=report"))

    back = edited(record, edit)
    person = next(one for one in back["people"] if one["name"] == "各县区")
    assert [post["text"] for post in person["posts"]] == ["主要负责同志"]
    assert "attend" in {role for one in back["people"] for role in one["roles"]}
    assert {"name": "企业"}.items() <= back["organizations"][-1].items()
    group = next(one for one in back["groups"] if one["role"] == "report")
    assert (group["text"], group["in_title"]) == ("全市", True)


def test_a_role_follows_its_act(record: dict[str, Any]) -> None:
    before = record["people"][0]
    gone = next(act for act in before["acts"] if act["role"] == "preside")

    def edit(_text: str, result: list[Any]) -> None:
        result.remove(labelled(result, "people.acts=preside", gone["text"]))

    after = edited(record, edit)["people"][0]
    assert after["roles"] == [role for role in before["roles"] if role != "preside"]


def test_what_can_not_be_merged(record: dict[str, Any]) -> None:
    def add(one: dict[str, Any]) -> Any:
        return lambda _text, result: result.append(one)

    for one, message in (
        (span(REPORT, "会议", "persons"), "no value of a record has the label 'persons'"),
        ({"value": {"start": 5, "end": 9999, "labels": ["documents"]}}, "no text is at"),
        ({"value": {"start": 5, "end": 14, "labels": ["documents"]}}, "partly in the headline"),
        (span(REPORT, "会议", "groups"), "the label 'groups'"),
    ):
        with pytest.raises(baodao.InputError, match=message):
            edited(record, add(one))
    with pytest.raises(baodao.InputError, match="to_label_studio"):
        baodao.from_label_studio([{"data": {"text": "会议"}}])
    with pytest.raises(baodao.InputError, match="to_doccano"):
        baodao.from_doccano(['{"text": "会议", "label": []}'])


def test_an_annotation_of_brat_that_can_not_be_read(record: dict[str, Any], tmp_path: Path) -> None:
    baodao.to_brat([record], tmp_path)
    with (tmp_path / "00000.ann").open("a", encoding="utf-8") as file:
        file.write("T999\tPerson 0 2\t全市\n")
    with pytest.raises(baodao.InputError, match="Person"):
        baodao.from_brat(tmp_path)


def test_the_interface_names_every_label() -> None:
    config = label_studio_config()
    assert all(f'value="{label}"' in config for label in labels())
