"""The library knows nobody: under other names the same report gives the same record."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Any

import baodao
from baodao.evaluation.likeness import plain
from quality import cases

if TYPE_CHECKING:
    from quality import Case

SURNAMES = (
    "李王张刘陈杨黄赵周吴徐孙朱马胡郭林何罗梁宋郑谢韩唐冯董萧程曹"
    "袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范"
)
FIRST = "建国文志永海晓立春玉新秀小光世少伟庆宏俊振学兴云祥宝景"
LAST = "军平华明强斌峰涛杰勇辉波林鹏刚宁飞生龙亮超祥春江洪慧敏燕"
# The share of people whose posts and roles are the same under another name.
FLOOR = 0.93


def other_names(case: Case, seed: random.Random) -> dict[str, str]:
    """A new name of the same length for everyone with a Han name of two or three characters."""
    names = [person["name"] for person in case.gold["people"]] + case.gold["authors"]
    renamed: dict[str, str] = {}
    for name in dict.fromkeys(n for n in names if re.fullmatch(r"[\u4e00-\u9fff]{2,3}", n)):
        while (new := made(len(name), seed)) in renamed.values() or new in case.text:
            pass
        renamed[name] = new
    return renamed


def made(length: int, seed: random.Random) -> str:
    return seed.choice(SURNAMES) + (seed.choice(FIRST) if length == 3 else "") + seed.choice(LAST)


def replaced(text: str, names: dict[str, str]) -> str:
    """`text` with every name replaced, longer ones first; blanks inside a name are kept out of it."""
    if not names:
        return text
    longest = sorted(names, key=len, reverse=True)
    pattern = "|".join(r"[ \u3000]*".join(map(re.escape, name)) for name in longest)
    return re.sub(pattern, lambda match: names[plain(match.group())], text)


def told(record: dict[str, Any]) -> dict[str, tuple[list[str], list[str]]]:
    return {p["name"]: ([post["text"] for post in p["posts"]], p["roles"]) for p in record["people"]}


def test_a_report_reads_the_same_under_other_names() -> None:
    seed = random.Random(2019)
    same = total = 0
    for case in cases():
        names = other_names(case, seed)
        # A surname before a post (王主任) would be left behind by a replacement of full names.
        heads = "副|主任|书记|局长|校长|院长|部长|总"
        if re.search("|".join(rf"{name[0]}(?:{heads})" for name in names) or "$^", case.text):
            continue
        title = replaced(case.gold["title"] or "", names)
        before = told(dict(baodao.extract(case.text, title=case.gold["title"], published=case.published)))
        after = told(dict(baodao.extract(replaced(case.text, names), title=title, published=case.published)))
        for name, (posts, roles) in before.items():
            if name in names:
                total += 1
                same += after.get(names[name]) == ([replaced(post, names) for post in posts], roles)
    assert total > 200
    assert same / total >= FLOOR, f"{same} of {total}"
