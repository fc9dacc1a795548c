"""Type checkers agree with the way the API is used, and with what it is."""

import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

USE = Path(__file__).with_name("use.py")


def check(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, check=False, timeout=600, cwd=ROOT
    )


def test_mypy_has_nothing_to_say() -> None:
    if importlib.util.find_spec("mypy") is None:
        pytest.skip("no mypy here")
    done = check("mypy", "--strict", str(USE))
    assert done.returncode == 0, done.stdout
    assert "no issues found in 1 source file" in done.stdout


def test_pyright_has_nothing_to_say() -> None:
    if importlib.util.find_spec("pyright") is None or shutil.which("node") is None:
        pytest.skip("no pyright here, or no node to run it")
    done = check("pyright", "--outputjson", "--pythonpath", sys.executable)
    if not done.stdout.startswith("{"):
        pytest.skip(f"pyright does not run here: {done.stderr.strip()[-200:]}")
    found = json.loads(done.stdout)
    assert [(one["range"]["start"]["line"] + 1, one["message"]) for one in found["generalDiagnostics"]] == []
    assert found["summary"]["filesAnalyzed"] == 1
