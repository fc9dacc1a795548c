"""Joint appearances of people."""

from collections import Counter
from typing import TYPE_CHECKING

from baodao.analysis.appearances import appearances
from baodao.analysis.edges import connect, days
from baodao.tables import Tables
from baodao.tables.persons import PERSON_ID

if TYPE_CHECKING:
    import networkx as nx

MOST_PEOPLE = 60
"""Larger reports are lists of names: they give many pairs that mean little."""


def together(tables: Tables, *, least: int = 1, most_people: int = MOST_PEOPLE) -> "nx.Graph[str]":
    r"""Return a graph of people who take part in the same events.

    Each person is a node with ``name``, ``reports`` (number of reports), ``post`` (the most frequent post), ``first``
    and ``last`` (days of the first and last report, empty if none has a day). In tables that were made with ``people``
    the node is the ``person_id``; else it is the name, and people with the same name share a node. An edge connects two
    people who take part in at least ``least`` common reports; its ``weight`` is their number, ``first`` and ``last``
    their days. With ``least`` above 1, people without an edge are left out. Reports with more than ``most_people``
    participants are skipped. `write_graphml` and `write_neo4j` write the graph to files.

    >>> import baodao
    >>> report = "会议召开\n2021年6月4日，市长李明远主持召开会议。副市长王思齐出席会议。"
    >>> together(baodao.to_pandas([baodao.extract(report)])).edges(data="weight")
    EdgeDataView([('李明远', '王思齐', 1)])
    """
    import networkx as nx  # noqa: PLC0415 - an extra

    found = appearances(tables)
    key = PERSON_ID if PERSON_ID in found else "name"
    graph: nx.Graph[str] = nx.Graph(label="Person", relation="TOGETHER")
    for node, rows in found.groupby(key):
        posts = Counter(post for posts in rows["posts"] for post in posts)
        post = min(posts, key=lambda text: (-posts[text], text), default="")
        names = Counter(rows["name"])
        name = min(names, key=lambda text: (-names[text], text))
        seen = days(rows["date"])
        graph.add_node(str(node), name=str(name), reports=int(rows["report_index"].nunique()), post=post, **seen)
    reports = ((rows["date"].iloc[0], sorted(set(rows[key]))) for _, rows in found.groupby("report_index"))
    connect(graph, ((day, nodes) for day, nodes in reports if len(nodes) <= most_people), least)
    return graph
