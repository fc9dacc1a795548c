"""Count the instructions of a page and hold them against those agreed to: ``python benches/instructions.py [--write]``.

Time is noisy, instructions are not. One run reads the pages once, another twice. The difference counts neither the
making of the pages nor the loading of the words and tables. Without valgrind or cargo it says so and leaves.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
AGREED = Path(__file__).with_suffix(".toml")
PAGES = 40


def main() -> int:
    """Measure, compare, and give an exit code."""
    if not (shutil.which("valgrind") and shutil.which("cargo")):
        print("SKIPPED: instructions are not counted, for valgrind or cargo is not here")
        return 0
    build = ["cargo", "build", "--quiet", "--locked", "--release", "--example", "instructions"]
    subprocess.run(build, check=True, cwd=ROOT)
    found = (count(rounds=2) - count(rounds=1)) // PAGES
    text = AGREED.read_text(encoding="utf-8")
    agreed = tomllib.loads(text)
    if "--write" in sys.argv[1:]:
        AGREED.write_text(re.sub(r"(?m)^a_page = .*$", f"a_page = {found}", text), encoding="utf-8")
        print(f"agreed: {found} instructions a page")
        return 0
    change = 100 * (found / agreed["a_page"] - 1)
    print(f"{found} instructions a page, {change:+.1f} % of the {agreed['a_page']} agreed to")
    if abs(change) <= agreed["tolerance"]:
        return 0
    print("that is a change: if it is meant, run python benches/instructions.py --write")
    return 1


def count(rounds: int) -> int:
    """Count the instructions of a run that reads the pages so many times."""
    metadata = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--no-deps"],
        check=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    target = re.search(r'"target_directory":"([^"]+)"', metadata.stdout)
    assert target is not None
    program = Path(target[1], "release", "examples", "instructions")
    with tempfile.TemporaryDirectory() as folder:
        command = [
            "valgrind",
            "--tool=callgrind",
            f"--callgrind-out-file={folder}/out",
            str(program),
            str(PAGES),
            str(rounds),
        ]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    collected = re.search(r"Collected : (\d+)", done.stderr)
    assert collected is not None, done.stderr
    return int(collected[1])


if __name__ == "__main__":
    raise SystemExit(main())
