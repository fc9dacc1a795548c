"""Text into markup: the one place where what a report says becomes HTML."""

import html
import re
from functools import cache
from pathlib import Path
from string import Template

_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\u061c\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]"
)
"""What is no character to read: controls, marks that turn the direction of writing, halves of characters."""


def safe(text: object) -> str:
    r"""Escape text for an element or a quoted attribute; what would steer the reader becomes U+FFFD.

    >>> safe('<b title="x">\u202e')
    '&lt;b title=&quot;x&quot;&gt;�'
    """
    return html.escape(_STEERING.sub("\ufffd", str(text)))


def element(classes: str, content: str, *, name: str = "div", title: str = "") -> str:
    """Put markup into an element; ``title`` is text that is shown over it.

    >>> element("k", safe("5 < 6"), name="span", title='"')
    '<span class="k" title="&quot;">5 &lt; 6</span>'
    """
    hover = f' title="{safe(title)}"' if title else ""
    return f'<{name} class="{classes}"{hover}>{content}</{name}>'


def bar(start: float, length: float, hue: int, *, title: str = "") -> str:
    """Draw a bar from ``start`` over ``length``, both shares of the width around it; ``hue`` is its colour, an angle.

    >>> bar(0.25, 0.5, 212, title="2019")
    '<div class="bar" style="left:25.00%;width:50.00%;--h:212" title="2019"></div>'
    """
    hover = f' title="{safe(title)}"' if title else ""
    return f'<div class="bar" style="left:{start:.2%};width:{length:.2%};--h:{hue:d}"{hover}></div>'


def tick(text: str, start: float) -> str:
    """Write a text at ``start``, a share of the width around it."""
    return f'<div class="tick" style="left:{start:.2%}">{safe(text)}</div>'


@cache
def template(name: str) -> Template:
    """Read a template of this folder."""
    return Template((Path(__file__).parent / name).read_text(encoding="utf-8"))
