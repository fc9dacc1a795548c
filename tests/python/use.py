"""The API as its users use it: this file is for type checkers, which must find nothing to say about it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd
import polars as pl

import baodao
from baodao.pandas import Reports
from baodao.polars import Reports as Expression
from baodao.types import Failed, Person, Record, Requirement


def read_one(page: bytes) -> list[str]:
    record: Record = baodao.extract(page, published=date(2021, 6, 5), region="辽宁省")
    event = record["event"]
    place = event["place"]["path"] if event and event["place"] else []
    names = [person["name"] for person in record["people"] if "preside" in person["roles"]]
    return [record["title"], *place, *names, *(post["text"] for person in record["people"] for post in person["posts"])]


def read_all(folder: Path) -> Iterator[Record]:
    extractor = baodao.Extractor(fields={"people", "event"}, lexicon=baodao.Lexicon.default().extend(posts=["数据官"]))
    with extractor.extract_many(baodao.read(folder), threads=2, progress=True) as records:
        for record in records:
            if "error" in record:
                failed: Failed = record
                print(failed["error"]["type"], failed["id"])  # noqa: T201 - as a user does
            else:
                yield record


def people(record: Record) -> dict[str, Person]:
    return {person["name"]: person for person in record["people"]}


def demands(record: Record) -> list[Requirement]:
    return [demand for speech in record["speeches"] for demand in speech["requirements"]]


def tabulate(folder: Path) -> "pd.Series[int]":
    tables: baodao.Tables = baodao.to_pandas(baodao.extract_many(baodao.read(folder), on_error="skip"))
    posts = tables.posts.merge(tables.reports[["report_index", "date"]], on="report_index")
    files: list[Path] = tables.to_csv(folder / "tables")
    for name, frame in tables:
        print(name, len(frame), files[0])  # noqa: T201
    return posts["name"].value_counts()


def columns(frame: pd.DataFrame) -> pd.DataFrame:
    reports = Reports(frame["html"])
    records = reports.extract(published=frame["day"], region="辽宁省", progress=True)
    return Reports(records).people().join(reports.events(threads=2))


def expressions(frame: pl.LazyFrame) -> pl.DataFrame:
    return frame.select(Expression(pl.col("html")).extract(published=pl.col("day"), threads=1)).collect()


def look(a: Record, b: Record, path: Path) -> str:
    shown: baodao.Shown = baodao.show(a, kinds={"people", "posts"})
    path.write_text(shown.page(), encoding="utf-8")
    return f"{shown}\n{baodao.compare(a, b, names=('old', 'new'))}"
