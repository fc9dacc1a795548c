"""Reasons to doubt a person, a post, the body of a post, a role or a place in the listing."""

from collections.abc import Iterator
from typing import Any

from baodao.uncertainty.nearby import (
    around,
    is_at_end,
    is_beside_body,
    is_joined,
    is_marked,
    is_mentioned,
    is_said,
    is_same_text,
    kind_of,
    touches,
)
from baodao.uncertainty.values import Value
from baodao.uncertainty.words import ends_with, starts_with, words

Record = Any
Found = Iterator[str | None]
LONG_POST, LONG_BODY, SHORT_BODY = 14, 12, 3
FAR, LATE, OFTEN = 30, 600, 3
BESIDE = 25
"""Distance up to which two people are named beside each other."""


def person(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt that a name is a person's."""
    (one,) = value.items
    first, name = one["mentions"][0], one["name"]
    before, after = around(record, first)
    ends = [around(record, mention)[1] for mention in one["mentions"]]
    mentioned, posts = is_mentioned(one), one["posts"]
    yield "no_post" if not posts else None
    yield "named_once" if len(one["mentions"]) == 1 else None
    yield "only_headline" if all(mention["in_title"] for mention in one["mentions"]) else None
    yield "only_mentioned" if mentioned else None
    yield f"{min(len(name), 4)}_characters"
    yield "foreign" if one["country"] or "·" in name else None
    yield "in_list" if is_joined(before, after) else None
    yield "mark_before" if is_marked(before) else None
    yield "mark_after" if is_marked(after) else None
    yield "post_before" if any(post["end"] == first["start"] for post in posts) else None
    yield "no_free_end" if not any(map(_ends_name, ends)) and not _is_followed(one) else None
    yield "two_characters_without_mark" if len(name) == 2 and not any(map(is_marked, ends)) else None  # noqa: PLR2004
    yield "listed_without_more" if mentioned and not posts and before == "、" and after in "、等和" else None
    yield "also_a_place" if any(name in place["name"] for place in record["places"]) else None
    yield "inside_longer_name" if any(one is not o and name in o["name"] for o in record["people"]) else None
    yield "no_event" if not record["event"] else None
    yield "only_in_speeches" if all(is_said(record, mention) for mention in one["mentions"]) else None
    yield "beside_body" if is_beside_body(record, first) else None
    yield "at_end" if is_at_end(record, first) else None


def _ends_name(character: str) -> bool:
    return is_marked(character) or character in words("name_followers")


def _is_followed(one: Any) -> bool:
    """Test whether a verb or a post of the person begins where a mention ends."""
    known = [*one["acts"], *one["posts"]]
    return any(k["start"] == m["end"] and is_same_text(k, m) for k in known for m in one["mentions"])


def post(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt a post."""
    one, its = value.items
    before, _ = around(record, its)
    near = any(touches(its, mention) for mention in one["mentions"])
    yield "no_organization" if not its["organization"] else None
    yield "long" if len(its["text"]) > LONG_POST else None
    yield "short" if len(its["text"]) <= 2 else None  # noqa: PLR2004
    yield "word_before" if not is_marked(before) else None
    yield "away_from_name" if not near else None
    yield "has_link" if any(word in its["text"] for word in words("linking_words")) else None
    yield "only_headline" if its["in_title"] else None
    yield "general_post" if ends_with(its["text"], "generic_posts") else None
    yield "after_name" if any(its["start"] >= m["end"] and touches(its, m) for m in one["mentions"]) else None
    yield "many_posts" if len(one["posts"]) > OFTEN else None
    yield "only_mentioned" if is_mentioned(one) else None


def organization(_record: Record, value: Value) -> Found:
    """Yield the reasons to doubt where the body of a post ends."""
    one, its = value.items
    yield "no_organization" if not its["organization"] else None
    yield "long" if len(its["organization"] or "") > LONG_BODY else None
    yield "foreign" if one["country"] else None


def full_name(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt the full name of the body of a post."""
    one, its = value.items
    body, full = its["organization"], its["organization_full"]
    relative = starts_with(body, "relative_heads")
    state = "bare" if not body else "relative" if relative else "named" if body != full else "as_written"
    yield f"{'full_name_of' if full else 'no_full_name_of'}_{state}"
    yield "general_post" if not body and ends_with(its["text"], "generic_posts") else None
    yield "head_without_body" if not body and not full and ends_with(its["post"], "post_heads") else None
    yield "no_region" if not any(place["path"] for place in record["places"]) else None
    yield "long" if len(body or "") > LONG_BODY else None
    yield "short" if body and len(body) <= SHORT_BODY else None
    yield "traditional" if record["meta"]["script"] == "traditional" else None
    yield "foreign" if one["country"] else None
    yield "school" if ends_with(body, "school_ends") else None
    yield "company" if ends_with(body, "company_ends") else None
    yield "department" if ends_with(body, "department_ends") else None
    yield "only_mentioned" if is_mentioned(one) else None
    yield "has_link" if body and any(word in body for word in words("linking_words")) else None
    others = [post for person in record["people"] for post in person["posts"] if post is not its]
    lacking = any(post["organization"] and not post["organization_full"] for post in others)
    yield "others_without_full_name" if lacking else None


def posts(record: Record, value: Value) -> Found:
    """Yield the reasons to think that a person has a post that was not found."""
    (one,) = value.items
    first = one["mentions"][0]
    before, after = around(record, first)
    yield "no_post" if not one["posts"] else "one_post" if len(one["posts"]) == 1 else "several_posts"
    yield "name_without_mark" if not one["posts"] and not is_marked(after) else None
    joined = any(post["end"] == first["start"] for post in one["posts"])
    yield "word_before" if not is_marked(before) and not joined else None
    yield "only_mentioned" if is_mentioned(one) else None
    yield "named_often" if len(one["mentions"]) > OFTEN else None


def role(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt a role."""
    one = value.items[0]
    kind = kind_of(record)
    yield f"kind_{kind}"
    yield f"role_{value.value}"
    if value.value == "mention":
        yield from _mention(record, one, kind)
        return
    acts = [act for act in one["acts"] if act["role"] == value.value]
    distances = [_distance(act, m) for act in acts for m in one["mentions"] if is_same_text(act, m)]
    yield "many_roles" if len(one["roles"]) > 2 else None  # noqa: PLR2004
    yield "no_post" if not one["posts"] else None
    yield "acts_in_speech" if acts and all(is_said(record, act) for act in acts) else None
    yield "far_from_name" if min(distances, default=FAR) >= FAR else None
    yield "near_name" if min(distances, default=FAR) <= 6 else None  # noqa: PLR2004
    yield "late" if acts and min(act["start"] for act in acts) > LATE else None
    yield "one_act" if len(acts) == 1 else None
    yield "only_headline" if acts and all(act["in_title"] for act in acts) else None
    yield f"{value.value}_in_{kind}"
    if value.value == "speak":
        usual = any(word in act["text"] for act in acts for word in words("statement_words"))
        yield "usual_verb_of_speech" if usual else "rare_verb_of_speech"
        yield "speaks_without_speech" if not _has_speech(record, one) else None


def _distance(one: Any, other: Any) -> int:
    gap: int = max(one["start"], other["start"]) - min(one["end"], other["end"])
    return max(0, gap)


def _has_speech(record: Record, one: Any) -> bool:
    return any(speech["speaker"] == one["name"] for speech in record["speeches"])


def _mention(record: Record, one: Any, kind: str) -> Found:
    before, after = around(record, one["mentions"][0])
    actors = [other for other in record["people"] if not is_mentioned(other)]
    pairs = ((m, n) for other in actors for m in one["mentions"] for n in other["mentions"] if is_same_text(m, n))
    yield f"mention_in_{kind}"
    yield "mention_with_post" if one["posts"] else None
    yield "named_often" if len(one["mentions"]) > 1 else None
    yield "mention_in_headline" if any(mention["in_title"] for mention in one["mentions"]) else None
    yield "mention_in_list" if is_joined(before, after) else None
    yield "beside_actor" if any(_distance(m, n) <= BESIDE for m, n in pairs) else None
    yield "only_in_speeches" if all(is_said(record, mention) for mention in one["mentions"]) else None
    yield "nobody_acts" if not actors else None
    yield "mention_late" if all(mention["start"] > LATE - 100 for mention in one["mentions"]) else None
    yield "speech_without_role" if _has_speech(record, one) else None


def roles(record: Record, value: Value) -> Found:
    """Yield the reasons to think that a person has a role that was not found."""
    (one,) = value.items
    mentioned = is_mentioned(one)
    yield f"{'mention' if mentioned else 'roles'}_in_{kind_of(record)}"
    yield "only_mentioned" if mentioned else None
    yield "no_post" if not one["posts"] else None
    yield "named_often" if len(one["mentions"]) > 2 else None  # noqa: PLR2004
    yield "one_role" if len(one["roles"]) == 1 else None
    yield "speech_without_role" if _has_speech(record, one) and "speak" not in one["roles"] else None


def order(record: Record, value: Value) -> Found:
    """Yield the reasons to doubt the place of a person in the listing."""
    (one,) = value.items
    before, after = around(record, one["mentions"][0])
    previous = [other for other in record["people"] if other["order"] == one["order"] - 1]
    yield f"kind_{kind_of(record)}"
    yield "by_strokes" if one["by_strokes"] else None
    yield "first" if one["order"] == 1 else "late" if one["order"] > 5 else None  # noqa: PLR2004
    yield "in_list" if is_joined(before, after) else None
    yield "against_order_of_text" if any(_is_before(one, other) for other in previous) else None


def _is_before(one: Any, other: Any) -> bool:
    first, second = one["mentions"][0], other["mentions"][0]
    return is_same_text(first, second) and bool(first["start"] < second["start"])
