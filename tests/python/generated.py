"""The Python files that are made from the declarations of the record; ``regenerate.py`` writes them."""

import builtins
import re
import textwrap
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import baodao
from baodao.described import ITEMS, LISTS, ClosedList, Item
from baodao.tables.layout import TABLES

WIDTH = 120
SOURCE = "Made by tests/python/regenerate.py from the declarations in src/record: change these, not this file."

TYPES = '''"""The record, as types: every key of every dict that baodao returns.

At run time all of them are plain dicts, lists and values. ``start`` and ``end`` are half-open positions in code points:
``record["text"][start:end]`` is the value, or ``record["title"][start:end]`` where ``in_title`` is true. Where both a
record and a failure are possible, ``"error" in record`` distinguishes them.

{source}
"""

from typing import Literal, TypeAlias, TypedDict, final

{lists}


{items}


class Failure(TypedDict):
    """Why a report has no record."""

    type: str
    """Name of the exception."""
    message: str
    """Its message."""


@final
class Failed(TypedDict):
    """What ``extract_many`` returns in place of the record of a report that has none."""

    id: str | None
    """The name of the report, if it is known."""
    error: Failure
    """Why there is no record."""
'''

FRAMES = '''"""The frame of each table, as an attribute of ``Tables`` and as a method of the accessor of pandas.

{source}
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Unpack

if TYPE_CHECKING:
    import pandas as pd

    from baodao import Extractor
    from baodao.pandas import Options


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Frames:
    """A data frame for each table."""

{attributes}


class Accessors:
    """A method for each table, with the arguments of ``tables``."""

    def tables(self, extractor: "Extractor | None" = None, **options: "Unpack[Options]") -> Frames:
        """Make the tables."""
        raise NotImplementedError

{methods}
'''


def files() -> dict[Path, str]:
    """List the files with what they should hold."""
    package = Path(baodao.__file__).parent
    return {package / "types.py": types(), package / "tables" / "frame_names.py": frames()}


def types() -> str:
    """The module of the types."""
    lists = "\n".join(_list(one) for one in LISTS.values())
    return TYPES.format(source=SOURCE, lists=lists, items="\n\n\n".join(_item(one) for one in ITEMS.values()))


def frames() -> str:
    """The module of the names of the tables."""
    attributes = "\n".join(f'    {table.name}: "pd.DataFrame"' for table in TABLES)
    methods = "\n\n".join(_method(table.name, table.meaning) for table in TABLES if table.paths[0])
    return FRAMES.format(source=SOURCE, attributes=attributes, methods=methods)


def _method(name: str, meaning: str) -> str:
    first = re.split("[,;:]", meaning)[0]
    about = f"Make the frame of the table ``{name}``: {first[0].lower()}{first[1:]}."
    arguments = 'self, extractor: "Extractor | None" = None, **options: "Unpack[Options]"'
    lines = (
        f'    def {name}({arguments}) -> "pd.DataFrame":',
        _docstring(about, 8),
        f"        return self.tables(extractor, **options).{name}",
    )
    return "\n".join(lines)


def _columns(line: str) -> int:
    """Count the columns of a terminal that ``line`` takes: the formatter measures lines so."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def _list(one: ClosedList) -> str:
    words = [f'"{word}"' for word in one.words]
    line = f"{one.name}: TypeAlias = Literal[{', '.join(words)}]"
    if _columns(line) > WIDTH:
        line = "\n".join([f"{one.name}: TypeAlias = Literal[", *(f"    {word}," for word in words), "]"])
    return f'{line}\n"""{one.about}"""'


def _item(item: Item) -> str:
    final = "@final\n" if item.name == "Record" else ""
    noqa = "  # noqa: A001 - the word of the record" if hasattr(builtins, item.name) else ""
    return "\n".join([f"{final}class {item.name}(TypedDict):{noqa}", _docstring(item.about, 4), "", *_keys(item)])


def _keys(item: Item) -> Iterator[str]:
    for field in item.fields:
        yield f"    {field.key}: {field.type}"
        yield _docstring(field.meaning, 4)


def _docstring(text: str, indent: int) -> str:
    """Write a docstring; a text too long for a line becomes several."""
    margin = " " * indent
    if indent + len(text) + 6 <= WIDTH:
        return f'{margin}"""{text}"""'
    lines = textwrap.wrap(f'"""{text}', WIDTH - indent, break_long_words=False)
    return "\n".join(f"{margin}{line}" for line in [*lines, '"""'])
