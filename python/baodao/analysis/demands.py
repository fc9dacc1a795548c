"""Demands by addressee."""

import pandas as pd

from baodao.analysis.appearances import reports
from baodao.tables import Tables


def demands(tables: Tables) -> pd.DataFrame:
    r"""Count the demands on each addressee, in descending order.

    Columns ``addressee`` (as written), ``demands``, ``reports`` (their number), ``first`` and ``last`` (days of the
    first and last report). Demands without an addressee are left out.

    >>> import baodao
    >>> report = "会议召开\n2021年6月4日，市长李明远主持召开会议。李明远强调，各级党委要抓好落实。"
    >>> demands(baodao.to_pandas([baodao.extract(report)]))[["addressee", "demands"]].values.tolist()
    [['各级党委', 1]]
    """
    named = tables.requirements.dropna(subset=["addressee"])
    named = named.merge(reports(tables)[["report_index", "date"]], on="report_index")
    found = named.groupby("addressee", sort=False).agg(
        demands=("report_index", "size"),
        reports=("report_index", "nunique"),
        first=("date", "min"),
        last=("date", "max"),
    )
    return found.reset_index().sort_values(["demands", "addressee"], ascending=[False, True], ignore_index=True)
