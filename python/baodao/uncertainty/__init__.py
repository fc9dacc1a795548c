"""What records are least sure of: ``doubts``."""

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from baodao._baodao import InputError
from baodao.single import refuse_single
from baodao.uncertainty import words
from baodao.uncertainty.reasons import reasons
from baodao.uncertainty.values import Value, values

__all__ = ["Doubt", "doubts", "meanings"]


class Doubt(NamedTuple):
    """A value of a record that may be wrong.

    ``path`` leads to the value: ``people[0].roles[1]``; the path of a list stands for what the list may lack.
    ``value`` is the value as text, None where the record states none, and for a list. ``why`` is the name of the
    reason that weighs most; ``meanings`` explains each. ``risk``, from 0 to 1, is the share of such values that were
    wrong on annotated reports. ``start``, ``end`` and ``in_title`` are the position of the value or of its item; a
    list has none.
    """

    id: str
    path: str
    value: str | None
    why: str
    risk: float
    start: int | None
    end: int | None
    in_title: bool


def doubts(records: Iterable[Mapping[str, Any]], *, share: float = 0.1) -> list[Doubt]:
    r"""List the most doubtful values of records, the most doubtful first.

    ``share`` is the part of all values that is listed, from 0 to 1: the default is the most doubtful tenth. Values
    of all records are compared with each other, so that a corpus can be checked where it is worth most. In annotated
    reports that the weights of the reasons do not come from, the most doubtful tenth held 44 % of the wrong values.
    Reports without a record are left out. A record needs nothing but itself: it may come from a file.

    Raises ``InputError`` at a single record in place of an iterable, and at a share outside of 0 to 1.

    >>> import baodao
    >>> report = "市领导看望教师\n9月10日，市长李明远看望教师。王思齐、陈静文、赵一鸣参加。"
    >>> first, *_ = baodao.doubts(baodao.extract_many([report]))
    >>> first.path, first.value, first.why
    ('people[0].posts[0].organization_full', None, 'head_without_body')
    >>> baodao.uncertainty.meanings()[first.why]
    'The post heads a body that the report does not make certain.'
    """
    refuse_single(records)
    if not 0 <= share <= 1:
        raise InputError(f"share is a number from 0 to 1, not {share!r}")
    found = [doubt for record in records if "error" not in record for doubt in judged(record)]
    found.sort(key=lambda doubt: -doubt.risk)
    return found[: round(len(found) * share)]


def judged(record: Mapping[str, Any]) -> Iterator[Doubt]:
    """Yield every value of a record with its reason and its risk, in the order of the record."""
    for value in values(record):
        why, risk = weigh(value.field, reasons(record, value))
        yield Doubt(record["id"], value.path, _shown(value), why, risk, *value.position)


def weigh(field: str, names: Iterable[str]) -> tuple[str, float]:
    """Return the weightiest of the reasons, and the risk that all of them make."""
    known = _weights()
    weights = {name: known.get((field, name), 0.0) for name in names}
    why = max((name for name in weights if name != "field"), key=lambda name: weights[name], default="field")
    if weights.get(why, 0.0) <= 0:
        why = "field"
    return why, round(1 / (1 + math.exp(-sum(weights.values()))), 3)


def meanings() -> dict[str, str]:
    """Return each reason for doubt and what it means.

    >>> meanings()["named_once"]
    'The name occurs once.'
    """
    return dict(words.rows("meanings.tsv"))


@cache
def _weights() -> dict[tuple[str, str], float]:
    return {(field, reason): float(weight) for field, reason, weight in words.rows("weights.tsv")}


def _shown(value: Value) -> str | None:
    return None if value.value is None or isinstance(value.value, list) else str(value.value)
