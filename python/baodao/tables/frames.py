"""Columns as data frames: the dtype of each kind of column."""

from functools import cache
from typing import TYPE_CHECKING, Any

from baodao._baodao import InputError
from baodao.tables.columns import Column, Kind, Table
from baodao.tables.days import whole_day

if TYPE_CHECKING:
    import pandas as pd

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
            return np.array([whole_day(value) for value in values], dtype="datetime64[us]")
        case Kind.LIST:
            return _objects(values)
        case kind:
            return pd.array(values, dtype=DTYPES[kind][column.nullable])


def _objects(values: list[Any]) -> Any:
    import numpy as np  # noqa: PLC0415

    found = np.empty(len(values), dtype=object)
    # numpy would make a second dimension of lists of equal length.
    for row, value in enumerate(values):
        found[row] = value
    return found


def _categories(column: Column, values: list[Any], table: str) -> Any:
    import pandas as pd  # noqa: PLC0415

    codes: dict[str | None, int] = {None: -1, **{value: code for code, value in enumerate(column.values)}}
    try:
        found = [codes[value] for value in values]
    except KeyError as error:
        raise InputError(f"{table}.{column.name} is one of {', '.join(column.values)}, not {error}") from error
    return pd.Categorical.from_codes(found, dtype=_category(column.values))


@cache
def _category(values: tuple[str, ...]) -> Any:
    import pandas as pd  # noqa: PLC0415

    return pd.CategoricalDtype(list(values))


def frame_of_arrays(table: Table, batches: list[list[Any]]) -> "pd.DataFrame":
    """Make the data frame of a table from the Arrow arrays of its columns, batch by batch."""
    import pandas as pd  # noqa: PLC0415 - an extra, imported on use

    if not batches:
        return frame(table, [[] for _ in table.columns])
    named = zip(table.columns, zip(*batches, strict=True), strict=True)
    columns = {column.name: _joined(column, arrays, table.name) for column, arrays in named}
    return pd.DataFrame(columns, index=pd.RangeIndex(sum(len(batch[0]) for batch in batches)))


@cache
def _dtype(name: str) -> Any:
    import pandas as pd  # noqa: PLC0415

    return pd.api.types.pandas_dtype(name)


def _joined(column: Column, arrays: tuple[Any, ...], table: str) -> Any:
    """Join the Arrow arrays of a column."""
    import numpy as np  # noqa: PLC0415 - comes with pandas
    import pandas as pd  # noqa: PLC0415
    import pyarrow as pa  # noqa: PLC0415 - the arrays are its own

    from baodao.tables import arrow  # noqa: PLC0415 - imports pyarrow

    match column.kind:
        case Kind.CATEGORY:
            codes = [arrow.codes(column, array, table).fill_null(-1).to_numpy() for array in arrays]
            return pd.Categorical.from_codes(np.concatenate(codes), dtype=_category(column.values))
        case Kind.DATE:
            return np.concatenate([arrow.days(array) for array in arrays])
        case Kind.LIST:
            return _objects([one for array in arrays for one in arrow.lists(array)])
        case kind:
            dtype = _dtype(DTYPES[kind][column.nullable])
            if isinstance(dtype, np.dtype):
                return np.concatenate([array.to_numpy(zero_copy_only=False) for array in arrays])
            return dtype.__from_arrow__(pa.chunked_array(arrays))
