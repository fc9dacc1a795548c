r"""Reports in a column of a pandas DataFrame: importing this gives every Series ``.baodao``.

>>> import pandas as pd
>>> import baodao.pandas
>>> text = "市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。"
>>> frame = pd.DataFrame({"html": [text, None], "day": ["2021-06-05", None]}, index=["a", "b"])
>>> records = frame["html"].baodao.extract(published=frame["day"])
>>> records["a"]["event"]["date"]["iso"], records["b"]
('2021-06-04', None)
>>> records.baodao.people()[["name", "order"]]
  name  order
a  李明远      1

The Series holds reports (``str``, bytes, paths, ``Source``) or records that were made of them. Indexes are kept. A
missing value gives no record, and a report that can't be read gives an error in its row.
"""

import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from os import PathLike
from typing import Any, TypedDict, Unpack

import numpy as np
import pandas as pd

import baodao
from baodao import Extractor, InputError, Source, extras
from baodao.tables import Tables, frames_of_batches, to_pandas
from baodao.tables.frame_names import Accessors
from baodao.tables.layout import EVENT

__all__ = ["Known", "Options", "Reports"]


class Known(TypedDict, total=False):
    """Facts about the reports: one value for all, or a Series (aligned by index) or list with a value for each."""

    published: Any
    title: Any
    id: Any
    region: Any
    encoding: Any


class Options(Known, total=False):
    """How to extract, and facts about the reports."""

    threads: int | None
    progress: bool


@pd.api.extensions.register_series_accessor("baodao")
class Reports(Accessors):
    """The reports (or records) of a Series; ``series.baodao`` is ``Reports(series)``."""

    def __init__(self, series: "pd.Series[Any]") -> None:
        self._series = series

    def extract(self, extractor: Extractor | None = None, **options: Unpack[Options]) -> "pd.Series[Any]":
        """Make a Series of records: dicts, on the same index; missing where there is no report.

        A report that has no record gives ``{"id", "error"}`` as ``extract_many`` does. ``published``, ``title``,
        ``id``, ``region`` and ``encoding`` (of bytes) are one value for all, a Series that is aligned by its index, or
        a list of the same length; ``threads`` and ``progress`` are those of ``extract_many``. Raises ``InputError``
        at another length.
        """
        sources = list(self._sources(options))
        records = np.empty(len(sources), dtype=object)
        with _extracted(sources, extractor, options) as found:
            for row, source in enumerate(sources):
                records[row] = None if source is None else next(found)
        warn_if_all_failed(records)
        return pd.Series(records, index=self._series.index, name="record")

    def tables(self, extractor: Extractor | None = None, **options: Unpack[Options]) -> Tables:
        """Put the records into tables, as ``baodao.to_pandas`` does; every row has its report's index."""
        if extras.has("arrow") and not any(isinstance(value, Mapping) for value in self._series):
            tables = self._tables_of_reports(extractor, options)
        else:
            tables = to_pandas(self._records(extractor, options))
        index = self._series.index
        return replace(tables, **{name: frame.set_axis(index[frame["report_index"]]) for name, frame in tables})

    def _tables_of_reports(self, extractor: Extractor | None, options: Options) -> Tables:
        """Put the records into tables without making dicts of them."""
        from baodao.tables import arrow  # noqa: PLC0415 - imports pyarrow

        sources = list(self._sources(options))
        with _extracted(sources, extractor, options) as found:
            frames = frames_of_batches(arrow.batches(found, [source is None for source in sources]))
        failures = frames["reports"]["error_message"].dropna()
        if len(failures) and len(failures) == sum(source is not None for source in sources):
            _warn_of_all(len(failures), failures.iloc[0])
        return Tables(**frames)

    def events(self, extractor: Extractor | None = None, **options: Unpack[Options]) -> pd.DataFrame:
        """Make a frame of the main events, a row for each report: kind, name, date, place."""
        return self.tables(extractor, **options).reports[[column.name for column in EVENT]]

    def _records(self, extractor: Extractor | None, options: Options) -> "pd.Series[Any]":
        values = [None if _missing(value) else value for value in self._series]
        if any(isinstance(value, Mapping) for value in values):
            return pd.Series(values, dtype=object)
        return self.extract(extractor, **options)

    def _sources(self, options: Options) -> Iterator[Source | None]:
        """List the report of each row, with the facts about it."""
        if unknown := options.keys() - {*Options.__annotations__, *Known.__annotations__}:
            raise TypeError(f"no such setting: {', '.join(sorted(unknown))}")
        names = tuple(Known.__annotations__)
        columns = [self._aligned(name, options.get(name)) for name in names]
        for data, *row in zip(self._series, *columns, strict=True):
            yield None if _missing(data) else _source(data, dict(zip(names, row, strict=True)))

    def _aligned(self, name: str, value: Any) -> list[Any]:
        """List a value for each row, none where it is missing."""
        length = len(self._series)
        if value is None or _missing(value):
            return [None] * length
        if isinstance(value, str | date):
            return [value] * length
        if isinstance(value, np.ndarray) and value.ndim == 1:
            # Its own elements are numbers of nanoseconds where it holds times.
            value = pd.Series(value, index=self._series.index) if len(value) == length else value
        if isinstance(value, pd.Series):
            if not value.index.equals(self._series.index):
                if not value.index.is_unique:
                    raise InputError(f"{name} has another index, and labels in it that are there twice")
                value = value.reindex(self._series.index)
        elif not hasattr(value, "__len__"):
            return [value] * length
        if len(value) != length:
            raise InputError(f"{name} has {len(value)} values for {length} reports")
        return [None if _missing(one) else one for one in value]


def _extracted(sources: list[Source | None], extractor: Extractor | None, options: Options) -> baodao.Records:
    many = baodao.extract_many if extractor is None else extractor.extract_many
    how: dict[str, Any] = {key: value for key, value in options.items() if key in ("threads", "progress")}
    return many([source for source in sources if source is not None], **how)


def warn_if_all_failed(records: Iterable[Any]) -> None:
    """Warn where no report of a column has a record: then what they all share is wrong, such as ``published``."""
    found = [record for record in records if record is not None]
    failures = [record["error"] for record in found if record.get("error") is not None]
    if failures and len(failures) == len(found):
        _warn_of_all(len(found), failures[0]["message"])


def _warn_of_all(count: int, first: str) -> None:
    warnings.warn(f"no report has a record ({count} of {count} failed); the first: {first}", stacklevel=4)


def _missing(value: Any) -> bool:
    # For a container, pandas would test every element.
    return bool(pd.api.types.is_scalar(value) and pd.isna(value))


def _source(data: Any, known: dict[str, Any]) -> Source:
    if known["id"] is not None:
        known["id"] = str(known["id"])
    day = known["published"]
    if isinstance(day, datetime) and day.tzinfo is None and day.time() == time(0):
        # A column of dates can't hold days in another way.
        known["published"] = day.date()
    if isinstance(data, Source):
        return replace(data, **{key: value for key, value in known.items() if value is not None})
    return Source(path=data, **known) if isinstance(data, PathLike) else Source(data=data, **known)
