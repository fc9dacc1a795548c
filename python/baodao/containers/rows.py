"""Tables of text: JSON Lines and CSV, and what a row of any table says of its report."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from baodao._baodao import InputError, LimitError
from baodao.containers import COLUMNS, Member, Reading
from baodao.containers.expand import CHUNK, Opened
from baodao.containers.limits import VALUES

HEADER = 1 << 20
"""Characters that the line of column names may have."""


def jsonl_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the lines of a JSON Lines file, one object a line."""
    encoding = "utf-8-sig" if how.encoding == "utf-8" else how.encoding
    with Opened(path, how.limits) as opened:
        file = opened.keep(io.BufferedReader(opened.raw, CHUNK))
        for number, line in enumerate(_lines(file, how.max_row), start=1):
            opened.meter.member()
            if line is not None and (not line or line.isspace()):
                continue
            where, usual_id = f"{path}, line {number}", f"{path.name}:{number}"
            try:
                row = _parsed(line, encoding, how.max_row)
            except (ValueError, RecursionError, LimitError) as error:
                yield Member(id=usual_id, error=f"{where}: {error}")
            else:
                yield row_member(row, where, usual_id, how)


def _lines(file: io.BufferedIOBase, most: int) -> Iterator[bytes | None]:
    """Yield each line; none for one that is longer than ``most`` bytes."""
    while line := file.readline(most + 1):
        if len(line) <= most:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(CHUNK)
        yield None


def _parsed(line: bytes | None, encoding: str, most: int) -> Any:
    if line is None:
        raise LimitError(f"longer than {most:,} bytes")
    if sum(map(line.count, (b",", b"[", b"{"))) > VALUES:
        raise LimitError(f"more than {VALUES:,} values")
    return json.loads(line.decode(encoding))


class Physical(Iterator[str]):
    """The lines of a text, of which one row may take no more than ``most`` characters and ``VALUES`` commas."""

    def __init__(self, text: TextIO, most: int) -> None:
        self._text = text
        self._most = most
        self.begin()

    def begin(self, most: int | None = None) -> None:
        """Begin another row."""
        self._left = self._most if most is None else most
        self._values = VALUES

    def __next__(self) -> str:
        """Read the next line of the row."""
        line = self._text.readline(self._left + 1)
        self._left -= len(line)
        self._values -= line.count(",")
        if self._left < 0 or self._values < 0:
            raise LimitError(f"a row of more than {self._most:,} characters or {VALUES:,} values")
        if not line:
            raise StopIteration
        return line


def csv_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the rows of a CSV file with a line of column names."""
    csv.field_size_limit(max(csv.field_size_limit(), how.max_row))
    encoding = "utf-8-sig" if how.encoding == "utf-8" else how.encoding
    with Opened(path, how.limits) as opened:
        # A byte that is none of the encoding's costs its row and no other.
        buffered = io.BufferedReader(opened.raw, CHUNK)
        text = opened.keep(io.TextIOWrapper(buffered, encoding, errors="surrogateescape", newline=""))
        lines = Physical(text, how.max_row)
        lines.begin(HEADER)
        rows = csv.reader(lines)
        names = next(rows, [])
        if _damaged(names):
            raise InputError(f"its columns' names are not {how.encoding}; name its encoding with encoding=…")
        lines.begin()
        for number, cells in enumerate(rows, start=1):
            opened.meter.member()
            lines.begin()
            if cells:
                where, usual_id = f"{path}, row {number}", f"{path.name}:{number}"
                if _damaged(cells):
                    message = f"{where}: not {how.encoding}; name the table's encoding with encoding=…"
                    yield Member(id=usual_id, error=message)
                else:
                    yield row_member(dict(zip(names, cells, strict=False)), where, usual_id, how)


def _damaged(cells: list[str]) -> bool:
    try:
        for cell in cells:
            cell.encode()
    except UnicodeEncodeError:
        return True
    return False


def row_member(row: Any, where: str, usual_id: str, how: Reading) -> Member:
    """Say what a row holds: ``where`` names it in messages, ``usual_id`` is its id if it has none of its own."""
    if not isinstance(row, Mapping):
        return Member(id=usual_id, error=f"{where}: not an object")
    cells = {str(name).strip().lower(): cell for name, cell in row.items()}
    found: dict[str, Any] = {field: _cell(cells, wanted(field, how)) for field in COLUMNS}
    for field in found.keys() - {"data"}:
        if found[field] is not None and not (field == "published" and isinstance(found[field], date)):
            found[field] = str(found[field])
    found["id"] = found["id"] or usual_id
    if found["data"] is None:
        return Member(**found, error=f"{where}: no column of content; name it with columns={{'data': …}}")
    if not isinstance(found["data"], (str, bytes)):
        found["data"] = str(found["data"])
    return Member(**found)


def wanted(field: str, how: Reading) -> tuple[str, ...]:
    """Name the columns, in small letters, in which a field of a source may stand."""
    if how.columns is None:
        return COLUMNS[field]
    return (how.columns[field].strip().lower(),) if field in how.columns else ()


def _cell(cells: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((cells[name] for name in names if cells.get(name) not in (None, "", b"")), None)
