"""An event as a widget: the merged row, where its reports contradict each other, and the reports side by side."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from baodao.display.card import section
from baodao.display.convert import Mark, marks, words
from baodao.display.markup import element, safe
from baodao.display.render import framed, marked, paragraphs

MOST_SIDES = 6
"""Reports whose text is open at first; those of more reports unfold."""


def event_widget(event: Mapping[str, Any], records: Mapping[int, Any] | None) -> str:
    """Show an event; the titles and texts of its reports are there if the records are given."""
    found = records or {}
    facts = "".join(element("k", safe(name)) + element("v", safe(value)) for name, value in event_facts(event))
    is_open = len(event["members"]) <= MOST_SIDES
    sides = "".join(_side(event, one, found.get(one["index"]), is_open=is_open) for one in event["members"])
    return framed(
        element("title", safe(event["name"] or event["event_id"]))
        + element("facts", facts)
        + section("contradictions", map(_contradiction, contradictions(event)))
        + section("people", (_person(event, person) for person in event["people"]))
        + element("head", f"reports {element('count', str(len(event['members'])), name='span')}")
        + element("sides members", sides),
        "linked.css",
    )


def event_facts(event: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """List the facts of the merged row, with their names."""
    until = f"to {event['end']}" if event["end"] else None
    path = " ".join(event["path"])
    facts = (
        ("event", event["event_id"]),
        ("trip", event["trip_id"]),
        ("when", words(event["date"], until)),
        ("where", words(event["place"], path)),
        ("kind", words(event["kind"], event["status"])),
        *((name, _gathered(event, event[name])) for name in ("hosts", "counterparts", "documents")),
        ("reports", str(len(event["members"]))),
    )
    for name, value in facts:
        if value:
            yield name, value


def contradictions(event: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Say of each contradiction which field it is in, and which reports have which value."""
    for one in event["contradictions"]:
        yield words(one["field"], one["name"]), " ≠ ".join(_value(event, value) for value in one["values"])


def additions(event: Mapping[str, Any], member: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """List what only one of several reports says."""
    return list(member["adds"]) if len(event["members"]) > 1 else []


def number_of(event: Mapping[str, Any], index: int) -> int:
    """Give the number of a report in the view, from 1."""
    return next((n for n, one in enumerate(event["members"], 1) if one["index"] == index), 0)


def numbers(event: Mapping[str, Any], indexes: Iterable[int]) -> str:
    """Name reports by their numbers in the view."""
    return " ".join(f"[{number_of(event, index)}]" for index in indexes)


def _gathered(event: Mapping[str, Any], values: Iterable[Mapping[str, Any]]) -> str:
    return "、".join(_value(event, value) for value in values)


def _value(event: Mapping[str, Any], value: Mapping[str, Any]) -> str:
    return f"{value['value']} {numbers(event, value['indexes'])}"


def _contradiction(found: tuple[str, str]) -> str:
    field, values = found
    return element("row", element("n", "≠") + element("who", safe(field)) + element("what", safe(values)))


def _person(event: Mapping[str, Any], person: Mapping[str, Any]) -> str:
    roles = " ".join(element("role", safe(role), name="span") for role in person["roles"])
    said = element("k", safe(numbers(event, person["indexes"])), name="span")
    what = f"{safe('、'.join(person['posts']))} {roles} {said}"
    return element("row", element("n", "") + element("who", safe(person["name"])) + element("what", what))


def _side(
    event: Mapping[str, Any], member: Mapping[str, Any], record: Mapping[str, Any] | None, *, is_open: bool
) -> str:
    head = element("side", safe(words(f"[{number_of(event, member['index'])}]", member["part"], member["id"])))
    adds = additions(event, member)
    added = "".join(element("k", safe(f"adds {one['field']}")) + element("v", safe(one["value"])) for one in adds)
    added = element("facts", added) if added else ""
    return element("member", head + (added if record is None else _report(record, adds, added, is_open=is_open)))


def _report(record: Mapping[str, Any], adds: list[Mapping[str, Any]], added: str, *, is_open: bool) -> str:
    """Write the title, source and text of a report; what only it says is highlighted."""
    meta = record["meta"]
    source = element("k", safe(words(meta["source"] or meta["agency"], meta["published"])))
    found = marks(record, {"people", "documents", "event"})
    fresh = set(_added(record, found, {one["value"] for one in adds}))
    title = element("title", marked(record["title"], [mark for mark in found if mark.in_title], fresh=fresh))
    body = element("text", paragraphs(record["text"], [mark for mark in found if not mark.in_title], fresh=fresh))
    summary = element("count", f"{len(record['text']):,} characters", name="summary")
    return f"{title}{source}{added}<details{' open' if is_open else ''}>{summary}{body}</details>"


def _added(record: Mapping[str, Any], found: Iterable[Mark], values: set[str]) -> Iterator[Mark]:
    """Find the marks of what only this report says."""
    for mark in found:
        text = record["title"] if mark.in_title else record["text"]
        if text[mark.start : mark.end].strip("《》") in values:
            yield mark
