"""A record at a terminal: nothing in it steers the terminal, no line is too wide."""

from pathlib import Path

import baodao
from baodao.terminal import columns, render


def test_no_line_is_wider_than_asked(samples: list[Path]) -> None:
    for path in samples:
        record = baodao.extract_file(path)
        for width in (40, 80):
            lines = render(record, width).splitlines()[1:]
            assert max(map(columns, lines)) <= width, (path, width)


def test_a_report_can_not_steer_the_terminal() -> None:
    record = baodao.extract("会议\x1b]0;owned\x07召开\n市长李明远\x1b[31m主持会议\u202e。", id="\x1b[2J")
    shown = render(record)
    assert not set(shown) & set("\x1b\x07\u202e\x9b")
