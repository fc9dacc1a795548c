"""Views: ``show`` displays a record, a person or an event, ``compare`` two records of the same report."""

import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

from baodao import terminal
from baodao._baodao import InputError
from baodao.display.careers import chosen
from baodao.display.comparison import differences, side_by_side
from baodao.display.convert import KINDS
from baodao.display.occasion import event_widget
from baodao.display.person import person_widget
from baodao.display.plain import event_text, person_text
from baodao.display.render import page, widget

if TYPE_CHECKING:
    from baodao.linked_events import Event
    from baodao.persons import Person

__all__ = ["KINDS", "Comparison", "Shown", "ShownEvent", "ShownPerson", "compare", "show"]


@dataclass(frozen=True, slots=True, repr=False)
class Shown:
    """The view of a record: HTML in a notebook, plain text elsewhere."""

    record: Mapping[str, Any]
    kinds: frozenset[str] = frozenset(KINDS)

    def _repr_html_(self) -> str:
        return widget(self.record, self.kinds)

    def page(self) -> str:
        """Give the HTML as a page of its own, to be written to a file."""
        return page(self._repr_html_(), self.record.get("title") or "baodao")

    def __repr__(self) -> str:
        return terminal.render(self.record, _width(), self.kinds).rstrip("\n")


@dataclass(frozen=True, slots=True, repr=False)
class ShownPerson:
    """The view of a person: HTML in a notebook, plain text elsewhere."""

    person: Mapping[str, Any]
    records: Mapping[int, Any] | None = None

    def _repr_html_(self) -> str:
        return person_widget(self.person, self.records)

    def page(self) -> str:
        """Give the HTML as a page of its own, to be written to a file."""
        return page(self._repr_html_(), self.person["name"])

    def __repr__(self) -> str:
        return person_text(self.person, self.records, _width())


@dataclass(frozen=True, slots=True, repr=False)
class ShownEvent:
    """The view of an event: HTML in a notebook, plain text elsewhere."""

    event: Mapping[str, Any]
    records: Mapping[int, Any] | None = None

    def _repr_html_(self) -> str:
        return event_widget(self.event, self.records)

    def page(self) -> str:
        """Give the HTML as a page of its own, to be written to a file."""
        return page(self._repr_html_(), self.event["name"] or self.event["event_id"])

    def __repr__(self) -> str:
        return event_text(self.event, self.records, _width())


@dataclass(frozen=True, slots=True, repr=False)
class Comparison:
    """The view of two records of a report: HTML in a notebook, the fields that differ as plain text elsewhere."""

    a: Mapping[str, Any]
    b: Mapping[str, Any]
    names: tuple[str, str] = ("first", "second")

    def _repr_html_(self) -> str:
        return side_by_side(self.a, self.b, self.names)

    def page(self) -> str:
        """Give the HTML as a page of its own, to be written to a file."""
        return page(self._repr_html_(), " / ".join(self.names))

    def __repr__(self) -> str:
        found = differences(self.a, self.b)
        lines = [f"{' | '.join(self.names)}: {len(found)} differences"]
        for field, name, before, after in found:
            lines.append(" ".join(part for part in (field, name) if part))
            lines += [f"  {sign} {value}" for sign, text in (("-", before), ("+", after)) for value in _lines(text)]
        return "\n".join(terminal.clean(line) for line in lines)


@overload
def show(record: "Person", *, records: Iterable[Any] | None = None) -> ShownPerson: ...
@overload
def show(record: "Event", *, records: Iterable[Any] | None = None) -> ShownEvent: ...
@overload
def show(record: Mapping[str, Any], *, kinds: Collection[str] | None = None) -> Shown: ...
def show(
    record: "Mapping[str, Any] | Person | Event",
    *,
    kinds: Collection[str] | None = None,
    records: Iterable[Any] | None = None,
) -> Shown | ShownPerson | ShownEvent:
    r"""Show a record, a person of `baodao.people`, or an event of `baodao.events`: HTML in a notebook, else plain text.

    A record has its facts above its text, in which all values are marked. ``kinds`` names the kinds to mark: ``event
    meta people posts acts groups speeches requirements documents formulations organizations places`` and every other
    list with positions; without it all are marked.

    A person has the posts as bars on an axis of time, with a colour for each body. With ``records``, those that were
    given to `baodao.people`, there are also the appearances by date, in how many of these each other name takes part,
    and the demands made. An event has the merged row, the contradictions and what each report adds; with ``records``
    its reports are side by side. ``records`` are read once, and only those that are shown are kept.

    The HTML is one piece, escaped throughout, without scripts and without anything to fetch.

    Raises ``InputError`` at an unknown kind, at data that is none of the three, and where ``records`` are others.

    >>> import baodao
    >>> report = "市政府召开常务会议\n2021年6月4日，市长李明远主持召开市政府常务会议。"
    >>> shown = baodao.show(baodao.extract(report), kinds={"people", "posts"})
    >>> print(shown)
    市政府召开常务会议
    ==================
    ...
    people
       1. 李明远  [preside] 市长
    >>> shown._repr_html_().count('<span class="m ')
    2
    >>> records = [baodao.extract(report, id="a")]
    >>> print(baodao.show(baodao.people(records)[0], records=records))
    李明远
    ======
    ...
    appearances
      2021-06-04  市政府召开常务会议 · 市长 · preside
    """
    if isinstance(record, Mapping) and ("spells" in record or "members" in record):
        if kinds is not None:
            raise InputError("kinds is for records; a person and an event have none")
        return _linked(record, records)
    if records is not None:
        raise InputError("records is for a person and an event; a record is shown by itself")
    _check(record)
    unknown = sorted(map(str, set(kinds or ()) - set(KINDS)))
    if isinstance(kinds, str) or unknown:
        raise InputError(f"kinds is a set of {', '.join(KINDS)}; not {', '.join(unknown) or 'a str'}")
    return Shown(record, frozenset(KINDS if kinds is None else kinds))


def _linked(found: Mapping[str, Any], records: Iterable[Any] | None) -> ShownPerson | ShownEvent:
    """Keep the records of a person or an event, and check that they are its own."""
    is_person = "spells" in found
    members = found["appearances" if is_person else "members"]
    kept = None if records is None else chosen(records, members, "person" if is_person else "event")
    return ShownPerson(found, kept) if is_person else ShownEvent(found, kept)


def compare(a: Mapping[str, Any], b: Mapping[str, Any], *, names: tuple[str, str] = ("first", "second")) -> Comparison:
    r"""Show two records of the same report side by side: the fields that differ, and where in the text.

    ``names`` are their names in the view. Raises ``InputError`` at data that is no record.

    >>> import baodao
    >>> report = "市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。"
    >>> print(baodao.compare(baodao.extract(report), baodao.extract(report, published="2021-06-05")))
    first | second: 3 differences
    meta published
      + 2021-06-05
    event date
      - --06-04 · 6月4日
      + 2021-06-04 · 6月4日
    warnings year-unknown
      - the report does not say in which year 6月4日 is
    """
    for record in (a, b):
        _check(record)
        if record.get("error") is not None:
            raise InputError(f"there is nothing to compare: {record['error']['message']}")
    return Comparison(a, b, names)


def _check(record: object) -> None:
    if not isinstance(record, Mapping) or ("error" not in record and "people" not in record):
        raise InputError(f"expected a record, not {type(record).__name__}; baodao.extract makes one")


def _width() -> int:
    return shutil.get_terminal_size((100, 24)).columns


def _lines(text: str | None) -> list[str]:
    return text.split("\n") if text else []
