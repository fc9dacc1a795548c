"""Words that a caller adds: found, or refused by name and line."""

import pickle
from pathlib import Path
from typing import Any

import pytest

import baodao


def record_with(**rows: Any) -> Any:
    lexicon = baodao.Lexicon.default().extend(**rows)
    text = (
        "数字经济大会开幕\n6月4日，首席数据官李明远出席大会。爱新觉罗阿木到会。大会提出“双轮并进”，在凤凰岭新城举行。"
    )
    return baodao.Extractor(lexicon=lexicon).extract(text)


@pytest.mark.parametrize(
    "rows",
    [
        ["首席数据官"],
        [("首席数据官",)],
        [("首席数据官", "government", "yes")],
        [{"post": "首席数据官", "kind": None}],
        iter(["首席数据官"]),
    ],
)
def test_a_post(rows: Any) -> None:
    posts = [post["post"] for person in record_with(posts=rows)["people"] for post in person["posts"]]
    assert "首席数据官" in posts


def test_a_person() -> None:
    without = [person["name"] for person in record_with()["people"]]
    assert "爱新觉罗阿木" not in without
    assert "爱新觉罗阿木" in [person["name"] for person in record_with(people=["爱新觉罗阿木"])["people"]]


def test_a_formulation() -> None:
    rows = [{"text": "双轮并进", "members": ["数字产业化", "产业数字化"], "first_used": "2023-05-01"}]
    (item,) = [f for f in record_with(formulations=rows)["formulations"] if f["text"] == "双轮并进"]
    assert item["kind"] == "lexicon"
    assert item["members"] == ["数字产业化", "产业数字化"]
    assert item["first_used"] == "2023-05-01"


def test_a_place() -> None:
    places = record_with(places=[("凤凰岭新城", "210100")])["places"]
    (place,) = [place for place in places if place["name"] == "凤凰岭新城"]
    assert place["code"] == "210100"


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "posts.tsv"
    path.write_text("# columns: post\tkind\n\n首席数据官\tgovernment\n总规划师\n", encoding="utf-8")
    for given in (path, str(path)):
        posts = [post["post"] for person in record_with(posts=given)["people"] for post in person["posts"]]
        assert "首席数据官" in posts


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("首席数据官\ttall", 'no kind "tall"'),
        ("a\tb\tc\td", "4 cells"),
        ("\tgovernment", "no post"),
        ("官", "single character"),
        ("长" * 65, "65 characters"),
        ("首席\x07数据官", "control character"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "posts.tsv"
    path.write_text(f"# ours\n总规划师\n{line}\n", encoding="utf-8")
    with pytest.raises(baodao.LexiconError, match=message) as caught:
        baodao.Lexicon.default().extend(posts=path)
    assert str(caught.value).startswith(f"{path}, line 3: ")


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "posts.tsv"
    path.write_bytes("# ours\n首席数据官\n".encode("gb18030"))
    with pytest.raises(baodao.LexiconError, match="line 2: not UTF-8"):
        baodao.Lexicon.default().extend(posts=path)
    with pytest.raises(FileNotFoundError):
        baodao.Lexicon.default().extend(posts=tmp_path / "none.tsv")


@pytest.mark.parametrize(
    ("rows", "error", "message"),
    [
        (["总规划师", ""], baodao.LexiconError, r"^posts\[1\]: no post"),
        ([{"name": "总规划师"}], baodao.LexiconError, "no column 'name'"),
        ([7], baodao.InputError, r"posts\[0\]"),
        ([("总规划师", 7)], baodao.InputError, r"posts\[0\]"),
        (7, TypeError, "int"),
    ],
)
def test_a_bad_row_is_named(rows: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        baodao.Lexicon.default().extend(posts=rows)


def test_extending_changes_nothing_else() -> None:
    default = baodao.Lexicon.default()
    once = default.extend(posts=["首席数据官"])
    twice = once.extend(posts=["总规划师"])
    assert [repr(lexicon) for lexicon in (default, once, twice)] == [
        "Lexicon.default()",
        "Lexicon.default().extend(<1 rows>)",
        "Lexicon.default().extend(<2 rows>)",
    ]


def test_pickles_keep_the_words() -> None:
    lexicon = baodao.Lexicon.default().extend(posts=["首席数据官"], people=["爱新觉罗阿木"])
    copy = pickle.loads(pickle.dumps(lexicon))
    text = "会议\n首席数据官李明远、爱新觉罗阿木出席会议。"
    one, two = (baodao.Extractor(lexicon=words).extract(text) for words in (lexicon, copy))
    assert one == two
    assert "爱新觉罗阿木" in [person["name"] for person in one["people"]]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_file_of_words_that_never_ends() -> None:
    with pytest.raises(baodao.LimitError, match="/dev/zero"):
        baodao.Lexicon.default().extend(posts="/dev/zero")


@pytest.mark.parametrize("rows", [["首席\ud800官"], [("首席\ud800官", "government")], [{"post": "首席\ud800官"}]])
def test_a_row_with_half_a_character(rows: Any) -> None:
    with pytest.raises(baodao.LexiconError, match=r"posts\[0\]: a cell has a lone surrogate"):
        baodao.Lexicon.default().extend(posts=rows)


def corrected(text: str, name: str, post: dict[str, str], report: str = "a") -> dict[str, Any]:
    record = dict(baodao.extract(f"数字经济大会开幕\n{text}", id=report))
    record["people"] = [{"name": name, "posts": [post], "roles": ["report"]}]
    return record


def test_words_are_learnt_from_corrections() -> None:
    post = {"text": "市楼宇管家", "post": "楼宇管家"}
    gold = [
        corrected("会上，市楼宇管家李明远作报告。", "李明远", post),
        corrected("市楼宇管家王思齐作报告。", "王思齐", post, "b"),
        corrected("会上，市长陈立言作报告。", "陈立言", {"text": "市长", "post": "市长"}, "c"),
    ]
    lexicon = baodao.Lexicon.default()
    (proposal,) = lexicon.learn(gold)
    assert (proposal.table, proposal.row, proposal.gained, proposal.lost) == ("posts", "楼宇管家", 2, 0)
    assert proposal.reports == ("a", "b")
    better = lexicon.extend(posts=[proposal.row])
    assert better.learn(gold) == []


def test_a_word_that_does_harm_is_not_proposed() -> None:
    # The annotation takes an ordinary word for a name; as a name it would be found where nobody has it.
    wrong = corrected("会上，发展作报告。", "发展", {"text": "市长", "post": "市长"})
    other = dict(baodao.extract("数字经济大会开幕\n会议强调，发展是第一要务，发展为了人民。", id="b"))
    words = {(one.table, one.row): one for one in baodao.Lexicon.default().learn([wrong, other])}
    assert ("people", "发展") not in words or words["people", "发展"].gained > words["people", "发展"].lost


def test_corrections_are_records() -> None:
    with pytest.raises(baodao.InputError, match="correction 0"):
        baodao.Lexicon.default().learn([{"id": "a"}])
