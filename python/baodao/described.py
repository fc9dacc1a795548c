"""What a record holds, as data: every key with its type, its meaning and its marks, as the core declares it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from baodao import _baodao

_NAMES = {"DocumentRef": "Document", "Position": "Mention"}
"""Types of the core that have another name in Python."""


@dataclass(frozen=True)
class Field:
    """A key of a dict; ``of`` is the type of a single value: ``str``, ``int``, ``float``, ``bool`` or a name."""

    key: str
    of: str
    is_list: bool
    is_nullable: bool
    meaning: str
    marks: frozenset[str]

    @property
    def type(self) -> str:
        """The type as Python writes it."""
        if self.is_list:
            return f"list[{self.of}]"
        return f"{self.of} | None" if self.is_nullable else self.of


@dataclass(frozen=True)
class Item:
    """A dict of a record; ``words`` is the key of the words at its position, if it repeats them."""

    name: str
    about: str
    words: str | None
    fields: tuple[Field, ...]

    @cached_property
    def keys(self) -> frozenset[str]:
        """Its keys."""
        return frozenset(field.key for field in self.fields)

    @property
    def has_position(self) -> bool:
        """Whether it says where it occurs."""
        return {"start", "end"} <= self.keys

    @property
    def is_position(self) -> bool:
        """Whether it says nothing else."""
        return self.keys <= {"start", "end", "in_title"}


@dataclass(frozen=True)
class ClosedList:
    """A closed list of words with their meanings."""

    name: str
    about: str
    words: dict[str, str]


def _field(key: str, kind: str, meaning: str, marks: list[str]) -> Field:
    is_list, is_nullable = kind.startswith("list["), kind.endswith(" | None")
    of = kind.removeprefix("list[").removesuffix("]").removesuffix(" | None")
    return Field(key, _NAMES.get(of, of), is_list, is_nullable, meaning, frozenset(marks))


_DICTS, _LISTS = _baodao._described()  # noqa: SLF001 - made for this line

ITEMS = {
    item.name: item
    for item in (
        Item(_NAMES.get(name, name), about, words, tuple(_field(*field) for field in fields))
        for name, about, words, fields in _DICTS
    )
}
"""The dicts of a record by name, each behind those inside it; ``Record`` is the last."""

LISTS = {name: ClosedList(name, about, dict(words)) for name, about, words in _LISTS}
"""The closed lists by name."""

RECORD = ITEMS["Record"]
"""The record itself."""


def blank(name: str) -> dict[str, Any]:
    """Make an item of the type ``name`` in which nothing is stated.

    >>> blank("Cue")
    {'text': '', 'start': 0, 'end': 0}
    """
    plain = {"str": "", "int": 0, "float": 0.0, "bool": False}
    return {
        field.key: [] if field.is_list else None if field.is_nullable else plain.get(field.of, "")
        for field in ITEMS[name].fields
    }
