"""Reads Parquet files."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from baodao import extras
from baodao._baodao import InputError, LimitError
from baodao.containers import COLUMNS, Member, Reading
from baodao.containers.expand import CHUNK
from baodao.containers.rows import no_content, row_member, wanted

AT_ONCE = 32
"""Rows in one batch."""
TEXTS = {"string", "large_string", "binary", "large_binary"}
"""Types whose values can be read as a dictionary."""
FOOTER = 64 << 20
"""Maximum size of a file's metadata in bytes."""


def parquet_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the reports of a Parquet file in small batches; only columns with fields of a source are read."""
    parquet = extras.load("parquet", "reading Parquet", ".parquet")
    meter, size, number = how.meter(), path.stat().st_size, 0
    _check_footer(path, size)
    with parquet.ParquetFile(path, buffer_size=CHUNK, pre_buffer=False) as file:
        meter.check_members(file.metadata.num_rows)
        schema = file.schema_arrow
        columns = _columns(schema.names, how)
        repeated = [name for name in columns if str(schema.field(name).type) in TEXTS]
    # A cell that many rows repeat is read once.
    with parquet.ParquetFile(path, buffer_size=CHUNK, pre_buffer=False, read_dictionary=repeated) as file:
        for batch in file.iter_batches(batch_size=AT_ONCE, columns=columns):
            meter.expand(batch.nbytes, size)
            for row in range(batch.num_rows):
                number += 1
                member, shared = _member(batch, row, path, number, how)
                meter.expand(shared, size)
                yield member


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
        raise InputError(no_content(names))
    return found


def _member(batch: Any, row: int, path: Path, number: int, how: Reading) -> tuple[Member, int]:
    """Read a row; return it with the length of the cells that it shares with others, which the batch holds once."""
    where, usual_id = f"{path}, row {number}", f"{path.name}:{number}"
    cells = {name: column[row] for name, column in zip(batch.schema.names, batch.columns, strict=True)}
    shared = 0
    for name, cell in cells.items():
        length = _length(cell)
        if length > how.max_row:
            message = f"{where}: the cell {name!r} has {length:,} bytes, more than {how.max_row:,}"
            return Member(id=usual_id, error=message), 0
        shared += length if hasattr(cell, "dictionary") else 0
    return row_member({name: cell.as_py() for name, cell in cells.items()}, where, usual_id, how), shared


def _length(cell: Any) -> int:
    """Count the bytes of a cell of text or bytes, before it becomes an object of Python."""
    value = cell.value if hasattr(cell, "dictionary") else cell
    if value is None or not hasattr(value, "as_buffer"):
        return 0
    buffer = value.as_buffer()
    return 0 if buffer is None else int(buffer.size)
