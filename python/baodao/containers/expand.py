"""Files as they were before they were compressed, within limits."""

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
"""Bytes read of a file at once."""
MEMORY = 256 << 20
"""Bytes that a decompressor may ask for: xz names the size of its dictionary itself."""
PADDING = b"\0"
"""What may stand between and behind compressed streams."""


Kept = TypeVar("Kept", bound=io.IOBase)


class Decompressor(Protocol):
    """What bz2, lzma and zstd have in common."""

    @property
    def eof(self) -> bool:
        """Tell whether the stream has ended."""

    @property
    def needs_input(self) -> bool:
        """Tell whether more comes out only after more went in."""

    @property
    def unused_data(self) -> bytes:
        """What stands behind the end of the stream."""

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Take in ``data`` and give out no more than ``max_length`` bytes."""


class Deflate:
    """A decompressor of gzip (``bits=31``) or zlib (``bits=15``) with the manners of the others."""

    def __init__(self, bits: int = 31) -> None:
        self._inner = zlib.decompressobj(bits)
        self._full = False

    @property
    def eof(self) -> bool:
        """Tell whether the stream has ended."""
        return self._inner.eof

    @property
    def needs_input(self) -> bool:
        """Tell whether more comes out only after more went in."""
        # An answer of full length may not have been the whole.
        return not (self._full or self._inner.unconsumed_tail or self._inner.eof)

    @property
    def unused_data(self) -> bytes:
        """What stands behind the end of the stream."""
        return self._inner.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Take in ``data`` and give out no more than ``max_length`` bytes."""
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
"""What makes the decompressor of a file, by the last ending of its name."""


class Expander(io.RawIOBase):
    """What compressed streams, one behind the other, were before."""

    def __init__(self, file: BinaryIO, make: Callable[[], Decompressor], meter: Meter) -> None:
        self._file = file
        self._make = make
        self._meter = meter
        self._stream: Decompressor | None = None
        self._waiting = b""
        self._consumed = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill ``buffer`` with what comes next."""
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
                raise EOFError("it ends before its compressed data do")
            data, self._waiting = stream.decompress(self._waiting, size), b""
            if stream.eof:
                self._waiting, self._stream = stream.unused_data, None
            if data:
                self._meter.expand(len(data), self._consumed)
                return data

    def _begin(self) -> bool:
        """Begin the next stream; false where there is none."""
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
    """A file with members behind each other, of which nobody reads too much at once.

    Formats say themselves how long a name or a header is: between two calls of ``grant`` no more can be read than
    headers are long, whatever they say, and no line is longer.
    """

    def __init__(self, raw: io.RawIOBase) -> None:
        super().__init__(raw, CHUNK)
        self._granted = HEADERS
        self.ended = False

    def grant(self, size: int) -> None:
        """Allow ``size`` bytes of content to be read beside what headers take."""
        self._granted = size + HEADERS

    def read(self, size: int | None = -1, /) -> bytes:
        """Read no more than was granted."""
        wanted = self._granted + 1 if size is None or size < 0 else min(size, self._granted + 1)
        data = super().read(wanted)
        self.ended = self.ended or (not data and wanted > 0)
        return self._counted(data)

    def readline(self, size: int | None = -1, /) -> bytes:
        """Read a line no longer than was granted."""
        wanted = self._granted + 1 if size is None or size < 0 else min(size, self._granted + 1)
        return self._counted(super().readline(wanted))

    def _counted(self, data: bytes) -> bytes:
        self._granted -= len(data)
        if self._granted < 0:
            raise LimitError(f"its headers are longer than {HEADERS:,} bytes")
        return data


class Opened:
    """A file, and the streams made of it, which are closed with it."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self.meter = Meter(limits)
        make = DECOMPRESSORS.get(path.suffix.lower())
        file = path.open("rb", buffering=0)
        self.raw: io.RawIOBase = file if make is None else Expander(file, make, self.meter)
        self._kept: list[io.IOBase] = [file]

    def keep(self, stream: Kept) -> Kept:
        """Close ``stream`` with the file."""
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
    r"""Expand what is in memory, to no more than ``most`` bytes.

    >>> expand(zlib.compress(b"\0" * 9_000_000), lambda: Deflate(15), 10)
    b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00'
    """
    unlimited = Meter(Limits(expanded=most + CHUNK, ratio=most + CHUNK))
    return io.BufferedReader(Expander(io.BytesIO(data), make, unlimited), CHUNK).read(most)
