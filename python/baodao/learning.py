"""Words that a lexicon lacks, learnt from corrected records: what ``Lexicon.learn`` does."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from baodao._baodao import Extractor, InputError, Lexicon
from baodao.evaluation.fields import at, outcomes

Record = Mapping[str, Any]

MOST = 100
"""Maximum number of words that are tried, those of most reports first: each takes a lexicon of its own."""
SHORTEST, LONGEST = 2, 20
"""Lengths of words that are tried, in characters."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A row for a table of ``Lexicon.extend``, and what it does to the corrected reports.

    ``gained`` is the number of values that become right with it, ``lost`` the number of values that become wrong,
    both over the reports that hold the word; ``reports`` lists their ids.
    """

    table: str
    row: str
    gained: int
    lost: int
    reports: tuple[str, ...]


def learn(lexicon: Lexicon, corrections: Iterable[Record]) -> list[Proposal]:
    """Propose rows; see ``Lexicon.learn``."""
    given = list(corrections)
    for number, record in enumerate(given):
        if not isinstance(record, Mapping) or not record.get("id") or not isinstance(record.get("text"), str):
            raise InputError(f"correction {number} is no record: it has the keys id, title, text and those corrected")
    found = {record["id"]: _extract(Extractor(lexicon=lexicon), record) for record in given}
    wanted: Counter[tuple[str, str]] = Counter()
    for record in given:
        wanted.update(set(_missing(record, found[record["id"]])))
    ranked = sorted(wanted, key=lambda key: (-wanted[key], key))[:MOST]
    tried = (_tried(lexicon, table, word, given, found) for table, word in ranked)
    helpful = [one for one in tried if one.gained > one.lost]
    needed = [one for one in helpful if not any(_covers(other, one) for other in helpful)]
    return sorted(needed, key=lambda one: (one.lost - one.gained, one.table, one.row))


def _covers(general: Proposal, special: Proposal) -> bool:
    """Test whether a shorter word does all that a longer one does: 楼宇管家 for 市楼宇管家."""
    return (
        general.table == special.table
        and general.row != special.row
        and general.row in special.row
        and general.gained - general.lost >= special.gained - special.lost
    )


def _extract(extractor: Extractor, record: Record) -> Record:
    """Read the report of a record once more, from its title and text."""
    published = at(record, "meta.published")
    return extractor.extract(record["text"], id=record["id"], title=record.get("title") or None, published=published)


def _missing(gold: Record, found: Record) -> Iterator[tuple[str, str]]:
    """Yield words of a correction that the record lacks, each with the table that may take it."""
    known = {person["name"]: person for person in found["people"]}
    for person in gold.get("people") or ():
        name = person["name"]
        if name not in known:
            yield from _row("people", name)
        posts = {post["text"] for post in known[name]["posts"]} if name in known else set()
        for post in person.get("posts") or ():
            if post["text"] not in posts:
                yield from _row("posts", post.get("post") or post["text"])
                yield from _row("posts", post["text"])
    for field, table, key in (("formulations", "formulations", "text"), ("places", "places", "name")):
        words = {item[key] for item in found[field]}
        for item in gold.get(field) or ():
            if item[key] not in words:
                yield from _row(table, item[key])


def _row(table: str, word: str) -> Iterator[tuple[str, str]]:
    if SHORTEST <= len(word) <= LONGEST and not any(character.isspace() for character in word):
        yield table, word


def _tried(lexicon: Lexicon, table: str, word: str, given: list[Record], found: Mapping[str, Record]) -> Proposal:
    """Count what becomes right and wrong with one more word."""
    extractor = Extractor(lexicon=lexicon.extend(**{table: [word]}))
    gained = lost = 0
    reports = []
    for record in given:
        if word not in record["text"] and word not in (record.get("title") or ""):
            continue
        before, after = _errors(record, found[record["id"]]), _errors(record, _extract(extractor, record))
        gained += (before - after).total()
        lost += (after - before).total()
        reports.append(record["id"])
    return Proposal(table, word, gained, lost, tuple(reports))


def _errors(gold: Record, found: Record) -> Counter[tuple[str, str, str]]:
    """Count the values that a record has wrong."""
    wrong: Counter[tuple[str, str, str]] = Counter()
    for field, _, outcome in outcomes(gold, found):
        wrong.update((field, "missed", value) for value in outcome.missed)
        wrong.update((field, "extra", value) for value in outcome.extra)
    return wrong
