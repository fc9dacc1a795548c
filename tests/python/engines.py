"""Reports as engines get them, and whether an engine's rows are those of baodao alone."""

import json
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest

import baodao

pa = pytest.importorskip("pyarrow", reason="pyarrow is not here: no engine works without it")

NAMES = ["李明远", "王思齐", "陆秉文", "沈怀舟", "郝云生"]


def table(count: int, *, demands: int = 3) -> Any:
    """Reports of invented people, every seventh of which is no report; ``demands`` makes them long."""
    pages = [
        f"市政府召开第{n}次常务会议\n市长{NAMES[n % 5]}主持召开市政府常务会议。{NAMES[n % 5]}强调，"
        + "".join(f"要抓好第{k}项任务。" for k in range(demands))
        for n in range(count)
    ]
    return pa.table(
        {
            "page": [None if n % 7 == 6 else page for n, page in enumerate(pages)],
            "number": pa.array(range(count), pa.int32()),
            "day": [date(2021, 6, 4) + timedelta(days=n) for n in range(count)],
            "where": ["辽宁省"] * count,
        }
    )


COLUMNS: Any = {"html": "page", "id": "number", "published": "day", "region": "where"}
"""Which of the table's columns hold what."""


def alone(reports: Any, extractor: baodao.Extractor | None = None) -> list[str]:
    """The rows of the table's reports, as baodao makes them without an engine."""
    sources = [
        baodao.Source(data=row["page"], id=str(row["number"]), published=row["day"], region=row["where"])
        for row in reports.to_pylist()
    ]
    records = pa.table((extractor or baodao.Extractor()).extract_arrow(sources))
    return plain(records.to_pylist())


def plain(rows: Iterable[Any]) -> list[str]:
    """Rows in an order of their own, to compare."""
    return sorted(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
