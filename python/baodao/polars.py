r"""Reports in a column of a polars frame: importing this gives every expression ``.baodao``.

>>> import polars as pl
>>> import baodao.polars
>>> text = "市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。"
>>> frame = pl.LazyFrame({"html": [text, None], "day": ["2021-06-05", None]})
>>> records = frame.select(pl.col("html").baodao.extract(published=pl.col("day"))).collect()
>>> records.select(pl.col("record").struct.field("title"))["title"].to_list()
['市政府召开常务会议', None]

A record is a struct of the same keys, in the same order, with one more, ``error``: null, or the ``type`` and
``message`` of why there is no record; all others but ``id`` are null then. Where there is no report, it is null.
"""

import itertools
import typing
import warnings
from collections.abc import Sequence
from typing import Any, Literal, TypedDict, Unpack

import polars as pl

from baodao import Extractor, Source, types

__all__ = ["SCHEMA", "Known", "Reports"]

ROWS = 4_096
"""Number of records of a record batch."""


class Known(TypedDict, total=False):
    """Facts about the reports: one text for all, or an expression."""

    published: str | pl.Expr | None
    title: str | pl.Expr | None
    id: str | pl.Expr | None
    region: str | pl.Expr | None
    encoding: str | pl.Expr | None


_SIMPLE: dict[Any, Any] = {str: pl.String(), int: pl.Int64(), float: pl.Float64(), bool: pl.Boolean()}


def _dtype(kind: Any) -> Any:
    """Give the dtype of a type of the record."""
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if typing.get_origin(kind) is Literal:
        return pl.String()
    if typing.get_origin(kind) is list:
        return pl.List(_dtype(typing.get_args(kind)[0]))
    if typing.is_typeddict(kind):
        return pl.Struct({name: _dtype(hint) for name, hint in typing.get_type_hints(kind).items()})
    (inner,) = (one for one in typing.get_args(kind) if one is not type(None))
    return _dtype(inner)


SCHEMA = pl.Struct([*_dtype(types.Record).fields, pl.Field("error", _dtype(types.Failure))])
"""The dtype of a record, made from ``baodao.types``."""


@pl.api.register_expr_namespace("baodao")
class Reports:
    """The reports of an expression; ``expression.baodao`` is ``Reports(expression)``."""

    def __init__(self, expression: pl.Expr) -> None:
        self._expression = expression

    def extract(
        self, extractor: Extractor | None = None, *, threads: int | None = None, **known: Unpack[Known]
    ) -> pl.Expr:
        """Make a column ``record`` of structs, as ``SCHEMA`` says, of a column of text or bytes.

        ``published``, ``title``, ``id``, ``region`` and ``encoding`` (of bytes) are one text for all, or expressions.
        Works in lazy frames.
        """
        if unknown := known.keys() - Known.__annotations__.keys():
            raise TypeError(f"no such setting: {', '.join(sorted(unknown))}")
        many = (extractor or Extractor()).extract_many
        columns = {name: value for name, value in known.items() if isinstance(value, pl.Expr)}
        fixed = {name: value for name, value in known.items() if name not in columns}

        def extract(series: Sequence[pl.Series]) -> pl.Series:
            rows = [dict(zip(("data", *columns), row, strict=True)) for row in zip(*series, strict=True)]
            sources = [_source(row | fixed) for row in rows if row["data"] is not None]
            with many(sources, threads=threads) as found:
                batches = [pl.Series("record", batch, dtype=SCHEMA) for batch in found.batches(ROWS)]
            records = pl.concat(batches) if batches else pl.Series("record", [], dtype=SCHEMA)
            _warn_if_all_failed(records)
            return records if len(records) == len(rows) else _spread(records, [row["data"] is None for row in rows])

        expressions = [self._expression, *columns.values()]
        return pl.map_batches(expressions, extract, return_dtype=SCHEMA, is_elementwise=True).alias("record")


def _spread(records: pl.Series, missing: Sequence[bool]) -> pl.Series:
    """Put a null between the records where a report is missing."""
    numbers = itertools.count()
    rows = [None if is_missing else next(numbers) for is_missing in missing]
    return records.gather(pl.Series(rows, dtype=pl.UInt32))


def _warn_if_all_failed(records: pl.Series) -> None:
    """Warn where no report of a batch has a record: then what they all share is wrong, such as ``published``."""
    errors = records.struct.field("error").drop_nulls()
    if len(errors) and len(errors) == len(records):
        message = f"no report has a record ({len(errors)} of {len(records)} failed); the first: {errors[0]['message']}"
        warnings.warn(message, stacklevel=2)


def _source(row: dict[str, Any]) -> Source:
    if row.get("id") is not None:
        row["id"] = str(row["id"])
    return Source(**row)
