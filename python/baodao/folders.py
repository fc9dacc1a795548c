"""The files in a folder and all folders inside it, one after the other."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from baodao.containers import is_report, kind


class Found(NamedTuple):
    """A file that can be read, or the reason why it can't."""

    path: Path
    error: str | None = None


def files(root: Path) -> Iterator[Found]:
    """Find the reports and containers in a folder: its files by name, then what is in its folders.

    Hidden ones are passed over. A link to a folder is followed, but no folder is read twice: where a link leads to
    one that was read, and where a folder can't be read, an error says so.
    """
    waiting = [root]
    seen: dict[tuple[int, int], Path] = {}
    while waiting:
        folder = waiting.pop()
        try:
            status = folder.stat()
            first = seen.setdefault((status.st_dev, status.st_ino), folder)
            if first is not folder:
                yield Found(folder, f"{folder}: it leads to {first}, which was read")
                continue
            inside, folders = _listed(folder)
        except OSError as error:
            yield Found(folder, str(error))
            continue
        yield from (file(folder / name) for name in inside)
        waiting.extend(folder / name for name in reversed(folders))


def _listed(folder: Path) -> tuple[list[str], list[str]]:
    """Names of the files and of the folders in a folder; links to folders behind these."""
    inside, folders = [], []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                folders.append((entry.is_symlink(), entry.name))
            elif is_report(entry.name) or kind(entry.name):
                inside.append(entry.name)
    return sorted(inside), [name for _, name in sorted(folders)]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A link that leads to itself is reported as a file.
        return False


def file(path: Path) -> Found:
    """Test what kind of file it is: pipes and devices may never end."""
    try:
        mode = path.stat().st_mode
    except OSError:
        # The reader reports why it can't be read.
        return Found(path)
    return Found(path) if stat.S_ISREG(mode) else Found(path, f"{path}: not a regular file")
