"""Files that hold many reports, archives and tables: what reads which, and how.

Each kind is a module of its own; none is imported before a file of its kind is met.
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
"""Endings of files that count as reports inside a folder or an archive."""

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
"""The usual names of the columns of a table, for each field of a source."""


@dataclass(frozen=True)
class Reading:
    """How to read a table or an archive."""

    columns: Mapping[str, str] | None
    encoding: str
    max_bytes: int
    limits: Limits

    def __post_init__(self) -> None:
        """Check the names of the fields and of the encoding."""
        for field in self.columns or ():
            if field not in COLUMNS:
                raise InputError(f"no field {field!r} of a source; fields are {', '.join(COLUMNS)}")
        try:
            "".encode(self.encoding)
        except (LookupError, ValueError):
            raise InputError(f"no encoding {self.encoding!r}") from None
        if self.max_bytes < 0:
            raise InputError(f"max_bytes is a number of bytes, not {self.max_bytes}")

    @property
    def max_row(self) -> int:
        r"""How long a row of a table may be: JSON writes a character as ``\u4e00``, two bytes for one."""
        return 2 * self.max_bytes + (1 << 16)

    def meter(self) -> Meter:
        """Count what comes out of one container."""
        return Meter(self.limits)


class Member(NamedTuple):
    """A report inside a container: fields of a source."""

    data: str | bytes | None = None
    path: Path | None = None
    id: str | None = None
    title: str | None = None
    published: str | date | None = None
    region: str | None = None
    url: str | None = None
    error: str | None = None


Opener: TypeAlias = Callable[[Path, Reading], Iterator[Member]]


class Kind(NamedTuple):
    """A kind of container: the module that reads it, its function there, the extras it needs."""

    module: str
    function: str
    extras: tuple[str, ...] = ()

    def opener(self) -> Opener:
        """Find what reads the members; raises ``InputError`` where an extra is missing."""
        for extra in self.extras:
            extras.load(extra, f"reading {extra} files")
        found: Opener = getattr(importlib.import_module(f"baodao.containers.{self.module}"), self.function)
        return found


def kind(name: str) -> Kind | None:
    """Tell what kind of container a file of this name is, if it is one.

    >>> kind("2019.tar.xz").function, kind("a.html")
    ('tar_members', None)
    """
    lower = name.lower()
    return next((found for ending, found in KINDS.items() if lower.endswith(ending)), None)


def is_report(name: str) -> bool:
    """Tell whether a file's name ends as those of reports do.

    >>> is_report("274省委常委会召开会议.txt"), is_report("logo.png")
    (True, False)
    """
    suffix = Path(name).suffix.lower()
    # A headline may hold a full stop; what stands after it is no ending then.
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
}
"""The kinds of containers, by the ending of a file's name."""
