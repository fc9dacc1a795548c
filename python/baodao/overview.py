"""What a set of records holds, counted: ``summary``."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from baodao import terminal
from baodao.filters import day_of

MOST = 10
"""Number of the most frequent values that a view lists."""


@dataclass(slots=True, repr=False)
class Summary:
    """The counts of a set of records; each counter counts reports, the most frequent first in the views.

    ``reports`` and ``failed`` are numbers of reports with and without a record, ``characters`` the length of all
    texts, ``first`` and ``last`` the days of the earliest and the latest report, ``undated`` the number of reports
    without a day.
    """

    reports: int = 0
    failed: int = 0
    characters: int = 0
    first: str | None = None
    last: str | None = None
    undated: int = 0
    years: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    bodies: Counter[str] = field(default_factory=Counter)
    provinces: Counter[str] = field(default_factory=Counter)
    formulations: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)

    def add(self, record: Mapping[str, Any] | None) -> None:
        """Count one record."""
        if record is None or record.get("error") is not None:
            self.failed += 1
            self.errors[record["error"]["type"] if record else "none"] += 1
            return
        self.reports += 1
        self.characters += len(record["text"])
        self._add_day(day_of(record))
        event, path = record["event"], None
        self.kinds[event["kind"] if event else "none"] += 1
        if event and event["place"]:
            path = event["place"]["path"]
        if path:
            self.provinces[path[0]] += 1
        self.people.update({one["name"] for one in record["people"]})
        self.bodies.update({one["full_name"] or one["name"] for one in record["organizations"]})
        self.formulations.update({one["key"] for one in record["formulations"]})
        self.documents.update({one["title"] for one in record["documents"]})
        self.warnings.update({one["code"] for one in record["warnings"]})
        self.sources[record["meta"]["source"] or record["meta"]["agency"] or record["meta"]["site"] or "none"] += 1

    def _add_day(self, day: str | None) -> None:
        if day is None:
            self.undated += 1
            return
        self.first = min(self.first or day, day)
        self.last = max(self.last or day, day)
        self.years[day[:4]] += 1

    def counters(self) -> Iterator[tuple[str, list[tuple[str, int]]]]:
        """Yield each counter that is not empty: its name, and its values, the most frequent first; years in order."""
        for name in ("years", *_COUNTERS):
            counter: Counter[str] = getattr(self, name)
            order = sorted(counter.items(), key=lambda item: (0 if name == "years" else -item[1], item[0]))
            if order:
                yield name, order

    def __repr__(self) -> str:
        lines = [self._head()]
        for name, values in self.counters():
            shown = values if name == "years" else values[:MOST]
            lines.append(f"{name} ({len(values):,})")
            lines += [f"  {count:>9,}  {value}" for value, count in shown]
        return "\n".join(terminal.clean(line) for line in lines)

    def _head(self) -> str:
        days = f", {self.first} to {self.last}" if self.first else ""
        undated = f", {self.undated:,} without a day" if self.undated else ""
        failed = f", {self.failed:,} failed" if self.failed else ""
        reports = "1 report" if self.reports == 1 else f"{self.reports:,} reports"
        return f"{reports}{failed}{days}{undated}, {self.characters:,} characters"

    def _repr_html_(self) -> str:
        parts = [f"<p>{escape(self._head())}</p>"]
        for name, values in self.counters():
            shown = values if name == "years" else values[:MOST]
            rows = "".join(
                f'<tr><td style="text-align:left">{escape(value)}</td><td>{count:,}</td></tr>' for value, count in shown
            )
            head = f'<tr><th style="text-align:left">{name}</th><th>{len(values):,}</th></tr>'
            parts.append(
                f'<table style="display:inline-table;vertical-align:top;margin:0 1em 1em 0">{head}{rows}</table>'
            )
        return f'<div class="tex2jax_ignore mathjax_ignore">{"".join(parts)}</div>'


_COUNTERS = ("kinds", "people", "bodies", "provinces", "formulations", "documents", "sources", "warnings", "errors")


def summary(records: Iterable[Any]) -> Summary:
    r"""Count what a set of records holds: days, kinds of events, people, bodies, places, set phrases, warnings.

    ``records`` is iterated once; only the counts are kept. Each value is counted once a report.

    >>> import baodao
    >>> print(baodao.summary(baodao.extract_many(["市政府召开常务会议\n2021年6月4日，市长李明远主持召开会议。"])))
    1 report, 2021-06-04 to 2021-06-04, 22 characters
    years (1)
              1  2021
    kinds (1)
              1  meeting
    people (1)
              1  李明远
    bodies (1)
              1  市政府
    sources (1)
              1  none
    """
    found = Summary()
    for record in records:
        found.add(record)
    return found
