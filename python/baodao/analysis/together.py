"""Who appears with whom."""

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from baodao.analysis.appearances import appearances
from baodao.tables import Tables

if TYPE_CHECKING:
    import networkx as nx

MOST_PEOPLE = 60
"""Reports with more people than that are lists, not meetings: their pairs say little and are many."""


def together(tables: Tables, *, least: int = 1, most_people: int = MOST_PEOPLE) -> "nx.Graph[str]":
    r"""Join all who take part in the same events.

    A node for each name, with ``reports`` (in how many they take part) and ``post`` (the one they are given most
    often); an edge for each two who meet in at least ``least`` reports, with ``weight`` (in how many). Reports with
    more than ``most_people`` participants are passed over. Two people of one name are one node.
    ``networkx.write_graphml(graph, path)`` writes it for Gephi and its like.

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
