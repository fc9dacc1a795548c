"""Writes records to Parquet with the schema of ``arrow_schema``."""

import contextlib
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from baodao import extras
from baodao._baodao import InputError, arrow_schema
from baodao.output import files, journal

ROWS, BYTES = 2_000, 64 << 20
"""Limits of a row group: the number of records, and of their bytes in memory."""


class ParquetRows:
    """A Parquet file that is being written."""

    def __init__(self, path: Path) -> None:
        self._pyarrow = extras.load("parquet", "writing Parquet")
        parquet = extras.load("parquet", "writing Parquet", ".parquet")
        self._schema = self._pyarrow.schema(arrow_schema())
        self._batches: list[Any] = []
        self._count = self._bytes = 0
        self._file = files.locked(path)
        files.clear(self._file)
        self._writer = parquet.ParquetWriter(self._file, self._schema, compression="zstd")

    def write(self, batch: Any) -> None:
        """Add a record batch."""
        self._batches.append(batch)
        self._count += batch.num_rows
        self._bytes += batch.nbytes
        if self._count >= ROWS or self._bytes >= BYTES:
            self._flush()

    def _flush(self) -> None:
        batches, self._batches, self._count, self._bytes = self._batches, [], 0, 0
        table = self._pyarrow.Table.from_batches(batches, schema=self._schema)
        self._writer.write_table(table, row_group_size=max(len(table), 1))

    def finish(self) -> None:
        """Write the last batch, and the whole file to the disk."""
        self._flush()
        self._writer.close()
        files.sync(self._file)
        self._file.close()

    def abandon(self) -> None:
        """Close a file that will not be completed."""
        with contextlib.suppress(OSError, ValueError):
            self._writer.close()
        with contextlib.suppress(OSError):
            self._file.close()


class ParquetFile:
    """One Parquet file, which gets its name only when it is complete."""

    kept = "nothing was written; with a folder as output, --resume can continue"

    def __init__(self, path: Path, *, resume: bool) -> None:
        if resume:
            raise InputError(f"{path} cannot be continued: --resume works with OUT.jsonl or a folder")
        self.done = journal.Done()
        self._path, self._part = path, files.partial(path)
        self._rows = ParquetRows(self._part)
        self._whole = False

    def write_batch(self, _entries: list[bytes], batch: Any) -> None:
        """Add a record batch."""
        self._rows.write(batch)

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
