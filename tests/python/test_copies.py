"""Copies and excerpts are found with their likely origin, and two copies are aligned."""

import os
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from subprocess import PIPE
from time import process_time
from typing import Any

import pytest

import baodao
from baodao.copies import Cluster, Segment
from copying import FORMULAS, Newsroom, made, pairs, truth

SEEDS = (1, 2, 3)
"""The rule was chosen on the first alone."""


def found(clusters: Sequence[Cluster]) -> set[tuple[int, int]]:
    return pairs([member["index"] for member in cluster["members"]] for cluster in clusters)


def shingles(text: str) -> set[str]:
    letters = "".join(c for c in text if c.isalnum())
    return {letters[i : i + 6] for i in range(len(letters) - 5)}


@pytest.mark.parametrize("seed", SEEDS)
def test_copies_are_told_and_what_shares_formulas_is_not(seed: int) -> None:
    reports = made(seed)
    known = truth(reports)
    told = found(baodao.duplicates(report.text for report in reports))
    assert len(known) > 1000
    assert len(told & known) / len(told) >= 0.98
    assert len(told & known) / len(known) >= 0.95


def test_the_set_is_hard() -> None:
    """Shared shingles alone, without weights, would join hundreds of pairs that are no copies."""
    reports = made(SEEDS[0])
    known = truth(reports)
    sets = [shingles(report.text) for report in reports]
    alike = {
        (i, j)
        for i, a in enumerate(sets)
        for j, b in enumerate(sets[:200])
        if j < i and (j, i) not in known and len(a & b) >= 0.6 * min(len(a), len(b))
    }
    assert len(alike) > 50


def test_a_join_on_bands_tells_the_same() -> None:
    """What a cluster of machines does: signatures, a join on each band, groups of what met, each worked on alone."""
    reports = made(5, stories=60)
    signatures = [baodao.signature(report.text) for report in reports]
    formulas = baodao.formulas(signatures)
    buckets: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, signature in enumerate(signatures):
        for band in enumerate(signature["bands"]):
            buckets[band].append(i)
    met = {i: i for i in range(len(signatures))}

    def root(i: int) -> int:
        while met[i] != i:
            i = met[i]
        return i

    for a, b in {pair for bucket in buckets.values() for pair in pairwise(bucket)}:
        met[root(a)] = root(b)
    groups: dict[int, list[int]] = defaultdict(list)
    for i in met:
        groups[root(i)].append(i)
    joined = set()
    for group in groups.values():
        for a, b in found(baodao.duplicates([signatures[i] for i in group], formulas=formulas)):
            joined.add((group[a], group[b]))
    assert joined == found(baodao.duplicates(report.text for report in reports))
    assert len(joined) > 100


def test_texts_records_and_signatures_agree() -> None:
    texts = [report.text for report in made(6, stories=20)]
    signatures = [baodao.signature(text) for text in texts]
    clusters = baodao.duplicates(texts)
    assert clusters == baodao.duplicates(signatures) == baodao.duplicates(iter(texts))
    assert clusters
    records = [baodao.extract(text, id=str(i)) for i, text in enumerate(texts)]
    for cluster in baodao.duplicates(records):
        assert all(member["id"] == str(member["index"]) for member in cluster["members"])


def test_a_cluster_is_what_is_like_its_centre() -> None:
    """In a chain each is like the next; the ends share nothing and are in no cluster together."""
    room = Newsroom(8)
    facts = [room.fact("河道整治") for _ in range(60)]
    chain = ["".join(facts[i : i + 20]) for i in range(0, 41, 4)]
    clusters = baodao.duplicates(chain)
    together = found(clusters)
    assert together
    assert (0, len(chain) - 1) not in together
    for cluster in clusters:
        centre = chain[cluster["centre"]]
        for member in cluster["members"]:
            assert baodao.resemblance(centre, chain[member["index"]])["containment"] >= 0.55


def test_formulas_alone_join_nothing() -> None:
    room = Newsroom(9)
    own = ["".join(room.fact("防汛演练") for _ in range(3)) for _ in range(30)]
    assert baodao.duplicates(text + "".join(FORMULAS[:4]) for text in own) == []
    assert len(baodao.duplicates([own[0], own[0] + FORMULAS[0], own[1]])) == 1


def test_what_hardly_is_a_text() -> None:
    assert baodao.duplicates([]) == []
    assert baodao.duplicates(["", "", "。", "\n"]) == []
    assert baodao.signature("")["bands"] == []
    assert found(baodao.duplicates(["会议", "会议", "散会"])) == {(0, 1)}
    assert found(baodao.duplicates(["会议\ud800召开", "会议\ud800召开"])) == {(0, 1)}


def report(meta: dict[str, str], text: str, **more: str) -> dict[str, object]:
    return {"id": more.get("id"), "text": text, "meta": {"source": None, "agency": None, "published": None, **meta}}


TEXT = "甘州区召开河道整治现场会，区长闻人朔到会。会议决定明年再治槐柳、荷塘、石津三条河，并补种两岸的苗木。"


@pytest.mark.parametrize(
    ("metas", "origin"),
    [
        ([{"source": "甘州日报", "agency": "新华社"}, {"source": "新华社", "agency": "新华社"}], (1, "credited")),
        ([{"published": "2021-06-05"}, {"published": "2021-06-04T20:00"}], (1, "earliest")),
        ([{"published": "2021-06-04"}, {"published": "2021-06-04T20:00"}], None),
        ([{"published": "2021-06-05"}, {}], None),
    ],
)
def test_the_likely_origin_and_why(metas: list[dict[str, str]], origin: tuple[int, str] | None) -> None:
    (cluster,) = baodao.duplicates([report(meta, TEXT) for meta in metas])  # type: ignore[misc]
    told = cluster["origin"]
    assert (told and (told["index"], told["reason"])) == origin


def test_the_origin_may_lie_outside_the_set() -> None:
    first: Any = report({"source": "甘州日报", "agency": "新华社", "published": "2021-06-05"}, TEXT)
    second: Any = report({"source": "甘州电视台", "published": "2021-06-04"}, TEXT[:40])
    (cluster,) = baodao.duplicates([first, second])
    assert cluster["origin"] == {"index": None, "id": None, "reason": "outside", "outside": "新华社"}


def test_a_shorter_text_is_not_the_origin() -> None:
    evening: Any = report({"published": "2021-06-04"}, TEXT[:40])
    morning: Any = report({"published": "2021-06-05"}, TEXT)
    (cluster,) = baodao.duplicates([evening, morning])
    assert cluster["origin"] is not None
    assert (cluster["origin"]["index"], cluster["origin"]["reason"]) == (1, "most-complete")


def notice(name: str, month: int, day: int) -> str:
    return (
        f"甘州区离休干部{name}同志遗体{month}月{day}日火化。{name}同志病重期间和逝世后，区委、区政府有关负责同志"
        "前往医院看望或通过各种形式对其逝世表示沉痛哀悼并向其亲属表示深切慰问。"
    )


def test_notices_of_one_form_are_no_copies() -> None:
    """The name, the day and the recurrence of the form speak against a copy; the same notice twice is one."""
    days = [(3, 4), (5, 19), (8, 27), (11, 2)]
    names = ["闻人朔", "左丘霖", "戚岑", "祁珩"]
    notices = [notice(name, month, day) for name, (month, day) in zip(names, days, strict=True)]
    assert baodao.duplicates(notices) == []
    dated: list[Any] = [
        report({"published": f"2021-{month:02}-{day + 1:02}"}, text)
        for text, (month, day) in zip(notices, days, strict=True)
    ]
    assert found(baodao.duplicates([*dated, dated[2]])) == {(2, 4)}


def test_copies_may_be_kept_near_in_time() -> None:
    published = ["2021-06-04", "2021-06-06T08:00", "2021-07-30", None]
    reports: list[Any] = [report({"published": day} if day else {}, TEXT) for day in published]
    assert found(baodao.duplicates(reports)) == pairs([range(4)])
    near = found(baodao.duplicates(reports, within_days=3))
    assert (0, 1) in near
    assert (0, 2) not in near
    with pytest.raises(baodao.InputError, match="within_days"):
        baodao.duplicates(reports, within_days=-1)


def test_a_digest_is_an_excerpt() -> None:
    room = Newsroom(11)
    facts = [room.fact("河道整治") for _ in range(120)]
    digest = "".join(facts[20:24] + facts[60:64])
    (cluster,) = baodao.duplicates([digest, "".join(facts), facts[90]])
    assert [(member["index"], member["relation"]) for member in cluster["members"]] == [(0, "excerpt"), (1, "copy")]
    assert cluster["members"][0]["containment"] > 0.8


def test_what_resembles_a_lone_text_more_leaves_a_weak_centre() -> None:
    """The longest text takes one of two nearly equal copies only; they belong together."""
    room = Newsroom(12)
    shared = "".join(room.fact("湿地修复") for _ in range(12))
    own = ["".join(room.fact("湿地修复") for _ in range(count)) for count in (7, 9, 1)]
    longest = shared + own[1] + "".join(room.fact("蚕桑养殖") for _ in range(12))
    first, second = shared + own[0], shared + own[0] + own[2]
    clusters = found(baodao.duplicates([longest, first, second], threshold=0.62))
    assert (1, 2) in clusters


def test_the_most_complete_is_the_origin_when_nothing_else_tells() -> None:
    (cluster,) = baodao.duplicates([TEXT, TEXT + "副区长左丘霖、区水务局局长戚岑参加，镇村干部随行。"])
    assert cluster["origin"] == {"index": 1, "id": None, "reason": "most-complete", "outside": None}


@pytest.mark.parametrize("wrong", [0, -1, 1.5, float("nan")])
def test_a_threshold_is_a_part(wrong: float) -> None:
    with pytest.raises(baodao.InputError, match="threshold"):
        baodao.duplicates([TEXT], threshold=wrong)


@pytest.mark.parametrize("wrong", [None, 3, b"bytes", {}, {"bands": [1], "sketch": b""}, {"bands": [], "sketch": b"x"}])
def test_what_is_no_report(wrong: object) -> None:
    with pytest.raises(baodao.InputError):
        baodao.duplicates([wrong])  # type: ignore[list-item]


def kinds(segments: Sequence[Segment]) -> list[tuple[str, bool]]:
    return [(segment["kind"], segment["moved"]) for segment in segments]


def test_an_alignment_tells_what_was_done() -> None:
    one, two, three, four = (
        "槐桥镇铺设管道三公里。",
        "荷塘村补种苗木。",
        "石津乡清理淤泥九百吨，用了两天。",
        "散会后区长看了水库。",
    )
    changed = "石津乡清理淤泥八百吨，用了两天。"
    new = "县长戚岑参加。"
    a, b = one + two + three + four, two + one + changed + new
    segments = baodao.align(a, b)["segments"]
    assert sorted(kinds(segments)) == [
        ("added", False),
        ("removed", False),
        ("reworded", False),
        ("same", False),
        ("same", True),
    ]
    (reworded,) = (segment for segment in segments if segment["kind"] == "reworded")
    (difference,) = reworded["differences"]
    assert a[difference["a"]["start"] : difference["a"]["end"]] == "九"
    assert b[difference["b"]["start"] : difference["b"]["end"]] == "八"


@pytest.mark.parametrize("seed", range(4))
def test_every_sentence_has_one_place(seed: int) -> None:
    room = Newsroom(seed)
    first = room.report(0)
    a, b = first.text, room.copy(first).text
    segments = baodao.align(a, b)["segments"]
    for side, text in (("a", a), ("b", b)):
        covered = sorted((s[side]["start"], s[side]["end"]) for s in segments if s[side])  # type: ignore[literal-required]
        assert all(one[1] <= other[0] for one, other in pairwise(covered))
        left = [c for i, c in enumerate(text) if not any(start <= i < end for start, end in covered)]
        assert not any(c.isalnum() for c in left)
    for segment in segments:
        if segment["kind"] == "same" and segment["a"] and segment["b"]:
            same = a[segment["a"]["start"] : segment["a"]["end"]], b[segment["b"]["start"] : segment["b"]["end"]]
            assert "".join(same[0].split()) == "".join(same[1].split())
    assert {kind for kind, _ in kinds(baodao.align(a, a)["segments"])} == {"same"}


def test_names_and_posts_in_changed_parts() -> None:
    start = "市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。会议听取了防汛工作汇报。"
    a, b = baodao.extract(start), baodao.extract(start + "\n县委书记左霖参加会议。")
    added = [one for segment in baodao.align(a, b)["segments"] for one in segment["people"]]
    assert {(one["kind"], one["text"], one["side"]) for one in added} == {
        ("post", "县委书记", "b"),
        ("name", "左霖", "b"),
    }
    assert all(b["text"][one["start"] : one["end"]] == one["text"] for one in added)


@pytest.mark.skipif(os.name != "posix", reason="sends a signal")
def test_an_interrupt_while_clustering_is_answered_within_a_second() -> None:
    """The same signatures again and again: comparing them takes far longer than a second."""
    code = """
import time, baodao
from copying import Newsroom
room = Newsroom(1)
head = room.report(0).text[:260]
made = [baodao.signature(head + "".join(room.fact("防汛演练") for _ in range(18))) for _ in range(1500)]
def given():
    for _ in range(60): yield from made
    print("ready", flush=True)
try: baodao.duplicates(given(), formulas=b"")
except KeyboardInterrupt: print(time.time(), flush=True)
"""
    here = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    with subprocess.Popen([sys.executable, "-c", code], stdout=PIPE, stderr=PIPE, text=True, env=here) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.7)
        sent = time.time()
        process.send_signal(signal.SIGINT)
        answered = float(process.stdout.readline())
        assert process.wait(10) == 0
        assert process.stderr.read() == ""
    assert answered - sent < 1.0


@pytest.mark.parametrize(
    "text",
    [
        "会" * 300_000,
        "会议召开。" * 60_000,
        "".join(f"第{i}次会议召开。" for i in range(30_000)),
        "。" * 300_000,
        "\n会" * 150_000,
    ],
    ids=["one", "repeated", "alike", "ends", "lines"],
)
def test_hostile_texts_take_no_longer(text: str) -> None:
    begun = process_time()
    baodao.align(text, text[:-7] + "另一个结尾。")
    assert found(baodao.duplicates([text] * 40)) in (set(), pairs([range(40)]))
    assert process_time() - begun < 20.0


def versions(count: int) -> tuple[Any, Any]:
    """Give a record of so many sentences with a name each, and another in which every second one is reworded."""

    def record(sentences: list[str]) -> Any:
        starts = accumulate(map(len, sentences), initial=0)
        ends = [(start, start + 3) for start in starts][:count]
        mentions = [{"start": start, "end": end, "in_title": False} for start, end in ends]
        return {"text": "".join(sentences), "people": [{"name": "闻人朔", "mentions": mentions, "posts": []}]}

    first = [f"闻人朔查看了第{i}段河道的整治情况。" for i in range(count)]
    return record(first), record([line[:7] + "检" + line[7:] if i % 2 else line for i, line in enumerate(first)])


def test_names_are_found_in_many_changed_parts_without_going_through_all() -> None:
    """Four times the sentences and names take some four times the work; sixteen times were a square."""

    def took(pair: tuple[Any, Any]) -> float:
        begun = process_time()
        baodao.align(*pair)
        return process_time() - begun

    few, many = versions(1000), versions(4000)
    least, most = float("inf"), float("inf")
    for _ in range(5):
        least, most = min(least, took(few)), min(most, took(many))
        if most < 8 * least:
            break
    assert most < 8 * least
