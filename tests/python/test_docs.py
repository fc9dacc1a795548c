"""What the documentation shows is what happens."""

import doctest
import importlib
import inspect
import os
import pkgutil
import re
from pathlib import Path

import pytest

import baodao
from conftest import ROOT

READMES = ["README.md", "README.zh.md"]


def run(examples: str, name: str, names: dict[str, object]) -> int:
    """Run the examples of a text; how many there were."""
    test = doctest.DocTestParser().get_doctest(examples, names, name, name, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    heard: list[str] = []
    runner.run(test, out=heard.append, clear_globs=False)
    assert not heard, "".join(heard)
    names.update(test.globs)
    return len(test.examples)


def blocks(name: str, language: str) -> list[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def test_docstrings() -> None:
    ran = 0
    for module in pkgutil.walk_packages(baodao.__path__, "baodao."):
        # test_spark.py runs the examples of baodao.spark, in a session of its own.
        if module.name in {"baodao.__main__", "baodao._baodao"} or module.name.startswith("baodao.spark"):
            continue
        found = doctest.DocTestFinder().find(importlib.import_module(module.name))
        ran += sum(run(test.docstring or "", test.name, test.globs) for test in found)
    assert ran >= 10


def test_docstrings_of_the_core() -> None:
    ran = 0
    for name in baodao.__all__:
        thing = getattr(baodao, name)
        members = vars(thing).values() if inspect.isclass(thing) else ()
        for one in (thing, *members):
            doc = inspect.getdoc(one) if callable(one) else None
            if doc and ">>>" in doc:
                ran += run(doc, name, {"baodao": baodao, **vars(baodao)})
    assert ran >= 12


@pytest.mark.parametrize("name", READMES)
def test_python_in_the_readme(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "python").symlink_to(ROOT / "python")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    assert sum(run(block, f"{name}[{i}]", names) for i, block in enumerate(blocks(name, "python"))) >= 5


def test_the_readmes_say_the_same() -> None:
    for language in ("sh", "python"):
        english, chinese = (blocks(name, language) for name in READMES)
        assert english == chinese
        assert english


def test_the_first_two_commands_are_one_line_each() -> None:
    first, second, *_ = blocks("README.md", "sh")
    assert [block.count("\n") for block in (first, second)] == [1, 1]
    assert "baodao extract" in first
    assert "cargo test" in second
    assert "pytest" in second


@pytest.mark.parametrize("name", [*READMES, "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
    assert [link for link in links if not (ROOT / link).exists()] == []
    if name in READMES:
        assert links


def test_files_that_the_documentation_names_exist() -> None:
    checked = 0
    for name in ("ARCHITECTURE.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for path in re.findall(r"`((?:src|python|tests|tools|\.ci)/[\w./-]+)`", text):
            assert (ROOT / os.fspath(path)).exists(), (name, path)
            checked += 1
    assert checked >= 20
