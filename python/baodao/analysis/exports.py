"""Graphs as files for other programs."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx

TYPES = {bool: "boolean", int: "long", float: "double"}
"""Neo4j's names of types; all others are text."""


def write_graphml(graph: "nx.Graph[str]", path: str | PathLike[str]) -> Path:
    """Write a graph as GraphML, which Gephi, Cytoscape, igraph and yEd read. Raises ``OSError``."""
    import networkx as nx  # noqa: PLC0415 - an extra

    nx.write_graphml(graph, path, encoding="utf-8")
    return Path(path)


def write_neo4j(graph: "nx.Graph[str]", folder: str | PathLike[str]) -> list[Path]:
    """Write a graph as ``nodes.csv`` and ``edges.csv`` for ``neo4j-admin database import``, and list the files.

    Columns ``:ID``, ``:LABEL`` and the attributes of the nodes; ``:START_ID``, ``:END_ID``, ``:TYPE`` and those of the
    edges. A number has its type in the header: ``weight:long``. The label of a node is its ``kind``, or that of the
    graph. Each edge has one row: Neo4j stores a direction, and a query leaves it out. Raises ``OSError``.

    >>> import tempfile, networkx
    >>> graph = networkx.Graph(label="Person", relation="TOGETHER")
    >>> graph.add_edge("李明远", "王思齐", weight=2)
    >>> nodes, edges = write_neo4j(graph, tempfile.mkdtemp())
    >>> print(edges.read_text(encoding="utf-8"))
    :START_ID,:END_ID,:TYPE,weight:long
    李明远,王思齐,TOGETHER,2
    <BLANKLINE>
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    label, relation = graph.graph.get("label", "Node"), graph.graph.get("relation", "EDGE")
    nodes = [((node, data.get("kind", label)), data) for node, data in graph.nodes(data=True)]
    edges = [((a, b, relation), data) for a, b, data in graph.edges(data=True)]
    return [
        _write(folder / "nodes.csv", (":ID", ":LABEL"), nodes),
        _write(folder / "edges.csv", (":START_ID", ":END_ID", ":TYPE"), edges),
    ]


def _write(path: Path, head: Iterable[str], rows: Sequence[tuple[tuple[str, ...], Mapping[str, Any]]]) -> Path:
    kinds: dict[str, type] = {}
    for _, data in rows:
        for key, value in data.items():
            kinds[key] = type(value) if kinds.get(key, type(value)) is type(value) else str
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow([*head, *(f"{key}:{TYPES[kind]}" if kind in TYPES else key for key, kind in kinds.items())])
        for ids, data in rows:
            out.writerow([*ids, *(_cell(data.get(key, "")) for key in kinds)])
    return path


def _cell(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value
