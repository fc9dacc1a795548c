"""Tables as files, CSV or Parquet: one for each table; all take the place of the old ones in one step."""

import io
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from baodao import extras
from baodao._baodao import InputError
from baodao.output import files
from baodao.tables.columns import Kind, Table
from baodao.tables.events import EVENT_ID
from baodao.tables.formulas import escaped
from baodao.tables.layout import TABLES
from baodao.tables.persons import CAREERS, PERSON_ID
from baodao.tables.replace import replace_files

if TYPE_CHECKING:
    import pandas as pd

Named = Iterable[tuple[str, "pd.DataFrame"]]
SHEET_ROWS = 1_048_576
"""Number of rows of a sheet of Excel."""
CELL = 32_767
"""Number of characters of a cell of Excel; longer texts are cut."""
STATA_TEXT = 2_045
"""Number of bytes of a short text of Stata."""
LAYOUT = {table.name: table for table in (*TABLES, CAREERS)}


def write_csv(tables: Named, folder: Path, encoding: str, *, escape_formulas: bool) -> list[Path]:
    """Write CSV files; a list is written as JSON."""

    def write(name: str, frame: "pd.DataFrame", path: Path) -> None:
        flat = _flat(name, frame, escape_formulas=escape_formulas)
        days = [column.name for column in LAYOUT[name].columns if column.kind is Kind.DATE]
        # pandas would decide for each piece of the file anew whether its dates have a time of day.
        texts = {day: frame[day].dt.strftime("%Y-%m-%d %H:%M:%S") for day in days if _has_time(frame[day])}
        flat.assign(**texts).to_csv(path, index=False, encoding=encoding)

    return _write(tables, folder, "csv", write)


def _has_time(days: "pd.Series[Any]") -> bool:
    return bool((days.dropna() != days.dropna().dt.normalize()).any())


def _flat(name: str, frame: "pd.DataFrame", *, escape_formulas: bool) -> "pd.DataFrame":
    """Write lists as JSON, and texts so that no spreadsheet runs them."""
    columns = LAYOUT[name].columns
    cells = {column.name: frame[column.name].map(_json) for column in columns if column.kind is Kind.LIST}
    if escape_formulas:
        texts = (column.name for column in columns if column.kind is Kind.TEXT)
        cells |= {text: frame[text].map(escaped, na_action="ignore") for text in texts}
    return frame.assign(**cells)


def write_excel(tables: Named, path: Path) -> Path:
    """Write a workbook with a sheet for each table; codes stay text."""
    extras.load("excel", "Excel")
    if path.suffix != ".xlsx":
        raise InputError(f"{path} has another ending than .xlsx; name OUT.xlsx")
    frames = list(tables)
    part = files.partial(path)
    try:
        with files.locked(part) as file:
            files.clear(file)
            file.write(workbook(frames))
            files.sync(file)
        files.rename(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return path


def workbook(tables: Named) -> bytes:
    """Return the bytes of a workbook with a sheet for each table."""
    import pandas as pd  # noqa: PLC0415 - an extra

    frames, whole = list(tables), io.BytesIO()
    for name, frame in frames:
        if len(frame) >= SHEET_ROWS:
            raise InputError(f"{name} has {len(frame):,} rows, more than a sheet holds; write CSV or Parquet")
    # A cell that begins like a formula is written as text.
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with pd.ExcelWriter(whole, engine="xlsxwriter", engine_kwargs={"options": options}) as writer:
        for name, frame in frames:
            flat = _flat(name, frame, escape_formulas=False)
            kinds = [column for column in LAYOUT[name].columns if column.kind in {Kind.TEXT, Kind.LIST}]
            texts = {one.name: flat[one.name].map(_cut, na_action="ignore") for one in kinds}
            flat.assign(**texts).to_excel(writer, sheet_name=name, index=False, freeze_panes=(1, 0))
    return whole.getvalue()


def _for_stata(name: str) -> str:
    return "end_" if name == "end" else name


def _bytes(text: str) -> int:
    return len(text.encode())


def _cut(text: object) -> object:
    return f"{text[: CELL - 1]}…" if isinstance(text, str) and len(text) > CELL else text


def write_stata(tables: Named, folder: Path) -> list[Path]:
    """Write Stata files (format 118, UTF-8): missing texts are empty, whole numbers that may be missing are doubles.

    ``end`` is a word of Stata: that column is ``end_``.
    """

    def write(name: str, frame: "pd.DataFrame", path: Path) -> None:
        columns = LAYOUT[name].columns
        kinds = {column.name: column.kind for column in columns}
        flat = _flat(name, frame, escape_formulas=False)
        numbers = {one.name for one in columns if one.kind in {Kind.INTEGER, Kind.BOOLEAN}}
        texts = [one for one in map(str, flat) if kinds.get(one, Kind.TEXT) in {Kind.TEXT, Kind.LIST, Kind.CATEGORY}]
        cells: dict[str, Any] = {text: flat[text].astype(object).where(flat[text].notna(), "") for text in texts}
        cells |= {one: flat[one].astype("float64" if flat[one].hasnans else "int32") for one in numbers}
        flat = flat.assign(**cells).rename(columns=_for_stata)
        days: dict[Any, Any] = {_for_stata(one): "tc" for one, kind in kinds.items() if kind is Kind.DATE}
        long = [text for text in map(_for_stata, texts) if flat[text].map(_bytes).max() > STATA_TEXT]
        labels = {_for_stata(column.name): column.meaning[:80] for column in columns}
        flat.to_stata(
            path, write_index=False, version=118, variable_labels=labels, convert_dates=days, convert_strl=long
        )

    return _write(tables, folder, "dta", write)


def write_parquet(tables: Named, folder: Path) -> list[Path]:
    """Write Parquet files; an empty column has its type, too."""
    need_pyarrow()

    def write(name: str, frame: "pd.DataFrame", path: Path) -> None:
        frame.to_parquet(path, index=False, engine="pyarrow", schema=parquet_schema(LAYOUT[name], frame))

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


def parquet_schema(table: Table, frame: "pd.DataFrame") -> Any:
    """Give the types of the columns of a Parquet file."""
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
    columns += [(name, pa.string()) for name in (EVENT_ID, PERSON_ID) if name in frame and name not in dict(columns)]
    return pa.schema(columns)
