"""Word documents and PDF files as reports."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

import baodao
from baodao import extras
from baodao.cli import main

PARAGRAPHS = [
    "全市安全生产会议召开",
    "6月4日，全市安全生产会议在朔州召开。市委书记李明远主持会议并讲话，副市长王思齐、秘书长陈立言、各县区主要负责同志出席会议。",
    "李明远强调，要压实企业主体责任。",
]


@pytest.fixture
def docx(tmp_path: Path) -> Path:
    document = Document()
    for text in PARAGRAPHS[:2]:
        document.add_paragraph(text)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "签发", "陈立言"
    document.add_paragraph(PARAGRAPHS[2])
    document.save(str(tmp_path / "会议.docx"))
    return tmp_path / "会议.docx"


def written_pdf(path: Path, pages: list[list[str]]) -> Path:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    drawn = canvas.Canvas(str(path))
    for lines in pages:
        drawn.setFont("STSong-Light", 12)
        for number, line in enumerate(lines):
            drawn.drawString(72, 760 - 20 * number, line)
        drawn.showPage()
    drawn.save()
    return path


def test_a_word_document(docx: Path) -> None:
    (source,) = baodao.read(docx)
    assert isinstance(source.data, str)
    assert source.data.split("\n") == [*PARAGRAPHS[:2], "签发\t陈立言", PARAGRAPHS[2]]
    record = baodao.extract(source.data)
    assert record["title"] == PARAGRAPHS[0]
    assert record["people"][0]["roles"][0] == "preside"


def test_a_pdf_file_with_wrapped_lines(tmp_path: Path) -> None:
    long = PARAGRAPHS[1]
    lines = [PARAGRAPHS[0], *(long[at : at + 30] for at in range(0, len(long), 30))]
    path = written_pdf(tmp_path / "a.pdf", [lines, [PARAGRAPHS[2]]])
    (source,) = baodao.read(path)
    assert isinstance(source.data, list)
    assert "\n".join(map(str, source.data)).split("\n") == PARAGRAPHS
    assert source.path == path


def test_a_pdf_file_keeps_its_pages(tmp_path: Path) -> None:
    running = "李明远要求，各县区要排查隐患，"
    pages = [[*PARAGRAPHS[::2], running], ["确保安全。"], [], ["　　陈立言汇报了工作。"]]
    written_pdf(tmp_path / "a.pdf", pages)
    (record,) = (baodao.extract(source.data or "") for source in baodao.read(tmp_path / "a.pdf"))
    found = [(record["text"][one["start"] : one["end"]], one["page"]) for one in record["paragraphs"]]
    assert found == [(PARAGRAPHS[2], 1), (running + "确保安全。", 1), ("陈立言汇报了工作。", 4)]
    written_pdf(tmp_path / "b.pdf", [PARAGRAPHS])
    (record,) = (baodao.extract(source.data or "") for source in baodao.read(tmp_path / "b.pdf"))
    assert {one["page"] for one in record["paragraphs"]} == {None}


def test_a_report_on_several_web_pages_keeps_them() -> None:
    pages = [f"<p>{PARAGRAPHS[0]}</p><p>{text}</p>" for text in PARAGRAPHS[1:]]
    record = baodao.extract(pages)
    assert [one["page"] for one in record["paragraphs"]] == [1, 2]


def test_a_folder_of_documents(docx: Path) -> None:
    written_pdf(docx.parent / "a.pdf", [PARAGRAPHS])
    (docx.parent / "b.txt").write_text("\n".join(PARAGRAPHS), encoding="utf-8")
    records = baodao.extract_many(baodao.read(docx.parent))
    assert [record.get("title") for record in records] == [PARAGRAPHS[0]] * 3


def test_what_can_not_be_read(tmp_path: Path) -> None:
    written_pdf(tmp_path / "empty.pdf", [[]])
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\n%%EOF")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04")
    errors = {Path(str(source.path)).name: source.error or "" for source in baodao.read(tmp_path)}
    assert "no text layer" in errors["empty.pdf"]
    assert "no PDF file, or damaged" in errors["broken.pdf"]
    assert "no Word document" in errors["broken.docx"]
    assert all(errors.values())


def test_the_largest_report(docx: Path) -> None:
    (source,) = baodao.read(docx, max_bytes=40)
    with pytest.raises(baodao.LimitError):
        baodao.Extractor(max_bytes=40).extract(source.data or "")


def test_a_document_that_expands_too_far(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (40 << 20))
    (source,) = baodao.read(tmp_path / "a.docx")
    assert "expands" in (source.error or "")


def test_show_reads_documents(docx: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(docx)]) == 0
    assert "李明远" in capsys.readouterr().out


def test_a_missing_package(docx: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(extra: str, purpose: str, _part: str = "") -> Any:
        raise baodao.InputError(f"{purpose} needs {extra}")

    monkeypatch.setattr(extras, "load", missing)
    with pytest.raises(baodao.InputError, match="word"):
        baodao.read(docx)
    (source,) = baodao.read(docx.parent)
    assert "word" in (source.error or "")
