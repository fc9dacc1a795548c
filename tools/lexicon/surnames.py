"""surnames.tsv: Chinese surnames in order of frequency.

The first hundred follow the yearly name report of the Ministry of Public Security, the next the frequencies that
the package sinonym ships (author names of ORCID); surnames known from lists alone have no rank.
"""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path

from table import NONE, Table, require

SINONYM = "0.5.1"
FACTS = Path(__file__).resolve().parent / "facts"
# Given names that stand in the surname field of ORCID, and Japanese surnames.
MISFILED = set(
    "小旭颖星佳倩晶丽莹欣瑶睿琪爽聪航莉可新天梦怡帆力硕晴恒刚萍宝珂娇富锐展晗昕彬子晓淼开君维琴茜斯曦春蓉婕大嘉然彪宏岚亚"
    "多圆玮骏加化军进薇政女同彤阿丹东迪崇秋庆延义长静月欢青轩宛可正福乾淳洛汉撒法果玄由才凤岩双先籍昌居越母竹鲜天归斗贯刑后"
)
# On the lists, but so ordinary as words that a name headed by one is not to be believed.
FUNCTION = set("能续通养终别空须益红广融满步者")


def words(name: str) -> list[str]:
    lines = (FACTS / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def characters(name: str) -> list[str]:
    return list(dict.fromkeys("".join(words(name)).replace(" ", "")))


def compounds() -> list[str]:
    return list(dict.fromkeys(" ".join(words("compound_surnames.txt")).split()))


def frequent() -> list[str]:
    """Surnames of ORCID authors, the commonest first, without what is none."""
    path = files("sinonym.data").joinpath("familyname_orcid.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        counted = [(row["surname"], float(row["ppm"])) for row in csv.DictReader(lines)]
    known = set(compounds())
    return [
        name
        for name, ppm in sorted(counted, key=lambda pair: (-pair[1], pair[0]))
        if ppm > 0 and (name in known or (len(name) == 1 and name not in MISFILED))
    ]


def ranked() -> dict[str, int]:
    order = dict.fromkeys(characters("surname_report.txt") + frequent())
    return {name: rank for rank, name in enumerate(order, start=1)}


def build() -> Table:
    require("sinonym", SINONYM)
    ranks = ranked()
    singles = dict.fromkeys(
        [name for name in ranks if len(name) == 1]
        + [name for name in characters("hundred_surnames.txt") if name not in FUNCTION]
    )
    rows = [(name, "single", str(ranks.get(name, NONE))) for name in singles]
    rows += [(name, "compound", str(ranks.get(name, NONE))) for name in compounds()]
    return Table(
        name="surnames.tsv",
        columns=("surname", "kind", "rank"),
        key=("surname",),
        source="order of the first hundred: Ministry of Public Security, national name report for 2020; then author "
        "counts in the package "
        f"sinonym {SINONYM}; unranked: 百家姓 (public domain) and surnames in use",
        licence="Apache-2.0 (sinonym); facts otherwise",
        generator="tools/lexicon/surnames.py",
        rows=rows,
    )
