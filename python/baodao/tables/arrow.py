"""Records in Arrow as the columns of the tables: cut from the arrays inside record batches, without dicts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import itemgetter
from typing import Any, Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from baodao._baodao import InputError, Records, arrow_schema
from baodao.tables.columns import Column, Table
from baodao.tables.days import whole_day
from baodao.tables.layout import TABLES

ROWS = 1024
"""Number of records of a batch."""
SCHEMA: pa.Schema = pa.schema(arrow_schema())
"""The schema of records."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table: at each level of its path the items, their numbers, and the item that is around each row.

    ``around`` is ``None`` where each row is an item of that level.
    """

    items: list[Any]
    numbers: list[Any]
    around: list[Any]

    def down(self, key: str) -> Self:
        """Follow ``key`` from the items of the last level to those in it."""
        values = pc.struct_field(self.items[-1], key)
        if pa.types.is_list(values.type):
            lengths = pc.fill_null(pc.list_value_length(values), 0).to_numpy()
            parents = np.repeat(np.arange(len(values)), lengths)
            numbers = np.arange(len(parents)) - np.searchsorted(parents, parents)
            items = pc.list_flatten(values)
        else:
            parents = np.flatnonzero(values.is_valid().to_numpy(zero_copy_only=False))
            numbers = np.zeros(len(parents), dtype=np.int64)
            items = values if len(parents) == len(values) else values.take(pa.array(parents))
        around = [parents if index is None else index[parents] for index in self.around]
        return type(self)([*self.items, items], [*self.numbers, numbers], [*around, None])

    def values(self, column: Column, path: tuple[str, ...]) -> Any:
        """Give the array of a column."""
        items, around = self.items[column.level], self.around[column.level]
        match column.key:
            case "#":
                numbers = self.numbers[column.level]
                return pa.array(numbers if around is None else numbers[around])
            case "/":
                return pa.repeat(path[0], len(self.items[-1]))
            case "[]":
                return self._slices(items)
            case "":
                return items
            case "^":
                found = pc.struct_field(items, [0])
            case key:
                found = pc.struct_field(items, key.split("."))
        return found if around is None else found.take(pa.array(around))

    def _slices(self, items: Any) -> Any:
        """Cut the characters of each item out of the text of its record."""
        texts = pc.struct_field(self.items[0], "text").to_pylist()
        starts, ends = (pc.struct_field(items, key).to_pylist() for key in ("start", "end"))
        rows = zip(self.around[0].tolist(), starts, ends, strict=True)
        return pa.array([texts[row][start:end] for row, start, end in rows], type=pa.string())


def cut(batches: Iterable[Any]) -> Iterator[dict[str, list[Any]]]:
    """Cut the arrays of each table's columns out of each batch of records."""
    first = 0
    for batch in batches:
        numbers = np.arange(first, first + len(batch), dtype=np.int64)
        rows: dict[tuple[str, ...], Rows] = {(): Rows([batch.to_struct_array()], [numbers], [None])}
        yield {table.name: _columns(table, rows) for table in TABLES}
        first += len(batch)


def _columns(table: Table, rows: dict[tuple[str, ...], Rows]) -> list[Any]:
    """Give the arrays of a table, report by report; ``rows`` are those found before, by their path."""
    parts = [[_rows_at(path, rows).values(column, path) for column in table.columns] for path in table.paths]
    if len(parts) == 1:
        return parts[0]
    whole = [pa.concat_arrays(column) for column in zip(*parts, strict=True)]
    order = pa.array(np.argsort(whole[0].to_numpy(), kind="stable"))
    return [column.take(order) for column in whole]


def _rows_at(path: tuple[str, ...], rows: dict[tuple[str, ...], Rows]) -> Rows:
    """Give the rows at the end of a path; those of its beginning are kept for other tables."""
    if path not in rows:
        rows[path] = _rows_at(path[:-1], rows).down(path[-1])
    return rows[path]


def batches(records: Records, missing: Sequence[bool] = ()) -> Iterator[Any]:
    """Give the record batches of ``extract_many``; a row of nulls is put where ``missing`` says so of a row."""
    made = (pa.record_batch(batch) for batch in records.batches(ROWS))
    return _spread(made, missing) if any(missing) else made


def _spread(batches: Iterable[Any], missing: Sequence[bool]) -> Iterator[Any]:
    rows = enumerate(missing)
    for batch in batches:
        numbers: list[int | None] = []
        for number in range(len(batch)):
            numbers += [None for _ in takewhile(itemgetter(1), rows)]
            numbers.append(number)
        yield batch.take(pa.array(numbers, type=pa.int64()))
    left = sum(1 for _ in rows)
    yield pa.RecordBatch.from_arrays([pa.nulls(left, field.type) for field in SCHEMA], names=SCHEMA.names)


def days(values: Any) -> Any:
    """Read the dates of a column, as ``datetime64``; each date is read once."""
    found = values.dictionary_encode()
    read = np.array([*map(whole_day, found.dictionary.to_pylist()), None], dtype="datetime64[us]")
    return read[pc.fill_null(found.indices, -1).to_numpy()]


def codes(column: Column, values: Any, table: str) -> Any:
    """Give the number of each word in the closed list of a column, null where there is none.

    Raises ``InputError`` at a word that is not in the list.
    """
    found = pc.index_in(values, value_set=pa.array(column.values, type=pa.string()))
    if found.null_count > values.null_count:
        wrong = values.filter(pc.and_(found.is_null(), values.is_valid()))[0].as_py()
        raise InputError(f"{table}.{column.name} is one of {', '.join(column.values)}, not {wrong!r}")
    return found


def lists(values: Any) -> Iterator[list[str] | None]:
    """Yield the lists of a column, which are short and mostly empty."""
    flat = pc.list_flatten(values).to_pylist()
    end = 0
    for length in pc.list_value_length(values).to_pylist():
        if length is None:
            yield None
        else:
            end += length
            yield flat[end - length : end]
