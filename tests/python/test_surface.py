"""What is public: named, documented, typed, and the same in the stub and the module."""

import importlib.metadata
import importlib.util
import inspect
import pkgutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import baodao
from baodao import _baodao
from conftest import ROOT

PATHS = f"import sys; sys.path[:0] = {[str(Path(baodao.__file__).parents[1])]!r};"
"""Where a bare interpreter finds the library."""


def test_public_names() -> None:
    public = {name for name in dir(baodao) if not name.startswith("_")}
    submodules = {module.name for module in pkgutil.iter_modules(baodao.__path__)} - {"types"}
    assert public - submodules == set(baodao.__all__) - {"__version__"}
    assert (
        sorted(baodao.__all__, key=lambda n: (not n.isupper(), n[0].islower() or n.startswith("_"), n))
        == baodao.__all__
    )


def test_what_the_core_gives_is_public() -> None:
    core = {name for name in vars(_baodao) if not name.startswith("_")}
    assert core <= set(baodao.__all__)
    assert len(core) >= 10


def test_everything_public_is_documented() -> None:
    checked = 0
    for name in baodao.__all__:
        thing = getattr(baodao, name)
        if inspect.ismodule(thing) or not callable(thing):
            continue
        assert inspect.getdoc(thing), name
        for member, value in vars(thing).items() if inspect.isclass(thing) else ():
            if callable(value) and not member.startswith("_"):
                assert inspect.getdoc(value), f"{name}.{member}"
                checked += 1
    assert checked >= 5


def test_the_version_stands_in_one_place() -> None:
    cargo = tomllib.loads((ROOT / "Cargo.toml").read_text(encoding="utf-8"))["package"]["version"]
    assert baodao.__version__ == importlib.metadata.version("baodao") == cargo


def test_the_package_is_typed() -> None:
    folder = Path(baodao.__file__).parent
    assert (folder / "py.typed").is_file()
    assert (folder / "_baodao.pyi").is_file()


def test_the_stub_is_what_the_module_is() -> None:
    if importlib.util.find_spec("mypy") is None:
        pytest.skip("no mypy here, so no stubtest")
    command = [
        sys.executable,
        "-m",
        "mypy.stubtest",
        "baodao._baodao",
        "--mypy-config-file",
        str(ROOT / "pyproject.toml"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_import_is_light() -> None:
    optional = ("pyarrow", "warcio", "backports", "shtab", "numpy", "pandas", "polars", "tqdm")
    kinds = ("tarfile", "zipfile", "csv", "lzma", "asyncio")
    parts = ("baodao.containers.archives", "baodao.cli", "baodao.display", "baodao.tables")
    code = f"import sys, baodao; print([name for name in {optional + kinds + parts} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:] = {sys.path}; {code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "[]\n"


def test_what_is_imported_later_is_there() -> None:
    code = """
import sys, baodao
before = {"baodao.sources", "baodao.types", "pathlib", "re", "typing"} & set(sys.modules)
assert set(baodao.__all__) <= set(dir(baodao))
assert baodao.Source is sys.modules["baodao.sources"].Source and baodao.types is sys.modules["baodao.types"]
from baodao import *
print(before, read is baodao.read)
try: baodao.nothing
except AttributeError as error: print(error)
"""
    done = subprocess.run([sys.executable, "-I", "-S", "-c", PATHS + code], capture_output=True, text=True, check=True)
    assert done.stdout == "set() True\nmodule 'baodao' has no attribute 'nothing'\n"


def test_a_defect_prints_nothing() -> None:
    """The core catches a panic and its hook stays silent; the module is loaded with the hook set."""
    done = subprocess.run(
        [sys.executable, "-c", "import baodao; baodao.extract(b'\\xff' * 1000)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
