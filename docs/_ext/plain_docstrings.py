"""Docstrings of the core are Markdown as Rust has it: their fences are taken off, so that examples are examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def unfenced(_app: Sphinx, _what: str, _name: str, _thing: Any, _options: Any, lines: list[str]) -> None:
    """Take fences off, and read `name` as ``name``."""
    out: list[str] = []
    for line in lines:
        if line.strip().startswith("```"):
            out.append("")
        elif ">>>" in line or "``" in line or (out and out[-1].lstrip().startswith((">>>", "..."))):
            out.append(line)
        else:
            out.append(line.replace("`", "``"))
    lines[:] = out


def skip_alias(_app: Sphinx, _what: str, _name: str, thing: Any, _skip: bool, _options: Any) -> bool | None:  # noqa: FBT001 - called by position
    """Leave out the fields of a named tuple, of which Python says only their number; the class describes them."""
    return True if (getattr(thing, "__doc__", None) or "").startswith("Alias for field number") else None


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("autodoc-skip-member", skip_alias)
    app.connect("autodoc-process-docstring", unfenced)
    return {"parallel_read_safe": True}
