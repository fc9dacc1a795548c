"""``explain=True`` names the rule that decided each value, and changes nothing else."""

import re
from pathlib import Path
from typing import Any

import baodao
from baodao.described import LISTS

STEP = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")


def at(record: Any, path: str) -> Any:
    """Follow the keys and indices of a path."""
    for key, index in STEP.findall(path):
        record = record[key] if index == "" else record[key][int(index)]
    return record


def test_each_path_leads_to_a_value_and_each_rule_is_declared(samples: list[Path]) -> None:
    seen = set()
    for path in samples:
        record = baodao.extract_file(path, explain=True)
        paths = [one["path"] for one in record["explanations"]]
        assert len(set(paths)) == len(paths), path
        for one in record["explanations"]:
            assert at(record, one["path"]) is not None, (path, one)
            assert one["rule"] in LISTS["Rule"].words, (path, one)
            seen.add(one["rule"])
        assert expected(record) - set(paths) == set(), path
    assert len(seen) >= 26


def expected(record: Any) -> set[str]:
    """List the paths of the values that always have an explanation."""
    found = {f"event.{key}" for key in ("kind", "status", "date", "place") if record["event"] and record["event"][key]}
    found |= {f"event.hosts[{i}]" for i, _ in enumerate(record["event"]["hosts"] if record["event"] else [])}
    for i, person in enumerate(record["people"]):
        found |= {f"people[{i}].acts[{j}]" for j, _ in enumerate(person["acts"])}
        posts = enumerate(person["posts"])
        found |= {f"people[{i}].posts[{j}].organization_full" for j, post in posts if post["organization_full"]}
    for i, speech in enumerate(record["speeches"]):
        found |= {f"speeches[{i}].speaker"}
        found |= {f"speeches[{i}].requirements[{j}]" for j, _ in enumerate(speech["requirements"])}
    for i, document in enumerate(record["documents"]):
        found |= {f"documents[{i}].{key}" for key in ("issuer", "number", "relation") if document[key]}
    for key in ("groups", "formulations", "changes"):
        found |= {f"{key}[{i}]" for i, _ in enumerate(record[key])}
    return found


def test_nothing_else_changes(samples: list[Path]) -> None:
    explained = baodao.Extractor(explain=True)
    for path in samples:
        plain, record = baodao.extract_file(path), explained.extract_file(path)
        assert plain["explanations"] == []
        assert {**record, "explanations": []} == plain, path


def test_every_way_in_explains() -> None:
    report = "县委召开工作会议\n6月4日，县委书记陆秉文主持会议。"
    expected = baodao.extract(report, explain=True)["explanations"]
    assert {"path": "people[0].acts[0]", "rule": "subject"} in expected
    (record,) = baodao.extract_many([report], explain=True)
    assert "error" not in record
    assert record["explanations"] == expected
    extractor = baodao.Extractor(explain=True)
    assert extractor.explain
    assert "explain=True" in repr(extractor)
    assert extractor.extract(report)["explanations"] == expected
    (record,) = extractor.extract_many([report])
    assert "error" not in record
    assert record["explanations"] == expected


def test_fields_that_are_left_out_have_no_explanation() -> None:
    report = "县委召开工作会议\n6月4日，县委书记陆秉文强调，要抓好落实。"
    record = baodao.Extractor(fields={"speeches"}, explain=True).extract(report)
    assert {one["path"].partition("[")[0] for one in record["explanations"]} == {"speeches"}
