"""What a folder may hold beside reports: links, loops, pipes, what can't be read."""

import os
from pathlib import Path

import pytest

import baodao
from baodao import folders
from conftest import REPORT

posix = pytest.mark.skipif(os.name != "posix", reason="makes links and pipes")


def put(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(REPORT, encoding="utf-8")


@posix
def test_pipes_and_devices_are_told_of_and_not_opened(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "b.txt")
    os.mkfifo(tmp_path / "c.zip")
    (tmp_path / "d.txt").symlink_to("/dev/zero")
    found = list(baodao.read(tmp_path))
    assert [source.error is None for source in found] == [True, False, False, False]
    assert "b.txt: not a regular file" in str(found[1].error)
    assert [str(source.error) for source in baodao.read("/dev/zero")] == ["/dev/zero: not a regular file"]


@posix
def test_broken_links(tmp_path: Path) -> None:
    put(tmp_path / "z.txt")
    (tmp_path / "a.txt").symlink_to("nowhere")
    (tmp_path / "b.zip").symlink_to("nowhere")
    (tmp_path / "c.txt").symlink_to("c.txt")
    records = list(baodao.extract_many(baodao.read(tmp_path)))
    kinds = [record["error"]["type"] if "error" in record else "" for record in records]
    assert kinds[0] == "FileNotFoundError"
    assert [bool(kind) for kind in kinds] == [True, True, True, False]


@posix
def test_links_to_folders_are_followed_once(tmp_path: Path) -> None:
    put(tmp_path / "in" / "a" / "1.txt", tmp_path / "elsewhere" / "2.txt")
    (tmp_path / "in" / "a" / "up").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "b").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "in" / "c").symlink_to(tmp_path / "elsewhere")
    found = list(baodao.read(tmp_path / "in"))
    assert [Path(str(source.path)).relative_to(tmp_path / "in").as_posix() for source in found] == [
        "a/1.txt",
        "a/up",
        "b/2.txt",
        "c",
    ]
    assert [source.error is None for source in found] == [True, False, True, False]
    assert f"it leads to {tmp_path / 'in'}, which was read" in str(found[1].error)


@posix
def test_folders_that_link_to_each_other_end(tmp_path: Path) -> None:
    names = [tmp_path / f"f{number}" for number in range(12)]
    for name in names:
        name.mkdir()
    for name in names:
        for other in names:
            (name / f"to-{other.name}").symlink_to(other)
    found = list(baodao.read(tmp_path))
    assert len(found) == 12 * 12
    assert all(source.error for source in found)


@posix
def test_a_folder_that_can_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a" / "1.txt", tmp_path / "b" / "2.txt")
    listed = folders._listed  # noqa: SLF001 - root may read everything

    def refused(folder: Path) -> tuple[list[str], list[str]]:
        if folder.name == "a":
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    monkeypatch.setattr(folders, "_listed", refused)
    first, second = baodao.read(tmp_path)
    assert "Permission denied" in str(first.error)
    assert second.path == tmp_path / "b" / "2.txt"


def test_a_folder_is_walked_as_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(50):
        put(tmp_path / f"{number:02}" / "1.txt")
    walked = []
    listed = folders._listed  # noqa: SLF001 - to count

    def counted(folder: Path) -> tuple[list[str], list[str]]:
        walked.append(folder)
        return listed(folder)

    monkeypatch.setattr(folders, "_listed", counted)
    found = baodao.read(tmp_path)
    next(found)
    assert len(walked) == 2
    assert len(list(found)) == 49


def test_a_folder_of_very_great_depth(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(400):
        folder = folder / "d"
    put(folder / "1.txt")
    assert [source.path for source in baodao.read(tmp_path)] == [folder / "1.txt"]
