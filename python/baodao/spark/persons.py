"""Persons across the records in a DataFrame, found on the workers: the rows of one call of ``baodao.people``.

1. Each record becomes what linkage needs of it, with the number of its row; these are kept (``persist``).
2. Spark groups what the appearances say of each name, and joins the buckets of spellings; the driver sums both up.
3. Each appearance becomes a row with its blocking key: all spellings of one name have one key.
4. Spark groups the rows by their keys, and a worker divides each name into persons. The persons are cached.
5. Spark groups the persons by the reports in whose events they take part, and counts the company of each.

The driver holds four numbers for each name. Everything else stays on the workers.
"""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import pyarrow as pa
from pyspark import StorageLevel
from pyspark.sql import DataFrame, functions
from pyspark.sql.pandas.types import from_arrow_schema

from baodao import InputError, _baodao
from baodao.persons import person_of
from baodao.spark.numbers import numbered
from baodao.spark.quiet import without_pandas_warning

__all__ = ["people"]

_NEEDED = ("id", "title", "text", "meta", "event", "people", "places", "changes")
"""The keys of a record that linkage reads."""
_TURN = pa.struct([("index", pa.int64()), ("id", pa.string()), ("action", pa.string()), ("date", pa.string())])
_SPELL = pa.struct(
    [
        ("post", pa.string()),
        ("organization", pa.string()),
        ("organization_full", pa.string()),
        ("rank", pa.string()),
        ("first", pa.string()),
        ("last", pa.string()),
        ("reports", pa.int64()),
        ("begin_change", _TURN),
        ("end_change", _TURN),
    ]
)
_PERSONS_IN_ARROW = pa.schema(
    [
        ("person_id", pa.string()),
        ("name", pa.string()),
        (
            "appearances",
            pa.list_(pa.struct([("index", pa.int64()), ("id", pa.string()), ("person", pa.int64())])),
        ),
        ("spells", pa.list_(_SPELL)),
        ("undecided_with", pa.list_(pa.string())),
        ("present", pa.list_(pa.int64())),
    ]
)
_PERSONS = from_arrow_schema(_PERSONS_IN_ARROW)
_MOST_PEOPLE, _MOST_COMPANIONS = 60, 10
"""The limits of ``company`` in the core (``src/persons/company.rs``)."""

Batches: TypeAlias = Iterable[pa.RecordBatch]


@without_pandas_warning()
def people(df: DataFrame) -> DataFrame:
    r"""Divide all whom the records of a DataFrame name into persons: a row for each.

    ``df`` holds records, as ``extract`` makes them. The rows are those of one call of ``baodao.people`` on all records
    in the order of ``df``; ``index`` is the number of the row in ``df``. What linkage needs of the records, and the
    persons found, are kept in memory or on disk until ``session.catalog.clearCache()``. Jobs run before this function
    returns: only its last step is lazy. If ``df`` gives its rows in another order when it is computed again, save it
    before.

    Raises ``InputError`` where ``df`` holds no records.

    >>> from pyspark.sql import SparkSession
    >>> from baodao import spark
    >>> session = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    >>> texts = ["民乐县召开会议\n民乐县副县长闻人朔讲话。", "民乐县召开会议\n民乐县县长闻人朔讲话。"]
    >>> df = session.createDataFrame([(text,) for text in texts], "body string")
    >>> [person] = spark.people(spark.extract(df, html="body")).collect()
    >>> person["name"], sorted(spell["post"] for spell in person["spells"])
    ('闻人朔', ['副县长', '县长'])
    """
    seen = _seen(df)
    facts = _facts(seen)
    appearances = seen.mapInArrow(
        lambda batches: _appear(facts, batches), "key bigint, index bigint, id string, row string"
    )
    # Names are many and small: a worker takes some of them at once.
    blocks = int(df.sparkSession.conf.get("spark.sql.shuffle.partitions") or 1) * _BLOCKS
    blocked = appearances.withColumn("block", functions.pmod("key", functions.lit(blocks)))
    persons = blocked.groupBy("block").applyInArrow(lambda rows: _link(facts, rows), _PERSONS)
    return _with_company(persons.persist(StorageLevel.MEMORY_AND_DISK))


_BLOCKS = 4
"""Blocks of names for each partition of a shuffle."""


def _with_company(persons: DataFrame) -> DataFrame:
    """Add those with whom each person takes part in most events."""
    present = persons.select(
        functions.struct("person_id", "name").alias("who"), functions.explode("present").alias("n")
    )
    reports = present.groupBy("n").agg(functions.collect_list("who").alias("all"))
    small = reports.where(functions.size("all").between(2, _MOST_PEOPLE))
    pairs = small.select(functions.explode("all").alias("one"), "all").select(
        "one", functions.explode("all").alias("who")
    )
    others = pairs.where("one.person_id != who.person_id").groupBy("one.person_id", "who").count()
    # The most frequent first: the negative number is the first field to sort by.
    rank = functions.struct((-functions.col("count")).alias("less"), "who.person_id", "who.name")
    ranked = others.groupBy("person_id").agg(functions.array_sort(functions.collect_list(rank)).alias("ranked"))
    companion = "transform(slice(ranked, 1, {}), x -> struct(x.person_id, x.name, -x.less AS reports))"
    company = ranked.selectExpr("person_id", companion.format(_MOST_COMPANIONS) + " AS company")
    columns = ["person_id", "name", "appearances", "spells"]
    found = persons.join(company, "person_id", "left")
    nobody = functions.from_json(functions.lit("[]"), "array<struct<person_id: string, name: string, reports: bigint>>")
    filled = functions.coalesce("company", nobody).alias("company")
    return found.select(*columns, filled, "undecided_with")


def _seen(df: DataFrame) -> DataFrame:
    """Keep what linkage needs of each record, with the number of its row."""
    missing = set(_NEEDED) - set(df.columns)
    if missing:
        raise InputError(f"people takes records: there is no column {', '.join(sorted(missing))}")
    columns = [*_NEEDED, *(["error"] if "error" in df.columns else [])]
    rows = df.select(functions.monotonically_increasing_id().alias("index"), *columns)
    made = rows.mapInArrow(_see, "index bigint, id string, seen string")
    return numbered(made.persist(StorageLevel.MEMORY_AND_DISK))


def _facts(seen: DataFrame) -> bytes:
    """Sum up what all appearances say of each name."""
    said = seen.mapInArrow(_say, "key bigint, high int, low int, buckets array<bigint>")
    sums = [functions.count("*").cast("int"), functions.sum("high").cast("int"), functions.sum("low").cast("int")]
    names = said.groupBy("key").agg(*(column.alias(f"n{n}") for n, column in enumerate(sums))).toArrow()
    buckets = said.select("key", functions.explode("buckets").alias("bucket")).distinct()
    keys = buckets.groupBy("bucket").agg(functions.collect_list("key").alias("keys"))
    several = keys.where("size(keys) > 1").select("keys").toArrow()
    rows = zip(*(column.to_pylist() for column in names.columns), strict=True)
    return _baodao._name_facts(seen.count(), list(rows), several.column("keys").to_pylist())  # noqa: SLF001


def _see(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Read what linkage needs of each record, on a worker; a failure has none."""
    for batch in batches:
        rows = batch.to_pylist()
        records = [None if row["id"] is None or row.get("error") is not None else row for row in rows]
        made = _baodao._reports_seen(records)  # noqa: SLF001 - the core of baodao.people
        columns = [batch.column("index"), batch.column("id"), pa.array(made, pa.string())]
        yield pa.record_batch(columns, names=["index", "id", "seen"])


def _say(batches: Batches) -> Iterator[pa.RecordBatch]:
    """List what the appearances say of the names, on a worker: a row for each."""
    for batch in batches:
        said = _baodao._names_seen(batch.column("seen").to_pylist())  # noqa: SLF001
        columns = [
            pa.array([key for key, _, _ in said], pa.int64()),
            pa.array([int(is_high is True) for _, is_high, _ in said], pa.int32()),
            pa.array([int(is_high is False) for _, is_high, _ in said], pa.int32()),
            pa.array([buckets for _, _, buckets in said], pa.list_(pa.int64())),
        ]
        yield pa.record_batch(columns, names=["key", "high", "low", "buckets"])


def _appear(facts: bytes, batches: Batches) -> Iterator[pa.RecordBatch]:
    """Make a row of each appearance and each change, with its blocking key, on a worker."""
    for batch in batches:
        ids = dict(zip(batch.column("index").to_pylist(), batch.column("id").to_pylist(), strict=True))
        reports = zip(ids, batch.column("seen").to_pylist(), strict=True)
        found = _baodao._person_rows(facts, list(reports))  # noqa: SLF001
        columns = [
            pa.array([key for key, _, _ in found], pa.int64()),
            pa.array([index for _, index, _ in found], pa.int64()),
            pa.array([ids[index] for _, index, _ in found], pa.string()),
            pa.array([row for _, _, row in found], pa.string()),
        ]
        yield pa.record_batch(columns, names=["key", "index", "id", "row"])


def _link(facts: bytes, table: pa.Table) -> pa.Table:
    """Divide some names into persons, on a worker."""
    ids: dict[int, Any] = dict(zip(table.column("index").to_pylist(), table.column("id").to_pylist(), strict=True))
    found = _baodao._linked_persons(facts, table.column("row").to_pylist())  # noqa: SLF001
    rows = [{**person_of(row, ids), "present": present} for row, present in found]
    return pa.Table.from_pylist(rows, schema=_PERSONS_IN_ARROW)
