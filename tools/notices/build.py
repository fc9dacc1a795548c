"""Writes THIRD-PARTY, the notices of the crates that the wheel contains, or with --check compares it.

    python tools/notices/build.py [--check]

The crates are those that `cargo metadata` resolves for the feature `python`, without those that only build or test.
The texts are the files of each crate's own package, and of the C sources in it, whose names begin with a word of NAMES.
A crate that ships no text (some leave the file in their repository) is named at the text of the same licence that
another crate ships. A crate with a licence that TERMS does not know, or of whose licence no crate ships a text, is an
error.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "THIRD-PARTY"
NAMES = ("LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE")
CODE = {".c", ".h", ".html", ".py", ".rs", ".toml"}
"""Endings of files that are no texts, whatever their names begin with."""
TARGETS = ("x86_64-unknown-linux-gnu", "aarch64-apple-darwin", "x86_64-pc-windows-msvc")
"""The systems that wheels are built for; a crate of any of them is named."""

TERMS = {
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0",
    "ISC", "MIT", "MIT-0", "MPL-2.0", "Unicode-3.0", "Unlicense", "Zlib",
}  # fmt: skip
"""Licences that the wheel may contain."""

HEAD = """\
baodao contains the following software. Each part is under its own licence, whose text follows once below.
The source code of each is published under its name and version with the Rust package registry, and in the repository
that is named; that of the parts under the MPL-2.0 is used without changes. The standard library of Rust is part of the
module, too, under MIT OR Apache-2.0.

"""


def metadata(target: str) -> dict[str, Any]:
    """Ask cargo for the packages and their resolved dependencies on one system."""
    command = [
        "cargo",
        "metadata",
        "--format-version=1",
        "--locked",
        "--features=python",
        f"--filter-platform={target}",
    ]
    found: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout)  # noqa: S603
    return found


def linked(found: dict[str, Any]) -> list[dict[str, Any]]:
    """List the packages that are part of the module: its dependencies, and theirs, that are not for building alone."""
    packages = {package["id"]: package for package in found["packages"]}
    nodes = {node["id"]: node for node in found["resolve"]["nodes"]}
    root = found["resolve"]["root"]
    waiting, seen = [root], {root}
    while waiting:
        for dependency in nodes[waiting.pop()]["deps"]:
            is_normal = any(kind["kind"] is None for kind in dependency["dep_kinds"])
            if is_normal and dependency["pkg"] not in seen:
                seen.add(dependency["pkg"])
                waiting.append(dependency["pkg"])
    return [packages[name] for name in seen - {root}]


def terms(licence: str) -> set[str]:
    """Split the expression of a licence into its terms.

    >>> sorted(terms("(MIT OR Apache-2.0) AND Unicode-3.0")), sorted(terms("MIT/Apache-2.0"))
    (['Apache-2.0', 'MIT', 'Unicode-3.0'], ['Apache-2.0', 'MIT'])
    """
    plain = licence.replace("(", " ").replace(")", " ").replace("/", " OR ")
    return {term.strip() for part in plain.split(" AND ") for term in part.split(" OR ") if term.strip()}


def texts(package: dict[str, Any]) -> list[str]:
    """Read the texts that a package ships."""
    folder = Path(package["manifest_path"]).parent
    found_files = (path for depth in ("*", "*/*", "*/*/*") for path in sorted(folder.glob(depth)))
    files = [
        path
        for path in found_files
        if path.name.upper().startswith(NAMES) and path.suffix not in CODE and path.is_file()
    ]
    found = [path.read_text(encoding="utf-8", errors="replace") for path in files]
    return ["\n".join(line.rstrip() for line in text.strip().splitlines()) for text in found]


def build() -> str:
    """Write the notices: a list of the packages, then each text once with the packages that it belongs to."""
    packages = {(p["name"], p["version"]): p for target in TARGETS for p in linked(metadata(target))}
    lines, owners, shipped, without = [], {}, {}, []
    for (name, version), package in sorted(packages.items()):
        licence = package["license"] or ""
        unknown = terms(licence) - TERMS
        if not licence or unknown:
            raise SystemExit(f"{name} {version}: unknown licence {licence!r}; add it to TERMS once it was read")
        source = package["repository"] or package["homepage"] or ""
        lines.append(f"{name} {version}: {licence}" + (f"; {source}" if source else ""))
        own = texts(package)
        if not own:
            without.append((name, version, licence))
        for text in own:
            owners.setdefault(text, []).append(f"{name} {version}")
        if own and len(terms(licence)) == 1:
            shipped.setdefault(licence, own[0])
    for name, version, licence in without:
        text = next((shipped[term] for term in sorted(terms(licence)) if term in shipped), None)
        if text is None:
            raise SystemExit(f"{name} {version}: ships no text of {licence}, and no other package does")
        owners[text].append(f"{name} {version} (which ships no text of its own)")
    parts = ["\n".join(lines)]
    for text, names in sorted(owners.items(), key=lambda item: item[1]):
        parts.append("=" * 80 + "\n" + ", ".join(names) + "\n" + "-" * 80 + "\n" + text)
    return HEAD + "\n\n".join(parts) + "\n"


def main() -> int:
    """Write or check the file."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--check", action="store_true", help="compare the file and change nothing")
    made = build()
    if arguments.parse_args().check:
        if not TARGET.is_file() or TARGET.read_text(encoding="utf-8") != made:
            sys.stderr.write("THIRD-PARTY is out of date: run python tools/notices/build.py\n")
            return 1
        return 0
    TARGET.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
