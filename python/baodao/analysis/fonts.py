"""Finds an installed font with Chinese characters, or names one to install."""

from functools import lru_cache

from baodao._baodao import InputError

PREFERRED = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Hiragino Sans GB",
    "Heiti SC",
    "STHeiti",
    "Microsoft YaHei",
    "SimHei",
    "SimSun",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
    "Arial Unicode MS",
)
"""Font families with simplified Chinese, best first. Other families are tested for the characters in ``NEEDED``."""

NEEDED = "会议出席书记提法"
"""Characters that a usable font must have."""

ADVICE = (
    "no font with Chinese characters is installed; on Debian and Ubuntu: apt install fonts-noto-cjk (or the smaller "
    "fonts-wqy-microhei), on Fedora: dnf install google-noto-sans-cjk-fonts; Windows and macOS have one. Or load a "
    "font file with matplotlib.font_manager.fontManager.addfont(path)"
)


def chinese() -> str:
    """Return a font family that has Chinese characters.

    Raises ``InputError`` if there is none; its message names packages to install.
    """
    from matplotlib import font_manager  # noqa: PLC0415 - an extra

    known = frozenset(font_manager.fontManager.get_font_names())
    # The set of names is the cache key: a font that the user adds changes it.
    found = _first(known)
    if found is None:
        raise InputError(ADVICE)
    return found


@lru_cache(maxsize=4)
def _first(known: frozenset[str]) -> str | None:
    ranked = [name for name in PREFERRED if name in known]
    ranked += sorted(known.difference(PREFERRED))
    return next((name for name in ranked if _has_chinese(name)), None)


def _has_chinese(family: str) -> bool:
    from matplotlib import font_manager, ft2font  # noqa: PLC0415 - an extra

    try:
        path = font_manager.findfont(family, fallback_to_default=False)
        characters = ft2font.FT2Font(path).get_charmap()
    except (OSError, RuntimeError, ValueError):
        return False
    return all(ord(c) in characters for c in NEEDED)
