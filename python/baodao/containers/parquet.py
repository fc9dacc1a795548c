"""Reads Parquet files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from baodao import extras
from baodao._baodao import InputError, LimitError
from baodao.containers import COLUMNS, Member, Reading
from baodao.containers.expand import CHUNK
from baodao.containers.rows import row_member, wanted

AT_ONCE = 32
"""Rows in one batch."""
FOOTER = 64 << 20
"""Maximum size of a file's metadata in bytes."""


def parquet_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the reports of a Parquet file in small batches; only columns with fields of a source are read."""
    parquet = extras.load("parquet", "reading Parquet", ".parquet")
    meter, size, number = how.meter(), path.stat().st_size, 0
    _check_footer(path, size)
    with parquet.ParquetFile(path, buffer_size=CHUNK, pre_buffer=False) as file:
        meter.check_members(file.metadata.num_rows)
        columns = _columns(file.schema_arrow.names, how)
        for batch in file.iter_batches(batch_size=AT_ONCE, columns=columns):
            meter.expand(batch.nbytes, size)
            for row in batch.to_pylist():
                number += 1
                yield _member(row, path, number, how)


def _check_footer(path: Path, size: int) -> None:
    tail = 8
    with path.open("rb") as file:
        file.seek(max(size - tail, 0))
        length = int.from_bytes(file.read(tail)[:4], "little")
    if min(length, size) > FOOTER:
        raise LimitError(f"its metadata are longer than {FOOTER:,} bytes")


def _columns(names: list[str], how: Reading) -> list[str]:
    usual = {name for field in COLUMNS for name in wanted(field, how)}
    found = [name for name in names if name.strip().lower() in usual]
    if not found:
        raise InputError(f"no column holds content: {', '.join(names[:20])}; name one with columns={{'data': …}}")
    return found


def _member(row: dict[str, Any], path: Path, number: int, how: Reading) -> Member:
    return row_member(row, f"{path}, row {number}", f"{path.name}:{number}", how)
