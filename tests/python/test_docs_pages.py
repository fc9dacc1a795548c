"""The pages of the documentation run from top to bottom, and say what the library has."""

import argparse
import importlib
import inspect
import re
import shlex
import shutil
from pathlib import Path

import pytest

import baodao
from baodao.analysis import fonts
from baodao.cli import parser
from conftest import ROOT
from docpages import CODE, DOCS, PAGES, blocks, make_inputs, run, sections, text_of

RUNNABLE = [name for name in PAGES if {block.language for block in blocks(name)} & {*CODE, "sh"}]
HOWTO = [name for name in PAGES if name.startswith("howto/") and not name.endswith(".zh.md")]
API = "reference/api.md"
UNSHOWN = {"Known", "Options", "SCHEMA"}
"""Names of public modules that only annotate: keyword arguments, and a dtype."""
CLI = "reference/cli.md"
MODULES = ("analysis", "batches", "pandas", "polars")
"""Public modules whose public names are on the API page, beside those of ``baodao`` itself."""


@pytest.mark.parametrize("name", RUNNABLE)
def test_pages_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("bash") is None:
        pytest.skip("no bash here, so no examples of a shell")
    if "draw_" in text_of(name):
        plt = pytest.importorskip("matplotlib.pyplot")
        plt.switch_backend("agg")
        if fonts.chinese() is None:
            pytest.skip(fonts.ADVICE)
    make_inputs(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run(name, tmp_path)


def test_many_pages_run() -> None:
    assert len(RUNNABLE) >= 14
    assert {"howto/questions.md", "howto/parquet.md", CLI} <= set(RUNNABLE)


def test_links_of_the_pages_lead_somewhere() -> None:
    made = {"reference/dictionary.md"}
    checked = 0
    for name in PAGES:
        for link in re.findall(r"\]\(([^)#]+)[^)]*\)", text_of(name)):
            if "://" not in link:
                path = (DOCS / name).parent.joinpath(link).resolve()
                assert path.exists() or path.relative_to(DOCS).as_posix() in made, (name, link)
                checked += 1
    assert checked >= 20


def test_every_page_is_in_the_table_of_contents() -> None:
    listed = set(re.findall(r"^[\w/.]+$", text_of("index.md"), re.MULTILINE))
    assert {name.removesuffix(".md") for name in PAGES} - {"index"} == listed - {
        "reference/dictionary",
        *(path.name.removesuffix(".ipynb") for path in DOCS.glob("*.ipynb")),
    }


@pytest.mark.parametrize("name", HOWTO)
def test_a_page_has_a_chinese_twin(name: str) -> None:
    twin = name.replace(".md", ".zh.md")
    assert twin in PAGES, f"{name} has no {twin}"
    assert f"[中文]({Path(twin).name})" in text_of(name)
    assert f"[English]({Path(name).name})" in text_of(twin)
    english, chinese = blocks(name), blocks(twin)
    assert [one.language for one in english] == [one.language for one in chinese]
    assert [one.code for one in english] == [one.code for one in chinese], f"the code of {name} and {twin} differs"
    assert [depth(heading) for heading in sections(name)] == [depth(heading) for heading in sections(twin)]
    # A row of a table and an item of a list have a counterpart.
    for mark in (r"^\| ", r"^- ", r"^\d\. "):
        assert len(re.findall(mark, text_of(name), re.MULTILINE)) == len(
            re.findall(mark, text_of(twin), re.MULTILINE)
        ), (twin, mark)
    prose = re.sub(r"```.*?```|`[^`]*`|^---.*?---", "", text_of(twin), flags=re.DOTALL)
    assert len(re.findall(r"[\u4e00-\u9fff]", prose)) > len(re.findall(r"[a-z]{3,}", prose)), (
        f"{twin} is not in Chinese"
    )


def depth(heading: str) -> int:
    return len(heading) - len(heading.lstrip("#"))


def test_many_pages_have_a_twin() -> None:
    assert len(HOWTO) >= 14


def on_the_api_page() -> set[str]:
    """List the names that the API page documents, with the members of the modules that it documents whole."""
    found = set()
    options = re.findall(r"^\.\. (auto\w+|py:\w+):: (\S+)\n((?:   :.*\n)*)", text_of(API), re.MULTILINE)
    for directive, name, settings in options:
        found.add(name.removesuffix("()"))
        if directive == "automodule" and ":no-members:" not in settings:
            module = importlib.import_module(name)
            found |= {f"{name}.{one}" for one in module.__all__}
    assert len(options) == len({name for _, name, _ in options}), "a name is on the page twice"
    return found


def test_every_public_name_is_on_the_api_page() -> None:
    public = {f"baodao.{name}" for name in baodao.__all__}
    for name in MODULES:
        module = importlib.import_module(f"baodao.{name}")
        public |= {f"baodao.{name}.{one}" for one in module.__all__ if one not in UNSHOWN}
    assert len(public) >= 60
    # What is re-exported is documented under its public name; baodao.spark needs Spark to be imported.
    spark = (ROOT / "python/baodao/spark/__init__.py").read_text(encoding="utf-8")
    listed = re.search(r"^__all__ = \[(.*)\]$", spark, re.MULTILINE)
    assert listed
    public |= {f"baodao.spark.{one}" for one in re.findall(r'"(\w+)"', listed[1])}
    assert sorted(public - on_the_api_page()) == []


def test_what_the_api_page_names_exists() -> None:
    names = sorted(name for name in on_the_api_page() if not name.startswith("baodao.spark"))
    for name in names:
        module, _, last = name.rpartition(".")
        is_module = name in {f"baodao.{one}" for one in MODULES}
        assert is_module or hasattr(importlib.import_module(module), last), name
    assert len(names) >= 90


def test_what_public_functions_return_is_on_the_api_page() -> None:
    shown = on_the_api_page()
    checked = 0
    for name in baodao.__all__:
        thing = getattr(baodao, name)
        if not inspect.isfunction(thing):
            continue
        for word in re.findall(r"\w+", str(inspect.signature(thing).return_annotation)):
            given = getattr(importlib.import_module(thing.__module__), word, None)
            if inspect.isclass(given) and given.__module__.startswith("baodao") and "types" not in given.__module__:
                names = {f"{given.__module__}.{word}", f"baodao.{word}"}
                assert names & shown, f"{name} returns {word}, which is not on the API page"
                checked += 1
    assert checked >= 8


def commands() -> dict[str, argparse.ArgumentParser]:
    """Name the subcommands and their parsers."""
    (found,) = (action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))  # noqa: SLF001
    return dict(found.choices)


def arguments(command: argparse.ArgumentParser) -> set[str]:
    """List the options of a command in all their forms, and the names of its other arguments."""
    return {
        name
        for action in command._actions  # noqa: SLF001
        if not isinstance(action, argparse._HelpAction | argparse._SubParsersAction)  # noqa: SLF001
        for name in action.option_strings or (str(action.metavar),)
    }


def terms(section: str) -> set[str]:
    """List what the definitions of a section define: ``-o OUT``, ``--output OUT`` gives -o and --output."""
    lines = re.findall(r"^(`.*`)\n: ", section, re.MULTILINE)
    return {term.split()[0] for line in lines for term in re.findall(r"`([^`]+)`", line)}


def test_the_page_of_the_command_line_has_every_option() -> None:
    own = {
        heading.removeprefix("## baodao "): text for heading, text in sections(CLI).items() if "## baodao " in heading
    }
    shared = [text for text in sections(CLI).values() if " share these " in text]
    assert set(own) == set(commands())
    for name, command in commands().items():
        given = own[name]
        stated = terms(given) | set().union(
            *(terms(text) for text in shared if f"`{name}`" in text.split(" share ")[0])
        )
        # Arguments without an option are in the section's text.
        stated |= set(re.findall(r"`([A-Z]+)`", given)) & arguments(command)
        assert not arguments(command) - stated, f"not on the page: {name} {sorted(arguments(command) - stated)}"
        assert not stated - arguments(command), f"no such option: {name} {sorted(stated - arguments(command))}"
    top = arguments(parser())
    assert terms(sections(CLI)["## Without a subcommand"]) == top | {"-h", "--help"}


def test_every_option_has_an_example() -> None:
    by_section: dict[str, set[str]] = {}
    for block in blocks(CLI):
        words = by_section.setdefault(block.heading, set())
        words |= {
            word for line in block.code.splitlines() for word in shlex.split(line.replace('"$(', "").replace(')"', ""))
        }
    checked = 0
    for heading, section in sections(CLI).items():
        for term in terms(section):
            if term.startswith("-"):
                assert term in by_section[heading], (heading, term)
                checked += 1
    assert checked >= 20


def test_the_answers_take_as_many_lines_as_the_page_says() -> None:
    counts = {}
    for heading, section in sections("howto/questions.md").items():
        if stated := re.search(r"^(\d) lines:$", section, re.MULTILINE):
            answer = next(block for block in blocks("howto/questions.md") if block.heading == heading)
            counts[heading] = (int(stated[1]), len(answer.code.splitlines()))
    assert len(counts) == 3
    assert all(stated == lines <= 5 for stated, lines in counts.values()), counts


def test_the_answers_are_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names = run("howto/questions.md", tmp_path)
    assert set(names["county"]["addressee"]) == {"县乡两级党委"}
    assert len(names["records"]) - len(names["kept"]) == 2
    (first, *_) = names["chaired"].groupby("name")["event_id"].nunique().nlargest(1).items()
    assert first[0] == "陆秉文"


def test_the_page_for_r_names_files_and_columns_that_exist() -> None:
    code = "\n".join(block.code for block in blocks("howto/r.md") if block.language == "r")
    tables = dict(baodao.to_pandas(baodao.extract_many(baodao.read(baodao.samples()))))
    files = re.findall(r'"tables/(\w+)\.(?:parquet|csv)"', code)
    assert {*files} <= set(tables)
    assert len(set(files)) >= 4
    columns = {column for name in files for column in tables[name].columns}
    assigned = set(re.findall(r"^(\w+) <-", code, re.MULTILINE))
    packages = set(re.findall(r"library\((\w+)\)", code))
    by = set(re.findall(r'"(\w+)"', "".join(re.findall(r"by = (?:c\([^)]*\)|\"\w+\")", code))))
    bare = re.sub(r'"[^"]*"', '""', code)
    # A name before ( is a function, one before = an argument.
    words = set(re.findall(r"\b[a-z]\w*\b(?!\s*(?:\(|=[^=]))", bare)) - assigned - packages
    assert words | by <= columns, (words | by) - columns
    assert len(words) >= 6
