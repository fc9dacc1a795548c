"""Archives and tables with many reports, documents with one, and the modules that read them.

Each kind has a module of its own, which is imported when the first file of that kind is read.
"""

import importlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeAlias

from baodao import extras
from baodao._baodao import InputError
from baodao.containers.limits import Limits, Meter

REPORTS = {"", ".txt", ".htm", ".html", ".shtml", ".xhtml", ".jhtml", ".asp", ".aspx", ".jsp", ".php"}
"""File endings of reports inside a folder or an archive."""

COLUMNS = {
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
"""The usual column names for each field of a source."""


@dataclass(frozen=True)
class Reading:
    """Settings for reading a table or an archive."""

    columns: Mapping[str, str] | None
    encoding: str
    max_bytes: int
    limits: Limits

    def __post_init__(self) -> None:
        """Check the names of the fields and of the encoding."""
        for field in self.columns or ():
            if field not in COLUMNS:
                raise InputError(f"unknown field {field!r} in columns; the fields are {', '.join(COLUMNS)}")
        try:
            "".encode(self.encoding)
        except (LookupError, ValueError):
            message = f"unknown encoding {self.encoding!r}; name one that Python knows, such as utf-8 or gb18030"
            raise InputError(message) from None
        if self.max_bytes < 0:
            raise InputError(f"max_bytes is a number of bytes from 0, not {self.max_bytes}")

    @property
    def max_row(self) -> int:
        r"""Maximum length of a row: JSON escapes such as ``\u4e00`` take twice the bytes of the character."""
        return 2 * self.max_bytes + (1 << 16)

    def meter(self) -> Meter:
        """Make the counter for one container."""
        return Meter(self.limits)


class Member(NamedTuple):
    """A report inside a container, with the fields of a source."""

    data: str | bytes | list[str] | None = None
    path: Path | None = None
    id: str | None = None
    title: str | None = None
    published: str | date | None = None
    region: str | None = None
    url: str | None = None
    error: str | None = None


Opener: TypeAlias = Callable[[Path, Reading], Iterator[Member]]


class Kind(NamedTuple):
    """A kind of container: the module and function that read it, and the extras that they need."""

    module: str
    function: str
    extras: tuple[str, ...] = ()

    def opener(self) -> Opener:
        """Return the function that reads the members; raise ``InputError`` if an extra is missing."""
        for extra in self.extras:
            extras.load(extra, f"reading {extra} files")
        found: Opener = getattr(importlib.import_module(f"baodao.containers.{self.module}"), self.function)
        return found


def kind(name: str) -> Kind | None:
    """Return the kind of container for a file name, or None.

    >>> kind("2019.tar.xz").function, kind("a.html")
    ('tar_members', None)
    """
    lower = name.lower()
    return next((found for ending, found in KINDS.items() if lower.endswith(ending)), None)


def is_document(name: str) -> bool:
    """Test whether a file name is that of a document, which holds one report.

    >>> is_document("通知.docx"), is_document("通知.zip")
    (True, False)
    """
    found = kind(name)
    return found is not None and found.module == "documents"


def is_report(name: str) -> bool:
    """Test whether a file name has the ending of a report.

    >>> is_report("274省委常委会召开会议.txt"), is_report("logo.png")
    (True, False)
    """
    suffix = Path(name).suffix.lower()
    # A headline can contain a full stop, so an ending with Chinese characters is part of the name.
    return suffix in REPORTS or not suffix[1:].isascii()


def _compressed(ending: str, found: Kind) -> dict[str, Kind]:
    return {ending: found, f"{ending}.gz": found, f"{ending}.zst": found._replace(extras=(*found.extras, "zstd"))}


KINDS: dict[str, Kind] = {
    ".zip": Kind("archives", "zip_members"),
    **_compressed(".tar", Kind("archives", "tar_members")),
    **dict.fromkeys((".tgz", ".tar.bz2", ".tar.xz"), Kind("archives", "tar_members")),
    **_compressed(".jsonl", Kind("rows", "jsonl_members")),
    **_compressed(".ndjson", Kind("rows", "jsonl_members")),
    **_compressed(".csv", Kind("rows", "csv_members")),
    ".parquet": Kind("parquet", "parquet_members", ("parquet",)),
    **_compressed(".warc", Kind("warc", "warc_members", ("warc",))),
    ".docx": Kind("documents", "docx_members", ("word",)),
    ".pdf": Kind("documents", "pdf_members", ("pdf",)),
}
"""The kinds of containers, by the ending of a file's name."""
