"""Whole reports, written for the tests, with their whole records.

``tests/data/records`` holds one record for each report that ships with the library, checked by a reader.
``python tests/python/regenerate.py`` shows what a change of the code does to them, and writes what is agreed to.
"""

import json
from pathlib import Path

import pytest

import baodao
from conftest import DATA, sample_files
from regenerate import record_of, where

RECORDS = DATA / "records"


@pytest.mark.parametrize("path", sample_files(), ids=lambda path: path.stem)
def test_the_whole_record(path: Path) -> None:
    expected = json.loads(where(path).read_text(encoding="utf-8"))
    found = record_of(path)
    for key, value in expected.items():
        assert found[key] == value, key
    assert list(found) == list(expected)


def test_every_record_has_its_report() -> None:
    expected = {where(path) for path in sample_files()}
    assert set(RECORDS.rglob("*.json")) == expected
    assert len(expected) >= 12


def test_reports_of_a_table() -> None:
    records = list(baodao.extract_many(baodao.read(baodao.samples() / "cms.jsonl"), on_error="raise"))
    assert [(record["id"], record["title"]) for record in records if "error" not in record] == [
        ("cms-1001", "全区基层治理现代化推进会召开"),
        ("cms-1002", "自治区妇联举办基层妇女干部培训班"),
    ]
