"""The Arrow schema of a record, made from ``baodao.types``.

A key is a column and a dict a struct of the same name, a list a list; numbers are ``int64`` and ``float64``, closed
lists strings. What may be none is nullable; a column always is, since a report may have no record. The last column,
``error``, says why then: ``{type, message}``.
"""

import types as runtime
import typing
from typing import Any

from baodao import extras, types


def schema() -> Any:
    """Describe a table of records as a ``pyarrow.Schema``.

    Raises ``InputError`` where pyarrow is not installed.

    >>> schema().field("error").type
    StructType(struct<type: string not null, message: string not null>)
    """
    pyarrow = extras.load("parquet", "a table of records")
    columns = {**typing.get_type_hints(types.Record), "error": types.Failure}
    return pyarrow.schema([pyarrow.field(name, _type(hint, pyarrow)) for name, hint in columns.items()])


def _type(hint: Any, pyarrow: Any) -> Any:
    simple = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_()}
    hint, _ = _some(hint)
    if typing.get_origin(hint) is typing.Literal:
        return pyarrow.string()
    if typing.get_origin(hint) is list:
        return pyarrow.list_(_field("item", typing.get_args(hint)[0], pyarrow))
    if hint in simple:
        return simple[hint]
    return pyarrow.struct([_field(name, one, pyarrow) for name, one in typing.get_type_hints(hint).items()])


def _field(name: str, hint: Any, pyarrow: Any) -> Any:
    return pyarrow.field(name, _type(hint, pyarrow), nullable=_some(hint)[1])


def _some(hint: Any) -> tuple[Any, bool]:
    """Say what a value is when it is not none, and whether it may be none."""
    if typing.get_origin(hint) not in (runtime.UnionType, typing.Union):
        return hint, False
    (one,) = (kind for kind in typing.get_args(hint) if kind is not type(None))
    return one, True
