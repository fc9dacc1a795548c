"""What the views of a person show: the career on an axis of time, appearances, company and demands."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from baodao._baodao import InputError

MOST_TICKS = 8
"""The most years that the axis names."""


class Stretch(NamedTuple):
    """A part of the axis of time: where it begins and how long it is, as shares of the whole."""

    start: float
    length: float


class Bar(NamedTuple):
    """A spell on the axis: the post and its body, the days and reports in words, and where it lies, if it has a day.

    ``number`` counts the bodies from 0 in the order of their first spell.
    """

    post: str
    organization: str
    number: int
    when: str
    turns: list[str]
    stretch: Stretch | None


class Career(NamedTuple):
    """Spells on an axis of time, with the years that the axis names."""

    bars: list[Bar]
    ticks: list[tuple[str, float]]


class Appearance(NamedTuple):
    """One appearance in words; with a record also the title, kind, post and roles, and who else takes part."""

    date: str
    title: str
    kind: str
    posts: str
    roles: list[str]
    company: list[str]
    demands: list[tuple[str, str]]


def career(person: Mapping[str, Any]) -> Career:
    """Lay the spells of a person out on an axis from the first to the last day of the career."""
    spells = [(spell, _days(spell)) for spell in person["spells"]]
    days = [day for _, found in spells for day in found]
    axis = _Axis(min(days), max(days)) if days else None
    bodies: dict[str, int] = {}
    bars = []
    for spell, found in spells:
        body = spell["organization_full"] or spell["organization"] or ""
        stretch = axis.stretch(found) if axis and found else None
        number = bodies.setdefault(body, len(bodies))
        turns = [words for key in ("begin_change", "end_change") if (words := _turn(spell[key]))]
        bars.append(Bar(spell["post"], body, number, _when(spell), turns, stretch))
    return Career(bars, axis.ticks() if axis else [])


def company(person: Mapping[str, Any], appearances: Iterable[Appearance]) -> list[tuple[str, str, int]]:
    """List who takes part in the same events: the name, the id and the number of reports, the most frequent first.

    A person without ``company`` has that of the appearances, by name.
    """
    if "company" in person:
        return [(one["name"], one["person_id"], one["reports"]) for one in person["company"]]
    counts = Counter(name for one in appearances for name in set(one.company))
    return [(name, "", times) for name, times in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]


def appearances(person: Mapping[str, Any], records: Mapping[int, Any] | None) -> list[Appearance]:
    """Describe the appearances of a person, in their order; none without records."""
    if records is None:
        return []
    return [_appearance(records[one["index"]], one) for one in person["appearances"]]


def chosen(records: Iterable[Any], members: list[Mapping[str, Any]], whose: str) -> dict[int, Any]:
    """Pick the records of a person or an event by their numbers; the others are read and not kept.

    Raises ``InputError`` where the record at a number is another.
    """
    if isinstance(records, Mapping | str | bytes):
        raise InputError("records is an iterable of records: those that were given to people or events")
    wanted = {one["index"] for one in members}
    found = {number: record for number, record in enumerate(records) if number in wanted}
    for one in members:
        record = found.get(one["index"])
        if not isinstance(record, Mapping) or not _is_of(record, one):
            raise InputError(f"records are not those of the {whose}: number {one['index']} is not {name_of(one)!r}")
    return found


def _is_of(record: Mapping[str, Any], one: Mapping[str, Any]) -> bool:
    if record.get("id") != one["id"] or "text" not in record:
        return False
    return "person" not in one or 0 <= one["person"] < len(record["people"])


def name_of(one: Mapping[str, Any]) -> str:
    """Give the id of a report, or its number if it has none."""
    return str(one["index"] if one["id"] is None else one["id"])


def _appearance(record: Mapping[str, Any], one: Mapping[str, Any]) -> Appearance:
    people, event = record["people"], record["event"]
    own = people[one["person"]]
    others = [other for other in people if other is not own and _takes_part(other)]
    return Appearance(
        _day(record),
        record["title"] or name_of(one),
        event["kind"] if event is not None else "",
        "、".join(post["text"] for post in own["posts"]),
        [role for role in own["roles"] if role != "mention"],
        [other["name"] for other in others] if _takes_part(own) else [],
        [
            (demand["text"], demand["addressee"] or "")
            for speech in record["speeches"]
            if speech["person"] == one["person"]
            for demand in speech["requirements"]
        ],
    )


def _takes_part(person: Mapping[str, Any]) -> bool:
    return any(role != "mention" for role in person["roles"])


def _day(record: Mapping[str, Any]) -> str:
    """Give the day of the event, else that of publication."""
    event = record["event"]
    stated = event["date"]["iso"] if event is not None and event["date"] is not None else None
    return str(stated if _date(stated) else record["meta"]["published"] or stated or "")


def _when(spell: Mapping[str, Any]) -> str:
    first, last, reports = spell["first"], spell["last"], spell["reports"]
    days = [str(day) for day in dict.fromkeys((first, last)) if day is not None]
    return f"{' – '.join(days) or 'no day'} · {reports} {'report' if reports == 1 else 'reports'}"


def _turn(turn: Mapping[str, Any] | None) -> str:
    if turn is None:
        return ""
    return " ".join(str(part) for part in (turn["action"], turn["date"]) if part is not None)


def _days(spell: Mapping[str, Any]) -> list[date]:
    """List the whole days of a spell: the first and last report, and the changes that begin and end it."""
    turns = (turn["date"] for turn in (spell["begin_change"], spell["end_change"]) if turn is not None)
    return [day for stated in (spell["first"], spell["last"], *turns) if (day := _date(stated))]


def _date(stated: object) -> date | None:
    try:
        return date.fromisoformat(stated) if isinstance(stated, str) else None
    except ValueError:
        return None


class _Axis:
    """An axis of time over whole years."""

    def __init__(self, first: date, last: date) -> None:
        self.years = range(first.year, last.year + 1)
        self.start = date(first.year, 1, 1).toordinal()
        self.length = date(last.year, 12, 31).toordinal() - self.start + 1

    def stretch(self, days: list[date]) -> Stretch:
        first, last = min(days).toordinal(), max(days).toordinal()
        return Stretch((first - self.start) / self.length, (last - first + 1) / self.length)

    def ticks(self) -> list[tuple[str, float]]:
        step = -(-len(self.years) // MOST_TICKS)
        return [(str(y), (date(y, 1, 1).toordinal() - self.start) / self.length) for y in self.years[::step]]
