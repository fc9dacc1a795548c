"""Tables as files that are written while reports are read: memory does not grow with the number of reports."""

import codecs
import csv
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa
import pyarrow.parquet as pq

from baodao.tables import arrow, csv_lines
from baodao.tables.columns import Kind, Table
from baodao.tables.files import parquet_schema
from baodao.tables.frames import frame
from baodao.tables.layout import TABLES
from baodao.tables.replace import replace_files

UTF_8 = {"utf-8", "utf-8-sig"}
"""Encodings whose text needs no second encoding."""
DAY = len("2021-06-04")
GROUP = 1 << 19
"""Number of bytes in memory of a row group of Parquet."""


class Output(Protocol):
    """The file of a table that is being written."""

    def write(self, arrays: list[Any], /) -> None:
        """Add the rows of a batch."""

    def close(self) -> None:
        """Write what is left."""


def stream_csv(batches: Iterable[Any], folder: Path, encoding: str, *, escape_formulas: bool) -> list[Path]:
    """Write the tables of batches of records as CSV; the files are those of `Tables.to_csv`."""
    return _stream(batches, folder, "csv", lambda table, path: CsvFile(table, path, encoding, escape_formulas))


def stream_parquet(batches: Iterable[Any], folder: Path) -> list[Path]:
    """Write the tables of batches of records as Parquet; the files hold what those of `Tables.to_parquet` do."""
    return _stream(batches, folder, "parquet", ParquetFile)


def _stream(batches: Iterable[Any], folder: Path, suffix: str, begin: Callable[[Table, Path], Output]) -> list[Path]:
    def write(new: Path) -> None:
        with ExitStack() as files:
            outputs = {}
            for table in TABLES:
                outputs[table.name] = output = begin(table, new / f"{table.name}.{suffix}")
                files.callback(output.close)
            for columns in arrow.cut(batches):
                for name, arrays in columns.items():
                    outputs[name].write(arrays)

    return replace_files(folder, [f"{table.name}.{suffix}" for table in TABLES], write)


class CsvFile:
    """A table as CSV. A column of dates has times of day in all its cells, or in none."""

    def __init__(self, table: Table, path: Path, encoding: str, escape_formulas: bool) -> None:  # noqa: FBT001
        self._table, self._path, self._encoding, self._escape = table, path, encoding, escape_formulas
        self._encode = codecs.getincrementalencoder(encoding)().encode
        self._is_utf_8 = codecs.lookup(encoding).name in UTF_8
        self._with_time: set[str] = set()
        self._late: set[str] = set()
        self._rows = 0
        self._file = path.open("wb")
        self._file.write(self._encode(",".join(column.name for column in table.columns) + os.linesep))

    def write(self, arrays: list[Any]) -> None:
        """Add the rows of a batch."""
        named = list(zip(self._table.columns, arrays, strict=True))
        for column, values in named:
            if column.kind is Kind.DATE and column.name not in self._with_time and csv_lines.has_time(values):
                self._with_time.add(column.name)
                if self._rows:
                    self._late.add(column.name)
        self._rows += len(arrays[0])
        cells = [
            csv_lines.cells(column, values, escape_formulas=self._escape, with_time=column.name in self._with_time)
            for column, values in named
        ]
        lines = csv_lines.lines(cells)
        self._file.write(lines if self._is_utf_8 else self._encode(lines.decode()))

    def close(self) -> None:
        """Write what is left."""
        self._file.close()
        if self._late:
            self._add_times()

    def _add_times(self) -> None:
        """Add midnight to the dates that were written before the column had a time of day."""
        old = self._path.with_name(f"{self._path.name}.old")
        self._path.replace(old)
        late = [number for number, column in enumerate(self._table.columns) if column.name in self._late]
        with (
            old.open(encoding=self._encoding, newline="") as lines,
            self._path.open("w", encoding=self._encoding, newline="") as file,
        ):
            csv.writer(file, lineterminator=os.linesep).writerows(_with_times(csv.reader(lines), late))
        old.unlink()


def _with_times(rows: Iterable[list[str]], columns: list[int]) -> Iterator[list[str]]:
    """Yield the rows with midnight behind the days of some columns.

    >>> list(_with_times([["a", "2021-06-04", ""], ["b", "", "2021-06-04 10:00:00"]], [1, 2]))
    [['a', '2021-06-04 00:00:00', ''], ['b', '', '2021-06-04 10:00:00']]
    """
    for row in rows:
        for column in columns:
            if len(row[column]) == DAY and row[column][:1].isdecimal():
                row[column] += " 00:00:00"
        yield row


class ParquetFile:
    """A table as Parquet, with the types that pandas reads as the dtypes of its frame."""

    def __init__(self, table: Table, path: Path) -> None:
        empty = frame(table, [[] for _ in table.columns])
        types = parquet_schema(table, empty)
        self._table = table
        self._schema = pa.Table.from_pandas(empty, schema=types, preserve_index=False).schema
        self._waiting: list[Any] = []
        self._bytes = 0
        self._writer = pq.ParquetWriter(path, self._schema)

    def write(self, arrays: list[Any]) -> None:
        """Add the rows of a batch."""
        columns = [self._typed(number, values) for number, values in enumerate(arrays)]
        batch = pa.Table.from_arrays(columns, schema=self._schema)
        self._waiting.append(batch)
        self._bytes += batch.nbytes
        if self._bytes >= GROUP:
            self._flush()

    def _typed(self, number: int, values: Any) -> Any:
        column = self._table.columns[number]
        match column.kind:
            case Kind.CATEGORY:
                codes = arrow.codes(column, values, self._table.name).cast(pa.int8())
                return pa.DictionaryArray.from_arrays(codes, pa.array(column.values, type=pa.string()))
            case Kind.DATE:
                return pa.array(arrow.days(values), type=pa.timestamp("us"))
        return values.cast(self._schema.field(number).type)

    def _flush(self) -> None:
        waiting, self._waiting, self._bytes = self._waiting, [], 0
        if waiting:
            table = pa.concat_tables(waiting)
            self._writer.write_table(table, row_group_size=max(len(table), 1))

    def close(self) -> None:
        """Write what is left."""
        self._flush()
        self._writer.close()
