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


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("autodoc-process-docstring", unfenced)
    return {"parallel_read_safe": True}
