"""Files of Parquet and of spreadsheet programs, each under a temporary name until complete; no run continues one."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from baodao._baodao import InputError
from baodao.output import files, journal
from baodao.output.folder import Rows
from baodao.output.parquet import ParquetRows


def _csv_rows(path: Path) -> Rows:
    from baodao.output.spreadsheets import CsvRows  # noqa: PLC0415 - imported on use

    return CsvRows(path)


def _workbook_rows(path: Path) -> Rows:
    from baodao.output.spreadsheets import WorkbookRows  # noqa: PLC0415 - imported on use

    return WorkbookRows(path)


SHEETS: dict[str, Callable[[Path], Rows]] = {".csv": _csv_rows, ".xlsx": _workbook_rows}
"""The writer of a file for spreadsheet programs, by its ending."""


class WholeFile:
    """A file written by ``make_rows``, under a temporary name until it is complete."""

    def __init__(self, path: Path, make_rows: Callable[[Path], Rows], *, resume: bool) -> None:
        if resume:
            raise InputError(f"{path} cannot be continued: --resume works with OUT.jsonl or a folder")
        self.done = journal.Done()
        self._path, self._part = path, files.partial(path)
        self._rows = make_rows(self._part)
        self._whole = False

    def finish(self) -> None:
        """Complete the file and give it its name."""
        self._rows.finish()
        files.rename(self._part, self._path)
        self._whole = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if not self._whole:
            self._rows.abandon()
            self._part.unlink(missing_ok=True)


class ParquetFile(WholeFile):
    """One Parquet file."""

    kept = "nothing was written; with a folder as output, --resume can continue"

    def __init__(self, path: Path, *, resume: bool) -> None:
        super().__init__(path, ParquetRows, resume=resume)

    def write_batch(self, _entries: list[bytes], batch: Any) -> None:
        """Add a record batch."""
        self._rows.write(batch)


class SheetFile(WholeFile):
    """A file for spreadsheet programs, in the form that its ending names."""

    kept = "nothing was written; with OUT.jsonl or a folder as output, --resume can continue"

    def __init__(self, path: Path, *, resume: bool) -> None:
        super().__init__(path, SHEETS[path.suffix], resume=resume)

    def write(self, _name: str, record: Mapping[str, Any]) -> None:
        """Add a record."""
        self._rows.write(record)
