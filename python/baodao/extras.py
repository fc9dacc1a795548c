"""Packages that are installed with an extra of baodao."""

import importlib
from typing import Any

from baodao._baodao import InputError

PACKAGES = {
    "pandas": ("pandas",),
    "polars": ("polars",),
    "excel": ("xlsxwriter",),
    "progress": ("tqdm",),
    "arrow": ("pyarrow",),
    "parquet": ("pyarrow",),
    "warc": ("warcio",),
    "zstd": ("compression.zstd", "backports.zstd"),
    "completion": ("shtab",),
    "word": ("docx",),
    "pdf": ("pypdf",),
}
"""The packages of each extra; the first that is installed is used."""


def has(extra: str) -> bool:
    """Test whether the package of an extra is installed.

    >>> has("pandas")
    True
    """
    try:
        load(extra, "it")
    except InputError:
        return False
    return True


def load(extra: str, purpose: str, part: str = "") -> Any:
    """Import the package of an extra, or a part of it.

    Raises ``InputError`` if it is missing; the message names the extra to install.

    >>> load("parquet", "reading Parquet", ".parquet").__name__
    'pyarrow.parquet'
    """
    for name in PACKAGES[extra]:
        try:
            return importlib.import_module(name + part)
        except ImportError:
            continue
    raise InputError(f"{purpose} needs {PACKAGES[extra][-1]}: pip install 'baodao[{extra}]'")
