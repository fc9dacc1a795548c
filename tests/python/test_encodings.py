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


TITLE, SENTENCE = "全市安全生产工作会议召开", "6月4日，全市安全生产工作会议召开。会议指出，要抓好落实。"


def codes(data: str | bytes) -> list[str]:
    return [warning["code"] for warning in baodao.extract(data, published="2021-06-05")["warnings"]]


@pytest.mark.parametrize("right", ["utf-8", "gbk", "gb18030"])
@pytest.mark.parametrize("wrong", ["iso-8859-1", "cp1252"])
@pytest.mark.parametrize("saved", [False, True])
@pytest.mark.parametrize(
    "shape", ["{0}\n　　{1}", "<html><head><title>{0}</title></head><body><p>{1}</p></body></html>"]
)
def test_text_that_was_read_in_a_western_encoding(right: str, wrong: str, saved: bool, shape: str) -> None:  # noqa: FBT001
    text = shape.format(TITLE, SENTENCE * 3)
    raw = text.encode(right)
    garbled = raw.decode(wrong, "replace" if wrong == "cp1252" else "strict")
    found = baodao.extract(garbled.encode() if saved else garbled, published="2021-06-05")
    if "\ufffd" in garbled:
        assert "garbled-text" in [warning["code"] for warning in found["warnings"]]
        return
    assert (found["title"], found["text"]) == (TITLE, SENTENCE * 3)
    assert "encoding-mismatch" in [warning["code"] for warning in found["warnings"]]
    assert (found["meta"]["encoding"] is None) is not saved


@pytest.mark.parametrize("errors", ["replace", "ignore"])
@pytest.mark.parametrize("saved", [False, True])
def test_text_that_was_read_as_gbk(errors: str, saved: bool) -> None:  # noqa: FBT001 - a parameter
    garbled = f"{TITLE}\n{SENTENCE * 3}".encode().decode("gbk", errors)
    assert "garbled-text" in codes(garbled.encode() if saved else garbled)
    kept = "会议指出\n全市安全生产工作会议在春江市举行"
    even = kept.encode().decode("gb18030")
    assert baodao.extract(even.encode() if saved else even)["text"] == "全市安全生产工作会议在春江市举行"


@pytest.mark.parametrize("encoding", ["hz", "iso2022_cn", "utf-32"])
def test_encodings_of_old_mail_and_of_programs(encoding: str) -> None:
    text = f"{TITLE}\n　　{SENTENCE}"
    if encoding == "iso2022_cn":
        pairs = [c.encode("gb2312") if ord(c) > 127 else c.encode() for c in text]
        shifted = [b"\x0e" + bytes(b & 127 for b in p) + b"\x0f" if len(p) == 2 else p for p in pairs]
        raw = b"\x1b$)A" + b"".join(shifted)
    else:
        raw = text.encode(encoding)
    found = baodao.extract(raw, published="2021-06-05")
    assert (found["title"], found["text"], found["warnings"]) == (TITLE, SENTENCE, [])
    assert (
        found["meta"]["encoding"] == {"hz": "HZ-GB-2312", "iso2022_cn": "ISO-2022-CN", "utf-32": "UTF-32LE"}[encoding]
    )


def test_replacement_characters_of_a_str_are_counted() -> None:
    found = baodao.extract(f"{TITLE}\n{SENTENCE}会\ufffd\ufffd议。", published="2021-06-05")
    (warning,) = found["warnings"]
    assert warning == {"code": "undecodable-bytes", "message": "2 characters could not be read and are U+FFFD"}


@pytest.mark.parametrize(
    "text", ["<p>Café à la crème, déjà vu.</p>", "Größe und Übermaß", "плохо", TITLE, "한국어 문장"]
)
def test_text_of_other_languages_is_left_alone(text: str) -> None:
    assert not {"garbled-text", "encoding-mismatch"} & {*codes(text), *codes(text.encode())}
