"""One report in, one record out, or an error that says what is wrong."""

import datetime as dt
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import baodao
from conftest import REPORT


@pytest.mark.parametrize("data", [REPORT, REPORT.encode(), bytearray(REPORT.encode()), memoryview(REPORT.encode())])
def test_every_kind_of_data(data: Any) -> None:
    record = baodao.extract(data, id="7")
    assert record["id"] == "7"
    assert [person["name"] for person in record["people"]] == ["李明远", "王思齐"]


def test_memoryview_with_steps() -> None:
    doubled = bytes(b for byte in REPORT.encode() for b in (byte, 0))
    assert baodao.extract(memoryview(doubled)[::2])["text"] == baodao.extract(REPORT)["text"]


@pytest.mark.parametrize("data", [None, 7, 1.5, {"text"}, object()])
def test_what_is_no_report(data: Any) -> None:
    with pytest.raises(baodao.InputError, match="a report is str or bytes"):
        baodao.extract(data)


@pytest.mark.parametrize("argument", ["id", "title", "region", "published"])
def test_arguments_of_the_wrong_type(argument: str) -> None:
    with pytest.raises(baodao.InputError, match=argument):
        baodao.extract(REPORT, **{argument: 7})  # type: ignore[call-overload]


@pytest.mark.parametrize(
    "published",
    [
        "2019-06-05",
        "2019年6月5日",
        dt.date(2019, 6, 5),
        dt.datetime(2019, 6, 5, 8, 30),
        dt.datetime(2019, 6, 5, tzinfo=dt.UTC),
    ],
)
def test_published(published: str | dt.date) -> None:
    record = baodao.extract(REPORT, published=published)
    assert str(record["meta"]["published"]).startswith("2019-06-05")
    assert record["warnings"] == []


def test_published_that_is_no_date() -> None:
    record = baodao.extract(REPORT, published="soon")
    assert [warning["code"] for warning in record["warnings"]] == ["bad-published", "year-unknown"]


def test_lone_surrogates_are_replaced_and_counted() -> None:
    record = baodao.extract("市政府召开常务会议\n会议\ud800指出，要抓\udfff好落实。")
    assert "会议\ufffd指出，要抓\ufffd好落实" in record["text"]
    assert [warning["code"] for warning in record["warnings"]] == ["undecodable-bytes"]
    assert record["warnings"][0]["message"].startswith("2 ")


def test_pairs_of_surrogates_are_joined() -> None:
    assert "😀" in baodao.extract("会议\n会议指出\ud83d\ude00，要抓好落实。")["text"]


def test_surrogates_in_arguments() -> None:
    record = baodao.extract(REPORT, id="\udcff", title="会\ud800议")
    assert record["id"] == "\ufffd"
    assert "\ud800" not in record["title"]


def test_nothing_and_nuls() -> None:
    for data in ("", b"", " \n\u3000", "\0", "会议\0\n6月4日\0，市长李明远主持会议。"):
        record = baodao.extract(data)
        assert isinstance(record["text"], str)
    assert "no-body" in [warning["code"] for warning in baodao.extract("")["warnings"]]
    with pytest.raises(baodao.DecodeError, match="binary"):
        baodao.extract(b"\0" * 100)


def test_a_limit_on_bytes(tmp_path: Path) -> None:
    small = baodao.Extractor(max_bytes=100)
    long = tmp_path / "long.txt"
    long.write_text("会议" * 100, encoding="utf-8")
    with pytest.raises(baodao.LimitError):
        small.extract("会议" * 100)
    with pytest.raises(baodao.LimitError):
        small.extract_file(long)
    assert small.extract(b"x" * 100)["title"] is not None


def test_the_default_limit() -> None:
    assert baodao.Extractor().max_bytes == 32 << 20
    with pytest.raises(baodao.LimitError):
        baodao.extract(b" " * ((32 << 20) + 1))


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError) as caught:
        baodao.extract_file("/no/such/report.txt")
    assert caught.value.filename == "/no/such/report.txt"
    assert not isinstance(caught.value, baodao.Error)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        baodao.extract_file(tmp_path)


def test_fields() -> None:
    record = baodao.Extractor(fields={"people", "keywords"}).extract(REPORT)
    assert record["people"]
    assert record["keywords"]
    assert record["event"] is None
    assert baodao.extract(REPORT)["keywords"] == []
    with pytest.raises(baodao.InputError, match='no field "poeple"'):
        baodao.Extractor(fields=["poeple"])
    with pytest.raises(baodao.InputError):
        baodao.Extractor(fields="people")
    with pytest.raises(baodao.InputError):
        baodao.Extractor(fields=[7])  # type: ignore[list-item]


def test_fields_leave_the_others_as_they_are(samples: list[Path]) -> None:
    whole = baodao.extract_file(samples[0])
    for field in sorted(set(baodao.FIELDS) - {"keywords"}):
        part = baodao.Extractor(fields={field}).extract_file(samples[0])
        assert part[field] == whole[field], field  # type: ignore[literal-required]


def test_repeated_calls_agree(samples: list[Path]) -> None:
    assert [baodao.extract_file(path) for path in samples] == [baodao.extract_file(path) for path in samples]


def test_what_the_path_tells(tmp_path: Path) -> None:
    folder = tmp_path / "要闻" / "2019-06-05"
    folder.mkdir(parents=True)
    path = folder / "31全市工作会议召开.txt"
    path.write_text(REPORT, encoding="utf-8")
    record = baodao.extract_file(path)
    assert record["id"] == "31"
    assert record["meta"]["published"] == "2019-06-05"
    assert baodao.extract_file(path, id="own")["id"] == "own"


def test_an_id_from_the_content() -> None:
    assert baodao.extract(REPORT)["id"] == baodao.extract(REPORT)["id"] != ""
    assert baodao.extract(REPORT)["id"] != baodao.extract(REPORT + "。")["id"]


def test_errors_are_one_family() -> None:
    for kind in (baodao.InputError, baodao.DecodeError, baodao.LimitError, baodao.LexiconError):
        assert issubclass(kind, baodao.Error)
        assert kind.__module__ == "baodao"
        assert kind.__doc__
    assert baodao.Error.__bases__ == (Exception,)


def test_repr() -> None:
    text = repr(baodao.Extractor(region="黑龙江省", fields={"people"}))
    assert text == "Extractor(region='黑龙江省', fields={people}, max_bytes=33554432, timeout=10.0)"


def test_records_share_their_short_strings() -> None:
    one, two = (baodao.extract(REPORT, id=name)["people"] for name in "12")
    assert one == two
    assert one[0] is not two[0]
    assert all(a["name"] is b["name"] for a, b in zip(one, two, strict=True))


def test_more_different_strings_than_are_kept() -> None:
    titles = [f"第{number}号通知" for number in range(6000)]
    for _ in range(2):
        records = (baodao.extract(f"会议印发《{title}》。") for title in titles)
        assert [record["documents"][0]["title"] for record in records] == titles


def test_a_thread_ends_before_what_it_made() -> None:
    code = """
import threading, baodao
made = []
thread = threading.Thread(target=lambda: made.append(baodao.extract("市长李明远讲话。")))
thread.start()
thread.join()
assert made[0]["people"][0]["name"] == baodao.extract("市长李明远讲话。")["people"][0]["name"]
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
