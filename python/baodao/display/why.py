"""Why values are in a record, in words: what its explanations say about each item."""

import re
from collections.abc import Mapping
from typing import Any

from baodao.described import LISTS

_RULES = LISTS["Rule"].words
_NAMES = {"organization_full": "full name"}
"""Names of values that differ from their keys."""
_LAST = re.compile(r"^(?:(.*)\.)?([a-z_]+)(\[\d+\])?$")
_STEP = re.compile(r"([a-z_]+)(?:\[(\d+)\])?")


def reasons(record: Mapping[str, Any]) -> dict[str, list[str]]:
    r"""List what explains each item, by its path; nothing for a record without explanations.

    An item has its own explanation and those of its values: a person those of the roles.

    >>> import baodao
    >>> record = baodao.extract("市政府召开常务会议\n6月4日，市长李明远主持召开会议。", explain=True)
    >>> reasons(record)["people[0]"]
    ['preside (主持召开): the verb after the person or group, which is its subject']
    """
    found: dict[str, list[str]] = {}
    for one in record.get("explanations") or ():
        match = _LAST.match(one["path"])
        if match is None:
            continue
        outer, key, index = match.groups()
        if index is not None:
            found.setdefault(one["path"], []).append(f"why: {_meaning(one['rule'])}")
        if outer and (index is None or key == "acts"):
            name = _act(record, one["path"]) if key == "acts" else _NAMES.get(key, key)
            found.setdefault(outer, []).append(f"{name}: {_meaning(one['rule'])}")
            if index is None:
                for path in (one["path"], f"{one['path']}_words"):
                    found.setdefault(path, []).append(f"why: {_meaning(one['rule'])}")
    return found


def _meaning(rule: str) -> str:
    """Return what a rule means, without the fields that it is of."""
    meaning = _RULES.get(rule, rule)
    return meaning.partition(": ")[2].rstrip(".") or meaning


def _act(record: Any, path: str) -> str:
    for key, index in _STEP.findall(path):
        record = record[key] if index == "" else record[key][int(index)]
    return f"{record['role']} ({record['text']})"
