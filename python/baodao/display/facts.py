"""A record as facts that can be held against those of another: what of, which, and what."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from baodao.display.convert import words


class Fact(NamedTuple):
    """One thing a record says: ``people``, 李明远, "市长 · preside"."""

    field: str
    name: str
    value: str


def facts(record: Mapping[str, Any]) -> Iterator[Fact]:
    r"""List what a record says, without positions.

    >>> import baodao
    >>> record = baodao.extract("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。")
    >>> [fact.value for fact in facts(record) if fact.field == "people"]
    ['no. 1 · 市长 · preside']
    """
    yield Fact("title", "", record["title"])
    for name, value in record["meta"].items():
        yield Fact("meta", name, "、".join(value) if isinstance(value, list) else words(value))
    yield from _event(record["event"])
    for person in record["people"]:
        order = None if person["order"] is None else f"no. {person['order']}"
        posts = "、".join(post["text"] for post in person["posts"])
        yield Fact("people", person["name"], words(order, posts, ", ".join(person["roles"])))
    for group in record["groups"]:
        yield Fact("groups", group["text"], group["role"])
    for speech in record["speeches"]:
        cue = speech["cue"]["text"] if speech["cue"] else "…"
        yield Fact("speeches", speech["speaker"], words(cue, record["text"][speech["start"] : speech["end"]]))
        for demand in speech["requirements"]:
            yield Fact("requirements", demand["text"], words(speech["speaker"], demand["number"], demand["addressee"]))
    yield from _things(record)


def _event(event: Mapping[str, Any] | None) -> Iterator[Fact]:
    if event is None:
        return
    date, place = event["date"], event["place"]
    yield Fact("event", "kind", words(event["kind"], event["form"]))
    yield Fact("event", "name", words(event["name"]))
    yield Fact("event", "date", words(date["iso"], date["iso_end"], date["part_of_day"], date["text"]) if date else "")
    yield Fact("event", "place", words(place["text"], " ".join(place["path"]), place["code"]) if place else "")
    yield Fact("event", "hosts", "、".join(host["text"] for host in event["hosts"]))
    yield Fact("event", "venues", "、".join(venue["text"] for venue in event["venues"]))


def _things(record: Mapping[str, Any]) -> Iterator[Fact]:
    for item in record["documents"]:
        yield Fact("documents", f"《{item['title']}》", words(item["issuer"], item["number"]))
    for item in record["formulations"]:
        yield Fact("formulations", item["key"], words(item["text"], item["kind"]))
    for item in record["organizations"]:
        yield Fact("organizations", item["name"], words(item["full_name"], f"{len(item['mentions'])}×"))
    for item in record["places"]:
        yield Fact("places", item["name"], words(" ".join(item["path"]), item["code"], f"{len(item['mentions'])}×"))
    for item in record["keywords"]:
        yield Fact("keywords", item["term"], f"{item['weight']:.3f}")
    for item in record["warnings"]:
        yield Fact("warnings", item["code"], item["message"])
