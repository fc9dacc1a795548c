"""Writes records to a file, which gets its name when complete, or to a folder, part by part."""

from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from baodao._baodao import InputError
from baodao.output import journal
from baodao.output.folder import Folder
from baodao.output.jsonlines import JsonLines
from baodao.output.parquet import ParquetFile


class Output(Protocol):
    """A file or folder that is being written."""

    @property
    def done(self) -> journal.Done:
        """The sources that an earlier run processed."""

    @property
    def kept(self) -> str:
        """Message for an interrupted run: what is kept, and how to continue."""

    def write(self, name: str, record: Mapping[str, Any], /) -> None:
        """Add the record of the source with this name."""

    def finish(self) -> None:
        """Complete the output and give it its name."""

    def __enter__(self) -> Self:
        """Return the output itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None, /
    ) -> None:
        """Close the output, complete or not."""


def begin(path: Path, *, form: str, size: int, resume: bool, settings: journal.Settings) -> Output:
    """Open ``path`` for records: a file, or a folder with parts of ``size`` records in the format ``form``.

    Raises ``InputError`` if the ending is unknown or if other files are in the folder.
    """
    if not path.parent.is_dir():
        raise InputError(f"the folder {path.parent} does not exist; create it, or name another output")
    if path.is_dir() or not path.suffix:
        return Folder(path, form, size=size, resume=resume, settings={**settings, "format": form})
    if path.suffix == ".parquet":
        return ParquetFile(path, resume=resume)
    if path.suffix in (".jsonl", ".ndjson"):
        return JsonLines(path, resume=resume, settings=settings)
    raise InputError(f"{path} has an unknown ending: name OUT.jsonl, OUT.parquet or a folder")
