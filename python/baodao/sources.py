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
    says only where it was: the folder's date and the leading number of the file's name count as metadata.
    ``encoding`` is what the header of an HTTP answer states of the content, believed only where it fits. A source with
    an ``error`` can't be read; ``extract_many`` makes it the report's ``error``.

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
    """Find reports in a file, a folder, a glob pattern or an archive, one after the other, sorted by path.

    A folder is searched to its depths for files that end as reports do (``.html``, ``.txt`` and their like) and for
    archives; hidden ones are passed over, links to folders followed once. These hold many reports:

    - ``.zip``, and ``.tar`` as it is or compressed (``.gz``, ``.bz2``, ``.xz``, ``.zst``), not archives inside them
    - ``.jsonl``, ``.ndjson``, ``.csv``, as they are or compressed (``.gz``, ``.zst``), and ``.parquet``
    - ``.warc``, also compressed (``.gz``, ``.zst``): the HTML and text pages that a server answered with

    ``.parquet``, ``.warc`` and ``.zst`` need the extras ``baodao[parquet]``, ``baodao[warc]`` and ``baodao[zstd]``. Of
    a table's rows ``columns`` says which column holds what, as ``{"data": "html", "title": "标题"}``; without it the
    usual names are looked for. ``encoding`` is that of tables, not of reports.

    What can't be read (a broken link, a pipe, an encrypted member, an archive that was cut off) is one source with an
    ``error``, and the rest is read. So is a container that passes one of ``limits``. What is longer than ``max_bytes``
    is cut one byte after, so that an extractor of the same limit refuses it.

    Raises ``FileNotFoundError`` where there is nothing at the path, ``InputError`` where nothing fits the pattern or
    an extra is missing for the file named.

    >>> import baodao
    >>> sorted(source.path.suffix for source in read(baodao.samples() / "*" / "*.html"))[0]
    '.html'
    """
    how = Reading(columns=columns, encoding=encoding, max_bytes=max_bytes, limits=limits or Limits())
    return (source for found in find(path_or_pattern) for source in _open(found, how))


def find(path_or_pattern: str | os.PathLike[str]) -> Iterator[folders.Found]:
    """Find the files that ``read`` would open, and raise as it does; opens none.

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
        raise InputError(f"nothing fits {text!r}")
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
    except Exception as error:  # noqa: BLE001 - what a broken container raises is written nowhere
        yield Source(path=path, error=_reason(error, path))


def _reason(error: Exception, path: Path) -> str:
    reason = str(error) or type(error).__name__
    return reason if str(path) in reason else f"{path}: {reason}"
