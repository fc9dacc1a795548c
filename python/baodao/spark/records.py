"""Records of the reports in a DataFrame."""

import pickle
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

import pyarrow as pa
from pyspark.sql import Column, DataFrame, functions
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import BinaryType, DataType, DateType, StringType, StructType, TimestampNTZType, TimestampType

import baodao
from baodao import Extractor, InputError, batches
from baodao.spark.quiet import without_pandas_warning

__all__ = ["extract", "schema"]


@without_pandas_warning()
def schema() -> StructType:
    """Return the schema of the records: ``baodao.arrow_schema()`` in Spark's types.

    >>> from baodao import spark
    >>> spark.schema().fieldNames()[:3]
    ['id', 'title', 'text']
    """
    return from_arrow_schema(pa.schema(baodao.arrow_schema()))


@without_pandas_warning()
def extract(  # noqa: PLR0913 - a column for each thing that is known
    df: DataFrame,
    *,
    html: str | Column,
    id: str | Column | None = None,
    title: str | Column | None = None,
    published: str | Column | None = None,
    region: str | Column | None = None,
    url: str | Column | None = None,
    encoding: str | Column | None = None,
    extractor: Extractor | None = None,
) -> DataFrame:
    """Extract the reports in a DataFrame: a row for each row, with the schema ``schema()``.

    ``html`` is the column of the reports (text or bytes), the others those of what is known of them (``encoding``:
    what a header says of bytes), by name or as a ``Column``; Spark makes text of other types and days of times, in
    the session's time zone. Other columns are not read: join the records by ``id``. A row without a record says why
    in ``error``. The same rows give the same records, so what a task is repeated for changes nothing. ``extractor``
    goes to the workers by pickle with its lexicon; a worker process makes it once.

    Raises ``InputError`` where ``html`` is neither text nor bytes, Spark's ``AnalysisException`` where there is no
    such column.
    """
    known = {"id": id, "title": title, "published": published, "region": region, "url": url, "encoding": encoding}
    columns = {field: _column(column) for field, column in {"data": html, **known}.items() if column is not None}
    kinds = {field.name: field.dataType for field in _select(df, columns).schema}
    if not isinstance(kinds["data"], StringType | BinaryType):
        raise InputError(f"reports are of type string or binary, not {kinds['data'].simpleString()}")
    plain = {field: column.cast(_plain(field, kinds[field])) for field, column in columns.items()}
    return _select(df, plain).mapInArrow(partial(_task, pickle.dumps(extractor)), schema())


def _column(column: str | Column) -> Column:
    return functions.col(column) if isinstance(column, str) else column


def _select(df: DataFrame, columns: dict[str, Column]) -> DataFrame:
    return df.select(*(column.alias(field) for field, column in columns.items()))


def _plain(field: str, kind: DataType) -> DataType:
    """Choose the type in which a column is sent to the workers."""
    if field == "data":
        return kind
    is_time = field == "published" and isinstance(kind, DateType | TimestampType | TimestampNTZType)
    return DateType() if is_time else StringType()


def _task(pickled: bytes, rows: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Extract a partition; Spark sends the name of this function, not its code."""
    return batches.stream(rows, extractor=_extractor(pickled))


@lru_cache(maxsize=4)
def _extractor(pickled: bytes) -> Extractor | None:
    """Make the extractor of a job, once in a worker process."""
    extractor: Extractor | None = pickle.loads(pickled)  # noqa: S301 - extract made it
    return extractor
