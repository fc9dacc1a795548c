"""What must not change a record: a further paragraph, pages, wrapping, the form of characters, the fields wanted."""

import itertools
import unicodedata
from html import escape
from pathlib import Path
from typing import Any

import pytest

import baodao

MORE = "　　另据了解，当天还有细雨。"
"""A paragraph that tells nothing of an event, a person or a body."""
FORMED = ("Müller", "Zoë", "Ünal", "が", "ポ")
"""Words whose characters have two forms."""


def plain(path: Path) -> tuple[str, str]:
    """Return the headline and the text of a report, so that it can be written in other ways."""
    record = baodao.extract_file(path)
    return record["title"], record["text"]


def content(record: Any, *left_out: str) -> dict[str, Any]:
    """Return what a record says of the report, without what says how it came."""
    left = {"id", "meta", "warnings", *left_out}
    return {key: value for key, value in record.items() if key not in left}


def within(value: Any, end: int) -> Any:
    """Leave out the items of lists that begin behind ``end`` in the text."""
    if isinstance(value, list):
        return [within(one, end) for one in value if not is_behind(one, end)]
    if isinstance(value, dict):
        return {key: within(one, end) for key, one in value.items()}
    return value


def is_behind(value: Any, end: int) -> bool:
    return isinstance(value, dict) and not value.get("in_title") and value.get("start", 0) >= end


def test_a_paragraph_at_the_end_changes_nothing_before_it(samples: list[Path]) -> None:
    seen = 0
    for path in samples:
        title, text = plain(path)
        before = baodao.extract(f"{title}\n{text}", published="2021-06-05")
        after = baodao.extract(f"{title}\n{text}\n{MORE}", published="2021-06-05")
        if not after["text"].startswith(before["text"]):
            # The last line was the page's or the editors', and no longer is where it stands.
            continue
        found = within(content(after, "text", "keywords"), len(before["text"]))
        assert found == content(before, "text", "keywords"), path
        seen += 1
    assert seen >= 10


def test_pages_are_the_whole(samples: list[Path]) -> None:
    seen = 0
    for path in samples:
        title, text = plain(path)
        lines = text.split("\n")
        whole = baodao.extract(f"{title}\n{text}", published="2021-06-05")
        for cut in {1, len(lines) // 2, len(lines) - 1} - {0}:
            pages = ["\n".join([title, *lines[:cut]]), "\n".join([title, *lines[cut:]])]
            if len(lines) < 2 or any(len(page) < 80 for page in pages):
                continue
            found = baodao.extract(pages, published="2021-06-05")
            assert {one["page"] for one in found["paragraphs"]} <= {1, 2}
            for paragraph in found["paragraphs"]:
                paragraph["page"] = None
            assert content(found) == content(whole), (path, cut)
            seen += 1
    assert seen >= 10


@pytest.mark.parametrize("shape", ["wrapped", "page", "fragment"])
def test_a_report_is_the_same_in_any_wrapping(samples: list[Path], shape: str) -> None:
    seen = 0
    for path in samples:
        title, text = plain(path)
        lines = [escape(line, quote=False) for line in text.split("\n")]
        head = escape(title, quote=False)
        made = {
            "wrapped": f"{head}\n"
            + "".join(f"<div><span style='font-size:16px'>　　{line}</span></div>" for line in lines),
            "page": f"<html><head><title>{head}</title></head><body><h1>{head}</h1><div class='TRS_Editor'>"
            + "".join(f"<p>　　{line}</p>" for line in lines)
            + "</div></body></html>",
            "fragment": "".join(f"<p>　　{line}</p>" for line in lines),
        }[shape]
        known: Any = {"title": title, "published": "2021-06-05"}
        found = baodao.extract(made, **known)
        whole = baodao.extract(f"{title}\n" + "\n".join(f"　　{line}" for line in text.split("\n")), **known)
        if found["text"] != whole["text"]:
            # A line that one shape shows to be no paragraph.
            continue
        assert content(found, "paragraphs") == content(whole, "paragraphs"), path
        seen += 1
    assert seen >= 10


def test_the_form_of_characters_changes_no_value(samples: list[Path]) -> None:
    seen = 0
    for path, word in zip(samples, itertools.cycle(FORMED), strict=False):
        title, text = plain(path)
        report = f"{title}\n{text}\n　　来宾{word}到会。"
        one, two = (baodao.extract(unicodedata.normalize(form, report)) for form in ("NFC", "NFD"))
        assert len(two["text"]) > len(one["text"])
        assert values(two) == values(one), path
        seen += 1
    assert seen >= 10


def values(value: Any) -> Any:
    """Return the values without positions, in composed characters."""
    if isinstance(value, dict):
        left = {"start", "end", "paragraph", "id"}
        return {key: values(one) for key, one in value.items() if key not in left}
    if isinstance(value, list):
        return [values(one) for one in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def alone(record: Any, key: str, fields: set[str]) -> Any:
    """A field of a record; speeches name their person by number only where the people are there."""
    if key == "speeches" and "people" not in fields:
        return [{**speech, "person": None} for speech in record[key]]
    return record[key]


def test_each_field_is_the_same_alone_and_beside_others(samples: list[Path]) -> None:
    names = [name for name in baodao.FIELDS if name != "keywords"]
    whole = baodao.Extractor()
    pairs = [{name} for name in names] + [set(pair) for pair in itertools.combinations(names, 2)]
    records = {path: whole.extract_file(path) for path in samples[:: len(samples) // 5]}
    for fields in [*pairs, set(names) - {"event"}, set(names) - {"people"}, set(names)]:
        extractor = baodao.Extractor(fields=fields)
        for path, record in records.items():
            found = extractor.extract_file(path)
            for key in record:
                if key in fields or key not in {*baodao.FIELDS, "warnings"}:
                    assert alone(found, key, fields) == alone(record, key, fields), (path, fields, key)
