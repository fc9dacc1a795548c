"""Draws the results of the other functions with matplotlib. Each function returns its axes for further changes."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pandas as pd

from baodao.analysis.fonts import families

if TYPE_CHECKING:
    import networkx as nx
    from matplotlib.axes import Axes

SEED = 7
"""Seed of graph layouts, so that the same graph gives the same picture."""
BLUE, RED, GREY = "#2f6db3", "#b3392f", "#8a8f98"
COLOURS = ("#2f6db3", "#b3392f", "#3a8f5c", "#8a5cb3", "#c07a1f", "#2d8f96", "#7b6a58", "#c04f86")
KINDS = {
    "meeting": "#2f6db3",
    "inspection": "#3a8f5c",
    "reception": "#c07a1f",
    "symposium": "#2d8f96",
    "ceremony": "#b3392f",
    "training": "#8a5cb3",
}
"""Colours of the most frequent kinds of events; the others are grey."""


@contextmanager
def _style() -> Iterator[None]:
    """Set a font with Chinese characters and a plain style.

    Restores only the keys that it sets: ``matplotlib.rc_context`` would also reset the backend of a notebook.
    """
    import matplotlib as mpl  # noqa: PLC0415 - an extra

    style: Any = {
        "font.family": families(),
        "axes.unicode_minus": False,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlelocation": "left",
        "legend.frameon": False,
    }
    before: Any = {key: mpl.rcParams[key] for key in style}
    mpl.rcParams.update(style)
    try:
        yield
    finally:
        mpl.rcParams.update(before)


def _axes(ax: "Axes | None", width: float, height: float) -> "Axes":
    from matplotlib import pyplot as plt  # noqa: PLC0415 - an extra

    if ax is not None:
        return ax
    return plt.subplots(figsize=(width, height), layout="constrained")[1]


def _fitted(ax: "Axes") -> "Axes":
    """Set the font of each text now, inside ``_style``: matplotlib looks up the default font only when it draws."""
    import matplotlib as mpl  # noqa: PLC0415 - an extra
    from matplotlib.text import Text  # noqa: PLC0415 - an extra

    found = mpl.rcParams["font.family"]
    for text in ax.figure.findobj(Text):
        if isinstance(text, Text):
            text.set_fontfamily(found)
    return ax


def draw_together(graph: "nx.Graph[str]", *, most: int = 30, ax: "Axes | None" = None) -> "Axes":
    """Draw the ``most`` most frequent people; the width of a line is the number of joint appearances."""
    import networkx as nx  # noqa: PLC0415 - an extra
    from matplotlib import patheffects  # noqa: PLC0415 - an extra

    with _style():
        ax = _axes(ax, 9, 7)
        top = sorted(graph, key=lambda name: (-graph.nodes[name]["reports"], name))[:most]
        shown: nx.Graph[str] = graph.subgraph(top)
        # Weights would pull the centre into one heap, and unconnected people drift away: both are left out.
        shown = shown.subgraph([name for name in shown if shown.degree(name)] or list(shown))
        place = nx.spring_layout(shown, weight=None, seed=SEED, k=6 / math.sqrt(max(len(shown), 1)), iterations=200)
        edges: list[tuple[str, str, int]] = list(shown.edges(data="weight"))
        widest = max((times for _, _, times in edges), default=1)
        for a, b, times in edges:
            (x, y), (u, v) = place[a], place[b]
            share = times / widest
            ax.plot([x, u], [y, v], color=GREY, linewidth=0.4 + 3.6 * share, alpha=0.15 + 0.5 * share, zorder=1)
        largest = max((shown.nodes[name]["reports"] for name in shown), default=1)
        sizes = [30 + 700 * shown.nodes[name]["reports"] / largest for name in shown]
        xs, ys = [place[name][0] for name in shown], [place[name][1] for name in shown]
        ax.scatter(xs, ys, s=sizes, color=BLUE, edgecolor="white", linewidth=0.8, zorder=2)
        halo = [patheffects.withStroke(linewidth=2.5, foreground="white")]
        for name, x, y, size in zip(shown, xs, ys, sizes, strict=True):
            below = (0, -math.sqrt(size) / 2 - 3)
            label = ax.annotate(
                _label(shown, name), (x, y), below, textcoords="offset points", ha="center", va="top", fontsize=9
            )
            label.set(path_effects=halo, zorder=3)
        ax.set(title="People who take part in the same events", xticks=[], yticks=[])
        ax.spines[:].set_visible(False)
        ax.margins(0.08)
        return _fitted(ax)


def draw_phrases(graph: "nx.Graph[str]", *, most: int = 25, ax: "Axes | None" = None) -> "Axes":
    """Draw the ``most`` most frequent formulations and documents, from left to right by the day of their first report.

    Documents are red. An upright line is on the day of the first common report; its width is their number.
    """
    with _style():
        ax = _axes(ax, 9, 1.4 + 0.3 * min(len(graph), most))
        top = sorted(graph, key=lambda node: (-graph.nodes[node]["reports"], node))[:most]
        top = sorted((node for node in top if graph.nodes[node]["first"]), key=lambda node: graph.nodes[node]["first"])
        row = {node: number for number, node in enumerate(top)}
        first, last = ({node: _day(graph.nodes[node][key]) for node in top} for key in ("first", "last"))
        edges = [(a, b, edge) for a, b, edge in graph.subgraph(top).edges(data=True) if edge["first"]]
        widest = max((edge["weight"] for _, _, edge in edges), default=1)
        for a, b, edge in edges:
            days = [_day(edge["first"])] * 2
            width = 0.3 + 3 * edge["weight"] / widest
            ax.plot(days, [row[a], row[b]], color=GREY, linewidth=width, alpha=0.35, zorder=1)
        for node in top:
            colour = RED if graph.nodes[node]["kind"] == "Document" else BLUE
            ax.plot([first[node], last[node]], [row[node]] * 2, color=colour, linewidth=4, solid_capstyle="round")
        ax.set(title="Set phrases and documents, first to last report", yticks=range(len(top)), yticklabels=top)
        ax.set_ylim(max(len(top), 1) - 0.5, -0.5)
        return _fitted(ax)


def draw_career(career: pd.DataFrame, *, ax: "Axes | None" = None) -> "Axes":
    """Draw posts over time, a row for each, from the first to the last report; a body or a person has one colour."""
    with _style():
        rows = career.dropna(subset=["first", "last"])
        ax = _axes(ax, 9, 1.4 + 0.42 * max(len(rows), 1))
        several = len(set(rows["person_id"])) > 1
        bodies = rows["organization_full"].fillna(rows["organization"]).fillna("")
        colours = dict(zip(dict.fromkeys(rows["person_id"] if several else bodies), _colours(), strict=False))
        labels = []
        for row, (spell, body) in enumerate(zip(rows.itertuples(), bodies, strict=True)):
            colour = colours[spell.person_id if several else body]
            days: Any = [spell.first, spell.last]
            ax.plot(days, [row, row], color=colour, linewidth=9, solid_capstyle="round")
            ax.annotate(
                str(spell.reports), (spell.last, row), (9, 0), textcoords="offset points", va="center", fontsize=8
            )
            labels.append(" ".join(filter(None, (body, str(spell.post)))))
        names = "、".join(dict.fromkeys(career["name"]))
        ax.set(title=f"{names}: career", yticks=range(len(rows)), yticklabels=labels)
        ax.set_ylim(max(len(rows), 1) - 0.5, -0.5)
        ax.margins(x=0.08)
        return _fitted(ax)


def draw_timeline(timeline: pd.DataFrame, *, ax: "Axes | None" = None) -> "Axes":
    """Draw one person's appearances by date, with a row for each post and a colour for each kind of event."""
    with _style():
        rows = timeline.dropna(subset=["date"]).explode("posts").dropna(subset=["posts"])
        posts = list(dict.fromkeys(rows["posts"]))
        ax = _axes(ax, 9, 1.4 + 0.42 * max(len(posts), 1))
        for row, post in enumerate(posts):
            days = rows.loc[rows["posts"] == post, "date"]
            ax.plot([days.min(), days.max()], [row, row], color=GREY, linewidth=5, alpha=0.25, solid_capstyle="round")
        kinds = rows["event_kind"].astype(object).where(rows["event_kind"].notna(), "none")
        for kind in sorted(set(kinds)):
            of = rows[kinds == kind]
            y = [posts.index(post) for post in of["posts"]]
            ax.scatter(of["date"], y, s=34, color=KINDS.get(str(kind), GREY), label=str(kind), zorder=2)
        names = "、".join(dict.fromkeys(timeline["name"]))
        ax.set(title=f"{names}: posts and appearances", yticks=range(len(posts)), yticklabels=posts)
        ax.set_ylim(max(len(posts), 1) - 0.5, -0.5)
        if len(rows):
            ax.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0), fontsize=8)
        return _fitted(ax)


def draw_usage(usage: pd.DataFrame, *, most: int = 8, ax: "Axes | None" = None) -> "Axes":
    """Draw the share of reports that use a formulation, for the ``most`` most frequent ones."""
    with _style():
        ax = _axes(ax, 9, 4.2)
        total = usage.groupby("key")["reports"].sum().sort_values(ascending=False, kind="stable")
        for colour, key in zip(_colours(), total.index[:most], strict=False):
            of = usage[usage["key"] == key]
            ax.plot(of["period"], of["share"] * 100, color=colour, marker="o", markersize=3, linewidth=1.5, label=key)
        ax.set(title="Set phrases (提法) over time", ylabel="% of reports")
        ax.set_ylim(bottom=0)
        if len(total):
            ax.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0), fontsize=9)
        return _fitted(ax)


def draw_listing(listing: pd.DataFrame, *, ax: "Axes | None" = None) -> "Axes":
    """Draw the positions of people in lists over time; position 1 is on top."""
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 - an extra

    with _style():
        ax = _axes(ax, 9, 4.2)
        dated = listing.dropna(subset=["date"])
        for colour, (name, of) in zip(_colours(), dated.groupby("name", sort=False), strict=False):
            ax.plot(of["date"], of["order"].astype(int), color=colour, marker="o", markersize=4, label=str(name))
        ax.set(title="Order of listing", ylabel="position in the list")
        ax.yaxis.set_major_locator(MaxNLocator(integer=True))
        ax.invert_yaxis()
        if len(dated):
            ax.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0), fontsize=9)
        return _fitted(ax)


def draw_demands(demands: pd.DataFrame, *, most: int = 15, ax: "Axes | None" = None) -> "Axes":
    """Draw the number of demands on the ``most`` most frequent addressees."""
    with _style():
        top = demands.head(most)
        ax = _axes(ax, 8, 1.2 + 0.3 * max(len(top), 1))
        bars = ax.barh(range(len(top)), top["demands"].astype(int), color=BLUE)
        ax.bar_label(bars, padding=3, fontsize=8)
        ax.set(title="Demands by addressee", yticks=range(len(top)), yticklabels=list(top["addressee"]))
        ax.set_ylim(max(len(top), 1) - 0.5, -0.5)
        ax.set_xticks([])
        ax.spines["bottom"].set_visible(False)
        return _fitted(ax)


def _colours() -> Any:
    from itertools import cycle  # noqa: PLC0415 - used only here

    return cycle(COLOURS)


def _label(graph: "nx.Graph[str]", node: str) -> str:
    """Name a node: a person by the name, where the node is a person_id."""
    return str(graph.nodes[node].get("name", node))


def _day(iso: str) -> Any:
    """Give a day as matplotlib takes it; its stubs know numbers alone."""
    return pd.Timestamp(iso)
