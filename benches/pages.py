"""The pages of the benches, as ``benches/pages/mod.rs`` makes them."""

from pathlib import Path

PAGES = Path(__file__).parent / "pages"


def pages(count: int) -> list[bytes]:
    """Make the first ``count`` pages, in UTF-8."""
    frame, reports, names = (
        (PAGES / name).read_text(encoding="utf-8") for name in ("frame.html", "reports.txt", "names.txt")
    )
    return [_page(i, frame, reports.split("\n\n"), names.split()) for i in range(count)]


def _page(number: int, frame: str, reports: list[str], names: list[str]) -> bytes:
    report = reports[number % len(reports)].strip().replace("{DAY}", str(number % 28 + 1))
    for person in range(6):
        report = report.replace(f"{{P{person}}}", names[(number * 7 + person * 5) % len(names)])
    title, _, body = report.partition("\n")
    lines = "\n".join(f"\t\t\t<p>　　{line}</p>" for line in body.splitlines())
    page = frame.replace("{TITLE}", title).replace("{DAY}", f"{number % 28 + 1:02}")
    return page.replace("{BODY}", lines).encode()
