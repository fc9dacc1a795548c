"""The facts of a record as a card: when, where, who, and what was demanded."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from baodao.display.convert import words
from baodao.display.markup import element, safe

SHOWN = 12
"""Rows of a list that are seen at once; the others unfold."""


def card(record: Mapping[str, Any]) -> str:
    """Lay out the facts of a record as markup."""
    facts = "".join(element("k", safe(name)) + element("v", safe(value)) for name, value in _facts(record) if value)
    people = [_person(person) for person in record["people"]]
    demands = [
        _demand("" if number else speech["speaker"], item)
        for speech in record["speeches"]
        for number, item in enumerate(speech["requirements"])
    ]
    return element("facts", facts) + _list("people", people) + _list("requirements", demands)


def _facts(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    event, meta = record["event"], record["meta"]
    if event is not None:
        date, place = event["date"], event["place"]
        if date:
            until = f"to {date['iso_end']}" if date["iso_end"] else None
            year = f"year: {date['year_from']}" if date["year_from"] else "year not stated"
            yield "when", words(date["iso"], until, date["part_of_day"], f"“{date['text']}”", year)
        if place:
            yield "where", words(f"“{place['text']}”", " ".join(place["path"]), place["code"])
        yield "kind", words(event["kind"], event["form"], event["name"])
        yield "hosts", "、".join(host["text"] for host in event["hosts"])
        yield "venues", "、".join(f"{venue['text']} ({venue['kind']})" for venue in event["venues"])
    yield "source", words(meta["source"], meta["agency"], meta["published"])
    yield "groups", "、".join(f"{group['text']} ({group['role']})" for group in record["groups"])
    yield "warnings", "; ".join(f"{warning['code']}: {warning['message']}" for warning in record["warnings"])


def _person(person: Mapping[str, Any]) -> str:
    order = "" if person["order"] is None else person["order"]
    posts = "、".join(post["text"] for post in person["posts"])
    roles = " ".join(element("role", safe(role), name="span") for role in person["roles"])
    row = element("n", safe(order)) + element("who", safe(person["name"]))
    return element("row", row + element("what", f"{safe(posts)} {roles}".strip()))


def _demand(speaker: str, demand: Mapping[str, Any]) -> str:
    number = "" if demand["number"] is None else demand["number"]
    addressee = element("role", safe(f"→ {demand['addressee']}"), name="span") if demand["addressee"] else ""
    row = element("n", safe(number)) + element("who", safe(speaker))
    return element("row", row + element("what", f"{safe(demand['text'])} {addressee}".strip()))


def _list(name: str, rows: Iterable[str]) -> str:
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
