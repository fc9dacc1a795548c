r"""Bring reports of one event together, though they are no copies of each other.

>>> import baodao
>>> texts = [
...     "甘州区将召开河道整治现场会\n甘州区河道整治现场会将于2021年6月4日在乌江镇召开，区长闻人朔将出席。",
...     "甘州区河道整治现场会召开\n2021年6月4日，甘州区河道整治现场会在乌江镇召开，区长闻人朔出席并讲话。",
...     "甘州区召开教育工作会议\n2021年6月4日，甘州区教育工作会议召开，副区长左丘霖出席并讲话。",
... ]
>>> events = baodao.events(baodao.extract_many(texts))
>>> [[member["index"] for member in event["members"]] for event in events]
[[0, 1], [2]]

`events` keeps a sketch and some facts of each report, a few kilobytes, and not its text.
"""

import json
from collections.abc import Iterable
from itertools import islice
from typing import Literal, TypedDict

from baodao import _baodao
from baodao.single import refuse_single, sound_records
from baodao.types import EventKind, EventStatus, Failed, Record, Role

__all__ = ["Addition", "Contradiction", "Event", "EventMember", "Gathered", "Participant", "events"]


_AT_ONCE = 256
"""Number of records that are handed to the core together."""


class Gathered(TypedDict):
    """A value, and the reports that have it."""

    value: str
    indexes: list[int]


class Addition(TypedDict):
    """A value that only one report of the event has: a name of ``people``, a host, the title of a document."""

    field: Literal["people", "hosts", "documents"]
    value: str


class EventMember(TypedDict):
    """A report of an event: what it does, and what only it says.

    ``part`` is ``report``, ``announcement``, ``commentary``, or ``other`` for a report without an event of its own,
    such as the full text of a speech.
    """

    index: int
    id: str | None
    part: Literal["report", "announcement", "commentary", "other"]
    adds: list[Addition]


class Participant(TypedDict):
    """Someone who takes part in an event, with the roles and posts of all reports."""

    name: str
    roles: list[Role]
    posts: list[str]
    indexes: list[int]


class Contradiction(TypedDict):
    """Values that cannot all be right; ``name`` is the person whose posts contradict each other."""

    field: Literal["date", "place", "chair", "post"]
    name: str | None
    values: list[Gathered]


class Event(TypedDict):
    """An event by all its reports: one merged row.

    ``kind``, ``name``, ``date``, ``end``, ``place`` and ``path`` are those of most reports; if as many differ,
    those of a report rather than of an announcement. ``trip_id`` is the same for the stops of a trip.
    """

    event_id: str
    trip_id: str | None
    members: list[EventMember]
    kind: EventKind | None
    status: EventStatus | None
    name: str | None
    date: str | None
    end: str | None
    place: str | None
    path: list[str]
    hosts: list[Gathered]
    counterparts: list[Gathered]
    people: list[Participant]
    documents: list[Gathered]
    contradictions: list[Contradiction]


def events(records: Iterable[Record | Failed | None]) -> list[Event]:
    r"""Bring the reports of one event together.

    ``records`` are read one by one, and may be those of ``extract_many``; failures and ``None`` belong to no event.
    Each event is a merged row, in the order of the days. Announcements, reports, full texts of speeches and
    commentaries are its ``members``. A report with an event that no other tells of is an event of its own. A report
    without an event that belongs to no other is left out.

    Another day, another number in the name (第八次, 第九次), another side of a reception, another chair or another
    division keep two reports apart. So do parts of one event: its opening and its closing, two meetings of one visit.
    ``trip_id`` brings together what a leader does on days in a row away from the capital, the stops of an
    inspection of several days, and the meetings of one guest. ``event_id`` and ``trip_id`` depend on the reports and
    not on their order. Reports that name no day need ``published``.

    Raises ``InputError`` at an item that is no record.

    >>> import baodao
    >>> reports = [
    ...     "全县防汛工作会议召开\n2021年6月4日，全县防汛工作会议召开，县长闻人朔出席并讲话。",
    ...     "全县防汛工作会议召开\n2022年6月8日，全县防汛工作会议召开，县长闻人朔出席并讲话。",
    ... ]
    >>> [event["date"] for event in baodao.events(baodao.extract_many(reports))]
    ['2021-06-04', '2022-06-08']
    """
    ids: list[str | None] = []
    found: list[Event] = []
    core = _baodao._Gathering()  # noqa: SLF001 - the core of this function
    refuse_single(records)
    sound = sound_records(records, ids)
    while batch := list(islice(sound, _AT_ONCE)):
        core.add(batch)
    for row in core.events():
        event = json.loads(row)
        event["members"] = [{"index": one["index"], "id": ids[one["index"]], **one} for one in event["members"]]
        found.append(event)
    return found
