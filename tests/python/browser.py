"""Chromium for the tests: found on this machine, run without a head, its pictures kept."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, sync_playwright

from conftest import ROOT

PICTURES = ROOT / "build" / "screenshots"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SCHEMES = ("light", "dark")
WIDTHS = (400, 1200)


@contextmanager
def chromium() -> Iterator[Page]:
    """Run the machine's own Chromium, or skip the test."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip(f"no browser: none of {', '.join(NAMES)} is on the path")
    # As root, as in a container, Chromium has no sandbox of its own.
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        yield browser.new_page()
        browser.close()


@dataclass
class Watched:
    """A page, and what it did that it should not."""

    page: Page
    deeds: list[str] = field(default_factory=list)

    def ask(self, script: str) -> Any:
        return self.page.evaluate(script)

    def picture(self, name: str) -> Path:
        PICTURES.mkdir(parents=True, exist_ok=True)
        path = PICTURES / f"{name}.png"
        self.page.screenshot(path=path, full_page=True)
        return path


@contextmanager
def opened(page: Page, html: str, *, scheme: Any = "light", width: int = 1200) -> Iterator[Watched]:
    """Open a page, and write down its dialogs, requests, messages and errors."""
    watched = Watched(page)

    def dismiss(dialog: Dialog) -> None:
        watched.deeds.append(f"dialog {dialog.message}")
        dialog.dismiss()

    heard: list[tuple[Any, Any]] = [
        ("dialog", dismiss),
        ("request", lambda request: watched.deeds.append(f"request {request.url}")),
        ("console", lambda message: watched.deeds.append(f"console {message.text}")),
        ("pageerror", lambda error: watched.deeds.append(f"error {error}")),
    ]
    # Another window, so that nothing that was left in the last one is there.
    page.goto("about:blank")
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    for event, listener in heard:
        page.on(event, listener)
    try:
        page.set_content(html)
        yield watched
    finally:
        for event, listener in heard:
            page.remove_listener(event, listener)
