"""Files that get their name only when they are complete, and that survive a power failure."""

import os
from pathlib import Path
from typing import IO

from baodao._baodao import InputError


def locked(path: Path) -> IO[bytes]:
    """Open a file to append to, which no other run may write meanwhile.

    Raises ``InputError`` if another run writes it.
    """
    while True:
        file = path.open("ab")
        try:
            _lock(file)
            if _is_at(file, path):
                return file
        except BlockingIOError:
            file.close()
            raise InputError(f"another run writes {path}: wait for it, or name another output") from None
        except BaseException:
            file.close()
            raise
        # The other run gave it its name just before.
        file.close()


def _lock(file: IO[bytes]) -> None:
    """Lock a file until it is closed; a file system without locks has none."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:
        return


def _is_at(file: IO[bytes], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def clear(file: IO[bytes]) -> None:
    """Remove the content of an open file."""
    file.seek(0)
    file.truncate()


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
