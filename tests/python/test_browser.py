"""What is shown, in a real browser: every mark is there, nothing runs, nothing sticks out, all of it is legible."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbconvert import HTMLExporter
from playwright.sync_api import Page

import baodao
from baodao.display import KINDS
from baodao.types import Record
from browser import SCHEMES, WIDTHS, chromium, opened
from conftest import REPORT
from walk import values

MARKS = "document.querySelectorAll('.m:not(.on)[title]').length"
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHOWN_TEXT = "[...document.querySelectorAll('.text .p')].map(e => e.textContent).join('\\n')"
CLIPPED = """
[...document.querySelectorAll('[class^=baodao] *')]
  .filter(e => getComputedStyle(e).display != 'inline' && e.clientWidth && e.scrollWidth > e.clientWidth + 1)
  .map(e => e.className)"""
ACTIVE = """
document.querySelectorAll('[class^=baodao] :is(script, img, svg, iframe, object, embed, a, link, form, base, meta,'
  + 'video, math)').length"""
HANDLERS = """
[...document.querySelectorAll('[class^=baodao], [class^=baodao] *')]
  .flatMap(e => [...e.attributes].map(a => a.name))
  .filter(name => !['class', 'title', 'type', 'checked'].includes(name))"""
CONTRAST = """() => {
  const linear = v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(v => linear(v / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = e => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      if (!colour.endsWith(', 0)')) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const ratio = e => {
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const written = e => [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim());
  const all = [...document.querySelectorAll('[class^=baodao] *')];
  return Math.min(...all.filter(e => e.tagName != 'STYLE' && written(e)).map(ratio));
}"""
"""The least contrast of text against what is under it, as WCAG 2 counts it."""
GROUNDS = """
[...document.querySelectorAll('[class^=baodao]')].map(widget =>
  [...widget.querySelectorAll('.text .m.people')]
    .filter(e => getComputedStyle(e).backgroundColor != 'rgba(0, 0, 0, 0)').length)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def record(samples: list[Path]) -> Record:
    records = [baodao.extract_file(path) for path in samples]
    return max(records, key=lambda one: len(one["people"]))


def expected(record: Record) -> int:
    """Count the marks of a record: one for each position; the acts of a list of names share that of their verb."""
    found = [value for value in values(record) if value.kind != "paragraphs"]
    verbs = {(value.start, value.end, value.in_title) for value in found if value.kind == "people.acts"}
    return len(verbs) + sum(value.kind != "people.acts" for value in found)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_record(browser: Page, record: Record, scheme: str, width: int) -> None:
    with opened(browser, baodao.show(record).page(), scheme=scheme, width=width) as seen:
        assert seen.picture(f"show-{scheme}-{width}").stat().st_size > 10_000
        assert seen.ask(MARKS) == expected(record) > 30
        assert seen.ask(SHOWN_TEXT) == record["text"]
        assert seen.ask("document.querySelector('.title').textContent") == record["title"]
        assert seen.ask(TOO_WIDE) == 0
        assert seen.ask(CLIPPED) == []
        assert seen.ask(CONTRAST) >= 4.5
        assert seen.deeds == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_two_records(browser: Page, record: Record, scheme: str, width: int) -> None:
    text = record["text"].replace("书记", "主任", 1)
    other = baodao.extract(f"{record['title']}\n{text}", region="黑龙江省")
    with opened(browser, baodao.compare(record, other).page(), scheme=scheme, width=width) as seen:
        seen.picture(f"compare-{scheme}-{width}")
        assert seen.ask(MARKS) == expected(record) + expected(other)
        assert 0 < seen.ask("document.querySelectorAll('.m.new').length") < seen.ask(MARKS)
        assert seen.ask("document.querySelectorAll('.p.new').length") == 2
        assert seen.ask(SHOWN_TEXT) == f"{record['text']}\n{text}"
        assert seen.ask(TOO_WIDE) == 0
        assert seen.ask(CLIPPED) == []
        assert seen.ask(CONTRAST) >= 4.5
        assert seen.deeds == []


def test_all_samples_at_the_narrowest(browser: Page, samples: list[Path]) -> None:
    for path in samples:
        record = baodao.extract_file(path)
        with opened(browser, baodao.show(record).page(), width=320) as seen:
            assert seen.ask(MARKS) == expected(record), path
            assert (seen.ask(TOO_WIDE), seen.ask(CLIPPED)) == (0, []), path


@pytest.mark.parametrize(
    ("body", "scheme", "dark"),
    [
        ("<body>", "light", False),
        ("<body>", "dark", True),
        ('<body data-jp-theme-light="true">', "dark", False),
        ('<body data-jp-theme-light="false">', "light", True),
        ('<body class="vscode-dark">', "light", True),
        ('<body class="vscode-light">', "dark", False),
    ],
)
def test_the_theme_of_the_page_wins(browser: Page, body: str, scheme: str, dark: bool) -> None:  # noqa: FBT001
    html = f"<!DOCTYPE html>{body}{baodao.show(baodao.extract(REPORT))._repr_html_()}"
    with opened(browser, html, scheme=scheme) as seen:
        ground = seen.ask("getComputedStyle(document.querySelector('[class^=baodao]')).backgroundColor")
        assert (ground == "rgb(20, 24, 30)") == dark
        assert seen.ask(CONTRAST) >= 4.5


def test_two_widgets_on_a_page_do_not_touch_each_other(browser: Page, record: Record) -> None:
    one, two = (baodao.show(record, kinds=kinds)._repr_html_() for kinds in ({"people"}, None))
    probe = '<p class="title m people text" id="probe" title="">probe</p>'
    with opened(browser, f"<!DOCTYPE html>{probe}{one}{two}") as seen:
        ground = "getComputedStyle(document.querySelector('#probe')).backgroundColor"
        assert seen.ask(ground) == "rgba(0, 0, 0, 0)"
        before = seen.ask(GROUNDS)
        assert before[0] == before[1] > 5
        seen.page.locator(".legend input").first.uncheck()
        assert seen.ask(GROUNDS) == [0, before[1]]


def test_only_some_kinds(browser: Page, record: Record) -> None:
    with opened(browser, baodao.show(record, kinds={"people", "posts"}).page()) as seen:
        kinds = seen.ask("[...new Set([...document.querySelectorAll('.text .m')].map(e => e.classList[1]))].sort()")
        assert kinds == ["people", "posts"]
        assert seen.ask("document.querySelectorAll('.legend label').length") == 2


PAYLOADS = [
    "<script>window.pwned = 1</script>",
    "<img src=x onerror=window.pwned=1>",
    "</style><script>window.pwned = 1</script>",
    "</title></textarea><svg onload=window.pwned=1>",
    '" onmouseover="window.pwned=1" x="',
    "' autofocus onfocus='window.pwned=1' x='",
    '<a href="javascript:window.pwned=1">会议</a>',
    "&lt;script&gt;window.pwned=1&lt;/script&gt;",
    "&#60;img src=x onerror=window.pwned=1&#62;",
    "} body { display: none } .m { background: url(https://example.org/x)",
    "*/ @import url(https://example.org/x); /*",
    "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
    "<!--><script>window.pwned=1</script>-->",
    "]]><math><mtext></p><style><img src onerror=window.pwned=1>",
    "$content ${title} {kinds} %s",
    "\u202e<script>\u2066window.pwned=1",
    "\x00<scr\x00ipt>window.pwned=1</script>",
    "＜script＞\ufe64img\ufe65\ufeff<ſcript>window.pwned=1</ſcript>",
    "\ud83d<script>\udca9",
    "\u2028<script>window.pwned=1\u2029</script>",
]


def poisoned(value: Any, payload: str) -> Any:
    """A record in which every string is the payload."""
    if isinstance(value, dict):
        return {key: poisoned(one, payload) for key, one in value.items()}
    if isinstance(value, list):
        return [poisoned(one, payload) for one in value]
    return payload if isinstance(value, str) else value


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_in_a_record_runs(browser: Page, record: Record, payload: str) -> None:
    bad = poisoned(record, payload)
    bad["text"] = payload * (len(record["text"]) // len(payload) + 1)
    bad["title"] = payload * (len(record["title"]) // len(payload) + 1)
    widget = baodao.show(bad)._repr_html_() + baodao.compare(bad, record, names=(payload, payload))._repr_html_()
    widget += baodao.show({"id": payload, "error": {"type": payload, "message": payload}})._repr_html_()
    with opened(browser, f'<!DOCTYPE html><meta charset="utf-8"><body><p id="probe">probe</p>{widget}') as seen:
        for mark in seen.page.locator(".m").all()[:3]:
            mark.hover(force=True)
        assert seen.ask("window.pwned") is None
        assert seen.ask(ACTIVE) == 0
        assert seen.ask(HANDLERS) == []
        assert seen.ask("document.body.children.length") == 4
        assert seen.page.locator("#probe").is_visible()
        assert seen.ask(MARKS) == 2 * expected(record) + expected(record)
        assert seen.deeds == []
        shown = seen.ask("document.querySelector('[class^=baodao] .title').textContent")
        assert len(shown) == len(bad["title"])
        assert "\u202e" not in seen.ask("document.body.innerHTML")


def test_it_survives_the_export_of_a_notebook(browser: Page, record: Record) -> None:
    html = baodao.show(record)._repr_html_()
    output = {"output_type": "display_data", "data": {"text/html": html, "text/plain": "…"}, "metadata": {}}
    cell = {"cell_type": "code", "execution_count": 1, "id": "a", "metadata": {}, "outputs": [output], "source": ""}
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    exported, _ = HTMLExporter().from_notebook_node(nbformat.from_dict(notebook))  # type: ignore[no-untyped-call]
    with opened(browser, exported) as seen:
        seen.picture("nbconvert")
        assert seen.ask(MARKS) == expected(record)
        assert seen.ask(SHOWN_TEXT) == record["text"]
        assert seen.ask("getComputedStyle(document.querySelector('.m.people')).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_every_kind_has_a_colour_of_its_own(browser: Page) -> None:
    marks = "".join(f'<span class="m {kind}" title="x">{kind}</span>' for kind in KINDS)
    html = baodao.show(baodao.extract(REPORT))._repr_html_().replace('<div class="text">', f'<div class="text">{marks}')
    with opened(browser, html) as seen:
        styles = f"{list(KINDS)}.map(kind => getComputedStyle(document.querySelector('.text .m.' + kind)))"
        colours = seen.ask(f"{styles}.map(style => style.backgroundColor + style.borderBottom)")
        assert len(set(colours)) == len(KINDS)
