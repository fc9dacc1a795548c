"""The same report in other bytes is the same record."""

from pathlib import Path
from typing import Any

import pytest

import baodao


def without_encoding(record: Any) -> Any:
    meta = {key: value for key, value in record["meta"].items() if key != "encoding"}
    warnings = [warning for warning in record["warnings"] if warning["code"] != "encoding-mismatch"]
    return {**record, "meta": meta, "warnings": warnings, "id": None}


def text_of(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_samples(samples: list[Path], encoding: str) -> None:
    for path in samples:
        text = text_of(path)
        expected = without_encoding(baodao.extract(text.encode("utf-8")))
        assert without_encoding(baodao.extract(text.encode(encoding))) == expected, path


def test_a_str_is_read_as_its_bytes_are(samples: list[Path]) -> None:
    for path in samples:
        text = text_of(path)
        assert without_encoding(baodao.extract(text)) == without_encoding(baodao.extract(text.encode("utf-8"))), path


def test_annotated_reports(annotated: Path) -> None:
    compared = 0
    for path in sorted((annotated / "inputs").iterdir()):
        text = text_of(path)
        first, second = baodao.extract(text.encode("utf-8")), baodao.extract(text.encode("gb18030"))
        assert without_encoding(first) == without_encoding(second), path
        compared += 1
    assert compared >= 80


PAGE = "<html><head>{}<title>全市工作会议召开</title></head><body><div class='TRS_Editor'>{}</div></body></html>"
BODY = "<p>6月4日，全市工作会议召开。市长李明远主持会议。</p><p>会议指出，要抓好落实，推动发展。</p>"
TEXT = "6月4日，全市工作会议召开。市长李明远主持会议。\n会议指出，要抓好落实，推动发展。"


def read(data: Any, encoding: str | None = None) -> tuple[str, str | None, list[str]]:
    record = baodao.extract(data, encoding=encoding)
    codes = [warning["code"] for warning in record["warnings"]]
    return record["text"], record["meta"]["encoding"], [code for code in codes if code != "year-unknown"]


@pytest.mark.parametrize(("codec", "name"), [("gb18030", "GB18030"), ("utf-8", "UTF-8"), ("utf-16", "UTF-16LE")])
@pytest.mark.parametrize("told", [None, "gbk", "UTF-8", "ISO-8859-1", "big5", "utf-16be", "no such", ""])
def test_what_a_header_says_is_held_against_the_bytes(codec: str, name: str, told: str | None) -> None:
    text, encoding, _ = read(PAGE.format("", BODY).encode(codec), told)
    assert (text, encoding) == (TEXT, name)


def test_what_a_header_says_wrongly_is_noted() -> None:
    data = PAGE.format("", BODY).encode("gb18030")
    assert read(data, "gb2312")[2] == read(data)[2] == []
    assert read(data, "utf-8")[2] == ["encoding-mismatch"]
    assert read(data.decode("gb18030"), "utf-8")[2] == []


def test_a_header_tells_what_a_few_characters_cannot() -> None:
    data = "會議".encode("big5")
    assert read(data, "big5")[:2] == ("會議", "Big5")


def test_big5() -> None:
    body = "<p>會議指出，要發展經濟，國家的學業在這一年中對人民有利。</p>"
    for declared in ("", "<meta charset=big5>", "<meta charset=utf-8>"):
        text, encoding, _ = read(PAGE.format(declared, body).encode("big5", "xmlcharrefreplace"))
        assert (text, encoding) == ("會議指出，要發展經濟，國家的學業在這一年中對人民有利。", "Big5")


@pytest.mark.parametrize("noise", ["\0", "\ufeff"])
def test_characters_of_no_width_cost_no_text(noise: str) -> None:
    data = PAGE.format("", BODY.replace("</p><p>", f"</p>{noise}<p>")).encode()
    assert read(data)[0].replace(noise, "") == TEXT


def test_line_ends_are_one_another() -> None:
    plain = "全市工作会议召开\n" + TEXT
    expected = baodao.extract(plain.encode())
    for end in ("\r", "\r\n"):
        found = baodao.extract(plain.replace("\n", end).encode())
        assert (found["title"], found["text"]) == (expected["title"], TEXT)


def test_a_part_in_another_encoding_costs_that_part() -> None:
    data = PAGE.format("", BODY).encode("gb18030") + "<!-- 版权所有 -->".encode()
    assert read(data)[:2] == (TEXT, "GB18030")
    text, encoding, warnings = read(PAGE.format("", BODY).encode() + "<p>版权</p>".encode("gb18030"))
    assert (text.startswith(TEXT), encoding) == (True, "UTF-8")
    assert "undecodable-bytes" in warnings
