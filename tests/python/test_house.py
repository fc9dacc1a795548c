"""The doors of the house open one way: who may import whom."""

import re
from pathlib import Path

import pytest

from conftest import ROOT

SOURCE = ROOT / "src"
ORDER = [
    "span",
    "words",
    "error",
    "budget",
    "record",
    "arrow",
    "options",
    "lexicon",
    "reading",
    "decode",
    "html",
    "document",
    "identity",
    "copies",
    "annotate",
    "extract",
    "batch",
    "python",
]
"""Each may import those before it."""
NEVER = {
    "annotate": {"html", "decode"},
    "html": {"lexicon"},
    "decode": {"lexicon"},
    "arrow": {"span"},
    "batch": {"record", "arrow", "lexicon", "annotate", "extract"},
}
"""Imports that the order would allow, and the design does not."""


def house() -> str:
    return Path(SOURCE, "lib.rs").read_text(encoding="utf-8")


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".rs")


def imports() -> list[tuple[Path, str]]:
    found = []
    for path in sorted(SOURCE.rglob("*.rs")):
        text = re.sub(r"^\s*//.*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        groups = re.findall(r"\bcrate::(\w+)", text)
        groups += [
            name for body in re.findall(r"\bcrate::\{([^;]*)\}", text) for name in re.findall(r"(?:^|,)\s*(\w+)", body)
        ]
        found += [(path, name) for name in groups if name in ORDER]
    return found


def test_every_module_has_its_place() -> None:
    modules = re.findall(r"^(?:pub )?mod (\w+);", house(), re.MULTILINE)
    assert set(modules) <= set(ORDER)
    assert len(modules) >= 8


def test_imports_go_one_way() -> None:
    seen = imports()
    assert len(seen) >= 50
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path, name in seen
        if room(path) != "lib"
        and room(path) != name
        and (ORDER.index(name) > ORDER.index(room(path)) or name in NEVER.get(room(path), ()))
    ]
    assert wrong == []


@pytest.mark.parametrize("word", ["pyo3", "std::fs", "std::env", "std::net", "SystemTime", "println!"])
def test_the_core_keeps_to_itself(word: str) -> None:
    files = [path for path in SOURCE.rglob("*.rs") if room(path) != "python"]
    assert len(files) >= 30
    assert [
        str(path) for path in files if re.search(rf"^[^/\n]*{re.escape(word)}", path.read_text("utf-8"), re.MULTILINE)
    ] == []


def test_python_decides_nothing_about_reports() -> None:
    files = sorted((SOURCE / "python").glob("*.rs"))
    assert len(files) >= 7
    han = re.compile(r"^[^/\n]*[\u4e00-\u9fff]", re.MULTILINE)
    assert [path.name for path in files if han.search(path.read_text("utf-8"))] == []


def test_no_drawer_for_everything() -> None:
    for name in ("utils", "helpers", "common", "manager", "misc"):
        assert not list(SOURCE.rglob(f"{name}*.rs"))
        assert not list((ROOT / "python").rglob(f"{name}*.py"))
