"""Appearances of people: dates, posts and roles."""

import pandas as pd

from baodao.tables import Tables
from baodao.tables.persons import PERSON_ID

OF_REPORT = ["report_index", "report_id", "date", "title", "event_kind"]
PERSON = ["report_index", "person_index"]


def reports(tables: Tables) -> pd.DataFrame:
    """Return each report with its day: the day of the event, else of publication, else none.

    Columns ``report_index``, ``report_id``, ``date``, ``title``, ``event_kind``.
    """
    found = tables.reports
    return found.assign(date=found["date"].fillna(found["published"]).dt.normalize())[OF_REPORT]


def appearances(tables: Tables, *, mentioned: bool = False) -> pd.DataFrame:
    r"""List the people who take part in each report, one row each, by date.

    Columns ``report_index``, ``report_id``, ``date``, ``title``, ``event_kind``, ``person_index``, ``name``,
    ``order``, ``posts`` and ``roles`` (lists); ``person_id`` if the tables have it. People who are only mentioned are
    included if ``mentioned`` is true.

    >>> import baodao
    >>> tables = baodao.to_pandas([baodao.extract("会议召开\n2021年6月4日，市长李明远主持召开会议。")])
    >>> appearances(tables)[["name", "posts", "roles"]].values.tolist()
    [['李明远', ['市长'], ['preside']]]
    """
    people = tables.people.merge(_lists(tables.posts, "text", "posts"), on=PERSON, how="left")
    people = people.merge(_lists(tables.roles, "role", "roles"), on=PERSON, how="left")
    for column in ("posts", "roles"):
        people[column] = people[column].map(lambda value: value if isinstance(value, list) else [])
    if not mentioned:
        takes_part = people["roles"].map(lambda roles: any(role != "mention" for role in roles)).astype(bool)
        people = people[takes_part]
    people = people.drop(columns=["report_id", "event_date", "event_kind"]).merge(reports(tables), on="report_index")
    columns = [*OF_REPORT, "person_index", "name", "order", "posts", "roles"]
    columns += [PERSON_ID] if PERSON_ID in people else []
    return people.sort_values(["date", *PERSON], ignore_index=True)[columns]


def _lists(frame: pd.DataFrame, column: str, name: str) -> pd.DataFrame:
    """Put the values of each person into a list."""
    values = frame[column].astype(object)
    return values.groupby([frame[key] for key in PERSON]).agg(list).rename(name).reset_index()


def timeline(tables: Tables, name: str) -> pd.DataFrame:
    """List the appearances of one person by date, as `appearances` does.

    The result is empty if nobody with that name takes part in an event.
    """
    found = appearances(tables)
    return found[found["name"] == name].reset_index(drop=True)


def tenures(tables: Tables, name: str | None = None) -> pd.DataFrame:
    """List people's posts as written, with the first and last day on which a report mentions them.

    Columns ``name``, ``text`` (the post), ``first`` and ``last`` (days of the first and last report that has a
    day), ``reports`` (their number), sorted by name and first day. ``name`` selects one person.
    """
    posts = tables.posts.drop_duplicates([*PERSON, "text"])
    posts = posts.merge(reports(tables)[["report_index", "date"]], on="report_index")
    if name is not None:
        posts = posts[posts["name"] == name]
    found = posts.groupby(["name", "text"], sort=False).agg(
        first=("date", "min"), last=("date", "max"), reports=("report_index", "nunique")
    )
    return found.reset_index().sort_values(["name", "first"], kind="stable", ignore_index=True)
