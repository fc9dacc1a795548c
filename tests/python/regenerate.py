"""Compare all generated files with what they should hold; with ``--write``, write them.

These are the Python files that follow from the declarations of the record, the schemas, and the records of the reports
that ship with the library.

python tests/python/regenerate.py            show what would change, as a diff
python tests/python/regenerate.py --write    write it; then read the diff before you commit it
python tests/python/regenerate.py --write 318    only for files whose path contains 318
"""

import contextlib
import difflib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import baodao
import generated
from baodao import schema

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(__file__).resolve().parents[1] / "data"


def where(path: Path) -> Path:
    """Name the file of the record of the report at ``path``."""
    name = path.relative_to(baodao.samples())
    return DATA / "records" / name.with_name(name.name + ".json")


def record_of(path: Path) -> dict[str, Any]:
    return {**baodao.extract_file(path)}


def text_of(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def expected() -> dict[Path, str]:
    """List all generated files with what they should hold."""
    found = generated.files()
    found |= {
        where(Path(source.path)): text_of(record_of(Path(source.path)))
        for source in baodao.read(baodao.samples())
        if source.path is not None
    }
    found[DATA / "schema.json"] = text_of(schema.schema())
    with contextlib.suppress(ImportError):
        import pyarrow as pa  # noqa: PLC0415 - a test dependency

        found[DATA / "arrow-schema.json"] = text_of([f"{field}" for field in pa.schema(baodao.arrow_schema())])
    return found


def main(arguments: list[str]) -> int:
    write = "--write" in arguments
    wanted = [argument for argument in arguments if not argument.startswith("-")]
    if write:
        # The schema is made from the types, so an interpreter that has loaded the old ones can't make it.
        stale = [path for path, text in generated.files().items() if path.read_text(encoding="utf-8") != text]
        for path in stale:
            path.write_text(generated.files()[path], encoding="utf-8")
        if stale:
            sys.stdout.writelines(f"{path.relative_to(ROOT)} written\n" for path in stale)
            return subprocess.call([sys.executable, __file__, *arguments])
    found = expected()
    changed = 0
    for path, new in found.items():
        if wanted and not any(word in str(path) for word in wanted):
            continue
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if old == new:
            continue
        changed += 1
        name = str(path.relative_to(ROOT))
        sys.stdout.writelines(
            difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), name, name, n=2)
        )
        if write:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(new, encoding="utf-8")
    sys.stdout.write(f"{changed} of {len(found)} files {'written' if write else 'would change'}\n")
    return 0 if write or not changed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
