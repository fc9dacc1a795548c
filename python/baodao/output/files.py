"""Files that appear under their name only when they are whole, and stay when the power fails."""

import os
from pathlib import Path
from typing import IO


def settle(file: IO[bytes]) -> None:
    """Have what was written stand on the disk."""
    file.flush()
    os.fsync(file.fileno())


def name(part: Path, path: Path) -> None:
    """Give a file, which stands on the disk as ``part``, the name ``path``."""
    part.replace(path)
    settle_folder(path.parent)


def settle_folder(folder: Path) -> None:
    """Have the names in a folder stand on the disk."""
    if os.name != "posix":
        # Elsewhere a folder can't be opened, and its names need no help.
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def partial(path: Path) -> Path:
    """Name the file in which another is written until it is whole.

    >>> partial(Path("out.jsonl")).name
    'out.jsonl.part'
    """
    return path.with_name(path.name + ".part")
