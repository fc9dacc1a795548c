"""Journals of processed sources, so that an interrupted run can continue.

The first line of a journal holds the settings of the run. Each further line holds the name of a source, in brackets if
the source has no record. Names need not be unique: a new run reads the sources in the same order, so the first of two
sources with the same name is the processed one.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from baodao._baodao import InputError
from baodao.sources import Source

Settings: TypeAlias = Mapping[str, Any]
"""Settings that change the records; only a run with the same settings can continue."""


class Entry(NamedTuple):
    """The line of a source in a journal; ``end`` is its end in bytes."""

    name: str
    failed: bool
    end: int


def heading(settings: Settings) -> bytes:
    r"""Format the first line of a journal.

    >>> heading({"region": None})
    b'{"region": null}\n'
    """
    return json.dumps(settings).encode() + b"\n"


def entry(name: str, *, failed: bool) -> bytes:
    r"""Format the line of a source: its name, in brackets if it has no record.

    >>> entry("a.txt", failed=False), entry("b.txt", failed=True)
    (b'"a.txt"\n', b'["b.txt"]\n')
    """
    return json.dumps([name] if failed else name).encode() + b"\n"


def name(source: Source) -> str:
    """Return the name of a source: its path or its id.

    >>> name(Source(data="", id="7"))
    '7'
    """
    return str(source.path or source.id or "")


class Done:
    """Counts how often each name is still to be skipped; stores an eight-byte digest of each name.

    >>> done = Done()
    >>> done.add(Entry("a", failed=False, end=0))
    >>> [name(source) for source in done.remaining([Source(data="", id="a"), Source(data="", id="a")])]
    ['a']
    """

    def __init__(self) -> None:
        self._counts: dict[bytes, int] = {}
        self.passed = 0
        self.failed = 0

    def add(self, one: Entry) -> None:
        """Count a processed source."""
        key = _key(one.name)
        self._counts[key] = self._counts.get(key, 0) + 1
        self.failed += one.failed

    def remaining(self, sources: Iterable[Source]) -> Iterator[Source]:
        """Yield the sources that are not processed yet."""
        for source in sources:
            if not self._counts or not self._pass(_key(name(source))):
                yield source

    def _pass(self, key: bytes) -> bool:
        count = self._counts.get(key, 0)
        if count == 0:
            return False
        if count == 1:
            del self._counts[key]
        else:
            self._counts[key] = count - 1
        self.passed += 1
        return True


def _key(one: str) -> bytes:
    return blake2b(one.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def read(path: Path, settings: Settings) -> Iterator[Entry]:
    """Yield the entries of a journal: first the settings, with an empty name, then each source.

    Stops at a truncated line. Raises ``InputError`` if the run had other settings.
    """
    with path.open("rb") as file:
        at = 0
        for number, line in enumerate(file):
            value = _value(line)
            at += len(line)
            if value is None:
                return
            if number == 0:
                _check(value, settings, path)
                yield Entry("", failed=False, end=at)
            else:
                failed = isinstance(value, list)
                yield Entry(str(value[0] if isinstance(value, list) else value), failed=failed, end=at)


def _value(line: bytes) -> object:
    if not line.endswith(b"\n"):
        return None
    try:
        return json.loads(line)
    except ValueError:
        return None


def _check(value: object, settings: Settings, path: Path) -> None:
    if value != settings:
        before = value if isinstance(value, dict) else {}
        different = sorted(name for name in settings if name not in before or before[name] != settings[name])
        raise InputError(
            f"{path} comes from a run with other values of {', '.join(different)}: use the same values, or start anew "
            "without --resume"
        )
