"""Records to a folder of parts, which appear one by one."""

import contextlib
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from baodao._baodao import InputError
from baodao.output import files, journal
from baodao.output.jsonlines import line
from baodao.output.parquet import ParquetRows

JOURNALS = ".done"
"""The folder, inside that of the parts, of the names of what stands in each part."""


class Rows(Protocol):
    """A part under way."""

    def write(self, record: Mapping[str, Any]) -> None:
        """Add a record."""

    def finish(self) -> None:
        """Have all of it stand on the disk."""

    def abandon(self) -> None:
        """Let go of a part that will not be whole."""


class JsonRows:
    """A part of JSON lines under way."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")

    def write(self, record: Mapping[str, Any]) -> None:
        """Add a record."""
        self._file.write(line(record).encode("utf-8", "surrogatepass"))

    def finish(self) -> None:
        """Have all of it stand on the disk."""
        files.settle(self._file)
        self._file.close()

    def abandon(self) -> None:
        """Let go of a part that will not be whole."""
        with contextlib.suppress(OSError):
            self._file.close()


FORMATS: dict[str, Callable[[Path], Rows]] = {"jsonl": JsonRows, "parquet": ParquetRows}
"""What writes a part, by the ending of its name."""


class Folder:
    """A folder of parts of ``size`` records each.

    A part is written as ``part-00000.jsonl.part``. When it is whole, the names of what stands in it go to
    ``.done/part-00000``, and only then it gets its own name: a part that is there is done, and one that is not is
    done again. The journals stay, so that more reports can be added to a folder that was finished.
    """

    def __init__(self, path: Path, form: str, *, size: int, resume: bool, settings: journal.Settings) -> None:
        self._path, self._form, self._size, self._settings = path, form, size, settings
        self.done = journal.Done()
        self.kept = f"whole parts stay in {path}; --resume goes on behind them"
        path.mkdir(exist_ok=True)
        self._number = self._begin(resume=resume)
        self._rows: Rows | None = None
        self._said: list[bytes] = []

    def _begin(self, *, resume: bool) -> int:
        """Look at what is there already; the number of the next part."""
        parts, unfinished = self._there()
        if parts and not resume:
            raise InputError(f"{self._path} holds records already; --resume goes on behind them")
        for part in unfinished:
            part.unlink()
        journals = self._path / JOURNALS
        journals.mkdir(exist_ok=True)
        for part in sorted(parts):
            if not (journals / part.stem).is_file():
                raise InputError(f"nothing in {journals} says what stands in {part.name}")
        for written in sorted(journals.iterdir()):
            if (self._path / f"{written.name}.{self._form}") in parts:
                said = journal.read(written, self._settings)
                next(said, None)
                for one in said:
                    self.done.add(one)
            else:
                # The run was broken off before the part got its name.
                written.unlink()
        return max((int(part.stem[5:]) + 1 for part in parts), default=0)

    def _there(self) -> tuple[set[Path], list[Path]]:
        parts, unfinished = set(), []
        for path in self._path.iterdir():
            if re.fullmatch(r"part-\d{5,}\.\w+\.part", path.name):
                unfinished.append(path)
            elif re.fullmatch(rf"part-\d{{5,}}\.{self._form}", path.name):
                parts.add(path)
            elif not path.name.startswith("."):
                raise InputError(f"{self._path} holds other things ({path.name}); name a new folder or an empty one")
        return parts, unfinished

    def _part(self) -> Path:
        return self._path / f"part-{self._number:05}.{self._form}"

    def write(self, name: str, record: Mapping[str, Any]) -> None:
        """Add the record of the source that ``name`` names."""
        if self._rows is None:
            self._rows = FORMATS[self._form](files.partial(self._part()))
        self._rows.write(record)
        self._said.append(journal.entry(name, record))
        if len(self._said) >= self._size:
            self._end_part()

    def _end_part(self) -> None:
        if self._rows is None:
            return
        self._rows.finish()
        path = self._path / JOURNALS / f"part-{self._number:05}"
        with path.open("wb") as written:
            written.writelines([journal.heading(self._settings), *self._said])
            files.settle(written)
        files.settle_folder(path.parent)
        files.name(files.partial(self._part()), self._part())
        self._rows, self._said = None, []
        self._number += 1

    def finish(self) -> None:
        """End the last part."""
        self._end_part()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._rows is not None:
            self._rows.abandon()
            files.partial(self._part()).unlink(missing_ok=True)
