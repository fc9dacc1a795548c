"""Errors of files as messages that name the file and the next step."""

import errno
from pathlib import Path

STEPS = {
    errno.EISDIR: "{file} is a folder; name a file in it",
    errno.EEXIST: "{file} is a file; name a folder",
    errno.ENOTDIR: "{file} is in something that is no folder; check the path",
    errno.EACCES: "{file} may not be opened; check its permissions, or name another path",
    errno.EPERM: "{file} may not be opened; check its permissions, or name another path",
    errno.ENOSPC: "no space is left on the disk of {file}; free some, or name another output",
}
"""What to do about an error of the system, by its number."""


def explain(error: OSError) -> str:
    """Return the message for an error of a file.

    >>> explain(IsADirectoryError(errno.EISDIR, "Is a directory", "reports"))
    'reports is a folder; name a file in it'
    """
    file = error.filename
    if file is None or error.errno is None:
        return str(error)
    if error.errno == errno.ENOENT:
        return _missing(str(file))
    step = STEPS.get(error.errno)
    return step.format(file=file) if step else str(error)


def _missing(file: str) -> str:
    if "://" in file:
        return f"{file} is an address, and nothing is fetched; run: curl -s '{file}' | baodao extract -"
    where = "" if Path(file).is_absolute() else f" in {Path.cwd()}"
    return f"{file} does not exist{where}; check the name"
