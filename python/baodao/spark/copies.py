"""Copies among the reports in a DataFrame, found on the workers: the clusters of one call of ``baodao.duplicates``.

1. Each text becomes a signature with the number of its row; the signatures are kept (``persist``).
2. The formulas are counted over a sample that is spread evenly over all rows, on the driver.
3. In each bucket (texts that share a band) a text meets the first one and three neighbours: a bucket is never joined
   with itself.
4. Pairs that are copies connect groups, and each group is divided into clusters.
5. Pairs that may be excerpt and whole share an anchor; they connect clusters, which are worked on once more.

The driver holds two numbers for each pair that was confirmed. Everything else stays on the workers.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple, TypeAlias

import pyarrow as pa
from pyspark import StorageLevel
from pyspark.sql import Column, DataFrame, Window, functions
from pyspark.sql.pandas.types import from_arrow_schema

import baodao
from baodao import InputError, _baodao
from baodao.copies import Signature
from baodao.spark import groups
from baodao.spark.numbers import numbered
from baodao.spark.quiet import without_pandas_warning

__all__ = ["duplicates"]

_LIMITS = _baodao._LIMITS  # noqa: SLF001
"""What bounds the work for a text: the core's own numbers, so that the links are those of one call."""
_COPIES, _EXCERPTS = "copies", "excerpts"
_FACTS = ("id", "source", "agency", "published")
_NUMBERS = pa.list_(pa.int64())
_SIGNATURES = (
    "index bigint, id string, source string, agency string, published string, "
    "bands array<bigint>, sketch binary, figures array<bigint>"
)
_ORIGIN = [("index", pa.int64()), ("id", pa.string()), ("reason", pa.string()), ("outside", pa.string())]
_MEMBERS_IN_ARROW = pa.schema(
    [
        ("cluster", pa.int64()),
        ("index", pa.int64()),
        ("id", pa.string()),
        ("relation", pa.string()),
        ("similarity", pa.float64()),
        ("containment", pa.float64()),
        ("origin", pa.struct(_ORIGIN)),
    ]
)

_MEMBERS = from_arrow_schema(_MEMBERS_IN_ARROW)

Batches: TypeAlias = Iterable[pa.RecordBatch]


class _Rule(NamedTuple):
    """What two texts must have in common; sent to the workers."""

    threshold: float
    within_days: int | None
    formulas: bytes = b""


@without_pandas_warning()
def duplicates(  # noqa: PLR0913 - a column for each thing that is known
    df: DataFrame,
    *,
    text: str | Column | None = None,
    id: str | Column | None = None,
    source: str | Column | None = None,
    agency: str | Column | None = None,
    published: str | Column | None = None,
    threshold: float = 0.6,
    within_days: int | None = None,
    formulas: bytes | None = None,
) -> DataFrame:
    """Find the reports in a DataFrame that are copies of each other: a row for each member of a cluster.

    Without ``text``, ``df`` holds records, as ``extract`` makes them. Otherwise name the column of the texts and those
    of what is known of them; days decide on figures and origins, sources and agencies on origins. A row without a text
    is in no cluster. Options are those of ``baodao.duplicates``.

    The rows are those of one call of ``baodao.duplicates`` on all texts in the order of ``df``. ``index`` is the number
    of the row in it, ``cluster`` the index of the centre. ``id``, ``relation``, ``similarity``, ``containment`` and
    ``origin`` are as there. Signatures (5 KB or less a text) are kept in memory or on disk until
    ``session.catalog.clearCache()``. Jobs run before this function returns: only its last step is lazy. If ``df`` gives
    its rows in another order when it is computed again, save it before.

    Raises ``InputError`` for wrong options or where neither records nor a column of texts are given.

    >>> from pyspark.sql import SparkSession
    >>> from baodao import spark
    >>> session = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    >>> report = "甘州区召开河道整治现场会，区长闻人朔到会。会议决定明年再治三条河。"
    >>> df = session.createDataFrame([(report,), ("今天有雨。",), (report + "副区长左丘霖参加。",)], "body string")
    >>> sorted(row["index"] for row in spark.duplicates(df, text="body").collect())
    [0, 2]
    """
    _check(threshold, within_days)
    columns = {"text": text, "id": id, "source": source, "agency": agency, "published": published}
    signatures = _signatures(df, columns)
    rule = _Rule(threshold, within_days, _formulas(signatures) if formulas is None else formulas)
    copies = groups.connected(_pairs(_held(_candidates(signatures), signatures, rule, _COPIES)))
    linked = _clusters(signatures, groups.frame(df.sparkSession, copies, copies), None, rule)
    wholes = _held(_wholes(signatures, linked, rule), signatures, rule, _EXCERPTS)
    if wholes.num_rows == 0:
        return linked
    both = groups.connected([*copies.items(), *_pairs(wholes)])
    return _clusters(signatures, groups.frame(df.sparkSession, copies, both), wholes, rule)


def _check(threshold: float, within_days: int | None) -> None:
    """Raise for wrong options here and not on a worker."""
    baodao.duplicates([], threshold=threshold, within_days=within_days)


def _pairs(table: pa.Table) -> Iterator[tuple[int, int]]:
    for batch in table.to_batches():
        yield from zip(batch.column("a").to_pylist(), batch.column("b").to_pylist(), strict=True)


def _signatures(df: DataFrame, columns: dict[str, str | Column | None]) -> DataFrame:
    """Make the signatures, with the number of each row; they are kept."""
    given = {name: column for name, column in columns.items() if column is not None}
    if "text" not in given:
        if not {"id", "text", "meta"} <= set(df.columns):
            raise InputError("duplicates takes records, or text= names the column of the texts")
        given = {"text": "text", "id": "id", **{name: f"meta.{name}" for name in _FACTS[1:]}, **given}
    chosen = [_column(given.get(name)).cast("string").alias(name) for name in ("text", *_FACTS)]
    rows = df.select(functions.monotonically_increasing_id().alias("index"), *chosen)
    return numbered(rows.mapInArrow(_sign, _SIGNATURES).persist(StorageLevel.MEMORY_AND_DISK))


def _column(column: str | Column | None) -> Column:
    if column is None:
        return functions.lit(None)
    return functions.col(column) if isinstance(column, str) else column


def _formulas(signatures: DataFrame) -> bytes:
    """Find the formulas of an even sample of all rows, the one that a single call would take."""
    stride = max(1, -(-signatures.count() // _LIMITS["sample"]))
    sample = signatures.where(functions.col("index") % stride == 0).orderBy("index")
    return baodao.formulas(map(_signature, sample.toLocalIterator()))


def _signature(row: Any) -> Signature:
    """Make the signature of a row, with what decides on days and origins."""
    meta = {name: row[name] for name in _FACTS[1:]}
    made: Signature = {"bands": row["bands"], "sketch": bytes(row["sketch"]), "figures": row["figures"]}
    return {**made, "id": row["id"], "meta": meta}


def _candidates(signatures: DataFrame) -> DataFrame:
    """Pair the texts of each bucket with its first one and with a few neighbours: columns ``a`` and ``b``."""
    exploded = signatures.select("index", "bands", functions.posexplode("bands").alias("place", "value"))
    following = functions.expr("bands[(place + 1) % size(bands)]").alias("following")
    bucket = Window.partitionBy("place", "value").orderBy("following", "index")
    others = [functions.first("index").over(bucket)]
    others += [functions.lag("index", n).over(bucket) for n in range(1, _LIMITS["neighbours"] + 1)]
    bucketed = exploded.select("place", "value", following, "index")
    met = bucketed.select(functions.col("index").alias("a"), functions.array(*others).alias("others"))
    paired = met.select("a", functions.explode("others").alias("b"))
    ordered = functions.least("a", "b").alias("a"), functions.greatest("a", "b").alias("b")
    return paired.where("a <> b").select(*ordered).distinct()


def _wholes(signatures: DataFrame, clusters: DataFrame, rule: _Rule) -> DataFrame:
    """Pair each text that is no member of another with the longer ones that share most anchors with it."""
    members = clusters.where("index <> cluster").select("index")
    centres = signatures.join(members, "index", "left_anti").select("index", "sketch")
    anchors = centres.mapInArrow(partial(_anchor, rule.formulas), "index bigint, size bigint, anchor bigint")
    longest = Window.partitionBy("anchor").orderBy(functions.desc("size"), "index")
    ranked = anchors.withColumn("rank", functions.row_number().over(longest)).where(f"rank <= {_LIMITS['listed']}")
    listed = ranked.select("anchor", functions.col("index").alias("b"), functions.col("size").alias("length"))
    met = anchors.join(listed, "anchor").where(f"length >= {_LIMITS['longer']} * size")
    votes = met.groupBy(functions.col("index").alias("a"), "b").count()
    most = Window.partitionBy("a").orderBy(functions.desc("count"), "b")
    chosen = votes.withColumn("rank", functions.row_number().over(most)).where(f"rank <= {_LIMITS['compared']}")
    return chosen.select("a", "b")


def _held(pairs: DataFrame, signatures: DataFrame, rule: _Rule, relation: str) -> pa.Table:
    """Collect the pairs that are copies, or excerpt and whole."""
    joined = pairs
    for side in ("a", "b"):
        compared = functions.struct("sketch", "figures", "published").alias(f"of_{side}")
        joined = joined.join(signatures.select(functions.col("index").alias(side), compared), side)
    held = joined.select("a", "b", "of_a", "of_b").mapInArrow(partial(_hold, rule, relation), "a bigint, b bigint")
    return held.toArrow()


def _clusters(signatures: DataFrame, known: DataFrame, wholes: pa.Table | None, rule: _Rule) -> DataFrame:
    """Divide each group of texts into clusters: their members."""
    joined = signatures.join(known, "index")
    if wholes is None:
        joined = joined.withColumn("wholes", functions.lit(None).cast("array<bigint>"))
    else:
        pairs = signatures.sparkSession.createDataFrame(wholes)
        listed = pairs.groupBy(functions.col("a").alias("index")).agg(functions.collect_list("b").alias("wholes"))
        joined = joined.join(listed, "index", "left")
    # Spark asks the function for its types, and a partial has none.
    return joined.groupBy("group").applyInArrow(lambda group: _divide(rule, group), _MEMBERS)


def _sign(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Make the signatures of texts, on a worker; a row without a text has none."""
    for batch in batches:
        texts = (_text(text) for text in batch.column("text"))
        parts = [_baodao._signature(text) for text in texts]  # noqa: SLF001 - the core of baodao.signature
        bands, sketches, figures = ([row[k] for row in parts] for k in range(3))
        made = [pa.array(bands, _NUMBERS), pa.array(sketches, pa.binary()), pa.array(figures, _NUMBERS)]
        kept = [batch.column(name) for name in ("index", *_FACTS)]
        yield pa.record_batch([*kept, *made], names=["index", *_FACTS, "bands", "sketch", "figures"])


def _text(value: Any) -> str:
    """Read a text; bytes that are no UTF-8, which Spark accepts as text, are replaced."""
    try:
        return value.as_py() or ""
    except UnicodeDecodeError:
        return bytes(value.cast(pa.large_binary()).as_py()).decode("utf-8", "replace")


def _hold(rule: _Rule, relation: str, batches: Batches) -> Iterator[pa.RecordBatch]:
    """Keep the pairs that are copies, or excerpt and whole, on a worker."""
    options = relation == _EXCERPTS, rule.threshold, rule.within_days, rule.formulas
    for batch in batches:
        sides = (zip(*batch.column(name).flatten(), strict=True) for name in ("of_a", "of_b"))
        first, second = ([tuple(cell.as_py() for cell in row) for row in side] for side in sides)
        held = _baodao._related(list(zip(first, second, strict=True)), *options)  # noqa: SLF001
        yield batch.select(["a", "b"]).filter(pa.array(held, pa.bool_()))


def _anchor(formulas: bytes, batches: Batches) -> Iterator[pa.RecordBatch]:
    """List the anchors of each text, on a worker: a row for each."""
    for batch in batches:
        found = _baodao._anchors(batch.column("sketch").to_pylist(), formulas)  # noqa: SLF001
        numbers = batch.column("index").to_pylist()
        rows = [(n, size, anchor) for n, (size, anchors) in zip(numbers, found, strict=True) for anchor in anchors]
        columns = [pa.array([row[k] for row in rows], pa.int64()) for k in range(3)]
        yield pa.record_batch(columns, names=["index", "size", "anchor"])


def _divide(rule: _Rule, table: pa.Table) -> pa.Table:
    """Divide a group into clusters, on a worker."""
    rows = table.sort_by("index").to_pylist()
    place_of = {row["index"]: place for place, row in enumerate(rows)}
    wholes = [(place, place_of[whole]) for place, row in enumerate(rows) for whole in row["wholes"] or ()]
    parts = ((row["bands"], row["sketch"], row["figures"]) for row in rows)
    known = [(row["source"], row["agency"], row["published"]) for row in rows]
    copies = [place_of[row["copies"]] for row in rows]
    found = _baodao._linked_clusters(parts, known, copies, wholes, *rule)  # noqa: SLF001
    members = [member for cluster in found for member in _members(cluster, rows)]
    return pa.Table.from_pylist(members, schema=_MEMBERS_IN_ARROW)


def _members(cluster: Any, rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Make the rows of a cluster's members of the core's values."""
    centre, members, origin = cluster
    source = None
    if origin is not None:
        place, reason, outside = origin
        known = {name: None if place is None else rows[place][name] for name in ("index", "id")}
        source = {**known, "reason": reason, "outside": outside}
    for place, similarity, containment, relation in members:
        yield {
            "cluster": rows[centre]["index"],
            "index": rows[place]["index"],
            "id": rows[place]["id"],
            "relation": relation,
            "similarity": similarity,
            "containment": containment,
            "origin": source,
        }
