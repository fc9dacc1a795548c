"""The career of a person: posts over time."""

import pandas as pd

from baodao._baodao import InputError
from baodao.tables import Tables


def career(tables: Tables, who: str) -> pd.DataFrame:
    r"""List the posts of a person over time: the rows of ``tables.careers`` of one ``person_id`` or name.

    Persons of one name have different values of ``person_id``. The result is empty if nobody has the name. Raises
    ``InputError`` where the tables were made without ``people``.

    >>> import baodao
    >>> records = [baodao.extract("会议召开\n2021年6月4日，市长李明远主持召开会议。")]
    >>> tables = baodao.to_pandas(records, people=baodao.people(records))
    >>> career(tables, "李明远")[["post", "first_iso", "reports"]].values.tolist()
    [['市长', '2021-06-04', 1]]
    """
    if tables.careers is None:
        raise InputError("the tables have no careers: give to_pandas people=baodao.people(records)")
    found = tables.careers
    found = found[(found["person_id"] == who) | (found["name"] == who)]
    return found.sort_values(["person_id", "first"], kind="stable", ignore_index=True)
