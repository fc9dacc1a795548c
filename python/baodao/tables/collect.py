"""Records as columns: plain lists of values, read from a bounded number of records at a time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Self

from baodao._baodao import InputError
from baodao.single import refuse_single
from baodao.tables.columns import Column, Table
from baodao.tables.layout import TABLES

AT_ONCE = 512
"""Number of records held as dicts at a time; of earlier ones only the values are kept."""


@dataclass(slots=True)
class Rows:
    """The rows of a table: at each level of its path the items, and the number of each in its list."""

    items: list[list[Any]]
    numbers: list[list[int]]

    def down(self, key: str) -> Self:
        """Follow ``key`` from the items of the last level to those in it."""
        rows: list[int] = []
        items: list[Any] = []
        numbers: list[int] = []
        for row, item in enumerate(self.items[-1]):
            value = item[key]
            found = value if isinstance(value, list) else () if value is None else (value,)
            rows.extend([row] * len(found))
            items.extend(found)
            numbers.extend(range(len(found)))
        above = [[level[row] for row in rows] for level in self.items]
        counted = [[level[row] for row in rows] for level in self.numbers]
        return type(self)([*above, items], [*counted, numbers])

    def values(self, column: Column, path: tuple[str, ...]) -> list[Any]:
        """List the values of a column."""
        items = self.items[column.level]
        match column.key:
            case "#":
                return self.numbers[column.level]
            case "^":
                return [next(iter(item.values())) for item in items]
            case "/":
                return [path[0]] * len(items)
            case "[]":
                return [
                    record["text"][item["start"] : item["end"]]
                    for record, item in zip(self.items[0], items, strict=True)
                ]
            case "":
                return items
        for key in column.key.split("."):
            if column.nullable:
                items = [None if item is None else item.get(key) for item in items]
            else:
                items = [item[key] for item in items]
        return items


def collect(records: Iterable[Any]) -> dict[str, list[list[Any]]]:
    """List the values of each column of each table; ``records`` is iterated once.

    Raises ``InputError`` at an item that is neither a record, nor the failure of one, nor none.
    """
    collector = Collector()
    for batch in _batches(records):
        collector.add(batch)
    return collector.found


class Collector:
    """The values of each column of each table, of the records that were added so far."""

    def __init__(self) -> None:
        self.found: dict[str, list[list[Any]]] = {table.name: [[] for _ in table.columns] for table in TABLES}
        self._count = 0

    def add(self, batch: list[Any]) -> None:
        """Add a batch of records; raises ``InputError`` at an item that is none."""
        first = self._count
        self._count += len(batch)
        rows = Rows([batch], [list(range(first, self._count))])
        whole = [number for number, record in enumerate(batch) if not _failed(record, first + number)]
        sound = Rows([[batch[number] for number in whole]], [[first + number for number in whole]])
        for table in TABLES:
            _add(self.found[table.name], table, sound if table.paths[0] else rows)


def _add(columns: list[list[Any]], table: Table, records: Rows) -> None:
    """Add the rows of some records, report by report."""
    found: list[list[Any]] = [[] for _ in columns]
    for path in table.paths:
        rows = records
        try:
            for key in path:
                rows = rows.down(key)
            for values, column in zip(found, table.columns, strict=True):
                values.extend(rows.values(column, path))
        except (KeyError, TypeError, AttributeError) as error:
            raise InputError(f"{table.name}: an item is no record of baodao: {error!r}") from error
    if len(table.paths) > 1:
        order = sorted(range(len(found[0])), key=found[0].__getitem__)
        found = [[values[row] for row in order] for values in found]
    for whole, values in zip(columns, found, strict=True):
        whole.extend(values)


def _batches(records: Iterable[Any]) -> Iterator[list[Any]]:
    refuse_single(records)
    left = iter(records)
    while batch := [{} if record is None else record for record in islice(left, AT_ONCE)]:
        yield batch


def _failed(record: Any, number: int) -> bool:
    """Test whether a report has no record: it failed, or the item is empty."""
    if not isinstance(record, Mapping):
        raise InputError(f"item {number} is {type(record).__name__}, no record")
    return not record or record.get("error") is not None
