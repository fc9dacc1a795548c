"""Writes records to a file, which gets its name when complete, or to a folder, part by part."""

from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from baodao._baodao import InputError
from baodao.output import journal
from baodao.output.folder import Folder
from baodao.output.jsonlines import JsonLines, Record
from baodao.output.whole import SHEETS, ParquetFile, SheetFile


class Output(Protocol):
    """A file or folder that is being written: `Lines`, `Batches` or `Records`."""

    @property
    def done(self) -> journal.Done:
        """The sources that an earlier run processed."""

    @property
    def kept(self) -> str:
        """Message for an interrupted run: what is kept, and how to continue."""

    def finish(self) -> None:
        """Complete the output and give it its name."""

    def __enter__(self) -> Self:
        """Return the output itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None, /
    ) -> None:
        """Close the output, complete or not."""


class Lines(Output, Protocol):
    """An output of JSON lines."""

    def write(self, name: str, record: Record, /) -> None:
        """Add the record of the source with this name."""


class Batches(Output, Protocol):
    """An output of Parquet."""

    def write_batch(self, entries: list[bytes], batch: Any, /) -> None:
        """Add a record batch with the journal's entry of each row."""


class Records(Output, Protocol):
    """An output for spreadsheet programs."""

    def write(self, name: str, record: Mapping[str, Any], /) -> None:
        """Add the record of the source with this name."""


def is_sheet(path: Path) -> bool:
    """Test whether ``begin`` gives `Records`.

    >>> is_sheet(Path("out.csv")), is_sheet(Path("out.parquet"))
    (True, False)
    """
    return not _is_folder(path) and path.suffix in SHEETS


def is_parquet(path: Path, form: str) -> bool:
    """Test whether ``begin`` gives `Batches` instead of `Lines`.

    >>> is_parquet(Path("out.parquet"), "jsonl"), is_parquet(Path("out.jsonl"), "parquet")
    (True, False)
    """
    return form == "parquet" if _is_folder(path) else path.suffix == ".parquet"


def _is_folder(path: Path) -> bool:
    return path.is_dir() or not path.suffix


def begin(path: Path, *, form: str, size: int, resume: bool, settings: journal.Settings) -> Any:
    """Open ``path`` for records: a file, or a folder with parts of ``size`` records in the format ``form``.

    Raises ``InputError`` if the ending is unknown or if other files are in the folder.
    """
    if not path.parent.is_dir():
        raise InputError(f"the folder {path.parent} does not exist; create it, or name another output")
    if _is_folder(path):
        return Folder(path, form, size=size, resume=resume, settings={**settings, "format": form})
    if path.suffix == ".parquet":
        return ParquetFile(path, resume=resume)
    if path.suffix in SHEETS:
        return SheetFile(path, resume=resume)
    if path.suffix in (".jsonl", ".ndjson"):
        return JsonLines(path, resume=resume, settings=settings)
    raise InputError(f"{path} has an unknown ending: name OUT.jsonl, OUT.csv, OUT.xlsx, OUT.parquet or a folder")
