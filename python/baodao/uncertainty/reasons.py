"""Reasons for doubt: what a record shows beside a value, by its field. A weight of a reason may be for the value, too.

Each function yields the names of the reasons that hold. ``weights.tsv`` says how much each tells; a reason without a
weight tells nothing.
"""

from collections.abc import Callable, Iterator
from typing import Any

from baodao.uncertainty import people, statements, things
from baodao.uncertainty.values import Value

Record = Any
Reasons = Callable[[Record, Value], Iterator[str | None]]

BY_FIELD: dict[str, Reasons] = {
    "title": things.headline,
    "text": things.body,
    "meta.agency": things.agency,
    "event": things.event,
    "event.kind": things.of_event,
    "event.name": things.event_name,
    "event.date": things.event_date,
    "event.place": things.event_place,
    "event.place.path": things.event_path,
    "event.hosts": things.of_event,
    "event.hosts[]": things.host,
    "people": things.whole_list,
    "people[]": people.person,
    "people[].posts[]": people.post,
    "people[].posts[].organization": people.organization,
    "people[].posts[].organization_full": people.full_name,
    "people[].posts": people.posts,
    "people[].roles[]": people.role,
    "people[].roles": people.roles,
    "people[].order": people.order,
    "groups": things.groups,
    "groups[]": things.group,
    "groups[].role": things.group,
    "speeches": statements.speeches,
    "speeches[]": statements.speech,
    "speeches[].speaker": statements.speech,
    "speeches[].requirements": statements.requirements,
    "speeches[].requirements[]": statements.requirement,
    "speeches[].requirements[].addressee": statements.requirement,
    "formulations": statements.formulations,
    "formulations[]": statements.formulation,
    "organizations": things.whole_list,
    "organizations[]": things.body_named,
    "places": things.places,
    "places[]": things.place,
    "places[].path": things.place,
    "documents[].issuer": things.issuer,
}


def reasons(record: Record, value: Value) -> list[str]:
    """List the reasons that hold for a value; the first is the field itself."""
    found = BY_FIELD.get(value.field)
    return ["field", *(reason for reason in found(record, value) if reason)] if found else ["field"]
