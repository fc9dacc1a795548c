"""A person as a widget: the career as bars on an axis of time, the appearances, the company, the demands."""

from collections.abc import Mapping
from typing import Any

from baodao.display.card import section
from baodao.display.careers import Appearance, Bar, Career, appearances, career, company
from baodao.display.markup import bar, element, safe, tick
from baodao.display.render import APART, framed

HUE = 212
"""The colour of the first body, as an angle; each further body is a golden angle away."""


def person_widget(person: Mapping[str, Any], records: Mapping[int, Any] | None) -> str:
    """Show a person; what the records say of the appearances is there if they are given."""
    found = appearances(person, records)
    demands = [_demand(one.date, text, addressee) for one in found for text, addressee in one.demands]
    others = [_row(times, name, who) for name, who, times in company(person, found)]
    return framed(
        element("title", safe(person["name"]))
        + _facts(person, found)
        + _career(career(person))
        + section("appearances", map(_appearance, found))
        + section("company", others)
        + section("requirements", demands),
        "linked.css",
    )


def _facts(person: Mapping[str, Any], found: list[Appearance]) -> str:
    days = sorted(one.date for one in found if one.date)
    facts = {
        "person": person["person_id"],
        "seen": " – ".join(dict.fromkeys((days[0], days[-1]))) if days else "",
        "reports": len(person["appearances"]),
        "may be": "、".join(map(str, person["undecided_with"])),
    }
    rows = (element("k", safe(name)) + element("v", safe(value)) for name, value in facts.items() if value)
    return element("facts", "".join(rows))


def _career(found: Career) -> str:
    if not found.bars:
        return ""
    head = element("head", f"career {element('count', str(len(found.bars)), name='span')}")
    axis = element("post", "") + element("axis", "".join(tick(year, start) for year, start in found.ticks))
    rows = (axis if found.ticks else "") + "".join(map(_spell, found.bars))
    return element("list", head + element("career", rows))


def _spell(spell: Bar) -> str:
    post = element("who", safe(spell.post)) + element("body", safe(spell.organization) if spell.organization else "")
    when = element("when", safe(" · ".join((spell.when, *spell.turns))))
    hue = round(HUE + spell.number * APART) % 360
    drawn = bar(*spell.stretch, hue, title=f"{spell.post} {spell.when}") if spell.stretch else ""
    return element("post", post) + element("track", element("lane", drawn) + when)


def _appearance(one: Appearance) -> str:
    roles = " ".join(element("role", safe(role), name="span") for role in one.roles)
    kind = element("k", safe(one.kind), name="span") if one.kind else ""
    posts = element("k", safe(one.posts), name="span") if one.posts else ""
    return element(
        "row", element("n", safe(one.date)) + element("what wide", f"{safe(one.title)} {posts} {kind} {roles}")
    )


def _demand(day: str, text: str, addressee: str) -> str:
    to = element("role", safe(f"→ {addressee}"), name="span") if addressee else ""
    return element("row", element("n", safe(day)) + element("what wide", f"{safe(text)} {to}".strip()))


def _row(count: int, name: str, text: str) -> str:
    return element("row", element("n", safe(f"{count}×")) + element("who", safe(name)) + element("what", safe(text)))
