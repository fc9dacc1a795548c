"""Events that several reports tell of in their own words, with a known truth: what happened, and which report says so.

Everything follows from a seed. Near misses are invented with each event: the same meeting a year later, two meetings
on one day with the same people, the sittings of one session, one name in another county, another guest on one day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from copying import GIVEN, SURNAMES, TOPICS, WORKS, Newsroom

COUNTIES = ["甘州区", "临泽县", "高台县", "山丹县", "民乐县", "永昌县"]
TOWNS = ["乌江镇", "碱滩镇", "沙井镇", "大满镇", "明永镇", "三闸镇", "甘浚镇", "平山湖乡"]
COUNTRIES = ["贝宁", "加纳", "秘鲁", "芬兰", "文莱", "约旦", "蒙古国", "斐济"]
GUESTS = ["阿尔维多", "卡邦加", "马特洛克", "塞万提尼", "奥利沃", "图雷布", "贝洛奇", "哈姆丹尼"]
NUMERALS = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Telling:
    """A report: the event that it tells of, and the report as a user has it."""

    event: str
    id: str
    published: str
    text: str


@dataclass(frozen=True, slots=True)
class Office:
    """Who meets in a county."""

    county: str
    chair: str
    others: list[str]


def day_words(day: date) -> str:
    return f"{day.month}月{day.day}日"


def ordinal(number: int) -> str:
    tens, ones = divmod(number, 10)
    if number <= 10:
        return NUMERALS[number]
    return ("" if tens == 1 else NUMERALS[tens]) + "十" + ("" if ones == 0 else NUMERALS[ones])


class Chronicle:
    """What happens in some counties, and what papers write about it."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.room = Newsroom(seed)
        self.count = 0

    def person(self) -> str:
        return self.random.choice(SURNAMES) + "".join(self.random.sample(GIVEN, 2))

    def facts(self, topic: str, number: int) -> list[str]:
        return [self.room.fact(topic) for _ in range(number)]

    def tell(self, event: str, day: date, title: str, body: str) -> Telling:
        self.count += 1
        return Telling(event, f"r{self.count}", day.isoformat(), f"{title}\n{body}")

    def meeting(self, event: str, day: date, name: str, office: Office) -> Iterator[Telling]:
        """A meeting: announced, reported twice, commented on, shown in pictures."""
        random, chair, county = self.random, office.chair, office.county
        topic, town = random.choice(TOPICS), random.choice(TOWNS)
        speech = self.facts(topic, 6)
        others = "、".join(office.others)
        before, after = day - timedelta(days=random.randint(1, 3)), day + timedelta(days=1)
        yield self.tell(
            event,
            before,
            f"{name}将于{day_words(day)}召开",
            f"{name}将于{day_words(day)}在{town}召开，{chair}将出席会议。",
        )
        yield self.tell(
            event,
            day,
            f"{name}召开",
            f"{day_words(day)}，{name}在{county}{town}召开。县长{chair}出席并讲话，{others}参加。\n"
            f"{chair}指出，{''.join(speech[:4])}",
        )
        yield self.tell(
            event,
            after,
            f"{chair}在{name}上强调 {random.choice(WORKS)}",
            f"本报讯 {day.day}日，{name}举行，{chair}出席会议并讲话。\n{chair}强调，{''.join(speech[1:])}\n"
            f"{others}出席。",
        )
        yield self.tell(
            event,
            after,
            f"本报评论员：把{random.choice(WORKS)}抓到底",
            f"{''.join(self.facts(random.choice(TOPICS), 3))}\n{name}提出，{''.join(speech[:5])}"
            f"\n{''.join(self.facts(random.choice(TOPICS), 2))}",
        )
        yield self.tell(
            event,
            after,
            f"图片新闻：{name}召开",
            f"图为{day_words(day)}，{name}在{county}{town}召开，{chair}出席会议并讲话。",
        )

    def reception(self, event: str, day: date, host: str, guest: tuple[str, str]) -> Iterator[Telling]:
        """A reception: in the agency's words and in those of another paper."""
        country, name = guest
        talk = self.facts(self.random.choice(TOPICS), 4)
        yield self.tell(
            event,
            day,
            f"{host}会见{country}客人",
            f"{day_words(day)}，市长{host}会见了{country}议员{name}一行。\n{host}说，{talk[0]}{talk[1]}\n{name}表示，{talk[2]}",
        )
        yield self.tell(
            event,
            day + timedelta(days=1),
            f"{host}与{country}议员{name}会面",
            f"市长{host}{day.day}日与{country}议员{name}会见。{host}表示，{talk[0]}{name}说，{talk[3]}",
        )

    def inspection(self, event: str, day: date, county: str, leader: str) -> Iterator[Telling]:
        """An inspection: two reports."""
        towns = self.random.sample(TOWNS, 2)
        seen = self.facts(self.random.choice(TOPICS), 5)
        yield self.tell(
            event,
            day,
            f"{leader}到{county}调研",
            f"{day_words(day)}，县委书记{leader}到{county}{towns[0]}调研。\n在{towns[0]}，{seen[0]}{seen[1]}\n"
            f"{leader}强调，{seen[2]}{seen[3]}",
        )
        yield self.tell(
            event,
            day + timedelta(days=1),
            f"{leader}在{county}调研时强调 {self.random.choice(WORKS)}",
            f"本报讯 {day.day}日，县委书记{leader}深入{county}{towns[0]}、{towns[1]}调研。\n{seen[0]}{seen[4]}\n"
            f"{leader}强调，{seen[2]}{seen[3]}",
        )


def invent(seed: int, rounds: int) -> list[Telling]:
    """Invent so many rounds of events, with their near misses; some thirty reports each."""
    chronicle, random = Chronicle(seed), Random(seed)
    tellings: list[Telling] = []
    for number in range(rounds):
        day = date(2015, 1, 10) + timedelta(days=random.randint(0, 2900))
        county, other = random.sample(COUNTIES, 2)
        topic = random.choice(TOPICS)
        host, leader = chronicle.person(), chronicle.person()
        here, there = (
            Office(name, chronicle.person(), [chronicle.person() for _ in range(3)]) for name in (county, other)
        )
        nth, base = random.randint(2, 19), f"{number}"
        later = day + timedelta(days=random.choice([7, 30, 365]))
        second = random.choice([one for one in TOPICS if one != topic])
        meetings = [
            (day, f"{county}{topic}工作第{ordinal(nth)}次会议", here),
            (later, f"{county}{topic}工作第{ordinal(nth + 1)}次会议", here),
            (day, f"{county}{second}推进会", here),
            (later, f"{county}{second}推进会", here),
            (day, f"{other}{second}推进会", there),
            (day, f"全县{topic}动员会", here),
            (day, f"全县{topic}动员会", there),
        ]
        for letter, (when, name, office) in zip("abcdefg", meetings, strict=True):
            tellings += chronicle.meeting(f"{base}{letter}", when, name, office)
        guests = list(zip(random.sample(COUNTRIES, 2), random.sample(GUESTS, 2), strict=True))
        for letter, guest in zip("hi", guests, strict=True):
            tellings += chronicle.reception(f"{base}{letter}", day, host, guest)
        tellings += chronicle.inspection(f"{base}j", day, county, leader)
        tellings += chronicle.inspection(f"{base}k", day + timedelta(days=1), other, leader)
        tellings += sittings(chronicle, base, day, here)
    return tellings


def sittings(chronicle: Chronicle, base: str, day: date, office: Office) -> Iterator[Telling]:
    """The sittings of one session, each told twice."""
    session = f"{office.county}第{ordinal(chronicle.random.randint(2, 19))}届人大第一次会议"
    for number, sitting in enumerate(["开幕", "举行第二次全体会议", "闭幕"]):
        event, when = f"{base}s{number}", day + timedelta(days=number)
        facts = chronicle.facts("人大", 4)
        for title, part in ((f"{session}{sitting}", facts[:3]), (f"{session}在京西会堂{sitting}", facts[1:])):
            body = f"{day_words(when)}，{session}{sitting}，{office.chair}主持会议。\n会议指出，{''.join(part)}"
            yield chronicle.tell(event, when, title, body)
