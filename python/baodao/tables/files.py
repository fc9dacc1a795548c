"""Tables as files, CSV or Parquet: one for each table; they get their names when all are written."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from baodao import extras
from baodao.tables.columns import Column, Kind, Table
from baodao.tables.layout import TABLES

if TYPE_CHECKING:
    import pandas as pd

Named = Iterable[tuple[str, "pd.DataFrame"]]
LAYOUT = {table.name: table for table in TABLES}


def write_csv(tables: Named, folder: Path, encoding: str) -> list[Path]:
    """Write CSV files; a list is written as JSON."""

    def write(name: str, frame: "pd.DataFrame", path: Path) -> None:
        lists = {column.name: frame[column.name].map(_json) for column in LAYOUT[name].columns if _is_list(column)}
        frame.assign(**lists).to_csv(path, index=False, encoding=encoding)

    return _write(tables, folder, "csv", write)


def write_parquet(tables: Named, folder: Path) -> list[Path]:
    """Write Parquet files; an empty column has its type, too."""
    need_pyarrow()

    def write(name: str, frame: "pd.DataFrame", path: Path) -> None:
        frame.to_parquet(path, index=False, engine="pyarrow", schema=_schema(LAYOUT[name]))

    return _write(tables, folder, "parquet", write)


def need_pyarrow() -> None:
    """Raise ``InputError`` where pyarrow is not installed."""
    extras.load("parquet", "Parquet")


def _write(tables: Named, folder: Path, suffix: str, write: Callable[[str, "pd.DataFrame", Path], None]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    parts: list[Path] = []
    try:
        for name, frame in tables:
            parts.append(folder / f"{name}.{suffix}.part")
            write(name, frame, parts[-1])
        return [part.replace(part.with_suffix("")) for part in parts]
    finally:
        for part in parts:
            part.unlink(missing_ok=True)


def _is_list(column: Column) -> bool:
    return column.kind is Kind.LIST


def _json(value: list[str] | None) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _schema(table: Table) -> Any:
    import pyarrow as pa  # noqa: PLC0415 - an extra

    kinds = {
        Kind.TEXT: pa.string(),
        Kind.CATEGORY: pa.dictionary(pa.int8(), pa.string()),
        Kind.INTEGER: pa.int64(),
        Kind.NUMBER: pa.float64(),
        Kind.BOOLEAN: pa.bool_(),
        Kind.DATE: pa.timestamp("us"),
        Kind.LIST: pa.list_(pa.string()),
    }
    return pa.schema([(column.name, kinds[column.kind]) for column in table.columns])
