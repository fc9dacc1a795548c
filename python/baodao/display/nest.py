"""Marks that overlap into marks that nest: what an element inside an element can show."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from baodao.display.convert import Mark

DEPTH = 12
"""Marks over one another at most; more would be seen by nobody, and would cost time."""


class Piece(NamedTuple):
    """What comes next: a mark that opens (``first`` unless it goes on after a break), text, or a mark's end."""

    open: Mark | None = None
    text: str = ""
    first: bool = True


def nest(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> Iterator[Piece]:
    """Cut ``text[start:end]`` into pieces, in which every mark that opens ends before those around it do.

    Of two marks that overlap by halves the second is broken where the first ends, and goes on after that; so is
    one that begins before ``start``. At most ``DEPTH`` are open at a time, the shortest are left out.

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
    """End the marks that end at ``at``; those inside one that ends are broken and go on."""
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
