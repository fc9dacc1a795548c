"""Records out of tables again: what stands in the frames is all that stood in the records."""

from typing import Any

import pandas as pd

from baodao.tables import Tables

PLACED = ["text", "start", "end", "in_title"]


def plain(value: Any) -> Any:
    """A value as a record holds it."""
    if isinstance(value, list):
        return value
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value


def rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    columns = {str(name): [plain(value) for value in frame[name]] for name in frame.columns}
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def pick(row: dict[str, Any], *names: str, **renamed: str) -> dict[str, Any]:
    return {name: row[name] for name in names} | {name: row[column] for name, column in renamed.items()}


class Grouped:
    """The rows of all tables by report."""

    def __init__(self, tables: Tables) -> None:
        self.reports = rows(tables.reports)
        self._rows: dict[tuple[str, int], list[dict[str, Any]]] = {}
        for name, frame in tables:
            for row in rows(frame):
                self._rows.setdefault((name, row["report_index"]), []).append(row)

    def of(self, table: str, number: int, **where: Any) -> list[dict[str, Any]]:
        found = self._rows.get((table, number), [])
        return [row for row in found if all(row[key] == value for key, value in where.items())]


def records(tables: Tables) -> list[dict[str, Any]]:
    """The records (and failures) that ``tables`` were made of."""
    grouped = Grouped(tables)
    return [_record(grouped, report) for report in grouped.reports]


def _record(tables: Grouped, report: dict[str, Any]) -> dict[str, Any]:
    if report["error_type"] is not None:
        return {"id": report["report_id"], "error": pick(report, type="error_type", message="error_message")}
    n = report["report_index"]
    return {
        "id": report["report_id"],
        "title": report["title"],
        "text": report["text"],
        "paragraphs": [pick(row, "start", "end", "kind") for row in tables.of("paragraphs", n)],
        "meta": pick(report, "source", "agency", "authors", "editors", published="published_iso")
        | pick(report, "url", "encoding", "format", "site"),
        "event": _event(tables, report),
        "people": [_person(tables, row) for row in tables.of("people", n)],
        "groups": [pick(row, *PLACED, "role") for row in tables.of("groups", n)],
        "speeches": [_speech(tables, row) for row in tables.of("speeches", n)],
        "documents": [pick(row, "title", *PLACED[1:], "issuer", "number") for row in tables.of("documents", n)],
        "formulations": [
            pick(row, *PLACED, "key", "kind", "members", first_used="first_used_iso")
            for row in tables.of("formulations", n)
        ],
        "organizations": _named(tables, n, "organizations", "organization_index", "name", "full_name"),
        "places": _named(tables, n, "places", "place_index", "name", "code", "path"),
        "keywords": [pick(row, "term", "weight") for row in tables.of("keywords", n)],
        "warnings": [pick(row, "code", "message") for row in tables.of("warnings", n)],
    }


def _event(tables: Grouped, report: dict[str, Any]) -> dict[str, Any] | None:
    if report["event_kind"] is None:
        return None
    date, place, n = None, None, report["report_index"]
    if report["date_text"] is not None:
        date = pick(report, text="date_text", start="date_start", end="date_end", in_title="date_in_title")
        date |= pick(report, "part_of_day", "year_from", iso="date_iso", iso_end="last_date_iso")
    if report["place_text"] is not None:
        place = pick(report, text="place_text", start="place_start", end="place_end", in_title="place_in_title")
        place |= pick(report, code="place_code", path="place_path")
    event = pick(report, kind="event_kind", name="event_name", start="event_start", end="event_end")
    event |= pick(report, in_title="event_in_title", form="event_form")
    venues = [pick(row, *PLACED, "kind") for row in tables.of("venues", n)]
    hosts = [pick(row, *PLACED) for row in tables.of("hosts", n)]
    return event | {"date": date, "place": place, "venues": venues, "hosts": hosts}


def _mentions(tables: Grouped, number: int, of: str, item: int) -> list[dict[str, Any]]:
    return [pick(row, *PLACED[1:]) for row in tables.of("mentions", number, of=of, item_index=item)]


def _person(tables: Grouped, row: dict[str, Any]) -> dict[str, Any]:
    n, index = row["report_index"], row["person_index"]
    return pick(row, "name", "order", "by_strokes") | {
        "posts": [
            pick(post, *PLACED, "organization", "organization_full", "post")
            for post in tables.of("posts", n, person_index=index)
        ],
        "roles": [role["role"] for role in tables.of("roles", n, person_index=index)],
        "mentions": _mentions(tables, n, "people", index),
    }


def _speech(tables: Grouped, row: dict[str, Any]) -> dict[str, Any]:
    cue = pick(row, text="cue", start="cue_start", end="cue_end") if row["cue"] is not None else None
    demands = tables.of("requirements", row["report_index"], speech_index=row["speech_index"])
    requirements = [pick(demand, "text", "start", "end", "number", "addressee") for demand in demands]
    return pick(row, "speaker", "start", "end", "paragraph") | {"cue": cue, "requirements": requirements}


def _named(tables: Grouped, number: int, table: str, index: str, *names: str) -> list[dict[str, Any]]:
    return [
        pick(row, *names) | {"mentions": _mentions(tables, number, table, row[index])}
        for row in tables.of(table, number)
    ]
