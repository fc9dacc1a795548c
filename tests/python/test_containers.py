"""Archives and tables that are broken, cut off, encrypted, or far larger than they look."""

import base64
import gzip
import io
import json
import lzma
import os
import struct
import subprocess
import sys
import tarfile
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest

import baodao
from baodao import extras
from baodao.containers import archives, limits
from conftest import REPORT
from memory import HERE, STATUS

RAW = REPORT.encode()


def errors(path: Path, **settings: Any) -> list[str]:
    return [source.error for source in baodao.read(path, **settings) if source.error]


def whole(path: Path, **settings: Any) -> int:
    return sum(source.error is None for source in baodao.read(path, **settings))


def peak(path: Path, settings: str = "") -> tuple[int, list[str]]:
    """The MiB of memory that reading takes a process of its own, and the errors it meets."""
    code = f"""
import json, baodao
from memory import peak
found = [s.error for s in baodao.read({str(path)!r}, {settings}) if s.error]
print(json.dumps([peak() // 1024, found]))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60, cwd=HERE
    )
    size, found = json.loads(done.stdout)
    return size, found


measured = pytest.mark.skipif(not STATUS.is_file(), reason="reads its peak of memory in /proc")


def written_zip(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def written_tar(path: Path, members: dict[str, bytes], mode: str = "w") -> Path:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


def test_every_kind_that_tar_can_be_compressed_as(tmp_path: Path) -> None:
    plain = written_tar(tmp_path / "a.tar", {"a.txt": RAW, "b.txt": RAW}).read_bytes()
    zstd = extras.load("zstd", "this test")
    (tmp_path / "b.tar.zst").write_bytes(zstd.compress(plain[:700]) + zstd.compress(plain[700:]))
    (tmp_path / "c.tgz").write_bytes(gzip.compress(plain[:700]) + gzip.compress(plain[700:]) + b"\0" * 512)
    (tmp_path / "d.tar.xz").write_bytes(lzma.compress(plain))
    for path in sorted(tmp_path.iterdir()):
        assert (whole(path), errors(path)) == (2, []), path.name


def test_names_in_gbk(tmp_path: Path) -> None:
    name = "要闻/31全市工作会议召开.txt"
    with tarfile.open(tmp_path / "a.tar", "w", format=tarfile.GNU_FORMAT, encoding="gb18030") as archive:
        archive.addfile(tarfile.TarInfo(name), io.BytesIO())
    assert [source.path for source in baodao.read(tmp_path / "a.tar")] == [tmp_path / "a.tar" / name]


def test_an_encrypted_member_costs_itself(tmp_path: Path) -> None:
    path = written_zip(tmp_path / "a.zip", {"a.txt": RAW, "b.txt": RAW}, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(signature) + flags] |= 1
    path.write_bytes(data)
    (error,) = errors(path)
    assert "a.txt" in error
    assert "encrypted" in error
    assert whole(path) == 1


@pytest.mark.parametrize("claimed", [1, 1 << 30])
def test_a_member_that_lies_about_its_size(tmp_path: Path, claimed: int) -> None:
    path = written_zip(tmp_path / "a.zip", {"a.txt": RAW * 10, "b.txt": RAW})
    data = bytearray(path.read_bytes())
    for signature, size in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        at = data.index(signature) + size
        data[at : at + 4] = struct.pack("<I", claimed)
    path.write_bytes(data)
    (error,) = errors(path)
    assert "a.txt" in error
    assert whole(path) == 1


def test_a_member_that_is_no_report_is_not_read(tmp_path: Path) -> None:
    path = written_zip(tmp_path / "a.zip", {"film.mp4": b"\0" * (40 << 20), "b.txt": RAW})
    assert (whole(path), errors(path)) == (1, [])


@measured
@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_bomb(tmp_path: Path, method: int) -> None:
    path = written_zip(tmp_path / "a.zip", {f"{i}.txt": b"\0" * (30 << 20) for i in range(3)}, method)
    size, found = peak(path)
    assert "it expands more than 300-fold; Limits(ratio=…) raises the limit" in found[-1]
    assert size < 200
    assert errors(path, limits=baodao.Limits(ratio=10**6)) == []


@measured
def test_a_zip_whose_list_of_members_is_endless(tmp_path: Path) -> None:
    path, size = tmp_path / "a.zip", archives.DIRECTORY + 1
    with path.open("wb") as file:
        file.truncate(size)
        file.seek(size)
        file.write(struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 1, 1, size, 0, 0))
    taken, found = peak(path)
    assert "the list of its members is longer" in found[0]
    assert taken < 100


def test_too_many_members(tmp_path: Path) -> None:
    members = {f"{i}.txt": RAW for i in range(10)}
    few = baodao.Limits(members=9)
    (tmp_path / "a.jsonl").write_text((json.dumps({"text": REPORT}) + "\n") * 10, encoding="utf-8")
    (tmp_path / "a.csv").write_text("text\n" + "会议\n" * 10, encoding="utf-8")
    written_tar(tmp_path / "a.tar", members)
    assert "more than 9 members" in errors(written_zip(tmp_path / "a.zip", members), limits=few)[0]
    for name in ("a.tar", "a.jsonl", "a.csv"):
        assert "more than 9 members" in errors(tmp_path / name, limits=few)[0]
        assert whole(tmp_path / name, limits=few) == 9
        assert whole(tmp_path / name) == 10


@pytest.mark.parametrize("ending", [".tar", ".tar.gz"])
def test_a_tar_that_was_cut_off(tmp_path: Path, ending: str) -> None:
    random = base64.b85encode(os.urandom(3000))
    data = written_tar(tmp_path / "whole.tar", {f"{i}.txt": random for i in range(5)}).read_bytes()
    if ending == ".tar.gz":
        data = gzip.compress(data)
    for cut in (len(data) // 2, 5000 if ending == ".tar" else len(data) - 3):
        path = tmp_path / f"cut{ending}"
        path.write_bytes(data[:cut])
        assert len(errors(path)) >= 1, cut


def test_a_tar_cut_off_between_members_is_told_of(tmp_path: Path) -> None:
    data = written_tar(tmp_path / "a.tar", {"a.txt": b"x" * 512, "b.txt": b"x" * 512}).read_bytes()
    (tmp_path / "a.tar").write_bytes(data[:1024])
    assert whole(tmp_path / "a.tar") == 1
    assert "may be truncated" in errors(tmp_path / "a.tar")[0]


@measured
@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME])
def test_a_tar_header_that_never_ends(tmp_path: Path, kind: bytes) -> None:
    info = tarfile.TarInfo("a")
    info.type, info.size = kind, 1 << 32
    path = tmp_path / "a.tar.gz"
    path.write_bytes(gzip.compress(info.tobuf()) + gzip.compress(b"1" * (8 << 20)) * 128)
    taken, found = peak(path, "limits=baodao.Limits(ratio=10**6)")
    assert "headers are longer" in found[0]
    assert taken < 100


@measured
def test_a_tar_of_very_many_members(tmp_path: Path) -> None:
    block = tarfile.TarInfo("a.png").tobuf()
    (tmp_path / "a.tar").write_bytes(block * 40_000 + b"\0" * 1024)
    taken, found = peak(tmp_path / "a.tar")
    assert found == []
    assert taken < 60


@measured
@pytest.mark.parametrize("ending", ["jsonl", "csv"])
def test_a_line_that_never_ends(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}.gz"
    last = {"jsonl": json.dumps({"text": REPORT}).encode() + b"\n", "csv": b"end\n"}[ending]
    path.write_bytes(gzip.compress(b"text\n") + gzip.compress(b"1" * (8 << 20)) * 64 + gzip.compress(b"\n" + last))
    settings = "max_bytes=1 << 20, limits=baodao.Limits(ratio=10**6)"
    taken, found = peak(path, settings)
    assert any("longer than" in error or "a row has more than" in error for error in found)
    assert taken < 100
    assert "it expands more than 300-fold" in errors(path)[-1]
    if ending == "jsonl":
        assert whole(path, max_bytes=1 << 20, limits=baodao.Limits(ratio=10**6)) == 1


@measured
def test_a_dictionary_that_xz_would_not_get(tmp_path: Path) -> None:
    data = bytearray(lzma.compress(b"text\n" * 10))
    header = data[12 : 12 + (data[12] + 1) * 4]
    header[4] = 40
    header[-4:] = struct.pack("<I", zlib.crc32(header[:-4]))
    data[12 : 12 + len(header)] = header
    (tmp_path / "a.tar.xz").write_bytes(data)
    taken, found = peak(tmp_path / "a.tar.xz")
    assert "emory" in found[0]
    assert taken < 100


@measured
@pytest.mark.parametrize("line", [b"[" * 900_000, b"[" + b"[]," * 2_000_000, b'{"text":' * 500_000])
def test_a_line_of_json_that_would_be_very_much(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line + b"\n" + json.dumps({"text": REPORT}).encode() + b"\n")
    taken, found = peak(path)
    assert len(found) == 1
    assert "a.jsonl, line 1: " in found[0]
    assert whole(path) == 1
    assert taken < 150


@measured
@pytest.mark.parametrize("text", ['"', '"\n",' * 2_000_000, "," * 2_000_000 + "\n"])
def test_a_row_of_csv_that_would_be_very_much(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text,\n会议召开,\n" + text + "x" * 3_000_000, encoding="utf-8")
    assert whole(path, max_bytes=1 << 20) == 1
    taken, found = peak(path, "max_bytes=1 << 20")
    assert len(found) == 1
    assert taken < 250


def test_a_row_in_another_encoding_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("text\n会议一\n".encode() + "会议二\n".encode("gb18030") + "会议三\n".encode())
    found = list(baodao.read(path))
    assert [source.data for source in found] == ["会议一", None, "会议三"]
    assert found[1].error is not None
    assert "row 2: not valid utf-8; name the table's encoding" in found[1].error


def test_tables_that_are_compressed(tmp_path: Path) -> None:
    rows = (json.dumps({"text": REPORT}) + "\n") * 3
    zstd = extras.load("zstd", "this test")
    (tmp_path / "a.jsonl.zst").write_bytes(zstd.compress(rows.encode()))
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress("﻿正文\n会议召开\n".encode()))
    (tmp_path / "a.csv").write_bytes("正文\n会议召开\n".encode("utf-16"))
    assert whole(tmp_path / "a.jsonl.zst") == 3
    assert [source.data for source in baodao.read(tmp_path / "a.csv.gz")] == ["会议召开"]
    assert [source.data for source in baodao.read(tmp_path / "a.csv", encoding="utf-16")] == ["会议召开"]


@pytest.mark.parametrize("ending", ["gz", "zst"])
def test_compressed_tables_that_were_cut_off(tmp_path: Path, ending: str) -> None:
    text = "".join(json.dumps({"text": base64.b85encode(os.urandom(900)).decode()}) + "\n" for _ in range(800))
    data = gzip.compress(text.encode()) if ending == "gz" else extras.load("zstd", "this").compress(text.encode())
    path = tmp_path / f"a.jsonl.{ending}"
    path.write_bytes(data[: len(data) // 2])
    assert whole(path) > 10
    assert "the compressed data end too early" in errors(path)[-1]


@pytest.mark.parametrize(
    ("name", "extra"), [("a.parquet", "parquet"), ("a.warc", "warc"), ("a.warc.gz", "warc"), ("a.jsonl.zst", "zstd")]
)
def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, extra: str) -> None:
    monkeypatch.setitem(extras.PACKAGES, extra, ("no_such_package",))
    (tmp_path / name).write_bytes(b"")
    (tmp_path / "z.txt").write_bytes(RAW)
    with pytest.raises(baodao.InputError, match=rf"needs no_such_package: pip install 'baodao\[{extra}\]'"):
        baodao.read(tmp_path / name)
    assert f"baodao[{extra}]" in errors(tmp_path)[0]
    assert whole(tmp_path) == 1


def test_limits_are_counted_where_they_stand() -> None:
    meter = limits.Meter(baodao.Limits(expanded=100))
    meter.expand(100, 1)
    with pytest.raises(baodao.LimitError, match=r"Limits\(expanded=…\)"):
        meter.expand(1, 1)


@measured
def test_a_cell_that_many_rows_share_is_measured_before_it_is_read(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    cell = pa.array(["会" * 33_000_000])
    column = pa.DictionaryArray.from_arrays(pa.array([0] * 40, pa.int32()), cell)
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.table({"html": column, "id": [str(n) for n in range(40)]}), path, compression="zstd")
    assert path.stat().st_size < 8 << 20
    taken, found = peak(path, "limits=baodao.Limits(ratio=1_000_000)")
    assert len(found) == 40
    assert "row 1: the cell 'html' has 99,000,000 bytes" in found[0]
    assert taken < 700


def test_rows_of_parquet_are_the_same_as_before(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    for kind in (pa.string(), pa.large_string(), pa.binary(), pa.large_binary()):
        html = pa.array([REPORT.encode(), None, b"", REPORT.encode()]).cast(kind)
        table = pa.table({"html": html, "id": [1, 2, 3, None], "日期": pa.array([None, None, None, 0], pa.date32())})
        parquet.write_table(table, tmp_path / "a.parquet")
        found = list(baodao.read(tmp_path / "a.parquet"))
        expected = REPORT if pa.types.is_string(kind) or pa.types.is_large_string(kind) else RAW
        assert [source.data for source in found] == [expected, None, None, expected]
        assert [source.id for source in found] == ["1", "2", "3", "a.parquet:4"]
        assert str(found[3].published) == "1970-01-01"


@measured
def test_a_member_of_bzip2_is_stopped_while_it_grows(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as archive, archive.open("a.txt", "w") as member:
        for _ in range(600):
            member.write(b"\0" * (1 << 20))
    taken, found = peak(path)
    assert any("expands more than" in error for error in found)
    assert taken < 200


def test_members_of_bzip2_are_whole_and_checked(tmp_path: Path) -> None:
    path = written_zip(tmp_path / "a.zip", {"a.txt": RAW, "b.txt": b"", "c.txt": RAW * 5_000}, zipfile.ZIP_BZIP2)
    assert [source.data for source in baodao.read(path)] == [RAW, b"", RAW * 5_000]
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo("a.txt")
    for changed in (info.header_offset + 30 + 5 + 30, info.header_offset + 30 + 5):
        broken = bytes(data[:changed]) + bytes([data[changed] ^ 1]) + bytes(data[changed + 1 :])
        path.write_bytes(broken)
        assert len(errors(path)) == 1, changed
        assert whole(path) == 2


def test_a_short_run_of_the_fuzzer() -> None:
    program = HERE.parent.parent / "fuzz" / "containers.py"
    if not program.is_file():
        pytest.skip("the fuzzer is not beside the tests")
    done = subprocess.run(
        [sys.executable, str(program), "4", "7"], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[0]) > 50
