"""WARC and Parquet: what crawls and data frames are kept in."""

import datetime as dt
import gzip
import subprocess
import sys
import uuid
import zlib
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import baodao
from conftest import REPORT
from test_containers import errors, measured, peak, whole

TITLE, BODY = REPORT.split("\n")
PAGE = f"<html><body><h1>{TITLE}</h1><p>{BODY}</p></body></html>".encode("gb18030")
CHUNKED = b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (PAGE[:50], PAGE[50:], b""))


def answer(
    content: bytes,
    *,
    status: str = "200 OK",
    kind: str = "text/html; charset=gb2312",
    record: str = "response",
    **headers: str,
) -> tuple[str, bytes]:
    """A record's type and block, as a crawler writes them."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return record, "\r\n".join([*lines, "", ""]).encode() + content


def crawl(path: Path, answers: list[tuple[str, bytes]], *, packed: bool) -> Path:
    with path.open("wb") as file:
        for number, (kind, block) in enumerate([("warcinfo", b"software: test\r\n"), *answers], start=-1):
            head = (
                f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{uuid.uuid4()}>\r\n"
                f"WARC-Target-URI: https://example.org/2019-06-05/{number}.html\r\nContent-Length: {len(block)}\r\n\r\n"
            )
            record = head.encode() + block + b"\r\n\r\n"
            file.write(gzip.compress(record) if packed else record)
    return path


@pytest.mark.parametrize("packed", [False, True])
def test_the_pages_of_a_crawl(tmp_path: Path, packed: bool) -> None:  # noqa: FBT001 - a parameter
    answers = [
        answer(PAGE),
        answer(b"\x89PNG", kind="image/png"),
        answer(PAGE, status="404 Not Found"),
        answer(PAGE, record="request"),
        answer(gzip.compress(PAGE), content_encoding="gzip"),
        answer(CHUNKED, transfer_encoding="chunked"),
        answer(zlib.compress(PAGE), content_encoding="deflate"),
        answer(REPORT.encode(), kind="text/plain"),
    ]
    path = crawl(tmp_path / f"a.warc{'.gz' if packed else ''}", answers, packed=packed)
    found = list(baodao.read(path))
    numbers = [str(source.url).rpartition("/")[2] for source in found]
    assert numbers == ["0.html", "4.html", "5.html", "6.html", "7.html"]
    assert [source.data for source in found] == [PAGE] * 4 + [REPORT.encode()]
    records: list[Any] = list(baodao.extract_many(found))
    assert [person["name"] for person in records[4]["people"]] == ["李明远", "王思齐"]
    assert records[0]["meta"]["url"] == "https://example.org/2019-06-05/0.html"
    assert len({record["id"] for record in records}) == 5
    assert records[0]["id"].startswith("urn:uuid:")


def test_what_is_wrong_with_a_page_costs_it_alone(tmp_path: Path) -> None:
    answers = [
        answer(b"no gzip", content_encoding="gzip"),
        answer(PAGE, content_encoding="br"),
        answer(gzip.compress(b"\0" * 3_000_000), content_encoding="gzip"),
        answer(PAGE),
    ]
    path = crawl(tmp_path / "a.warc", answers, packed=False)
    first, second, third, last = baodao.read(path, max_bytes=1_000_000)
    assert (first.data, second.data) == (None, None)
    assert "unknown Content-Encoding 'br'" in str(second.error)
    assert isinstance(third.data, bytes)
    assert len(third.data) == 1_000_001
    assert last.data == PAGE


@pytest.mark.parametrize("packed", [False, True])
def test_a_crawl_that_was_cut_off(tmp_path: Path, packed: bool) -> None:  # noqa: FBT001 - a parameter
    path = crawl(tmp_path / f"a.warc{'.gz' if packed else ''}", [answer(PAGE)] * 2, packed=packed)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) - 60])
    assert whole(path) >= 1
    assert len(errors(path)) == 1


def test_what_is_no_crawl(tmp_path: Path) -> None:
    for data in (b"x" * 5000, b"WARC/1.0\r\nWARC-Type: response\r\n\r\nno length", b"\xff" * 100):
        (tmp_path / "a.warc").write_bytes(data)
        assert len(errors(tmp_path / "a.warc")) == 1
        assert whole(tmp_path / "a.warc") == 0


@measured
def test_a_header_that_never_ends(tmp_path: Path) -> None:
    begin = gzip.compress(b"WARC/1.0\r\nWARC-Type: response\r\nX: ")
    (tmp_path / "a.warc.gz").write_bytes(begin + gzip.compress(b"1" * (8 << 20)) * 64)
    taken, found = peak(tmp_path / "a.warc.gz", "limits=baodao.Limits(ratio=10**6)")
    assert "headers are longer" in found[0]
    assert taken < 120


def written(path: Path, columns: dict[str, Any]) -> Path:
    pq.write_table(pa.table(columns), path)
    return path


def test_rows_of_parquet(tmp_path: Path) -> None:
    columns = {
        "编号": [7, 8, 9],
        "HTML": [f"<p>{REPORT}</p>", None, REPORT],
        "date": [dt.date(2019, 6, 5), None, None],
        "junk": [[1], [2], [3]],
    }
    found = list(baodao.read(written(tmp_path / "a.parquet", columns)))
    assert [source.id for source in found] == ["7", "8", "9"]
    assert "no column holds content" in str(found[1].error)
    records: list[Any] = list(baodao.extract_many(found))
    assert records[0]["meta"]["published"] == "2019-06-05"
    assert [person["name"] for person in records[2]["people"]] == ["李明远", "王思齐"]


def test_named_columns_and_bytes(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", {"raw": [PAGE] * 100, "题": ["题目"] * 100})
    found = list(baodao.read(path, columns={"data": "raw", "title": "题"}))
    assert [(source.data, source.title, source.id) for source in found] == [
        (PAGE, "题目", f"a.parquet:{number}") for number in range(1, 101)
    ]
    assert "no column holds content: raw, 题" in errors(path)[0]


def test_parquet_that_is_broken_or_a_bomb(tmp_path: Path) -> None:
    path = written(tmp_path / "a.parquet", {"text": ["会议" * 500_000] * 60})
    assert "it expands more than 300-fold" in errors(path)[-1]
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert len(errors(path)) == 1
    path.write_bytes(b"PAR1" + (1 << 31).to_bytes(4, "little") + b"PAR1")
    assert len(errors(path)) == 1


def test_a_broken_record_does_not_reach_the_terminal(tmp_path: Path) -> None:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
    head += (
        b"WARC-Target-URI: http://a.cn/ \x1b[2J x\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"
        % len(http)
    )
    (tmp_path / "a.warc").write_bytes(head + http + b"\r\n\r\n")
    code = f"import baodao; print(len(list(baodao.read({str(tmp_path / 'a.warc')!r}))))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert (done.stdout, done.stderr) == ("1\n", "")
