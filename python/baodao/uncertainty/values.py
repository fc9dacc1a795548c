"""The values of a record, one by one, each with the place that it has in the record."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

Record = Mapping[str, Any]
Item = Mapping[str, Any]

_INDEX = re.compile(r"\[\d+\]")


class Value(NamedTuple):
    """A value of a record: its path, what it is, and the items around it, the outermost first."""

    path: str
    value: Any
    items: tuple[Any, ...]

    @property
    def field(self) -> str:
        """The path without the numbers of items: ``people[].posts[].organization_full``."""
        return _INDEX.sub("[]", self.path)

    @property
    def position(self) -> tuple[int | None, int | None, bool]:
        """Where the value or its item occurs: start, end, in_title; a list has no position."""
        if isinstance(self.value, list):
            return None, None, False
        for item in reversed(self.items):
            place = (item.get("mentions") or [item])[0] if isinstance(item, Mapping) else {}
            if place.get("start") is not None:
                return place["start"], place["end"], place.get("in_title", False)
        return None, None, False


SINGLE = ("title", "text")
OF_EVENT = ("kind", "name", "date", "place", "form")
ITEMS = {"groups": ("role",), "documents": ("issuer", "number"), "formulations": (), "organizations": (), "places": ()}
"""Lists of the record, and the values of their items."""
NAMES = {"groups": "text", "documents": "title", "formulations": "text", "organizations": "name", "places": "name"}


def values(record: Record) -> Iterator[Value]:
    """Yield every value of a record that can be wrong, and every list that can lack something.

    A list follows its items. Values without a position of their own have that of their item.

    >>> import baodao
    >>> [value.path for value in values(baodao.extract("陆秉文讲话。"))][:5]
    ['title', 'text', 'meta.agency', 'meta.authors', 'event']
    """
    for key in SINGLE:
        yield Value(key, record[key], ())
    meta = record["meta"]
    yield Value("meta.agency", meta["agency"], (meta["agency_words"] or {},))
    yield from (Value(f"meta.authors[{i}]", author, ()) for i, author in enumerate(meta["authors"]))
    yield Value("meta.authors", meta["authors"], ())
    yield from _event(record["event"])
    yield from _people(record["people"])
    for key, inner in ITEMS.items():
        yield from _items(key, record[key], inner)
    yield from _speeches(record["speeches"])


def _event(event: Item | None) -> Iterator[Value]:
    yield Value("event", event and event["kind"], ())
    if not event:
        return
    for key in OF_EVENT:
        item = event if key == "name" else event[key] if isinstance(event[key], Mapping) else {}
        value = event[key]["text"] if isinstance(event[key], Mapping) else event[key]
        yield Value(f"event.{key}", value, (item,))
    if event["place"]:
        yield Value("event.place.path", "/".join(event["place"]["path"]) or None, (event["place"],))
    yield from (Value(f"event.hosts[{i}]", host["text"], (host,)) for i, host in enumerate(event["hosts"]))
    yield Value("event.hosts", event["hosts"], ())


def _people(people: list[Item]) -> Iterator[Value]:
    for i, person in enumerate(people):
        path = f"people[{i}]"
        yield Value(path, person["name"], (person,))
        for j, post in enumerate(person["posts"]):
            items = (person, post)
            yield Value(f"{path}.posts[{j}]", post["text"], items)
            yield Value(f"{path}.posts[{j}].organization", post["organization"], items)
            yield Value(f"{path}.posts[{j}].organization_full", post["organization_full"], items)
        yield Value(f"{path}.posts", person["posts"], (person,))
        for j, role in enumerate(person["roles"]):
            acts = [act for act in person["acts"] if act["role"] == role]
            yield Value(f"{path}.roles[{j}]", role, (person, *acts[:1]))
        yield Value(f"{path}.roles", person["roles"], (person,))
        if person["order"] is not None:
            yield Value(f"{path}.order", person["order"], (person,))
    yield Value("people", people, ())


def _items(key: str, items: list[Item], inner: tuple[str, ...]) -> Iterator[Value]:
    for i, item in enumerate(items):
        yield Value(f"{key}[{i}]", item[NAMES[key]], (item,))
        yield from (Value(f"{key}[{i}].{name}", item[name], (item,)) for name in inner)
        if key == "places":
            yield Value(f"{key}[{i}].path", "/".join(item["path"]) or None, (item,))
    yield Value(key, items, ())


def _speeches(speeches: list[Item]) -> Iterator[Value]:
    for i, speech in enumerate(speeches):
        path = f"speeches[{i}]"
        yield Value(path, speech["cue"] and speech["cue"]["text"], (speech,))
        yield Value(f"{path}.speaker", speech["speaker"], (speech,))
        for j, demand in enumerate(speech["requirements"]):
            items = (speech, demand)
            yield Value(f"{path}.requirements[{j}]", demand["text"], items)
            yield Value(f"{path}.requirements[{j}].addressee", demand["addressee"], items)
        yield Value(f"{path}.requirements", speech["requirements"], (speech,))
    yield Value("speeches", speeches, ())
