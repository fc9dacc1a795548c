"""Builds the manylinux2014 wheel of this machine's processor and checks it.

    python tools/release/build.py [OUT]

The packages that build and check come from requirements.txt beside this file, in a virtual environment under
build/release. zig links against the C library of manylinux2014 (glibc 2.17), so no container is needed. The wheel is
written to OUT (build/release/wheels if not given), and every check below must pass:

- the name of the wheel says abi3 and manylinux2014, and auditwheel finds nothing in it that contradicts this;
- abi3audit finds no symbol outside of Python's stable interface;
- the wheel is at most LARGEST bytes;
- in a fresh environment without any other package it can be installed and extracts a record, and its command runs.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "release"
LARGEST = 8_000_000
"""Bytes that a wheel may have."""

REPORT = "市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。"
USE = f"""
import json, baodao
record = baodao.extract({REPORT!r}, published="2021-06-05")
print(json.dumps([record["people"][0]["name"], record["people"][0]["roles"], record["event"]["date"]["iso"]]))
"""
EXPECTED = ["李明远", ["preside"], "2021-06-04"]


def run(*command: str | Path) -> str:
    """Run a command and return what it prints; a command that fails ends the build with its messages."""
    path = f"{BUILD / 'tools' / 'bin'}{os.pathsep}{os.environ['PATH']}"  # maturin asks the Python found here for zig
    done = subprocess.run(  # noqa: S603
        [str(part) for part in command],
        cwd=ROOT,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def environment(name: str, *install: str | Path) -> Path:
    """Make a fresh virtual environment with what is to be installed, and return its folder of programs."""
    folder = BUILD / name
    venv.create(folder, clear=True, with_pip=True)
    programs = folder / "bin"
    run(programs / "python", "-m", "pip", "install", "--quiet", *install)
    return programs


def build(programs: Path, out: Path) -> Path:
    """Build the wheel and return its path."""
    before = set(out.glob("*.whl"))
    for wheel in before:
        wheel.unlink()
    settings = ["--release", "--locked", "--zig", "--compatibility", "manylinux2014", "--out", str(out)]
    run(programs / "python", "-m", "maturin", "build", *settings)
    (wheel,) = out.glob("*.whl")
    return wheel


def check(programs: Path, wheel: Path) -> list[str]:
    """Check a wheel; return a line for each thing that is wrong."""
    wrong = []
    if "-abi3-manylinux2014_" not in wheel.name.replace("manylinux_2_17", "manylinux2014"):
        wrong.append(f"the name says neither abi3 nor manylinux2014: {wheel.name}")
    size = wheel.stat().st_size
    print(f"{wheel.name}: {size:,} bytes")
    if size > LARGEST:
        wrong.append(f"{size:,} bytes are more than {LARGEST:,}")
    shown = " ".join(run(programs / "auditwheel", "show", wheel).split())
    print(shown)
    if f'following platform tag: "manylinux_2_17_{platform.machine()}"' not in shown:
        wrong.append("auditwheel gives another platform tag than manylinux_2_17")
    print(run(programs / "abi3audit", "--strict", "--summary", wheel).strip())
    fresh = environment("fresh", wheel)
    found = json.loads(run(fresh / "python", "-c", USE))
    if found != EXPECTED:
        wrong.append(f"the installed wheel extracts {found}, not {EXPECTED}")
    print(run(fresh / "baodao", "--version").strip(), "installed and used in a fresh environment")
    return wrong


def main() -> None:
    out = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else BUILD / "wheels"
    out.mkdir(parents=True, exist_ok=True)
    programs = environment("tools", "-r", Path(__file__).parent / "requirements.txt")
    wheel = build(programs, out)
    if wrong := check(programs, wheel):
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
