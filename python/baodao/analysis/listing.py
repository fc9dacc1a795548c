"""The order in which participants are listed, over time."""

from collections.abc import Iterable

import pandas as pd

from baodao.analysis.appearances import appearances
from baodao.tables import Tables


def listing(
    tables: Tables, names: Iterable[str] | None = None, *, kinds: Iterable[str] = ("meeting",), least: int = 3
) -> pd.DataFrame:
    r"""Return the positions of people in lists of participants, by date.

    Columns ``date``, ``report_id``, ``title``, ``name``, ``order`` (from 1) and ``of`` (length of the list). ``names``
    selects people. Only events of ``kinds`` with lists of at least ``least`` people count: elsewhere the order follows
    the narrative. Lists ordered by the strokes of surnames are left out: their order says nothing about rank.

    >>> import baodao
    >>> report = "会议召开\n2021年6月4日，市长李明远主持召开会议，副市长王思齐出席会议。"
    >>> listing(baodao.to_pandas([baodao.extract(report)]), least=2)[["name", "order", "of"]].values.tolist()
    [['李明远', 1, 2], ['王思齐', 2, 2]]
    """
    ranked = tables.people.loc[~tables.people["by_strokes"], ["report_index", "person_index"]]
    found = appearances(tables).merge(ranked, on=["report_index", "person_index"]).dropna(subset=["order"])
    found = found.assign(of=found.groupby("report_index")["order"].transform("max"))
    found = found[found["event_kind"].isin(list(kinds)) & (found["of"] >= least)]
    if names is not None:
        found = found[found["name"].isin(list(names))]
    found = found.sort_values(["date", "report_index", "order"], ignore_index=True)
    return found[["date", "report_id", "title", "name", "order", "of"]]
