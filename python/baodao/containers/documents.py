"""Word documents and PDF files with a text layer: one report each."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from baodao import extras
from baodao._baodao import InputError, LimitError
from baodao.containers import Member, Reading

FULL_LINE = 0.8
"""Share of the longest line of a page from which a line of a PDF file goes on in the next line."""
MAX_PAGES = 2_000
"""Maximum number of pages of a PDF file."""
STOPS = "。！？：；…”」』）)!?"
"""Marks at which a line of a PDF file may end a paragraph although it is full."""


def docx_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read a Word document: its paragraphs and the cells of its tables, in the order of the document."""
    docx = extras.load("word", "reading Word documents")
    try:
        with zipfile.ZipFile(path) as archive:
            meter = how.meter()
            meter.expand(sum(part.file_size for part in archive.infolist()), path.stat().st_size)
        document = docx.Document(str(path))
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise InputError(f"it is no Word document of the form .docx, or damaged; save it anew ({error})") from error
    yield Member(data="\n".join(_bounded(_paragraphs(document), how)), path=path)


def _paragraphs(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(row.cells)  # a merged cell is listed once for each column
                yield "\t".join(cell.text for cell in cells)
        else:
            yield block.text


def pdf_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read a PDF file: the text layer of each page, its lines joined into paragraphs."""
    pypdf = extras.load("pdf", "reading PDF files")
    try:
        pages = pypdf.PdfReader(path).pages
        count = len(pages)
    except pypdf.errors.PdfReadError as error:
        raise InputError(f"it is no PDF file, or damaged; save it anew ({error})") from error
    if count > MAX_PAGES:
        raise LimitError(f"it has {count:,} pages, more than {MAX_PAGES:,}")
    texts = _bounded(("\n".join(joined(page.extract_text())) for page in pages), how)
    if not any(text.strip() for text in texts):
        raise InputError("it has no text layer: recognize its characters with another program first")
    yield Member(data=texts[0] if len(texts) == 1 else texts, path=path)


def joined(page: str) -> list[str]:
    r"""Join the lines of a page: a full line without a stop at its end goes on in the next one.

    >>> joined("市政府召开会议\n6月4日，市长李明远主\n持召开会议，要求抓好\n落实。")
    ['市政府召开会议', '6月4日，市长李明远主持召开会议，要求抓好落实。']
    """
    lines = [line.rstrip() for line in page.split("\n")]
    full = FULL_LINE * max(map(len, lines), default=0)
    found: list[str] = []
    open_line = False
    for line in lines:
        if open_line and line and not line.startswith(("\u3000", "  ")):
            found[-1] += line
        else:
            found.append(line)
        open_line = len(line) >= full and not line.endswith(tuple(STOPS))
    return [line for line in found if line]


def _bounded(parts: Iterator[str], how: Reading) -> list[str]:
    """List parts; stop once they are longer than the largest report."""
    kept, size = [], 0
    for part in parts:
        kept.append(part)
        size += len(part.encode(errors="replace")) + 1
        if size > how.max_bytes:
            break
    return kept
