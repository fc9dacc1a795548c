"""What a record's text has around a position, and what its items have in common."""

from collections.abc import Mapping
from typing import Any

from baodao.uncertainty.words import MARKS

Item = Mapping[str, Any]


def around(record: Item, item: Item) -> tuple[str, str]:
    """Return the characters before and after an item; an empty string at the ends of the text."""
    text = record["title"] if item.get("in_title") else record["text"]
    start, end = item["start"], item["end"]
    return text[start - 1 : start] if start else "", text[end : end + 1]


def is_same_text(one: Item, other: Item) -> bool:
    """Test whether the positions of two items count in the same text."""
    return bool(one.get("in_title")) == bool(other.get("in_title"))


def touches(one: Item, other: Item) -> bool:
    """Test whether there is at most one character between two items."""
    gap = max(one["start"], other["start"]) - min(one["end"], other["end"])
    return is_same_text(one, other) and gap <= 1


def is_inside(inner: Item, outer: Item) -> bool:
    """Test whether an item is a part of another."""
    return is_same_text(inner, outer) and outer["start"] <= inner["start"] and inner["end"] <= outer["end"]


def is_joined(before: str, after: str) -> bool:
    """Test whether the characters around an item show that it is one of a list."""
    return "、" in (before, after)


def is_marked(character: str) -> bool:
    """Test whether a character is a mark, or the end of the text."""
    return not character or character in MARKS


def is_mentioned(person: Item) -> bool:
    """Test whether a person is only named."""
    return list(person["roles"]) == ["mention"]


def kind_of(record: Item) -> str:
    """Return the kind of the event, or ``none``."""
    return str(record["event"]["kind"]) if record["event"] else "none"


def is_said(record: Item, item: Item) -> bool:
    """Test whether an item is inside a statement."""
    speeches = record["speeches"]
    return not item.get("in_title") and any(one["start"] <= item["start"] < one["end"] for one in speeches)


def is_beside_body(record: Item, item: Item) -> bool:
    """Test whether an item is in a byline, a caption or a heading."""
    paragraphs = record["paragraphs"]
    kind = next((one["kind"] for one in paragraphs if one["start"] <= item["start"] < one["end"]), "body")
    return not item.get("in_title") and kind != "body"


def is_at_end(record: Item, item: Item) -> bool:
    """Test whether an item is among the last characters of the text."""
    return not item.get("in_title") and item["end"] > len(record["text"]) - END


END = 40
"""Number of characters at the end of a text, where credits are."""
