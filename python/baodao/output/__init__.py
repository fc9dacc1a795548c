"""Where records go: a file that appears when it is whole, or a folder of parts that appear one by one."""

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
    """A file or a folder under way."""

    @property
    def done(self) -> journal.Done:
        """What an earlier run has done."""

    @property
    def kept(self) -> str:
        """Say what stays of a run that is broken off."""

    def write(self, name: str, record: Mapping[str, Any], /) -> None:
        """Add the record of the source that ``name`` names."""

    def finish(self) -> None:
        """Give it its name: it is whole."""

    def __enter__(self) -> Self:
        """Begin."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None, /
    ) -> None:
        """Let go of it, whole or not."""


def begin(path: Path, *, form: str, size: int, resume: bool, settings: journal.Settings) -> Output:
    """Begin to write records to ``path``: a file, or a folder of parts of ``size`` records in the format ``form``.

    Raises ``InputError`` where the name doesn't say what to write, or where something else is in the way.
    """
    if not path.parent.is_dir():
        raise InputError(f"there is no folder {path.parent}")
    if path.is_dir() or not path.suffix:
        return Folder(path, form, size=size, resume=resume, settings={**settings, "format": form})
    if path.suffix == ".parquet":
        return ParquetFile(path, resume=resume)
    if path.suffix in (".jsonl", ".ndjson"):
        return JsonLines(path, resume=resume, settings=settings)
    raise InputError(f"can't tell what to write to {path}: name OUT.jsonl, OUT.parquet or a folder")
