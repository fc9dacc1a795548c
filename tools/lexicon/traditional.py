"""traditional.tsv: the simplified character of each traditional one.

The pairs are OpenCC's (characters, and the variants of Hong Kong and Taiwan), through the package
opencc-python-reimplemented. `facts/script_contexts.tsv` says which characters need their neighbours. A character that
simplified texts use as well is marked: it changes in traditional texts alone.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from table import NONE, Table, require

PACKAGE = "0.1.7"
FACTS = Path(__file__).resolve().parent / "facts"


def is_simplified(character: str) -> bool:
    """Says whether simplified texts use a character: GB 2312 has it."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def pairs(name: str) -> dict[str, str]:
    lines = files("opencc").joinpath("dictionary", name).read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if "\t" in line)
    return {key: values.split(" ")[0] for key, values in cells}


def contexts() -> dict[str, tuple[str, str, str]]:
    lines = (FACTS / "script_contexts.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {char: (simplified, mode, words) for char, simplified, mode, words in rows}


def build() -> Table:
    require("opencc-python-reimplemented", PACKAGE)
    simplified = pairs("TSCharacters.txt")
    for variants in ("HKVariantsRev.txt", "TWVariantsRev.txt"):
        for variant, standard in pairs(variants).items():
            if not is_simplified(variant):
                simplified.setdefault(variant, simplified.get(standard, standard))
    known = contexts()
    rows = []
    for char in sorted(set(simplified) | set(known)):
        target, mode, words = known.get(char, (simplified.get(char, char), "always", NONE))
        if target == char:
            continue
        scope = "traditional" if is_simplified(char) or char in known else "any"
        rows.append((char, target, scope, mode, words))
    return Table(
        name="traditional.tsv",
        columns=("char", "simplified", "scope: any text, or traditional texts alone", "mode", "words"),
        key=("char",),
        source=f"OpenCC's tables, through opencc-python-reimplemented {PACKAGE}; facts/script_contexts.tsv",
        licence="Apache-2.0",
        generator="tools/lexicon/traditional.py",
        rows=rows,
    )
