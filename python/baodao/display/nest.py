"""Turns overlapping marks into nested ones, so that nested elements can display them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from baodao.display.convert import Mark

DEPTH = 16
"""Maximum depth of nested marks: more would be invisible and would take time."""


class Piece(NamedTuple):
    """A mark that opens (``first`` is false if it continues after a break), text, or the end of a mark."""

    open: Mark | None = None
    text: str = ""
    first: bool = True


def nest(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> Iterator[Piece]:
    """Cut ``text[start:end]`` into pieces; every mark ends before the marks around it.

    If two marks overlap partly, the second is split where the first ends. A mark that begins before ``start`` is split
    there. At most ``DEPTH`` marks are open at a time; the shortest are left out.

    >>> inner, outer = Mark("people", 2, 4, False, ""), Mark("posts", 0, 3, False, "")
    >>> "".join("[" if p.open else p.text or "]" for p in nest("市长李明远", [inner, outer]))
    '[市长[李]][明]远'
    """
    end = len(text) if end is None else end
    waiting = sorted((m for m in marks if m.start < end and m.end > start), key=lambda m: (-m.start, m.end))
    stack: list[Mark] = []
    at = start
    while True:
        while waiting and waiting[-1].start <= at:
            mark = waiting.pop()
            if len(stack) < DEPTH:
                stack.append(mark)
                yield Piece(open=mark, first=mark.start >= start)
        if at >= end:
            break
        until = min([end, *(mark.end for mark in stack), *([waiting[-1].start] if waiting else [])])
        yield Piece(text=text[at:until])
        at = until
        yield from _close(stack, at)
    yield from (Piece() for _ in stack)


def _close(stack: list[Mark], at: int) -> Iterator[Piece]:
    """End the marks that end at ``at``; split the marks inside them."""
    ending = [depth for depth, mark in enumerate(stack) if mark.end <= at]
    if not ending:
        return
    inside = stack[ending[0] :]
    del stack[ending[0] :]
    yield from (Piece() for _ in inside)
    for mark in inside:
        if mark.end > at:
            stack.append(mark)
            yield Piece(open=mark, first=False)
