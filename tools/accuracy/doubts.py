"""How well doubts find what is wrong, on annotated reports; and the weights of their reasons.

python tools/accuracy/doubts.py FOLDER            shares of the errors in the most doubtful tenth
python tools/accuracy/doubts.py FOLDER --halves   the same for each half of the folder
python tools/accuracy/doubts.py FOLDER --fit      writes the weights that fit the first half of the folder

FOLDER holds `gold.jsonl` (annotations), `docs.jsonl` (texts) and `inputs.jsonl` (files), as `judged_values.py` reads
them. A report belongs to the first half if the SHA-256 of its id is even.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

import numpy as np
from judged_values import reports

from baodao import uncertainty
from baodao.uncertainty.reasons import reasons
from baodao.uncertainty.values import values

WEIGHTS = Path(uncertainty.__file__).parent / "weights.tsv"
HEADER = (
    "# How much each reason for doubt weighs, by field, as natural logarithms of odds; `field` is the field itself.\n"
    "# Written by tools/accuracy/doubts.py --fit from annotated reports; licence as the library, 2026-11-30.\n"
    "field\treason\tweight\n"
)
PENALTY = 3.0
"""How strongly a weight is drawn towards zero; that of the field itself hardly is."""
LEAST_SEEN = 8
"""Number of values from which a reason has a weight."""
LEAST_WEIGHT = 0.15
"""Weights nearer to zero are left out, the least telling first."""


class Row(NamedTuple):
    """A value: its report, its field, its reasons, and how many errors it holds."""

    report: str
    field: str
    reasons: tuple[str, ...]
    errors: int
    is_list: bool


def rows(folder: Path) -> list[Row]:
    """Every value of the records of a folder, except those that nobody annotated."""
    found = []
    for report, record, errors in reports(folder):
        for value in values(record):
            if value.path in errors:
                is_list = isinstance(value.value, list)
                found.append(Row(report, value.field, tuple(reasons(record, value)), errors[value.path], is_list))
    return found


def is_first(report: str) -> bool:
    return int(hashlib.sha256(report.encode()).hexdigest(), 16) % 2 == 0


def share(found: list[Row], *, lists: bool, each: bool) -> str:
    """The share of the errors in the most doubtful tenth; `each` counts every missed value, else a list counts once."""
    risks = sorted(
        (
            (uncertainty.weigh(row.field, row.reasons)[1], row.errors if each else min(row.errors, 1))
            for row in found
            if lists or not row.is_list
        ),
        key=lambda pair: -pair[0],
    )
    top, everything = sum(n for _, n in risks[: round(len(risks) / 10)]), sum(n for _, n in risks)
    return f"{top / max(everything, 1):.3f} ({top} of {everything} errors in {round(len(risks) / 10)} of {len(risks)})"


def fit_field(found: list[Row], kept: list[str]) -> dict[str, float]:
    """Fit a logistic regression by Newton's method."""
    place = {name: i for i, name in enumerate(kept)}
    x = np.zeros((len(found), len(kept)))
    for i, row in enumerate(found):
        for reason in row.reasons:
            if reason in place:
                x[i, place[reason]] = 1
    y = np.array([min(row.errors, 1) for row in found], float)
    penalty = np.full(len(kept), PENALTY)
    penalty[place["field"]] = 0.3
    weights = np.zeros(len(kept))
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - p) - penalty * weights
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.clip(np.linalg.solve(curve, slope), -2, 2)
        weights += step
        if abs(step).max() < 1e-6:
            break
    return dict(zip(kept, map(float, weights), strict=True))


def fit(found: list[Row]) -> dict[tuple[str, str], float]:
    """Fit the weights of each field, and leave out the least telling reasons, one after the other."""
    by_field = defaultdict(list)
    for row in found:
        by_field[row.field].append(row)
    weights = {}
    for field, its in by_field.items():
        seen = Counter(reason for row in its for reason in row.reasons)
        kept = [reason for reason, n in seen.items() if reason == "field" or n >= LEAST_SEEN]
        while True:
            fitted = fit_field(its, kept)
            telling = {r: abs(w) * math.sqrt(seen[r] * (1 - seen[r] / len(its))) for r, w in fitted.items()}
            least = min((r for r in kept if r != "field"), key=telling.__getitem__, default=None)
            if least is None or (telling[least] >= TELLING and abs(fitted[least]) >= LEAST_WEIGHT):
                break
            kept.remove(least)
        weights.update({(field, reason): weight for reason, weight in fitted.items()})
    return weights


TELLING = 2.0
"""A weight times the spread of its reason; reasons that tell less are left out."""


def write(weights: dict[tuple[str, str], float]) -> None:
    lines = [f"{field}\t{reason}\t{weight:.2f}\n" for (field, reason), weight in sorted(weights.items())]
    WEIGHTS.write_text(HEADER + "".join(lines), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--halves", action="store_true")
    options = parser.parse_args()
    found = rows(options.folder)
    parts = {"all": found}
    if options.fit:
        write(fit([row for row in found if is_first(row.report)]))
        uncertainty._weights.cache_clear()  # noqa: SLF001 - the table is new
    if options.fit or options.halves:
        parts = {
            "first half": [row for row in found if is_first(row.report)],
            "second half": [row for row in found if not is_first(row.report)],
        }
    for name, its in parts.items():
        sys.stdout.write(
            f"{name}: values {share(its, lists=False, each=False)}\n"
            f"    values and lists {share(its, lists=True, each=False)}\n"
            f"    each missed value counted {share(its, lists=True, each=True)}\n"
        )


if __name__ == "__main__":
    main()
