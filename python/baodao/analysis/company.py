"""The company of a person: with whom they take part in events."""

import pandas as pd

from baodao._baodao import InputError
from baodao.analysis.appearances import appearances
from baodao.analysis.together import MOST_PEOPLE
from baodao.tables import Tables
from baodao.tables.persons import PERSON_ID


def company(tables: Tables, who: str, *, most_people: int = MOST_PEOPLE) -> pd.DataFrame:
    r"""List the persons who take part in the same events as the person with the ``person_id`` ``who``.

    Columns ``person_id``, ``name``, ``reports`` (number of common reports), ``first`` and ``last`` (their days), the
    most frequent first. Two persons of one name have a row each. Reports with more than ``most_people`` participants
    are left out. The result is empty if nobody has the id. Raises ``InputError`` where the tables were made without
    ``people``.

    >>> import baodao
    >>> records = [baodao.extract("会议召开\n2021年6月4日，市长李明远主持召开会议。副市长王思齐出席会议。")]
    >>> people = baodao.people(records)
    >>> [who] = [person["person_id"] for person in people if person["name"] == "李明远"]
    >>> company(baodao.to_pandas(records, people=people), who)[["name", "reports"]].values.tolist()
    [['王思齐', 1]]
    """
    found = appearances(tables)
    if PERSON_ID not in found:
        raise InputError("the tables have no persons: give to_pandas people=baodao.people(records)")
    counts = found.groupby("report_index")[PERSON_ID].nunique()
    small = set(counts[counts <= most_people].index)
    own = set(found.loc[found[PERSON_ID] == who, "report_index"]) & small
    others = found[found["report_index"].isin(own) & (found[PERSON_ID] != who)]
    others = others.drop_duplicates(["report_index", PERSON_ID])
    rows = others.groupby(PERSON_ID, sort=False).agg(
        name=("name", "first"), reports=("report_index", "nunique"), first=("date", "min"), last=("date", "max")
    )
    order = ["reports", "first", PERSON_ID]
    return rows.reset_index().sort_values(order, ascending=[False, True, True], kind="stable", ignore_index=True)
