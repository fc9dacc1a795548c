"""The facts of a record as a card: when, where, who, and what was demanded."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from baodao.default_view import extra, lines, other_lists, others
from baodao.display.convert import words
from baodao.display.markup import element, safe

SHOWN = 12
"""Rows of a list that are visible at first; the others unfold."""


def card(record: Mapping[str, Any]) -> str:
    """Lay out the facts of a record as markup."""
    facts = "".join(element("k", safe(name)) + element("v", safe(value)) for name, value in _facts(record) if value)
    people = [_person(person) for person in record["people"]]
    demands = [
        _demand("" if number else speech["speaker"], item)
        for speech in record["speeches"]
        for number, item in enumerate(speech["requirements"])
    ]
    other = [section(field.key, map(_line, lines(field, record))) for field in other_lists()]
    return element("facts", facts) + section("people", people) + section("requirements", demands) + "".join(other)


def _facts(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    event, meta = record["event"], record["meta"]
    if event is not None:
        date, place = event["date"], event["place"]
        if date:
            until = f"to {date['iso_end']}" if date["iso_end"] else None
            year = f"year: {date['year_from']}" if date["year_from"] else "year not stated"
            yield (
                "when",
                words(date["iso"], until, date["part_of_day"], f"“{date['text']}”", year, *extra("Date", date)),
            )
        if place:
            path = " ".join(place["path"])
            yield "where", words(f"“{place['text']}”", path, place["code"], *extra("EventPlace", place))
        yield "kind", words(event["kind"], event["form"], event["name"])
        yield "hosts", "、".join(words(host["text"], *extra("Host", host)) for host in event["hosts"])
        yield "venues", "、".join(_in_brackets("Venue", venue, "kind") for venue in event["venues"])
        yield from others("Event", event)
    yield "source", words(meta["source"], meta["agency"], meta["published"])
    yield from others("Meta", meta)
    yield "groups", "、".join(_in_brackets("Group", group, "role") for group in record["groups"])
    yield "keywords", "、".join(words(one["term"], *extra("Keyword", one)) for one in record["keywords"])
    yield "warnings", "; ".join(_warning(warning) for warning in record["warnings"])


def _warning(warning: Mapping[str, Any]) -> str:
    return words(f"{warning['code']}: {warning['message']}", *extra("Warning", warning))


def _in_brackets(name: str, item: Mapping[str, Any], key: str) -> str:
    return words(f"{item['text']} ({item[key]})", *extra(name, item))


def _line(text: str) -> str:
    return element("row", element("n", "") + element("who", "") + element("what", safe(text)))


def _person(person: Mapping[str, Any]) -> str:
    order = "" if person["order"] is None else person["order"]
    posts = "、".join(words(post["text"], *extra("Post", post)) for post in person["posts"])
    posts = words(posts, *(words(*extra("Act", act)) for act in person.get("acts", ())), *extra("Person", person))
    roles = " ".join(element("role", safe(role), name="span") for role in person["roles"])
    row = element("n", safe(order)) + element("who", safe(person["name"]))
    return element("row", row + element("what", f"{safe(posts)} {roles}".strip()))


def _demand(speaker: str, demand: Mapping[str, Any]) -> str:
    number = "" if demand["number"] is None else demand["number"]
    addressee = element("role", safe(f"→ {demand['addressee']}"), name="span") if demand["addressee"] else ""
    row = element("n", safe(number)) + element("who", safe(speaker))
    said = words(demand["text"], *extra("Requirement", demand))
    return element("row", row + element("what", f"{safe(said)} {addressee}".strip()))


def section(name: str, rows: Iterable[str]) -> str:
    """Put rows under a heading; those over a number unfold without a script."""
    rows = list(rows)
    if not rows:
        return ""
    head = element("head", f"{safe(name)} {element('count', str(len(rows)), name='span')}")
    seen, more = rows[:SHOWN], rows[SHOWN:]
    if more:
        folded = f"<summary>{len(more)} more</summary>" + element("rows", "".join(more))
        return element("list", head + element("rows", "".join(seen)) + element("more", folded, name="details"))
    return element("list", head + element("rows", "".join(seen)))
