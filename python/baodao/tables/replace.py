"""Puts a folder of new files in the place of an old one in one step, so that no reader sees old and new files mixed."""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from baodao._baodao import InputError
from baodao.output import files

HERE = -100
"""For the system: paths are relative to the working directory."""
EXCHANGE = 2
"""For the system: the two paths exchange their names."""


def replace_files(folder: Path, names: list[str], write: Callable[[Path], None]) -> list[Path]:
    """Write the files ``names`` by ``write(new)`` into a new folder, which takes the place of ``folder``.

    Other files of the folder are kept. Whatever ends the process leaves either all old files in ``folder`` or all new
    ones. What the step leaves beside the folder is removed, or finished, by the next run.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow the link that the user names
    folder = folder.resolve() if folder.is_symlink() else folder
    new, old = (folder.with_name(f".{folder.name}.{state}") for state in ("new", "old"))
    folder.parent.mkdir(parents=True, exist_ok=True)
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    for name in names:
        if (folder / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(folder / name))
    _finish(folder, old)
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    try:
        write(new)
        for name in names:
            with (new / name).open("rb+") as file:
                files.sync(file)
        files.sync_folder(new)
        if folder.is_dir():
            shutil.copymode(folder, new)
        _exchange(folder, new, old)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    _finish(folder, old)
    return [folder / name for name in names]


def _exchange(folder: Path, new: Path, old: Path) -> None:
    if not folder.exists():
        new.rename(folder)
    elif _swap(folder, new):
        new.rename(old)
    else:
        folder.rename(old)
        new.rename(folder)
    files.sync_folder(folder.parent)


def _swap(a: Path, b: Path) -> bool:
    """Exchange two names in one call of the system; return False where it has none for that."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        call = ctypes.CDLL(None).renameat2
    except (OSError, AttributeError):
        return False
    return bool(call(HERE, os.fsencode(a), HERE, os.fsencode(b), EXCHANGE) == 0)


def _finish(folder: Path, old: Path) -> None:
    """Give the folder the other files of the old one, and remove what is left of that."""
    if not old.is_dir():
        return
    if not folder.exists():
        old.rename(folder)
        return
    for path in sorted(old.iterdir()):
        target = folder / path.name
        if not target.exists():
            path.rename(target)
        elif path.is_dir() and not path.is_symlink():
            raise InputError(f"{path} and {target} are two folders of one name: move one away")
    shutil.rmtree(old)
