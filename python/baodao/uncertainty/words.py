"""The words by which doubts are recognized; they are in ``words.tsv``."""

from functools import cache
from importlib.resources import files

MARKS = frozenset("。；，、：！？\n“”‘’（）《》〈〉 \u3000,;:()!?…—")
"""Characters that end what is before them."""


def rows(name: str) -> list[list[str]]:
    """Read the rows of a table of this package, without comments and the names of its columns."""
    text = (files("baodao.uncertainty") / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]


@cache
def words(name: str) -> tuple[str, ...]:
    """List the words of a list."""
    return tuple(word for word, its in rows("words.tsv") if its == name)


def ends_with(text: str | None, name: str) -> bool:
    """Test whether a text ends with a word of a list."""
    return bool(text) and str(text).endswith(words(name))


def starts_with(text: str | None, name: str) -> bool:
    """Test whether a text begins with a word of a list."""
    return bool(text) and str(text).startswith(words(name))


def count(text: str, name: str) -> int:
    """Count the words of a list in a text."""
    return sum(text.count(word) for word in words(name))


def is_free(character: str) -> bool:
    """Test whether a name may end beside this character: a mark, a function word, or the end of the text."""
    return not character or character in MARKS or character in words("function_characters")
