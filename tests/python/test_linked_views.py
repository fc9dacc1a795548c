"""The views of a person and of an event: what they show, as text and in a browser, and that nothing in them runs."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

import baodao
from baodao.display import ShownEvent, ShownPerson
from baodao.types import Record
from browser import SCHEMES, WIDTHS, chromium, opened
from test_browser import ACTIVE, CLIPPED, CONTRAST, HANDLERS, PAYLOADS, TOO_WIDE, poisoned

CAREER = [
    ("2016-05-04", "甘州区召开河道整治现场会，甘州区副区长闻人朔、甘州区水务局局长祁珩到会。"),
    ("2018-03-04", "甘州区召开防汛现场会，甘州区副区长闻人朔到会。"),
    ("2019-06-04", "甘州区区长闻人朔主持召开春耕现场会，甘州区副区长左丘霖到会。闻人朔强调，各乡镇要抓好春耕。"),
]
LONG = (
    "闻人朔在甘州区河道整治现场会上强调再治三条河\n2021年6月4日，甘州区河道整治现场会在乌江镇举行，副区长闻人朔主持会议并讲话。"
    "区水务局局长祁珩汇报了《甘州区河道整治方案》。"
)
EVENT = [
    "甘州区将召开河道整治现场会\n甘州区河道整治现场会将于2021年6月4日在乌江镇召开，区长闻人朔将出席。",
    "甘州区河道整治现场会召开\n2021年6月4日，甘州区河道整治现场会在乌江镇召开，区长闻人朔主持会议，副区长左丘霖参加。",
    LONG,
]
BARS = "[...document.querySelectorAll('.bar')].map(e => [e.offsetLeft / e.parentElement.clientWidth, e.offsetWidth])"
STYLES = "[...document.querySelectorAll('[class^=baodao] [style]')].map(e => e.className)"


@pytest.fixture(scope="module")
def records() -> list[Record]:
    return [baodao.extract("现场会召开\n" + text, id=day, published=day) for day, text in CAREER]


@pytest.fixture(scope="module")
def person(records: list[Record]) -> ShownPerson:
    (found,) = (person for person in baodao.people(records) if person["name"] == "闻人朔")
    return baodao.show(found, records=records)


@pytest.fixture(scope="module")
def reports() -> list[Record]:
    return [baodao.extract(text, id=f"r{number}") for number, text in enumerate(EVENT)]


@pytest.fixture(scope="module")
def event(reports: list[Record]) -> ShownEvent:
    (found,) = baodao.events(reports)
    return baodao.show(found, records=iter(reports))


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    with chromium() as found:
        yield found


def test_a_person_as_text(person: ShownPerson) -> None:
    lines = repr(person).splitlines()
    assert lines[0] == "闻人朔"
    first, second = (line for line in lines if "█" in line)
    assert "副区长 · 2016-05-04 – 2018-03-04 · 2 reports" in first
    assert "区长 · 2019-06-04 · 1 report" in second
    assert first.index("█") < second.index("█")
    assert any(line.startswith("  1×  左丘霖 · ") for line in lines)
    assert any(line.startswith("  2019-06-04  现场会召开") and "preside" in line for line in lines)
    assert any(line.startswith("  2019-06-04") and "要抓好春耕" in line and "→ 各乡镇" in line for line in lines)


def test_a_person_without_records(person: ShownPerson) -> None:
    shown = baodao.show(person.person)
    assert isinstance(shown, ShownPerson)
    assert "reports  3" in repr(shown)
    assert "appearances" not in repr(shown)
    assert shown._repr_html_().count('class="bar"') == 2


def test_an_event_as_text(event: ShownEvent) -> None:
    text = repr(event)
    assert "post · 闻人朔  副区长 [3] ≠ 区长 [1] [2]" in text
    assert "[2]  甘州区河道整治现场会召开 · report · adds 左丘霖" in text
    assert "[1]  甘州区将召开河道整治现场会 · announcement" in text


def test_a_single_report_adds_nothing(reports: list[Record]) -> None:
    (found,) = baodao.events(reports[1:2])
    assert found["members"][0]["adds"]
    assert "adds" not in repr(baodao.show(found))


def test_what_is_refused(person: ShownPerson, event: ShownEvent, records: list[Record], reports: list[Record]) -> None:
    show: Any = baodao.show
    with pytest.raises(baodao.InputError, match="not those of the person: number 0 is not '2016-05-04'"):
        show(person.person, records=reports)
    with pytest.raises(baodao.InputError, match="not those of the event: number 0 is not 'r0'"):
        show(event.event, records=records)
    with pytest.raises(baodao.InputError, match="not those of the event: number 2 is not 'r2'"):
        show(event.event, records=reports[:2])
    with pytest.raises(baodao.InputError, match="iterable of records"):
        show(event.event, records=reports[0])
    with pytest.raises(baodao.InputError, match="kinds is for records"):
        show(person.person, kinds={"people"})
    with pytest.raises(baodao.InputError, match="for a person and an event"):
        show(records[0], records=records)


def test_days_that_are_not_whole_have_no_bar(person: ShownPerson) -> None:
    spells = [{**spell, "first": "2016-05", "last": None} for spell in person.person["spells"]]
    shown = baodao.show({**person.person, "spells": spells})
    assert 'class="bar"' not in shown._repr_html_()
    assert "2016-05 · 2 reports" in repr(shown)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_person_in_a_browser(browser: Page, person: ShownPerson, scheme: str, width: int) -> None:
    with opened(browser, person.page(), scheme=scheme, width=width) as seen:
        assert seen.picture(f"person-{scheme}-{width}").stat().st_size > 10_000
        (start, length), (later, short) = seen.ask(BARS)
        assert 0.05 < start < 0.15
        assert 0.8 < later < 0.95
        assert length > 10 * short > 0
        assert seen.ask("document.querySelectorAll('.tick').length") == 4
        assert (seen.ask(TOO_WIDE), seen.ask(CLIPPED)) == (0, [])
        assert seen.ask(CONTRAST) >= 4.5
        assert seen.deeds == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_event_in_a_browser(browser: Page, event: ShownEvent, scheme: str, width: int) -> None:
    with opened(browser, event.page(), scheme=scheme, width=width) as seen:
        seen.picture(f"event-{scheme}-{width}")
        tops = seen.ask("[...document.querySelectorAll('.member')].map(e => e.offsetTop)")
        assert len(tops) == 3
        assert (tops[0] == tops[1]) == (width == 1200)
        new = seen.ask("[...document.querySelectorAll('.member .m.new')].map(e => e.textContent)")
        assert set(new) == {"左丘霖", "祁珩", "甘州区河道整治方案"}
        assert (seen.ask(TOO_WIDE), seen.ask(CLIPPED)) == (0, [])
        assert seen.ask(CONTRAST) >= 4.5
        assert seen.deeds == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_in_them_runs(browser: Page, person: ShownPerson, event: ShownEvent, payload: str) -> None:
    html = ""
    for found, records in ((person.person, person.records), (event.event, event.records)):
        assert records is not None
        bad = [_long(poisoned(record, payload), payload) for record in records.values()]
        html += baodao.show(poisoned(found, payload), records=bad)._repr_html_()
    with opened(browser, f'<!DOCTYPE html><meta charset="utf-8"><body><p id="probe">probe</p>{html}') as seen:
        assert seen.ask("window.pwned") is None
        assert seen.ask(ACTIVE) == 0
        assert set(seen.ask(HANDLERS)) <= {"open", "style"}
        assert set(seen.ask(STYLES)) <= {"bar", "tick"}
        assert seen.ask("document.body.children.length") == 3
        assert seen.page.locator("#probe").is_visible()
        assert seen.ask("document.querySelectorAll('.member').length") == 3
        assert "\u202e" not in seen.ask("document.body.innerHTML")
        assert seen.deeds == []


def _long(record: Any, payload: str) -> Any:
    """Give a poisoned record a text in which its positions exist."""
    return {**record, "text": payload * (200 // len(payload) + 1), "title": payload * (60 // len(payload) + 1)}
