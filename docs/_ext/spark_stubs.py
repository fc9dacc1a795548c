"""Empty classes in place of PySpark's where it is not installed, so that ``baodao.spark`` can be documented."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

MODULES = ("pyspark", "pyspark.sql", "pyspark.sql.types", "pyspark.sql.pandas", "pyspark.sql.pandas.types")


class Anything:
    """A class that is made of any arguments."""

    def __init__(self, *_arguments: object, **_settings: object) -> None: ...


class Stub(ModuleType):
    """A module that has a class of every name."""

    __path__: list[str] = []  # noqa: RUF012 - what makes a module a package

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (Anything,), {"__module__": self.__name__})
        setattr(self, name, made)
        return made


def setup(_app: Sphinx) -> dict[str, bool]:
    if importlib.util.find_spec("pyspark") is None:
        sys.modules.update({name: Stub(name) for name in MODULES})
    return {"parallel_read_safe": True}
