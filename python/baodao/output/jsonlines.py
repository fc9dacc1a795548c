"""Records to one file of JSON lines, whole or not at all, and on from where a run was broken off."""

import contextlib
import json
import os
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from baodao.output import files, journal

PAUSE = 1.0
"""Seconds after which what was written is put down as done."""


def line(record: Mapping[str, Any]) -> str:
    r"""Write a record as one line of JSON.

    >>> line({"id": "274", "title": "会议"})
    '{"id": "274", "title": "会议"}\n'
    """
    return json.dumps(record, ensure_ascii=False) + "\n"


class JsonLines:
    """A file of records that appears under its name only when it is complete.

    Until then the lines stand in ``NAME.part``, and what they are of in the journal ``NAME.part.done``; both stay if
    the run breaks off. A name goes into the journal only when its record stands on the disk, so that whatever is cut
    off, and wherever, each name there has its record.
    """

    def __init__(self, path: Path, *, resume: bool, settings: journal.Settings) -> None:
        self._path = path
        self._part = files.partial(path)
        self._journal = self._part.with_name(self._part.name + ".done")
        self.done = journal.Done()
        self.kept = f"what was done stays in {self._part}; --resume goes on with it"
        goes_on = resume and self._recover(settings)
        self._waiting = b"" if goes_on else journal.heading(settings)
        self._settled = time.monotonic()
        self._lines = self._part.open("ab" if goes_on else "wb")
        try:
            self._names = self._journal.open("ab" if goes_on else "wb")
        except OSError:
            self._lines.close()
            raise

    def _recover(self, settings: journal.Settings) -> bool:
        """Cut both files to the records whose names stand in the journal; false if there is nothing to go on from."""
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

    def write(self, name: str, record: Mapping[str, Any]) -> None:
        """Add the record of the source that ``name`` names."""
        self._lines.write(line(record).encode("utf-8", "surrogatepass"))
        self._waiting += journal.entry(name, record)
        if time.monotonic() >= self._settled + PAUSE:
            self._settle()

    def _settle(self) -> None:
        files.settle(self._lines)
        # What fails to be put down is done again, never put down again.
        waiting, self._waiting = self._waiting, b""
        self._names.write(waiting)
        files.settle(self._names)
        self._settled = time.monotonic()

    def finish(self) -> None:
        """Give the file its name."""
        files.settle(self._lines)
        self._close()
        files.name(self._part, self._path)
        self._journal.unlink()

    def _close(self) -> None:
        self._lines.close()
        self._names.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # What could not be written before can't be now: the first error is the one to hear of.
        with contextlib.suppress(OSError):
            if not self._lines.closed:
                self._settle()
        with contextlib.suppress(OSError):
            self._close()
