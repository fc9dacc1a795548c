"""Connected groups: which of many numbers are linked, by chains of pairs."""

from collections.abc import Iterable, Mapping

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession

__all__ = ["connected", "frame"]


def connected(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Name the group of each number in a pair: the smallest number that it is connected with.

    >>> connected([(5, 3), (8, 9), (3, 1)])
    {5: 1, 3: 1, 8: 8, 9: 8, 1: 1}
    """
    parents: dict[int, int] = {}

    def root(number: int) -> int:
        parent = parents.setdefault(number, number)
        while parent != number:
            parents[number] = parent = parents[parent]
            number, parent = parent, parents[parent]
        return number

    for a, b in pairs:
        first, second = sorted((root(a), root(b)))
        parents[second] = first
    return {number: root(number) for number in parents}


def frame(session: SparkSession, copies: Mapping[int, int], both: Mapping[int, int]) -> DataFrame:
    """Make a DataFrame of each ``index`` of ``both`` with its group there and its group among ``copies``.

    What has no group among ``copies`` is one by itself.
    """
    columns = [list(both), list(both.values()), [copies.get(number, number) for number in both]]
    arrays = [pa.array(column, pa.int64()) for column in columns]
    return session.createDataFrame(pa.table(arrays, names=["index", "group", "copies"]))
