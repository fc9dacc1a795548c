"""Analyses of tables: on reports written here, and on the corpus, whose truth is known."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import baodao
from baodao import analysis
from baodao.analysis import fonts
from baodao.tables import Tables
from conftest import ROOT

MEETING = (
    "{day}，市长李明远主持召开市政府常务会议，副市长王思齐、副市长赵若溪出席会议。李明远强调，各级党委要抓好落实。"
)


@pytest.fixture(scope="module")
def tables() -> Tables:
    days = ["2021年6月4日", "2021年9月5日"]
    texts = ["市政府召开常务会议\n" + MEETING.format(day=day) for day in days]
    texts += ["市领导调研\n2022年1月3日，市委书记李明远到大连调研。李明远强调，要增强“四个意识”。"]
    return baodao.to_pandas(baodao.extract_many(texts))


@pytest.fixture(scope="module")
def corpus() -> Tables:
    return baodao.to_pandas(baodao.extract_many(baodao.read(baodao.corpus())))


@pytest.fixture(scope="module")
def truth() -> list[dict[str, Any]]:
    with (ROOT / "tests/data/corpus.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line)["gold"] for line in lines]


def test_who_appears_with_whom(tables: Tables) -> None:
    graph = analysis.together(tables)
    assert graph.edges["李明远", "王思齐"]["weight"] == 2
    days = {"first": "2021-06-04", "last": "2022-01-03"}
    assert graph.nodes["李明远"] == {"name": "李明远", "reports": 3, "post": "市长", **days}
    assert sorted(analysis.together(tables, least=3).edges) == []
    assert len(analysis.together(tables, least=3)) == 0
    assert len(analysis.together(tables, most_people=2)) == 3
    assert not analysis.together(tables, most_people=2).edges


HOMONYMS = [
    ("2021-06-04", "秦安县召开会议\n秦安县县长王伟主持会议，秦安县副县长赵若溪出席会议。"),
    ("2021-07-04", "攸县召开会议\n攸县县长王伟主持会议，攸县副县长左丘霖出席会议。"),
    ("2023-07-04", "攸县召开会议\n攸县县委书记王伟主持会议，攸县副县长左丘霖出席会议。"),
]


@pytest.fixture(scope="module")
def linked() -> Tables:
    records = [baodao.extract(text, id=day, published=day) for day, text in HOMONYMS]
    return baodao.to_pandas(records, people=baodao.people(records), events=baodao.events(records))


def test_persons_of_one_name_are_two_nodes(linked: Tables) -> None:
    graph = analysis.together(linked)
    assert sorted(data["name"] for _, data in graph.nodes(data=True)) == ["左丘霖", "王伟", "王伟", "赵若溪"]
    assert set(graph) == set(linked.people["person_id"])
    pairs: list[tuple[str, str, int]] = list(graph.edges(data="weight"))
    found = {frozenset((graph.nodes[a]["name"], graph.nodes[b]["name"])): times for a, b, times in pairs}
    assert found == {frozenset(("王伟", "赵若溪")): 1, frozenset(("王伟", "左丘霖")): 2}
    often = analysis.together(linked, least=2)
    assert sorted(data["name"] for _, data in often.nodes(data=True)) == ["左丘霖", "王伟"]
    (edge,) = often.edges(data=True)
    assert edge[2] == {"weight": 2, "first": "2021-07-04", "last": "2023-07-04"}


def test_the_career_of_a_person(linked: Tables, tables: Tables) -> None:
    both = analysis.career(linked, "王伟")
    assert len(both) == 3
    one = analysis.career(linked, both["person_id"].mode()[0])
    assert one["post"].tolist() == ["县长", "书记"]
    assert analysis.career(linked, "无此人").empty
    with pytest.raises(baodao.InputError, match="people="):
        analysis.career(tables, "王伟")


def test_tables_of_people_name_the_event_once_joined(linked: Tables) -> None:
    assert linked.people["event_id"].notna().all()
    joined = linked.join("people", "posts", "roles")
    assert [column for column in map(str, joined) if column.endswith("_id")] == ["report_id", "event_id", "person_id"]
    assert len(set(joined["event_id"])) == 3
    assert "event_id" in linked.join("people", "speeches")


def test_phrases_and_documents_over_time() -> None:
    texts = [
        "会议召开\n2020年6月4日，市长李明远主持召开会议，学习《防汛条例》。会议强调，要增强“四个意识”。",
        "会议召开\n2021年6月4日，市长李明远主持召开会议，学习《防汛条例》。会议强调，要增强“四个意识”、坚定“四个自信”。",
    ]
    found = baodao.to_pandas(baodao.extract_many(texts))
    graph = analysis.phrases(found)
    assert {node: data["kind"] for node, data in graph.nodes(data=True)} == {
        "四个意识": "Formulation",
        "四个自信": "Formulation",
        "《防汛条例》": "Document",
    }
    assert graph.edges["四个意识", "《防汛条例》"] == {"weight": 2, "first": "2020-06-04", "last": "2021-06-04"}
    assert graph.nodes["四个自信"]["first"] == "2021-06-04"
    assert sorted(analysis.phrases(found, least=2)) == ["《防汛条例》", "四个意识"]
    assert sorted(analysis.phrases(found, until="2020-12-31")) == ["《防汛条例》", "四个意识"]
    assert sorted(analysis.phrases(found, since="2021-06-04", least=1)) == ["《防汛条例》", "四个意识", "四个自信"]


def test_a_graph_for_neo4j(linked: Tables, tmp_path: Path) -> None:
    graph = analysis.together(linked, least=2)
    graph.add_edge("=1", 'a,"b"', weight=1)
    nodes, edges = analysis.write_neo4j(graph, tmp_path / "graph")
    with nodes.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [":ID", ":LABEL", "name", "reports:long", "post", "first", "last"]
    assert [row[":ID"] for row in rows] == list(graph)
    assert {row[":LABEL"] for row in rows} == {"Person"}
    assert rows[-1]["reports:long"] == ""
    with edges.open(encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file))
    assert pairs[-1][":END_ID"] == 'a,"b"'
    assert {row[":TYPE"] for row in pairs} == {"TOGETHER"}
    assert [row["weight:long"] for row in pairs] == ["2", "1"]


def test_a_graph_goes_into_a_file_and_back(tables: Tables, tmp_path: Path) -> None:
    graph = analysis.together(tables)
    back = nx.read_graphml(analysis.write_graphml(graph, tmp_path / "graph.graphml"))
    assert back.nodes(data=True) == graph.nodes(data=True)
    assert {frozenset(edge[:2]) for edge in back.edges} == {frozenset(edge) for edge in graph.edges}


def test_posts_and_appearances_of_a_person(tables: Tables) -> None:
    rows = analysis.timeline(tables, "李明远")
    assert rows["posts"].tolist() == [["市长"], ["市长"], ["市委书记"]]
    assert rows["date"].dt.strftime("%Y-%m-%d").tolist() == ["2021-06-04", "2021-09-05", "2022-01-03"]
    held = analysis.tenures(tables, "李明远")
    assert held["text"].tolist() == ["市长", "市委书记"]
    assert held["reports"].tolist() == [2, 1]
    assert analysis.timeline(tables, "无此人").empty


def test_order_of_listing(tables: Tables) -> None:
    rows = analysis.listing(tables, ["赵若溪", "李明远"])
    assert rows[["name", "order", "of"]].values.tolist() == [["李明远", 1, 3], ["赵若溪", 3, 3]] * 2
    assert analysis.listing(tables, least=4).empty


def test_phrases_over_time(tables: Tables) -> None:
    rows = analysis.usage(tables, ["四个意识"], every="year")
    assert rows[["reports", "of", "share"]].values.tolist() == [[0, 2, 0.0], [1, 1, 1.0]]
    quarters = analysis.usage(tables, every="quarter")
    assert len(quarters) == 4
    assert quarters["of"].sum() == 3
    assert quarters["share"].isna().sum() == 1
    with pytest.raises(ValueError, match="every must be one of"):
        analysis.usage(tables, every="week")


def test_demands(tables: Tables) -> None:
    assert analysis.demands(tables)[["addressee", "demands"]].values.tolist() == [["各级党委", 2]]


def test_nothing_gives_empty_frames() -> None:
    empty = baodao.to_pandas([])
    for frame in (
        analysis.appearances(empty),
        analysis.tenures(empty),
        analysis.usage(empty),
        analysis.listing(empty),
        analysis.demands(empty),
    ):
        assert frame.empty
        assert len(frame.columns) >= 5
    assert len(analysis.together(empty)) == 0


@pytest.mark.parametrize("shown", ["tables", "empty"])
def test_pictures_are_drawn_without_missing_characters(shown: str, tables: Tables, linked: Tables) -> None:
    plt = pytest.importorskip("matplotlib.pyplot")
    plt.switch_backend("agg")
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("always")
        if fonts.chinese() is None:
            pytest.skip(fonts.ADVICE)
    found = tables if shown == "tables" else baodao.to_pandas([])
    drawn = [
        analysis.draw_together(analysis.together(found)),
        analysis.draw_timeline(analysis.timeline(found, "李明远")),
        analysis.draw_usage(analysis.usage(found)),
        analysis.draw_listing(analysis.listing(found)),
        analysis.draw_demands(analysis.demands(found)),
        analysis.draw_phrases(analysis.phrases(found)),
        analysis.draw_together(analysis.together(linked)),
        analysis.draw_career(analysis.career(linked, "王伟" if shown == "tables" else "无此人")),
    ]
    for axes in drawn:
        # A character that no font has is a warning, and warnings are errors here.
        figure = axes.get_figure(root=True)
        assert figure is not None
        figure.savefig(io.BytesIO(), format="png")
        assert axes.get_title(loc="left")
    plt.close("all")


@pytest.fixture
def no_chinese_font(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    forget = fonts._first.cache_clear  # noqa: SLF001 - what was found before would be kept
    monkeypatch.setattr(fonts, "_has_chinese", lambda _: False)
    forget()
    yield
    forget()


@pytest.mark.usefixtures("no_chinese_font")
def test_without_a_font_a_picture_is_drawn_and_a_warning_says_what_to_install(tables: Tables) -> None:
    plt = pytest.importorskip("matplotlib.pyplot")
    plt.switch_backend("agg")
    with pytest.warns(UserWarning, match="fonts-noto-cjk"):
        axes = analysis.draw_usage(analysis.usage(tables))
    assert axes.get_title(loc="left")
    plt.close("all")


def test_a_font_installed_after_the_first_run_is_found(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    manager = pytest.importorskip("matplotlib.font_manager").fontManager
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("always")
        family = fonts.chinese()
    if family is None:
        pytest.skip(fonts.ADVICE)
    # The list of matplotlib's first run, before any font with Chinese characters was there.
    old = [entry for entry in manager.ttflist if not fonts._has_chinese(entry.name)]  # noqa: SLF001
    monkeypatch.setattr(manager, "ttflist", old)
    manager._findfont_cached.cache_clear()  # noqa: SLF001 - it keeps paths by family
    fonts._first.cache_clear()  # noqa: SLF001
    assert fonts.chinese() == family
    assert not family.startswith("Last Resort"), "a font of placeholders draws no Chinese"
    assert not caplog.records, "the search prints warnings of matplotlib above the first picture"


def test_the_corpus_is_what_its_generator_writes() -> None:
    command = [sys.executable, str(ROOT / "tools/corpus/build.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_corpus_is_read_as_it_is(corpus: Tables, truth: list[dict[str, Any]]) -> None:
    assert len(corpus.reports) == len(truth) == 200
    kinds = Counter(gold["event"]["type"] for gold in truth)
    assert Counter(corpus.reports["event_kind"]) == kinds
    days = Counter(gold["event"]["date"] for gold in truth)
    assert Counter(corpus.reports["date_iso"]) == days


def test_pairs_of_the_corpus_are_those_of_its_truth(corpus: Tables, truth: list[dict[str, Any]]) -> None:
    known: Counter[frozenset[str]] = Counter()
    for gold in truth:
        known.update(frozenset(pair) for pair in combinations([person["name"] for person in gold["people"]], 2))
    edges: list[tuple[str, str, int]] = list(analysis.together(corpus).edges(data="weight"))
    found = {frozenset((a, b)): n for a, b, n in edges}
    right = sum(min(n, known[pair]) for pair, n in found.items())
    assert right >= 0.98 * known.total()
    assert right >= 0.98 * sum(found.values())
