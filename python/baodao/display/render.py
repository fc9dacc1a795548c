"""A record as a widget: one piece of HTML with its style, no script, nothing to fetch."""

import hashlib
from collections import Counter, deque
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from baodao.display.card import card
from baodao.display.convert import KINDS, Mark, counts, marks
from baodao.display.markup import element, safe, template
from baodao.display.nest import DEPTH, nest

HUES = {
    "event": 350,
    "meta": 95,
    "people": 212,
    "posts": 262,
    "acts": 230,
    "groups": 190,
    "speeches": 212,
    "requirements": 42,
    "documents": 172,
    "formulations": 312,
    "organizations": 28,
    "places": 140,
    "changes": 70,
    "cases": 8,
    "findings": 118,
    "penalties": 288,
}
"""The colour of each kind, as an angle; a kind without one gets the next angle that is far from the others."""
APART = 137.5
"""The golden angle: multiples of it never meet."""
LIGHT = "--fg:#1f2328; --soft:#59636e; --line:#d1d9e0; --bg:#fff; --tint:90% 91%; --ink:60% 42%; color-scheme:light"
DARK = "--fg:#e6edf3; --soft:#9da7b1; --line:#3d444d; --bg:#14181e; --tint:45% 22%; --ink:65% 64%; color-scheme:dark"
NO_FORMULAS = "tex2jax_ignore mathjax_ignore"
"""Classes of what MathJax, which notebooks run over their output, leaves alone: a $ in a report opens no formula."""
OFF = "{ background: none; box-shadow: none; text-decoration: none; border-color: transparent }"


def widget(record: Mapping[str, Any], kinds: Collection[str] = KINDS) -> str:
    """Show a record: its facts above its text, in which the values of the record are marked."""
    if record.get("error") is not None:
        return framed(_failure(record))
    found = marks(record, kinds)
    head = element("title", marked(record["title"], [m for m in found if m.in_title]) or safe("(no title)"))
    body = [m for m in found if not m.in_title]
    return framed(
        head + card(record) + legend(counts(record), found) + element("text", paragraphs(record["text"], body))
    )


def page(content: str, title: str) -> str:
    """Put a widget into a page of its own."""
    return template("page.html").substitute(title=safe(title), content=content)


def _failure(record: Mapping[str, Any]) -> str:
    error = record["error"]
    rows = ((error["type"], error["message"]),)
    facts = "".join(element("k", safe(name)) + element("v", safe(value)) for name, value in rows)
    return element("title", safe(record["id"] or "(no id)")) + element("facts", facts)


def framed(content: str, *sheets: str) -> str:
    """Give a widget its style and that of further sheets, under a name that no other widget on the page has."""
    name = f"baodao-{hashlib.blake2s(content.encode(), digest_size=5).hexdigest()}"
    return f'<div class="{name} {NO_FORMULAS}">{element("style", style(name, *sheets), name="style")}{content}</div>'


def style(name: str, *sheets: str) -> str:
    """Write the style of the widget of this name; every rule applies to it alone."""
    hues = {kind: HUES.get(kind, round(number * APART) % 360) for number, kind in enumerate(KINDS)}
    kinds = "\n".join(f"& .{kind} {{ --h: {hue} }}" for kind, hue in hues.items())
    off = "\n".join(f"&:has(.legend .{kind} input:not(:checked)) .m.{kind} {OFF}" for kind in KINDS)
    rules = [template("widget.css").substitute(kinds=kinds, off=off, light=LIGHT, dark=DARK)]
    rules += [template(sheet).substitute() for sheet in sheets]
    lines = "\n".join(rules).replace("&", f".{name}").splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())


def legend(items: Mapping[str, int], found: Sequence[Mark]) -> str:
    """List the kinds that are marked, with the numbers of their items; each can be switched off and on."""
    marked_times = Counter(mark.kind for mark in found)
    shown = (_entry(kind, items[kind], marked_times[kind]) for kind in KINDS if marked_times[kind])
    return element("legend", "".join(shown))


def _entry(kind: str, items: int, times: int) -> str:
    shown = element(f"m {kind}", kind, name="b")
    entry = f'<input type="checkbox" checked>{shown} {items}'
    return f'<label class="{kind}" title="{kind}: {items} in the record, {times} marks">{entry}</label>'


def paragraphs(text: str, found: Sequence[Mark], *, fresh: Collection[Mark] = (), lines: Collection[str] = ()) -> str:
    """Mark a text, with a block for each paragraph; new marks and lines have the class ``new``."""
    waiting = deque(sorted(found, key=lambda mark: mark.start))
    shown: list[str] = []
    open_: list[Mark] = []
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        open_ = [mark for mark in open_ if mark.end > at][:DEPTH]
        while waiting and waiting[0].start < end:
            open_.append(waiting.popleft())
        shown.append(element("p new" if line in lines else "p", marked(text, open_, start=at, end=end, fresh=fresh)))
        at = end + 1
    return "".join(shown)


def marked(
    text: str, found: Sequence[Mark], *, start: int = 0, end: int | None = None, fresh: Collection[Mark] = ()
) -> str:
    """Mark the values in ``text[start:end]``; a mark that continues after a break has the class ``on``."""
    pieces: list[str] = []
    labels: list[str] = []
    for piece in nest(text, found, start, end):
        if mark := piece.open:
            labels.append(mark.label)
            classes = f"m {mark.kind}{'' if piece.first else ' on'}{' new' if mark in fresh else ''}"
            pieces.append(f'<span class="{classes}" title="{safe(_hover(labels))}">')
        elif piece.text:
            pieces.append(safe(piece.text))
        else:
            labels.pop()
            pieces.append("</span>")
    return "".join(pieces)


def _hover(labels: Sequence[str]) -> str:
    """Say what a mark is, and inside which marks it is."""
    return "\nin ".join(labels[:-4:-1])
