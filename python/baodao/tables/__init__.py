"""Records as tables for pandas: ``to_pandas`` gives ``Tables``, one data frame for each kind of item."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from html import escape
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from baodao import extras
from baodao._baodao import InputError, Records, arrow_schema
from baodao.tables.collect import collect
from baodao.tables.events import EVENT_ID, add_events
from baodao.tables.files import write_csv, write_excel, write_parquet, write_stata
from baodao.tables.frame_names import Frames
from baodao.tables.frames import frame, frame_of_arrays
from baodao.tables.layout import TABLES
from baodao.tables.persons import CAREERS, PERSON_ID, add_persons

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Tables", "to_pandas"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tables(Frames):
    """The tables of any number of records: data frames with one row for each item.

    Every row begins with ``report_index``, the report's row in ``reports``, and ``report_id``. Items of lists
    inside lists name the item around them as well: ``person_index`` and ``name``, ``speech_index`` and ``speaker``.
    Positions count code points, in the report's ``text`` or, where ``in_title`` is true, in its ``title``. The rows of
    a table keep the order of the records and of their lists.

    Dates are ``datetime64``, and missing where the day, the month or the year is not known; the column ``…_iso``
    beside them holds the date as the record does. Closed lists are categories, whole numbers that may be missing are
    ``Int64``, text is pandas' ``string``. Columns and dtypes are the same for no records at all.

    With ``people``, each table that names a person has ``person_id`` as its last column, missing where the name is
    no person of the report, and ``careers`` holds the posts of each person over time; else ``careers`` is ``None``.

    Iterates over pairs of name and frame: ``dict(tables)``, ``for name, frame in tables``.
    """

    careers: "pd.DataFrame | None" = None

    def __iter__(self) -> Iterator[tuple[str, "pd.DataFrame"]]:
        for field in fields(self):
            table = getattr(self, field.name)
            if table is not None:
                yield field.name, table

    def __repr__(self) -> str:
        lines = [f"  {name:<14}{len(frame):>10,} rows" for name, frame in self]
        return "\n".join([f"Tables of {len(self.reports):,} reports", *lines])

    def _repr_html_(self) -> str:
        meanings = {table.name: table.meaning for table in (*TABLES, CAREERS)}
        rows = "".join(
            f'<tr><th style="text-align:left">{name}</th><td>{len(frame):,}</td>'
            f'<td style="text-align:left">{escape(meanings[name].replace("`", ""))}</td></tr>'
            for name, frame in self
        )
        head = '<tr><th style="text-align:left">table</th><th>rows</th><th style="text-align:left">holds</th></tr>'
        return f'<table class="tex2jax_ignore mathjax_ignore"><thead>{head}</thead><tbody>{rows}</tbody></table>'

    def join(self, first: str, *others: str) -> "pd.DataFrame":
        r"""Join tables by what they share of report and item: ``tables.join("people", "posts", "roles")``.

        Each row of ``first`` stands with each row of the others that belongs to it, or alone if there is none. A column
        that another table has, too, gets the name of its table in front: ``speeches_start``. Raises ``InputError`` at a
        name that is no table.

        >>> import baodao
        >>> report = "市政府召开常务会议\n2021年6月4日，市长李明远主持召开市政府常务会议。"
        >>> joined = baodao.to_pandas([baodao.extract(report)]).join("people", "posts", "roles")
        >>> joined[["name", "text", "role"]].values.tolist()
        [['李明远', '市长', 'preside']]
        """
        for name in (first, *others):
            if name not in LAYOUT:
                raise InputError(f"{name!r} is no table; the tables are {', '.join(LAYOUT)}")
        joined: pd.DataFrame = getattr(self, first)
        keys = _keys(first)
        for name in others:
            shared = [key for key in _keys(name) if key in keys]
            right: pd.DataFrame = getattr(self, name)
            repeated = [column for column in _repeated(name, shared) if column in joined]
            right = right.drop(columns=repeated, errors="ignore")
            renamed = {column: f"{name}_{column}" for column in right if column in joined and column not in shared}
            joined = joined.merge(right.rename(columns=renamed), on=shared, how="left")
            keys = [*keys, *(key for key in _keys(name) if key not in keys)]
        return joined

    def to_csv(
        self, folder: str | PathLike[str], *, encoding: str = "utf-8", escape_formulas: bool = True
    ) -> list[Path]:
        """Write each table to ``folder`` as ``NAME.csv``, and list the files; lists are written as JSON.

        Spreadsheet programs recognize ``encoding="utf-8-sig"`` by themselves. They run a text that begins with ``=``,
        ``+``, ``-``, ``@``, a tab or a carriage return as a formula, so such a cell is written with ``'`` before it;
        ``escape_formulas=False`` writes it as it is. All files take the place of the old ones in one step. Raises
        ``OSError``.
        """
        return write_csv(self, Path(folder), encoding, escape_formulas=escape_formulas)

    def to_parquet(self, folder: str | PathLike[str]) -> list[Path]:
        """Write each table to ``folder`` as ``NAME.parquet``, and list the files.

        All files take the place of the old ones in one step. Raises ``OSError``, and ``InputError`` where pyarrow is
        not installed.
        """
        return write_parquet(self, Path(folder))

    def to_excel(self, path: str | PathLike[str]) -> Path:
        """Write a workbook with a sheet for each table; codes stay text, and no text is run as a formula.

        A text of more than 32,767 characters is cut. Raises ``InputError`` where a table has more rows than a sheet,
        or where the extra ``baodao[excel]`` is not installed; ``OSError``.
        """
        return write_excel(self, Path(path))

    def to_stata(self, folder: str | PathLike[str]) -> list[Path]:
        """Write each table to ``folder`` as ``NAME.dta`` (Stata 14 and later), and list the files.

        A missing text is empty, days are Stata's ``%tc``, and each variable has its meaning as a label. All files take
        the place of the old ones in one step. Raises ``OSError``.
        """
        return write_stata(self, Path(folder))

    def to_polars(self) -> dict[str, Any]:
        """Return the tables as data frames of polars, by name. Raises ``InputError`` where polars is not installed."""
        pl = extras.load("polars", "data frames of polars")
        return {name: pl.from_pandas(frame) for name, frame in self}


LAYOUT = {table.name: table for table in TABLES}


def _keys(name: str) -> list[str]:
    """Name the columns that say by number which report and which item a row belongs to."""
    return [column.name for column in LAYOUT[name].columns if column.key == "#" and column.level >= 0]


def _repeated(name: str, shared: list[str]) -> list[str]:
    """Name the columns that only repeat what the shared report or item says."""
    columns = LAYOUT[name].columns
    levels = {column.level for column in columns if column.name in shared}
    ids = [EVENT_ID, PERSON_ID] if max(levels) > 0 else [EVENT_ID]
    return [column.name for column in columns if column.level in levels and column.name not in shared] + ids


def to_pandas(
    records: Iterable[Any], *, people: Iterable[Any] | None = None, events: Iterable[Any] | None = None
) -> Tables:
    r"""Put records into tables: an iterator of ``extract_many``, a list, a Series, or an Arrow stream of records.

    ``records`` is iterated once, and only the values are kept. A report without a record has a row in ``reports`` with
    ``error_type`` and ``error_message``; ``None`` has a row without them.

    ``events`` are those that `baodao.events` found in the same records: they give ``reports``, ``venues``, ``hosts``,
    ``counterparts``, ``people``, ``posts``, ``roles`` and ``acts`` the column ``event_id``. ``people`` are the persons
    that `baodao.people` found in them: they give each table that names a person the column ``person_id``, and the table
    ``careers``.

    Raises ``InputError`` at an item that is no record, where ``events`` or ``people`` are those of other records, and
    where pandas is not installed.

    >>> import baodao
    >>> report = "市政府召开常务会议\n2021年6月4日，市长李明远主持召开市政府常务会议。"
    >>> tables = baodao.to_pandas(baodao.extract_many([report]))
    >>> tables.reports.loc[0, ["event_kind", "date_iso"]].tolist()
    ['meeting', '2021-06-04']
    >>> tables.posts[["name", "text"]].values.tolist()
    [['李明远', '市长']]
    >>> records = [baodao.extract(report)]
    >>> baodao.to_pandas(records, people=baodao.people(records)).careers[["name", "post", "first_iso"]].values.tolist()
    [['李明远', '市长', '2021-06-04']]
    """
    frames = _frames(records)
    if events is not None:
        add_events(frames, events)
    if people is not None:
        add_persons(frames, people)
    return Tables(**frames)


def _frames(records: Iterable[Any]) -> "dict[str, pd.DataFrame]":
    pd = extras.load("pandas", "making tables")
    if isinstance(records, Records) and extras.has("arrow"):
        from baodao.tables import arrow  # noqa: PLC0415 - imports pyarrow

        return frames_of_batches(arrow.batches(records))
    if hasattr(records, "__arrow_c_stream__") and not isinstance(records, pd.Series):
        reader = _reader(records)
        if reader.schema.equals(extras.load("arrow", "reading an Arrow stream").schema(arrow_schema())):
            return frames_of_batches(reader)
        records = from_arrow(reader)
    found = collect(records)
    return {table.name: frame(table, found[table.name]) for table in TABLES}


def frames_of_batches(batches: Iterable[Any]) -> "dict[str, pd.DataFrame]":
    """Make the data frames of record batches that have the columns of ``arrow_schema``."""
    from baodao.tables import arrow  # noqa: PLC0415 - imports pyarrow

    found = list(arrow.cut(batches))
    return {table.name: frame_of_arrays(table, [one[table.name] for one in found]) for table in TABLES}


def _reader(stream: Any) -> Any:
    return extras.load("arrow", "reading an Arrow stream").RecordBatchReader.from_stream(stream)


def from_arrow(stream: Any) -> Iterator[Any]:
    """Give the records of an Arrow stream as dicts, a batch at a time."""
    for batch in _reader(stream):
        yield from batch.to_pylist()
