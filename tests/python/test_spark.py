"""Spark with executors of their own gives the rows that baodao gives alone, whatever happens to an executor."""

import doctest
import json
import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import baodao
import careers
from baodao.copies import Cluster
from conftest import REPORT
from copying import FORMULAS, Newsroom, made
from engines import COLUMNS, alone, plain, table

pa = pytest.importorskip("pyarrow", reason="pyarrow is not here")
parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not here")
pyspark = pytest.importorskip("pyspark", reason="PySpark is not here: pip install 'baodao[spark]'")
if shutil.which("java") is None:
    pytest.skip("Java is not here, Spark needs it: apt-get install default-jre-headless", allow_module_level=True)

from pyspark.sql import SparkSession, functions  # noqa: E402 - where it is there
from pyspark.sql.types import StructType  # noqa: E402

from baodao import spark  # noqa: E402

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="sends signals"),
    # Spark's own: of the pandas that is there, of streams it leaves open.
    pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::ResourceWarning", "ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    """Two executors, each a process with Python workers of its own."""
    work = tmp_path_factory.mktemp("work")
    # Small jobs are over before what Java's second compiler works on is of use.
    java = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    settings = {
        "spark.driver.extraJavaOptions": java,
        "spark.executor.extraJavaOptions": java,
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "4",
        "spark.sql.session.timeZone": "Asia/Shanghai",
        "spark.local.dir": work,
        "spark.sql.warehouse.dir": work / "warehouse",
        "spark.driver.memory": "512m",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.chdir(work)
        builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("baodao")
        for name, value in settings.items():
            builder = builder.config(name, str(value))
        found = builder.getOrCreate()
        yield found
        application = found.sparkContext.applicationId
        found.stop()
    # What executors print is put here, whatever the settings say.
    shutil.rmtree(Path(pyspark.__file__).with_name("work") / application, ignore_errors=True)


def rows(frame: Any) -> list[str]:
    return plain(row.asDict(recursive=True) for row in frame.collect())


def written(folder: Path) -> list[str]:
    return plain(parquet.read_table(folder).to_pylist())


def test_the_schema_is_that_of_arrow(session: SparkSession) -> None:
    found = spark.schema()
    assert isinstance(found, StructType)
    assert found.fieldNames() == pa.schema(baodao.arrow_schema()).names
    nothing = session.createDataFrame([], "page string")
    assert spark.extract(nothing, html="page").schema == found
    assert from_spark(found).equals(pa.schema(baodao.arrow_schema()))


def from_spark(found: StructType) -> Any:
    from pyspark.sql.pandas.types import to_arrow_schema  # noqa: PLC0415 - one of Spark's inner rooms

    names = {"element": "item"}
    return renamed(to_arrow_schema(found), names)


def renamed(kind: Any, names: dict[str, str]) -> Any:
    """Spark calls a list's items elements."""
    if isinstance(kind, pa.Schema):
        return pa.schema([renamed(field, names) for field in kind])
    if isinstance(kind, pa.Field):
        return pa.field(names.get(kind.name, kind.name), renamed(kind.type, names), kind.nullable)
    if pa.types.is_list(kind):
        return pa.list_(renamed(kind.value_field, names))
    if pa.types.is_struct(kind):
        return pa.struct([renamed(field, {}) for field in kind])
    return kind


def test_parquet_in_parquet_out(session: SparkSession, tmp_path: Path) -> None:
    reports = table(120)
    parquet.write_table(reports, tmp_path / "in.parquet", row_group_size=20)
    frame = session.read.parquet(str(tmp_path / "in.parquet")).repartition(5)
    spark.extract(frame, **COLUMNS).write.parquet(str(tmp_path / "out"))
    assert written(tmp_path / "out") == alone(reports)
    again = session.read.parquet(str(tmp_path / "out"))
    assert again.where("error is not null").count() == 17


def test_json_lines(session: SparkSession, tmp_path: Path) -> None:
    reports = table(40)
    lines = "".join(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in reports.to_pylist())
    Path(tmp_path, "in.jsonl").write_text(lines, encoding="utf-8")
    frame = session.read.json(str(tmp_path / "in.jsonl"))
    assert rows(spark.extract(frame, **COLUMNS)) == alone(reports)


def test_words_of_ones_own_reach_the_workers(session: SparkSession) -> None:
    lexicon = baodao.Lexicon.default().extend(posts=["巡河使"])
    extractor = baodao.Extractor(lexicon=lexicon, fields={"people"})
    text = "治水工作会议召开\n会上，市巡河使李明远作报告。"
    frame = session.createDataFrame([(text,)] * 4, "page string").repartition(4)
    for one, posts in ((extractor, ["市巡河使"]), (None, [])):
        found = spark.extract(frame, html="page", extractor=one).collect()
        assert [[post.text for post in row.people[0].posts] for row in found] == [posts] * 4


def test_columns_of_other_types(session: SparkSession) -> None:
    frame = session.createDataFrame([(REPORT.encode("gb18030"), 7)], "page binary, number bigint")
    frame = frame.withColumn("seen", functions.lit("2021-06-04T17:00:00Z").cast("timestamp"))
    inner = frame.select(functions.struct("page").alias("it"), "number", "seen")
    found = spark.extract(inner, html="it.page", id=functions.col("number") + 1, published="seen").first()
    assert found is not None
    assert (found.id, found.meta.published, found.event.date.iso) == ("8", "2021-06-05", "2021-06-04")


def test_a_column_of_encodings(session: SparkSession) -> None:
    data = bytearray("安全會議\n會議指出，要抓好落實。".encode("euc-jp"))
    df = session.createDataFrame([("a", data, "euc-jp"), ("b", data, None)], "id string, page binary, said string")
    rows = spark.extract(df, html="page", id="id", encoding="said").collect()
    assert {row["id"]: row["title"] == "安全會議" for row in rows} == {"a": True, "b": False}


def test_wrong_columns(session: SparkSession) -> None:
    frame = session.createDataFrame([(REPORT, 7)], "page string, number bigint")
    with pytest.raises(baodao.InputError, match="string or binary, not bigint"):
        spark.extract(frame, html="number")
    with pytest.raises(Exception, match="titel"):
        spark.extract(frame, html="page", title="titel")


def test_long_reports(session: SparkSession, tmp_path: Path) -> None:
    """A partition of 60 MB of reports goes through an executor of 1 GiB; what is too long costs its row."""
    long = "会议召开\n" + "会议指出，要抓好落实。" * 60_000
    pages = [long] * 15 + [long + "会议召开。"] * 15 + [REPORT]
    parquet.write_table(pa.table({"page": pages}), tmp_path / "in.parquet", row_group_size=4)
    frame = session.read.parquet(str(tmp_path / "in.parquet")).coalesce(1)
    extractor = baodao.Extractor(fields={"documents"}, max_bytes=len(long.encode()))
    found = plain(
        row.asDict(recursive=True) for row in spark.extract(frame, html="page", extractor=extractor).collect()
    )
    assert found == plain(pa.table(extractor.extract_arrow(pages)).to_pylist())
    assert sum("LimitError" in row for row in found) == 15


def test_a_task_that_is_tried_twice_counts_once(session: SparkSession, tmp_path: Path) -> None:
    """Every task's first attempt fails after it has given rows.

    Spark starts no second attempt of a slow task on the same machine, so that this is what can be had on one.
    """

    def fail_once(records: Any) -> Any:
        from pyspark import TaskContext  # noqa: PLC0415 - on the worker

        yield from records
        context: Any = TaskContext.get()
        if context.attemptNumber() == 0:
            raise RuntimeError("once")

    reports = table(30)
    parquet.write_table(reports, tmp_path / "in.parquet")
    frame = session.read.parquet(str(tmp_path / "in.parquet")).repartition(3)
    records = spark.extract(frame, **COLUMNS).mapInArrow(fail_once, spark.schema())
    records.write.parquet(str(tmp_path / "out"))
    assert written(tmp_path / "out") == alone(reports)


def processes(session: SparkSession, word: str) -> list[int]:
    """The processes under this session whose command has the word; of Python's, those that work, not their parent."""
    parents, found = {}, []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = Path(folder, "stat").read_text(encoding="utf-8", errors="replace")
            command = Path(folder, "cmdline").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        parents[int(folder.name)] = int(status.rpartition(")")[2].split()[1])
        if word in command:
            found.append(int(folder.name))
    if word == "pyspark.daemon":
        found = [process for process in found if parents[process] in found]
    java: Any = session.sparkContext._gateway  # noqa: SLF001 - where the process is named
    return [process for process in found if below(process, java.proc.pid, parents)]


def below(process: int, root: int, parents: dict[int, int]) -> bool:
    while process in parents and process != root:
        process = parents[process]
    return process == root


@pytest.fixture(scope="module")
def undisturbed(session: SparkSession, tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, list[str]]:
    """Records of a job that takes some seconds, and its rows where nothing befalls it."""
    work = tmp_path_factory.mktemp("undisturbed")
    reports = table(160, demands=800)
    parquet.write_table(reports, work / "in.parquet")
    records = spark.extract(session.read.parquet(str(work / "in.parquet")).repartition(16), **COLUMNS)
    records.write.parquet(str(work / "out"))
    found = written(work / "out")
    assert found == alone(reports)
    return records, found


@pytest.mark.parametrize("word", ["CoarseGrainedExecutorBackend", "pyspark.daemon"])
def test_a_killed_process_loses_and_doubles_nothing(
    session: SparkSession, undisturbed: tuple[Any, list[str]], tmp_path: Path, word: str
) -> None:
    records, expected = undisturbed
    job = threading.Thread(target=lambda: records.write.parquet(str(tmp_path / "disturbed")))
    tracker = session.sparkContext.statusTracker()
    job.start()
    failed, done = 0, 1
    killed: list[int] = []
    while job.is_alive():
        stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
        busy = [stage for stage in stages if stage is not None and stage.numTasks == 16]
        failed = max([failed, *(stage.numFailedTasks for stage in busy)])
        completed = max((stage.numCompletedTasks for stage in busy), default=0)
        # Once, and again once a task has ended: those at work may have had Python's part behind them.
        if not failed and completed > done:
            # One executor of two, so that there is one to go on; all that Python works in.
            found = processes(session, word)[: None if word == "pyspark.daemon" else 1]
            for process in found:
                os.kill(process, signal.SIGKILL)
            killed, done = killed + found, completed
        time.sleep(0.02)
    job.join()
    assert killed
    assert failed >= 1
    assert Path(tmp_path, "disturbed", "_SUCCESS").exists()
    assert written(tmp_path / "disturbed") == expected


def reports_with_copies() -> list[dict[str, Any]]:
    """Reports with copies, look-alikes and digests of long reports; what is known of each."""
    room = Newsroom(3)
    texts = [report.text for report in made(3, stories=25)]
    for story in range(4):
        long = room.report(story, paragraphs=(40, 40))
        digest = [long.title, *(paragraph for paragraph in long.paragraphs if paragraph not in FORMULAS)]
        texts += [long.text, "\n".join(digest[:1] + digest[5:25:5]), "\n".join(digest[:1] + digest[5:30:5])]
    media = ["甘州日报", "新华社", "甘州电视台"]
    return [
        {
            "name": f"r{n}",
            "body": text,
            "medium": media[n % 3],
            "credit": "新华社" if n % 5 else None,
            "day": str(date(2021, 6, 4) + timedelta(days=n % 3)),
        }
        for n, text in enumerate(texts)
    ]


def members(clusters: list[Cluster]) -> list[str]:
    """The rows of clusters that one call has found."""
    return plain(
        {"cluster": cluster["centre"], **member, "origin": cluster["origin"]}
        for cluster in clusters
        for member in cluster["members"]
    )


@pytest.mark.parametrize("within_days", [None, 1])
def test_copies_are_those_of_one_call(session: SparkSession, within_days: int | None) -> None:
    # Kept, since a second shuffle may give the rows in another order, and they are counted in that order.
    frame = session.createDataFrame(reports_with_copies()).repartition(3).persist()
    columns: Any = {"text": "body", "id": "name", "source": "medium", "agency": "credit", "published": "day"}
    found = rows(spark.duplicates(frame, **columns, within_days=within_days))
    items: list[Any] = [
        {
            "id": row["name"],
            "text": row["body"],
            "meta": {"source": row["medium"], "agency": row["credit"], "published": row["day"]},
        }
        for row in frame.collect()
    ]
    clusters = baodao.duplicates(items, within_days=within_days)
    assert found == members(clusters)
    relations = [member["relation"] for cluster in clusters for member in cluster["members"]]
    assert relations.count("excerpt") >= 4
    assert relations.count("copy") >= 50
    assert any(cluster["origin"] for cluster in clusters)


def test_copies_among_records(session: SparkSession) -> None:
    texts = [report.text for report in made(4, stories=8)]
    pages = [(str(n), text) for n, text in enumerate(texts)]
    frame = session.createDataFrame([*pages, ("none", None)], "name string, page string").coalesce(1)
    found = spark.duplicates(spark.extract(frame, html="page", id="name"))
    records: list[Any] = list(baodao.extract_many(baodao.Source(data=text, id=name) for name, text in pages))
    assert rows(found) == members(baodao.duplicates(records))
    assert found.count() >= 10


def test_persons_are_those_of_one_call(session: SparkSession) -> None:
    """Careers with homonyms, spellings of foreign names, lists of leaders, changes and failures."""
    reports, _ = careers.reports(careers.careers(pairs=20, others=30), each=4)
    texts = [
        ("2016-09-05", "李明远会见英国首相特雷莎·梅。"),
        ("2016-09-06", "李明远会见英国首相特蕾莎·梅。"),
        ("2018-05-04", "会议决定任命闻人朔为秦安县教育局局长。"),
        ("2018-09-04", "秦安县教育局局长闻人朔到会讲话。"),
        ("2020-05-04", "会议决定免去闻人朔的秦安县教育局局长职务。"),
        ("2020-05-05", "国务院副总理陆秉文、国务委员沈怀舟出席会议。"),
        ("2020-05-06", "陆秉文、沈怀舟、王伟、闻人朔等参加。"),
    ]
    people = {one.number: one for one in careers.careers(pairs=20, others=30)}
    _, truth = careers.reports(list(people.values()), each=4)
    written = [
        (
            record["meta"]["published"],
            careers.text([people[n] for n in numbers], date.fromisoformat(record["meta"]["published"])),
        )
        for record, numbers in zip(reports, truth, strict=True)
    ]
    pages = [(f"r{n}", day, "会议召开\n" + text) for n, (day, text) in enumerate([*texts, *written])]
    frame = session.createDataFrame([*pages, ("none", "2020-01-01", None)], "name string, day string, page string")
    records = spark.extract(frame.coalesce(3), html="page", id="name", published="day").persist()
    local: list[Any] = [row.asDict(recursive=True) for row in records.collect()]
    alone = baodao.people(local)
    assert rows(spark.people(records)) == plain(alone)
    assert any(
        len({local[one["index"]]["people"][one["person"]]["name"] for one in person["appearances"]}) > 1
        for person in alone
    )
    assert any(spell["begin_change"] and spell["end_change"] for person in alone for spell in person["spells"])
    assert any(person["undecided_with"] for person in alone)


def test_what_holds_no_records_has_no_persons(session: SparkSession) -> None:
    with pytest.raises(baodao.InputError, match="no column"):
        spark.people(session.createDataFrame([("会议召开。",)], "body string"))
    nothing = spark.extract(session.createDataFrame([], "page string"), html="page")
    assert spark.people(nothing).collect() == []


def test_wrong_options_of_copies(session: SparkSession) -> None:
    frame = session.createDataFrame([("会议召开。",)], "body string")
    with pytest.raises(baodao.InputError, match="text= names"):
        spark.duplicates(frame)
    with pytest.raises(baodao.InputError, match="threshold"):
        spark.duplicates(frame, text="body", threshold=0)
    assert spark.duplicates(frame, text="body").collect() == []
    assert spark.duplicates(frame.where("body is null"), text="body").collect() == []


def test_the_documentation(session: SparkSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SparkSession.Builder, "getOrCreate", lambda _: session)
    results = [doctest.testmod(module) for module in (spark, spark.copies, spark.groups, spark.persons, spark.records)]
    assert [result.failed for result in results] == [0, 0, 0, 0, 0]
    assert all(result.attempted for result in results)
