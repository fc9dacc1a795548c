"""How a key of the record is shown that no view lays out by itself: as its name and its value.

So a new key appears in ``show``, in ``compare`` and at the terminal without a line of their code. A view that comes to
lay a key out by itself adds it to ``LAID_OUT``.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from baodao.described import ITEMS, RECORD, Field

_POSITION = {"start", "end", "in_title"}

LAID_OUT: dict[str, set[str]] = {
    "Record": {
        "id",
        "title",
        "text",
        "paragraphs",
        "meta",
        "event",
        "people",
        "groups",
        "speeches",
        "documents",
        "formulations",
        "organizations",
        "places",
        "keywords",
        "warnings",
    },
    "Paragraph": {"kind"},
    "Meta": {
        "source",
        "agency",
        "agency_words",
        "authors",
        "author_words",
        "editors",
        "published",
        "url",
        "encoding",
        "format",
        "site",
    },
    "Event": {"kind", "name", "status_words", "date", "place", "form", "venues", "hosts", "visit_words"},
    "Date": {"text", "iso", "iso_end", "part_of_day", "year_from"},
    "EventPlace": {"text", "code", "path"},
    "Venue": {"text", "kind"},
    "Host": {"text"},
    "Person": {"name", "order", "by_strokes", "posts", "roles", "acts", "mentions"},
    "Post": {"text", "organization", "organization_full", "post"},
    "Act": {"role", "text"},
    "Group": {"text", "role", "role_words"},
    "Speech": {"speaker", "person", "speaker_words", "cue", "paragraph", "requirements"},
    "Cue": {"text"},
    "Requirement": {"text", "number", "addressee", "addressee_words"},
    "Document": {"title", "issuer", "issuer_words", "number", "relation_words"},
    "Formulation": {"text", "key", "kind", "members", "first_used"},
    "Organization": {"name", "full_name", "mentions"},
    "Place": {"name", "code", "path", "mentions"},
    "Keyword": {"term", "weight"},
    "Warning": {"code", "message"},
}
"""The keys of each dict that the views lay out by themselves, or leave out on purpose."""


def others(name: str, item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """List the other keys of a dict of type ``name`` with their values, those that are stated.

    >>> list(others("Keyword", {"term": "会议", "weight": 0.5}))
    []
    """
    laid_out = LAID_OUT.get(name, set()) | _POSITION
    for field in ITEMS[name].fields:
        if field.key not in laid_out and (shown := _shown(field, item.get(field.key))):
            yield field.key, shown


def extra(name: str, item: Mapping[str, Any]) -> list[str]:
    """List the other keys of a dict as ``key value``."""
    return [f"{key} {value}" for key, value in others(name, item)]


def brief(name: str, item: Mapping[str, Any]) -> str:
    """Say what a dict of type ``name`` holds, in a line: the words first.

    >>> brief("Group", {"text": "与会代表", "start": 0, "end": 4, "in_title": False, "role": "attend"})
    '与会代表 · role attend'
    """
    described = ITEMS[name]
    first = described.words or described.fields[0].key
    shown = {field.key: _shown(field, item.get(field.key)) for field in described.fields}
    # The words of a value that is shown say the same again.
    repeated = {key for key in shown if key.endswith("_words") and shown[key] == shown.get(key.removesuffix("_words"))}
    rest = ((key, value) for key, value in shown.items() if key not in repeated)
    parts = [f"{key} {value}" for key, value in rest if value and key != first and key not in _POSITION]
    return " · ".join([str(item[first]), *parts])


def other_lists() -> list[Field]:
    """List the keys of the record that are lists no view lays out by itself."""
    return [field for field in RECORD.fields if field.is_list and field.key not in LAID_OUT["Record"]]


def lines(field: Field, record: Mapping[str, Any]) -> list[str]:
    """Show a list of the record, a line for each item."""
    return [brief(field.of, item) if field.of in ITEMS else str(item) for item in record.get(field.key) or ()]


def _shown(field: Field, value: Any) -> str:
    if value is None or value == [] or value is False:
        return ""
    values = value if isinstance(value, list) else [value]
    if field.of in ITEMS:
        if ITEMS[field.of].is_position:
            return f"{len(values)}×"
        return "、".join(brief(field.of, one) for one in values)
    return "、".join("yes" if one is True else str(one) for one in values)
