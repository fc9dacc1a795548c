"""Sources of reports: ``Source``, one report with the facts known about it, and ``read``, which finds reports."""

import glob
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from baodao import folders
from baodao._baodao import InputError
from baodao.containers import Reading, kind
from baodao.containers.limits import Limits

_Page: TypeAlias = str | bytes | bytearray | memoryview


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    r"""One report: its content or its file, and the facts that the caller knows.

    ``data`` is the content, or a list of its pages; without it the file at ``path`` is read. With ``data``, ``path``
    only gives metadata: the date in the folder's name and the number at the start of the file's name.
    ``encoding`` is the charset of the HTTP header, used only if the bytes are valid in it. A source with an ``error``
    could not be read; ``extract_many`` returns that error in place of the record.

    >>> Source(data="市政府召开常务会议\n……", id="7", published="2019-06-05").id
    '7'
    """

    data: _Page | Sequence[_Page] | None = None
    path: str | os.PathLike[str] | None = None
    id: str | None = None
    title: str | None = None
    published: str | date | None = None
    region: str | None = None
    url: str | None = None
    encoding: str | None = None
    error: str | None = None


def read(
    path_or_pattern: str | os.PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    encoding: str = "utf-8",
    max_bytes: int = 33_554_432,
    limits: Limits | None = None,
) -> Iterator[Source]:
    """Yield the reports in a file, a folder, a glob pattern or an archive, sorted by path.

    A folder is searched with its subfolders for archives and for files with the ending of a report (``.html``,
    ``.txt`` and similar). Hidden files are skipped; links to folders are followed once. These files hold many reports:

    - ``.zip``; ``.tar``, plain or compressed (``.gz``, ``.bz2``, ``.xz``, ``.zst``); no archives inside them
    - ``.jsonl``, ``.ndjson`` and ``.csv``, plain or compressed (``.gz``, ``.zst``); ``.parquet``
    - ``.warc``, plain or compressed (``.gz``, ``.zst``): its responses with HTML or plain text

    ``.docx`` and ``.pdf`` (with a text layer) are one report each. Five endings need an extra: ``.parquet``
    ``baodao[parquet]``, ``.warc`` ``baodao[warc]``, ``.zst`` ``baodao[zstd]``, ``.docx`` ``baodao[word]`` and ``.pdf``
    ``baodao[pdf]``.
    ``columns`` names the columns of tables, for example ``{"data": "html", "title": "标题"}``; the default is a list of
    usual names. ``encoding`` is the encoding of JSON Lines and CSV files, not of reports.

    An unreadable file or member (a broken link, a pipe, an encrypted or truncated archive) gives one source with an
    ``error``; the rest is read. A container that exceeds one of ``limits`` also gives one. A report longer than
    ``max_bytes`` is cut one byte after the limit, so that an extractor with the same limit refuses it.

    Raises ``FileNotFoundError`` if the path does not exist. Raises ``InputError`` if no file matches the pattern, or if
    the named file needs an extra that is missing.

    >>> import baodao
    >>> sorted(source.path.suffix for source in read(baodao.samples() / "*" / "*.html"))[0]
    '.html'
    """
    how = Reading(columns=columns, encoding=encoding, max_bytes=max_bytes, limits=limits or Limits())
    return (source for found in find(path_or_pattern) for source in _open(found, how))


def find(path_or_pattern: str | os.PathLike[str]) -> Iterator[folders.Found]:
    """Find the files that ``read`` would open, without opening them; raises the same errors.

    >>> import baodao
    >>> all(found.error is None for found in find(baodao.samples()))
    True
    """
    text = os.fspath(path_or_pattern)
    if os.path.lexists(text):
        path = Path(text)
        container = None if path.is_dir() else kind(path.name)
        if container is not None:
            # A missing extra raises at once.
            container.opener()
        return _walk(path)
    if not glob.has_magic(text):
        raise FileNotFoundError(2, os.strerror(2), text)
    found = sorted(glob.glob(text, recursive=True))  # noqa: PTH207 - patterns with a root, too
    if not found:
        raise InputError(f"no file matches the pattern {text!r}")
    return (one for path in found for one in _walk(Path(path)))


def _walk(path: Path) -> Iterator[folders.Found]:
    if path.is_dir():
        yield from folders.files(path)
    else:
        yield folders.file(path)


def _open(found: folders.Found, how: Reading) -> Iterator[Source]:
    path = found.path
    container = kind(path.name)
    if container is None or found.error is not None:
        yield Source(path=path, error=found.error)
        return
    try:
        for member in container.opener()(path, how):
            yield Source(**member._asdict())
    except MemoryError:
        # It is no property of this container.
        raise
    except Exception as error:  # noqa: BLE001 - the exceptions of a broken container are not documented
        yield Source(path=path, error=_reason(error, path))


def _reason(error: Exception, path: Path) -> str:
    reason = str(error) or type(error).__name__
    return reason if str(path) in reason else f"{path}: {reason}"
