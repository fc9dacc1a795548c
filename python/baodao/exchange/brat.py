"""Records as a folder of brat (stand-off annotation), and back."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from baodao._baodao import InputError
from baodao.exchange.merge import merged
from baodao.exchange.spans import Span, joined_text, labels, spans

LINE = re.compile(r"T\d+\t(\S+) (\d+)[\d ;]*? (\d+)\t")
"""An annotation of a passage: its label, its first and its last position."""


def to_brat(records: Iterable[Mapping[str, Any]], folder: str | PathLike[str]) -> list[Path]:
    r"""Write each record to a folder of brat as ``NUMBER.txt``, ``NUMBER.ann`` and ``NUMBER.record.json``.

    ``annotation.conf`` names the labels; brat allows neither ``.`` nor ``=`` in them, so that ``groups=attend`` is
    written ``groups--attend`` and ``people.posts`` ``people-posts``. A passage of several lines has a part for each.
    Returns the text files. Raises ``OSError``.

    >>> import baodao, tempfile
    >>> record = baodao.extract("市政府召开常务会议\n6月4日，市长李明远主持召开会议。")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     written = [path.name for path in baodao.to_brat([record], folder)]
    ...     back = baodao.from_brat(folder)
    >>> written, back == [record]
    (['00000.txt'], True)
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rows = "\n".join(map(_written, labels()))
    overlaps = "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"
    (folder / "annotation.conf").write_text(f"[entities]\n{rows}\n[relations]\n{overlaps}\n[events]\n[attributes]\n")
    paths = []
    for number, record in enumerate(one for one in records if one.get("error") is None):
        path, text = folder / f"{number:05}.txt", joined_text(record)
        path.write_text(text, encoding="utf-8", newline="")
        path.with_suffix(".ann").write_text("".join(_lines(record, text)), encoding="utf-8", newline="")
        path.with_suffix(".record.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
        paths.append(path)
    return paths


def _lines(record: Mapping[str, Any], text: str) -> Iterator[str]:
    for number, (span, _) in enumerate(spans(record), 1):
        parts, start = [], span.start
        for line in text[span.start : span.end].split("\n"):
            if line:
                parts.append(f"{start} {start + len(line)}")
            start += len(line) + 1
        words = text[span.start : span.end].replace("\n", " ")
        yield f"T{number}\t{_written(span.label)} {';'.join(parts)}\t{words}\n"


def _written(label: str) -> str:
    return label.replace("=", "--").replace(".", "-")


def from_brat(folder: str | PathLike[str]) -> list[dict[str, Any]]:
    """Make records of a folder that ``to_brat`` wrote, after its annotations were changed; in the order of its files.

    What was not changed is as it was in the record. Raises ``InputError`` at an annotation of a passage that cannot be
    read, and ``OSError``.
    """
    known = {_written(label): label for label in labels()}
    return [_record(path, known) for path in sorted(Path(folder).glob("*.record.json"))]


def _record(path: Path, known: Mapping[str, str]) -> dict[str, Any]:
    record = json.loads(path.read_text(encoding="utf-8"))
    found = path.with_name(path.name.replace(".record.json", ".ann"))
    wanted = []
    for number, line in enumerate(found.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("T"):
            match = LINE.match(line)
            if match is None or match[1] not in known:
                raise InputError(f"{found}, line {number}: {line[:60]!r} is no annotation of a value of a record")
            wanted.append(Span(known[match[1]], int(match[2]), int(match[3])))
    return merged(record, wanted)
