"""Files that hold many reports: archives and tables."""

import csv
import gzip
import json
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from baodao._baodao import InputError

UNREADABLE = (
    OSError,
    EOFError,
    UnicodeError,
    RuntimeError,
    NotImplementedError,
    csv.Error,
    lzma.LZMAError,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What a broken archive or table raises."""

NAMES = {
    "data": ("data", "html", "content", "text", "body", "正文", "内容", "全文"),
    "id": ("id", "编号", "序号"),
    "title": ("title", "headline", "标题", "题目"),
    "published": (
        "published",
        "date",
        "pubdate",
        "publish_time",
        "time",
        "发布时间",
        "发布日期",
        "日期",
        "时间",
    ),
    "region": ("region", "地区"),
    "url": ("url", "link", "链接", "网址"),
}
"""The usual names of the columns of a table, for each field of a source."""


@dataclass(frozen=True)
class Reading:
    """How to read a table or an archive."""

    columns: Mapping[str, str] | None
    encoding: str
    max_bytes: int

    def __post_init__(self) -> None:
        """Check the names of the fields."""
        for field in self.columns or ():
            if field not in NAMES:
                raise InputError(f"no field {field!r} of a source; fields are {', '.join(NAMES)}")


class Member(NamedTuple):
    """A report inside a container: fields of a source."""

    data: str | bytes | None = None
    path: Path | None = None
    id: str | None = None
    title: str | None = None
    published: str | None = None
    region: str | None = None
    url: str | None = None
    error: str | None = None


Opener: TypeAlias = Callable[[Path, Reading], Iterator[Member]]


def opener(name: str) -> Opener | None:
    """Find what reads the members of a file of this name, if it is one that has members.

    >>> opener("2019.tar.xz").__name__, opener("a.html")
    ('tar_members', None)
    """
    lower = name.lower()
    return next((function for ending, function in OPENERS.items() if lower.endswith(ending)), None)


def zip_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the files of a zip archive; names that are not UTF-8 are read as GB18030."""
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if info.is_dir():
                continue
            where = path / _zip_name(info)
            try:
                with archive.open(info) as file:
                    yield Member(data=file.read(how.max_bytes + 1), path=where)
            except UNREADABLE as error:
                yield Member(path=where, error=f"{where}: {error}")


def _zip_name(info: zipfile.ZipInfo) -> str:
    utf8 = 0x800
    if info.flag_bits & utf8:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def tar_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the files of a tar archive, compressed or not, in one pass."""
    with tarfile.open(path, "r|*") as archive:
        for info in archive:
            file = archive.extractfile(info) if info.isfile() else None
            if file is not None:
                yield Member(data=file.read(how.max_bytes + 1), path=path / info.name)


def jsonl_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the lines of a JSON Lines file, one object a line."""
    with path.open("rb") as raw, gzip.open(raw) if path.suffix.lower() == ".gz" else raw as file:
        for number, line in enumerate(file, start=1):
            if line.isspace():
                continue
            try:
                row = json.loads(line.decode(how.encoding))
            except ValueError as error:
                yield Member(id=f"{path.name}:{number}", error=f"{path}, line {number}: {error}")
                continue
            yield _row_member(row, f"{path}, line {number}", f"{path.name}:{number}", how)


def csv_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the rows of a CSV file with a line of column names."""
    csv.field_size_limit(max(csv.field_size_limit(), how.max_bytes + 1))
    encoding = "utf-8-sig" if how.encoding == "utf-8" else how.encoding
    with path.open(encoding=encoding, newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=1):
            yield _row_member(row, f"{path}, row {number}", f"{path.name}:{number}", how)


def _row_member(row: Any, where: str, usual_id: str, how: Reading) -> Member:
    if not isinstance(row, dict):
        return Member(id=usual_id, error=f"{where}: not an object")
    cells = {str(name).strip().lower(): cell for name, cell in row.items()}
    found: dict[str, Any] = {}
    for field, usual in NAMES.items():
        wanted = (how.columns or {}).get(field)
        names = (wanted.lower(),) if wanted else usual if how.columns is None else ()
        cell = next((cells[name] for name in names if cells.get(name) not in (None, "")), None)
        found[field] = None if cell is None else cell if isinstance(cell, str) else str(cell)
    found["id"] = found["id"] or usual_id
    if found["data"] is None:
        return Member(**found, error=f"{where}: no column of content; name it with columns={{'data': …}}")
    return Member(**found)


OPENERS: dict[str, Opener] = {
    ".zip": zip_members,
    ".tar": tar_members,
    ".tar.gz": tar_members,
    ".tgz": tar_members,
    ".tar.bz2": tar_members,
    ".tar.xz": tar_members,
    ".jsonl": jsonl_members,
    ".jsonl.gz": jsonl_members,
    ".ndjson": jsonl_members,
    ".csv": csv_members,
}
"""What reads the members of a file, by the ending of its name."""
