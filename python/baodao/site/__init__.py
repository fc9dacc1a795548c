"""A folder of pages to look through records: ``browse``."""

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from string import Template
from typing import Any, Literal

from baodao._baodao import InputError
from baodao.display import show
from baodao.display.markup import safe
from baodao.filters import day_of
from baodao.site.words import WORDS

__all__ = ["browse"]

Language = Literal["en", "zh"]
HERE = Path(__file__).parent
IN_A_FOLDER = 1000
"""Number of reports in each folder of pages."""


def browse(
    records: Iterable[Mapping[str, Any]],
    folder: str | PathLike[str],
    *,
    title: str = "baodao",
    language: Language = "en",
) -> Path:
    r"""Write pages to look through records: a list with search and filters, and a page for each report.

    The pages need no server and fetch nothing: open ``index.html``, which is returned, in a browser. It lists the
    reports by date, filters them by words, person, body, province, kind and days, counts them over time, and lists the
    people with their posts. Nothing of a report is run as a script. The pages are in ``language``, ``en`` or ``zh``.

    ``records`` is iterated once. Failed reports are counted, and have no page. A site that was
    written before is written over; other files in its folder stay. Raises ``InputError`` if the folder holds files but
    no site, or if ``language`` is unknown; ``OSError``.

    >>> import baodao, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     page = baodao.browse(baodao.extract_many(baodao.read(baodao.samples())), folder)
    ...     page.name, len(list(page.parent.glob("reports/*/*.html")))
    ('index.html', 16)
    """
    if language not in WORDS:
        raise InputError(f"language is one of {', '.join(WORDS)}, not {language!r}")
    root = Path(folder)
    index = root / "index.html"
    if root.is_dir() and any(root.iterdir()) and not index.exists():
        raise InputError(f"{root} holds files, but no site that browse wrote: name a new folder")
    rows = Rows()
    for number, record in enumerate(records):
        if record is None or record.get("error") is not None:
            rows.failed += 1
            continue
        path = f"reports/{number // IN_A_FOLDER:03}/{number:06}.html"
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(show(record).page(), encoding="utf-8")
        rows.add(record, path)
    root.mkdir(parents=True, exist_ok=True)
    index.write_text(_index(rows, title, language), encoding="utf-8")
    return index


class Rows:
    """What the list knows of the reports: names are kept once, and reports name them by number."""

    def __init__(self) -> None:
        self.failed = 0
        self.reports: list[list[Any]] = []
        self.people: dict[str, int] = {}
        self.bodies: dict[str, int] = {}
        self.phrases: dict[str, int] = {}
        self.posts: list[Counter[str]] = []

    def add(self, record: Mapping[str, Any], path: str) -> None:
        """Add a report with the path of its page."""
        event = record["event"]
        place = event["place"] if event else None
        roles: dict[str, list[int]] = {"preside": [], "speak": []}
        people = []
        for person in record["people"]:
            number = _number(self.people, person["name"])
            if number == len(self.posts):
                self.posts.append(Counter())
            self.posts[number].update({post["text"] for post in person["posts"]})
            people.append(number)
            for role, listed in roles.items():
                if role in person["roles"]:
                    listed.append(number)
        bodies = {one["full_name"] or one["name"] for one in record["organizations"]}
        self.reports.append(
            [
                path,
                record["id"],
                day_of(record),
                record["title"],
                event["kind"] if event else None,
                (place["path"] or [place["text"]]) if place else [],
                people,
                *roles.values(),
                sorted(_number(self.bodies, body) for body in bodies),
                sorted(_number(self.phrases, one["key"]) for one in record["formulations"]),
            ]
        )

    def data(self) -> dict[str, Any]:
        """Return everything as data for the page, the latest report first."""
        self.reports.sort(key=lambda row: (row[2] or "", row[0]), reverse=True)
        posts = [
            [post for post, _ in sorted(one.items(), key=lambda item: (-item[1], item[0]))[:3]] for one in self.posts
        ]
        return {
            "reports": self.reports,
            "people": list(self.people),
            "posts": posts,
            "bodies": list(self.bodies),
            "phrases": list(self.phrases),
            "failed": self.failed,
        }


def _number(numbers: dict[str, int], name: str) -> int:
    return numbers.setdefault(name, len(numbers))


def _index(rows: Rows, title: str, language: Language) -> str:
    program = (HERE / "app.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(program.encode()).digest()).decode()
    template = Template((HERE / "index.html").read_text(encoding="utf-8"))
    return template.substitute(
        title=safe(title),
        language=language,
        hash=digest,
        style=(HERE / "site.css").read_text(encoding="utf-8"),
        data=_island({**rows.data(), "words": WORDS[language]}),
        program=program,
        **{key: safe(value) for key, value in WORDS[language]["page"].items()},
    )


def _island(data: Any) -> str:
    """Write data so that no text in it can end the element that holds it."""
    return "".join(_escaped(json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).iterencode(data)))


def _escaped(parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        yield part.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
