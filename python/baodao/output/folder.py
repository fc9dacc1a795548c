"""Writes records to a folder, one part after another."""

import contextlib
import re
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from baodao._baodao import InputError
from baodao.output import files, journal
from baodao.output.jsonlines import Record, encoded
from baodao.output.parquet import ParquetRows

JOURNALS = ".done"
"""Name of the subfolder with the journals: for each part, the names of its sources."""


LOCK = ".lock"
"""Name of the file that is there and locked while a run writes to the folder."""


class Rows(Protocol):
    """A part that is being written."""

    def write(self, records: Any) -> None:
        """Add a record as a line of JSON, or a record batch."""

    def finish(self) -> None:
        """Write the whole part to the disk."""

    def abandon(self) -> None:
        """Close a part that will not be completed."""


class JsonRows:
    """A part with JSON lines."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")

    def write(self, records: Record) -> None:
        """Add a record."""
        self._file.write(encoded(records))

    def finish(self) -> None:
        """Write the whole part to the disk."""
        files.sync(self._file)
        self._file.close()

    def abandon(self) -> None:
        """Close a part that will not be completed."""
        with contextlib.suppress(OSError):
            self._file.close()


FORMATS: dict[str, Callable[[Path], Rows]] = {"jsonl": JsonRows, "parquet": ParquetRows}
"""The writer of a part, by file ending."""


class Folder:
    """A folder of parts of ``size`` records each.

    A part is first written as ``part-00000.jsonl.part``. When it is complete, the names of its sources are written to
    the journal ``.done/part-00000``; then the part gets its own name. A part with its own name is therefore complete,
    and any other part is written again. The journals are kept, so that reports can be added to a finished folder.
    """

    def __init__(self, path: Path, form: str, *, size: int, resume: bool, settings: journal.Settings) -> None:
        self._path, self._form, self._size, self._settings = path, form, size, settings
        self.done = journal.Done()
        self.kept = f"complete parts are kept in {path}; --resume continues after them"
        path.mkdir(exist_ok=True)
        self._lock = files.locked(path / LOCK)
        try:
            self._number = self._begin(resume=resume)
        except BaseException:
            self._unlock()
            raise
        self._rows: Rows | None = None
        self._entries: list[bytes] = []

    def _begin(self, *, resume: bool) -> int:
        """Read the journals of the existing parts; return the number of the next part."""
        parts, unfinished = self._scan()
        if parts and not resume:
            raise InputError(f"{self._path} already holds records; --resume continues after them")
        for part in unfinished:
            part.unlink()
        journals = self._path / JOURNALS
        journals.mkdir(exist_ok=True)
        for part in sorted(parts):
            if not (journals / part.stem).is_file():
                message = f"{journals} has no list of the reports in {part.name}"
                raise InputError(f"{message}; move that part away, or name another folder")
        for written in sorted(journals.iterdir()):
            if (self._path / f"{written.name}.{self._form}") in parts:
                entries = journal.read(written, self._settings)
                next(entries, None)
                for entry in entries:
                    self.done.add(entry)
            else:
                # The run was interrupted before the part got its name.
                written.unlink()
        return max((int(part.stem[5:]) + 1 for part in parts), default=0)

    def _scan(self) -> tuple[set[Path], list[Path]]:
        parts, unfinished = set(), []
        for path in self._path.iterdir():
            if re.fullmatch(r"part-\d{5,}\.\w+\.part", path.name):
                unfinished.append(path)
            elif re.fullmatch(rf"part-\d{{5,}}\.{self._form}", path.name):
                parts.add(path)
            elif not path.name.startswith("."):
                raise InputError(f"{self._path} contains other files ({path.name}); name a new or an empty folder")
        return parts, unfinished

    def _part(self) -> Path:
        return self._path / f"part-{self._number:05}.{self._form}"

    def write(self, name: str, record: Record) -> None:
        """Add the record of the source with this name."""
        self._add(record, [journal.entry(name, failed=not isinstance(record, bytes))])

    def write_batch(self, entries: list[bytes], batch: Any) -> None:
        """Add a record batch with the journal's entry of each row."""
        while entries:
            space = self._size - len(self._entries)
            self._add(batch.slice(0, space), entries[:space])
            batch, entries = batch.slice(space), entries[space:]

    def _add(self, records: Any, entries: list[bytes]) -> None:
        if self._rows is None:
            self._rows = FORMATS[self._form](files.partial(self._part()))
        self._rows.write(records)
        self._entries.extend(entries)
        if len(self._entries) >= self._size:
            self._end_part()

    def _end_part(self) -> None:
        if self._rows is None:
            return
        self._rows.finish()
        path = self._path / JOURNALS / f"part-{self._number:05}"
        with path.open("wb") as written:
            written.writelines([journal.heading(self._settings), *self._entries])
            files.sync(written)
        files.sync_folder(path.parent)
        files.rename(files.partial(self._part()), self._part())
        self._rows, self._entries = None, []
        self._number += 1

    def finish(self) -> None:
        """Complete the last part."""
        self._end_part()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._rows is not None:
            self._rows.abandon()
            files.partial(self._part()).unlink(missing_ok=True)
        self._unlock()

    def _unlock(self) -> None:
        (self._path / LOCK).unlink(missing_ok=True)
        self._lock.close()
