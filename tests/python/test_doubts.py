"""``baodao.doubts``: the values that are most often wrong come first, each with a reason and its place."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

import baodao
from baodao import cli
from baodao.uncertainty import judged, meanings, weigh, words
from baodao.uncertainty.values import values

STEP = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")


def at(record: Any, path: str) -> Any:
    """Follow the keys and indices of a path."""
    for key, index in STEP.findall(path):
        record = record[key] if index == "" else record[key][int(index)]
    return record


@pytest.fixture(scope="module")
def records() -> list[Any]:
    return list(baodao.extract_many(baodao.read(baodao.samples())))


def test_each_path_leads_to_the_value_and_each_position_into_the_text(records: list[Any]) -> None:
    placed = 0
    for record in records:
        paths = [value.path for value in values(record)]
        assert len(set(paths)) == len(paths)
        for doubt in judged(record):
            found = at(record, doubt.path)
            if isinstance(found, str | int) and not doubt.path.startswith("event"):
                assert str(found) == doubt.value, doubt
            if doubt.start is not None and doubt.end is not None:
                text = record["title"] if doubt.in_title else record["text"]
                assert 0 <= doubt.start < doubt.end <= len(text), doubt
                placed += 1
    assert placed > 500


def test_the_most_doubtful_come_first_and_the_share_is_of_all_values(records: list[Any]) -> None:
    everything = baodao.doubts(records, share=1)
    assert len(everything) == sum(1 for record in records for _ in values(record))
    risks = [doubt.risk for doubt in everything]
    assert risks == sorted(risks, reverse=True)
    assert risks[0] > 0.5
    assert risks[-1] < 0.05
    assert baodao.doubts(records) == everything[: round(len(everything) / 10)]
    assert baodao.doubts(records, share=0) == []


def test_every_reason_has_a_meaning_and_every_weight_a_field(records: list[Any]) -> None:
    rows = words.rows("weights.tsv")
    assert len(rows) > 100
    assert {reason for _, reason, _ in rows} == set(meanings())
    fields = {value.field for record in records for value in values(record)}
    assert {field for field, _, _ in rows} <= fields
    assert {doubt.why for doubt in baodao.doubts(records, share=1)} <= set(meanings())


def test_a_reason_against_raises_the_risk_and_is_named() -> None:
    field = "people[].posts[].organization_full"
    _, plain = weigh(field, ["field"])
    why, risk = weigh(field, ["field", "no_full_name_of_named", "general_post"])
    assert why == "no_full_name_of_named"
    assert weigh(field, ["field", "no_full_name_of_named"])[1] > max(plain, risk)
    assert weigh(field, ["field", "general_post"]) == ("field", weigh(field, ["general_post", "field"])[1])


def test_a_quoted_phrase_is_more_doubtful_than_one_of_the_lexicon() -> None:
    report = "县委召开会议\n县委书记陆秉文主持会议。会议要求做到“两个维护”，坚持“守初心、担使命”。"
    (record,) = baodao.extract_many([report])
    risk = {doubt.value: doubt.risk for doubt in judged(record) if doubt.path.startswith("formulations[")}
    assert risk.keys() == {"两个维护", "守初心、担使命"}
    assert risk["守初心、担使命"] > 2 * risk["两个维护"]


def test_a_record_from_a_file_has_the_same_doubts_and_failures_are_left_out(records: list[Any]) -> None:
    again = [json.loads(json.dumps(record)) for record in records]
    assert baodao.doubts(again) == baodao.doubts(records)
    failed = baodao.extract_many([baodao.Source(data=b"\x89PNG\r\n\x1a\n" + bytes(100), id="a")])
    assert baodao.doubts(failed, share=1) == []


def test_a_record_of_nothing_has_doubts() -> None:
    assert all(0 <= doubt.risk <= 1 for doubt in baodao.doubts(baodao.extract_many([""]), share=1))


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_what_is_refused(share: float, samples: list[Path]) -> None:
    record = baodao.extract_file(samples[0])
    with pytest.raises(baodao.InputError, match="from 0 to 1"):
        baodao.doubts([record], share=share)
    with pytest.raises(baodao.InputError, match="for a single one"):
        baodao.doubts(record)  # type: ignore[arg-type]


def test_the_command_writes_what_the_function_finds(
    tmp_path: Path, records: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "doubts.csv"
    assert cli.main(["doubts", str(baodao.samples()), "-o", str(out), "--share", "0.02"]) == 0
    expected = baodao.doubts(records, share=0.02)
    with out.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file))
    assert [(row["id"], row["path"], row["why"]) for row in found] == [(one.id, one.path, one.why) for one in expected]
    assert {row["meaning"] for row in found} <= set(meanings().values())
    capsys.readouterr()
    assert cli.main(["doubts", str(baodao.samples()), "--share", "0.02", "--quiet"]) == 0
    assert capsys.readouterr().out == out.read_text(encoding="utf-8-sig")
