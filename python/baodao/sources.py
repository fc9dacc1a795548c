"""Where reports come from: ``Source``, one report with what is known of it, and ``read``, which finds them."""

import glob
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from baodao import containers
from baodao._baodao import InputError

REPORTS = {"", ".txt", ".htm", ".html", ".shtml", ".xhtml", ".jhtml", ".asp", ".aspx", ".jsp", ".php"}
"""Endings of files that ``read`` takes for reports inside a folder or an archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    r"""One report: its content or its file, and what the caller knows of it.

    ``data`` is the content; without it the file at ``path`` is read. With ``data``, ``path`` says only where
    it was: the folder's date and the leading number of the file's name count as metadata. A source with an
    ``error`` can't be read; ``extract_many`` makes it the report's ``error``.

    >>> Source(data="市政府召开常务会议\n……", id="7", published="2019-06-05").id
    '7'
    """

    data: str | bytes | bytearray | memoryview | None = None
    path: str | os.PathLike[str] | None = None
    id: str | None = None
    title: str | None = None
    published: str | date | None = None
    region: str | None = None
    url: str | None = None
    error: str | None = None


def read(
    path_or_pattern: str | os.PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    encoding: str = "utf-8",
    max_bytes: int = 33_554_432,
) -> Iterator[Source]:
    """Find reports in a file, a folder, a glob pattern or an archive, one after the other, sorted by path.

    A folder is searched to its depths for files that end as reports do (``REPORTS``) and for archives; hidden
    ones are passed over. ``.zip``, ``.tar`` (also compressed), ``.jsonl``, ``.jsonl.gz`` and ``.csv`` hold
    many reports. Of a table's rows ``columns`` says which column holds what, as ``{"data": "html", "title":
    "标题"}``; without it the usual names are looked for. ``encoding`` is that of tables, not of reports.
    What is longer than ``max_bytes`` is cut one byte after, so that an extractor of the same limit refuses it.

    Raises ``FileNotFoundError`` where there is nothing at the path, ``InputError`` where nothing fits the
    pattern.

    >>> import baodao
    >>> sorted(source.path.suffix for source in read(baodao.samples() / "*" / "*.html"))[0]
    '.html'
    """
    how = containers.Reading(columns=columns, encoding=encoding, max_bytes=max_bytes)
    text = os.fspath(path_or_pattern)
    if os.path.lexists(text):
        return _walk(Path(text), how)
    if not glob.has_magic(text):
        raise FileNotFoundError(2, os.strerror(2), text)
    found = sorted(glob.glob(text, recursive=True))  # noqa: PTH207 - patterns with a root, too
    if not found:
        raise InputError(f"nothing fits {text!r}")
    return (source for path in found for source in _walk(Path(path), how))


def _walk(path: Path, how: containers.Reading) -> Iterator[Source]:
    if not path.is_dir():
        yield from _open(path, how)
        return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(folder, name)
            if not name.startswith(".") and (is_report(name) or containers.opener(name)):
                yield from _open(file, how)


def _open(path: Path, how: containers.Reading) -> Iterator[Source]:
    members = containers.opener(path.name)
    if members is None:
        yield Source(path=path)
        return
    try:
        for member in members(path, how):
            if member.path is None or is_report(Path(member.path).name):
                yield Source(**member._asdict())
    except containers.UNREADABLE as error:
        yield Source(id=str(path), error=f"{path}: {error}")


def is_report(name: str) -> bool:
    """Tell whether a file's name ends as those of reports do.

    >>> is_report("274省委常委会召开会议.txt"), is_report("logo.png")
    (True, False)
    """
    suffix = Path(name).suffix.lower()
    # A headline may hold a full stop; what stands after it is no ending then.
    return suffix in REPORTS or not suffix[1:].isascii()
