"""Records chosen by what they hold: ``search``."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from baodao._baodao import InputError

Record = Mapping[str, Any]
Test = Callable[[Record], bool]


def search(  # noqa: PLR0913 - one argument for each question
    records: Iterable[Any],
    *,
    person: str | None = None,
    post: str | None = None,
    role: str | None = None,
    body: str | None = None,
    place: str | None = None,
    kind: str | None = None,
    formulation: str | None = None,
    document: str | None = None,
    words: str | None = None,
    since: str | date | None = None,
    until: str | date | None = None,
) -> Iterator[Any]:
    r"""Yield the records that have everything that is asked for, in their order; ``records`` is iterated once.

    - ``person`` is a full name, ``role`` that person's role, ``post`` a part of that person's posts. Without
      ``person``, some person of the record has both.
    - ``body`` is a part of the name of a body, as written or in full: of an organization, a post or a host.
    - ``place`` is a place as written, or a division in whose area the event or a named place is: 辽宁省.
    - ``kind`` is the kind of the event. ``formulation`` is a set phrase or its key. ``document`` is a part of a title.
    - ``words`` is a part of the headline or the text.
    - ``since`` and ``until`` are the first and the last day, as ISO 8601 or ``date``: the day of the event, else of
      publication. A record without a day is left out.

    Reports without a record are left out. Raises ``InputError`` if nothing is asked for, and at a day that is none.

    >>> import baodao
    >>> reports = ["市政府召开常务会议\n6月4日，市长李明远主持召开会议。", "全市河道整治会召开\n副市长王思齐出席会议。"]
    >>> found = baodao.search(baodao.extract_many(reports), person="李明远", role="preside")
    >>> [record["title"] for record in found]
    ['市政府召开常务会议']
    """
    asked = {"body": body, "place": place, "kind": kind, "formulation": formulation, "document": document}
    asked["words"] = words
    tests = [_test(name, value) for name, value in asked.items() if value is not None]
    if person is not None or post is not None or role is not None:
        tests.append(lambda record: any(_is_wanted(one, person, post, role) for one in record["people"]))
    if since is not None or until is not None:
        tests.append(_between(_day(since), _day(until)))
    if not tests:
        raise InputError("nothing to search for: give person, body, place, kind, words, since or another argument")
    return (
        record
        for record in records
        if record is not None and record.get("error") is None and all(test(record) for test in tests)
    )


def _test(name: str, value: str) -> Test:
    return lambda record: _TESTS[name](record, value)


def _is_wanted(person: Record, name: str | None, post: str | None, role: str | None) -> bool:
    return (
        (name is None or person["name"] == name)
        and (role is None or role in person["roles"])
        and (post is None or any(post in one["text"] for one in person["posts"]))
    )


def _bodies(record: Record) -> Iterator[str]:
    for one in record["organizations"]:
        yield from (one["name"], one["full_name"] or "")
    for person in record["people"]:
        for post in person["posts"]:
            yield from (post["organization"] or "", post["organization_full"] or "")
    yield from (host["text"] for host in (record["event"] or {}).get("hosts", ()))


def _places(record: Record) -> Iterator[tuple[str, ...]]:
    place = (record["event"] or {}).get("place")
    if place is not None:
        yield (place["text"], *place["path"])
    yield from ((one["name"], *one["path"]) for one in record["places"])


_TESTS: dict[str, Callable[[Record, str], bool]] = {
    "body": lambda record, body: any(body in name for name in _bodies(record)),
    "place": lambda record, place: any(place in names for names in _places(record)),
    "kind": lambda record, kind: record["event"] is not None and record["event"]["kind"] == kind,
    "formulation": lambda record, key: any(key in (one["key"], one["text"]) for one in record["formulations"]),
    "document": lambda record, title: any(title in one["title"] for one in record["documents"]),
    "words": lambda record, words: words in (record["title"] or "") or words in record["text"],
}


def day_of(record: Record) -> str | None:
    """Return the day of a record, in ISO 8601: of its event, else of publication; None if it has no whole day.

    >>> day_of({"event": None, "meta": {"published": "2021-06-05T08:00:00+08:00"}})
    '2021-06-05'
    """
    event = record["event"] or {}
    for day in ((event.get("date") or {}).get("iso"), record["meta"]["published"]):
        try:
            return date.fromisoformat((day or "")[:10]).isoformat()
        except ValueError:
            continue
    return None


def _day(given: str | date | None) -> str | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(str(given)[:10]).isoformat()
    except ValueError as error:
        raise InputError(f"since and until are days in ISO 8601, not {given!r}") from error


def _between(first: str | None, last: str | None) -> Test:
    def test(record: Record) -> bool:
        day = day_of(record)
        return day is not None and (first is None or first <= day) and (last is None or day <= last)

    return test
