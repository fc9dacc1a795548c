"""A record as facts that can be compared with those of another: field, name and value."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from baodao.default_view import brief, extra, other_lists, others
from baodao.described import ITEMS
from baodao.display.convert import words


class Fact(NamedTuple):
    """One statement of a record: ``people``, 李明远, "市长 · preside"."""

    field: str
    name: str
    value: str


def facts(record: Mapping[str, Any]) -> Iterator[Fact]:
    r"""List the facts of a record, without positions.

    >>> import baodao
    >>> record = baodao.extract("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。")
    >>> [fact.value for fact in facts(record) if fact.field == "people"]
    ['no. 1 · 市长 · preside']
    """
    yield Fact("title", "", record["title"])
    yield from _meta(record["meta"])
    yield from _event(record["event"])
    for person in record["people"]:
        order = None if person["order"] is None else f"no. {person['order']}"
        posts = "、".join(words(post["text"], *extra("Post", post)) for post in person["posts"])
        roles = ", ".join(person["roles"])
        acts = (words(*extra("Act", act)) for act in person.get("acts", ()))
        yield Fact("people", person["name"], words(order, posts, roles, *acts, *extra("Person", person)))
    for group in record["groups"]:
        yield Fact("groups", group["text"], words(group["role"], *extra("Group", group)))
    for speech in record["speeches"]:
        cue = speech["cue"]["text"] if speech["cue"] else "…"
        said = record["text"][speech["start"] : speech["end"]]
        yield Fact("speeches", speech["speaker"], words(cue, said, *extra("Speech", speech)))
        for demand in speech["requirements"]:
            value = words(speech["speaker"], demand["number"], demand["addressee"], *extra("Requirement", demand))
            yield Fact("requirements", demand["text"], value)
    yield from _things(record)
    yield from _others(record)


def _meta(meta: Mapping[str, Any]) -> Iterator[Fact]:
    items = {field.key for field in ITEMS["Meta"].fields if field.of in ITEMS}
    for name, value in meta.items():
        if name not in items:
            yield Fact("meta", name, "、".join(value) if isinstance(value, list) else words(value))
    for name, shown in others("Meta", meta):
        if name in items:
            yield Fact("meta", name, shown)


def _event(event: Mapping[str, Any] | None) -> Iterator[Fact]:
    if event is None:
        return
    date, place = event["date"], event["place"]
    yield Fact("event", "kind", words(event["kind"], event["form"]))
    yield Fact("event", "name", words(event["name"]))
    when = (date["iso"], date["iso_end"], date["part_of_day"], date["text"], *extra("Date", date)) if date else ()
    yield Fact("event", "date", words(*when))
    where = (place["text"], " ".join(place["path"]), place["code"], *extra("EventPlace", place)) if place else ()
    yield Fact("event", "place", words(*where))
    yield Fact("event", "hosts", "、".join(words(host["text"], *extra("Host", host)) for host in event["hosts"]))
    yield Fact("event", "venues", "、".join(words(one["text"], *extra("Venue", one)) for one in event["venues"]))
    for key, value in others("Event", event):
        yield Fact("event", key, value)


def _things(record: Mapping[str, Any]) -> Iterator[Fact]:
    for item in record["documents"]:
        yield Fact("documents", f"《{item['title']}》", words(item["issuer"], item["number"], *extra("Document", item)))
    for item in record["formulations"]:
        yield Fact("formulations", item["key"], words(item["text"], item["kind"], *extra("Formulation", item)))
    for item in record["organizations"]:
        value = words(item["full_name"], f"{len(item['mentions'])}×", *extra("Organization", item))
        yield Fact("organizations", item["name"], value)
    for item in record["places"]:
        times = f"{len(item['mentions'])}×"
        yield Fact("places", item["name"], words(" ".join(item["path"]), item["code"], times, *extra("Place", item)))
    for item in record["keywords"]:
        yield Fact("keywords", item["term"], words(f"{item['weight']:.3f}", *extra("Keyword", item)))
    for item in record["warnings"]:
        yield Fact("warnings", item["code"], words(item["message"], *extra("Warning", item)))


def _others(record: Mapping[str, Any]) -> Iterator[Fact]:
    for field in other_lists():
        for item in record.get(field.key) or ():
            words_at = ITEMS[field.of].words or ITEMS[field.of].fields[0].key
            yield Fact(field.key, str(item[words_at]), brief(field.of, item))
