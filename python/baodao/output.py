"""Records to a file, whole or not at all, and on from where a run was broken off."""

import contextlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from baodao._baodao import InputError
from baodao.sources import Source


def line(record: Mapping[str, Any]) -> str:
    r"""Write a record as one line of JSON.

    >>> line({"id": "274", "title": "会议"})
    '{"id": "274", "title": "会议"}\n'
    """
    return json.dumps(record, ensure_ascii=False) + "\n"


class JsonLines:
    """A file of records that appears under its name only when it is complete.

    Until then the lines stand in ``NAME.part``, and what they are of in ``NAME.part.done``, a line for each;
    both stay if the run breaks off, so that another can go on with them.
    """

    def __init__(self, path: Path, *, resume: bool) -> None:
        self.path = path
        self._part = path.with_name(path.name + ".part")
        self._journal = path.with_name(path.name + ".part.done")
        self.done = self._recover() if resume else []
        mode = "ab" if self.done else "wb"
        self._lines = self._part.open(mode)
        try:
            self._keys = self._journal.open(mode)
        except OSError:
            self._lines.close()
            raise

    def _recover(self) -> list[str]:
        """Cut both files to the records that stand in both."""
        if not self._part.exists() or not self._journal.exists():
            return []
        records, keys = _whole_lines(self._part), _whole_lines(self._journal)
        both = min(len(records), len(keys))
        for path, ends in ((self._part, records), (self._journal, keys)):
            os.truncate(path, ends[both - 1] if both else 0)
        with self._journal.open(encoding="utf-8") as journal:
            return [json.loads(key) for key in journal]

    def write(self, key: str, record: Mapping[str, Any]) -> None:
        """Add the record of the source that ``key`` names."""
        self._lines.write(line(record).encode("utf-8", "surrogatepass"))
        self._keys.write((json.dumps(key) + "\n").encode())

    def finish(self) -> None:
        """Give the file its name."""
        self._lines.flush()
        os.fsync(self._lines.fileno())
        self._close()
        self._part.replace(self.path)
        self._journal.unlink()

    def _close(self) -> None:
        # The records first: a key without its record would lose it.
        self._lines.close()
        self._keys.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        # What could not be written before can't be now: the first error is the one to hear of.
        with contextlib.suppress(OSError):
            self._close()


def _whole_lines(path: Path) -> list[int]:
    """Positions behind each complete line."""
    ends, at = [], 0
    with path.open("rb") as file:
        for text in file:
            at += len(text)
            if text.endswith(b"\n"):
                ends.append(at)
    return ends


def keyed(sources: Iterable[Source], done: Iterable[str]) -> Iterator[tuple[str, Source]]:
    """Name each source, and leave out those that are done.

    A source's key is its path or its id; the second of the same name counts as ``NAME#2``.

    >>> [key for key, _ in keyed([Source(data="", id="a"), Source(data="", id="a")], done=["a"])]
    ['a#2']
    """
    seen: dict[str, int] = {}
    over = set(done)
    for source in sources:
        name = str(source.path or source.id or "")
        seen[name] = seen.get(name, 0) + 1
        key = name if seen[name] == 1 else f"{name}#{seen[name]}"
        if key not in over:
            yield key, source


def check_writable(path: Path) -> None:
    """Refuse at once a path that nothing can be written to."""
    if path.is_dir():
        raise InputError(f"{path} is a folder; name a file, as {path / 'records.jsonl'}")
    if not path.parent.is_dir():
        raise InputError(f"there is no folder {path.parent}")
