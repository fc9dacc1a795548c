"""Zip and tar archives."""

import bz2
import copy
import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from baodao._baodao import InputError, LimitError
from baodao.containers import Member, Reading, is_report
from baodao.containers.expand import CHUNK, Expander, Opened, Stream
from baodao.containers.limits import Limits, Meter

DIRECTORY = 128 << 20
"""Maximum size of a zip archive's list of members in bytes."""
UTF8 = 0x800
"""The flag of a zip member whose name is UTF-8."""
SMALL_CHUNK = 1 << 12
"""Bytes in one read of a member whose decompressor has no limit for its output."""


class ZipFile(io.FileIO):
    """The file of a zip archive, with a limit for one read."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Read ``size`` bytes; ``zipfile`` reads the list of members in one call."""
        if size is not None and size > DIRECTORY:
            raise LimitError(f"the list of its members is longer than {DIRECTORY:,} bytes")
        return super().read(size) or b""


def zip_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the reports of a zip archive; names that are not valid UTF-8 are read as GB18030."""
    with ZipFile(path) as file, zipfile.ZipFile(file) as archive:
        meter, size = how.meter(), path.stat().st_size
        meter.check_members(len(archive.infolist()))
        for info in archive.infolist():
            where = path / _name(info).lstrip("/")
            if info.is_dir() or not is_report(where.name):
                continue
            try:
                with _opened(archive, info) as member:
                    data = _zip_member(member, info, how.max_bytes + 1, meter, size)
            except (LimitError, MemoryError):
                raise
            except Exception as error:  # noqa: BLE001 - the exceptions of a broken member are not documented
                yield Member(path=where, error=f"{where}: {_reason(error)}")
            else:
                yield Member(data=data, path=where)


def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> IO[bytes]:
    """Open a member; one of bzip2 is decompressed here, where ``zipfile`` has no limit for the output."""
    if info.compress_type != zipfile.ZIP_BZIP2:
        return archive.open(info)
    stored = copy.copy(info)
    stored.compress_type, stored.file_size = zipfile.ZIP_STORED, info.compress_size
    # The checksum is that of the content.
    stored.CRC = None  # type: ignore[assignment]
    return Checked(archive.open(stored), info.CRC)


class Checked(io.BufferedReader):
    """The content of a member of bzip2, whose checksum is checked at its end."""

    def __init__(self, compressed: IO[bytes], checksum: int) -> None:
        unlimited = Limits(expanded=1 << 62, ratio=1 << 62)
        super().__init__(Expander(compressed, bz2.BZ2Decompressor, Meter(unlimited)), CHUNK)  # type: ignore[arg-type]
        self._compressed, self._expected, self._checksum = compressed, checksum, 0

    def read(self, size: int | None = -1, /) -> bytes:
        """Read at most ``size`` bytes."""
        data = super().read(size)
        self._checksum = zlib.crc32(data, self._checksum)
        if not data and size and self._checksum != self._expected:
            raise InputError("its checksum is wrong; the archive may be damaged")
        return data

    def close(self) -> None:
        """Close the member."""
        self._compressed.close()
        super().close()


def _zip_member(member: IO[bytes], info: zipfile.ZipInfo, most: int, meter: Meter, size: int) -> bytes:
    chunk = SMALL_CHUNK if info.compress_type == zipfile.ZIP_LZMA else CHUNK
    parts, left = [], most
    while left > 0 and (part := member.read(min(chunk, left))):
        meter.expand(len(part), size)
        parts.append(part)
        left -= len(part)
    if left > 0 and most - left != info.file_size:
        raise InputError(f"it should have {info.file_size:,} bytes but has {most - left:,}; the archive may be damaged")
    return b"".join(parts)


def _name(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & UTF8:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    return _decoded(raw) or info.filename


def _decoded(raw: bytes) -> str | None:
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def tar_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the reports of a tar archive in one pass; names that are not valid UTF-8 are read as GB18030."""
    with Opened(path, how.limits) as opened:
        stream = opened.keep(Stream(opened.raw))
        with tarfile.open(fileobj=stream, mode="r|") as archive:
            while (info := archive.next()) is not None:
                # tarfile keeps all members in memory, and an archive can have millions.
                archive.members.clear()  # type: ignore[attr-defined]
                opened.meter.member()
                yield from _tar_member(archive, info, path, stream, how)
                stream.grant(0)
        cut = stream.ended
        # Reading to the end checks the checksum of a compressed file.
        while stream.read(CHUNK):
            stream.grant(CHUNK)
        if cut:
            raise InputError("its end marker is missing; the file may be truncated")


def _tar_member(
    archive: tarfile.TarFile, info: tarfile.TarInfo, path: Path, stream: Stream, how: Reading
) -> Iterator[Member]:
    file = archive.extractfile(info) if info.isreg() else None
    if file is None:
        return
    raw = info.name.encode("utf-8", "surrogateescape")
    where = path / (_decoded(raw) or info.name).lstrip("/")
    if is_report(where.name):
        stream.grant(how.max_bytes + 1)
        yield Member(data=file.read(how.max_bytes + 1), path=where)
    stream.grant(CHUNK)
    while file.read(CHUNK):
        stream.grant(CHUNK)


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__
