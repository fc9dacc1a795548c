"""Fuzzes the readers of containers.

    python fuzz/containers.py [SECONDS] [SEED]

Archives and tables of the kinds that `baodao.read` opens are made, then bytes of them are flipped, cut, repeated and
moved. Whatever comes out must be read within limits: only sources, each with bounded content or an error in words, no
exception, no more than `MEGABYTES` more memory and `SLOW` seconds. A find is written under fuzz/artifacts/containers,
and the program ends with 1.
"""

import gzip
import io
import json
import random
import resource
import sys
import tarfile
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import baodao

MAX_BYTES = 1 << 16
SLOW = 5.0
MEGABYTES = 300
SEEDED = 3
"""Number of arguments where a seed is given."""
REPORT = "市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。\n".encode()
PIECES = [
    *(b"\0", b"\xff" * 4, b"\x80" * 8, b"9" * 12, b'"', b",", b"\n", b"\r\n", b"{", b"\\u"),
    *(b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"\x1f\x8b\x08", b"BZh9", b"ustar", b"PAR1"),
    *(b"WARC/1.0\r\n", b"Content-Length: "),
]


def zip_file(method: int) -> bytes:
    """Make a zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name in ("a.txt", "要闻/b.html", "c.png", "d.txt"):
            archive.writestr(name, REPORT * 3)
    return out.getvalue()


def tar_file(mode: str) -> bytes:
    """Make a tar archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name in ("a.txt", "b.html"):
            info = tarfile.TarInfo(name)
            info.size = len(REPORT)
            archive.addfile(info, io.BytesIO(REPORT))
    return out.getvalue()


def warc_file() -> bytes:
    """Make a crawl of two pages."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + REPORT
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: http://a.cn/\r\n"
    one = head + b"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n" % len(http) + http + b"\r\n\r\n"
    return one * 2


def parquet_file() -> bytes:
    """Make a table of three rows."""
    import pyarrow as pa
    from pyarrow import parquet

    out = io.BytesIO()
    parquet.write_table(pa.table({"html": [REPORT.decode()] * 3, "id": [1, 2, None]}), out, compression="zstd")
    return out.getvalue()


def seeds() -> dict[str, bytes]:
    """Make a container of each kind, by the ending of its name."""
    text = REPORT.decode()
    lines = "".join(json.dumps({"id": n, "正文": text, "日期": "2021-06-05"}) + "\n" for n in range(4)).encode()
    rows = "id,正文,标题\n" + "".join(f'{n},"{text}","会议""{n}"""\n' for n in range(4))
    made = {
        ".zip": zip_file(zipfile.ZIP_DEFLATED),
        "b.zip": zip_file(zipfile.ZIP_BZIP2),
        "l.zip": zip_file(zipfile.ZIP_LZMA),
        ".tar": tar_file("w"),
        ".tar.bz2": tar_file("w:bz2"),
        ".tar.xz": tar_file("w:xz"),
        ".tgz": tar_file("w:gz"),
        ".jsonl": lines,
        ".jsonl.gz": gzip.compress(lines),
        ".csv": rows.encode(),
        ".csv.gz": gzip.compress(rows.encode()),
    }
    for ending, make in ((".warc", warc_file), (".parquet", parquet_file)):
        try:
            made[ending] = make()
        except ImportError:
            sys.stderr.write(f"without {ending}: its extra is not installed\n")
    return made


def mutated(data: bytes, dice: random.Random) -> bytes:
    """Change a few places of the bytes."""
    changed = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 4, 16))):
        at, length = dice.randrange(len(changed) + 1), dice.choice((1, 2, 4, 8, 64, 512))
        match dice.randrange(6):
            case 0:
                changed[at : at + length] = dice.randbytes(min(length, len(changed) - at))
            case 1:
                changed[at:at] = dice.choice(PIECES)
            case 2:
                del changed[at : at + length]
            case 3:
                changed[at:at] = changed[dice.randrange(len(changed) + 1) :][:length]
            case 4:
                changed = changed[:at] or changed
            case _:
                changed[at : at + 1] = bytes(b ^ (1 << dice.randrange(8)) for b in changed[at : at + 1])
    return bytes(changed)


def check(path: Path) -> None:
    """Read a container, and check what comes out."""
    began = time.process_time()
    limits = baodao.Limits(members=1_000, expanded=1 << 24, ratio=100)
    for source in baodao.read(path, max_bytes=MAX_BYTES, limits=limits):
        if source.error is None:
            assert isinstance(source.data, (str, bytes)), source
            assert len(source.data) <= 2 * MAX_BYTES + (1 << 16), len(source.data)
        else:
            assert isinstance(source.error, str), source
            assert source.error, source
    assert time.process_time() - began < SLOW, "slow"


def runs(seconds: float, seed: int, folder: Path) -> Iterator[tuple[Path, Callable[[], None]]]:
    """Write one changed container after the other; yield its path and the check."""
    dice, made, until = random.Random(seed), seeds(), time.monotonic() + seconds
    kinds = sorted(made)
    while time.monotonic() < until:
        kind = dice.choice(kinds)
        path = folder / f"x{kind}"
        path.write_bytes(mutated(made[kind], dice))
        yield path, lambda path=path: check(path)  # type: ignore[misc]


def main() -> int:
    """Fuzz, and return 1 at the first find."""
    seconds = float((*sys.argv, 60)[1])
    seed = int(sys.argv[2]) if len(sys.argv) == SEEDED else 1
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for data in seeds():
            (Path(folder) / f"x{data}").write_bytes(seeds()[data])
            check(Path(folder) / f"x{data}")
        start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for path, run in runs(seconds, seed, Path(folder)):
            count += 1
            try:
                run()
                assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - start < MEGABYTES << 10, "memory"
            except BaseException:
                kept = Path(__file__).parent / "artifacts" / "containers"
                kept.mkdir(parents=True, exist_ok=True)
                (kept / f"{seed}-{count}-{path.name}").write_bytes(path.read_bytes())
                sys.stderr.write(f"run {count}: {kept / f'{seed}-{count}-{path.name}'}\n{traceback.format_exc()}")
                return 1
    sys.stdout.write(f"{count} runs in {seconds:.0f} s, no find\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
