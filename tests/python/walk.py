"""Every span of a record, with the value that must stand there."""

from collections.abc import Iterator
from typing import NamedTuple

from baodao.types import Mention, Record


class Value(NamedTuple):
    """A value, where it should stand, and what it is."""

    kind: str
    text: str | None
    start: int
    end: int
    in_title: bool


def values(record: Record) -> Iterator[Value]:  # noqa: C901 - a loop for each list
    """List every position of a record; ``text`` is none where the record doesn't repeat the characters."""
    for paragraph in record["paragraphs"]:
        yield Value("paragraph", None, paragraph["start"], paragraph["end"], in_title=False)
    yield from _event(record)
    for person in record["people"]:
        yield from _mentions("mention", person["mentions"])
        for post in person["posts"]:
            yield Value("post", post["text"], post["start"], post["end"], post["in_title"])
    for group in record["groups"]:
        yield Value("group", group["text"], group["start"], group["end"], group["in_title"])
    for speech in record["speeches"]:
        yield Value("speech", None, speech["start"], speech["end"], in_title=False)
        if cue := speech["cue"]:
            yield Value("cue", cue["text"], cue["start"], cue["end"], in_title=False)
        for demand in speech["requirements"]:
            yield Value("requirement", demand["text"], demand["start"], demand["end"], in_title=False)
    for document in record["documents"]:
        yield Value("document", document["title"], document["start"], document["end"], document["in_title"])
    for item in record["formulations"]:
        yield Value("formulation", item["text"], item["start"], item["end"], item["in_title"])
    for organization in record["organizations"]:
        yield from _mentions("organization", organization["mentions"])
    for place in record["places"]:
        yield from _mentions("place", place["mentions"])


def _event(record: Record) -> Iterator[Value]:
    event = record["event"]
    if event is None:
        return
    if event["start"] is not None and event["end"] is not None:
        yield Value("event", event["name"], event["start"], event["end"], bool(event["in_title"]))
    if date := event["date"]:
        yield Value("date", date["text"], date["start"], date["end"], date["in_title"])
    if place := event["place"]:
        yield Value("event place", place["text"], place["start"], place["end"], place["in_title"])
    for venue in event["venues"]:
        yield Value("venue", venue["text"], venue["start"], venue["end"], venue["in_title"])
    for host in event["hosts"]:
        yield Value("host", host["text"], host["start"], host["end"], host["in_title"])


def _mentions(kind: str, mentions: list[Mention]) -> Iterator[Value]:
    for mention in mentions:
        yield Value(kind, None, mention["start"], mention["end"], mention["in_title"])
