"""A record at a terminal: nothing in it steers the terminal, no line is too wide."""

from pathlib import Path

import pytest

import baodao
from baodao import terminal
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


@pytest.mark.parametrize(
    "c", ["\u2028", "\u2029", "\u061c", "\U000e0041", "\u202e", "\u2066", "\u200b", "\x1b", "\x9b"]
)
def test_what_a_terminal_would_obey_is_not_shown(c: str) -> None:
    record = baodao.extract(f"市政府召开{c}会议\n6月4日，市长李明远{c}主持召开会议。")
    assert c not in terminal.render(record)
    assert terminal.clean(f"会{c}议") == "会议"
    assert terminal.clean("\u200c\u200d") == "\u200c\u200d"
