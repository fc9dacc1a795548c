"""The fields that are scored: where their values are in a record, and when two values are the same.

Fields are named by their path in the record. The meaning of each is that of the data dictionary.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from baodao.evaluation import passages
from baodao.evaluation.likeness import plain, shared
from baodao.evaluation.scores import Outcome

Record = Mapping[str, Any]
Same = Callable[[Any, Any], bool]
Key = tuple[str, ...]

BODY_KEPT = 0.98
"""Share of the characters of the body from which it counts as right."""
NAME_SHARED = 0.85
"""Share of characters from which two names of an event count as the same."""


def at(value: Any, path: str) -> Any:
    """Return the value at a path of dicts, None where it ends."""
    for key in path.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def states(gold: Any, path: str) -> bool | None:
    """Test whether an annotation states a field: a key that it lacks is not scored, an empty list or None is.

    None if an empty list leaves it open: without people, nothing shows whether their roles are annotated.

    >>> annotation = {"people": [{"name": "李明远"}]}
    >>> states(annotation, "people.name"), states(annotation, "people.roles")
    (True, False)
    """
    key, _, rest = path.partition(".")
    if not isinstance(gold, Mapping) or key not in gold:
        return False
    value = gold[key]
    if not rest or not value:
        return True if not rest else None
    if not isinstance(value, list):
        return states(value, rest)
    found = {states(item, rest) for item in value}
    return True if True in found else False if False in found else None


def equal(gold: Any, found: Any) -> bool:
    """Compare texts without blanks and quotation marks, other values as they are; all that is empty is the same."""
    if not gold and not found:
        return True
    texts = all(value is None or isinstance(value, str) for value in (gold, found))
    return plain(gold) == plain(found) if texts else bool(gold == found)


def _same_body(gold: Any, found: Any) -> bool:
    return shared(gold, found) >= BODY_KEPT


def _same_name(gold: Any, found: Any) -> bool:
    return shared(gold, found) >= NAME_SHARED if gold and found else not gold and not found


def _same_place(gold: Any, found: Any) -> bool:
    a, b = plain(gold), plain(found)
    return a == b or bool(a and b and (a in b or b in a))


SINGLE: dict[str, Same] = {
    "title": equal,
    "text": _same_body,
    "meta.agency": equal,
    "meta.published": equal,
    "meta.source": equal,
}
"""Values that every report has once."""

OF_EVENT: dict[str, Same] = {
    "event.kind": equal,
    "event.name": _same_name,
    "event.status": equal,
    "event.date.iso": equal,
    "event.date.iso_end": equal,
    "event.place.text": _same_place,
    "event.place.path": equal,
    "event.form": equal,
}
"""Values of the event; they are scored where the annotation states an event."""


def _values(path: str, *keys: str) -> Callable[[Record], Iterator[Key]]:
    """List, for each item of a list inside lists, the first of ``keys`` of the items around it, then its own."""

    def walk(item: Any, rest: list[str], before: Key) -> Iterator[Key]:
        if not rest:
            own = tuple(plain(item if isinstance(item, str) else item.get(key)) for key in keys)
            if own[-1]:
                yield (*before, *own)
            return
        found = item.get(rest[0])
        for inner in found if isinstance(found, list) else () if found is None else (found,):
            outer = before if len(rest) == 1 or not isinstance(found, list) else (*before, plain(inner.get("name")))
            yield from walk(inner, rest[1:], outer)

    return lambda record: walk(record, path.split("."), ())


LISTED: dict[str, Callable[[Record], Iterator[Key]]] = {
    "meta.authors": _values("meta.authors", ""),
    "people": _values("people", "name"),
    "people.posts": _values("people.posts", "text"),
    "people.roles": _values("people.roles", ""),
    "groups.role": _values("groups", "text", "role"),
    "documents": _values("documents", "title"),
    "documents.issuer": _values("documents", "title", "issuer"),
    "documents.number": _values("documents", "title", "number"),
    "formulations": _values("formulations", "text"),
    "organizations": _values("organizations", "name"),
    "places": _values("places", "name"),
    "event.hosts": _values("event.hosts", "text"),
    "changes": _values("changes", "name", "action", "post"),
    "cases": _values("cases", "name", "stage"),
}
"""Lists: each value is right, missed or too many."""


def _posts(key: str) -> Callable[[Record], Iterator[tuple[Key, Any]]]:
    return lambda record: (
        ((plain(person["name"]), plain(post["text"])), post.get(key))
        for person in record["people"]
        for post in person.get("posts") or ()
    )


def _items(path: str, name: str, key: str) -> Callable[[Record], Iterator[tuple[Key, Any]]]:
    return lambda record: (((plain(item[name]),), item.get(key)) for item in record[path])


PAIRED: dict[str, Callable[[Record], Iterator[tuple[Key, Any]]]] = {
    "people.posts.organization": _posts("organization"),
    "people.posts.organization_full": _posts("organization_full"),
    "people.posts.rank": _posts("rank"),
    "places.path": _items("places", "name", "path"),
}
"""Values of items: they are compared where both the annotation and the record have the item."""


def outcomes(gold: Record, record: Record) -> Iterator[tuple[str, bool, Outcome]]:
    """Yield each field that the annotation states or leaves open, whether it is a list, and its outcome."""
    for path, same in SINGLE.items():
        if states(gold, path):
            yield path, False, _single(at(gold, path), at(record, path), same)
    if "event" in gold:
        yield from _event(gold, record)
    for path, values in LISTED.items():
        if states(gold, path) is not False and (path != "event.hosts" or gold["event"]):
            yield path, True, _listed(values(gold), values(record))
    for path, items in PAIRED.items():
        if states(gold, path):
            yield path, False, _paired(items(gold), dict(items(record)))
    yield from _passages(gold, record)


def _passages(gold: Record, record: Record) -> Iterator[tuple[str, bool, Outcome]]:
    if "groups" in gold:
        yield "groups", True, passages.groups(gold, record)
    if states(gold, "people.order"):
        yield "people.order", False, passages.listing(gold, record)
    if "speeches" in gold:
        yield "speeches", True, passages.speeches(gold, record)
    if states(gold, "speeches.requirements"):
        demands, addressees = passages.requirements(gold, record)
        yield "speeches.requirements", True, demands
        if states(gold, "speeches.requirements.addressee"):
            yield "speeches.requirements.addressee", False, addressees


def _event(gold: Record, record: Record) -> Iterator[tuple[str, bool, Outcome]]:
    stated, found = bool(gold["event"]), bool(record["event"])
    yield "event", False, _single(stated, found, equal)
    for path, same in OF_EVENT.items() if stated else ():
        if states(gold, path):
            yield path, False, _single(at(gold, path), at(record, path), same)


def _single(gold: Any, found: Any, same: Same) -> Outcome:
    if same(gold, found):
        return Outcome(1)
    return Outcome(0, (_shown(gold),), (_shown(found),))


def _listed(gold: Iterable[Key], found: Iterable[Key]) -> Outcome:
    expected, given = set(gold), set(found)
    missed, extra = (tuple(sorted(" ".join(key) for key in keys)) for keys in (expected - given, given - expected))
    return Outcome(len(expected & given), missed, extra)


def _paired(gold: Iterable[tuple[Key, Any]], found: Mapping[Key, Any]) -> Outcome:
    both = [(key, value, found[key]) for key, value in gold if key in found]
    wrong = [(key, value, other) for key, value, other in both if not equal(value, other)]
    missed = tuple(f"{' '.join(key)}: {_shown(value)}" for key, value, _ in wrong)
    return Outcome(
        len(both) - len(wrong), missed, tuple(f"{' '.join(key)}: {_shown(other)}" for key, _, other in wrong)
    )


def _shown(value: Any) -> str:
    if isinstance(value, str) and len(value) > 60:  # noqa: PLR2004 - a line of a table
        return f"{value[:30]} … {value[-20:]}"
    return "/".join(value) if isinstance(value, list) else str(value)
