"""The modules of the core as a graph: which module of a room imports which, and the circles among them."""

import re
from pathlib import Path

TESTS = re.compile(r"^#\[cfg\(test\)\]\n(?:#\[[^\n]*\n)*(?:pub )?mod \w+ \{.*", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
EXPORT = re.compile(r"^\s*pub(?:\([^)]*\))? use ([^;]+);", re.MULTILINE)


def code(path: Path) -> str:
    """Give the code of a file without its comments and its tests."""
    return COMMENT.sub("", TESTS.sub("", path.read_text(encoding="utf-8")))


def module(path: Path, source: Path) -> tuple[str, ...]:
    """Give the path of a file's module: ("document", "quotes")."""
    parts = path.relative_to(source).with_suffix("").parts
    return parts[:-1] if parts[-1] == "mod" else parts


def names(tree: str) -> list[list[str]]:
    """Expand the tree of a path: ``a::{b, c::d}`` gives a::b and a::c::d."""
    tree = re.sub(r"\s+as\s+\w+", "", tree.strip())
    head, brace, rest = tree.partition("{")
    prefix = [part for part in re.split(r"::|\s+", head) if part]
    if not brace:
        return [prefix]
    items, depth, start = [], 0, 0
    inner = rest[: rest.rfind("}")] if "}" in rest else rest
    for at, mark in enumerate(inner + ","):
        depth += {"{": 1, "}": -1}.get(mark, 0)
        if mark == "," and depth == 0:
            items.append(inner[start:at])
            start = at + 1
    return [prefix + name for item in items if item.strip() for name in names(item)]


def paths(text: str) -> list[list[str]]:
    """Find the paths of a file that begin with super or crate, in ``use`` lines and in code."""
    found = []
    for use in re.findall(r"\buse ((?:super|crate)::[^;]+);", text):
        found += names(use)
    plain = re.sub(r"\buse [^;]+;", "", text)
    found += [path.split("::") for path in re.findall(r"\b(?:super|crate)(?:::\w+)+", plain)]
    return found


class Modules:
    """The modules under a source folder, with the modules that each imports."""

    def __init__(self, source: Path) -> None:
        """Read all files under the folder."""
        self.exports: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}
        self.code = {module(path, source): code(path) for path in sorted(source.rglob("*.rs"))}
        for own, text in self.code.items():
            exported = {}
            for use in EXPORT.findall(text):
                for path in names(use):
                    target = self.resolve(own, path if path[0] in ("super", "crate") else ["self", *path])
                    if target is not None:
                        exported[path[-1]] = target
            self.exports[own] = exported
        self.imports = {own: self.imported(own) for own in self.code}

    def resolve(self, own: tuple[str, ...], path: list[str]) -> tuple[str, ...] | None:
        """Give the module that a path written in a module leads to, through what modules export."""
        at: tuple[str, ...] = () if path[0] == "crate" else own[:-1] if path[0] == "super" else own
        for part in path[1:]:
            if part == "super":
                at = at[:-1]
            elif (*at, part) in self.code:
                at = (*at, part)
            else:
                return self.exports.get(at, {}).get(part, at)
        return at

    def imported(self, own: tuple[str, ...]) -> set[tuple[str, ...]]:
        """Give the modules that a module imports; a module that declares others imports those whose items it uses."""
        text = EXPORT.sub("", self.code[own])
        targets = {self.resolve(own, path) for path in paths(text)}
        for name in re.findall(r"\b(?:use )?(\w+)::", re.sub(r"\b(?:super|crate)(?:::\w+)+", "", text)):
            if (*own, name) in self.code:
                targets.add((*own, name))
        for file in re.findall(r'\binclude_str!\("([^"]+)"\)', text):
            parts = [part for part in Path(file).parts if part != ".."]
            if len(parts) > 1:
                targets.add((parts[0],))
        return {target for target in targets if target and target != own}

    def circles(self, room: str) -> list[list[str]]:
        """Give the groups of modules of a room that import each other, each sorted."""
        inside = {own for own in self.code if own[:1] == (room,)}
        reached = {own: self.reached(own, inside) for own in inside}
        groups = {
            tuple(
                sorted(
                    "/".join(other[1:]) or "mod" for other in inside if other in reached[own] and own in reached[other]
                )
            )
            for own in inside
            if own in reached[own]
        }
        return sorted(map(list, groups))

    def reached(self, own: tuple[str, ...], inside: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
        """Give the modules of a set that a module imports, directly or through others.

        The folder that a file is in does not count: its mod.rs declares the types that the folder's files share.
        """
        found: set[tuple[str, ...]] = set()
        waiting = [own]
        while waiting:
            module = waiting.pop()
            targets = {target for target in self.imports[module] if module[: len(target)] != target}
            for target in targets & inside - found:
                found.add(target)
                waiting.append(target)
        return found
