"""Compares records with annotated reports: what each report adds to each field, and the figures over all."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Gold: TypeAlias = Mapping[str, Any]
Record: TypeAlias = Mapping[str, Any]
Listing: TypeAlias = Callable[[Mapping[str, Any]], Iterable[str]]
Same: TypeAlias = Callable[[str | None, str | None], bool]

MARKS = re.compile(r"[\s“”\"'‘’《》〈〉「」]+")
BODY_KEPT, NAME_SHARED, GROUP_SHARED = 0.98, 0.85, 0.8


@dataclass(frozen=True)
class Outcome:
    """What one report adds to one field. `wrong`: how many are missed and made up, where that is not one an entry."""

    right: int
    missed: list[str]
    extra: list[str]
    wrong: tuple[int, int]


@dataclass
class Field:
    """All outcomes of one field, by report. `listed`: a list, scored by F1; otherwise right or wrong a report."""

    listed: bool
    outcomes: dict[str, Outcome] = field(default_factory=dict)

    @property
    def right(self) -> int:
        return sum(outcome.right for outcome in self.outcomes.values())

    @property
    def recall(self) -> float:
        expected = self.right + sum(outcome.wrong[0] for outcome in self.outcomes.values())
        return self.right / expected if expected else 1.0

    @property
    def precision(self) -> float:
        found = self.right + sum(outcome.wrong[1] for outcome in self.outcomes.values())
        return self.right / found if found else 1.0

    @property
    def value(self) -> float:
        if not self.listed:
            return self.right / len(self.outcomes)
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def plain(text: str | None) -> str:
    """`text` without blanks and quotation marks, full-width letters made half."""
    return MARKS.sub("", unicodedata.normalize("NFKC", text or ""))


def squeeze(text: str) -> str:
    return "".join(text.split())


def shared(one: str | None, other: str | None) -> float:
    """The share of characters that two strings have in common, in whatever order."""
    a, b = (Counter(squeeze(unicodedata.normalize("NFKC", text or ""))) for text in (one, other))
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 1.0


def at(record: object, *path: str) -> Any:
    """The value under `path` of nested dicts, None where it breaks off."""
    for key in path:
        record = record.get(key) if isinstance(record, Mapping) else None
    return record


def equal(gold: str | None, found: str | None) -> bool:
    return plain(gold) == plain(found)


def same_name(gold: str | None, found: str | None) -> bool:
    return shared(gold, found) >= NAME_SHARED if gold and found else not gold and not found


def same_place(gold: str | None, found: str | None) -> bool:
    a, b = plain(gold), plain(found)
    return a == b or bool(a and b and (a in b or b in a))


def texts(items: Iterable[Mapping[str, Any]], key: str) -> list[str]:
    return [plain(item[key]) for item in items]


def named(people: Iterable[Mapping[str, Any]], key: str) -> list[str]:
    """One string for each item that `people` hold under `key`, behind the name it belongs to."""
    return [f"{plain(person['name'])} {plain(at(item, 'text') or item)}" for person in people for item in person[key]]


def issued(documents: Iterable[Mapping[str, Any]]) -> list[str]:
    return [f"{plain(document['title'])} {plain(document['issuer'])}" for document in documents if document["issuer"]]


EVENT: dict[str, tuple[str, tuple[str, ...], Same]] = {
    "event kind": ("type", ("kind",), equal),
    "event name": ("name", ("name",), same_name),
    "event date": ("date", ("date", "iso"), equal),
    "event date end": ("date_end", ("date", "iso_end"), equal),
    "event place": ("place", ("place", "text"), same_place),
    "event form": ("form", ("form",), equal),
}

LISTS: dict[str, tuple[Listing, Listing]] = {
    "authors": (lambda g: map(plain, g["authors"]), lambda r: map(plain, r["meta"]["authors"])),
    "people": (lambda g: texts(g["people"], "name"), lambda r: texts(r["people"], "name")),
    "posts": (lambda g: named(g["people"], "titles"), lambda r: named(r["people"], "posts")),
    "roles": (lambda g: named(g["people"], "roles"), lambda r: named(r["people"], "roles")),
    "documents": (lambda g: texts(g["documents"], "title"), lambda r: texts(r["documents"], "title")),
    "document issuers": (lambda g: issued(g["documents"]), lambda r: issued(r["documents"])),
    "formulations": (lambda g: map(plain, g["tifa"]), lambda r: texts(r["formulations"], "text")),
}


def single(gold: object, found: object, *, right: bool) -> Outcome:
    return Outcome(int(right), [] if right else [str(gold)], [] if right else [str(found)], (int(not right),) * 2)


def singles(text: str, gold: Gold, record: Record) -> dict[str, Outcome]:
    """The fields that hold one value a report; those of the event only where there is one."""
    event, kept, agency = gold["event"], shared(text, record["text"]), record["meta"]["agency"]
    rows = {
        "title": single(gold["title"], record["title"], right=equal(gold["title"], record["title"])),
        "body": single("1.000", f"{kept:.3f}", right=kept >= BODY_KEPT),
        "agency": single(gold["agency"], agency, right=equal(gold["agency"], agency)),
        "event found": single(bool(event), bool(record["event"]), right=bool(event) == bool(record["event"])),
    }
    for name, (key, path, same) in EVENT.items() if event else ():
        found = at(record["event"], *path)
        rows[name] = single(event[key], found, right=same(event[key], found))
    return rows


def listing(gold: Iterable[str], found: Iterable[str]) -> Outcome:
    expected, given = set(gold), set(found)
    missed, extra = sorted(expected - given), sorted(given - expected)
    return Outcome(len(expected & given), missed, extra, (len(missed), len(extra)))


def groups(gold: Gold, record: Record) -> Outcome:
    """A group is found when four fifths of its characters are."""
    missed, extra = [], texts(record["groups"], "text")
    for group in map(plain, gold["groups"]):
        hit = next((found for found in extra if shared(group, found) >= GROUP_SHARED), None)
        if hit is None:
            missed.append(group)
        else:
            extra.remove(hit)
    return Outcome(len(gold["groups"]) - len(missed), missed, extra, (len(missed), len(extra)))


def stretch(text: str, speech: Mapping[str, Any]) -> tuple[int, int]:
    """Where an annotated speech stands in `text`."""
    start = text.index(speech["start"])
    return start, text.index(speech["end"], start) + len(speech["end"])


def spoken(text: str, said: Iterable[tuple[str, str]]) -> dict[int, str]:
    """The speaker of each character of `text`; words that it does not hold stand behind its end."""
    speakers: dict[int, str] = {}
    cursor, beyond = 0, len(text)
    for speaker, words in said:
        start = text.find(words, cursor)
        start = text.find(words) if start < 0 else start
        if start < 0:
            start, beyond = beyond, beyond + len(words)
        else:
            cursor = start
        speakers.update(dict.fromkeys(range(start, start + len(words)), plain(speaker)))
    return speakers


def speeches(text: str, gold: Gold, record: Record) -> Outcome:
    """Speeches count by characters: each must be given to its speaker."""
    whole = squeeze(text)
    truth: dict[int, str] = {}
    for speech in gold["speeches"]:
        start, end = (len(squeeze(text[:offset])) for offset in stretch(text, speech))
        truth.update(dict.fromkeys(range(start, end), plain(speech["speaker"])))
    found = sorted(record["speeches"], key=lambda speech: int(speech["start"]))
    mine = spoken(whole, ((s["speaker"], squeeze(record["text"][s["start"] : s["end"]])) for s in found))
    right = sum(mine.get(index) == speaker for index, speaker in truth.items())
    missed = {speaker for index, speaker in truth.items() if mine.get(index) != speaker}
    extra = {speaker for index, speaker in mine.items() if truth.get(index) != speaker}
    return Outcome(right, sorted(missed), sorted(extra), (len(truth) - right, len(mine) - right))


def measure(read: Iterable[tuple[str, str, Gold, Record]]) -> dict[str, Field]:
    """Every field over all reports: each an id, the body, what is in it, and the record made of it."""
    fields: dict[str, Field] = {}
    for report, text, gold, record in read:
        lists = {name: listing(expected(gold), found(record)) for name, (expected, found) in LISTS.items()}
        lists |= {"groups": groups(gold, record), "speech characters": speeches(text, gold, record)}
        for listed, rows in ((False, singles(text, gold, record)), (True, lists)):
            for name, outcome in rows.items():
                fields.setdefault(name, Field(listed)).outcomes[report] = outcome
    return fields
