"""Scores of records against annotations: ``evaluate`` compares them field by field."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from os import PathLike
from typing import TYPE_CHECKING, Any, NamedTuple

from baodao import extras, terminal
from baodao._baodao import InputError
from baodao.described import ITEMS, blank
from baodao.display import compare
from baodao.display.render import page
from baodao.evaluation import annotations
from baodao.evaluation.complete import completed
from baodao.evaluation.fields import outcomes, states
from baodao.evaluation.scores import Outcome, Score

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Evaluation", "Miss", "Outcome", "Score", "evaluate"]


class Miss(NamedTuple):
    """What a report has wrong in a field: the values that are missed, and those that are too many."""

    id: str
    field: str
    missed: tuple[str, ...]
    extra: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Evaluation:
    """The figures of each field over all annotated reports.

    ``scores`` has a ``Score`` for each field that an annotation states, by its path in the record: F1 with precision
    and recall for lists, else the share of cases in which the value is right. ``reports`` is the number of annotated
    reports, ``failed`` lists the ids of those without a record; all their values are missed.
    """

    scores: dict[str, Score]
    reports: int
    failed: tuple[str, ...]
    _pairs: dict[str, tuple[Mapping[str, Any], Mapping[str, Any]]] = field(default_factory=dict)

    @property
    def mean(self) -> float:
        """The mean of the figures of all fields, each with the same weight; 1 if there is none."""
        return sum(score.value for score in self.scores.values()) / len(self.scores) if self.scores else 1.0

    def misses(self, name: str | None = None) -> list[Miss]:
        """List what is wrong, the costliest first: the fields of each report that are not right, or one field's."""
        found = [
            (-sum(outcome.errors), report, Miss(report, score.name, outcome.missed, outcome.extra))
            for score in self.scores.values()
            if name in {None, score.name}
            for report, outcome in score.outcomes.items()
            if sum(outcome.errors)
        ]
        return [miss for _, _, miss in sorted(found, key=lambda row: row[:2])]

    def worst(self, most: int = 10) -> list[str]:
        """List the ids of the reports with the most values that are missed or too many, the worst first."""
        errors = dict.fromkeys(self._pairs, 0)
        for score in self.scores.values():
            for report, outcome in score.outcomes.items():
                errors[report] = errors.get(report, 0) + len(outcome.missed) + len(outcome.extra)
        ranked = sorted((-count, report) for report, count in errors.items() if count)
        return [report for _, report in ranked[:most]]

    def page(self, most: int = 10) -> str:
        """Return a page of HTML: the figures, then the worst reports, annotation and record side by side.

        The page is one piece without scripts, to be written to a file.
        """
        parts = [self._repr_html_()]
        for report in self.worst(most):
            if report not in self._pairs:
                continue
            gold, record = self._pairs[report]
            whole = completed(gold, record)
            parts.append(f"<h2>{escape(report)}</h2>")
            parts.append(compare(whole, record, names=("annotation", "record"))._repr_html_())
        return page("\n".join(parts), "evaluation")

    def to_pandas(self) -> "pd.DataFrame":
        """Return the figures as a data frame with a row for each field.

        Columns ``field``, ``measure`` (``f1`` or ``share``), ``value``, ``precision``, ``recall``, ``right``,
        ``missed``, ``extra``, ``reports``. Raises ``InputError`` where pandas is not installed.
        """
        extras.load("pandas", "making tables")
        import pandas as pd  # noqa: PLC0415 - an extra

        rows = [dict(zip(_COLUMNS, row, strict=True)) for row in self._rows()]
        frame: pd.DataFrame = pd.DataFrame(rows, columns=list(_COLUMNS))
        return frame

    def _rows(self) -> Iterator[tuple[Any, ...]]:
        for score in self.scores.values():
            pair = (score.precision, score.recall) if score.is_list else (None, None)
            counts = (score.right, score.missed, score.extra, len(score.outcomes))
            yield (score.name, "f1" if score.is_list else "share", score.value, *pair, *counts)

    def __repr__(self) -> str:
        lines = [
            f"{self.reports:,} annotated report{'' if self.reports == 1 else 's'}, {len(self.failed)} without a record"
        ]
        for name, measure, value, precision, recall, right, missed, *_ in self._rows():
            pair = f"P {precision:.3f}  R {recall:.3f}" if precision is not None else ""
            lines.append(f"{name:<32}{measure:<6}{value:.3f}  {pair:<16}  of {right + missed:,}")
        lines.append(f"{'mean of all fields':<38}{self.mean:.3f}")
        return "\n".join(terminal.clean(line) for line in lines)

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{name}</th>" for name in _COLUMNS)
        rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in self._rows())
        last = f'<tr><th style="text-align:left">mean</th><td></td><td>{self.mean:.3f}</td></tr>'
        table = f"<thead><tr>{head}</tr></thead><tbody>{rows}{last}</tbody>"
        return f'<table class="tex2jax_ignore mathjax_ignore" style="font: 14px system-ui, sans-serif">{table}</table>'


_COLUMNS = ("field", "measure", "value", "precision", "recall", "right", "missed", "extra", "reports")


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return f'<td style="text-align:left">{escape(value)}</td>'
    shown = "" if value is None else f"{value:.3f}" if isinstance(value, float) else f"{value:,}"
    return f'<td style="text-align:right">{shown}</td>'


def evaluate(
    records: Iterable[Mapping[str, Any]], gold: Iterable[Mapping[str, Any]] | str | PathLike[str]
) -> Evaluation:
    r"""Score records against annotations of the same reports, field by field.

    ``gold`` holds annotations: dicts in the form of a record with the report's ``id`` and the values that a reader
    finds, or the path of a file of them, as JSON Lines or as a CSV table with the columns ``id``, ``field``, ``of``
    and ``value``. An annotation may state a part of the record: a key that it lacks is not scored; an empty list or
    ``None`` says that the report states nothing. Positions are not needed; a speech may give its words as ``text``.
    ``records`` is iterated once; only those of annotated reports are kept.

    Lists are compared by their values, without blanks and quotation marks. The body is right from 98 % of its
    characters on, the name of an event from 85 %, a group from 80 %; speeches are counted in characters; requirements
    that overlap by half are the same. A post's body and rank, a place's path and an addressee are compared where both
    sides have the item. ``people.order`` compares the order of each two neighbours in the annotated list.

    Raises ``InputError`` at an annotation without an id, two of one id, and a file that cannot be read as described;
    ``OSError`` at a file that cannot be opened.

    >>> import baodao
    >>> report = "市政府召开常务会议\n2021年6月4日，市长李明远主持召开市政府常务会议。"
    >>> annotation = {"id": "a", "people": [{"name": "李明远", "roles": ["preside", "speak"]}], "formulations": []}
    >>> evaluation = baodao.evaluate(baodao.extract_many([baodao.Source(data=report, id="a")]), [annotation])
    >>> print(evaluation)
    1 annotated report, 0 without a record
    people                          f1    1.000  P 1.000  R 1.000  of 1
    people.roles                    f1    0.667  P 1.000  R 0.500  of 2
    formulations                    f1    1.000  P 1.000  R 1.000  of 0
    mean of all fields                    0.889
    >>> evaluation.misses("people.roles")
    [Miss(id='a', field='people.roles', missed=('李明远 speak',), extra=())]
    """
    wanted: dict[str, Mapping[str, Any]] = {}
    for one in annotations.read(gold):
        if one["id"] in wanted:
            raise InputError(f"there are two annotations with the id {one['id']!r}")
        wanted[one["id"]] = one
    found = {record["id"]: record for record in records if record["id"] in wanted}
    scores: dict[str, Score] = {}
    pairs = {}
    for report, annotation in wanted.items():
        record = found.get(report)
        if record is None or "error" in record:
            record = _EMPTY
        else:
            pairs[report] = (annotation, record)
        for name, is_list, outcome in outcomes(annotation, record):
            scores.setdefault(name, Score(name, is_list)).outcomes[report] = outcome
    stated = (name for name in scores if any(states(one, name) for one in wanted.values()))
    ordered = {name: scores[name] for name in sorted(stated, key=_place)}
    return Evaluation(ordered, len(wanted), tuple(sorted(wanted.keys() - pairs.keys())), pairs)


_EMPTY: dict[str, Any] = {**blank("Record"), "title": None, "meta": blank("Meta")}
"""What is compared with the annotation of a report that has no record."""

_ORDER = [field.key for field in ITEMS["Record"].fields]


def _place(name: str) -> tuple[int, str]:
    return _ORDER.index(name.partition(".")[0]), name
