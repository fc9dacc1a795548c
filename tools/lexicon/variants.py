"""variants.tsv: the unified ideograph of radicals, compatibility ideographs and private characters.

Kangxi radicals and compatibility ideographs follow Unicode's own decompositions; the radicals of the supplement, which
have none, stand in `facts/radicals.txt`. The private characters are those that GB 18030-2000 mapped to the private use
area and GB 18030-2005 to unified ideographs.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from table import Table

FACTS = Path(__file__).resolve().parent / "facts"
DECOMPOSED = (range(0x2E80, 0x2FD6), range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))
PRIVATE = {
    0xE816: 0x20087,
    0xE817: 0x20089,
    0xE818: 0x200CC,
    0xE81E: 0x9FB4,
    0xE826: 0x9FB5,
    0xE82B: 0x9FB6,
    0xE82C: 0x9FB7,
    0xE831: 0x215D7,
    0xE832: 0x9FB8,
    0xE83B: 0x2298F,
    0xE843: 0x9FB9,
    0xE854: 0x9FBA,
    0xE855: 0x241FE,
    0xE864: 0x9FBB,
}


def build() -> Table:
    rows = {}
    for code in (code for block in DECOMPOSED for code in block):
        unified = unicodedata.normalize("NFKC", chr(code))
        if unified != chr(code) and len(unified) == 1:
            rows[chr(code)] = unified
    for line in (FACTS / "radicals.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            rows.setdefault(line[0], line[1])
    rows.update({chr(private): chr(unified) for private, unified in PRIVATE.items()})
    return Table(
        name="variants.tsv",
        columns=("char", "unified"),
        key=("char",),
        source="decompositions of Unicode 14, facts/radicals.txt, the private characters of GB 18030-2000",
        licence="Unicode-3.0",
        generator="tools/lexicon/variants.py",
        rows=sorted(rows.items()),
    )
