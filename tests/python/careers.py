"""A generator of careers with homonyms: invented people, their posts over years, and the reports that name them."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"
GIVEN = "伟强军勇杰涛明超刚平辉鹏华飞波斌宇浩凯健俊帆宁峰磊洋"
FIRST, SECOND = "建志国文晓永海春玉德立新", "华明军平林东强国成辉生民"
PROVINCES = {
    "辽宁省": ["鞍山市", "丹东市", "锦州市"],
    "四川省": ["绵阳市", "乐山市", "宜宾市"],
    "湖南省": ["株洲市", "岳阳市", "衡阳市"],
    "甘肃省": ["天水市", "张掖市", "白银市"],
    "江西省": ["九江市", "赣州市", "吉安市"],
    "山东省": ["潍坊市", "济宁市", "德州市"],
}
COUNTIES = {
    "鞍山市": ["台安县", "岫岩满族自治县"],
    "丹东市": ["宽甸满族自治县", "东港市"],
    "锦州市": ["黑山县", "义县"],
    "绵阳市": ["三台县", "盐亭县"],
    "乐山市": ["夹江县", "沐川县"],
    "宜宾市": ["长宁县", "高县"],
    "株洲市": ["攸县", "茶陵县"],
    "岳阳市": ["岳阳县", "华容县"],
    "衡阳市": ["衡南县", "衡山县"],
    "天水市": ["秦安县", "甘谷县"],
    "张掖市": ["民乐县", "临泽县"],
    "白银市": ["靖远县", "会宁县"],
    "九江市": ["武宁县", "修水县"],
    "赣州市": ["信丰县", "大余县"],
    "吉安市": ["吉水县", "永丰县"],
    "潍坊市": ["昌乐县", "临朐县"],
    "济宁市": ["微山县", "金乡县"],
    "德州市": ["宁津县", "齐河县"],
}
RENAMED = [("农业局", "农业农村局"), ("国土资源局", "自然资源局"), ("环境保护局", "生态环境局")]
REFORM = date(2018, 10, 1)


@dataclass
class Post:
    """A post in one body, with the official name of the body and the rank."""

    body: str
    full: str
    post: str
    rank: str | None

    @property
    def text(self) -> str:
        return self.body + self.post

    def item(self) -> dict[str, Any]:
        """Give the post as a record has it."""
        return {
            "text": self.text,
            "start": 0,
            "end": 0,
            "in_title": False,
            "organization": self.body,
            "organization_full": self.full,
            "post": self.post,
            "rank": self.rank,
        }


@dataclass
class Career:
    """One person: the posts with their first days, the last of them ends the career."""

    name: str
    number: int
    stages: list[tuple[date, Post]] = field(default_factory=list)
    end: date = date(2025, 1, 1)

    def post_on(self, day: date) -> Post | None:
        held = [post for start, post in self.stages if start <= day]
        return held[-1] if held and day < self.end else None


def government(place: str, prefix: str, post: str, rank: str) -> Post:
    return Post(place, f"{prefix}{place}人民政府", post, rank)


def committee(place: str, prefix: str, post: str, rank: str) -> Post:
    return Post(f"{place}委", f"中共{prefix}{place}委员会", post, rank)


def official(dice: random.Random, province: str) -> list[Post]:
    """Climb from a county to its city as far as chance takes it; some move, some end in a conference."""
    city = dice.choice(PROVINCES[province])
    county = dice.choice(COUNTIES[city])
    in_city, in_county = province, province + city
    old, new = dice.choice(RENAMED)
    ladder = [
        Post(f"{county}{old}", f"{in_county}{county}{old}", "局长", "正科级"),
        government(county, in_county, "副县长" if county.endswith("县") else "副市长", "副处级"),
        government(county, in_county, "县长" if county.endswith("县") else "市长", "正处级"),
        committee(county, in_county, "书记", "正处级"),
        government(city, in_city, "副市长", "副厅级"),
        government(dice.choice([city, city, dice.choice(PROVINCES[province])]), in_city, "市长", "正厅级"),
    ]
    start = dice.randrange(len(ladder) - 2)
    chosen = ladder[start : start + dice.randint(2, 4)]
    if start == 0:
        chosen.insert(1, Post(f"{county}{new}", f"{in_county}{county}{new}", "局长", "正科级"))
    if dice.random() < 0.3:
        place, prefix = (county, in_county) if "处" in str(chosen[-1].rank) else (city, in_city)
        chosen.append(Post(f"{place}政协", f"中国人民政治协商会议{prefix}{place}委员会", "主席", chosen[-1].rank))
    return chosen


def scholar(dice: random.Random, province: str) -> list[Post]:
    university = f"{province[:-1]}大学"
    college = dice.choice(["文学院", "化学学院", "法学院"])
    return [
        Post(f"{university}{college}", f"{university}{college}", "教授", None),
        Post(f"{university}{college}", f"{university}{college}", "院长", None),
        Post(university, university, "副校长", "副厅级"),
    ][: dice.randint(2, 3)]


def manager(dice: random.Random, province: str) -> list[Post]:
    company = f"{dice.choice(PROVINCES[province])[:-1]}{dice.choice(['锦程', '宏达', '金穗'])}集团"
    return [Post(company, f"{company}有限公司", post, None) for post in ("副总经理", "总经理", "董事长")]


def doctor(dice: random.Random, province: str) -> list[Post]:
    hospital = f"{dice.choice(PROVINCES[province])}人民医院"
    return [Post(hospital, hospital, post, None) for post in ("主任医师", "副院长", "院长")]


KINDS = [official, official, official, scholar, manager, doctor]


def names(dice: random.Random, count: int) -> list[str]:
    """Draw common names, as homonyms have: most with a single character."""
    found: set[str] = set()
    while len(found) < count:
        given = dice.choice(GIVEN) if dice.random() < 0.7 else dice.choice(FIRST) + dice.choice(SECOND)
        found.add(dice.choice(SURNAMES) + given)
    return sorted(found)


def career(dice: random.Random, name: str, number: int, province: str) -> Career:
    made = Career(name, number)
    day = date(2010, 1, 1) + timedelta(days=dice.randrange(1500))
    for post in dice.choice(KINDS)(dice, province):
        if any(post.body.endswith(new) for _, new in RENAMED):
            day = max(day, REFORM)
        made.stages.append((day, post))
        day += timedelta(days=dice.randint(500, 1400))
    made.end = day
    return made


def careers(seed: int = 7, pairs: int = 60, others: int = 120) -> list[Career]:
    """Make pairs of persons with one name, and others with names of their own."""
    dice = random.Random(seed)
    drawn = names(dice, pairs + others)
    made: list[Career] = []
    for n, name in enumerate(drawn):
        provinces = dice.sample(sorted(PROVINCES), 2)
        for province in provinces[: 2 if n % 3 == 0 and n // 3 < pairs else 1]:
            made.append(career(dice, name, len(made), province))
    return made


def reports(people: list[Career], seed: int = 11, each: int = 8) -> tuple[list[dict[str, Any]], list[list[int]]]:
    """Make records that name the people, and for each record the numbers of its people."""
    dice = random.Random(seed)
    records: list[dict[str, Any]] = []
    truth: list[list[int]] = []
    by_place: dict[str, list[Career]] = {}
    for person in people:
        for _, post in person.stages:
            by_place.setdefault(post.full[:6], []).append(person)
    for person in people:
        for start, post in person.stages:
            following = [day for day, _ in person.stages if day > start]
            end = following[0] if following else person.end
            for _ in range(dice.randint(2, each)):
                day = start + timedelta(days=dice.randrange(max(1, (end - start).days)))
                others = [one for one in by_place.get(post.full[:6], []) if one is not person and one.post_on(day)]
                company = dice.sample(others, min(len(others), dice.randint(0, 2)))
                named = {one.name: one for one in [person, *company]}
                records.append(record(list(named.values()), day, f"r{len(records)}"))
                truth.append([one.number for one in named.values()])
    return records, truth


def record(people: list[Career], day: date, name: str) -> dict[str, Any]:
    """Make the record of a report that names the people with their posts of the day."""
    items = []
    for person in people:
        post = person.post_on(day)
        items.append(
            {
                "name": person.name,
                "order": None,
                "by_strokes": False,
                "posts": [post.item()] if post else [],
                "roles": ["attend"],
                "mentions": [],
                "country": None,
            }
        )
    return {
        "id": name,
        "title": "会议召开",
        "text": "",
        "meta": {"published": day.isoformat(), "format": "plain"},
        "event": None,
        "people": items,
        "places": [],
        "changes": [],
    }


def text(people: list[Career], day: date) -> str:
    """Write the report as text: who presides, who attends."""
    first, *others = [(person.name, person.post_on(day)) for person in people]
    lines = [f"{day.month}月{day.day}日，{first[1].text if first[1] else ''}{first[0]}主持召开工作会议。"]
    if others:
        listed = "、".join(f"{post.text if post else ''}{name}" for name, post in others)
        lines.append(f"{listed}出席会议。")
    return "工作会议召开\n" + "".join(lines)


def b_cubed(found: list[list[Any]], truth: dict[Any, int]) -> tuple[float, float, float]:
    """Compute precision, recall and F1 of clusters of items, each item weighing the same (B³)."""
    cluster = {item: n for n, items in enumerate(found) for item in items}
    of_truth: dict[int, list[Any]] = {}
    for item, number in truth.items():
        of_truth.setdefault(number, []).append(item)
    of_found: dict[int, list[Any]] = {}
    for item in truth:
        of_found.setdefault(cluster[item], []).append(item)
    shared: dict[tuple[int, int], int] = {}
    for item, number in truth.items():
        shared[cluster[item], number] = shared.get((cluster[item], number), 0) + 1
    precision = sum(count * count / len(of_found[key[0]]) for key, count in shared.items()) / len(truth)
    recall = sum(count * count / len(of_truth[key[1]]) for key, count in shared.items()) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)
