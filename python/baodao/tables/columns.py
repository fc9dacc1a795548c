"""The description of a column: where in a record its values are, of which kind they are, and what they mean."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """The kind of a column's values; the value is its name in the data dictionary."""

    TEXT = "text"
    CATEGORY = "one of a closed list"
    INTEGER = "whole number"
    NUMBER = "number"
    BOOLEAN = "true or false"
    DATE = "date"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    ``key`` leads to the value from the item at ``level`` of the table's path (0 is the record), with dots where a dict
    is inside a dict. Special keys are ``""`` for the item itself, ``"#"`` for its number in its list, from 0, ``"^"``
    for the value of its first key, ``"/"`` for the list of the record that the path begins with, and ``"[]"`` for the
    characters of the text from its ``start`` to its ``end``.
    """

    name: str
    kind: Kind
    key: str
    meaning: str
    level: int = -1
    values: tuple[str, ...] = ()
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one row for each item that ``paths`` lead to, key by key from the record."""

    name: str
    meaning: str
    paths: tuple[tuple[str, ...], ...]
    columns: tuple[Column, ...]


def text(name: str, meaning: str, *, key: str | None = None, level: int = -1, nullable: bool = False) -> Column:
    """Describe a column of text."""
    return Column(name, Kind.TEXT, name if key is None else key, meaning, level, nullable=nullable)


def integer(name: str, meaning: str, *, key: str | None = None, level: int = -1, nullable: bool = False) -> Column:
    """Describe a column of whole numbers."""
    return Column(name, Kind.INTEGER, name if key is None else key, meaning, level, nullable=nullable)


def boolean(name: str, meaning: str, *, key: str | None = None, nullable: bool = False) -> Column:
    """Describe a column of truth values."""
    return Column(name, Kind.BOOLEAN, name if key is None else key, meaning, nullable=nullable)


def category(
    name: str, values: tuple[str, ...], meaning: str, *, key: str | None = None, nullable: bool = False
) -> Column:
    """Describe a column whose values are of a closed list."""
    return Column(name, Kind.CATEGORY, name if key is None else key, meaning, values=values, nullable=nullable)


def listing(name: str, meaning: str, *, key: str | None = None, nullable: bool = False) -> Column:
    """Describe a column of lists of text."""
    return Column(name, Kind.LIST, name if key is None else key, meaning, nullable=nullable)


def dates(name: str, key: str, meaning: str) -> tuple[Column, Column]:
    """Describe a date twice: as a date where it is whole, and in ISO 8601 as the record has it."""
    whole = Column(name, Kind.DATE, key, f"{meaning}, where it is a whole date", nullable=True)
    iso = Column(f"{name}_iso", Kind.TEXT, key, f"{meaning}, as far as it is known", nullable=True)
    return whole, iso


def number(name: str, level: int, of: str) -> Column:
    """Describe the column that numbers the items of a list."""
    return Column(name, Kind.INTEGER, "#", f"The number of the {of} in its list, from 0", level)
