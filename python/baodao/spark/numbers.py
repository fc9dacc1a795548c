"""Numbers of the rows of a DataFrame, in its order."""

from itertools import accumulate

from pyspark.sql import DataFrame, functions

__all__ = ["numbered"]

_ROW_BITS = 33
"""Bits of the row in Spark's number, which begins with the partition."""


def numbered(rows: DataFrame) -> DataFrame:
    """Replace Spark's numbers in ``index``, which have gaps between partitions, with those of the rows from 0.

    ``rows`` must give the same rows whenever it is computed.
    """
    partition = functions.shiftright("index", _ROW_BITS)
    counts = rows.groupBy(partition.alias("partition")).count().orderBy("partition").collect()
    ends = accumulate(row["count"] for row in counts)
    offsets = [(row["partition"], end - row["count"]) for row, end in zip(counts, ends, strict=True)]
    known = rows.sparkSession.createDataFrame(offsets, "partition bigint, offset bigint")
    row = functions.col("index").bitwiseAND((1 << _ROW_BITS) - 1)
    joined = rows.join(functions.broadcast(known), partition == known["partition"])
    return joined.withColumn("index", row + functions.col("offset")).drop("partition", "offset")
