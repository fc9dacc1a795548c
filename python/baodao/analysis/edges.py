"""Edges between all that occurs in one report, with the days of the first and the last such report."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    import networkx as nx


def days(dates: "pd.Series[Any] | Iterable[Any]") -> dict[str, str]:
    """Give the first and the last of some days in ISO form, both empty where there is none."""
    known = sorted(day for day in dates if pd.notna(day))
    first, last = (f"{known[0]:%Y-%m-%d}", f"{known[-1]:%Y-%m-%d}") if known else ("", "")
    return {"first": first, "last": last}


def connect(graph: "nx.Graph[str]", reports: Iterable[tuple[Any, list[str]]], least: int) -> None:
    """Add an edge for each pair of nodes that share at least ``least`` reports; ``weight`` is their number.

    ``reports`` gives the day and the sorted nodes of each report. With ``least`` above 1, nodes without an edge are
    removed.
    """
    pairs: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
    for day, nodes in reports:
        for pair in combinations(nodes, 2):
            pairs[pair].append(day)
    for (a, b), dates in pairs.items():
        if len(dates) >= least:
            graph.add_edge(a, b, weight=len(dates), **days(dates))
    if least > 1:
        graph.remove_nodes_from([node for node, degree in list(graph.degree()) if not degree])
