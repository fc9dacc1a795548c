"""The data dictionary: the keys of a record and the columns of the tables, from what the library itself says."""

from __future__ import annotations

import typing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from baodao import types
from baodao.tables.layout import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

HEAD = """# Data dictionary

Generated from the library's own types when this site is built. `start` and `end` are half-open positions in code
points of `text`, or of `title` where `in_title` is true.

"""


def shown(kind: Any) -> str:
    """A type, as a reader would write it."""
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return " \\| ".join(f"`{value}`" for value in inside)
    if origin is list:
        return f"list of {shown(inside[0])}"
    if inside:
        return " or ".join("none" if one is type(None) else shown(one) for one in inside)
    name = kind.__name__
    return f"[{name}](#{name.lower()})" if hasattr(types, name) else f"`{name}`"


def records() -> Iterator[str]:
    """A section for each kind of dict in a record."""
    yield "## The record\n"
    kinds = [kind for kind in vars(types).values() if typing.is_typeddict(kind)]
    order = [types.Record, *[kind for kind in kinds if kind is not types.Record]]
    for kind in order:
        yield f"### {kind.__name__}\n\n{kind.__doc__}\n\n| key | holds |\n|---|---|"
        yield from (f"| `{key}` | {shown(hint)} |" for key, hint in typing.get_type_hints(kind).items())
        yield ""


def tables() -> Iterator[str]:
    """A section for each table."""
    yield "## The tables\n\nWhat `baodao.to_pandas` gives.\n"
    for table in TABLES:
        yield f"### {table.name} table\n\n{table.meaning.capitalize()}.\n\n| column | holds | meaning |\n|---|---|---|"
        yield from (f"| `{column.name}` | {column.kind.value} | {column.meaning} |" for column in table.columns)
        yield ""


def write(app: Sphinx) -> None:
    """Write the page, if it is another than the one that stands there."""
    path = Path(app.srcdir) / "reference" / "dictionary.md"
    text = HEAD + "\n".join([*records(), *tables()])
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("builder-inited", write)
    return {"parallel_read_safe": True}
