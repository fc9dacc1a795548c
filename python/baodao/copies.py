"""Find reports that are copies of each other, with their likely origin, and align two copies.

>>> import baodao
>>> first = "甘州区召开河道整治现场会，区长闻人朔到会。会议决定明年再治三条河。"
>>> other = "甘州区召开河道整治现场会，区长闻人朔到会。"
>>> [member["index"] for member in baodao.duplicates([first, "今天有雨。", other])[0]["members"]]
[0, 2]

`duplicates` keeps a signature of each report, 5 KB or less, and not its text. `signature` returns it, so that a
cluster of machines can do the same with a join of its own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Literal, NotRequired, TypeAlias, TypedDict

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
    """What is compared of a text: 64 bands (none if it has no letters), a sketch of its shingles, its figures.

    ``figures`` are hashes of dates, counts and ordinals. To give a signature an id, a source or a day, add the ``id``
    and ``meta`` of its record.
    """

    bands: list[int]
    sketch: bytes
    figures: list[int]
    id: NotRequired[str | None]
    meta: NotRequired[Mapping[str, object]]


class Member(TypedDict):
    """A report of a cluster: its index, its relation to the centre, and how alike the two are, from 0 to 1."""

    index: int
    id: str | None
    relation: Literal["copy", "excerpt"]
    similarity: float
    containment: float


class Origin(TypedDict):
    """The likely origin: a report and why, or ``outside``, the name of a medium whose text is not in the set."""

    index: int | None
    id: str | None
    reason: Literal["credited", "earliest", "most-complete", "outside"]
    outside: str | None


class Cluster(TypedDict):
    """Copies of one report; ``centre`` is the index of the report that all others resemble."""

    centre: int
    members: list[Member]
    origin: Origin | None


class Resemblance(TypedDict):
    """The share of common passages: among those of both texts (Jaccard), and among those of the shorter text."""

    similarity: float
    containment: float


class Stretch(TypedDict):
    """A half-open range of code points."""

    start: int
    end: int


class Difference(TypedDict):
    """Where two versions of a sentence differ; one of the two stretches may be empty."""

    a: Stretch
    b: Stretch


class Named(TypedDict):
    """A name or a post in a passage that only one text has, or that the texts word differently."""

    kind: Literal["name", "post"]
    name: str
    text: str
    side: Literal["a", "b"]
    start: int
    end: int


class Segment(TypedDict):
    """A run of sentences: its range in both texts, and what happened to it."""

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
_Parts: TypeAlias = tuple[list[int], bytes, list[int]]
_Core: TypeAlias = str | _Parts
_Known: TypeAlias = tuple[str | None, str | None, str | None]
_THRESHOLD = 0.6
_MOST_DAYS = 1_000_000


def duplicates(
    items: Iterable[_Item],
    *,
    threshold: float = _THRESHOLD,
    within_days: int | None = None,
    formulas: bytes | None = None,
) -> list[Cluster]:
    """Find the reports that are copies of each other.

    ``items`` are texts, records or signatures, read one by one. Of each, no more than 7 KB are kept, whatever its
    length, and the sketches of all take 2 GiB at most: beyond some 600,000 texts of 1,500 characters, half of each long
    sketch is dropped, and similarities are less exact. The rest takes 3 KB a text at most.

    Two reports are copies if the shorter is contained in the longer to ``threshold`` (above 0, at most 1). If it is
    only a small part, such as a digest, its ``relation`` is ``excerpt``, for which a tenth less suffices; a single
    sentence is neither. Every member resembles the centre.

    Set phrases and posts of the lexicon weigh little, and so do the ``formulas`` of the set, which are found unless
    they are given: passages of eight unlike reports or of four occasions. Figures (dates, counts, ordinals) that differ
    in two otherwise equal forms speak against a copy, more so if the reports are days apart. With ``within_days``,
    copies are published within so many days of the centre, where both days are known. Only records have days.

    A shorter text is never the origin of a longer one. Among the longest, the origin is the report that others credit,
    or ``outside`` names the credited medium if no report is from it. If nobody is credited, it is the earliest, else
    the most complete, else ``None``. Known miss: a text that consists of little but formulas.

    Raises ``InputError`` for anything else, ``LimitError`` for a text over 32 MiB.

    >>> report = "甘州区召开河道整治现场会，区长闻人朔到会。会议决定明年再治三条河。"
    >>> cluster, = duplicates([report, report + "副区长左丘霖参加。"])
    >>> cluster["origin"]["reason"]
    'most-complete'
    """
    if within_days is not None and not 0 <= within_days <= _MOST_DAYS:
        raise InputError(f"within_days is None or 0 to {_MOST_DAYS}, not {within_days}")
    ids: list[str | None] = []
    known: list[_Known] = []
    cores = _cores(items, known, ids)
    found = _baodao._duplicates(cores, known, threshold, within_days, formulas)  # noqa: SLF001 - the core of this function
    return [
        {
            "centre": centre,
            "members": [
                {
                    "index": index,
                    "id": ids[index],
                    "relation": relation,
                    "similarity": similarity,
                    "containment": containment,
                }
                for index, similarity, containment, relation in members
            ],
            "origin": _origin(origin, ids),
        }
        for centre, members, origin in found
    ]


def _origin(
    origin: tuple[int | None, Literal["credited", "earliest", "most-complete", "outside"], str | None] | None,
    ids: list[str | None],
) -> Origin | None:
    """Make the origin of a cluster of the core's values."""
    if origin is None:
        return None
    index, reason, outside = origin
    return {"index": index, "id": None if index is None else ids[index], "reason": reason, "outside": outside}


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
    bands, sketch, figures = _baodao._signature(text)  # noqa: SLF001
    return {"bands": bands, "sketch": sketch, "figures": figures}


def formulas(items: Iterable[_Item]) -> bytes:
    """Find the formulas of a set of reports, which reports of many events share, for `duplicates` and `resemblance`.

    >>> formulas(["甘州区召开河道整治现场会。"])
    b''
    """
    known: list[_Known] = []
    return _baodao._formulas(_cores(items, known), known)  # noqa: SLF001


def _cores(items: Iterable[_Item], known: list[_Known], ids: list[str | None] | None = None) -> Iterator[_Core]:
    """Give the core each item, and note the facts and the id of each meanwhile."""
    _baodao._check_items(items)  # noqa: SLF001
    for item in items:
        if ids is not None:
            ids.append(_id(item))
        known.append(_known(item))
        yield _core(item)


def resemblance(a: _Item, b: _Item, *, formulas: bytes | None = None) -> Resemblance:
    """Measure how alike two reports are, as `duplicates` does.

    >>> resemblance("甘州区召开河道整治现场会。", "今天下了一整天的雨。")
    {'similarity': 0.0, 'containment': 0.0}
    """
    similarity, containment = _baodao._resemblance(_signed(a), _signed(b), formulas)  # noqa: SLF001
    return {"similarity": similarity, "containment": containment}


def align(a: str | Record, b: str | Record) -> Alignment:
    """Align two copies: find what the second added, left out, reworded and moved.

    Positions are code points in the text (of a record: ``record["text"]``). A sentence that is part of a longer one
    counts as reworded. For records, each segment lists the names and posts in passages that only one side has. Raises
    ``InputError`` for anything else, ``LimitError`` for a text over 32 MiB.

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
    """Make a segment; ``named`` holds the names of each side by position, and the largest end up to each."""
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
    """Choose the names that overlap a place; names are sorted, so that only neighbours of each place are looked at."""
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


def _core(item: object) -> _Core:
    """Convert an item to the core's input: a text or the parts of a signature."""
    if isinstance(item, str):
        return item.encode("utf-8", "replace").decode() if not item.isascii() and _lone(item) else item
    if isinstance(item, Mapping):
        if isinstance(text := item.get("text"), str):
            return text
        if "bands" in item and "sketch" in item:
            return list(item["bands"]), bytes(item["sketch"]), list(item.get("figures", ()))
    kind = type(item).__name__
    raise InputError(f"a report is a str, a record or a signature here, not {kind}")


def _lone(text: str) -> bool:
    """Check whether a text contains a lone surrogate, which no encoding can write."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _signed(item: object) -> _Parts:
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
