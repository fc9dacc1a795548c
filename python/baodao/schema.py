"""The JSON Schema of a record, made from ``baodao.types`` and the meanings of its keys."""

import types as runtime
import typing
from typing import Any

from baodao import types
from baodao.described import ITEMS

_SIMPLE = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def schema() -> dict[str, Any]:
    """Describe a record as JSON Schema (2020-12).

    >>> schema()["$ref"]
    '#/$defs/Record'
    """
    found: dict[str, Any] = {}
    reference = _of(types.Record, found)
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": draft, "title": "baodao record", **reference, "$defs": dict(sorted(found.items()))}


def _of(kind: Any, found: dict[str, Any]) -> dict[str, Any]:
    origin = typing.get_origin(kind)
    if kind in _SIMPLE:
        return {"type": _SIMPLE[kind]}
    if origin is typing.Literal:
        return {"enum": list(typing.get_args(kind))}
    if origin is list:
        return {"type": "array", "items": _of(typing.get_args(kind)[0], found)}
    if origin in (runtime.UnionType, typing.Union):
        return {"anyOf": [_of(one, found) for one in typing.get_args(kind)]}
    if kind.__name__ not in found:
        found[kind.__name__] = {}
        hints = typing.get_type_hints(kind)
        meanings = {field.key: field.meaning for field in ITEMS[kind.__name__].fields}
        found[kind.__name__] = {
            "type": "object",
            "description": ITEMS[kind.__name__].about,
            "properties": {name: {"description": meanings[name], **_of(hint, found)} for name, hint in hints.items()},
            "required": list(hints),
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{kind.__name__}"}
