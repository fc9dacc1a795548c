"""``browse``: the pages are opened in a browser, filtered, and looked at."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

import baodao
from baodao.cli import main
from browser import PICTURES, SCHEMES, WIDTHS, chromium

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    with chromium() as page:
        yield page


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    records: list[Any] = list(baodao.extract_many(baodao.read(baodao.corpus())))
    records.append(baodao.extract(f"{HOSTILE}会议召开\n2021年6月4日，市长李明远主持召开会议。{HOSTILE}", id=HOSTILE))
    records.append({"id": "x", "error": {"type": "DecodeError", "message": "no text"}})
    return baodao.browse(records, folder)


def opened(page: Page, path: Path) -> list[str]:
    """Open a page; what it says and asks for is listed."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("dialog", lambda dialog: heard.append(dialog.message))
    page.on("request", lambda request: heard.extend([request.url] if not request.url.startswith("file:") else []))
    page.goto(path.as_uri())
    page.wait_for_selector("#list td")
    return heard


def count(page: Page) -> str:
    page.wait_for_timeout(200)
    return page.text_content("#count") or ""


def test_the_list_is_filtered(browser: Page, site: Path) -> None:
    heard = opened(browser, site)
    assert count(browser) == "201 of 201 reports, 1 failed"
    expected: list[Any] = list(baodao.extract_many(baodao.read(baodao.corpus())))
    name = "欧阳思齐"
    browser.fill("#person", name)
    with_person = sum(name in {person["name"] for person in record["people"]} for record in expected)
    assert count(browser).startswith(f"{with_person} of ")
    browser.select_option("#kind", "inspection")
    both = sum(
        name in {person["name"] for person in record["people"]} and (record["event"] or {}).get("kind") == "inspection"
        for record in expected
    )
    assert 0 < both < with_person
    assert count(browser).startswith(f"{both} of ")
    browser.click("text=clear")
    browser.fill("#since", "2021-01-01")
    browser.fill("#until", "2021-12-31")
    assert count(browser).startswith("41 of ")
    browser.click("text=clear")
    browser.fill("#words", f"{name} 沈阳")
    assert 0 < int(count(browser).split()[0]) < with_person
    assert heard == []


def test_a_link_of_the_list_keeps_the_filters(browser: Page, site: Path) -> None:
    opened(browser, site)
    browser.click("#tab-people")
    rows = browser.locator("#list tbody tr, #list > table > tr")
    first = rows.first.text_content() or ""
    assert "陆秉文" in first
    browser.locator("#list button", has_text="陆秉文").first.click()
    assert browser.input_value("#person") == "陆秉文"
    address = browser.url
    browser.goto("about:blank")
    browser.goto(address)
    assert browser.input_value("#person") == "陆秉文"
    browser.click("#list a")
    assert "陆秉文" in (browser.text_content("body") or "")


def test_nothing_of_a_report_runs(browser: Page, site: Path) -> None:
    heard = opened(browser, site)
    browser.fill("#words", "alert(1)")
    assert count(browser).startswith("1 of ")
    assert browser.locator("#list img").count() == 0
    browser.click("#list a")
    browser.wait_for_selector("text=李明远")
    assert heard == []
    page = site.read_text(encoding="utf-8")
    assert page.count("<script") == 2
    assert "onerror" not in re.sub(r'<script id="data".*?</script>', "", page, flags=re.DOTALL)


def test_what_it_looks_like(browser: Page, site: Path) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    schemes: tuple[Any, ...] = SCHEMES
    for scheme in schemes:
        for width in WIDTHS:
            browser.emulate_media(color_scheme=scheme)
            browser.set_viewport_size({"width": width, "height": 800})
            opened(browser, site)
            assert browser.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
            browser.screenshot(path=PICTURES / f"site-{scheme}-{width}.png")


def test_five_thousand_reports_open_at_once(browser: Page, tmp_path: Path) -> None:
    records: list[Any] = list(baodao.extract_many(baodao.read(baodao.corpus()))) * 25
    index = baodao.browse(records[:1], tmp_path)
    # The list alone: five thousand pages beside it would take long to write, and are not opened.
    from baodao import site as written  # noqa: PLC0415 - its parts

    rows = written.Rows()
    for number, record in enumerate(records):
        rows.add(record, f"reports/{number}.html")
    index.write_text(written._index(rows, "many", "zh"), encoding="utf-8")  # noqa: SLF001 - as above
    opened(browser, index)
    assert count(browser).startswith("5,000 / 5,000 篇报道")
    seconds = browser.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd / 1000")
    assert seconds < 3  # well under one second on a machine that does nothing else


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "site"
    assert main(["browse", str(baodao.samples()), "-o", str(folder), "--language", "zh", "--title", "样例"]) == 0
    assert "index.html" in capsys.readouterr().err
    assert "<h1>样例</h1>" in (folder / "index.html").read_text(encoding="utf-8")
    assert main(["browse", str(baodao.samples()), "-o", str(folder), "--quiet"]) == 0


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").touch()
    with pytest.raises(baodao.InputError, match="new folder"):
        baodao.browse([], tmp_path)
    with pytest.raises(baodao.InputError, match="language"):
        baodao.browse([], tmp_path / "site", language="fr")  # type: ignore[arg-type]
