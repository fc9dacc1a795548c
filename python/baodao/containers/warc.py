"""Reads WARC files: the responses of a crawl."""

import io
import logging
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from baodao import extras
from baodao._baodao import InputError
from baodao.containers import Member, Reading
from baodao.containers.expand import CHUNK, Decompressor, Deflate, Opened, Stream, expand

PAGES = ("text/html", "text/plain", "application/xhtml+xml")
"""Content types that can be reports."""
FOUND = "200"
"""The HTTP status of a successful response."""
CODINGS: dict[str, Callable[[], Decompressor]] = {
    "gzip": Deflate,
    "x-gzip": Deflate,
    "deflate": lambda: Deflate(zlib.MAX_WBITS),
}
"""The decompressor for each Content-Encoding of HTTP."""


def warc_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the pages and texts of a crawl, each with its address.

    The day of the crawl is not the day of publication, and servers often declare a wrong encoding: both are ignored.
    The id is that of the WARC record.
    """
    loader = extras.load("warc", "reading WARC", ".recordloader").ArcWarcRecordLoader()
    # Without a handler, the parts of a broken record would reach the terminal as they are.
    logging.getLogger("warcio").addHandler(logging.NullHandler())
    with Opened(path, how.limits) as opened:
        stream = opened.keep(Stream(opened.raw))
        for line in _beginnings(stream):
            opened.meter.member()
            record = loader.parse_record_stream(stream, line, "warc", no_record_parse=True)
            if record.rec_type == "response" and record.raw_stream is not stream:
                number = opened.meter.members
                yield from _member(record, stream, f"{path.name}:{number}", f"{path}, record {number}", how)
            _skip(record, stream)


def _beginnings(stream: Stream) -> Iterator[bytes]:
    """Yield the first line of each record, without blank lines before it."""
    while line := stream.readline():
        if line.strip():
            yield line
        stream.grant(0)


def _skip(record: Any, stream: Stream) -> None:
    """Skip to the end of a record."""
    rest = record.raw_stream
    if rest is stream:
        raise InputError("a record has no length (Content-Length)")
    stream.grant(CHUNK)
    while rest.read(CHUNK):
        stream.grant(CHUNK)
    stream.grant(0)
    if rest.limit > 0:
        raise InputError("it ends inside a record; the file may be truncated")


def _member(record: Any, stream: Stream, usual_id: str, where: str, how: Reading) -> Iterator[Member]:
    """Read a response, if it is a page."""
    parser = extras.load("warc", "reading WARC", ".statusandheaders").StatusAndHeadersParser([], verify=False)
    identity = (record.rec_headers.get_header("WARC-Record-ID") or usual_id).strip("<>")
    known = {"id": identity, "url": record.rec_headers.get_header("WARC-Target-URI")}
    if record.raw_stream.limit == 0:
        return
    http = parser.parse(record.raw_stream)
    if http.get_statuscode() != FOUND or _kind(http) not in PAGES:
        return
    stream.grant(2 * how.max_bytes)
    raw = record.raw_stream.read(2 * how.max_bytes)
    try:
        yield Member(**known, data=_content(raw, http, how.max_bytes + 1))
    except (zlib.error, EOFError, InputError) as error:
        yield Member(**known, error=f"{where}: {error}")


def _kind(http: Any) -> str:
    kind: str = http.get_header("content-type") or ""
    return kind.partition(";")[0].strip().lower()


def _content(raw: bytes, http: Any, most: int) -> bytes:
    """Undo the transfer and content encodings of HTTP."""
    readers = extras.load("warc", "reading WARC", ".bufferedreaders")
    coding = (http.get_header("content-encoding") or "identity").strip().lower()
    if (http.get_header("transfer-encoding") or "").strip().lower() == "chunked":
        reader = readers.ChunkedDataReader(io.BytesIO(raw))
        raw = b"".join(iter(lambda: reader.read(CHUNK), b""))
    if coding == "identity":
        return raw[:most]
    if coding not in CODINGS:
        raise InputError(f"unknown Content-Encoding {coding!r}; known are {', '.join(CODINGS)}")
    return expand(raw, CODINGS[coding], most)
