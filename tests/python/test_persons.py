"""One person across reports: careers with homonyms, spellings, what cannot be, and the same answer in any order."""

import json
import random
from datetime import date
from typing import Any

import pytest

import baodao
import careers
from baodao.persons import Person

LEAST = 0.97
"""Least B³ F1 on generated careers."""


def groups(people: list[Person]) -> list[list[tuple[str, int]]]:
    """List the appearances of each person by the id of the report."""
    return [[(str(one["id"]), one["person"]) for one in person["appearances"]] for person in people]


def truth_of(records: list[dict[str, Any]], truth: list[list[int]]) -> dict[tuple[str, int], int]:
    return {(r["id"], n): number for r, numbers in zip(records, truth, strict=True) for n, number in enumerate(numbers)}


@pytest.fixture(scope="module")
def made() -> tuple[list[dict[str, Any]], list[list[int]]]:
    return careers.reports(careers.careers())


def test_homonyms_are_told_apart(made: tuple[list[dict[str, Any]], list[list[int]]]) -> None:
    records, truth = made
    people = careers.careers()
    names = [person.name for person in people]
    assert sum(1 for name in set(names) if names.count(name) == 2) >= 50
    found = groups(baodao.people(records))
    precision, recall, f1 = careers.b_cubed(found, truth_of(records, truth))
    assert f1 >= LEAST, (precision, recall, f1)


@pytest.mark.parametrize("seed", [3, 19])
def test_other_seeds(seed: int) -> None:
    records, truth = careers.reports(careers.careers(seed), seed)
    found = groups(baodao.people(records))
    assert careers.b_cubed(found, truth_of(records, truth))[2] >= LEAST


def test_reports_as_text() -> None:
    """The same from reports that are written out and extracted."""
    people = careers.careers(pairs=50, others=100)
    made, truth = careers.reports(people, each=4)
    number = {person.number: person for person in people}
    records, of = [], {}
    for one, numbers in zip(made, truth, strict=True):
        day = date.fromisoformat(one["meta"]["published"])
        record = baodao.extract(
            careers.text([number[n] for n in numbers], day), id=one["id"], published=day.isoformat()
        )
        records.append(record)
        named = {number[n].name: n for n in numbers}
        of.update({(one["id"], i): named[p["name"]] for i, p in enumerate(record["people"]) if p["name"] in named})
    assert len(of) >= 0.97 * sum(map(len, truth))
    found = groups(baodao.people(records))
    precision, recall, f1 = careers.b_cubed(found, of)
    assert f1 >= LEAST, (precision, recall, f1)


def test_the_order_of_the_records_plays_no_part(made: tuple[list[dict[str, Any]], list[list[int]]]) -> None:
    records, _ = made
    shuffled = records.copy()
    random.Random(5).shuffle(shuffled)
    assert shuffled != records
    plain = [without_index(person) for person in baodao.people(records)]
    assert plain == [without_index(person) for person in baodao.people(shuffled)]
    assert len({person["person_id"] for person in plain}) == len(plain)


def without_index(person: Person) -> dict[str, Any]:
    """Leave out the numbers of the reports, which are those of the order."""
    value: dict[str, Any] = json.loads(json.dumps(person))
    for one in (*value["appearances"], *(s[k] for s in value["spells"] for k in ("begin_change", "end_change"))):
        if one is not None:
            del one["index"]
    return value


def read(*texts: tuple[str, str]) -> list[Any]:
    return [baodao.extract("会议召开\n" + text, id=str(n), published=day) for n, (day, text) in enumerate(texts)]


def ids(people: list[Person], name: str) -> list[list[str | None]]:
    return [[one["id"] for one in person["appearances"]] for person in people if person["name"] == name]


def test_a_magistrate_is_not_in_two_counties_in_one_week() -> None:
    records = read(
        ("2019-06-04", "秦安县县长王伟主持召开会议。"),
        ("2019-06-06", "攸县县长王伟主持召开会议。"),
        ("2019-09-06", "秦安县县长王伟主持召开会议。"),
    )
    assert ids(baodao.people(records), "王伟") == [["0", "2"], ["1"]]


def test_a_rare_name_needs_little_and_a_common_one_a_body() -> None:
    texts = ("2019-06-04", "村民{}参加座谈。"), ("2021-06-04", "代表{}参加座谈。")
    rare = baodao.people(read(*[(day, text.format("闻人朔")) for day, text in texts]))
    common = baodao.people(read(*[(day, text.format("王伟")) for day, text in texts]))
    assert ids(rare, "闻人朔") == [["0", "1"]]
    assert ids(common, "王伟") == [["0"], ["1"]]


def test_what_is_open_is_listed_both_ways() -> None:
    people = baodao.people(
        read(("2016-06-04", "四川省副省长王伟主持召开会议。"), ("2018-06-04", "湖南省副省长王伟主持召开会议。"))
    )
    assert ids(people, "王伟") == [["0"], ["1"]]
    first, second = people
    assert first["undecided_with"] == [second["person_id"]]
    assert second["undecided_with"] == [first["person_id"]]


def test_spellings_of_one_name() -> None:
    people = baodao.people(
        read(
            ("2016-09-05", "李明远会见英国首相特雷莎·梅。"),
            ("2016-09-06", "李明远会见英国首相特蕾莎·梅。"),
            ("2016-09-07", "李明遠會見英國首相特雷莎·梅。"),
            ("2016-09-08", "李明远会见法国总统特雷莎·梅。"),
        )
    )
    assert sorted(map(len, ids(people, "特雷莎·梅"))) == [1, 3]


def test_a_renamed_body_is_one_body() -> None:
    records = read(
        ("2016-05-04", "民乐县农业局局长王伟到会讲话。"),
        ("2019-06-04", "民乐县农业农村局局长王伟到会讲话。"),
        ("2019-06-04", "攸县农业农村局局长王伟到会讲话。"),
    )
    assert ids(baodao.people(records), "王伟") == [["0", "1"], ["2"]]


def test_spells_begin_and_end_with_changes() -> None:
    records = read(
        ("2018-05-04", "会议决定任命闻人朔为秦安县教育局局长。"),
        ("2018-09-04", "秦安县教育局局长闻人朔到会讲话。"),
        ("2020-05-04", "会议决定免去闻人朔的秦安县教育局局长职务。"),
    )
    (person,) = baodao.people(records)
    (spell,) = [spell for spell in person["spells"] if spell["post"] == "局长"]
    assert (spell["first"], spell["reports"]) == ("2018-05-04", 3)
    assert spell["begin_change"] == {"index": 0, "id": "0", "action": "appointed", "date": "2018-05-04"}
    assert spell["end_change"] is not None
    assert (spell["end_change"]["action"], spell["end_change"]["date"]) == ("removed", "2020-05-04")


def test_records_of_any_kind() -> None:
    records = read(
        ("2018-09-04", "秦安县教育局局长闻人朔到会讲话。"), ("2019-09-04", "秦安县教育局局长闻人朔到会讲话。")
    )
    plain = baodao.people(records)
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    assert baodao.people(lines) == plain
    assert baodao.people(iter(records)) == plain
    pytest.importorskip("pyarrow")
    stream = baodao.extract_arrow(
        [
            baodao.Source(data=r["title"] + "\n" + r["text"], id=r["id"], published=r["meta"]["published"])
            for r in records
        ]
    )
    assert baodao.people(stream) == plain


def test_reports_without_a_record_count() -> None:
    failed = {"id": "x", "error": {"type": "DecodeError", "message": ""}}
    (person,) = baodao.people([failed, None, *read(("2018-09-04", "秦安县教育局局长闻人朔到会讲话。"))])
    assert [one["index"] for one in person["appearances"]] == [2]
    assert baodao.people([]) == []


@pytest.mark.parametrize("wrong", ["会议", {"id": "1"}, [1], [{"id": "1"}]])
def test_what_is_no_record(wrong: Any) -> None:
    with pytest.raises(baodao.InputError):
        baodao.people(wrong)


def test_tables_name_persons() -> None:
    pytest.importorskip("pandas")
    records = read(
        ("2019-06-04", "秦安县县长王伟主持召开会议。王伟强调，要抓好落实。"),
        ("2019-06-06", "攸县县长王伟主持召开会议。"),
    )
    people = baodao.people(records)
    tables = baodao.to_pandas(records, people=people)
    for name in ("people", "posts", "roles", "speeches"):
        table = dict(tables)[name]
        assert table.columns[-1] == "person_id"
        assert table["person_id"].notna().all(), name
    first, second = (person["person_id"] for person in people)
    assert tables.people.groupby("person_id").size().to_dict() == {first: 1, second: 1}
    merged = tables.people.merge(
        tables.posts, on=["report_index", "person_index", "name", "person_id"], suffixes=(None, "_post")
    )
    assert len(merged) == len(tables.posts)
    assert tables.careers is not None
    assert tables.careers["person_id"].tolist() == [first, second]
    assert tables.careers["post"].tolist() == ["县长", "县长"]
    with pytest.raises(baodao.InputError):
        baodao.to_pandas(records[:1], people=people)
    assert baodao.to_pandas(records).careers is None


def test_tables_with_persons_become_files(tmp_path: Any) -> None:
    pd = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    records = read(("2019-06-04", "秦安县县长王伟主持召开会议。"))
    tables = baodao.to_pandas(records, people=baodao.people(records))
    tables.to_parquet(tmp_path)
    assert pd.read_parquet(tmp_path / "posts.parquet")["person_id"].notna().all()
    assert len(pd.read_parquet(tmp_path / "careers.parquet")) == 1
    assert (tmp_path / "careers.parquet") in tables.to_parquet(tmp_path)
    assert any(path.name == "careers.csv" for path in tables.to_csv(tmp_path / "csv"))


def test_company_is_by_person() -> None:
    records = read(
        ("2019-06-04", "秦安县县长闻人朔主持召开会议。秦安县副县长王伟参加会议。"),
        ("2019-07-04", "秦安县县长闻人朔主持召开会议。秦安县副县长王伟参加会议。秦安县教育局局长左丘霖参加会议。"),
        ("2019-08-04", "秦安县县长闻人朔主持召开会议。攸县教育局局长王伟参加会议。"),
    )
    analysis = pytest.importorskip("baodao.analysis")
    people = baodao.people(records)
    (magistrate,) = (person for person in people if person["name"] == "闻人朔")
    name = {person["person_id"]: person["spells"][0]["organization_full"] for person in people}
    company = [(one["name"], name[one["person_id"]], one["reports"]) for one in magistrate["company"]]
    assert company[0] == ("王伟", "秦安县人民政府", 2)
    assert sorted(company[1:]) == [("左丘霖", "秦安县教育局", 1), ("王伟", "攸县教育局", 1)]
    tables = baodao.to_pandas(records, people=people)
    frame = analysis.company(tables, magistrate["person_id"])
    counts = {one["person_id"]: one["reports"] for one in magistrate["company"]}
    assert dict(zip(frame["person_id"], frame["reports"], strict=True)) == counts
