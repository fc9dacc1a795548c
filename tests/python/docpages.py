"""The pages of the documentation as the tests read them: headings, sections and blocks of code; and what runs these."""

import contextlib
import gzip
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Any, NamedTuple

import baodao
from baodao.cli import main
from conftest import REPORT, ROOT

DOCS = ROOT / "docs"
PAGES = sorted(
    path.relative_to(DOCS).as_posix()
    for path in DOCS.rglob("*.md")
    if "_build" not in path.parts and path.name != "dictionary.md"
)
"""All pages in Markdown but the one that is made when the site is built."""
CODE = ("{code-cell}", "python")
"""The languages of blocks that Python runs."""
NOT_HERE = ("pip", "apt-get", "duckdb", "neo4j-admin")
"""Programs that the pages name and the tests do not run."""


class Block(NamedTuple):
    """A block of code, and the heading that it is under."""

    heading: str
    language: str
    code: str


def text_of(name: str) -> str:
    """Read a page."""
    return (DOCS / name).read_text(encoding="utf-8")


def sections(name: str) -> dict[str, str]:
    """Split a page at its headings, which are no lines of code."""
    found, heading, is_code = {"": ""}, "", False
    for line in text_of(name).splitlines(keepends=True):
        if line.lstrip().startswith("```"):
            is_code = not is_code
        if not is_code and re.match(r"#+ ", line):
            heading = line.strip()
            assert heading not in found, f"{name} has two headings {heading!r}"
            found[heading] = ""
        else:
            found[heading] += line
    return found


def blocks(name: str) -> list[Block]:
    """List the blocks of code of a page, also those inside lists."""
    pattern = re.compile(r"^( *)```(\S*)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
    return [
        Block(heading, match[2], dedent(match[3]))
        for heading, section in sections(name).items()
        for match in pattern.finditer(section)
    ]


def make_inputs(folder: Path) -> None:
    """Put the inputs that the pages name into a folder: reports, and a crawl."""
    shutil.copytree(baodao.samples(), folder / "reports")
    title, body = REPORT.split("\n")
    page = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><h1>{title}</h1><p>{body}</p></html>".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0a0c7e32-5a5c-4a37-8a0e-1c1a1f2c9b11>\r\n"
        f"WARC-Target-URI: https://example.org/1.html\r\nContent-Length: {len(page)}\r\n\r\n"
    )
    (folder / "crawl.warc.gz").write_bytes(gzip.compress(head.encode() + page + b"\r\n\r\n"))


def run_shell(line: str, folder: Path) -> bool:
    """Run a line of a shell; whether it was one of ours to run."""
    if line.split(maxsplit=1)[0] in NOT_HERE:
        return False
    words = shlex.split(line, comments=True)
    if words[0] == "baodao" and not set(line) & set("|<>$*") and "--print-completion" not in line:
        with contextlib.redirect_stdout(io.StringIO()):
            assert _exit_code(words[1:]) == 0, line
        return True
    shims = folder / "bin"
    shims.mkdir(exist_ok=True)
    for name, module in (("baodao", "-m baodao"), ("python", "")):
        (shims / name).write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {module} "$@"\n', encoding="utf-8")
        (shims / name).chmod(0o755)
    where = {"PATH": f"{shims}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(Path(baodao.__file__).parents[1])}
    command = ["bash", "-euo", "pipefail", "-c", line]
    done = subprocess.run(command, cwd=folder, env=os.environ | where, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (line, done.stderr)
    return True


def _exit_code(arguments: list[str]) -> int | str | None:
    try:
        return main(arguments)
    except SystemExit as stopped:
        return stopped.code or 0


def run(name: str, folder: Path) -> dict[str, Any]:
    """Run a page from top to bottom in a folder, where the working directory is; give the names its code has made."""
    names: dict[str, Any] = {"baodao": baodao}
    for number, block in enumerate(blocks(name)):
        if block.language in CODE:
            exec(compile(block.code, f"{name}[{number}]", "exec"), names)
        elif block.language == "sh":
            for line in block.code.splitlines():
                run_shell(line, folder)
    return names
