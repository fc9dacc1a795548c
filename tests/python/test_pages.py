"""A report on several pages is one report."""

import pickle
from typing import Any

import pytest

import baodao

FIRST = "全市工作会议召开\n6月4日，全市工作会议召开。市长李明远主持会议。"
SECOND = "全市工作会议召开\n李明远强调，要抓好落实。"
TEXT = "6月4日，全市工作会议召开。市长李明远主持会议。\n李明远强调，要抓好落实。"


def test_pages_are_joined() -> None:
    record = baodao.extract([FIRST, SECOND])
    assert (record["title"], record["text"]) == ("全市工作会议召开", TEXT)
    assert [person["name"] for person in record["people"]] == ["李明远"]
    assert record["speeches"][0]["speaker"] == "李明远"


def test_one_page_in_a_list_is_that_page() -> None:
    assert baodao.extract([FIRST]) == baodao.extract((FIRST,)) == baodao.extract(FIRST)


def test_pages_may_be_of_any_kind() -> None:
    expected = baodao.extract([FIRST, SECOND])
    other = SECOND.encode("gb18030")
    seconds: list[Any] = [SECOND.encode(), other, bytearray(other), memoryview(other)]
    for second in seconds:
        pages: list[Any] = [FIRST, second]
        record = baodao.extract(pages)
        assert (record["title"], record["text"]) == (expected["title"], TEXT)
    assert baodao.extract([FIRST, SECOND.encode()])["id"] == expected["id"]


def test_the_id_is_of_all_pages() -> None:
    ids = {baodao.extract(pages)["id"] for pages in ([FIRST], [FIRST, SECOND], [SECOND, FIRST], [FIRST, SECOND, FIRST])}
    assert len(ids) == 4


def test_what_is_no_page_is_an_error() -> None:
    wrong: list[tuple[Any, str]] = [
        ([], "at least one page"),
        ((), "at least one page"),
        ([FIRST, 7], "a page of a report is str or bytes, not int"),
        ([[FIRST]], "a page of a report is str or bytes, not list"),
        ({FIRST}, "a report is str or bytes, not set"),
    ]
    for data, message in wrong:
        with pytest.raises(baodao.InputError, match=message):
            baodao.extract(data)


def test_the_limit_is_for_all_pages_together() -> None:
    length = len(FIRST.encode()) + len(SECOND.encode())
    assert baodao.Extractor(max_bytes=length).extract([FIRST, SECOND])["text"] == TEXT
    with pytest.raises(baodao.LimitError, match=f"{length} bytes are more than max_bytes={length - 1}"):
        baodao.Extractor(max_bytes=length - 1).extract([FIRST, SECOND])


def test_one_page_any_number_of_times_is_stopped_early() -> None:
    with pytest.raises(baodao.LimitError):
        baodao.extract(["会" * 30_000_000] * 100)


def test_lone_surrogates_of_all_pages_are_counted() -> None:
    warnings = baodao.extract([FIRST + "\ud800", SECOND + "\udc00"])["warnings"]
    messages = [warning["message"] for warning in warnings if warning["code"] == "undecodable-bytes"]
    assert messages == ["1 characters could not be read and are U+FFFD"] * 2


def test_pages_in_batches() -> None:
    pages: list[Any] = [FIRST.encode("gb18030"), SECOND]
    source = baodao.Source(data=pages, id="7", encoding="gbk")
    assert pickle.loads(pickle.dumps(source)) == source
    items: list[Any] = [[FIRST, SECOND], source, [], (FIRST, SECOND)]
    records: list[Any] = list(baodao.extract_many(items, threads=2))
    assert [record.get("text") for record in records] == [TEXT, TEXT, None, TEXT]
    assert records[1]["id"] == "7"
    assert records[2]["error"]["type"] == "InputError"
