"""Fit the weights by which a phrase counts as a group of participants: src/lexicon/group_weights.tsv.

usage: train.py FOLDER... [--penalty 3] [--write]

Each FOLDER holds one set of annotated reports:

- `phrases.jsonl`: the output of `cargo run --example group_candidates -- FOLDER/inputs.jsonl`;
- `gold.jsonl`: one annotation a line, `{"id", "groups": [text, ...]}`.

A phrase is positive if its text is one of the report's annotated groups. The weights are those of a logistic
regression with an L2 penalty, fitted by Newton's method, so that the same input gives the same weights. Without
`--write` the script only prints the cross-validation: each folder is predicted with weights fitted to the others.
"""

import argparse
import collections
import json
import math
import pathlib
import re
import unicodedata

TABLE = pathlib.Path(__file__).resolve().parents[2] / "src/lexicon/group_weights.tsv"
# A feature that fewer phrases have gets no weight.
FEWEST = 20
ROUNDS = 8
BLANKS = re.compile(r"[\s“”\"‘’']+")

Row = tuple[frozenset[str], bool]
Weights = dict[str, float]


def plain(text: str) -> str:
    """Return `text` without blanks and quotation marks."""
    return BLANKS.sub("", unicodedata.normalize("NFKC", text))


def read_rows(folder: pathlib.Path) -> list[Row]:
    """Read the phrases of a folder with their features and whether each is an annotated group."""
    gold = {}
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        report = json.loads(line)
        gold[report["id"]] = {plain(group) for group in report["groups"]}
    rows = []
    for line in (folder / "phrases.jsonl").read_text("utf-8").splitlines():
        report = json.loads(line)
        for phrase in report["phrases"]:
            if not phrase["is_of_rule"]:
                is_group = plain(phrase["text"]) in gold[report["id"]]
                rows.append((frozenset(phrase["features"]), is_group))
    return rows


def odds(weights: Weights, features: frozenset[str]) -> float:
    """Sum the weights of the features."""
    return sum(weights.get(feature, 0.0) for feature in features)


def probability(weights: Weights, features: frozenset[str]) -> float:
    """Return the probability that a phrase with these features is a group."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds(weights, features)))))


def solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """Solve a symmetric positive definite system by elimination."""
    size = len(vector)
    rows = [[*line, value] for line, value in zip(matrix, vector, strict=True)]
    for i in range(size):
        for j in range(i + 1, size):
            factor = rows[j][i] / rows[i][i]
            if factor:
                rows[j] = [a - factor * b for a, b in zip(rows[j], rows[i], strict=True)]
    answer = [0.0] * size
    for i in reversed(range(size)):
        known = sum(rows[i][j] * answer[j] for j in range(i + 1, size))
        answer[i] = (rows[i][size] - known) / rows[i][i]
    return answer


def fit(rows: list[Row], penalty: float) -> Weights:
    """Fit the weights to `rows`."""
    counts = collections.Counter(feature for features, _ in rows for feature in features)
    names = sorted(feature for feature, count in counts.items() if count >= FEWEST)
    index = {name: i for i, name in enumerate(names)}
    groups = collections.Counter((tuple(sorted(index[f] for f in features if f in index)), y) for features, y in rows)
    weights = [0.0] * len(names)
    for _ in range(ROUNDS):
        gradient = [-penalty * weight for weight in weights]
        curvature = [[penalty if i == j else 0.0 for j in range(len(names))] for i in range(len(names))]
        for (features, is_group), count in groups.items():
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[i] for i in features)))))
            for i in features:
                gradient[i] += count * (is_group - p)
                line = curvature[i]
                for j in features:
                    line[j] += count * p * (1 - p)
        weights = [a + b for a, b in zip(weights, solve(curvature, gradient), strict=True)]
    return dict(zip(names, weights, strict=True))


def cross_validate(sets: list[list[Row]], penalty: float) -> None:
    """Print how well each set is predicted from the others."""
    predicted = []
    for i, held in enumerate(sets):
        weights = fit([row for j, rows in enumerate(sets) if i != j for row in rows], penalty)
        predicted += [(probability(weights, features), is_group) for features, is_group in held]
    loss = -sum(math.log(max(p if y else 1 - p, 1e-6)) for p, y in predicted)
    print(f"{len(predicted)} phrases, {sum(y for _, y in predicted)} groups, log loss {loss:.1f}")
    for least in (0.1, 0.2, 0.3, 0.5):
        kept = [y for p, y in predicted if p >= least]
        right, all_groups = sum(kept), sum(y for _, y in predicted)
        print(f"at {least}: precision {right / max(1, len(kept)):.3f}, recall {right / max(1, all_groups):.3f}")


def write(weights: Weights, reports: int, phrases: int) -> None:
    """Write the table of weights."""
    head = (
        "# columns: feature\tweight: log odds that a phrase with the feature is a group of participants\n"
        f"# source: fitted by tools/groups/train.py to {phrases} phrases of {reports} annotated news reports\n"
        "# licence: Apache-2.0 (the project's own weights)\n"
        "# date: 2026-11-30\n"
    )
    rows = "".join(f"{name}\t{weight:.2f}\n" for name, weight in sorted(weights.items()))
    TABLE.write_text(head + rows, "utf-8")


def main() -> None:
    """Cross-validate, and write the table on request."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--penalty", type=float, default=3.0)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sets = [read_rows(folder) for folder in options.folders]
    if not options.write:
        cross_validate(sets, options.penalty)
        return
    rows = [row for rows in sets for row in rows]
    reports = sum(len((folder / "phrases.jsonl").read_text("utf-8").splitlines()) for folder in options.folders)
    write(fit(rows, options.penalty), reports, len(rows))


if __name__ == "__main__":
    main()
