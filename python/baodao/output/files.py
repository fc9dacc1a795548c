"""Files that get their name only when they are complete, and that survive a power failure."""

import os
from pathlib import Path
from typing import IO


def sync(file: IO[bytes]) -> None:
    """Write everything to the disk."""
    file.flush()
    os.fsync(file.fileno())


def rename(part: Path, path: Path) -> None:
    """Rename ``part``, which is on the disk already, to ``path``."""
    part.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Write the names in a folder to the disk."""
    if os.name != "posix":
        # Other systems cannot open a folder, and write its names themselves.
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def partial(path: Path) -> Path:
    """Return the temporary name of a file that is not complete yet.

    >>> partial(Path("out.jsonl")).name
    'out.jsonl.part'
    """
    return path.with_name(path.name + ".part")
