"""Which values of records are wrong, by annotations in the form of an annotated folder.

FOLDER/inputs.jsonl has a line for each report with `id`, `file`, `published` and perhaps `title`; FOLDER/docs.jsonl has
its `text`, FOLDER/gold.jsonl the annotation. Values are the same where `baodao.evaluate` takes them for the same. A
value with wrong ends is one error, not a value too many and one that is missed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import baodao
from baodao.evaluation.likeness import overlap, plain, shared, squeezed, unpaused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Errors = dict[str, int]
BODY_KEPT, NAME_SHARED, GROUP_SHARED = 0.98, 0.85, 0.8
SAID, FOUND, SAME_DEMAND = 0.8, 0.5, 0.5


def reports(folder: Path) -> Iterator[tuple[str, dict[str, Any], Errors]]:
    """Each report's id, its record, and how many errors each annotated path of the record holds."""
    gold, texts = (_lines(folder / name) for name in ("gold.jsonl", "docs.jsonl"))
    for report, row in _lines(folder / "inputs.jsonl").items():
        data = (folder / row["file"]).read_bytes()
        record = baodao.extract(data, id=report, title=row.get("title"), published=row.get("published"))
        yield report, record, Judge(gold[report], texts[report]["text"], record).errors


def _lines(path: Path) -> dict[str, dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def equal(one: str | None, other: str | None) -> bool:
    return plain(one) == plain(other)


class Judge:
    """The errors of a record, by the path of each value that the annotation decides about."""

    def __init__(self, gold: dict[str, Any], text: str, record: dict[str, Any]) -> None:
        self.gold, self.text, self.record = gold, text, record
        self.full = bool(gold.get("full"))
        self.errors: Errors = {}
        self.of_report()
        if gold["event"] and record["event"]:
            self.of_event(gold["event"], record["event"])
        self.of_people()
        self.of_groups()
        self.of_documents()
        self.of_names()
        self.of_speeches()
        if self.full:
            self.of_demands()

    def put(self, path: str, errors: int) -> None:
        self.errors[path] = int(errors)

    def items(
        self,
        path: str,
        gold: list[str],
        found: list[str],
        same: Callable[[str, str], bool] = equal,
        open_: frozenset[str] = frozenset(),
    ) -> dict[int, str]:
        """Judge the items of a list, and the list: how many it lacks that no wrong item stands for."""
        right: dict[int, str] = {}
        for value in gold:
            index = next((i for i, one in enumerate(found) if i not in right and same(value, one)), None)
            if index is not None:
                right[index] = value
        judged = [i for i, one in enumerate(found) if plain(one) not in open_]
        wrong = [i for i in judged if i not in right]
        for i in judged:
            self.put(f"{path}[{i}]", i not in right)
        self.put(path, max(0, len(gold) - len(right) - len(wrong)))
        return right

    def of_report(self) -> None:
        gold, record = self.gold, self.record
        self.put("title", not equal(gold["title"], record["title"]))
        self.put("text", shared(self.text, record["text"]) < BODY_KEPT)
        self.put("meta.agency", not equal(gold["agency"], record["meta"]["agency"]))
        self.items("meta.authors", gold["authors"], record["meta"]["authors"])
        self.put("event", bool(gold["event"]) != bool(record["event"]))

    def of_event(self, gold: dict[str, Any], found: dict[str, Any]) -> None:
        names = gold.get("name"), found["name"]
        date, place = found["date"] or {}, found["place"] or {}
        self.put("event.kind", gold["type"] != found["kind"])
        same = shared(*names) >= NAME_SHARED if all(names) else not any(names)
        self.put("event.name", not same)
        days = gold.get("date"), gold.get("date_end")
        self.put("event.date", days != (date.get("iso"), date.get("iso_end")))
        one, other = plain(gold.get("place")), plain(place.get("text"))
        same = one == other or bool(one and other and (one in other or other in one))
        self.put("event.place", not same)
        self.put("event.form", gold.get("form") != found["form"])
        if self.full:
            if place and same:
                self.put("event.place.path", gold["path"] != place["path"])
            self.items("event.hosts", gold["hosts"], [host["text"] for host in found["hosts"]])

    def of_people(self) -> None:
        people = self.record["people"]
        right = self.items("people", [one["name"] for one in self.gold["people"]], [one["name"] for one in people])
        gold = {plain(one["name"]): one for one in self.gold["people"]}
        for i in right:
            self.of_person(f"people[{i}]", gold[plain(people[i]["name"])], people[i])
        if self.full:
            self.of_order(set(right))

    def of_person(self, path: str, gold: dict[str, Any], found: dict[str, Any]) -> None:
        right = self.items(f"{path}.posts", gold["titles"], [post["text"] for post in found["posts"]])
        parted = {plain(post["text"]): post for post in gold.get("posts") or ()} if self.full else {}
        for j, post in enumerate(found["posts"]):
            want = parted.get(plain(post["text"])) if j in right else None
            if want:
                same = equal(want["org"], post["organization"]) and equal(want["post"], post["post"])
                self.put(f"{path}.posts[{j}].organization", not same)
                self.put(f"{path}.posts[{j}].organization_full", not equal(want["full"], post["organization_full"]))
        roles = ["appointed" if role == "removed" else role for role in found["roles"]]
        self.items(f"{path}.roles", gold["roles"], roles)

    def of_order(self, right: set[int]) -> None:
        """Judge the place in the listing by the name before it."""
        people = self.record["people"]
        listed = [plain(name) for name in self.gold["listing"]]
        order = [plain(one["name"]) for one in sorted(people, key=lambda one: one["order"] or 0) if one["order"]]
        for i in right:
            name = plain(people[i]["name"])
            if len(listed) > 1 and name in listed and name in order:
                before = [names[names.index(name) - 1] if names[0] != name else None for names in (listed, order)]
                self.put(f"people[{i}].order", before[0] != before[1])

    def of_groups(self) -> None:
        def same(one: str, other: str) -> bool:
            return shared(plain(one), plain(other)) >= GROUP_SHARED

        groups = self.record["groups"]
        right = self.items("groups", self.gold["groups"], [group["text"] for group in groups], same)
        roles = {one["text"]: one["role"] for one in self.gold.get("group_roles") or ()} if self.full else {}
        for i, text in right.items():
            if text in roles:
                self.put(f"groups[{i}].role", roles[text] != groups[i]["role"])

    def of_documents(self) -> None:
        found = self.record["documents"]
        right = self.items("documents", [one["title"] for one in self.gold["documents"]], [d["title"] for d in found])
        gold = {plain(one["title"]): one for one in self.gold["documents"]}
        for i in right:
            for key in ("issuer", "number"):
                want = gold[plain(found[i]["title"])].get(key)
                self.put(f"documents[{i}].{key}", not equal(want, found[i][key]))

    def of_names(self) -> None:
        gold, record = self.gold, self.record
        self.items("formulations", gold["tifa"], [one["text"] for one in record["formulations"]])
        if not self.full:
            return
        bodies = [one["name"] for one in record["organizations"]]
        self.items("organizations", gold["organizations"], bodies, open_=frozenset(map(plain, gold.get("aliases", ()))))
        if "places" in gold:
            inside = frozenset(map(plain, gold["inside"]))
            found = record["places"]
            names = [one["name"] for one in gold["places"]]
            right = self.items("places", names, [one["name"] for one in found], open_=inside)
            paths = {plain(one["name"]): one["path"] for one in gold["places"]}
            for i in right:
                path = paths[plain(found[i]["name"])]
                if path:
                    self.put(f"places[{i}].path", path != found[i]["path"])

    def stretch(self, one: dict[str, Any]) -> str:
        start = self.text.find(one["start"])
        end = self.text.find(one["end"], start)
        return self.text[start : end + len(one["end"])] if 0 <= start <= end else ""

    def of_speeches(self) -> None:
        record, whole = self.record, squeezed(self.text)
        gold = _spans(whole, [(one["speaker"], self.stretch(one)) for one in self.gold["speeches"]])
        words = [(one["speaker"], record["text"][one["start"] : one["end"]]) for one in record["speeches"]]
        found = _spans(whole, words)
        truth = {place: speaker for speaker, span in gold for place in span}
        told = {place for _, span in found for place in span}
        for i, (speaker, span) in enumerate(found):
            size = max(len(span), 1)
            said = sum(place in truth for place in span) / size >= SAID
            right = sum(truth.get(place) == speaker for place in span) / size >= SAID
            self.put(f"speeches[{i}]", not said)
            if said:
                self.put(f"speeches[{i}].speaker", not right)
        missed = (span for _, span in gold if span and sum(place in told for place in span) / len(span) < FOUND)
        self.put("speeches", sum(1 for _ in missed))

    def of_demands(self) -> None:
        speeches = self.record["speeches"]
        left = {
            f"speeches[{i}].requirements[{j}]": (unpaused(one["text"]), plain(one["addressee"]))
            for i, speech in enumerate(speeches)
            for j, one in enumerate(speech["requirements"])
        }
        for path in left:
            self.put(path, 1)
        for i, speech in enumerate(speeches):
            if f"speeches[{i}].speaker" in self.errors or speech["requirements"]:
                self.put(f"speeches[{i}].requirements", 0)
        for one in self.gold["requirements"]:
            self.of_demand(unpaused(self.stretch(one)), one, left)

    def of_demand(self, text: str, gold: dict[str, Any], left: dict[str, tuple[str, str]]) -> None:
        best = max(left, key=lambda path: overlap(text, left[path][0]), default=None)
        if best is not None and overlap(text, left[best][0]) >= SAME_DEMAND:
            _, addressee = left.pop(best)
            self.put(best, 0)
            self.put(f"{best}.addressee", plain(gold["addressee"]) != addressee)
            return
        start = self.record["text"].find(gold["start"])
        speeches = enumerate(self.record["speeches"])
        inside = next((i for i, one in speeches if one["start"] <= start < one["end"]), None)
        path = "speeches" if inside is None else f"speeches[{inside}].requirements"
        self.put(path, self.errors.get(path, 0) + 1)


def _spans(whole: str, said: list[tuple[str, str]]) -> list[tuple[str, range]]:
    """The characters of the text that each speaker's words take; none where the text does not have them."""
    found, cursor = [], 0
    for speaker, words in said:
        part = squeezed(words)
        start = whole.find(part, cursor)
        start = whole.find(part) if start < 0 else start
        cursor = max(cursor, start)
        found.append((plain(speaker), range(start, start + len(part)) if start >= 0 else range(0)))
    return found
