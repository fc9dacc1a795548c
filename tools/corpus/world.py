"""The invented world that the corpus reports on: who holds which post when, what is talked about, in which words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

FACTS = Path(__file__).parent / "facts"
LEFT = "-"


@dataclass(frozen=True)
class Person:
    """Someone with the posts of a day; `rank` is the place in lists of the province's leaders, 0 outside of them."""

    name: str
    posts: tuple[str, ...]
    rank: int

    @property
    def titled(self) -> str:
        """Posts and name, as a report writes them."""
        return "、".join(self.posts) + self.name


@dataclass(frozen=True)
class Topic:
    """What a report is about, and what is demanded."""

    name: str
    meeting: str
    document: str
    reporter: str
    sites: tuple[str, ...]
    demands: tuple[str, ...]
    addressee: str
    since: date


@dataclass(frozen=True)
class Phrase:
    """A set phrase, the sentence around it, and the days between which it is used."""

    text: str
    frame: str
    since: date
    until: date

    @property
    def sentence(self) -> str:
        """The clause that holds the phrase."""
        return self.frame.replace("……", self.text)


def rows(name: str) -> list[list[str]]:
    """Cells of the rows of a table of facts."""
    lines = (FACTS / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


class World:
    """All facts, to be asked by day."""

    def __init__(self) -> None:
        self.careers = sorted((row[0], date.fromisoformat(row[1]), int(row[2]), row[3]) for row in rows("careers.tsv"))
        self._topics = [
            Topic(t, meeting, document, reporter, tuple(sites.split("|")), tuple(demands.split("|")), addressee, day)
            for t, meeting, document, reporter, sites, demands, addressee, since in rows("topics.tsv")
            for day in [date.fromisoformat(since)]
        ]
        self._phrases = [
            Phrase(text, frame, date.fromisoformat(since), date.max if until == LEFT else date.fromisoformat(until))
            for text, frame, since, until in rows("phrases.tsv")
        ]
        self.visitors = [Person(name, (post,), 0) for name, post in rows("visitors.tsv")]
        self.reporters = [name for (name,) in rows("reporters.tsv")]

    def people(self, day: date) -> list[Person]:
        """Everyone in office on a day, leaders of the province first, by rank."""
        held = {name: (posts, rank) for name, since, rank, posts in self.careers if since <= day}
        found = [Person(name, tuple(p.split("、")), rank) for name, (p, rank) in held.items() if p != LEFT]
        return sorted(found, key=lambda person: (person.rank == 0, person.rank, person.name))

    def leaders(self, day: date) -> list[Person]:
        """The leaders of the province on a day, by rank."""
        return [person for person in self.people(day) if person.rank]

    def holder(self, post: str, day: date) -> Person | None:
        """Who holds a post on a day."""
        return next((person for person in self.people(day) if post in person.posts), None)

    def head_of(self, city: str, day: date) -> Person | None:
        """The first of a city on a day."""
        return next((p for p in self.people(day) if any(post.startswith(city) for post in p.posts)), None)

    def topics(self, day: date) -> list[Topic]:
        """What can be talked about on a day."""
        return [topic for topic in self._topics if topic.since <= day]

    def phrases(self, day: date) -> list[Phrase]:
        """The set phrases in use on a day."""
        return [phrase for phrase in self._phrases if phrase.since <= day <= phrase.until]

    def changes(self) -> list[tuple[date, str, str]]:
        """Each day on which somebody takes up posts, with name and posts; the first day of all is none."""
        first = min(since for _, since, _, _ in self.careers)
        return [(since, name, posts) for name, since, _, posts in self.careers if since > first and posts != LEFT]
