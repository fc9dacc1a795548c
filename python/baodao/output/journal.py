"""Which sources have been done, so that a run that was broken off can go on.

A journal has a line that says how the records are made, then a line for each source, its name. Names need not be
unique: sources come in the same order again, so of two with the same name the first is the one that was done.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeAlias

from baodao._baodao import InputError
from baodao.sources import Source

Settings: TypeAlias = Mapping[str, Any]
"""What decides what a record holds; only a run with the same settings can go on."""


def entry(value: object) -> bytes:
    r"""Write a line of a journal.

    >>> entry("a.txt")
    b'"a.txt"\n'
    """
    return json.dumps(value).encode() + b"\n"


def name(source: Source) -> str:
    """Name a source by its path or its id.

    >>> name(Source(data="", id="7"))
    '7'
    """
    return str(source.path or source.id or "")


class Done:
    """How often each name is still to be passed over; holds eight bytes of a name, not the name.

    >>> done = Done(["a"])
    >>> [name(source) for source in done.left([Source(data="", id="a"), Source(data="", id="a")])]
    ['a']
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._counts: dict[bytes, int] = {}
        self.passed = 0
        for one in names:
            self.add(one)

    def add(self, one: str) -> None:
        """Count a name that was done."""
        key = _key(one)
        self._counts[key] = self._counts.get(key, 0) + 1

    def left(self, sources: Iterable[Source]) -> Iterator[Source]:
        """Leave out the sources that were done."""
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


def read(path: Path, settings: Settings) -> Iterator[tuple[str, int]]:
    """Yield the names in a journal, and where in the file each line ends; stops at one that was cut off.

    Raises ``InputError`` if the run had other settings.
    """
    with path.open("rb") as file:
        at = 0
        for number, line in enumerate(file):
            value = _value(line)
            at += len(line)
            if number == 0 and value is not None:
                _check(value, settings, path)
                yield "", at
            elif isinstance(value, str):
                yield value, at
            else:
                return


def _value(line: bytes) -> object:
    if not line.endswith(b"\n"):
        return None
    try:
        return json.loads(line)
    except ValueError:
        return None


def _check(value: object, settings: Settings, path: Path) -> None:
    if value != settings:
        differ = sorted(name for name in settings if not isinstance(value, dict) or value.get(name) != settings[name])
        raise InputError(f"{path} is of a run with another {', '.join(differ)}: give the same, or leave out --resume")
