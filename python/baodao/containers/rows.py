"""Text tables (JSON Lines and CSV), and the conversion of a table row to a report."""

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
"""Maximum length of the line of column names in characters."""


def jsonl_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the reports of a JSON Lines file, one object in each line."""
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
    """Yield each line; None for a line longer than ``most`` bytes."""
    while line := file.readline(most + 1):
        if len(line) <= most:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(CHUNK)
        yield None


def _parsed(line: bytes | None, encoding: str, most: int) -> Any:
    if line is None:
        raise LimitError(f"the line is longer than {most:,} bytes")
    if sum(map(line.count, (b",", b"[", b"{"))) > VALUES:
        raise LimitError(f"the line has more than {VALUES:,} values")
    return json.loads(line.decode(encoding))


class Physical(Iterator[str]):
    """The lines of a text; a row has at most ``most`` characters and ``VALUES`` commas."""

    def __init__(self, text: TextIO, most: int) -> None:
        self._text = text
        self._most = most
        self._waiting: list[str] = []
        self.number = 0
        self.begin()

    def begin(self, most: int | None = None) -> None:
        """Start a row."""
        self._left = self._most if most is None else most
        self._values = VALUES
        self.taken: list[str] = []

    def return_to_second(self) -> None:
        """Read all but the first line of the row again, as rows of their own."""
        self._waiting.extend(reversed(self.taken[1:]))
        self.number -= len(self.taken) - 1

    def __next__(self) -> str:
        """Read the next line of the row."""
        line = self._waiting.pop() if self._waiting else self._text.readline(self._left + 1)
        self._left -= len(line)
        self._values -= line.count(",")
        if self._left < 0 or self._values < 0:
            raise LimitError(
                f"a row has more than {self._most:,} characters or {VALUES:,} values, at line {self.number + 1}; "
                "a quotation mark may be missing"
            )
        if not line:
            raise StopIteration
        self.taken.append(line)
        self.number += 1
        return line


def _csv_rows(lines: Physical) -> Iterator[list[str] | str]:
    """Yield the cells of each row, or the error of a row whose quotation mark has no partner.

    Such a row would take the lines behind it into its cell; they are read as rows instead.
    """
    while True:
        lines.begin()
        try:
            yield next(csv.reader(lines, strict=True))
        except StopIteration:
            return
        except csv.Error:
            if len(lines.taken) == 1:
                # Marks inside of one line are read as they come.
                yield next(csv.reader(lines.taken))
                continue
            lines.return_to_second()
            yield f"line {lines.number}: a quotation mark has no partner"


def csv_members(path: Path, how: Reading) -> Iterator[Member]:
    """Read the reports of a CSV file; its first line holds the column names."""
    csv.field_size_limit(max(csv.field_size_limit(), how.max_row))
    encoding = "utf-8-sig" if how.encoding == "utf-8" else how.encoding
    with Opened(path, how.limits) as opened:
        # surrogateescape: an invalid byte affects only its own row.
        buffered = io.BufferedReader(opened.raw, CHUNK)
        text = opened.keep(io.TextIOWrapper(buffered, encoding, errors="surrogateescape", newline=""))
        lines = Physical(text, how.max_row)
        lines.begin(HEADER)
        names = next(csv.reader(lines), [])
        if _damaged(names):
            raise InputError(f"its column names are not valid {how.encoding}; name its encoding with encoding=…")
        for number, cells in enumerate(_csv_rows(lines), start=1):
            opened.meter.member()
            where, usual_id = f"{path}, row {number}", f"{path.name}:{number}"
            if isinstance(cells, str):
                yield Member(id=usual_id, error=f"{where}, {cells}")
            elif cells:
                yield _csv_member(names, cells, where, usual_id, how)


def _csv_member(names: list[str], cells: list[str], where: str, usual_id: str, how: Reading) -> Member:
    if _damaged(cells):
        message = f"{where}: not valid {how.encoding}; name the table's encoding with encoding=…"
        return Member(id=usual_id, error=message)
    if any(cell.strip() for cell in cells[len(names) :]):
        # A comma without quotation marks would cut the content there.
        message = f"{where}: it has {len(cells)} cells, and there are {len(names)} columns"
        return Member(id=usual_id, error=message)
    return row_member(dict(zip(names, cells, strict=False)), where, usual_id, how)


def _damaged(cells: list[str]) -> bool:
    try:
        for cell in cells:
            cell.encode()
    except UnicodeEncodeError:
        return True
    return False


def row_member(row: Any, where: str, usual_id: str, how: Reading) -> Member:
    """Convert a row to a report; ``where`` names it in messages, ``usual_id`` is its default id."""
    if not isinstance(row, Mapping):
        return Member(id=usual_id, error=f"{where}: the line is not a JSON object")
    cells = {str(name).strip().lower(): cell for name, cell in row.items()}
    found: dict[str, Any] = {field: _cell(cells, wanted(field, how)) for field in COLUMNS}
    for field in found.keys() - {"data"}:
        if found[field] is not None and not (field == "published" and isinstance(found[field], date)):
            found[field] = str(found[field])
    found["id"] = found["id"] or usual_id
    if found["data"] is None:
        return Member(**found, error=f"{where}: {no_content(list(row))}")
    if not isinstance(found["data"], (str, bytes)):
        found["data"] = str(found["data"])
    return Member(**found)


def no_content(names: list[Any]) -> str:
    """Say that no column of a table holds reports, which it has, and how to name one.

    >>> no_content(["nr", "正文内容"])
    "no column holds content: nr, 正文内容; name one with columns={'data': 'NAME'}, or --columns data=NAME"
    """
    columns = ", ".join(map(str, names[:MOST_NAMED]))
    return f"no column holds content: {columns}; name one with columns={{'data': 'NAME'}}, or --columns data=NAME"


MOST_NAMED = 20
"""Number of columns that a message names."""


def wanted(field: str, how: Reading) -> tuple[str, ...]:
    """Return the column names, in lower case, that can hold a field of a source."""
    if how.columns is None:
        return COLUMNS[field]
    return (how.columns[field].strip().lower(),) if field in how.columns else ()


def _cell(cells: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((cells[name] for name in names if cells.get(name) not in (None, "", b"")), None)
