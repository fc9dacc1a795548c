"""Writes records for spreadsheet programs: a CSV file with a row for each report, a workbook with a sheet a table."""

import contextlib
import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from baodao import extras
from baodao.described import ITEMS, RECORD
from baodao.output import files
from baodao.tables.collect import AT_ONCE, Collector
from baodao.tables.columns import Kind
from baodao.tables.files import workbook
from baodao.tables.formulas import escaped
from baodao.tables.frames import frame
from baodao.tables.layout import TABLES

BETWEEN = "；"
"""What is between the names of the items of a list in one cell."""

REPORTS = TABLES[0]
POSITION = ("_start", "_end", "_in_title")
COLUMNS = [
    i
    for i, column in enumerate(REPORTS.columns)
    if column.kind is not Kind.DATE and column.key != "#" and not column.name.endswith(POSITION)
]
"""The columns of ``reports`` that the file has: no positions, and of a date the one in ISO 8601."""
LISTS = {
    field.key: ITEMS[field.of].fields[0].key
    for field in RECORD.fields
    if field.is_list and field.of in ITEMS and field.key not in {"paragraphs", "explanations"}
}
"""The lists of the record, and the key that names an item in a cell."""


class CsvRows:
    """A CSV file with a row for each report: the columns of the table ``reports``, then a cell for each list."""

    def __init__(self, path: Path) -> None:
        self._file = files.locked(path)
        files.clear(self._file)
        self._text = io.TextIOWrapper(self._file, encoding="utf-8-sig", errors="replace", newline="")
        self._rows = csv.writer(self._text)
        self._rows.writerow([*(REPORTS.columns[i].name for i in COLUMNS), *LISTS])

    def write(self, record: Mapping[str, Any]) -> None:
        """Add a record."""
        self._rows.writerow([_cell(value) for value in (*_of_report(record), *_of_lists(record))])

    def finish(self) -> None:
        """Write the whole file to the disk."""
        self._text.flush()
        files.sync(self._file)
        self._text.close()

    def abandon(self) -> None:
        """Close a file that will not be completed."""
        with contextlib.suppress(OSError, ValueError):
            self._text.close()


def _of_report(record: Mapping[str, Any]) -> Iterator[Any]:
    collector = Collector()
    collector.add([record])
    values = collector.found[REPORTS.name]
    return (values[i][0] for i in COLUMNS)


def _of_lists(record: Mapping[str, Any]) -> Iterator[Any]:
    return (BETWEEN.join(str(item[name]) for item in record.get(key, ())) for key, name in LISTS.items())


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return escaped(BETWEEN.join(map(str, value)))
    return escaped(value) if isinstance(value, str) else value


class WorkbookRows:
    """A workbook with a sheet for each table; only the values are kept until it is written."""

    def __init__(self, path: Path) -> None:
        extras.load("excel", "writing Excel")
        extras.load("pandas", "writing Excel")
        self._file = files.locked(path)
        files.clear(self._file)
        self._collector = Collector()
        self._batch: list[Mapping[str, Any]] = []

    def write(self, record: Mapping[str, Any]) -> None:
        """Add a record."""
        self._batch.append(record)
        if len(self._batch) >= AT_ONCE:
            self._collect()

    def _collect(self) -> None:
        batch, self._batch = self._batch, []
        self._collector.add(batch)

    def finish(self) -> None:
        """Write the whole workbook to the disk."""
        self._collect()
        found = self._collector.found
        self._file.write(workbook((table.name, frame(table, found[table.name])) for table in TABLES))
        files.sync(self._file)
        self._file.close()

    def abandon(self) -> None:
        """Close a file that will not be completed."""
        with contextlib.suppress(OSError):
            self._file.close()
