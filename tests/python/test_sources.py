"""Where reports come from: files, folders, patterns, archives, tables."""

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

import baodao
from conftest import REPORT

MEMBER = "要闻/2019-06-05/31全市工作会议召开.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b/2.html", "a/10.txt", "a/.hidden.txt", ".git/x.txt", "a/logo.png", "b/没有后缀", "c.htm"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(REPORT, encoding="utf-8")
    return tmp_path / "in"


def first(path: Path, **settings: Any) -> Any:
    (record,) = baodao.extract_many(baodao.read(path, **settings))
    return record


def test_a_file_whatever_its_name(folder: Path) -> None:
    assert [source.path for source in baodao.read(folder / "a" / "logo.png")] == [folder / "a" / "logo.png"]
    assert [source.path for source in baodao.read(str(folder / "c.htm"))] == [folder / "c.htm"]


def test_a_folder_is_searched_in_order(folder: Path) -> None:
    found = [Path(str(source.path)).relative_to(folder).as_posix() for source in baodao.read(folder)]
    assert found == ["c.htm", "a/10.txt", "b/2.html", "b/没有后缀"]


def test_patterns(folder: Path) -> None:
    found = [Path(str(source.path)).name for source in baodao.read(f"{folder}/**/*.[th]*")]
    assert found == ["10.txt", "2.html", "c.htm"]
    with pytest.raises(baodao.InputError, match="no file matches"):
        baodao.read(folder / "*.pdf")
    with pytest.raises(FileNotFoundError):
        baodao.read(folder / "none")


def test_a_name_with_brackets_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "[视频]会议.txt"
    path.write_text(REPORT, encoding="utf-8")
    assert [source.path for source in baodao.read(path)] == [path]


def test_zip(tmp_path: Path) -> None:
    path = tmp_path / "reports.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(MEMBER, REPORT)
        archive.writestr("logo.png", b"x")
        archive.writestr("empty/", b"")
    record = first(path)
    assert (record["id"], record["meta"]["published"]) == ("31", "2019-06-05")


def test_zip_names_in_gbk(tmp_path: Path) -> None:
    path = tmp_path / "reports.zip"
    raw = MEMBER.encode("gb18030")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x" * len(raw), REPORT)
    path.write_bytes(path.read_bytes().replace(b"x" * len(raw), raw))
    assert [source.path for source in baodao.read(path)] == [path / MEMBER]


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_tar(tmp_path: Path, mode: str) -> None:
    path = tmp_path / f"reports.tar{'.' if ':' in mode else ''}{mode.partition(':')[2]}"
    data = REPORT.encode("gb18030")
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        info = tarfile.TarInfo(MEMBER)
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    record = first(path)
    assert (record["id"], record["meta"]["published"]) == ("31", "2019-06-05")


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.ndjson"])
def test_json_lines(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    rows = [
        {"id": 7, "html": f"<p>{REPORT}</p>", "title": "题目", "date": "2019-06-05", "url": "https://example.org"},
        {"text": REPORT},
        {"title": "题目"},
        [1],
    ]
    text = "\n".join([json.dumps(row, ensure_ascii=False) for row in rows] + ["", "{broken"]) + "\n"
    path.write_bytes(gzip.compress(text.encode()) if name.endswith("gz") else text.encode())
    records: list[Any] = list(baodao.extract_many(baodao.read(path)))
    assert [record["id"] for record in records] == ["7", *(f"{name}:{line}" for line in (2, 3, 4, 6))]
    assert records[0]["title"] == "题目"
    assert records[0]["meta"]["url"] == "https://example.org"
    messages = [record["error"]["message"] for record in records[2:]]
    assert [message.removeprefix(str(path)).split(":")[0] for message in messages] == [
        ", line 3",
        ", line 4",
        ", line 6",
    ]


def test_csv_with_columns_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "dump.csv"
    path.write_text(f'编号,题,内文\n1,题目,"{REPORT}"\n', encoding="gb18030")
    record = first(path, encoding="gb18030", columns={"data": "内文", "title": "题"})
    assert (record["title"], record["id"]) == ("题目", "dump.csv:1")
    with pytest.raises(baodao.InputError, match="unknown field 'html'"):
        baodao.read(path, columns={"html": "内文"})


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.jsonl.gz", "a.csv"])
def test_a_broken_container_is_one_failure(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\x1f\x8b\x08\xff\x00" * 9)
    (tmp_path / "z.txt").write_text(REPORT, encoding="utf-8")
    records: list[Any] = list(baodao.extract_many(baodao.read(tmp_path)))
    assert [("error" in record) for record in records] == [True, False]
    assert name in records[0]["error"]["message"]


def test_what_a_member_holds_is_limited(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b" " * 1_000_000)
    (source,) = baodao.read(path, max_bytes=1000)
    assert isinstance(source.data, bytes)
    assert len(source.data) == 1001


def test_samples_of_every_kind() -> None:
    records = list(baodao.extract_many(baodao.read(baodao.samples())))
    assert len(records) >= 14
    assert not [record for record in records if "error" in record]
