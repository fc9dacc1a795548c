"""Records as JSON lines of doccano (sequence labelling), and back."""

import json
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from baodao._baodao import InputError
from baodao.exchange.merge import merged
from baodao.exchange.spans import Span, joined_text, spans


def to_doccano(records: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    r"""Yield a JSON line of doccano for each record: ``text``, ``label`` and the record itself.

    The project needs overlapping spans allowed. Reports without a record are left out.

    >>> import baodao
    >>> record = baodao.extract("市政府召开常务会议\n6月4日，市长李明远主持召开会议。")
    >>> (line,) = baodao.to_doccano([record])
    >>> baodao.from_doccano([line]) == [record]
    True
    """
    for record in records:
        if record.get("error") is None:
            label = [[span.start, span.end, span.label] for span, _ in spans(record)]
            row = {"text": joined_text(record), "label": label, "record": json.dumps(record, ensure_ascii=False)}
            yield json.dumps(row, ensure_ascii=False)


def from_doccano(lines: Iterable[str] | PathLike[str]) -> list[dict[str, Any]]:
    """Make records of exported JSON lines, or of the file at a path.

    What was not changed is as it was in the record. Raises ``InputError`` at a line that was not made by
    ``to_doccano``.
    """
    if isinstance(lines, PathLike):
        lines = Path(lines).read_text(encoding="utf-8").split("\n")
    return [_record(json.loads(line)) for line in lines if line.strip()]


def _record(row: Mapping[str, Any]) -> dict[str, Any]:
    kept = row.get("record") or (row.get("meta") or {}).get("record")
    if not isinstance(kept, str):
        raise InputError("a line has no record: export what to_doccano made")
    found = row.get("label") or row.get("labels") or ()
    return merged(json.loads(kept), (Span(label, start, end) for start, end, label in found))
