"""Speeches, requirements and the listing: fields that are not compared value by value."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from baodao.evaluation.likeness import overlap, plain, shared, squeezed, unpaused
from baodao.evaluation.scores import Outcome

Record = Mapping[str, Any]
GROUP_SHARED = 0.8
"""Share of characters from which two groups count as the same."""
PASSAGE_SHARED = 0.5
"""Overlap from which two requirements count as the same."""


def groups(gold: Record, record: Record) -> Outcome:
    """Pair groups that share four fifths of their characters."""
    missed, extra = [], [plain(item["text"]) for item in record["groups"]]
    for group in (plain(item["text"]) for item in gold["groups"]):
        found = next((other for other in extra if shared(group, other) >= GROUP_SHARED), None)
        if found is None:
            missed.append(group)
        else:
            extra.remove(found)
    return Outcome(len(gold["groups"]) - len(missed), tuple(missed), tuple(extra))


def words_of(record: Record, speech: Mapping[str, Any]) -> str:
    """Return the words of a speech: its own ``text``, else those at its position."""
    own = speech.get("text")
    return str(own if own is not None else record["text"][speech["start"] : speech["end"]])


def speeches(gold: Record, record: Record) -> Outcome:
    """Count the characters of the text that are given to the right speaker."""
    whole = squeezed(gold.get("text") or record["text"])
    truth = _speakers(whole, ((s["speaker"], words_of({**record, **gold}, s)) for s in gold["speeches"]))
    found = _speakers(whole, ((s["speaker"], words_of(record, s)) for s in record["speeches"]))
    right = sum(found.get(place) == speaker for place, speaker in truth.items())
    missed = {speaker for place, speaker in truth.items() if found.get(place) != speaker}
    extra = {speaker for place, speaker in found.items() if truth.get(place) != speaker}
    return Outcome(right, tuple(sorted(missed)), tuple(sorted(extra)), (len(truth) - right, len(found) - right))


def _speakers(whole: str, said: Iterable[tuple[str, str]]) -> dict[int, str]:
    """Give each character its speaker; words that the text does not have are placed behind its end."""
    speakers: dict[int, str] = {}
    cursor, beyond = 0, len(whole)
    for speaker, words in said:
        part = squeezed(words)
        start = whole.find(part, cursor)
        start = whole.find(part) if start < 0 else start
        if start < 0:
            start, beyond = beyond, beyond + len(part)
        else:
            cursor = start
        speakers.update(dict.fromkeys(range(start, start + len(part)), plain(speaker)))
    return speakers


def requirements(gold: Record, record: Record) -> tuple[Outcome, Outcome]:
    """Pair requirements that overlap by half; the second outcome is about the addressees of the pairs."""
    left = list(_requirements(record))
    missed, wrong, wanted, right = [], [], [], 0
    for text, addressee in _requirements(gold):
        best = max(left, key=lambda other: overlap(unpaused(text), unpaused(other[0])), default=None)
        if best is None or overlap(unpaused(text), unpaused(best[0])) < PASSAGE_SHARED:
            missed.append(text)
            continue
        left.remove(best)
        if addressee == best[1]:
            right += 1
        else:
            wanted.append(f"{text}: {addressee}")
            wrong.append(f"{text}: {best[1]}")
    found = sum(1 for _ in _requirements(gold)) - len(missed)
    demands = Outcome(found, tuple(missed), tuple(text for text, _ in left))
    return demands, Outcome(right, tuple(wanted), tuple(wrong))


def _requirements(record: Record) -> Iterator[tuple[str, str]]:
    for speech in record["speeches"]:
        for item in speech.get("requirements") or ():
            yield item["text"], plain(item.get("addressee"))


def listing(gold: Record, record: Record) -> Outcome:
    """Compare the order of each two neighbours in the annotated list of participants."""
    found = {plain(person["name"]): person["order"] for person in record["people"]}
    listed = sorted((p["order"], plain(p["name"])) for p in gold["people"] if p.get("order") is not None)
    wrong = []
    for (_, one), (_, other) in pairwise(listed):
        first, second = found.get(one), found.get(other)
        if first is None or second is None or first >= second:
            wrong.append(f"{one} before {other}")
    return Outcome(max(len(listed) - 1, 0) - len(wrong), tuple(wrong), wrong=(len(wrong), len(wrong)))
