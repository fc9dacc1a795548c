"""A record after its spans were changed: what was left alone stays, the rest follows the spans.

A span that only moved, one that overlaps an old span of the same label, keeps the other values of its item. A span that
is gone takes its item along, and a person, body or place without any span left goes, too. A new span makes an item in
which nothing else is stated. A value inside another item belongs to the one around it, else to the nearest.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from baodao._baodao import InputError
from baodao.described import ITEMS, Field, Item, blank
from baodao.exchange.spans import Place, Span, class_field, fields_of, joined_text, spans

Record = dict[str, Any]


def merged(record: Mapping[str, Any], wanted: Iterable[Span]) -> Record:
    """Return a record whose spans are ``wanted``; with its own spans, it is the same record.

    Raises ``InputError`` at a span outside of the text, and at a label that no value has.
    """
    made: Record = deepcopy(dict(record))
    before = {id(person): _roles(person) for person in made["people"]}
    text = joined_text(made)
    left = Counter(wanted)
    lost: list[tuple[Span, Place]] = []
    for span, place in spans(made):
        if left[span]:
            left[span] -= 1
        else:
            lost.append((span, place))
    new = sorted(left.elements(), key=lambda span: (span.start, -span.end, span.label))
    for span in new:
        if not 0 <= span.start < span.end <= len(text):
            raise InputError(f"{record.get('id')}: no text is at {span.start} to {span.end}, where {span.label} is")
        moved = next((pair for pair in lost if _overlap(pair[0], span)), None)
        if moved is not None:
            lost.remove(moved)
            _put(made, moved[1].item, ITEMS[moved[1].field.of], span)
    _remove(made, [place for _, place in lost])
    placed = {span for span, _ in spans(made)}
    # The items around others come first, so that these find them.
    for span in sorted(new, key=lambda span: (span.label.count("."), span.start)):
        if span not in placed:
            _add(made, span)
    _follow(made["people"], before)
    return made


def _roles(person: Record) -> dict[str, None]:
    return dict.fromkeys(act["role"] for act in person["acts"])


def _follow(people: list[Record], before: Mapping[int, dict[str, None]]) -> None:
    """Let the roles follow the acts that came and went."""
    for person in people:
        old, new = before.get(id(person), {}), _roles(person)
        kept = [role for role in person["roles"] if role in new or role not in old]
        person["roles"] = kept + [role for role in new if role not in kept]


def _overlap(a: Span, b: Span) -> bool:
    return a.label == b.label and a.start < b.end and b.start < a.end


def _put(record: Record, item: Record, kind: Item, span: Span) -> None:
    """Give an item the position of a span, and its words where it repeats them."""
    shift = len(record["title"] or "") + 1
    in_title = span.end < shift
    offset = 0 if in_title else shift
    if span.start < offset:
        raise InputError(f"{record['id']}: {span.label} at {span.start} is partly in the headline")
    item["start"], item["end"] = span.start - offset, span.end - offset
    if "in_title" in kind.keys:
        item["in_title"] = in_title
    elif in_title:
        raise InputError(f"{record['id']}: {span.label} at {span.start} cannot be in the headline")
    if kind.words is not None:
        item[kind.words] = joined_text(record)[span.start : span.end]


def _remove(record: Record, places: list[Place]) -> None:
    gone = {id(place.item) for place in places}
    touched = {place.field.key for place in places if place.field.key == "mentions"}
    for place in places:
        _drop(place, gone)
    for key in ("people", "organizations", "places") if touched else ():
        record[key] = [
            item for item in record[key] if any(item[inner] for inner in ("mentions", "posts") if inner in item)
        ]


def _drop(place: Place, gone: set[int]) -> None:
    holder, key = place.holder, place.field.key
    if place.field.is_list:
        holder[key] = [item for item in holder[key] if id(item) not in gone]
    elif place.field.of == "Event":
        place.item.update(name=None, start=None, end=None, in_title=None)
    else:
        holder[key] = None


def _add(record: Record, span: Span) -> None:
    fields, word = fields_of(span.label)
    field = fields[-1]
    item = blank(field.of)
    kind = class_field(ITEMS[field.of])
    if kind is not None and word is not None:
        item[kind.key] = word
    _put(record, item, ITEMS[field.of], span)
    if field.key == "mentions":
        holder = _named(record, fields[0], joined_text(record)[span.start : span.end])
    elif len(fields) == 1:
        holder = record
    else:
        holder = _around(record, fields, span)
    if field.is_list:
        holder[field.key].append(item)
        if all("start" in one for one in holder[field.key]):
            holder[field.key].sort(key=lambda one: (not one.get("in_title", False), one["start"]))
    elif field.of == "Event" and holder[field.key] is not None:
        _put(record, holder[field.key], ITEMS["Event"], span)
    else:
        holder[field.key] = item


def _named(record: Record, field: Field, words: str) -> Record:
    """Find the person, body or place of a name, or add one."""
    name = "".join(words.split())
    found: Record | None = next((item for item in record[field.key] if item["name"] == name), None)
    if found is None:
        found = {**blank(field.of), "name": name}
        if field.of == "Person":
            found["roles"] = ["mention"]
        record[field.key].append(found)
    return found


def _around(record: Record, fields: list[Field], span: Span) -> Record:
    """Find the item that a value belongs to: the one around it, else the nearest; of two, the later."""
    if fields[0].of == "Event":
        if record["event"] is None:
            raise InputError(f"{record['id']}: {span.label} needs an event, and the record has none")
        return dict.__getitem__(record, "event")
    path = ".".join(field.key for field in fields[:-1])
    ranked: list[tuple[int, int, Record]] = []
    for holder in record[fields[0].key]:
        inside = {**_empty_record(record), fields[0].key: [holder]}
        for other, _ in spans(inside):
            if other.label.startswith(path):
                gap = max(other.start - span.end, span.start - other.end, 0)
                ranked.append((gap, -other.start, holder))
    if not ranked:
        raise InputError(f"{record['id']}: {span.label} at {span.start} belongs to no item of {path}")
    return min(ranked, key=lambda row: row[:2])[2]


def _empty_record(record: Record) -> Record:
    kept = {key: record[key] for key in ("id", "title", "text")}
    return {**blank("Record"), "event": None, "meta": blank("Meta"), **kept}
