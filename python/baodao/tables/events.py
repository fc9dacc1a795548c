"""Events in tables: ``event_id`` in every table that names the event of a report."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from baodao._baodao import InputError

if TYPE_CHECKING:
    import pandas as pd

EVENT_ID = "event_id"
"""The column with the event: the ``event_id`` of `baodao.events`."""

NAMED = ("reports", "venues", "hosts", "counterparts", "people", "posts", "roles", "acts", "groups")
"""Tables whose rows are of the event of a report."""


def add_events(frames: dict[str, "pd.DataFrame"], events: Iterable[Mapping[str, Any]]) -> None:
    """Add ``event_id`` to the frames that name an event.

    Raises ``InputError`` where the events are not those of the records.
    """
    import pandas as pd  # noqa: PLC0415 - an extra, imported on use

    try:
        found = {member["index"]: (event[EVENT_ID], member["id"]) for event in events for member in event["members"]}
    except (KeyError, TypeError) as error:
        raise InputError(f"events are those of baodao.events: {error!r}") from error
    ids = dict(enumerate(frames["reports"]["report_id"].tolist()))
    if any(index not in ids or (named is not None and ids[index] != named) for index, (_, named) in found.items()):
        raise InputError("events are those of other records: give the same records in the same order")
    for name in (name for name in NAMED if name in frames):
        rows = [found[index][0] if index in found else None for index in frames[name]["report_index"].tolist()]
        frames[name] = frames[name].assign(**{EVENT_ID: pd.array(rows, dtype="string")})
