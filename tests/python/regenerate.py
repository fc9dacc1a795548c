"""Compare the records of the shipped reports with those agreed on; with ``--write``, agree to the new ones.

python tests/python/regenerate.py            what would change, as a diff
python tests/python/regenerate.py --write    write it; then read the diff of the commit
python tests/python/regenerate.py --write 318    only for reports whose path holds 318
"""

import difflib
import json
import sys
from pathlib import Path
from typing import Any

import baodao
from baodao import schema

DATA = Path(__file__).resolve().parents[1] / "data"


def where(path: Path) -> Path:
    """The file of the record of the report at ``path``."""
    name = path.relative_to(baodao.samples())
    return DATA / "records" / name.with_name(name.name + ".json")


def record_of(path: Path) -> dict[str, Any]:
    return {**baodao.extract_file(path)}


def text_of(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def main(arguments: list[str]) -> int:
    write = "--write" in arguments
    wanted = [argument for argument in arguments if not argument.startswith("-")]
    found = {where(Path(s.path)): record_of(Path(s.path)) for s in baodao.read(baodao.samples()) if s.path is not None}
    changed = 0
    for path, value in [*found.items(), (DATA / "schema.json", schema.schema())]:
        if wanted and not any(word in str(path) for word in wanted):
            continue
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        new = text_of(value)
        if old == new:
            continue
        changed += 1
        name = str(path.relative_to(DATA))
        sys.stdout.writelines(
            difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), name, name, n=2)
        )
        if write:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(new, encoding="utf-8")
    sys.stdout.write(f"{changed} of {len(found) + 1} files {'written' if write else 'would change'}\n")
    return 0 if write or not changed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
