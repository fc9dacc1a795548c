"""Round-ups: `split=True` gives a record for each item that the text marks; one report stays one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import baodao

DATELINES = (
    "甲县简讯\n\n一、甲县召开春耕会议\n本报讯（记者 王远山）3月2日，甲县召开春耕会议，县长李思齐讲话。\n"
    "会议要求，抓好落实。\n二、乙镇举行植树活动\n本报讯（记者 白景行）3月3日，乙镇举行植树活动，镇长陆秉文参加。"
)
BRACKETS = (
    "学院一周要闻\n\n【学院召开教学会议】3月2日，学院召开教学会议，院长李思齐讲话。\n"
    "【学院举行春季运动会】3月4日，学院举行春季运动会，五百名师生参加。"
)
PAGE = (
    "<html><head><title>本周工作动态</title></head><body><h1>本周工作动态</h1><p>来源：甲县政府网 2019-03-05</p>"
    '<div class="TRS_Editor"><p>●县里召开春耕会议</p><p>3月2日，甲县召开春耕会议，县长李思齐讲话。</p>'
    "<p>会议要求，抓好落实。</p><p>●乙镇举行植树活动</p><p>3月3日，乙镇举行植树活动，镇长陆秉文参加。</p></div></body></html>"
)
BROADCAST = (
    "<html><head><title>[视频]国内联播快讯</title></head><body><h1>[视频]国内联播快讯</h1>"
    '<p>来源：甲县政府网 2019-03-05</p><div class="TRS_Editor"><p><strong>甲台消息</strong>（甲台联播）：</p>'
    "<p><strong>全国铁路发送旅客五百万人次</strong></p>"
    "<p>小长假首日，全国铁路预计发送旅客五百万人次，热门线路加开列车，市长李思齐到车站慰问。</p>"
    "<p><strong>乙港新码头投入运行</strong></p><p>记者今天（3月2日）获悉，乙港的新码头投入运行。</p></div></body></html>"
)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (BROADCAST, ["全国铁路发送旅客五百万人次", "乙港新码头投入运行"]),
        (DATELINES, ["甲县召开春耕会议", "乙镇举行植树活动"]),
        (BRACKETS, ["学院召开教学会议", "学院举行春季运动会"]),
        (PAGE, ["县里召开春耕会议", "乙镇举行植树活动"]),
    ],
)
def test_each_item_is_a_record(text: str, titles: list[str]) -> None:
    items = baodao.extract(text, id="7", split=True)
    assert [item["title"] for item in items] == titles
    assert [item["id"] for item in items] == ["7#1", "7#2"]
    assert [item["meta"]["position"] for item in items] == [1, 2]
    assert [person["name"] for item in items for person in item["people"] if person["name"] == "李思齐"] == ["李思齐"]
    assert not any(line.strip("一二、●【】") in titles for item in items for line in item["text"].split("\n"))


def test_the_page_holds_for_each_item() -> None:
    items = baodao.extract(PAGE, split=True)
    assert {item["meta"]["published"] for item in items} == {"2019-03-05"}
    assert {item["meta"]["source"] for item in items} == {"甲县政府网"}


@pytest.mark.parametrize(
    "text",
    [
        "县长在全县工作会议上的讲话\n\n一、统一思想认识\n我们要深入学习，提高站位。\n二、抓好工作落实\n各单位要压实责任，加强督查。",
        "关于开展检查的通知\n\n一、检查时间\n2019年3月2日至5日，各单位开展自查。\n二、检查内容\n3月6日起，检查组检查现场和台账。",
        "甲县改善营商环境\n\n本报讯 甲县作出改变。\n一、简化审批\n3月2日，人不多。\n二、降低成本\n3月3日，厂长算账。",
        "全县工作会议议程\n\n一、县长作工作报告\n县长作报告，时间四十分钟。\n二、分组讨论报告\n各代表团分组讨论报告。",
        BROADCAST.replace("国内联播快讯", "铁路港口一片繁忙"),
        "教育简讯\n\n（一）报名时间\n每天上午九点到下午五点，在学校门口报名。\n（二）报名条件\n凡年满六岁的儿童都可以报名。",
    ],
)
def test_one_report_stays_one(text: str) -> None:
    (record,) = baodao.extract(text, id="7", split=True)
    assert record == baodao.extract(text, id="7")
    assert record["meta"]["position"] is None


@pytest.mark.parametrize("threads", [1, 2])
def test_many_reports_with_their_sources(threads: int) -> None:
    one = "甲市召开会议\n3月2日，甲市召开会议，市长李思齐讲话。"
    sources = [baodao.Source(data=data, id=str(i)) for i, data in enumerate([one, DATELINES, one])]
    with baodao.extract_many(sources, threads=threads, split=True) as records:
        assert records.source is None
        found = [(str(records.source), record["id"]) for record in records]
    assert found == [("0", "0"), ("1", "1#1"), ("1", "1#2"), ("2", "2")]


def test_files_arrow_and_extractors(tmp_path: Path) -> None:
    path = tmp_path / "7简讯.txt"
    path.write_text(DATELINES, encoding="utf-8")
    expected = baodao.extract_file(path, split=True)
    assert [item["id"] for item in expected] == ["7#1", "7#2"]
    assert baodao.Extractor().extract_file(path, split=True) == expected
    pa = pytest.importorskip("pyarrow")
    table = pa.table(baodao.extract_arrow([path], split=True))
    assert table["id"].to_pylist() == ["7#1", "7#2"]


def test_command(tmp_path: Path) -> None:
    (tmp_path / "7简讯.txt").write_text(DATELINES, encoding="utf-8")
    (tmp_path / "8会议.txt").write_text("甲市召开会议\n3月2日，甲市召开会议。", encoding="utf-8")

    def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "baodao", "extract", str(tmp_path), *arguments]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)

    ids = [json.loads(line)["id"] for line in run("--split", "--quiet").stdout.splitlines()]
    assert ids == ["7#1", "7#2", "8"]
    refused = run("--split", "--resume", "-o", str(tmp_path / "out"))
    assert refused.returncode != 0
    assert "--split and --resume" in refused.stderr
