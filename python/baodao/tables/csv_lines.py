"""The Arrow arrays of a table as lines of CSV: the bytes that pandas writes for its frame."""

import json
import os
import re
from collections.abc import Iterable, Iterator
from datetime import time
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from baodao.tables import arrow
from baodao.tables.columns import Column, Kind
from baodao.tables.days import whole_day
from baodao.tables.formulas import FORMULAS, OPEN_YEAR

_FORMULA = f"^[{re.escape(''.join(FORMULAS))}]"
_OPEN_YEAR = f"^({OPEN_YEAR.pattern})$"
_QUOTED = '[",\r\n]'
"""Characters for which a cell is quoted."""


def lines(cells: list[Any]) -> bytes:
    """Join the cells of each row to a line, and all lines, in UTF-8."""
    joined = pc.binary_join_element_wise(*cells, ",", null_handling="replace", null_replacement="")
    ended = pc.binary_join_element_wise(joined, "", os.linesep)
    # The texts of an array are one behind the other in its last buffer.
    return ended.buffers()[2].to_pybytes()[: pc.sum(pc.binary_length(ended)).as_py()] if len(ended) else b""


def cells(column: Column, values: Any, *, escape_formulas: bool, with_time: bool) -> Any:
    """Give the cells of a column as text; dates have their time of day ``with_time``."""
    match column.kind:
        case Kind.TEXT:
            found = _quoted(_escaped(values) if escape_formulas else values)
        case Kind.LIST:
            found = _quoted(pa.array(_json(arrow.lists(values)), type=pa.string()))
        case Kind.DATE:
            found = _dates(values, with_time=with_time)
        case Kind.BOOLEAN:
            found = pc.if_else(values, "True", "False")
        case Kind.NUMBER:
            found = pa.array(
                [value if value is None else repr(value) for value in values.to_pylist()], type=pa.string()
            )
        case Kind.CATEGORY | Kind.INTEGER:
            found = values.cast(pa.string())
    return found


def has_time(values: Any) -> bool:
    """Test whether a whole date of a column has a time of day."""
    days = map(whole_day, values.unique().to_pylist())
    return any(day is not None and day.time() != time.min for day in days)


def _escaped(values: Any) -> Any:
    """Put a quotation mark before texts that a spreadsheet would run as formulas."""
    is_formula = pc.match_substring_regex(values, _FORMULA)
    if not pc.any(is_formula).as_py():
        return values
    is_formula = pc.and_not(is_formula, pc.match_substring_regex(values, _OPEN_YEAR))
    return pc.if_else(is_formula, pc.binary_join_element_wise("'", values, ""), values)


def _quoted(values: Any) -> Any:
    """Put texts in quotation marks that contain marks of CSV."""
    is_quoted = pc.match_substring_regex(values, _QUOTED)
    if not pc.any(is_quoted).as_py():
        return values
    quoted = pc.binary_join_element_wise('"', pc.replace_substring(values, '"', '""'), '"', "")
    return pc.if_else(is_quoted, quoted, values)


def _dates(values: Any, *, with_time: bool) -> Any:
    found = values.dictionary_encode()
    days = map(whole_day, found.dictionary.to_pylist())
    texts = [None if day is None else day.isoformat(" ") if with_time else day.date().isoformat() for day in days]
    return pa.array(texts, type=pa.string()).take(found.indices)


def _json(values: Iterable[list[str] | None]) -> Iterator[str | None]:
    """Write lists as JSON; each is written once, for most of them are names of the same places."""
    known: dict[tuple[str, ...] | None, str | None] = {None: None, (): "[]"}
    for value in values:
        key = None if value is None else tuple(value)
        if key not in known:
            known[key] = json.dumps(value, ensure_ascii=False)
        yield known[key]


def _number(value: float | None) -> str | None:
    return None if value is None else repr(value)
