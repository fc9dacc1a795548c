"""Which sources have been done, so that a run that was broken off can go on.

A journal has a line that says how the records are made, then a line for each source: its name, in brackets if it has
no record. Names need not be unique: sources come in the same order again, so of two with the same name the first is
the one that was done.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from baodao._baodao import InputError
from baodao.sources import Source

Settings: TypeAlias = Mapping[str, Any]
"""What decides what a record holds; only a run with the same settings can go on."""


class Entry(NamedTuple):
    """What a journal says of a source, and where in the journal it ends."""

    name: str
    failed: bool
    end: int


def heading(settings: Settings) -> bytes:
    r"""Write the first line of a journal.

    >>> heading({"region": None})
    b'{"region": null}\n'
    """
    return json.dumps(settings).encode() + b"\n"


def entry(name: str, record: Mapping[str, Any]) -> bytes:
    r"""Write what a journal says of a source: its name, in brackets if it has no record.

    >>> entry("a.txt", {"id": "a"}), entry("b.txt", {"id": "b", "error": {}})
    (b'"a.txt"\n', b'["b.txt"]\n')
    """
    return json.dumps([name] if "error" in record else name).encode() + b"\n"


def name(source: Source) -> str:
    """Name a source by its path or its id.

    >>> name(Source(data="", id="7"))
    '7'
    """
    return str(source.path or source.id or "")


class Done:
    """How often each name is still to be passed over; holds eight bytes of a name, not the name.

    >>> done = Done()
    >>> done.add(Entry("a", failed=False, end=0))
    >>> [name(source) for source in done.left([Source(data="", id="a"), Source(data="", id="a")])]
    ['a']
    """

    def __init__(self) -> None:
        self._counts: dict[bytes, int] = {}
        self.passed = 0
        self.failed = 0

    def add(self, one: Entry) -> None:
        """Count a source that was done."""
        key = _key(one.name)
        self._counts[key] = self._counts.get(key, 0) + 1
        self.failed += one.failed

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


def read(path: Path, settings: Settings) -> Iterator[Entry]:
    """Yield what a journal says: first its heading, without a name, then each source; stops at a line that was cut off.

    Raises ``InputError`` if the run had other settings.
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
        differ = sorted(name for name in settings if not isinstance(value, dict) or value.get(name) != settings[name])
        raise InputError(f"{path} is of a run with another {', '.join(differ)}: give the same, or leave out --resume")
