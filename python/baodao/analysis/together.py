"""Joint appearances of people."""

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from baodao.analysis.appearances import appearances
from baodao.tables import Tables

if TYPE_CHECKING:
    import networkx as nx

MOST_PEOPLE = 60
"""Larger reports are lists of names: they give many pairs that mean little."""


def together(tables: Tables, *, least: int = 1, most_people: int = MOST_PEOPLE) -> "nx.Graph[str]":
    r"""Return a graph of people who take part in the same events.

    Each name is a node with ``reports`` (number of reports) and ``post`` (the most frequent post). An edge connects two
    people who take part in at least ``least`` common reports; its ``weight`` is their number. Reports with more than
    ``most_people`` participants are skipped. People with the same name share a node.
    ``networkx.write_graphml(graph, path)`` writes the graph for Gephi and similar programs.

    >>> import baodao
    >>> report = "会议召开\n2021年6月4日，市长李明远主持召开会议。副市长王思齐出席会议。"
    >>> together(baodao.to_pandas([baodao.extract(report)])).edges(data=True)
    EdgeDataView([('李明远', '王思齐', {'weight': 1})])
    """
    import networkx as nx  # noqa: PLC0415 - an extra

    found = appearances(tables)
    graph: nx.Graph[str] = nx.Graph()
    for name, rows in found.groupby("name"):
        posts = Counter(post for posts in rows["posts"] for post in posts)
        post = min(posts, key=lambda text: (-posts[text], text), default="")
        graph.add_node(str(name), reports=int(rows["report_index"].nunique()), post=post)
    pairs: Counter[tuple[str, str]] = Counter()
    for _, rows in found.groupby("report_index"):
        names = sorted(set(rows["name"]))
        if len(names) <= most_people:
            pairs.update(combinations(names, 2))
    graph.add_weighted_edges_from((a, b, times) for (a, b), times in pairs.items() if times >= least)
    return graph
