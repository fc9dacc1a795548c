"""A record for a reader at a terminal: plain text, columns that Chinese does not break."""

import textwrap
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from baodao.types import Event, Person, Record, Speech

ALWAYS = {"keywords", "warnings"}
"""Sections that are there whatever is asked for."""


def render(record: Record | Mapping[str, Any], width: int = 100, kinds: Collection[str] | None = None) -> str:
    r"""Lay a record out as plain text, at most ``width`` columns wide; of its lists only ``kinds``, if given.

    >>> import baodao
    >>> record = baodao.extract("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。")
    >>> print(render(record).splitlines()[0])
    市政府召开常务会议
    """
    return "\n".join(clean(line) for line in _lines(record, max(width, 40), kinds)) + "\n"


def clean(text: str) -> str:
    r"""Leave out what would steer a terminal instead of being read.

    >>> clean("会议\x1b[2J召开")
    '会议[2J召开'
    """
    return "".join(c for c in text if unicodedata.category(c) not in {"Cc", "Cs"} and not _is_bidi(c))


def _is_bidi(c: str) -> bool:
    return c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


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
        yield from _facts([(failure["type"], failure["message"])], width)
        return
    yield from _facts(_meta(record), width)
    for name, rows in _sections(record, width):
        lines = list(rows) if kinds is None or name in kinds or name in ALWAYS else []
        if lines:
            yield ""
            yield name
            yield from ("  " + line for line in lines)


def _sections(record: Mapping[str, Any], width: int) -> Iterator[tuple[str, Iterator[str]]]:
    if record["event"] is not None:
        yield "event", _facts(_event(record["event"]), width)
    yield "people", _people(record["people"], width)
    yield "groups", _facts(((group["role"], group["text"]) for group in record["groups"]), width)
    yield "speeches", _speeches(record["speeches"], record["text"], width)
    documents = ((item["issuer"] or "", f"《{item['title']}》{item['number'] or ''}") for item in record["documents"])
    yield "documents", _facts(documents, width)
    yield "formulations", _facts(((item["kind"], item["text"]) for item in record["formulations"]), width)
    yield "places", _facts(_named(record["places"], "path"), width)
    yield "organizations", _facts(_named(record["organizations"], "full_name"), width)
    yield "keywords", _facts(((f"{item['weight']:.3f}", item["term"]) for item in record["keywords"]), width)
    yield "warnings", _facts(((item["code"], item["message"]) for item in record["warnings"]), width)


def _facts(rows: Iterable[tuple[str, str]], width: int) -> Iterator[str]:
    """Set values in a column behind their labels; a label too long for that has a line of its own."""
    rows = [(label, value) for label, value in rows if value]
    widest = width // 3
    label_width = max((columns(label) for label, _ in rows if columns(label) <= widest), default=0)
    indent = label_width + 2 if any(label for label, _ in rows) else 0
    for label, value in rows:
        if columns(label) > label_width:
            yield from _wrap("", label, width)
            label = ""  # noqa: PLW2901 - it is written
        yield from _wrap(label + " " * (indent - columns(label)), value, width)


def _wrap(head: str, value: str, width: int) -> Iterator[str]:
    """Put ``value`` behind ``head``, its further lines under its first."""
    indent = columns(head)
    if indent > width // 2:
        yield from _wrap("", head, width)
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


def _event(event: Event) -> Iterator[tuple[str, str]]:
    yield "kind", event["kind"] + (f" ({event['form']})" if event["form"] else "")
    yield "name", event["name"] or ""
    if date := event["date"]:
        until = f" to {date['iso_end']}" if date["iso_end"] else ""
        year = f"; year: {date['year_from']}" if date["year_from"] else ""
        yield "when", f"{date['iso'] or 'not stated'}{until} ({date['text']}{year})"
    if place := event["place"]:
        resolved = " ".join([place["code"] or "", *place["path"]]).strip()
        yield "where", place["text"] + (f" ({resolved})" if resolved else "")
    yield "hosts", "、".join(host["text"] for host in event["hosts"])
    yield "venues", "、".join(f"{venue['text']} ({venue['kind']})" for venue in event["venues"])


def _people(people: list[Person], width: int) -> Iterator[str]:
    name_width = max((columns(person["name"]) for person in people), default=0)
    for person in people:
        order = f"{person['order']:>2}. " if person["order"] is not None else "    "
        pad = " " * (name_width - columns(person["name"]))
        posts = "、".join(post["text"] for post in person["posts"])
        roles = "[" + ", ".join(person["roles"]) + "]" if person["roles"] else ""
        yield from _wrap(f"{order}{person['name']}{pad}  ", f"{roles} {posts}".strip(), width)


def _speeches(speeches: list[Speech], text: str, width: int) -> Iterator[str]:
    for speech in speeches:
        cue = speech["cue"]["text"] if speech["cue"] else "…"
        said = textwrap.shorten(text[speech["start"] : speech["end"]], 10_000, placeholder="…")
        shown = said if len(said) <= width else said[: width // 2] + "…" + said[-8:]
        yield from _wrap(f"{speech['speaker']} {cue}: ", shown, width)
        for demand in speech["requirements"]:
            number = f"{demand['number']}. " if demand["number"] is not None else "- "
            addressee = f"({demand['addressee']}) " if demand["addressee"] else ""
            yield from _wrap(f"    {number}{addressee}", demand["text"], width)


def _named(items: Iterable[Any], resolved: str) -> Iterator[tuple[str, str]]:
    for item in items:
        value = item[resolved]
        value = " ".join(value) if isinstance(value, list) else value
        yield item["name"], value or "-"
