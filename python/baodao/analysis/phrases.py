"""Formulations (提法) and documents that reports use together, over time."""

from typing import TYPE_CHECKING

import pandas as pd

from baodao.analysis.appearances import reports
from baodao.analysis.edges import connect, days
from baodao.tables import Tables

if TYPE_CHECKING:
    import networkx as nx


def phrases(tables: Tables, *, least: int = 1, since: str | None = None, until: str | None = None) -> "nx.Graph[str]":
    r"""Return a graph of formulations and documents that occur in the same reports.

    A node is the ``key`` of a formulation or the title of a document in 《》, with ``kind`` (``Formulation`` or
    ``Document``), ``reports`` (number of reports), ``first`` and ``last`` (days of the first and last report, empty if
    none has a day). An edge connects two that share at least ``least`` reports; ``weight`` is the number of these,
    ``first`` and ``last`` their days. With ``least`` above 1, nodes without an edge are left out.

    ``since`` and ``until`` are ISO days, both included; reports without a day are then left out. For a graph of each
    year, call it once a year.

    >>> import baodao
    >>> report = "会议召开\n2021年6月4日，市长李明远主持召开会议，强调要增强“四个意识”、坚定“四个自信”。"
    >>> graph = phrases(baodao.to_pandas([baodao.extract(report)]))
    >>> graph.edges["四个意识", "四个自信"]["weight"], len(phrases(baodao.to_pandas([]), since="2021-01-01"))
    (1, 0)
    """
    import networkx as nx  # noqa: PLC0415 - an extra

    dated = reports(tables)[["report_index", "date"]]
    if since is not None:
        dated = dated[dated["date"] >= pd.Timestamp(since)]
    if until is not None:
        dated = dated[dated["date"] <= pd.Timestamp(until)]
    used = _used(tables).merge(dated, on="report_index")
    graph: nx.Graph[str] = nx.Graph(label="Formulation", relation="WITH")
    for (node, kind), rows in used.groupby(["node", "kind"]):
        graph.add_node(str(node), kind=str(kind), reports=len(rows), **days(rows["date"]))
    connect(
        graph,
        ((rows["date"].iloc[0], sorted(map(str, rows["node"]))) for _, rows in used.groupby("report_index")),
        least,
    )
    return graph


def _used(tables: Tables) -> pd.DataFrame:
    """List each formulation and document once a report."""
    formulations = pd.DataFrame(
        {
            "report_index": tables.formulations["report_index"],
            "node": tables.formulations["key"].astype("string"),
            "kind": "Formulation",
        }
    )
    documents = pd.DataFrame(
        {
            "report_index": tables.documents["report_index"],
            "node": "《" + tables.documents["title"].astype("string") + "》",
            "kind": "Document",
        }
    )
    return pd.concat([formulations, documents]).drop_duplicates(["report_index", "node"])
