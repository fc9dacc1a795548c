r"""Reports in the columns of a table, a record batch or a DataFrame: the function that engines map over their data.

>>> import pyarrow
>>> from baodao import batches
>>> text = "市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。"
>>> table = pyarrow.table({"page": [text, None], "number": [7, 8]})
>>> records = batches.extract(table, html="page", id="number")
>>> records["id"].to_pylist(), records["title"].to_pylist(), records["error"][1]["type"].as_py()
(['7', '8'], ['市政府召开常务会议', None], 'InputError')

Ray maps it with ``dataset.map_batches(batches.extract, batch_format="pyarrow", fn_kwargs={"html": "page"})``, Dask
with ``frame.map_partitions(batches.extract, html="page", meta=batches.extract(frame.head(0), html="page"))``. It needs
pyarrow (``pip install 'baodao[arrow]'``) and imports no engine.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, cast

import pyarrow as pa

import baodao
from baodao import Extractor, InputError, Source

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["extract", "stream"]

Rows = TypeVar("Rows", "pa.Table", "pa.RecordBatch", "pd.DataFrame")


def extract(  # noqa: PLR0913 - a column for each thing that is known
    batch: Rows,
    *,
    html: str,
    id: str | None = None,
    title: str | None = None,
    published: str | None = None,
    region: str | None = None,
    url: str | None = None,
    encoding: str | None = None,
    extractor: Extractor | None = None,
) -> Rows:
    """Extract a batch of reports: a row for each row, in their order, in the same kind of batch.

    ``html`` names the column of the reports (text or bytes), the others those of what is known of them
    (``encoding``: what a header says of bytes); numbers become text. The columns given back are those of
    ``baodao.arrow_schema()``; a row without a record says why in ``error``. A ``pandas.DataFrame`` keeps its
    index and gets Arrow's own types. It works in the calling thread.

    Raises ``InputError`` where there is no such column.
    """
    known = {"id": id, "title": title, "published": published, "region": region, "url": url, "encoding": encoding}
    wanted = {"data": html} | {field: name for field, name in known.items() if name is not None}
    there: list[Any] = list(batch.columns) if _is_frame(batch) else batch.schema.names
    if missing := [name for name in wanted.values() if name not in there]:
        raise InputError(f"no column {missing[0]!r} among {there}")
    columns = {field: _column(batch, name) for field, name in wanted.items()}
    records = list(_records(_rows(columns, len(batch)), extractor, 1024))
    table = pa.Table.from_batches(records, schema=pa.schema(baodao.arrow_schema()))
    return cast("Rows", _like(batch, table))


def stream(
    batches: Iterable[pa.RecordBatch], *, extractor: Extractor | None = None, batch_size: int = 1024
) -> Iterator[pa.RecordBatch]:
    r"""Extract a stream of record batches whose columns have the names of the fields of ``Source``.

    There is a row for each row, in their order, in batches of ``batch_size`` rows, fewer where their texts are
    very long. No more than one batch of each kind is held at a time.

    >>> batch = pa.RecordBatch.from_pydict({"data": ["市政府召开常务会议\n会议指出，要抓好落实。"], "id": ["7"]})
    >>> [records.num_rows for records in stream([batch])]
    [1]
    """
    rows = (
        row
        for batch in batches
        for row in _rows({name: batch.column(name) for name in batch.schema.names}, batch.num_rows)
    )
    return _records(rows, extractor, batch_size)


def _records(rows: Iterator[Source], extractor: Extractor | None, batch_size: int) -> Iterator[pa.RecordBatch]:
    # One thread: engines distribute the cores themselves.
    records = (extractor or Extractor()).extract_arrow(rows, batch_size=batch_size, threads=1)
    with records:
        yield from pa.RecordBatchReader.from_stream(records)


def _rows(columns: Mapping[str, Any], count: int) -> Iterator[Source]:
    """Read row by row, so that a batch of long reports never exists a second time as Python objects."""
    for row in range(count):
        known = {field: _value(column, row) for field, column in columns.items()}
        data = known.pop("data")
        yield Source(data=data, **{field: _known(field, value) for field, value in known.items()})


def _column(batch: Any, name: str) -> Any:
    if _is_frame(batch):
        column = batch[name].astype(object)
        return column.where(column.notna(), None).tolist()
    return batch.column(name)


def _value(column: Any, row: int) -> Any:
    value = column[row]
    if not isinstance(value, pa.Scalar):
        return value
    try:
        return value.as_py()
    except UnicodeDecodeError:
        # Engines accept any bytes as text; the core detects their encoding or reports an error.
        return value.cast(pa.large_binary()).as_py()


def _known(field: str, value: Any) -> Any:
    if value is None or isinstance(value, str) or (field == "published" and isinstance(value, date)):
        return value
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _is_frame(batch: Any) -> bool:
    return not isinstance(batch, pa.Table | pa.RecordBatch)


def _like(batch: Any, table: pa.Table) -> Any:
    """Convert the table to the kind of the batch."""
    if isinstance(batch, pa.Table):
        return table
    if isinstance(batch, pa.RecordBatch):
        return pa.RecordBatch.from_struct_array(table.to_struct_array().combine_chunks())
    import pandas as pd  # noqa: PLC0415 - who gives a DataFrame has it

    return table.to_pandas(types_mapper=pd.ArrowDtype).set_axis(batch.index)
