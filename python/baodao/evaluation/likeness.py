"""When two strings count as the same: the comparisons that all measures share."""

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher

_MARKS = re.compile(r"[\s“”\"'‘’《》〈〉「」]+")
_PAUSES = re.compile(r"[\s。；，、：,;.:]+")


def plain(text: str | None) -> str:
    """Return a text without blanks and quotation marks, with half-width letters and digits.

    >>> plain("“四个 意识”"), plain("１２月"), plain(None)
    ('四个意识', '12月', '')
    """
    return _MARKS.sub("", unicodedata.normalize("NFKC", text or ""))


def squeezed(text: str) -> str:
    """Return a text without blanks."""
    return "".join(text.split())


def unpaused(text: str) -> str:
    """Return a text without blanks, stops and commas."""
    return _PAUSES.sub("", unicodedata.normalize("NFKC", text))


def shared(a: str | None, b: str | None) -> float:
    """Return the share of characters that two texts have in common, in whatever order; blanks do not count.

    >>> shared("全市安全生产会议", "安全生产会议"), shared("", None)
    (0.8571428571428571, 1.0)
    """
    one, other = (Counter(squeezed(unicodedata.normalize("NFKC", text or ""))) for text in (a, b))
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def overlap(a: str, b: str) -> float:
    """Return how much of two passages is common to both: their longest common part, of both together.

    >>> overlap("要压实责任", "要压实责任，抓好落实"), overlap("压实", "落地")
    (0.5, 0.0)
    """
    if not a or not b:
        return 0.0
    if a in b or b in a:
        return min(len(a), len(b)) / max(len(a), len(b))
    size = SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size
    return size / (len(a) + len(b) - size)
