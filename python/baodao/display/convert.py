"""A record into marks: where something stands in its title and its text, and what it is, in words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

KINDS = (
    "event",
    "people",
    "posts",
    "groups",
    "speeches",
    "requirements",
    "documents",
    "formulations",
    "organizations",
    "places",
)
"""What can be marked, called by the record's keys; ``event`` has its date, place, hosts and venues."""


class Mark(NamedTuple):
    """A stretch of the title or the text, in code points, with what it is."""

    kind: str
    start: int
    end: int
    in_title: bool
    label: str


def marks(record: Mapping[str, Any], kinds: Iterable[str] = KINDS) -> list[Mark]:
    r"""List what stands where, the kinds in the order of ``KINDS``.

    >>> import baodao
    >>> record = baodao.extract("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。")
    >>> [mark.label for mark in marks(record, {"people"})]
    ['李明远 · 市长 · preside · no. 1']
    """
    wanted = set(kinds)
    found = [mark for kind in KINDS if kind in wanted for mark in LISTED[kind](record)]
    lengths = (len(record["text"]), len(record["title"]))
    return [mark for mark in found if 0 <= mark.start < mark.end <= lengths[mark.in_title]]


def words(*parts: object) -> str:
    """Join what is stated.

    >>> words("group", None, "", "attend")
    'group · attend'
    """
    return " · ".join(str(part) for part in parts if part not in (None, ""))


def _mark(kind: str, item: Mapping[str, Any], *label: object) -> Mark:
    return Mark(kind, item["start"], item["end"], bool(item.get("in_title")), words(*label))


def _event(record: Mapping[str, Any]) -> Iterator[Mark]:
    event = record["event"]
    if event is None:
        return
    if event["start"] is not None and event["end"] is not None:
        yield _mark("event", event, "event", event["kind"], event["form"])
    if date := event["date"]:
        until = f"to {date['iso_end']}" if date["iso_end"] else None
        year = f"year: {date['year_from']}" if date["year_from"] else None
        yield _mark("event", date, "date of the event", date["iso"], until, date["part_of_day"], year)
    if place := event["place"]:
        yield _mark("event", place, "place of the event", " ".join(place["path"]), place["code"])
    for host in event["hosts"]:
        yield _mark("event", host, "host of the event")
    for venue in event["venues"]:
        yield _mark("event", venue, "venue of the event", venue["kind"])


def _people(record: Mapping[str, Any]) -> Iterator[Mark]:
    for person in record["people"]:
        posts = "、".join(post["text"] for post in person["posts"])
        order = f"no. {person['order']}" if person["order"] is not None else None
        label = (person["name"], posts, ", ".join(person["roles"]), order)
        yield from (_mark("people", mention, *label) for mention in person["mentions"])


def _posts(record: Mapping[str, Any]) -> Iterator[Mark]:
    for person in record["people"]:
        for post in person["posts"]:
            body = post["organization_full"] or post["organization"]
            yield _mark("posts", post, f"post of {person['name']}", post["post"], body)


def _groups(record: Mapping[str, Any]) -> Iterator[Mark]:
    return (_mark("groups", group, "group", group["role"]) for group in record["groups"])


def _speeches(record: Mapping[str, Any]) -> Iterator[Mark]:
    for speech in record["speeches"]:
        yield _mark("speeches", speech, f"speech of {speech['speaker']}")
        if cue := speech["cue"]:
            yield _mark("speeches", cue, f"cue of the speech of {speech['speaker']}")


def _requirements(record: Mapping[str, Any]) -> Iterator[Mark]:
    for speech in record["speeches"]:
        for demand in speech["requirements"]:
            number = f"no. {demand['number']}" if demand["number"] is not None else None
            addressee = f"to {demand['addressee']}" if demand["addressee"] else None
            yield _mark("requirements", demand, f"requirement of {speech['speaker']}", number, addressee)


def _documents(record: Mapping[str, Any]) -> Iterator[Mark]:
    return (_mark("documents", item, "document", item["issuer"], item["number"]) for item in record["documents"])


def _formulations(record: Mapping[str, Any]) -> Iterator[Mark]:
    for item in record["formulations"]:
        key = item["key"] if item["key"] != item["text"] else None
        first = f"first used {item['first_used']}" if item["first_used"] else None
        yield _mark("formulations", item, "formulation", key, item["kind"], "、".join(item["members"]), first)


def _organizations(record: Mapping[str, Any]) -> Iterator[Mark]:
    for item in record["organizations"]:
        full = item["full_name"] if item["full_name"] != item["name"] else None
        yield from (_mark("organizations", mention, "organization", full) for mention in item["mentions"])


def _places(record: Mapping[str, Any]) -> Iterator[Mark]:
    for item in record["places"]:
        label = ("place", " ".join(item["path"]), item["code"])
        yield from (_mark("places", mention, *label) for mention in item["mentions"])


LISTED = {
    "event": _event,
    "people": _people,
    "posts": _posts,
    "groups": _groups,
    "speeches": _speeches,
    "requirements": _requirements,
    "documents": _documents,
    "formulations": _formulations,
    "organizations": _organizations,
    "places": _places,
}
"""How each kind is listed."""
