"""A report under construction: its paragraphs, and what is true of it, written down side by side."""

from __future__ import annotations

from datetime import date
from typing import Any

from world import Person


class Draft:
    """Collects text and truth; a reader's annotation is made here and never from what a program found."""

    def __init__(self, day: date, title: str) -> None:
        self.day, self.title = day, title
        self.paragraphs: list[str] = []
        self.event: dict[str, Any] | None = None
        self.agency: str | None = None
        self.authors: list[str] = []
        self.groups: list[str] = []
        self.documents: list[dict[str, str | None]] = []
        self.phrases: list[str] = []
        self._people: dict[str, dict[str, Any]] = {}
        self.speeches: list[dict[str, str]] = []

    def happens(self, kind: str, name: str | None, when: str, place: str | None, form: str | None = None) -> None:
        """State the main event; `when` is the date as written."""
        iso = self.day.isoformat()
        self.event = {"type": kind, "name": name, "date_text": when, "date": iso, "date_end": None}
        self.event |= {"place": place, "form": form}

    def person(self, person: Person, *roles: str, titled: bool = True) -> str:
        """Let someone take part; their name, after their posts unless these are left out."""
        known = self._people.setdefault(person.name, {"name": person.name, "titles": [], "roles": []})
        if titled:
            known["titles"] += [post for post in person.posts if post not in known["titles"]]
        known["roles"] += [role for role in roles if role not in known["roles"]]
        return person.titled if titled else person.name

    def says(self, speaker: str, *sentences: str) -> str:
        """Report a statement from its first to its last character."""
        text = "".join(sentences)
        self.speeches.append({"speaker": speaker, "start": text[:20], "end": text[-20:]})
        return text

    def cite(self, title: str) -> str:
        """Cite a document."""
        self.documents.append({"title": title, "issuer": None, "number": None})
        return f"《{title}》"

    def paragraph(self, *sentences: str) -> None:
        """Add a paragraph."""
        self.paragraphs.append("".join(sentences))

    @property
    def text(self) -> str:
        """The body."""
        return "\n".join(self.paragraphs)

    def gold(self) -> dict[str, Any]:
        """What a careful reader finds in it."""
        whole = self.title + self.text
        people = sorted(self._people.values(), key=lambda person: whole.index(person["name"]))
        return {
            "title": self.title,
            "agency": self.agency,
            "authors": self.authors,
            "event": self.event,
            "people": people,
            "groups": self.groups,
            "speeches": self.speeches,
            "documents": self.documents,
            "tifa": sorted(self.phrases),
        }
