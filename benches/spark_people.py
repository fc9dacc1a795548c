"""Persons on Spark beside one call of `baodao.people`, on generated careers: spark_people.py NUMBER."""

import os
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import pyarrow as pa
from pyarrow import parquet
from pyspark.sql import SparkSession

import baodao
from baodao import spark
from persons import seconds, stream

COLUMNS = ("id", "title", "text", "meta", "event", "people", "places", "changes")
AT_ONCE = 10_000
"""Records of a row group."""


def whole(value: Any, kind: pa.DataType) -> Any:
    """Fill what a generated record lacks, as a record has it."""
    if pa.types.is_struct(kind) and value is not None:
        return {field.name: whole(value.get(field.name), field.type) for field in kind}
    if pa.types.is_list(kind):
        return [whole(item, kind.value_type) for item in value or []]
    return False if value is None and pa.types.is_boolean(kind) else value


def written(number: int, folder: Path) -> None:
    """Write the records as Parquet."""
    schema = pa.schema(baodao.arrow_schema())
    schema = pa.schema([schema.field(name) for name in COLUMNS])
    records = stream(number)
    with parquet.ParquetWriter(folder / "records.parquet", schema) as writer:
        while batch := list(islice(records, AT_ONCE)):
            rows = [{field.name: whole(row.get(field.name), field.type) for field in schema} for row in batch]
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))


def main() -> None:
    """Measure and print one line."""
    number, cores = int(sys.argv[1]), 2
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with tempfile.TemporaryDirectory() as work:
        written(number, Path(work))
        builder = SparkSession.builder.master(f"local[{cores}]").config("spark.ui.enabled", "false")
        builder = builder.config("spark.sql.shuffle.partitions", "8").config("spark.driver.memory", "2g")
        session = builder.config("spark.local.dir", work).getOrCreate()
        start = time.perf_counter()
        found = spark.people(session.read.parquet(work).coalesce(cores)).select("person_id").collect()
        elapsed = time.perf_counter() - start
        session.stop()
    alone, people = seconds(lambda: baodao.people(stream(number)))
    same = {row["person_id"] for row in found} == {person["person_id"] for person in people}
    assert same
    both = f"Spark {elapsed:.0f} s on {cores} cores; one call {alone:.0f} s of CPU"
    print(f"{number} records, {len(found)} persons: {both}")


if __name__ == "__main__":
    main()
