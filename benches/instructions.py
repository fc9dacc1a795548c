"""Count the instructions of a page and hold them against those agreed to: ``python benches/instructions.py [--write]``.

Time is noisy, instructions are not. One run reads the pages once, another twice. The difference counts neither the
making of the pages nor the loading of the words and tables. A line of JSON and a row of Arrow are counted as what they
add to the page. With ``--growth`` it also checks that the instructions of a report at most double with its length.
Without valgrind or cargo it says so and leaves.
"""

import itertools
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
PARAGRAPHS = [200, 400, 800, 1600, 3200]
"""Lengths of a report: twice as many paragraphs may take ``growth`` times the instructions."""
FORMS = {"a_page": "record", "a_line": "line", "a_row": "row"}
"""For each number agreed to, what the records are written as."""


def main() -> int:
    """Measure, compare, and give an exit code."""
    if not (shutil.which("valgrind") and shutil.which("cargo")):
        print("SKIPPED: instructions are not counted, for valgrind or cargo is not here")
        return 0
    build = ["cargo", "build", "--quiet", "--locked", "--release", "--example", "instructions"]
    subprocess.run(build, check=True, cwd=ROOT)
    found = {name: (count(form, rounds=2) - count(form, rounds=1)) // PAGES for name, form in FORMS.items()}
    found |= {name: number - found["a_page"] for name, number in found.items() if name != "a_page"}
    text = AGREED.read_text(encoding="utf-8")
    agreed = tomllib.loads(text)
    if "--write" in sys.argv[1:]:
        for name, number in found.items():
            text = re.sub(rf"(?m)^{name} = .*$", f"{name} = {number}", text)
        AGREED.write_text(text, encoding="utf-8")
    codes = [compared(name, number, agreed) for name, number in found.items()]
    # Counting long reports takes longer than all the rest.
    return max(*codes, grown(agreed["growth"]) if "--growth" in sys.argv[1:] else 0)


def grown(most: float) -> int:
    """Print how many times the instructions of half a report a whole one takes, and give an exit code."""
    counts = [count("long", rounds=2, pages=length) - count("long", rounds=1, pages=length) for length in PARAGRAPHS]
    ratios = [whole / half for half, whole in itertools.pairwise(counts)]
    print(f"{', '.join(f'{ratio:.3f}' for ratio in ratios)} for each doubling up to {PARAGRAPHS[-1]} paragraphs")
    if max(ratios) <= most:
        return 0
    print(f"that is more than {most}: what grows faster than the report?")
    return 1


def compared(name: str, found: int, agreed: dict[str, float]) -> int:
    """Print a number beside the one agreed to, and give an exit code."""
    if "--write" in sys.argv[1:]:
        print(f"agreed: {found} instructions for {name}")
        return 0
    change = 100 * (found / agreed[name] - 1)
    print(f"{found} instructions for {name}, {change:+.1f} % of the {agreed[name]} agreed to")
    if abs(change) <= agreed["tolerance"]:
        return 0
    print("that is a change: if it is meant, run python benches/instructions.py --write")
    return 1


def count(form: str, rounds: int, pages: int = PAGES) -> int:
    """Count the instructions of a run that reads the pages so many times, and writes each record in a form."""
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
            str(pages),
            str(rounds),
            form,
        ]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    collected = re.search(r"Collected : (\d+)", done.stderr)
    assert collected is not None, done.stderr
    return int(collected[1])


if __name__ == "__main__":
    raise SystemExit(main())
