"""What the tests share: the reports that ship with the library, and those kept beside the project."""

import os
from pathlib import Path

import pytest

import baodao

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data"
SHARED = ROOT.parent / "shared"
# Views are as wide as a terminal; the tests must not depend on where they run.
os.environ["COLUMNS"] = "100"
REPORT = "市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。副市长王思齐出席会议。"


def sample_files() -> list[Path]:
    """Every shipped file that is one report, sorted."""
    return [Path(source.path) for source in baodao.read(baodao.samples()) if source.path is not None]


@pytest.fixture(scope="session")
def samples() -> list[Path]:
    found = sample_files()
    assert len(found) >= 12
    return found


@pytest.fixture(scope="session")
def annotated() -> Path:
    """The folder of annotated reports that is kept beside the project, not in it."""
    folder = SHARED / "eval" / "dev"
    if not folder.is_dir():
        pytest.skip(f"no annotated reports: {folder} is not there")
    return folder
