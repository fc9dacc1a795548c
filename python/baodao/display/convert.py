"""A record into marks: where something occurs in its title and its text, and what it is, in words."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from baodao.default_view import brief, extra
from baodao.described import ITEMS, RECORD, Field, Item
from baodao.display.why import reasons

Label: TypeAlias = tuple[object, ...]

_UNMARKED = {"paragraphs"}
"""Keys of the record whose positions are not marked: they are the layout."""


_WHOLE = {"event", "meta"}
"""Dicts of the record whose lists have no kind of their own."""


def _kinds(item: Item, inside: str) -> Iterator[str]:
    """List the kinds of an item's positions: the keys of its lists, ``event`` and ``meta`` for all that is in these."""
    for field in item.fields:
        inner = ITEMS.get(field.of)
        if inner is None or inner.is_position or field.key in _UNMARKED:
            continue
        kind = _kind(field, inside)
        if kind != inside and _is_marked(inner):
            yield kind
        yield from _kinds(inner, kind)


def _kind(field: Field, inside: str) -> str:
    return inside if inside in _WHOLE or (inside and not field.is_list) else field.key


def _is_marked(item: Item) -> bool:
    """Whether something in an item has a position."""
    return item.has_position or any(field.of in ITEMS and _is_marked(ITEMS[field.of]) for field in item.fields)


KINDS = tuple(_kinds(RECORD, ""))
"""What can be marked, called by the record's keys; ``event`` includes its date, place, hosts and venues,
``meta`` the agency and the authors."""


class Mark(NamedTuple):
    """A stretch of the title or the text, in code points, with what it is."""

    kind: str
    start: int
    end: int
    in_title: bool
    label: str


def marks(record: Mapping[str, Any], kinds: Iterable[str] = KINDS) -> list[Mark]:
    r"""List what occurs where, the kinds in the order of ``KINDS``.

    >>> import baodao
    >>> record = baodao.extract("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。")
    >>> [mark.label for mark in marks(record, {"people"})]
    ['李明远 · 市长 · preside (主持召开) · no. 1']
    """
    wanted = set(kinds)
    found: dict[str, list[Mark]] = {kind: [] for kind in KINDS}
    for mark in _walk(Place(RECORD, "", reasons(record)), record, (), (), ""):
        found[mark.kind].append(mark)
    found["acts"] = _joined(found["acts"])
    lengths = (len(record["text"]), len(record["title"]))
    listed = (mark for kind, of_kind in found.items() if kind in wanted for mark in of_kind)
    return [mark for mark in listed if 0 <= mark.start < mark.end <= lengths[mark.in_title]]


def _joined(marks: Iterable[Mark]) -> list[Mark]:
    """Join the marks of one stretch: a verb gives a role to each name of a list."""
    labels: dict[Mark, dict[str, None]] = {}
    for mark in marks:
        labels.setdefault(mark._replace(label=""), {})[mark.label] = None
    return [mark._replace(label=", ".join(found)) for mark, found in labels.items()]


class Place(NamedTuple):
    """Where an item is in a record: its type, its path with numbers, and why each item of the record is there."""

    described: Item
    at: str
    why: Mapping[str, list[str]]

    def inside(self, described: Item, field: Field, number: int) -> "Place":
        """Name an item of a field."""
        at = f"{self.at}.{field.key}" if self.at else field.key
        return Place(described, f"{at}[{number}]" if field.is_list else at, self.why)

    def explain(self) -> str:
        """Return the lines that say why the item is there; a bare position is that of the item around it."""
        at = self.at.rpartition(".")[0] if self.described.is_position else self.at
        return "".join(f"\n{line}" for line in self.why.get(at, ()))


def _walk(
    place: Place, item: Mapping[str, Any], path: tuple[str, ...], around: tuple[Mapping[str, Any], ...], kind: str
) -> Iterator[Mark]:
    """Mark an item and what is inside it; ``around`` holds the items that it is in, the record first."""
    described = place.described
    if described.has_position and item["start"] is not None and item["end"] is not None:
        label = _label(described, item, path, around) + place.explain()
        yield Mark(kind, item["start"], item["end"], bool(item.get("in_title")), label)
    for field in described.fields:
        inner, value = ITEMS.get(field.of), item.get(field.key)
        if inner is None or value is None or field.key in _UNMARKED:
            continue
        for number, one in enumerate(value if field.is_list else (value,)):
            inside = kind if inner.is_position else _kind(field, kind)
            yield from _walk(place.inside(inner, field, number), one, (*path, field.key), (*around, item), inside)


def counts(record: Mapping[str, Any]) -> Counter[str]:
    r"""Count the items of each kind; of ``event`` and ``meta``, the values with a position.

    >>> import baodao
    >>> record = baodao.extract("李明远讲话\n市长李明远讲话。李明远强调，要抓好落实。")
    >>> counts(record)["people"], sum(mark.kind == "people" for mark in marks(record))
    (1, 3)
    """
    found: Counter[str] = Counter(mark.kind for mark in marks(record, _WHOLE))
    _count(RECORD, record, "", found)
    return found


def _count(described: Item, item: Mapping[str, Any], kind: str, found: Counter[str]) -> None:
    for field in described.fields:
        inner, value = ITEMS.get(field.of), item.get(field.key)
        if inner is None or value is None or inner.is_position or field.key in _UNMARKED:
            continue
        inside = _kind(field, kind)
        if field.is_list and inside == field.key and inside not in _WHOLE:
            found[inside] += len(value)
        for one in value if field.is_list else (value,):
            _count(inner, one, inside, found)


def words(*parts: object) -> str:
    """Join what is stated.

    >>> words("group", None, "", "attend")
    'group · attend'
    """
    return " · ".join(str(part) for part in parts if part not in (None, ""))


def _label(
    described: Item, item: Mapping[str, Any], path: tuple[str, ...], around: tuple[Mapping[str, Any], ...]
) -> str:
    """Say what an item is; a bare position is that of the item around it."""
    if described.is_position:
        described, item, path, around = _around(path), around[-1], path[:-1], around[:-1]
    if label := LABELS.get(path):
        return words(*label(item, *reversed(around)), *extra(described.name, item))
    return words(path[-1], brief(described.name, item))


def _around(path: tuple[str, ...]) -> Item:
    """Find the type of the item that the last key of a path is of."""
    described = RECORD
    for key in path[:-1]:
        described = next(ITEMS[field.of] for field in described.fields if field.key == key)
    return described


def _event(event: Mapping[str, Any], *_: object) -> Label:
    return "event", event["kind"], event["form"]


def _date(date: Mapping[str, Any], *_: object) -> Label:
    until = f"to {date['iso_end']}" if date["iso_end"] else None
    year = f"year: {date['year_from']}" if date["year_from"] else None
    return "date of the event", date["iso"], until, date["part_of_day"], year


def _place(place: Mapping[str, Any], *_: object) -> Label:
    return "place of the event", " ".join(place["path"]), place["code"]


def _host(_: object, *__: object) -> Label:
    return ("host of the event",)


def _venue(venue: Mapping[str, Any], *_: object) -> Label:
    return "venue of the event", venue["kind"]


def _person(person: Mapping[str, Any], *_: object) -> Label:
    posts = "、".join(post["text"] for post in person["posts"])
    order = f"no. {person['order']}" if person["order"] is not None else None
    return person["name"], posts, ", ".join(_role(role, person.get("acts", ())) for role in person["roles"]), order


def _role(role: str, acts: Iterable[Mapping[str, Any]]) -> str:
    """Say a role with the first words that give it."""
    given_by = next((act["text"] for act in acts if act["role"] == role), None)
    return f"{role} ({given_by})" if given_by else role


def _act(act: Mapping[str, Any], person: Mapping[str, Any], *_: object) -> Label:
    return (f"{person['name']}: {act['role']}",)


def _post(post: Mapping[str, Any], person: Mapping[str, Any], *_: object) -> Label:
    return f"post of {person['name']}", post["post"], post["organization_full"] or post["organization"]


def _group(group: Mapping[str, Any], *_: object) -> Label:
    return "group", group["role"]


def _group_role(_: object, group: Mapping[str, Any], *__: object) -> Label:
    return (f"{group['text']}: {group['role']}",)


def _speech(speech: Mapping[str, Any], *_: object) -> Label:
    named, cue = speech.get("speaker_words"), speech["cue"]
    return f"speech of {speech['speaker']}", words(named and named["text"], cue and cue["text"])


def _speaker(_: object, speech: Mapping[str, Any], *__: object) -> Label:
    return (f"speaker: {speech['speaker']}",)


def _cue(_: object, speech: Mapping[str, Any], *__: object) -> Label:
    return (f"cue of the speech of {speech['speaker']}",)


def _requirement(demand: Mapping[str, Any], speech: Mapping[str, Any], *_: object) -> Label:
    number = f"no. {demand['number']}" if demand["number"] is not None else None
    addressee = f"to {demand['addressee']}" if demand["addressee"] else None
    return f"requirement of {speech['speaker']}", number, addressee


def _addressee(_: object, demand: Mapping[str, Any], *__: object) -> Label:
    return (f"addressee: {demand['addressee']}",)


def _issuer(_: object, document: Mapping[str, Any], *__: object) -> Label:
    return (f"issuer of 《{document['title']}》",)


def _decider(_: object, change: Mapping[str, Any], *__: object) -> Label:
    return (f"decides: {change['name']} {change['action']}",)


def _effective(_: object, change: Mapping[str, Any], *__: object) -> Label:
    return (f"from this day: {change['name']} {change['action']}",)


def _authority(_: object, case: Mapping[str, Any], *__: object) -> Label:
    return (f"acts in the case of {case['name']}",)


def _status(_: object, event: Mapping[str, Any], *__: object) -> Label:
    return (f"event: {event['status']}",)


def _agency(_: object, meta: Mapping[str, Any], *__: object) -> Label:
    return (f"agency: {meta['agency']}",)


def _author(_: object, *__: object) -> Label:
    return ("author",)


def _document(document: Mapping[str, Any], *_: object) -> Label:
    return "document", document["issuer"], document["number"]


def _formulation(item: Mapping[str, Any], *_: object) -> Label:
    key = item["key"] if item["key"] != item["text"] else None
    first = f"first used {item['first_used']}" if item["first_used"] else None
    return "formulation", key, item["kind"], "、".join(item["members"]), first


def _organization(item: Mapping[str, Any], *_: object) -> Label:
    return "organization", item["full_name"] if item["full_name"] != item["name"] else None


def _named_place(item: Mapping[str, Any], *_: object) -> Label:
    return "place", " ".join(item["path"]), item["code"]


LABELS: dict[tuple[str, ...], Callable[..., Label]] = {
    ("event",): _event,
    ("meta", "agency_words"): _agency,
    ("meta", "author_words"): _author,
    ("event", "status_words"): _status,
    ("event", "date"): _date,
    ("event", "place"): _place,
    ("event", "hosts"): _host,
    ("event", "venues"): _venue,
    ("people",): _person,
    ("people", "posts"): _post,
    ("people", "acts"): _act,
    ("groups",): _group,
    ("groups", "role_words"): _group_role,
    ("speeches",): _speech,
    ("speeches", "speaker_words"): _speaker,
    ("speeches", "cue"): _cue,
    ("speeches", "requirements"): _requirement,
    ("speeches", "requirements", "addressee_words"): _addressee,
    ("documents",): _document,
    ("documents", "issuer_words"): _issuer,
    ("changes", "by_words"): _decider,
    ("changes", "effective_words"): _effective,
    ("cases", "authority_words"): _authority,
    ("formulations",): _formulation,
    ("organizations",): _organization,
    ("places",): _named_place,
}
"""The labels of marks that are worded by themselves; any other says the words and keys of its item."""
