"""A person and an event for a reader at a terminal: plain text in aligned columns."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from baodao.display.careers import Stretch, appearances, career, company
from baodao.display.occasion import additions, contradictions, event_facts, number_of, numbers
from baodao.terminal import aligned, clean, columns

LANE = 24
"""Columns of the axis of time."""
SHOWN = 20
"""Rows of a list that are shown."""


def person_text(person: Mapping[str, Any], records: Mapping[int, Any] | None, width: int) -> str:
    """Lay a person out as plain text, at most ``width`` columns wide."""
    return _joined(_person(person, records, max(width, 40)))


def event_text(event: Mapping[str, Any], records: Mapping[int, Any] | None, width: int) -> str:
    """Lay an event out as plain text, at most ``width`` columns wide."""
    return _joined(_event(event, records, max(width, 40)))


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(clean(line) for line in lines)


def _person(person: Mapping[str, Any], records: Mapping[int, Any] | None, width: int) -> Iterator[str]:
    found = appearances(person, records)
    yield from _title(person["name"], width)
    facts = (
        ("person", person["person_id"]),
        ("reports", str(len(person["appearances"]))),
        ("may be", "、".join(map(str, person["undecided_with"]))),
    )
    yield from aligned(facts, width)
    drawn = career(person)
    axis = f"{drawn.ticks[0][0]} … {drawn.ticks[-1][0]}" if drawn.ticks else ""
    spells = (
        (_lane(one.stretch), " · ".join(part for part in (one.organization, one.post, one.when, *one.turns) if part))
        for one in drawn.bars
    )
    yield from _section(f"career {axis}".strip(), spells, width)
    seen = ((one.date, " · ".join(part for part in (one.title, one.posts, *one.roles) if part)) for one in found)
    yield from _section("appearances", seen, width)
    others = (
        (f"{times}×", " · ".join(part for part in (name, who) if part)) for name, who, times in company(person, found)
    )
    yield from _section("company", others, width)
    demands = ((one.date, f"{text}{f' → {to}' if to else ''}") for one in found for text, to in one.demands)
    yield from _section("requirements", demands, width)


def _event(event: Mapping[str, Any], records: Mapping[int, Any] | None, width: int) -> Iterator[str]:
    found = records or {}
    yield from _title(event["name"] or event["event_id"], width)
    yield from aligned(event_facts(event), width)
    yield from _section("contradictions", contradictions(event), width)
    people = (
        (one["name"], " · ".join((*one["posts"], *one["roles"], numbers(event, one["indexes"]))))
        for one in event["people"]
    )
    yield from _section("people", people, width)
    yield from _section("reports", (_report(event, one, found) for one in event["members"]), width)


def _report(
    event: Mapping[str, Any], one: Mapping[str, Any], found: Mapping[int, Mapping[str, Any]]
) -> tuple[str, str]:
    record = found.get(one["index"])
    title = str(one["id"] if record is None else record["title"] or record["id"])
    adds = "、".join(added["value"] for added in additions(event, one))
    shown = " · ".join(part for part in (title, one["part"], f"adds {adds}" if adds else "") if part)
    return f"[{number_of(event, one['index'])}]", shown


def _title(title: str, width: int) -> Iterator[str]:
    yield title
    yield "=" * min(columns(title), width)


def _section(name: str, rows: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    rows = list(rows)
    if not rows:
        return
    yield ""
    yield name
    for line in aligned(rows[:SHOWN], width - 2):
        yield "  " + line
    if len(rows) > SHOWN:
        yield f"  … {len(rows) - SHOWN} more"


def _lane(stretch: Stretch | None) -> str:
    """Draw a stretch of the axis with characters, at least one."""
    if stretch is None:
        return " " * LANE
    start = min(int(stretch.start * LANE), LANE - 1)
    length = max(1, round(stretch.length * LANE))
    return "·" * start + "█" * min(length, LANE - start) + "·" * (LANE - start - length)
