"""Records as tasks of Label Studio, and back."""

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from os import PathLike
from pathlib import Path
from typing import Any

from baodao._baodao import InputError
from baodao.exchange.merge import merged
from baodao.exchange.spans import Span, joined_text, labels, spans

VERSION = "baodao"
"""Name of the predictions in a task."""


def label_studio_config() -> str:
    """Return the labelling interface of a project, as XML: the text, and a label for each kind of value.

    >>> import baodao
    >>> baodao.exchange.label_studio_config().count('<Label value="people.mentions"')
    1
    """
    rows = "\n".join(f'    <Label value="{escape(label)}"/>' for label in labels())
    return (
        f'<View>\n  <Labels name="label" toName="text">\n{rows}\n  </Labels>\n'
        '  <Text name="text" value="$text"/>\n</View>\n'
    )


def to_label_studio(records: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    r"""Make a task of Label Studio of each record: its text, the record, and its values as predictions.

    ``json.dump`` writes the list to a file for the import; ``label_studio_config`` is the interface of the project.
    Reports without a record are left out.

    >>> import baodao
    >>> record = baodao.extract("市政府召开常务会议\n6月4日，市长李明远主持召开会议。")
    >>> (task,) = baodao.to_label_studio([record])
    >>> [one["value"]["text"] for one in task["predictions"][0]["result"] if one["value"]["labels"] == ["people.posts"]]
    ['市长']
    >>> baodao.from_label_studio([task]) == [record]
    True
    """
    return [_task(record) for record in records if record.get("error") is None]


def _task(record: Mapping[str, Any]) -> dict[str, Any]:
    text = joined_text(record)
    result = [
        {
            "id": f"s{number}",
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {
                "start": span.start,
                "end": span.end,
                "text": text[span.start : span.end],
                "labels": [span.label],
            },
        }
        for number, (span, _) in enumerate(spans(record))
    ]
    data = {"id": record["id"], "text": text, "record": dict(record)}
    return {"data": data, "predictions": [{"model_version": VERSION, "result": result}]}


def from_label_studio(tasks: Iterable[Mapping[str, Any]] | str | PathLike[str]) -> list[dict[str, Any]]:
    """Make records of exported tasks, a list or the path of the JSON file.

    Of a task with several annotations the last counts; without one, the predictions do. What was not changed is as
    it was in the record; see ``merged`` in ``baodao.exchange.merge`` for the rest. Raises ``InputError`` at a task that
    was not made by ``to_label_studio``.
    """
    given: Iterable[Mapping[str, Any]] = (
        json.loads(Path(tasks).read_text(encoding="utf-8")) if isinstance(tasks, str | PathLike) else tasks
    )
    return [merged(_record(task), _spans(task)) for task in given]


def _record(task: Mapping[str, Any]) -> Mapping[str, Any]:
    record = (task.get("data") or {}).get("record")
    if not isinstance(record, Mapping):
        raise InputError("a task has no record in its data: export tasks that to_label_studio made")
    return record


def _spans(task: Mapping[str, Any]) -> Iterator[Span]:
    kept = [one for one in task.get("annotations") or () if not one.get("was_cancelled")]
    found = (kept or task.get("predictions") or [{"result": []}])[-1]
    for one in found["result"]:
        value = one["value"]
        for label in value.get("labels") or ():
            yield Span(label, value["start"], value["end"])
