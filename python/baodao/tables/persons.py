"""Persons in tables: ``person_id`` in every table that names a person, and careers as a table."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from baodao._baodao import InputError
from baodao.described import LISTS
from baodao.tables.columns import Column, Kind, Table, dates, integer, text
from baodao.tables.frames import frame

if TYPE_CHECKING:
    import pandas as pd

PERSON_ID = "person_id"
"""The column with the person: the ``person_id`` of `baodao.people`."""

CAREERS = Table(
    "careers",
    "The posts of each person over time, by first day",
    (),
    (
        text(PERSON_ID, "The person"),
        text("name", "The person's name"),
        text("post", "The post without its organization"),
        text("organization", "The organization as most reports write it", nullable=True),
        text("organization_full", "The official full name of the organization", nullable=True),
        Column(
            "rank", Kind.CATEGORY, "rank", "The administrative rank", values=tuple(LISTS["Rank"].words), nullable=True
        ),
        *dates("first", "first", "The first day on which a report names the person with the post"),
        *dates("last", "last", "The last such day"),
        integer("reports", "The number of these reports"),
        *dates("begin", "begin_change.date", "The day of the change that begins it"),
        *dates("end", "end_change.date", "The day of the change that ends it"),
    ),
)
"""The table of careers."""

NAMED = {
    "people": "name",
    "posts": "name",
    "roles": "name",
    "acts": "name",
    "speeches": "speaker",
    "requirements": "speaker",
    "changes": "name",
    "cases": "name",
    "findings": "name",
    "penalties": "name",
    "mentions": "name",
}
"""Tables that name a person, and the column that does."""


def add_persons(frames: dict[str, "pd.DataFrame"], persons: Iterable[Mapping[str, Any]]) -> None:
    """Add ``person_id`` to the frames that name a person, and the frame of careers.

    Raises ``InputError`` where the persons are not those of the records.
    """
    persons = list(persons)
    numbered = _by_number(persons)
    people = frames["people"]
    rows = zip(people["report_index"].tolist(), people["person_index"].tolist(), strict=True)
    found = [numbered.get(row) for row in rows]
    if len(numbered) != len(found) or None in found:
        raise InputError("people are those of other records: give the same records in the same order")
    named = dict(zip(zip(people["report_index"].tolist(), people["name"].tolist(), strict=True), found, strict=True))
    for name, column in NAMED.items():
        if name in frames:
            frames[name] = _with_persons(frames[name], column, named)
    frames[CAREERS.name] = frame(CAREERS, [list(column) for column in _columns(persons)])


def _by_number(persons: list[Mapping[str, Any]]) -> dict[tuple[int, int], str]:
    try:
        return {(one["index"], one["person"]): person[PERSON_ID] for person in persons for one in person["appearances"]}
    except (KeyError, TypeError) as error:
        raise InputError(f"people are the persons of baodao.people: {error!r}") from error


def _with_persons(table: "pd.DataFrame", column: str, named: Mapping[tuple[int, str], str | None]) -> "pd.DataFrame":
    """Look each name up in its report; what is no person there (会议, a place) has none."""
    import pandas as pd  # noqa: PLC0415 - an extra, imported on use

    rows = list(zip(table["report_index"].tolist(), table[column].tolist(), strict=True))
    ids = [named.get(row) for row in rows]
    if "of" in table:
        ids = [one if of == "people" else None for one, of in zip(ids, table["of"].tolist(), strict=True)]
    return table.assign(**{PERSON_ID: pd.array(ids, dtype="string")})


def _columns(persons: list[Mapping[str, Any]]) -> Iterator[list[Any]]:
    spells = [(person, spell) for person in persons for spell in person["spells"]]
    for column in CAREERS.columns:
        head, _, rest = column.key.partition(".")
        if head in (PERSON_ID, "name"):
            yield [person[head] for person, _ in spells]
        elif rest:
            yield [spell[head][rest] if spell[head] is not None else None for _, spell in spells]
        else:
            yield [spell[head] for _, spell in spells]
