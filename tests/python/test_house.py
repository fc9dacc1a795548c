"""The doors of the house open one way: who may import whom."""

import re
from pathlib import Path

import pytest

from conftest import ROOT
from modules import Modules, code

SOURCE = ROOT / "src"
ORDER = [
    "span",
    "words",
    "numerals",
    "calendar",
    "interned",
    "disjoint",
    "error",
    "budget",
    "record",
    "arrow",
    "options",
    "lexicon",
    "reading",
    "decode",
    "markup",
    "page",
    "document",
    "identity",
    "copies",
    "events",
    "persons",
    "annotate",
    "extract",
    "batch",
    "python",
]
"""Each may import those before it."""
NEVER = {
    "annotate": {"markup", "page", "decode"},
    "markup": {"lexicon", "record", "options"},
    "page": {"lexicon", "record", "options"},
    "decode": {"lexicon"},
    "arrow": {"span"},
    "batch": {"record", "arrow", "lexicon", "annotate", "extract"},
}
"""Imports that the order would allow, and the design does not."""


def house() -> str:
    return Path(SOURCE, "lib.rs").read_text(encoding="utf-8")


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".rs")


def imports() -> list[tuple[str, str]]:
    """Give each file's room with the rooms that it imports: by crate::, by super:: and by include_str!."""
    found = []
    for own, targets in Modules(SOURCE).imports.items():
        found += [("::".join(own), target[0]) for target in sorted(targets) if target[0] in ORDER]
    return found


def test_every_module_has_its_place() -> None:
    modules = re.findall(r"^(?:pub )?mod (\w+);", house(), re.MULTILINE)
    assert set(modules) <= set(ORDER)
    assert len(modules) >= 8


def test_imports_go_one_way() -> None:
    seen = imports()
    assert len(seen) >= 50
    wrong = [
        f"{own} imports {name}"
        for own, name in seen
        if (home := own.split("::")[0]) not in ("lib", name)
        and (ORDER.index(name) > ORDER.index(home) or name in NEVER.get(home, ()))
    ]
    assert wrong == []


def test_modules_of_a_room_do_not_import_each_other() -> None:
    modules = Modules(SOURCE)
    rooms = {own[0] for own in modules.imports if len(own) > 1}
    assert {"annotate", "document", "markup", "page"} <= rooms
    for name in sorted(rooms):
        assert not modules.circles(name), f"{name}: modules import each other: {modules.circles(name)}"


def test_the_graph_of_modules_sees_every_way_to_import(tmp_path: Path) -> None:
    files = {
        "a/mod.rs": "mod b;\nmod c;\npub use b::{B, c::Deep};\nfn f() { c::run(); }",
        "a/b.rs": "use super::c;\n// use crate::z;\nuse crate::d::{D, self};",
        "a/c.rs": 'use super::B;\nconst T: &str = include_str!("../e/t.tsv");\n'
        "#[cfg(test)]\nmod tests {\n use crate::x;\n}",
        "d.rs": "use std::fmt;",
    }
    for file, text in files.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    modules = Modules(tmp_path)
    assert modules.imports["a", "b"] == {("a", "c"), ("d",)}
    assert modules.imports["a", "c"] == {("a", "b"), ("e",)}
    assert modules.imports[("a",)] == {("a", "c")}
    assert modules.circles("a") == [["b", "c"]]
    assert "crate::x" not in code(tmp_path / "a/c.rs")


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


MOST_HAN_LITERALS = 150
"""Words stand in tables; single marks, characters of numerals and names of built-in lists are what is left."""


def han_literals(path: Path) -> int:
    """Count the string and character literals with Han characters in a file, without tests and comments."""
    text = path.read_text(encoding="utf-8").split("#[cfg(test)]", maxsplit=1)[0]
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("//"))
    literals = re.findall(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)\'', lines)
    return sum(1 for literal in literals if re.search(r"[\u3007\u3400-\u9fff]", literal))


def test_words_stand_in_tables() -> None:
    counts = {str(path.relative_to(SOURCE)): han_literals(path) for path in SOURCE.rglob("*.rs")}
    assert sum(counts.values()) <= MOST_HAN_LITERALS, sorted(counts.items(), key=lambda row: -row[1])[:8]


def test_literals_with_han_characters_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "a.rs"
    file.write_text(
        '// "会"\nlet a = "会议";\nlet b = \'省\';\nlet c = \'，\';\n#[cfg(test)]\nlet d = "会";\n', "utf-8"
    )
    assert han_literals(file) == 2
