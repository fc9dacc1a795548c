"""Tables as files, CSV or Parquet: one for each table; all take the place of the old ones in one step."""

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from baodao import extras
from baodao.tables.columns import Kind, Table
from baodao.tables.events import EVENT_ID
from baodao.tables.layout import TABLES
from baodao.tables.replace import replace_files

if TYPE_CHECKING:
    import pandas as pd

Named = Iterable[tuple[str, "pd.DataFrame"]]
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Characters with which a text begins that spreadsheet programs may run; some also run the full-width forms."""
OPEN_YEAR = re.compile(r"--\d\d(-\d\d)?")
"""A date of the record whose year is not known: no formula, and read by programs."""
LAYOUT = {table.name: table for table in TABLES}


def write_csv(tables: Named, folder: Path, encoding: str, *, escape_formulas: bool) -> list[Path]:
    """Write CSV files; a list is written as JSON."""

    def write(name: str, frame: "pd.DataFrame", path: Path) -> None:
        columns = LAYOUT[name].columns
        cells = {column.name: frame[column.name].map(_json) for column in columns if column.kind is Kind.LIST}
        if escape_formulas:
            texts = (column.name for column in columns if column.kind is Kind.TEXT)
            cells |= {text: frame[text].map(escaped, na_action="ignore") for text in texts}
        frame.assign(**cells).to_csv(path, index=False, encoding=encoding)

    return _write(tables, folder, "csv", write)


def escaped(cell: str) -> str:
    """Put a quotation mark before a text that a spreadsheet would run as a formula.

    >>> escaped("=1+1"), escaped("@SUM(A1)"), escaped("会议"), escaped("--06-04")
    ("'=1+1", "'@SUM(A1)", '会议', '--06-04')
    """
    return f"'{cell}" if cell.startswith(FORMULAS) and not OPEN_YEAR.fullmatch(cell) else cell


def write_parquet(tables: Named, folder: Path) -> list[Path]:
    """Write Parquet files; an empty column has its type, too."""
    need_pyarrow()

    def write(name: str, frame: "pd.DataFrame", path: Path) -> None:
        frame.to_parquet(path, index=False, engine="pyarrow", schema=_schema(LAYOUT[name], frame))

    return _write(tables, folder, "parquet", write)


def need_pyarrow() -> None:
    """Raise ``InputError`` where pyarrow is not installed."""
    extras.load("parquet", "Parquet")


def _write(tables: Named, folder: Path, suffix: str, write: Callable[[str, "pd.DataFrame", Path], None]) -> list[Path]:
    frames = list(tables)

    def write_all(new: Path) -> None:
        for name, frame in frames:
            write(name, frame, new / f"{name}.{suffix}")

    return replace_files(folder, [f"{name}.{suffix}" for name, _ in frames], write_all)


def _json(value: list[str] | None) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False)


def _schema(table: Table, frame: "pd.DataFrame") -> Any:
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
    columns = [(column.name, kinds[column.kind]) for column in table.columns]
    columns += [(name, pa.string()) for name in (EVENT_ID,) if name in frame and name not in dict(columns)]
    return pa.schema(columns)
