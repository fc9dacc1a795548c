"""Writes records to Parquet with the schema of ``arrow_schema``."""

import contextlib
from pathlib import Path
from typing import Any

from baodao import extras
from baodao._baodao import arrow_schema
from baodao.output import files

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
