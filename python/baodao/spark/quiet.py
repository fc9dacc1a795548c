"""A warning of Spark's that does not concern baodao."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["without_pandas_warning"]


@contextmanager
def without_pandas_warning() -> Iterator[None]:
    """Silence Spark's warning of pandas 3: everything here goes through Arrow, and no frame of pandas is made.

    It is also a decorator.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="PySpark does not yet fully support pandas", category=FutureWarning)
        yield
