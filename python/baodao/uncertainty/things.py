"""Reasons to doubt the headline, the body, the event, groups, bodies and places of a report."""

from collections.abc import Iterator
from typing import Any

from baodao.uncertainty.nearby import (
    around,
    is_at_end,
    is_beside_body,
    is_inside,
    is_joined,
    is_marked,
    is_said,
    kind_of,
)
from baodao.uncertainty.values import Value
from baodao.uncertainty.words import count, ends_with, is_free, starts_with, words

Record = Any
Found = Iterator[str | None]
LONG_HEADLINE, SHORT_TEXT, LONG_TEXT, VERY_LONG_TEXT = 35, 120, 1000, 2000
LONG_NAME, SHORT_NAME, LONG_PLACE = 25, 6, 6
LONG_GROUP, SHORT_GROUP, LATE = 20, 4, 600
LONG_BODY, SHORT_BODY = 12, 3
FEW, SOME = 4, 9


def headline(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt the headline."""
    yield f"format_{record['meta']['format'].replace('-', '_')}"
    yield "none_found" if not value.value else "long" if len(value.value) > LONG_HEADLINE else None


def body(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt where the body begins or ends."""
    yield f"format_{record['meta']['format'].replace('-', '_')}"
    yield "short" if len(value.value) < SHORT_TEXT else None
    yield "no_stop_at_end" if value.value[-1:] not in set("。！？”）…") else None
    last = record["paragraphs"][-1]["kind"] if record["paragraphs"] else "body"
    yield "last_is_no_body" if last != "body" else None
    yield "warned" if record["warnings"] else None


def agency(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt the agency."""
    yield "none_found" if not value.value else None
    yield "only_page" if value.value and not record["meta"]["agency_words"] else None


def event(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt that the report has an event, or that it has none."""
    yield "no_event" if not value.value else f"kind_{value.value}"
    yield "no_headline" if not record["title"] else None
    yield "long_text" if len(record["text"]) > VERY_LONG_TEXT else None


def of_event(record: Record, value: Value) -> Found:
    """Yield what the event says about its values."""
    yield f"kind_{kind_of(record)}"
    yield "no_name" if not record["event"]["name"] else None
    yield "none_found" if not value.value else None


def event_name(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt the name of the event."""
    yield f"kind_{kind_of(record)}"
    if not value.value:
        yield "none_found"
        return
    before, after = around(record, value.items[0])
    yield "only_headline" if value.items[0]["in_title"] else None
    yield "long" if len(value.value) > LONG_NAME else "short" if len(value.value) < SHORT_NAME else None
    yield "word_before" if not is_free(before) else None
    yield "word_after" if not is_free(after) else None


def event_date(record: Record, _value: Value) -> Found:
    """Yield the reasons to doubt the date of the event."""
    date, days = record["event"]["date"], record["text"].count("日")
    yield f"kind_{kind_of(record)}"
    yield f"year_{date['year_from'] or 'unknown'}" if date else "none_found"
    yield ("whole_day" if len(date["iso"] or "") == len("2019-06-04") else "part_of_day_known") if date else None
    yield "many_days" if days > 2 else None  # noqa: PLR2004
    yield "none_but_days" if not date and days else None


def event_place(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt the place of the event."""
    place = record["event"]["place"]
    yield f"kind_{kind_of(record)}"
    if not place:
        yield "none_but_places" if record["places"] else "none_found"
        return
    yield "no_code" if not place["code"] else None
    yield "long" if len(value.value) > LONG_PLACE else None
    yield "only_headline" if place["in_title"] else None


def event_path(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt the divisions of the place of the event."""
    place = record["event"]["place"]
    known = any(other["name"] == place["text"] and other["path"] for other in record["places"])
    yield f"levels_{len(place['path'])}"
    yield "known_place" if known else "unknown_place"
    yield "none_found" if not value.value else None


def host(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt a host."""
    known = any(value.value == other["name"] for other in record["organizations"])
    yield "known_body" if known else "unknown_body"
    yield "only_headline" if value.items[0]["in_title"] else None


def whole_list(record: Record, value: Value) -> Found:
    """Yield the reasons to think that a list lacks something."""
    found, length = len(value.value), len(record["text"])
    yield f"kind_{kind_of(record)}"
    yield "none_found" if not found else "few_found" if found < FEW else "many_found" if found >= SOME else None
    yield "very_long_text" if length > VERY_LONG_TEXT else "long_text" if length > LONG_TEXT else None
    yield "traditional" if record["meta"]["script"] == "traditional" else None
    yield "groups" if record["groups"] else None


def groups(record: Record, value: Value) -> Found:
    """Yield the reasons to think that a group was not found."""
    yield f"kind_{kind_of(record)}"
    yield "none_found" if not value.value else None
    yield "no_words_of_groups" if not count(record["text"], "group_words") else None
    yield "long_text" if len(record["text"]) > LONG_TEXT else None


def group(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt a group or its role."""
    (one,) = value.items
    before, after = around(record, one)
    text = one["text"]
    yield f"kind_{kind_of(record)}"
    yield f"role_{one['role']}"
    yield "no_words_of_role" if not one["role_words"] else None
    yield "word_before" if not is_marked(before) else None
    yield "word_after" if not is_marked(after) else None
    yield "long" if len(text) > LONG_GROUP else "short" if len(text) <= SHORT_GROUP else None
    yield "has_list" if "、" in text else None
    yield "in_list" if is_joined(before, after) else None
    yield "usual_group" if ends_with(text, "group_heads") else None
    yield "general_opening" if starts_with(text, "group_openers") else None
    yield "only_headline" if one["in_title"] else None
    yield "late" if one["start"] > LATE else None
    yield "in_speech" if is_said(record, one) else None
    yield "at_end" if is_at_end(record, one) else None


def body_named(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt where the name of a body begins or ends."""
    (one,) = value.items
    first, name = one["mentions"][0], one["name"]
    before, after = around(record, first)
    others = [other["name"] for other in record["organizations"] if other["name"] != name]
    posts = (post for person in record["people"] for post in person["posts"])
    yield "named_once" if len(one["mentions"]) == 1 else None
    yield "full_name" if one["full_name"] else "no_full_name"
    yield "word_before" if not is_free(before) else None
    yield "word_after" if not is_free(after) else None
    yield "in_list" if is_joined(before, after) else None
    yield "long" if len(name) > LONG_BODY else "short" if len(name) <= SHORT_BODY else None
    yield "relative" if starts_with(name, "relative_heads") else None
    yield "only_headline" if all(mention["in_title"] for mention in one["mentions"]) else None
    yield "in_post" if any(is_inside(first, post) for post in posts) else None
    yield "inside_longer_name" if any(name in other for other in others) else None
    yield "holds_shorter_name" if any(other in name for other in others) else None
    yield next((tail for tail in TAILS if ends_with(name, f"{tail}_ends")), "other_body")
    yield "beside_body" if is_beside_body(record, first) else None
    yield "at_end" if is_at_end(record, first) else None
    yield "only_in_speeches" if all(is_said(record, mention) for mention in one["mentions"]) else None
    yield "foreign" if one["country"] else None
    yield "has_link" if any(word in name for word in words("linking_words")) else None


TAILS = ("company", "school", "department", "meeting", "station")
"""Kinds of bodies by the ends of their names, each with a list of words."""


def place(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt a place or the divisions it is in."""
    (one,) = value.items
    first, name = one["mentions"][0], one["name"]
    before, after = around(record, first)
    others = [other for other in record["places"] if other is not one and other["path"]]
    bodies = (mention for other in record["organizations"] for mention in other["mentions"])
    yield "named_once" if len(one["mentions"]) == 1 else None
    yield "has_code" if one["code"] else "no_code"
    yield f"levels_{len(one['path'])}"
    yield "one_character" if len(name) == 1 else "two_characters" if len(name) == 2 else None  # noqa: PLR2004
    yield "word_before" if not is_free(before) else None
    yield "word_after" if not is_free(after) else None
    yield "in_list" if is_joined(before, after) else None
    yield "beside_body" if is_beside_body(record, first) else None
    yield "at_end" if is_at_end(record, first) else None
    yield "only_in_speeches" if all(is_said(record, mention) for mention in one["mentions"]) else None
    yield "in_organization" if any(is_inside(first, body) for body in bodies) else None
    yield "only_headline" if all(mention["in_title"] for mention in one["mentions"]) else None
    alone = len(one["path"]) > 1 and not any(other["path"][0] == one["path"][0] for other in others)
    yield "no_other_in_province" if alone else None


def places(record: Record, value: Value) -> Found:
    """Yield the reasons to think that a place was not found."""
    yield from whole_list(record, value)
    yield "villages" if any(word in record["text"] for word in words("village_words")) else None


def issuer(_record: Record, value: Value) -> Found:
    """Yield the reasons to doubt the issuer of a document."""
    yield "none_found" if not value.value else None
