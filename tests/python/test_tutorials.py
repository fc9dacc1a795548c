"""The notebooks run from top to bottom, and both languages show the same."""

import json
import warnings
from typing import Any

import pytest

from baodao.analysis import fonts
from conftest import ROOT

NOTEBOOKS = ["tutorial", "careers"]


def cells(name: str) -> list[tuple[str, str]]:
    """Read the kind and the source of each cell."""
    book = json.loads((ROOT / "docs" / name).read_text(encoding="utf-8"))
    return [(cell["cell_type"], "".join(cell["source"])) for cell in book["cells"]]


def run(blocks: list[str], name: str) -> dict[str, Any]:
    """Run code as one module, with pictures that are drawn into memory, and return its names."""
    plt = pytest.importorskip("matplotlib.pyplot")
    plt.switch_backend("agg")
    names: dict[str, Any] = {}
    try:
        for number, block in enumerate(blocks):
            exec(compile(block, f"{name}[{number}]", "exec"), names)
    finally:
        plt.close("all")
    return names


@pytest.fixture(autouse=True)
def font() -> None:
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("always")
        if fonts.chinese() is None:
            pytest.skip(fonts.ADVICE)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_both_languages_have_the_same_cells(name: str) -> None:
    english, chinese = cells(f"{name}.ipynb"), cells(f"{name}.zh.ipynb")
    assert [kind for kind, _ in english] == [kind for kind, _ in chinese]
    pairs = list(zip(english, chinese, strict=True))
    assert all(one == two for (kind, one), (_, two) in pairs if kind == "code")
    assert all(one != two for (kind, one), (_, two) in pairs if kind == "markdown")
    assert len(pairs) >= 20


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_notebooks_run(name: str) -> None:
    names = run([source for kind, source in cells(f"{name}.ipynb") if kind == "code"], name)
    assert len(names["records"]) == 200
    assert any(names["out"].iterdir())
