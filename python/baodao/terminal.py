"""A record for a reader at a terminal: plain text in columns that are aligned for Chinese, too."""

import textwrap
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from baodao.default_view import extra, lines, other_lists, others
from baodao.types import Record

UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Categories of characters that are not shown."""
JOINERS = "\u200c\u200d"
ALWAYS = {"keywords", "warnings"}
"""Sections that are shown whichever kinds are chosen."""


def render(record: Record | Mapping[str, Any], width: int = 100, kinds: Collection[str] | None = None) -> str:
    r"""Lay a record out as plain text, at most ``width`` columns wide; of its lists only ``kinds``, if given.

    >>> import baodao
    >>> record = baodao.extract("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。")
    >>> print(render(record).splitlines()[0])
    市政府召开常务会议
    """
    return "\n".join(clean(line) for line in _lines(record, max(width, 40), kinds)) + "\n"


def clean(text: str) -> str:
    r"""Remove characters that a terminal would obey, or that change what a reader sees, instead of showing them.

    These are controls, lone surrogates, separators of lines and formatting characters: marks of direction, tags,
    blanks without width. The two that join letters are kept.

    >>> clean("会议\x1b[2J召开\u202e\u2028")
    '会议[2J召开'
    """
    return "".join(c for c in text if c in JOINERS or unicodedata.category(c) not in UNSEEN)


def columns(text: str) -> int:
    """Count the columns a text takes: two for a full-width character.

    >>> columns("会议 ok")
    7
    """
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _lines(record: Mapping[str, Any], width: int, kinds: Collection[str] | None) -> Iterator[str]:
    failure = record.get("error")
    title = record["title"] if failure is None else record["id"]
    yield title or "(no title)"
    yield "=" * min(columns(title or "(no title)"), width)
    if failure is not None:
        yield from aligned([(failure["type"], failure["message"])], width)
        return
    yield from aligned(_meta(record), width)
    for name, rows in _sections(record, width):
        lines = list(rows) if kinds is None or name in kinds or name in ALWAYS else []
        if lines:
            yield ""
            yield name
            yield from ("  " + line for line in lines)


def _sections(record: Mapping[str, Any], width: int) -> Iterator[tuple[str, Iterator[str]]]:
    if record["event"] is not None:
        yield "event", aligned(_event(record["event"]), width)
    yield "people", _people(record["people"], width)
    groups = ((group["role"], _with("Group", group, group["text"])) for group in record["groups"])
    yield "groups", aligned(groups, width)
    yield "speeches", _speeches(record["speeches"], record["text"], width)
    yield "documents", aligned(map(_document, record["documents"]), width)
    formulations = ((item["kind"], _with("Formulation", item, item["text"])) for item in record["formulations"])
    yield "formulations", aligned(formulations, width)
    yield "places", aligned(_named(record["places"], "Place", "path"), width)
    yield "organizations", aligned(_named(record["organizations"], "Organization", "full_name"), width)
    for field in other_lists():
        yield field.key, aligned((("", line) for line in lines(field, record)), width)
    keywords = ((f"{item['weight']:.3f}", _with("Keyword", item, item["term"])) for item in record["keywords"])
    yield "keywords", aligned(keywords, width)
    warnings = ((item["code"], _with("Warning", item, item["message"])) for item in record["warnings"])
    yield "warnings", aligned(warnings, width)


def _with(name: str, item: Mapping[str, Any], shown: str) -> str:
    """Add the keys of an item that no view lays out by itself."""
    return " · ".join(part for part in (shown, *extra(name, item)) if part)


def _document(item: Mapping[str, Any]) -> tuple[str, str]:
    return item["issuer"] or "", _with("Document", item, f"《{item['title']}》{item['number'] or ''}")


def aligned(rows: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    """Align values behind their labels; a label that is too long gets a line of its own."""
    rows = [(label, value) for label, value in rows if value]
    widest = width // 3
    label_width = max((columns(label) for label, _ in rows if columns(label) <= widest), default=0)
    indent = label_width + 2 if any(label for label, _ in rows) else 0
    for label, value in rows:
        if columns(label) > label_width:
            yield from wrapped("", label, width)
            label = ""  # noqa: PLW2901 - it has its own line
        yield from wrapped(label + " " * (indent - columns(label)), value, width)


def wrapped(head: str, value: str, width: int) -> Iterator[str]:
    """Put ``value`` behind ``head``, and align its further lines with its first."""
    indent = columns(head)
    if indent > width // 2:
        yield from wrapped("", head, width)
        head, indent = "    ", 4
    line, used = head, indent
    for c in value:
        if used + columns(c) > width - 2 and line.strip():
            yield line.rstrip()
            line, used = " " * indent, indent
        line += " " if c == "\n" else c
        used += columns(c)
    yield line.rstrip()


def _meta(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    meta = record["meta"]
    yield "id", record["id"]
    yield "source", meta["source"] or ""
    yield "agency", meta["agency"] or ""
    yield "published", meta["published"] or ""
    yield "authors", "、".join(meta["authors"])
    yield "editors", "、".join(meta["editors"])
    how = [meta["format"], meta["encoding"] or "str", f"{len(record['paragraphs'])} paragraphs"]
    yield "read as", ", ".join([*how, f"{len(record['text'])} characters"])
    yield from others("Meta", meta)


def _event(event: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "kind", event["kind"] + (f" ({event['form']})" if event["form"] else "")
    yield "name", event["name"] or ""
    if date := event["date"]:
        until = f" to {date['iso_end']}" if date["iso_end"] else ""
        year = f"; year: {date['year_from']}" if date["year_from"] else ""
        yield "when", _with("Date", date, f"{date['iso'] or 'not stated'}{until} ({date['text']}{year})")
    if place := event["place"]:
        resolved = " ".join([place["code"] or "", *place["path"]]).strip()
        yield "where", _with("EventPlace", place, place["text"] + (f" ({resolved})" if resolved else ""))
    yield "hosts", "、".join(_with("Host", host, host["text"]) for host in event["hosts"])
    yield "venues", "、".join(_with("Venue", one, f"{one['text']} ({one['kind']})") for one in event["venues"])
    yield from others("Event", event)


def _people(people: list[Mapping[str, Any]], width: int) -> Iterator[str]:
    name_width = max((columns(person["name"]) for person in people), default=0)
    for person in people:
        order = f"{person['order']:>2}. " if person["order"] is not None else "    "
        pad = " " * (name_width - columns(person["name"]))
        posts = _with("Person", person, "、".join(_with("Post", post, post["text"]) for post in person["posts"]))
        posts += "".join(_with("Act", act, "") for act in person.get("acts", ()))
        roles = "[" + ", ".join(person["roles"]) + "]" if person["roles"] else ""
        yield from wrapped(f"{order}{person['name']}{pad}  ", f"{roles} {posts}".strip(), width)


def _speeches(speeches: list[Mapping[str, Any]], text: str, width: int) -> Iterator[str]:
    for speech in speeches:
        cue = speech["cue"]["text"] if speech["cue"] else "…"
        said = textwrap.shorten(text[speech["start"] : speech["end"]], 10_000, placeholder="…")
        shown = said if len(said) <= width else said[: width // 2] + "…" + said[-8:]
        yield from wrapped(f"{speech['speaker']} {cue}: ", _with("Speech", speech, shown), width)
        for demand in speech["requirements"]:
            number = f"{demand['number']}. " if demand["number"] is not None else "- "
            addressee = f"({demand['addressee']}) " if demand["addressee"] else ""
            yield from wrapped(f"    {number}{addressee}", _with("Requirement", demand, demand["text"]), width)


def _named(items: Iterable[Any], name: str, resolved: str) -> Iterator[tuple[str, str]]:
    for item in items:
        value = item[resolved]
        value = " ".join(value) if isinstance(value, list) else value
        yield item["name"], _with(name, item, value or "-")
