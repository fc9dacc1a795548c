"""Columns as data frames: the dtype of each kind of column."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from baodao._baodao import InputError
from baodao.tables.columns import Column, Kind, Table

if TYPE_CHECKING:
    import pandas as pd

WHOLE = {10, 16, 19}
"""Lengths of dates that are whole: to the day, the minute or the second."""
DTYPES: dict[Kind, tuple[Any, Any]] = {
    Kind.TEXT: ("string", "string"),
    Kind.INTEGER: ("int64", "Int64"),
    Kind.BOOLEAN: ("bool", "boolean"),
    Kind.NUMBER: ("float64", "float64"),
}
"""The dtypes of columns without and with missing values."""


def frame(table: Table, columns: list[list[Any]]) -> "pd.DataFrame":
    """Make the data frame of a table from the values of its columns."""
    import pandas as pd  # noqa: PLC0415 - an extra, imported on use

    named = zip(table.columns, columns, strict=True)
    arrays = {column.name: _array(column, values, table.name) for column, values in named}
    return pd.DataFrame(arrays, index=pd.RangeIndex(len(columns[0])))


def _array(column: Column, values: list[Any], table: str) -> Any:
    import numpy as np  # noqa: PLC0415 - comes with pandas
    import pandas as pd  # noqa: PLC0415

    match column.kind:
        case Kind.CATEGORY:
            return _categories(column, values, table)
        case Kind.DATE:
            return np.array([_day(value) for value in values], dtype="datetime64[us]")
        case Kind.LIST:
            found = np.empty(len(values), dtype=object)
            # numpy would make a second dimension of lists of equal length.
            for row, value in enumerate(values):
                found[row] = value
            return found
        case kind:
            return pd.array(values, dtype=DTYPES[kind][column.nullable])


def _categories(column: Column, values: list[Any], table: str) -> Any:
    import pandas as pd  # noqa: PLC0415

    codes: dict[str | None, int] = {None: -1, **{value: code for code, value in enumerate(column.values)}}
    try:
        found = [codes[value] for value in values]
    except KeyError as error:
        raise InputError(f"{table}.{column.name} is one of {', '.join(column.values)}, not {error}") from error
    return pd.Categorical.from_codes(found, dtype=pd.CategoricalDtype(list(column.values)))


def _day(iso: str | None) -> datetime | None:
    """Read a date that is whole; the offset of a time zone is ignored, so the clock is the report's own."""
    if iso is None or iso.startswith("-") or len(iso[:19]) not in WHOLE:
        return None
    try:
        return datetime.fromisoformat(iso[:19])
    except ValueError:
        return None
