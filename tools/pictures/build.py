"""Draws the pictures of the README from the reports that ship with the library: a card and a network.

    python tools/pictures/build.py

Needs the extras analysis and test, and Chromium. The pictures are written to docs/pictures.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from matplotlib import pyplot as plt
from playwright.sync_api import sync_playwright

import baodao
from baodao import analysis

OUT = Path(__file__).resolve().parents[2] / "docs" / "pictures"
WIDTH = 900


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    card()
    network()


def card() -> None:
    """Take a picture of the card of one report."""
    path = baodao.samples() / "时政要闻/06月12日/318辽宁省安全生产专项整治工作视频会议召开.txt"
    page = baodao.show(baodao.extract_file(path, published="2021-06-13")).page()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        shown = browser.new_page(viewport={"width": WIDTH, "height": 700}, color_scheme="light")
        shown.set_content(page)
        shown.screenshot(path=OUT / "card.png")
        browser.close()


def network() -> None:
    """Draw who takes part in the same events in the corpus."""
    tables = baodao.to_pandas(baodao.extract_many(baodao.read(baodao.corpus())))
    analysis.draw_together(analysis.together(tables, least=3), most=24)
    plt.savefig(OUT / "network.png", dpi=90)


if __name__ == "__main__":
    main()
