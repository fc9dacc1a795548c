r"""Reports in a Spark DataFrame: ``extract`` makes records of them on the workers.

``duplicates`` finds copies among them, ``people`` persons.

>>> from pyspark.sql import SparkSession
>>> from baodao import spark
>>> session = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
>>> pages = session.createDataFrame([(7, "市政府召开常务会议\n会议指出，要抓好落实。")], "number int, page string")
>>> spark.extract(pages, html="page", id="number").select("id", "title").first().asDict()
{'id': '7', 'title': '市政府召开常务会议'}

It needs ``pip install 'baodao[spark]'`` where the job is started, baodao and pyarrow in the Python of each worker, and
Java 17. docs/scaling.md says what to set and what a million reports cost.
"""

from baodao.spark.copies import duplicates
from baodao.spark.persons import people
from baodao.spark.records import extract, schema

__all__ = ["duplicates", "extract", "people", "schema"]
