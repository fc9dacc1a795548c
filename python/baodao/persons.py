r"""Tell persons of one name apart across reports, and join one person's appearances over years.

>>> import baodao
>>> reports = [
...     ("2016-05-04", "甘州区召开河道整治现场会，甘州区副区长闻人朔到会。"),
...     ("2019-06-04", "甘州区召开春耕现场会，甘州区区长闻人朔到会。"),
... ]
>>> records = [baodao.extract("现场会召开\n" + text, published=day) for day, text in reports]
>>> (person,) = baodao.people(records)
>>> person["name"], [spell["post"] for spell in person["spells"]]
('闻人朔', ['副区长', '区长'])

`people` reads records one by one. Of each appearance it keeps 24 bytes and what no other appearance has said.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeAlias, TypedDict

from baodao import _baodao
from baodao.single import refuse_single, sound_records
from baodao.types import Action, Rank

__all__ = ["Appearance", "Companion", "Person", "Spell", "Turn", "people"]


class Appearance(TypedDict):
    """One person in one report: ``people[person]`` of the record that was given at ``index``."""

    index: int
    id: str | None
    person: int


class Turn(TypedDict):
    """A personnel change that begins or ends a spell: the report that states it, the action, its day."""

    index: int
    id: str | None
    action: Action
    date: str | None


class Spell(TypedDict):
    """A post of a person over time: the first and the last day on which a report names the person with it."""

    post: str
    organization: str | None
    organization_full: str | None
    rank: Rank | None
    first: str | None
    last: str | None
    reports: int
    begin_change: Turn | None
    end_change: Turn | None


class Companion(TypedDict):
    """Someone who takes part in the same events: the person, and in how many reports."""

    person_id: str
    name: str
    reports: int


class Person(TypedDict):
    """One person: the appearances by day, the posts over time, the company, and who may be the same."""

    person_id: str
    name: str
    appearances: list[Appearance]
    spells: list[Spell]
    company: list[Companion]
    undecided_with: list[str]


_TurnRow: TypeAlias = tuple[int, Action, str | None]
_SpellRow: TypeAlias = tuple[
    str, str | None, str | None, Rank | None, str | None, str | None, int, _TurnRow | None, _TurnRow | None
]

_PersonRow: TypeAlias = tuple[str, str, list[tuple[int, int]], list[_SpellRow], list[str], list[tuple[int, int]]]

_AT_ONCE = 256
"""Records that are handed to the core at once."""


def people(records: Any) -> list[Person]:
    r"""Divide all whom the records name into persons.

    ``records`` are records, lines of JSON or an Arrow stream, read one by one: ``extract_many(...)`` or a file of
    ``baodao extract``. A report without a record counts in ``index`` and gives nothing. The result is sorted by name
    and first day. It depends on the records, not on their order: ``person_id``, the digest of the name and the
    earliest appearance, is the same for the same records.

    Two appearances under one name are one person if their posts, bodies, divisions, ranks, days and company make that
    likely enough, given how many people bear the name. 王伟 needs a body or a career in common; a rare name needs
    little. A career that cannot be (two counties at once, the fall of several ranks in a year) keeps them apart. Names
    with and without ``·``, with blanks, or in traditional characters are one name; so are two spellings of a foreign
    name with one post of one country. Pairs that stay open are in ``undecided_with`` of both, at most some ten for each
    bare name.

    ``company`` has the ten persons who take part in the same events in most reports, the most frequent first. Reports
    with more than 60 participants are left out. `analysis.company` lists all of them, with days.

    Known misses: two bearers of a rare name who never held a post that tells them apart are joined; a bearer of a
    common name who changes both field and province between two reports is two persons.

    Raises ``InputError`` at an item that is no record.

    >>> import baodao
    >>> texts = ["秦安县召开会议\n秦安县县长王伟讲话。", "攸县召开会议\n攸县县长王伟讲话。"]
    >>> records = [baodao.extract(text, id=str(n), published="2019-06-04") for n, text in enumerate(texts)]
    >>> [person["spells"][0]["post"] for person in baodao.people(records)]
    ['县长', '县长']
    """
    ids: list[str | None] = []
    core = _baodao._Linkage()  # noqa: SLF001 - the core of this function
    sound = sound_records(_read(records), ids)
    while batch := list(islice(sound, _AT_ONCE)):
        core.add(batch)
    rows = core.persons()
    people = [person_of(row, ids) for row in rows]
    for person, row in zip(people, rows, strict=True):
        person["company"] = [_companion(people[number], reports) for number, reports in row[-1]]
    return people


def _companion(person: Person, reports: int) -> Companion:
    return {"person_id": person["person_id"], "name": person["name"], "reports": reports}


def person_of(row: _PersonRow, ids: Mapping[int, str | None] | Sequence[str | None]) -> Person:
    """Make a person of a row of the core, without company; ``ids`` has the id of each report."""
    person_id, name, appearances, spells, undecided, _ = row
    return {
        "person_id": person_id,
        "name": name,
        "appearances": [{"index": index, "id": ids[index], "person": person} for index, person in appearances],
        "spells": [_spell(spell, ids) for spell in spells],
        "company": [],
        "undecided_with": undecided,
    }


def _spell(row: _SpellRow, ids: Mapping[int, str | None] | Sequence[str | None]) -> Spell:
    post, organization, full, rank, first, last, reports, begin, end = row
    return {
        "post": post,
        "organization": organization,
        "organization_full": full,
        "rank": rank,
        "first": first,
        "last": last,
        "reports": reports,
        "begin_change": _turn(begin, ids),
        "end_change": _turn(end, ids),
    }


def _turn(row: _TurnRow | None, ids: Mapping[int, str | None] | Sequence[str | None]) -> Turn | None:
    if row is None:
        return None
    index, action, date = row
    return {"index": index, "id": ids[index], "action": action, "date": date}


def _read(records: Any) -> Iterator[Any]:
    """Iterate over records of any kind; an Arrow stream gives its rows, a line of JSON its value."""
    refuse_single(records)
    if hasattr(records, "__arrow_c_stream__"):
        from baodao.tables import from_arrow  # noqa: PLC0415 - imports more than this module needs

        records = from_arrow(records)
    for record in records:
        yield json.loads(record) if isinstance(record, str | bytes) else record
