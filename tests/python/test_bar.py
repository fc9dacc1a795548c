"""``progress=True``: a bar that counts what comes out, ends with the batch, and is not there unless asked for."""

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import tqdm.auto

import baodao
import baodao.pandas
from conftest import REPORT


class Bar:
    """Stands in for tqdm and remembers."""

    bars: list["Bar"]

    def __init__(self, *, total: int | None, **_: Any) -> None:
        self.total, self.count, self.closed = total, 0, False
        Bar.bars.append(self)

    def update(self) -> None:
        self.count += 1

    def close(self) -> None:
        self.closed = True


@pytest.fixture(autouse=True)
def bars(monkeypatch: pytest.MonkeyPatch) -> list[Bar]:
    Bar.bars = []
    for module in (tqdm, tqdm.auto):
        monkeypatch.setattr(module, "tqdm", Bar)
    return Bar.bars


def seen(bars: list[Bar]) -> list[tuple[int | None, int, bool]]:
    return [(bar.total, bar.count, bar.closed) for bar in bars]


def test_each_report_counts(bars: list[Bar]) -> None:
    with baodao.extract_many([REPORT] * 5, progress=True) as records:
        assert isinstance(records, baodao.Records)
        for number, _ in enumerate(records, 1):
            assert seen(bars) == [(5, number, False)]
    assert seen(bars) == [(5, 5, True)]


def test_without_a_length_there_is_no_total(bars: list[Bar]) -> None:
    extractor = baodao.Extractor(fields={"event"})
    assert len(list(extractor.extract_many((REPORT for _ in range(3)), progress=True))) == 3
    assert seen(bars) == [(None, 3, True)]


@pytest.mark.parametrize(("on_error", "left"), [("record", 3), ("skip", 2)])
def test_failures_count(bars: list[Bar], on_error: Any, left: int) -> None:
    reports: list[Any] = [REPORT, 7, REPORT]
    assert len(list(baodao.extract_many(reports, on_error=on_error, progress=True))) == left
    assert seen(bars) == [(3, 3, True)]


def test_a_batch_that_breaks_off_leaves_its_bar(bars: list[Bar]) -> None:
    def broken() -> Iterator[str]:
        yield REPORT
        raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        list(baodao.extract_many(broken(), progress=True))
    records = baodao.extract_many([REPORT] * 9, progress=True)
    next(records)
    records.close()
    assert seen(bars) == [(None, 1, True), (9, 1, True)]


def test_no_bar_unless_asked_for(bars: list[Bar]) -> None:
    assert len(list(baodao.extract_many([REPORT]))) == 1
    assert bars == []


def test_a_series_has_one(bars: list[Bar]) -> None:
    import pandas as pd  # noqa: PLC0415

    baodao.pandas.Reports(pd.Series([REPORT, None, REPORT])).extract(progress=True)
    assert seen(bars) == [(2, 2, True)]


def test_in_a_terminal() -> None:
    code = f"import baodao; print(len(list(baodao.extract_many([{REPORT!r}] * 4, progress=True))))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "4\n"
    assert "100%" in done.stderr
    assert "4/4" in done.stderr


@pytest.mark.parametrize("widgets", [True, False])
def test_which_bar_a_notebook_gets(bars: list[Bar], monkeypatch: pytest.MonkeyPatch, *, widgets: bool) -> None:
    """Without ipywidgets tqdm.auto warns in a notebook: it is asked only where they are there."""
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: (widgets or None) if name == "ipywidgets" else find(name)
    )
    other = type("Other", (Bar,), {})
    monkeypatch.setattr(tqdm.auto, "tqdm", other)
    assert len(list(baodao.extract_many([REPORT], progress=True))) == 1
    assert [isinstance(bar, other) for bar in bars] == [widgets]


def test_without_tqdm() -> None:
    code = f"import sys; sys.modules['tqdm'] = None; import baodao; baodao.extract_many([{REPORT!r}], progress=True)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "InputError: progress needs tqdm: pip install 'baodao[progress]'" in done.stderr
