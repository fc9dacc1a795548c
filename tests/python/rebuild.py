"""Records made out of tables again: the frames hold all that the records held."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd

from baodao.described import ITEMS, LISTS, RECORD, Item
from baodao.tables import Tables
from baodao.tables.columns import Kind, Table
from baodao.tables.layout import TABLES

Row = dict[str, Any]
BY_PATH = {path: table for table in TABLES for path in table.paths}


def plain(value: Any) -> Any:
    """Give a value of a frame as a record holds it."""
    if isinstance(value, list):
        return value
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value


def rows(frame: pd.DataFrame) -> list[Row]:
    columns = {str(name): [plain(value) for value in frame[name]] for name in frame.columns}
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def records(tables: Tables) -> list[Row]:
    """List the records (and failures) that ``tables`` were made of."""
    by_report: dict[tuple[str, int], list[Row]] = {}
    for name, frame in tables:
        for row in rows(frame):
            by_report.setdefault((name, row["report_index"]), []).append(row)
    return [_record(by_report, report) for report in rows(tables.reports)]


def _record(by_report: dict[tuple[str, int], list[Row]], report: Row) -> Row:
    if report["error_type"] is not None:
        return {"id": report["report_id"], "error": {"type": report["error_type"], "message": report["error_message"]}}
    found = {name: there for (name, number), there in by_report.items() if number == report["report_index"]}
    record = _item(RECORD, At(TABLES[0], report, found, ()), ())
    assert record is not None
    return record


class At(NamedTuple):
    """A row of a table, with the rows of the report, and its number and those of the rows around it."""

    table: Table
    row: Row
    found: dict[str, list[Row]]
    numbers: tuple[int, ...]


def _item(item: Item, at: At, path: tuple[str, ...], key: str = "") -> Row | None:
    """Rebuild a dict from its row; ``path`` leads to it from the record, ``key`` from the item of the row."""
    built: Row = {}
    for field in item.fields:
        inside, dotted = (*path, field.key), f"{key}.{field.key}" if key else field.key
        inner = ITEMS.get(field.of)
        if field.is_list and (inner is not None or field.of in LISTS):
            built[field.key] = list(_children(inner, at, inside))
        elif inner is not None:
            built[field.key] = _item(inner, at, inside, dotted)
        else:
            value = at.row[_column(at.table, dotted, len(at.numbers))]
            if value is None and not field.is_nullable:
                return None
            built[field.key] = value
    return built


def _children(item: Item | None, at: At, path: tuple[str, ...]) -> Iterator[Any]:
    table = BY_PATH[path]
    there = at.found.get(table.name, [])
    if len(table.paths) > 1:
        there = [row for row in there if row["of"] == path[0]]
    above = {column.level: column.name for column in table.columns if column.key == "#" and column.level > 0}
    for level, number in enumerate(at.numbers, 1):
        there = [row for row in there if row[above[level]] == number]
    for number, row in enumerate(there):
        if item is None:
            yield row[table.columns[-1].name]
        else:
            yield _item(item, At(table, row, at.found, (*at.numbers, number)), path)


def _column(table: Table, key: str, level: int) -> str:
    """Find the column of a key; of a date, that with the record's own words."""
    names = [
        column.name
        for column in table.columns
        if column.key == key and column.level in (-1, level) and column.kind is not Kind.DATE
    ]
    assert len(names) == 1, f"{table.name} has {len(names)} columns for {key}: see python/baodao/tables/layout.py"
    return names[0]
