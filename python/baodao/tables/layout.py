"""The tables, as data: where in a record the values of each column are. It follows from the declared record.

A list of dicts is a table, and so is a list of words of a closed list inside another list. A row begins with the
report. The number and name of each item around it follow, then its own keys. A dict inside a dict adds its keys with
its own key in front: ``cue_start``. A key marked as a date gives two columns, ``first_used`` and ``first_used_iso``.
"""

import re
from collections.abc import Iterator

from baodao.described import ITEMS, LISTS, RECORD, Field, Item
from baodao.tables.columns import Column, Kind, Table, dates, integer, number, text

REPORT = (
    integer("report_index", "The number of the report among those given, from 0: a row of `reports`", key="#", level=0),
    text("report_id", "The `id` of the report; two reports may share one", key="id", level=0, nullable=True),
)
"""The columns that every table begins with."""

OF_EVENT = (
    Column("event_date", Kind.DATE, "event.date.iso", "The day of the event, where it is whole", 0, nullable=True),
    Column(
        "event_kind",
        Kind.CATEGORY,
        "event.kind",
        "The kind of the event",
        0,
        values=tuple(LISTS["EventKind"].words),
        nullable=True,
    ),
)
"""The columns about the event that the tables of people and all that is theirs have after those."""

ERROR = (
    text("error_type", "Why there is no record: the name of the exception", key="error.type", nullable=True),
    text("error_message", "The message of the exception", key="error.message", nullable=True),
)
"""The last columns of ``reports``."""

SHARED = "mentions"
"""The lists of bare positions are one table, which says what each position is of."""

COLUMNS = {
    "meta": "",
    "event.date": "date",
    "event.date.iso": "date",
    "event.date.iso_end": "last_date",
    "event.date.part_of_day": "part_of_day",
    "event.date.year_from": "year_from",
    "event.place": "place",
    "documents.date.iso": "date",
    "documents.date.iso_end": "last_date",
    "speeches.cue.text": "cue",
}
"""Names of columns, and starts of names, that differ from the rule."""

NUMBERED = {"paragraphs": "paragraph"}
"""Tables whose rows are numbered though nothing is inside them, and the name of that column."""

SLICED = {"speeches": text("text", "The words", key="[]")}
"""Tables whose last column is cut out of the text by position."""

_KINDS = {"str": Kind.TEXT, "int": Kind.INTEGER, "float": Kind.NUMBER, "bool": Kind.BOOLEAN}


def _tables() -> Iterator[Table]:
    yield _reports()
    shared: list[tuple[str, ...]] = []
    for table in _lists(RECORD, (), ()):
        if isinstance(table, tuple):
            shared.append(table)
        else:
            yield table
    yield _mentions(tuple(shared))


def _reports() -> Table:
    """One row for each report: the simple keys of the record and of the dicts in it."""
    plain = [field for field in RECORD.fields if field.key != "id" and not field.is_list]
    columns = [column for field in plain for column in _columns(field, (), nullable=True)]
    meaning = "One row for each report, in the order given; a report that has no record has its error"
    return Table("reports", meaning, ((),), (*REPORT, *columns, *ERROR))


def _lists(item: Item, path: tuple[str, ...], above: tuple[Column, ...]) -> Iterator[Table | tuple[str, ...]]:
    """List the tables inside an item, and the paths of lists of positions."""
    for field in item.fields:
        inside = (*path, field.key)
        inner = ITEMS.get(field.of)
        if not field.is_list:
            if inner is not None:
                yield from _lists(inner, inside, above)
        elif inner is None:
            if field.of in LISTS and path:
                about = LISTS[field.of].about.rstrip(".")
                word = Column(_snake(field.of), Kind.CATEGORY, "", about, values=_words(field))
                yield Table(field.key, field.meaning.rstrip("."), (inside,), (*_begin(inside), *above, word))
        elif inner.is_position:
            yield inside
        else:
            yield from _table(field, inner, inside, above)


def _table(
    field: Field, item: Item, path: tuple[str, ...], above: tuple[Column, ...]
) -> Iterator[Table | tuple[str, ...]]:
    """Give the table of a list of dicts, then those inside it."""
    level = len(above) // 2 + 1
    name, *rest = item.fields
    key = _named(item, level)
    has_lists = any(one.is_list and (one.of in ITEMS or one.of in LISTS) for one in item.fields)
    if has_lists:
        own = [*key, *(column for one in rest for column in _columns(one, path))]
    else:
        numbered = [number(NUMBERED[field.key], level, field.key)] if field.key in NUMBERED else []
        own = [*numbered, *(column for one in (name, *rest) for column in _columns(one, path))]
    sliced = [SLICED[field.key]] if field.key in SLICED else []
    yield Table(field.key, field.meaning.rstrip("."), (path,), (*_begin(path), *above, *own, *sliced))
    yield from _lists(item, path, (*above, *key))


def _begin(path: tuple[str, ...]) -> tuple[Column, ...]:
    """Give the columns that a table begins with."""
    return (*REPORT, *OF_EVENT) if path[0] == "people" else REPORT


def _named(item: Item, level: int) -> tuple[Column, Column]:
    """Give the columns that say which item of a list something is inside: its number and its first key."""
    name = item.fields[0]
    of = _snake(item.name)
    return number(f"{of}_index", level, of), text(name.key, name.meaning.rstrip("."), level=level)


def _mentions(paths: tuple[tuple[str, ...], ...]) -> Table:
    names = tuple(path[0] for path in paths)
    position = [column for field in ITEMS["Mention"].fields for column in _columns(field, ())]
    of = Column("of", Kind.CATEGORY, "/", "The table of what is named", 0, names)
    columns = (of, number("item_index", 1, "item"), text("name", "Its name", key="^", level=1), *position)
    return Table(SHARED, f"Each place where one of {', '.join(names)} is named", paths, (*REPORT, *columns))


def _columns(field: Field, path: tuple[str, ...], key: str = "", *, nullable: bool = False) -> Iterator[Column]:
    """Give the columns of a key of an item; ``key`` leads to the dict around it from the item of the table."""
    key = f"{key}.{field.key}" if key else field.key
    name, nullable = _name(path, key), nullable or field.is_nullable
    inner = ITEMS.get(field.of)
    meaning = field.meaning.rstrip(".")
    if inner is not None and not field.is_list:
        # Dicts inside the dict come after its simple keys.
        for one in sorted(inner.fields, key=lambda one: one.of in ITEMS):
            yield from _columns(one, path, key, nullable=nullable)
    elif field.is_list:
        if field.of == "str":
            yield Column(name, Kind.LIST, key, meaning, nullable=nullable)
    elif "date" in field.marks:
        yield from dates(name, key, meaning)
    elif field.of in LISTS:
        yield Column(name, Kind.CATEGORY, key, meaning, values=_words(field), nullable=nullable)
    else:
        yield Column(name, _KINDS[field.of], key, meaning, nullable=nullable)


def _name(path: tuple[str, ...], key: str) -> str:
    """Name the column of a key: by ``COLUMNS``, else by the key with those around it in front."""
    *around, last = key.split(".")
    whole = ".".join((*path, key))
    if whole in COLUMNS:
        return COLUMNS[whole]
    if not around:
        return last
    front = _name(path, ".".join(around))
    return f"{front}_{last}" if front else last


def _snake(name: str) -> str:
    return re.sub(r"(?<=.)(?=[A-Z])", "_", name).lower()


def _words(field: Field) -> tuple[str, ...]:
    return tuple(LISTS[field.of].words)


TABLES = tuple(_tables())
"""All tables; ``reports`` is the first."""

EVENT = tuple(column for column in TABLES[0].columns if column.key.startswith("event."))
"""The columns of ``reports`` that hold the main event."""
