"""The records of a crawl, as a job to submit: Parquet or JSON Lines in, Parquet out.

    spark-submit --conf spark.pyspark.python=/path/to/python \
        --conf spark.executor.extraJavaOptions=-XX:CompileThresholdScaling=4 examples/spark_job.py \
        --html html --id url hdfs:///crawl/2024 hdfs:///records/2024

The Python named there has baodao and pyarrow on each worker. docs/scaling.md says what the settings below are for.
"""

import argparse

from pyspark.sql import SparkSession

import baodao
from baodao import spark

SETTINGS = {
    # 256 pages are some 8 MB; Spark's own 10,000 would be 300 MB, in Java and once more in Python.
    "spark.sql.execution.arrow.maxRecordsPerBatch": "256",
    # A partition is then a few thousand pages: tens of seconds, little to repeat when an executor is lost.
    "spark.sql.files.maxPartitionBytes": "64m",
    # Hardly a text or a position comes twice: what Parquet looks up to find that out costs more than it saves.
    "spark.hadoop.parquet.enable.dictionary": "false",
}


def main() -> None:
    """Read the arguments, and the reports."""
    parser = argparse.ArgumentParser(description="Read Chinese official news reports with Spark.")
    parser.add_argument("reports", help="Parquet, or JSON Lines where the name ends in .jsonl or .jsonl.gz")
    parser.add_argument("records", help="a folder that is not there yet")
    parser.add_argument("--html", default="html", help="the column of the reports")
    parser.add_argument("--partitions", type=int, help="share the rows out anew: where the input is one large file")
    parser.add_argument("--region-of-all", help="the province of all reports")
    for name in ("id", "title", "published", "region", "url"):
        parser.add_argument(f"--{name}", help=f"the column of {name}")
    told = parser.parse_args()

    builder = SparkSession.builder.appName("baodao")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    reader = session.read.json if told.reports.endswith((".jsonl", ".jsonl.gz")) else session.read.parquet
    frame = reader(told.reports)
    if told.partitions:
        frame = frame.repartition(told.partitions)
    columns = {name: getattr(told, name) for name in ("id", "title", "published", "region", "url")}
    extractor = baodao.Extractor(region=told.region_of_all)
    spark.extract(frame, html=told.html, extractor=extractor, **columns).write.parquet(told.records)
    failures = session.read.parquet(told.records).where("error is not null").groupBy("error.type").count()
    failures.show(truncate=False)
    session.stop()


if __name__ == "__main__":
    main()
