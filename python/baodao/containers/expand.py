"""Decompresses files within limits."""

import bz2
import io
import lzma
import zlib
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Protocol, Self, TypeVar

from baodao import extras
from baodao._baodao import LimitError
from baodao.containers.limits import HEADERS, Limits, Meter

CHUNK = 1 << 16
"""Bytes in one read."""
MEMORY = 256 << 20
"""Memory limit of a decompressor in bytes: an xz file states the size of its dictionary itself."""
PADDING = b"\0"
"""The byte that can fill the space between and after compressed streams."""


Kept = TypeVar("Kept", bound=io.IOBase)


class Decompressor(Protocol):
    """The common interface of bz2, lzma and zstd."""

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""

    @property
    def needs_input(self) -> bool:
        """Whether the decompressor needs input to produce more output."""

    @property
    def unused_data(self) -> bytes:
        """The bytes after the end of the stream."""

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Decompress ``data`` and return at most ``max_length`` bytes."""


class Deflate:
    """A decompressor of gzip (``bits=31``) or zlib (``bits=15``) with the common interface."""

    def __init__(self, bits: int = 31) -> None:
        self._inner = zlib.decompressobj(bits)
        self._full = False

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""
        return self._inner.eof

    @property
    def needs_input(self) -> bool:
        """Whether the decompressor needs input to produce more output."""
        # Output of full length can mean that more is waiting.
        return not (self._full or self._inner.unconsumed_tail or self._inner.eof)

    @property
    def unused_data(self) -> bytes:
        """The bytes after the end of the stream."""
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Decompress ``data`` and return at most ``max_length`` bytes."""
        found = self._inner.decompress(self._inner.unconsumed_tail + data, max(max_length, 0))
        self._full = len(found) == max_length
        return found


def _zstd() -> Decompressor:
    made: Decompressor = extras.load("zstd", "reading zstd").ZstdDecompressor()
    return made


DECOMPRESSORS: dict[str, Callable[[], Decompressor]] = {
    ".gz": Deflate,
    ".tgz": Deflate,
    ".bz2": bz2.BZ2Decompressor,
    ".xz": lambda: lzma.LZMADecompressor(memlimit=MEMORY),
    ".zst": _zstd,
}
"""The decompressor of a file, by the last ending of its name."""


class Expander(io.RawIOBase):
    """The decompressed content of consecutive compressed streams."""

    def __init__(self, file: BinaryIO, make: Callable[[], Decompressor], meter: Meter) -> None:
        self._file = file
        self._make = make
        self._meter = meter
        self._stream: Decompressor | None = None
        self._waiting = b""
        self._consumed = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Read the next bytes into ``buffer``."""
        size = len(buffer)
        data = self._next(size) if size else b""
        buffer[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        while True:
            if self._stream is None and not self._begin():
                return b""
            stream = self._stream
            if stream is None:
                return b""
            if stream.needs_input and not self._waiting and not self._fill():
                raise EOFError("the compressed data end too early; the file may be truncated")
            data, self._waiting = stream.decompress(self._waiting, size), b""
            if stream.eof:
                self._waiting, self._stream = stream.unused_data, None
            if data:
                self._meter.expand(len(data), self._consumed)
                return data

    def _begin(self) -> bool:
        """Start the next stream; return False if there is none."""
        while not (rest := self._waiting.lstrip(PADDING)):
            if not self._fill():
                return False
        self._waiting = rest
        self._stream = self._make()
        return True

    def _fill(self) -> bool:
        self._waiting = self._file.read(CHUNK)
        self._consumed += len(self._waiting)
        return bool(self._waiting)


class Stream(io.BufferedReader):
    """A file of consecutive members that limits how much is read at once.

    A format states the length of its names and headers itself, and can lie. Between two calls of ``grant``, at most
    ``HEADERS`` bytes can be read beside the granted content, and no line is longer.
    """

    def __init__(self, raw: io.RawIOBase) -> None:
        super().__init__(raw, CHUNK)
        self._granted = HEADERS
        self.ended = False

    def grant(self, size: int) -> None:
        """Allow ``size`` bytes of content to be read, plus headers."""
        self._granted = size + HEADERS

    def read(self, size: int | None = -1, /) -> bytes:
        """Read at most the granted bytes."""
        wanted = self._granted + 1 if size is None or size < 0 else min(size, self._granted + 1)
        data = super().read(wanted)
        self.ended = self.ended or (not data and wanted > 0)
        return self._counted(data)

    def readline(self, size: int | None = -1, /) -> bytes:
        """Read a line of at most the granted bytes."""
        wanted = self._granted + 1 if size is None or size < 0 else min(size, self._granted + 1)
        return self._counted(super().readline(wanted))

    def _counted(self, data: bytes) -> bytes:
        self._granted -= len(data)
        if self._granted < 0:
            raise LimitError(f"its headers are longer than {HEADERS:,} bytes")
        return data


class Opened:
    """A file with the streams built on it; all are closed together."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self.meter = Meter(limits)
        make = DECOMPRESSORS.get(path.suffix.lower())
        file = path.open("rb", buffering=0)
        self.raw: io.RawIOBase = file if make is None else Expander(file, make, self.meter)
        self._kept: list[io.IOBase] = [file]

    def keep(self, stream: Kept) -> Kept:
        """Register ``stream`` to be closed with the file."""
        self._kept.append(stream)
        return stream

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for stream in reversed(self._kept):
            stream.close()


def expand(data: bytes, make: Callable[[], Decompressor], most: int) -> bytes:
    r"""Decompress bytes in memory and return at most ``most`` bytes.

    >>> expand(zlib.compress(b"\0" * 9_000_000), lambda: Deflate(15), 10)
    b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
    """
    unlimited = Meter(Limits(expanded=most + CHUNK, ratio=most + CHUNK))
    return io.BufferedReader(Expander(io.BytesIO(data), make, unlimited), CHUNK).read(most)
