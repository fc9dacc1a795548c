"""Finds an installed font with Chinese characters, or names one to install."""

import contextlib
import warnings
from functools import lru_cache

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

PLACEHOLDERS = "Last Resort"
"""How the families begin that have every character and draw it as a box; matplotlib ships one."""

NEEDED = "会议出席书记提法"
"""Characters that a usable font must have."""

ADVICE = (
    "no font with Chinese characters is installed; on Debian and Ubuntu: apt install fonts-noto-cjk (or the smaller "
    "fonts-wqy-microhei), on Fedora: dnf install google-noto-sans-cjk-fonts; Windows and macOS have one. Or load a "
    "font file with matplotlib.font_manager.fontManager.addfont(path)"
)


def chinese() -> str | None:
    """Return a font family that has Chinese characters, or ``None`` if none is installed.

    ``None`` comes with a ``UserWarning`` that names packages to install. Before that, the folders of fonts are
    read again: matplotlib keeps a list from its first run, in which a font installed since then is missing.
    """
    found = _first(_families())
    if found is None and _add_new_files():
        found = _first(_families())
    if found is None:
        warnings.warn(f"Chinese characters will be drawn as boxes: {ADVICE}", UserWarning, stacklevel=2)
    return found


def families() -> list[str]:
    """Return the font families of a picture, best first."""
    found = chinese()
    return ["DejaVu Sans"] if found is None else [found, "DejaVu Sans"]


def _families() -> frozenset[str]:
    from matplotlib import font_manager  # noqa: PLC0415 - an extra

    return frozenset(font_manager.fontManager.get_font_names())


def _add_new_files() -> bool:
    """Add the font files that matplotlib's list lacks; return whether there was one."""
    from matplotlib import font_manager  # noqa: PLC0415 - an extra

    known = {entry.fname for entry in font_manager.fontManager.ttflist}
    added = False
    for path in sorted(set(font_manager.findSystemFonts()) - known):
        # A broken or unsupported file is passed over: it could not draw either.
        with contextlib.suppress(OSError, RuntimeError, ValueError, UnicodeError):
            font_manager.fontManager.addfont(path)
            added = True
    return added


@lru_cache(maxsize=4)
def _first(known: frozenset[str]) -> str | None:
    # The set of families is the cache key: a font that the user adds changes it.
    ranked = [name for name in PREFERRED if name in known]
    ranked += sorted(name for name in known.difference(PREFERRED) if not name.startswith(PLACEHOLDERS))
    return next((name for name in ranked if _has_chinese(name)), None)


def _has_chinese(family: str) -> bool:
    from matplotlib import font_manager, ft2font  # noqa: PLC0415 - an extra

    # Not findfont: it prints a warning for each family that has no face of normal weight.
    path = next(entry.fname for entry in font_manager.fontManager.ttflist if entry.name == family)
    try:
        characters = ft2font.FT2Font(path).get_charmap()
    except (OSError, RuntimeError, ValueError):
        return False
    return all(ord(c) in characters for c in NEEDED)
