"""Reports that are copies of each other: clusters, their likely origin, and two copies side by side.

>>> import baodao
>>> first = "甘州区召开河道整治现场会，区长闻人朔到会。会议决定明年再治三条河。"
>>> other = "甘州区召开河道整治现场会，区长闻人朔到会。"
>>> [member["index"] for member in baodao.duplicates([first, "今天有雨。", other])[0]["members"]]
[0, 2]

What is kept of a report while its copies are looked for is its signature, 5 KB or less. `signature` gives it, so that a
cluster of machines can do the same with a join of its own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Literal, TypeAlias, TypedDict

from baodao import _baodao
from baodao._baodao import InputError
from baodao.types import Record

__all__ = [
    "Alignment",
    "Cluster",
    "Difference",
    "Member",
    "Named",
    "Origin",
    "Resemblance",
    "Segment",
    "Signature",
    "Stretch",
    "align",
    "duplicates",
    "formulas",
    "resemblance",
    "signature",
]


class Signature(TypedDict):
    """The signature of a text: 64 bands (none where it has no letters), and a sketch of its shingles."""

    bands: list[int]
    sketch: bytes


class Member(TypedDict):
    """A report of a cluster: its index, and its likeness to the centre, from 0 to 1."""

    index: int
    id: str | None
    similarity: float
    containment: float


class Origin(TypedDict):
    """The likely origin: ``credited`` by others, ``earliest``, or ``most-complete``."""

    index: int
    id: str | None
    reason: Literal["credited", "earliest", "most-complete"]


class Cluster(TypedDict):
    """Copies of one report; ``centre`` is the index of the report that all others resemble."""

    centre: int
    members: list[Member]
    origin: Origin | None


class Resemblance(TypedDict):
    """The share that two texts have in common: of all shingles of both, and of those of the shorter."""

    similarity: float
    containment: float


class Stretch(TypedDict):
    """A half-open stretch in code points."""

    start: int
    end: int


class Difference(TypedDict):
    """Where two versions of a sentence differ; one of the two stretches may be empty."""

    a: Stretch
    b: Stretch


class Named(TypedDict):
    """A name or a post in a part that only one text has, or that is worded differently."""

    kind: Literal["name", "post"]
    name: str
    text: str
    side: Literal["a", "b"]
    start: int
    end: int


class Segment(TypedDict):
    """A stretch of sentences: its position in both texts, and how it was changed."""

    kind: Literal["same", "reworded", "added", "removed"]
    moved: bool
    a: Stretch | None
    b: Stretch | None
    differences: list[Difference]
    people: list[Named]


class Alignment(TypedDict):
    """Two copies side by side, in the order of the second, and how alike they are."""

    similarity: float
    containment: float
    segments: list[Segment]


_Item: TypeAlias = str | Record | Signature
_Known: TypeAlias = tuple[str | None, str | None, str | None]
_THRESHOLD = 0.6


def duplicates(
    items: Iterable[_Item], *, threshold: float = _THRESHOLD, formulas: bytes | None = None
) -> list[Cluster]:
    """Find the reports that are copies of each other.

    ``items`` are texts, records or signatures, taken one by one; of each no more than 5 KB are kept. Two are copies
    if the lesser is contained in the other to ``threshold`` (above 0, at most 1) and it is no mere sentence of it.
    What the genre's reports share anyhow weighs little: formulations, idioms and posts of the lexicon, and the
    ``formulas`` that many unlike reports of the set share (found in the set itself unless given). A cluster is what
    is like its centre. The known miss: a text made of little but formulas.
    The likely origin is the report that others credit, else the earliest, else the most complete, else ``None``;
    the first two need records. Raises ``InputError`` for anything else, ``LimitError`` for a text over 32 MiB.

    >>> report = "甘州区召开河道整治现场会，区长闻人朔到会。会议决定明年再治三条河。"
    >>> cluster, = duplicates([report, report + "副区长左丘霖参加。"])
    >>> cluster["origin"]["reason"]
    'most-complete'
    """
    ids: list[str | None] = []
    known: list[_Known] = []

    def told() -> Iterator[str | tuple[list[int], bytes]]:
        for item in items:
            ids.append(_id(item))
            known.append(_known(item))
            yield _core(item)

    found = _baodao._duplicates(told(), known, threshold, formulas)  # noqa: SLF001 - the core of this function
    return [
        {
            "centre": centre,
            "members": [
                {"index": index, "id": ids[index], "similarity": similarity, "containment": containment}
                for index, similarity, containment in members
            ],
            "origin": origin and {"index": origin[0], "id": ids[origin[0]], "reason": origin[1]},
        }
        for centre, members, origin in found
    ]


def signature(item: str | Record) -> Signature:
    """Make the signature of a report: the same on every machine.

    Reports that share a band at the same place may be copies.

    >>> made = signature("甘州区召开河道整治现场会，区长闻人朔到会。")
    >>> len(made["bands"]), len(made["sketch"]) <= 4097
    (64, True)
    """
    text = _core(item)
    if not isinstance(text, str):
        raise InputError("a signature is made of a text or a record")
    bands, sketch = _baodao._signature(text)  # noqa: SLF001
    return {"bands": bands, "sketch": sketch}


def formulas(items: Iterable[_Item]) -> bytes:
    """Find the formulas of a set of reports, which many unlike reports share, for `duplicates` and `resemblance`.

    >>> formulas(["甘州区召开河道整治现场会。"])
    b''
    """
    return _baodao._formulas(_core(item) for item in items)  # noqa: SLF001


def resemblance(a: _Item, b: _Item, *, formulas: bytes | None = None) -> Resemblance:
    """Measure the likeness of two reports, as `duplicates` does.

    >>> resemblance("甘州区召开河道整治现场会。", "今天下了一整天的雨。")
    {'similarity': 0.0, 'containment': 0.0}
    """
    similarity, containment = _baodao._resemblance(_signed(a), _signed(b), formulas)  # noqa: SLF001
    return {"similarity": similarity, "containment": containment}


def align(a: str | Record, b: str | Record) -> Alignment:
    """Align two copies: the sentences that the second added, left out, reworded and moved.

    Positions are code points in the text (of a record: ``record["text"]``). Given records, each segment lists the names
    and posts in what only one side has. Raises ``InputError`` for anything else, ``LimitError`` for a text over 32 MiB.

    >>> segments = align("会议召开。区长讲话。", "会议召开。闻人朔参加。")["segments"]
    >>> [segment["kind"] for segment in segments]
    ['same', 'removed', 'added']
    """
    first, second = _core(a), _core(b)
    if not (isinstance(first, str) and isinstance(second, str)):
        raise InputError("texts or records are aligned, not signatures")
    ones = _named(a, "a"), _named(b, "b")
    named = [(side, list(accumulate((one["end"] for one in side), max))) for side in ones]
    parts = _baodao._align(first, second)  # noqa: SLF001
    return {**resemblance(first, second), "segments": [_segment(part, named) for part in parts]}


_Part: TypeAlias = tuple[
    Literal["same", "reworded", "added", "removed"],
    bool,
    tuple[int, int] | None,
    tuple[int, int] | None,
    list[tuple[tuple[int, int], tuple[int, int]]],
]


def _segment(part: _Part, named: list[tuple[list[Named], list[int]]]) -> Segment:
    """Make a part; ``named`` holds the names of each side by position, and the furthest end up to each."""
    kind, moved, a, b, differences = part
    changed = differences if kind == "reworded" else [(a, b)] if kind != "same" else []
    cut = [_touched(*known, (places[side] for places in changed)) for side, known in enumerate(named)]
    return {
        "kind": kind,
        "moved": moved,
        "a": _stretch(a) if a else None,
        "b": _stretch(b) if b else None,
        "differences": [{"a": _stretch(x), "b": _stretch(y)} for x, y in differences],
        "people": [*cut[0], *cut[1]],
    }


def _touched(ones: list[Named], reach: list[int], places: Iterable[tuple[int, int] | None]) -> list[Named]:
    """Choose what a place cuts, of what stands by position: of each place only its neighbours are looked at."""
    found: set[int] = set()
    for start, end in filter(None, places):
        first = bisect_right(reach, start)
        last = bisect_left(ones, end, key=lambda one: one["start"])
        found.update(i for i in range(first, last) if start < ones[i]["end"])
    return [ones[i] for i in sorted(found)]


def _stretch(place: tuple[int, int]) -> Stretch:
    return {"start": place[0], "end": place[1]}


def _named(item: str | Record, side: Literal["a", "b"]) -> list[Named]:
    """List the names and posts of a record's text, by position."""
    if isinstance(item, str):
        return []
    text = item["text"]
    found: list[Named] = []
    for person in item["people"]:
        kinds: tuple[tuple[Literal["name", "post"], Iterable[Mapping[str, object]]], ...]
        kinds = ("name", person["mentions"]), ("post", person["posts"])
        for kind, places in kinds:
            for place in places:
                start, end = place["start"], place["end"]
                if not place["in_title"] and isinstance(start, int) and isinstance(end, int):
                    one: Named = {
                        "kind": kind,
                        "name": person["name"],
                        "text": text[start:end],
                        "side": side,
                        "start": start,
                        "end": end,
                    }
                    found.append(one)
    return sorted(found, key=lambda one: (one["start"], one["end"]))


def _core(item: object) -> str | tuple[list[int], bytes]:
    """Convert the items to the input of the core."""
    if isinstance(item, str):
        return item.encode("utf-8", "replace").decode() if not item.isascii() and _lone(item) else item
    if isinstance(item, Mapping):
        if isinstance(text := item.get("text"), str):
            return text
        if "bands" in item and "sketch" in item:
            return list(item["bands"]), bytes(item["sketch"])
    kind = type(item).__name__
    raise InputError(f"a report is a str, a record or a signature here, not {kind}")


def _lone(text: str) -> bool:
    """Test whether a text has a surrogate, which no encoding can write."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _signed(item: object) -> tuple[list[int], bytes]:
    core = _core(item)
    return _baodao._signature(core) if isinstance(core, str) else core  # noqa: SLF001


def _id(item: object) -> str | None:
    name = item.get("id") if isinstance(item, Mapping) else None
    return name if isinstance(name, str) else None


def _known(item: object) -> _Known:
    """Name the source, the agency and the time of a record."""
    meta = item.get("meta") if isinstance(item, Mapping) else None
    if not isinstance(meta, Mapping):
        return None, None, None
    return meta.get("source"), meta.get("agency"), meta.get("published")
