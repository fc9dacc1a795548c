"""Writes records to one file of JSON lines; an interrupted run can continue."""

import contextlib
import json
import os
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeAlias

from baodao.output import files, journal

PAUSE = 1.0
"""Seconds between two writes of the journal."""


def line(record: Mapping[str, Any]) -> str:
    r"""Format a record as one line of JSON.

    >>> line({"id": "274", "title": "会议"})
    '{"id": "274", "title": "会议"}\n'
    """
    return json.dumps(record, ensure_ascii=False) + "\n"


Record: TypeAlias = bytes | Mapping[str, Any]
"""A record as a line of JSON, as ``Records.line`` writes it, or the dict of a report without one."""


def encoded(record: Record) -> bytes:
    r"""Encode a record as one line of JSON.

    >>> encoded(b"{}\n"), encoded({"id": "274", "error": None})
    (b'{}\n', b'{"id": "274", "error": null}\n')
    """
    return record if isinstance(record, bytes) else line(record).encode("utf-8", "surrogatepass")


class JsonLines:
    """A file of records that gets its name only when it is complete.

    Until then ``NAME.part`` holds the lines and ``NAME.part.done`` the journal; both are kept if the run is
    interrupted. A name is written to the journal only after its record is on the disk. Each name in the journal
    therefore has its record, wherever a file is truncated.
    """

    def __init__(self, path: Path, *, resume: bool, settings: journal.Settings) -> None:
        self._path = path
        self._part = files.partial(path)
        self._journal = self._part.with_name(self._part.name + ".done")
        self.done = journal.Done()
        self.kept = f"the records so far are kept in {self._part}; --resume continues with them"
        is_new = not self._part.exists()
        self._lines = files.locked(self._part)
        try:
            is_continued = resume and not is_new and self._recover(settings)
            if not is_continued:
                files.clear(self._lines)
            self._names = self._journal.open("ab" if is_continued else "wb")
        except BaseException:
            self._lines.close()
            if is_new:
                self._part.unlink(missing_ok=True)
            raise
        self._waiting = b"" if is_continued else journal.heading(settings)
        self._synced = time.monotonic()

    def _recover(self, settings: journal.Settings) -> bool:
        """Truncate both files to the records named in the journal; return False if there are none."""
        if not self._part.exists() or not self._journal.exists():
            return False
        ends = journal.read(self._journal, settings)
        heading = next(ends, None)
        at = heading.end if heading else 0
        end = 0
        with self._part.open("rb") as lines:
            for record in lines:
                one = next(ends, None)
                if one is None or not record.endswith(b"\n"):
                    break
                self.done.add(one)
                at, end = one.end, end + len(record)
        os.truncate(self._journal, at)
        os.truncate(self._part, end)
        return at > 0

    def write(self, name: str, record: Record) -> None:
        """Add the record of the source with this name."""
        self._lines.write(encoded(record))
        self._waiting += journal.entry(name, failed=not isinstance(record, bytes))
        if time.monotonic() >= self._synced + PAUSE:
            self._sync()

    def _sync(self) -> None:
        files.sync(self._lines)
        # After a failed write these sources are processed again, never entered twice.
        waiting, self._waiting = self._waiting, b""
        self._names.write(waiting)
        files.sync(self._names)
        self._synced = time.monotonic()

    def finish(self) -> None:
        """Complete the file and give it its name."""
        files.sync(self._lines)
        self._names.close()
        # The file stays locked until it has its name and nobody can take it for an unfinished one.
        if os.name == "posix":
            files.rename(self._part, self._path)
        self._lines.close()
        if os.name != "posix":
            files.rename(self._part, self._path)
        self._journal.unlink()

    def _close(self) -> None:
        self._lines.close()
        self._names.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # A second write error would hide the first one.
        with contextlib.suppress(OSError):
            if not self._lines.closed:
                self._sync()
        with contextlib.suppress(OSError):
            self._close()
