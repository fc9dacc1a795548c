"""Whatever is given: a record whose every value stands at its position, or an error of baodao's."""

import datetime as dt
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import baodao
from baodao.containers import COLUMNS, KINDS
from conftest import REPORT
from test_spans import check

bounded = settings(max_examples=150, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))

# Pieces of the genre and of pages, marks that are never closed, characters that are seldom right.
WORDS = (
    *(
        "市委书记",
        "李明远",
        "张　伟",
        "主持召开",
        "会议",
        "强调，",
        "要",
        "一要",
        "二是",
        "6月4日",
        "二〇二三年",
        "等",
        "出席",
    ),
    *(
        "在哈尔滨",
        "黑龙江省",
        "我市",
        "省委常委、",
        "《关于加强工作的意见》",
        "“四个意识”",
        "《",
        "》",
        "“",
        "”",
        "（",
        "）",
    ),
    *(
        "、",
        "，",
        "。",
        "；",
        "\n",
        "\u3000\u3000",
        "新华社北京6月4日电",
        "（记者 王思齐）",
        "责任编辑：",
        "１３日上午",
    ),
    *("<p>", "</p>", "<div class=TRS_Editor>", "</div>", "<title>", "</title>", "<script>", "<!--", "-->", "&nbsp;"),
    *("&#x4e00;", "&#1114112;", "<meta charset=gbk>", "\0", "😀", "\ud83d", "\ufeff", "\ufffd", "𠮷", "\r", "\t"),
)
anything = st.text(st.characters(exclude_categories=[]), max_size=60)
genre = st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=60).map("".join)
texts = genre | anything
encodings = st.sampled_from(["utf-8", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "big5", "utf-8-sig"])
raw = st.binary(max_size=200) | st.builds(lambda text, name: text.encode(name, "ignore"), texts, encodings)
damaged = st.builds(lambda one, other, at: one[:at] + other + one[at:], raw, st.binary(max_size=3), st.integers(0, 99))
views: st.SearchStrategy[Any] = st.builds(memoryview, damaged)
data: st.SearchStrategy[Any] = texts | raw | damaged | damaged.map(bytearray) | views
wrong = st.integers() | st.floats() | st.none() | st.lists(st.integers(), max_size=2)
dates = st.dates() | st.datetimes() | st.sampled_from(["2023-06-05", "2023年6月5日", "2023/06/05 08:00"]) | texts
told = st.fixed_dictionaries(
    {},
    optional={
        "id": texts | wrong,
        "title": texts | wrong,
        "published": dates | wrong,
        "region": st.sampled_from(["黑龙江省", "哈尔滨市", "230000"]) | texts | wrong,
    },
)


def given_or_refused(work: Any) -> Any:
    """What ``work`` gives, or none where baodao says why it doesn't."""
    try:
        return work()
    except baodao.Error as error:
        if not str(error):
            raise
        return None


@bounded
@given(data | wrong, told)
@example(REPORT, {"published": dt.date.min})
def test_a_report(report: Any, known: Any) -> None:
    record = given_or_refused(lambda: baodao.extract(report, **known))
    if record is not None:
        check([record])
        assert baodao.extract(report, **known) == record


@bounded
@given(st.lists(data | wrong | st.builds(baodao.Source, data=data | wrong, path=st.none() | texts), max_size=6))
def test_many_reports(reports: list[Any]) -> None:
    records = list(baodao.extract_many(reports, threads=2))
    assert len(records) == len(reports)
    for record in records:
        if "error" not in record:
            check([record])


@bounded
@given(
    st.fixed_dictionaries(
        {},
        optional={
            "region": texts | st.none(),
            "fields": st.none() | st.lists(st.sampled_from(baodao.FIELDS) | texts, max_size=3),
            "max_bytes": st.integers(0, 1 << 40),
        },
    ),
    data,
)
def test_an_extractor(arguments: Any, report: Any) -> None:
    extractor = given_or_refused(lambda: baodao.Extractor(**arguments))
    record = given_or_refused(lambda: extractor.extract(report)) if extractor else None
    if record is not None:
        check([record])


@bounded
@given(
    st.sampled_from([*KINDS, ".html", ".txt"]),
    raw | damaged,
    st.none() | st.dictionaries(st.sampled_from([*COLUMNS, "other"]), texts, max_size=2),
    st.sampled_from(["utf-8", "gb18030", "utf-16", "ascii", "klingon", "", "a\0b"]),
)
@example(".csv", b"text\r\n\xff\r\n", None, "ascii")
def test_a_file(ending: str, content: bytes, columns: Any, encoding: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, f"a{ending}").write_bytes(content)
        found = given_or_refused(lambda: list(baodao.read(folder, columns=columns, encoding=encoding)))
        for record in baodao.extract_many(found or []):
            if "error" not in record:
                check([record])


@bounded
@given(anything.filter(bool))
@example("\0")
@example("a*\0")
@example("[")
@example("**/\ud800*")
def test_a_name(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = list(baodao.read(f"{folder}/none-{name.replace('/', '')}"))
        except (baodao.Error, FileNotFoundError):
            found = []
    assert found == []
