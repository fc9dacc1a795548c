"""Reads a copy of a database of advisories: a git directory with a folder for each package."""

from __future__ import annotations

import subprocess


def read_advisories(database: str, folder: str, names: set[str]) -> list[str]:
    """Read the files of the packages with these names, in `folder`, from the database's newest commit."""

    def git(*arguments: str) -> str:
        command = ["git", "--git-dir", database, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603

    paths = git("ls-tree", "-r", "--name-only", "HEAD").splitlines()
    wanted = [path for path in paths if path.startswith(f"{folder}/") and path.split("/")[1] in names]
    return [git("show", f"HEAD:{path}") for path in wanted]
