"""Set formulations (提法) over time."""

from collections.abc import Iterable

import pandas as pd

from baodao.analysis.appearances import reports
from baodao.tables import Tables

PERIODS = {"year": "Y", "quarter": "Q", "month": "M"}


def usage(tables: Tables, keys: Iterable[str] | None = None, *, every: str = "quarter") -> pd.DataFrame:
    r"""Count the reports in each period that use a formulation.

    Columns ``period`` (its first day), ``key``, ``reports`` (number of reports that use it), ``of`` (all reports of
    the period) and ``share``. Every period from the first report to the last has a row. ``keys`` selects
    formulations. ``every`` is ``year``, ``quarter`` or ``month``; other values raise ``ValueError``. Reports without a
    day are left out.

    >>> import baodao
    >>> report = "会议召开\n2021年6月4日，市长李明远主持召开会议，强调要增强“四个意识”。"
    >>> usage(baodao.to_pandas([baodao.extract(report)]))[["key", "reports", "share"]].values.tolist()
    [['四个意识', 1, 1.0]]
    """
    if every not in PERIODS:
        raise ValueError(f"every must be one of {', '.join(PERIODS)}, not {every!r}")
    dated = reports(tables).dropna(subset="date")
    dated = dated.assign(period=dated["date"].dt.to_period(PERIODS[every]))
    used = tables.formulations.drop_duplicates(["report_index", "key"])
    used = used.merge(dated[["report_index", "period"]], on="report_index")
    wanted = sorted(set(used["key"])) if keys is None else list(dict.fromkeys(keys))
    if dated.empty or not wanted:
        return _frame([])
    periods = pd.period_range(dated["period"].min(), dated["period"].max(), freq=PERIODS[every])
    of = dated.groupby("period").size()
    times = used.groupby(["period", "key"]).size()
    rows = [
        (period.start_time, key, int(times.get((period, key), 0)), int(of.get(period, 0)))
        for key in wanted
        for period in periods
    ]
    return _frame(rows)


def _frame(rows: list[tuple[pd.Timestamp, str, int, int]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["period", "key", "reports", "of"])
    frame = frame.astype({"period": "datetime64[us]", "key": "string", "reports": "int64", "of": "int64"})
    return frame.assign(share=(frame["reports"] / frame["of"]).where(frame["of"] > 0).astype("float64"))
