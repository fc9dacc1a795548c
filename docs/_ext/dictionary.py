"""The data dictionary: the keys of a record and the columns of the tables, as the library declares them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from baodao.described import ITEMS, LISTS, RECORD, Field
from baodao.tables.layout import TABLES
from baodao.uncertainty import meanings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

HEAD = """# Data dictionary

Made from the declarations of the library when this site is built. `start` and `end` are half-open positions in
code points of `text`, or of `title` where `in_title` is true.

"""


def shown(field: Field) -> str:
    """Write the type of a key for a reader."""
    of = f"[{field.of}](#{field.of.lower()})" if field.of in ITEMS or field.of in LISTS else f"`{field.of}`"
    if field.is_list:
        return f"list of {of}"
    return f"{of} or none" if field.is_nullable else of


def cell(text: str) -> str:
    """Escape what would end a cell of a table."""
    return text.replace("|", "\\|")


def records() -> Iterator[str]:
    """Write a section for each kind of dict in a record, and for each closed list."""
    yield "## The record\n"
    for item in (RECORD, *(item for item in ITEMS.values() if item is not RECORD)):
        yield f"### {item.name}\n\n{item.about}\n\n| key | holds | meaning |\n|---|---|---|"
        yield from (f"| `{field.key}` | {shown(field)} | {cell(field.meaning)} |" for field in item.fields)
        yield ""
    yield "## Closed lists\n"
    for one in LISTS.values():
        yield f"### {one.name}\n\n{one.about}\n\n| word | meaning |\n|---|---|"
        yield from (f"| `{word}` | {cell(meaning)} |" for word, meaning in one.words.items())
        yield ""


def tables() -> Iterator[str]:
    """Write a section for each table."""
    yield "## The tables\n\n`baodao.to_pandas` returns these.\n"
    for table in TABLES:
        yield f"### {table.name} table\n\n{table.meaning}.\n\n| column | holds | meaning |\n|---|---|---|"
        yield from (f"| `{one.name}` | {one.kind.value} | {cell(one.meaning)} |" for one in table.columns)
        yield ""


def reasons() -> Iterator[str]:
    """Write a table of the reasons for doubt."""
    yield "## Reasons for doubt\n\n`baodao.doubts` names one for each value.\n\n| reason | meaning |\n|---|---|"
    yield from (f"| `{name}` | {cell(meaning)} |" for name, meaning in meanings().items())
    yield ""


def write(app: Sphinx) -> None:
    """Write the page, unless it is there already."""
    path = Path(app.srcdir) / "reference" / "dictionary.md"
    text = HEAD + "\n".join([*records(), *tables(), *reasons()])
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("builder-inited", write)
    return {"parallel_read_safe": True}
