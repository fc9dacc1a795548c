"""Two records of one report side by side, with their differences."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from baodao.display.convert import Mark, counts, marks
from baodao.display.facts import facts
from baodao.display.markup import element, safe
from baodao.display.render import framed, legend, marked, paragraphs

Key = tuple[str, str]


class Difference(NamedTuple):
    """A field that differs: the field, the name of its item, and its values in both records, none where absent."""

    field: str
    name: str
    before: str | None
    after: str | None


def differences(a: Mapping[str, Any], b: Mapping[str, Any]) -> list[Difference]:
    r"""List the fields that differ, in the order of the records.

    >>> import baodao
    >>> text = "市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。"
    >>> differences(baodao.extract(text), baodao.extract(text, published="2021-06-05"))[-1].name
    'year-unknown'
    """
    before, after = _by_key(a), _by_key(b)
    keys = [*before, *(key for key in after if key not in before)]
    # A stable sort: values that only the second record has come last in their field.
    order = {field: number for number, field in enumerate(dict.fromkeys(field for field, _ in keys))}
    keys.sort(key=lambda key: order[key[0]])
    found = (Difference(*key, before.get(key), after.get(key)) for key in keys)
    return [difference for difference in found if (difference.before or "") != (difference.after or "")]


def _by_key(record: Mapping[str, Any]) -> dict[Key, str]:
    found: dict[Key, list[str]] = {}
    for fact in facts(record):
        found.setdefault((fact.field, fact.name), []).append(fact.value)
    return {key: "\n".join(values) for key, values in found.items()}


def side_by_side(a: Mapping[str, Any], b: Mapping[str, Any], names: tuple[str, str]) -> str:
    """Show two records: a table of differences above the two texts, in which marks of only one are highlighted."""
    mine, theirs = marks(a), marks(b)
    sides = (_side(a, mine, b, theirs, names[0]), _side(b, theirs, a, mine, names[1]))
    table = _table(differences(a, b), names)
    return framed(
        element("title", safe("compared"))
        + table
        + legend(counts(a) | counts(b), [*mine, *theirs])
        + element("sides", "".join(sides))
    )


def _table(found: Sequence[Difference], names: tuple[str, str]) -> str:
    if not found:
        return element("facts", element("k", safe("differences")) + element("v", safe("none")))
    head = element("k", "") + element("who", "") + "".join(element("side", safe(name)) for name in names)
    rows = "".join(
        element("k", safe(row.field)) + element("who", safe(row.name)) + _value(row.before) + _value(row.after)
        for row in found
    )
    return element("differs", head + rows)


def _value(value: str | None) -> str:
    return element("v", safe(value)) if value else element("v none", "–")


def _side(
    record: Mapping[str, Any], found: Sequence[Mark], other: Mapping[str, Any], others: Sequence[Mark], name: str
) -> str:
    fresh = _only(record, found, other, others)
    lines = set(record["text"].split("\n")).difference(other["text"].split("\n"))
    title = marked(record["title"], [mark for mark in found if mark.in_title], fresh=fresh)
    body = paragraphs(record["text"], [mark for mark in found if not mark.in_title], fresh=fresh, lines=lines)
    return element("text", element("side", safe(name)) + element("title", title) + body)


def _only(
    record: Mapping[str, Any], found: Sequence[Mark], other: Mapping[str, Any], others: Sequence[Mark]
) -> set[Mark]:
    """Find the marks that the other record doesn't have, at whatever position."""
    left = Counter(_said(other, mark) for mark in others)
    fresh = set()
    for mark in found:
        said = _said(record, mark)
        if left[said]:
            left[said] -= 1
        else:
            fresh.add(mark)
    return fresh


def _said(record: Mapping[str, Any], mark: Mark) -> tuple[str, str, str]:
    text = record["title"] if mark.in_title else record["text"]
    return mark.kind, text[mark.start : mark.end], mark.label
