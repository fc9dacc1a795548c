"""The kinds of reports in the corpus: one function each, from a day and a source of chance to a draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

from drafts import Draft
from world import Person, Phrase, World

CITIES = ("沈阳", "大连", "鞍山", "抚顺")
ORDINALS = "一二三四五"


def plain_day(day: date) -> str:
    """Write a day as reports do."""
    return f"{day.month}月{day.day}日"


def part_of_day(day: date, chance: Random) -> str:
    """Write a day, and often whether it was before or after noon."""
    return plain_day(day) + chance.choice(["", "上午", "下午"])


def listed(draft: Draft, people: list[Person], *roles: str) -> str:
    """List people in order, with their posts."""
    return "，".join(draft.person(person, *roles) for person in people)


def stressed(draft: Draft, phrases: list[Phrase]) -> str:
    """Write clauses with set phrases."""
    draft.phrases += [phrase.text for phrase in phrases]
    return "，".join(phrase.sentence for phrase in phrases)


def inside(site: str, city: str) -> str:
    """Name a site of a city without the city."""
    return site.removeprefix(city).removeprefix("市")


def picked(world: World, day: date, chance: Random, most: int) -> list[Phrase]:
    """Choose set phrases of the day, in the order of the table."""
    known = world.phrases(day)
    chosen = chance.sample(known, k=min(len(known), chance.randint(1, most)))
    return sorted(chosen, key=known.index)


def demand(text: str, addressee: str = "") -> str:
    """Demand something, of somebody."""
    return f"{addressee}要{text}"


def numbered(demands: list[str]) -> str:
    """Write demands with their numbers."""
    return "".join(f"{ordinal}要{demand}。" for ordinal, demand in zip(ORDINALS, demands, strict=False))


def committee(world: World, day: date, chance: Random) -> Draft:
    """The standing committee of the province meets."""
    topic, first = chance.choice(world.topics(day)), world.leaders(day)[0]
    draft = Draft(day, f"省委常委会召开会议 研究{topic.name}工作")
    when = plain_day(day)
    draft.happens("meeting", "省委常委会会议", when, None)
    draft.paragraph(f"{when}，{draft.person(first, 'preside')}主持召开省委常委会会议，研究{topic.name}等工作。")
    demands = chance.sample(topic.demands, k=3)
    phrases = stressed(draft, picked(world, day, chance, 2))
    said = f"会议指出，{topic.name}关系全省发展大局，全省上下必须{phrases}，把各项工作做细做实。"
    draft.paragraph(draft.says("会议", said))
    draft.paragraph(
        draft.says("会议", f"会议强调，{demand(demands[0])}，{demands[1]}。", demand(demands[2], topic.addressee), "。")
    )
    draft.paragraph("会议还研究了其他事项。")
    return draft


def work_meeting(world: World, day: date, chance: Random) -> Draft:
    """The province holds a meeting on one kind of work."""
    topic, leaders = chance.choice(world.topics(day)), world.leaders(day)
    first, second = leaders[0], leaders[1]
    others = sorted(chance.sample(leaders[2:], k=chance.randint(2, 4)), key=leaders.index)
    draft = Draft(day, f"{topic.meeting}召开")
    when, is_video = part_of_day(day, chance), chance.random() < 0.4
    draft.happens("meeting", topic.meeting, when, "沈阳", "video" if is_video else None)
    opening = f"{when}，{topic.meeting}在沈阳召开。{draft.person(first, 'attend', 'speak')}出席会议并讲话，"
    opening += f"{draft.person(second, 'preside')}主持会议，{listed(draft, others, 'attend')}出席会议。"
    if reporter := world.holder(topic.reporter, day):
        opening += f"{draft.person(reporter, 'report')}通报了有关情况。"
    draft.paragraph(opening)
    phrases = stressed(draft, picked(world, day, chance, 3))
    draft.paragraph(
        draft.says(first.name, f"{first.name}指出，做好{topic.name}工作意义重大，全省各级干部必须{phrases}。")
    )
    demands = chance.sample(topic.demands, k=4)
    said = f"{first.name}强调，做好今年工作，重点是三个方面。{numbered(demands[:3])}"
    draft.paragraph(draft.says(first.name, said, demand(demands[3], topic.addressee), "。"))
    if is_video:
        draft.groups += ["各市主要负责同志"]
        draft.paragraph("会议以视频形式召开，各市主要负责同志在分会场参加会议。")
    return draft


def inspection(world: World, day: date, chance: Random) -> Draft:
    """A leader looks at work in a city."""
    topic, leader = chance.choice(world.topics(day)), chance.choice(world.leaders(day)[:8])
    site = chance.choice(topic.sites)
    city = next(name for name in CITIES if site.startswith(name))
    draft = Draft(day, f"{leader.name}到{city}调研{topic.name}工作")
    when = plain_day(day)
    draft.happens("inspection", None, when, city)
    with_whom = world.head_of(city, day)
    has_company = with_whom is not None and with_whom.name != leader.name
    company = f"{draft.person(with_whom, 'accompany')}陪同调研。" if with_whom and has_company else ""
    draft.paragraph(f"{when}，{draft.person(leader, 'inspect')}到{city}调研{topic.name}工作。{company}")
    demands = chance.sample(topic.demands, k=3)
    look = f"{leader.name}来到{inside(site, city)}，实地了解情况，与干部群众交流。"
    said = f"他强调，{demand(demands[0])}，{stressed(draft, picked(world, day, chance, 1))}。"
    draft.groups += ["干部群众"]
    draft.person(leader, "speak", titled=False)
    draft.paragraph(look, draft.says(leader.name, said))
    draft.paragraph(
        draft.says(leader.name, f"{leader.name}要求，{demand(demands[1], topic.addressee)}，{demands[2]}。")
    )
    return draft


def reception(world: World, day: date, chance: Random) -> Draft:
    """A leader receives a visitor."""
    leader, visitor = chance.choice(world.leaders(day)[:2]), chance.choice(world.visitors)
    company = chance.choice(world.leaders(day)[2:])
    draft = Draft(day, f"{leader.name}会见{visitor.titled}")
    when = part_of_day(day, chance)
    draft.happens("reception", None, when, "沈阳")
    draft.paragraph(
        f"{when}，{draft.person(leader, 'meet', 'speak')}在沈阳会见{draft.person(visitor, 'meet', 'speak')}一行。"
    )
    hosts = chance.choice(
        ["辽宁工业基础好、创新资源多，希望企业加大投资力度", "辽宁将提供一流服务，希望双方深化务实合作"]
    )
    draft.paragraph(draft.says(leader.name, f"{leader.name}说，{hosts}。"))
    guests = chance.choice(["企业看好辽宁发展前景，将加快项目落地", "企业将扎根辽宁，带动上下游企业共同发展"])
    draft.paragraph(draft.says(visitor.name, f"{visitor.name}表示，{guests}。"))
    draft.paragraph(f"{draft.person(company, 'attend')}参加会见。")
    return draft


def symposium(world: World, day: date, chance: Random) -> Draft:
    """A leader hears opinions."""
    topic, leader = chance.choice(world.topics(day)), chance.choice(world.leaders(day)[:6])
    guests = chance.sample(world.visitors, k=2)
    name = f"{topic.name}工作座谈会"
    draft = Draft(day, f"{leader.name}主持召开{name}")
    when = part_of_day(day, chance)
    draft.happens("symposium", name, when, "沈阳")
    draft.paragraph(f"{when}，{draft.person(leader, 'preside', 'speak')}在沈阳主持召开{name}并讲话，听取企业意见建议。")
    draft.paragraph(f"会上，{'、'.join(draft.person(guest, 'speak') for guest in guests)}先后发言。")
    demands = chance.sample(topic.demands, k=2)
    said = f"{leader.name}强调，{demand(demands[0])}，{demands[1]}，{stressed(draft, picked(world, day, chance, 2))}。"
    draft.paragraph(draft.says(leader.name, said))
    return draft


def ceremony(world: World, day: date, chance: Random) -> Draft:
    """A project begins."""
    topic, leaders = chance.choice(world.topics(day)), world.leaders(day)
    site = chance.choice(topic.sites)
    city = next(name for name in CITIES if site.startswith(name))
    project = f"{inside(site, city)}二期工程"
    draft = Draft(day, f"{project}开工")
    when = part_of_day(day, chance)
    draft.happens("ceremony", f"{project}开工仪式", when, city)
    second, third = leaders[1], chance.choice(leaders[2:])
    draft.paragraph(
        f"{when}，{project}开工仪式在{city}举行。{draft.person(second, 'attend', 'officiate')}出席并宣布开工，"
        f"{draft.person(third, 'speak')}致辞。"
    )
    said = f"{third.name}说，项目建成后将有力支撑{topic.name}工作，{stressed(draft, picked(world, day, chance, 1))}。"
    draft.paragraph(draft.says(third.name, said))
    draft.groups += ["项目建设单位职工代表"]
    draft.paragraph("项目建设单位职工代表参加仪式。")
    return draft


def training(world: World, day: date, chance: Random) -> Draft:
    """A leader gives a lecture."""
    topic, leader = chance.choice(world.topics(day)), chance.choice(world.leaders(day)[:8])
    name = f"全省{topic.name}专题培训班"
    draft = Draft(day, f"{name}开班 {leader.name}作辅导报告")
    when = part_of_day(day, chance)
    draft.happens("training", name, when, "沈阳")
    draft.paragraph(f"{when}，{name}在沈阳开班。{draft.person(leader, 'report')}作辅导报告。")
    law = draft.cite(topic.document)
    said = f"{leader.name}指出，各级干部必须学好{law}，{stressed(draft, picked(world, day, chance, 2))}。"
    draft.paragraph(draft.says(leader.name, said))
    return draft


def appointment(day: date, appointed: list[tuple[str, str]]) -> Draft:
    """Posts are given to people: names with their new posts."""
    draft = Draft(day, "辽宁省领导同志职务调整")
    when = plain_day(day)
    draft.happens("appointment", None, when, None)
    sentences = []
    for name, posts in appointed:
        person = Person(name, tuple(posts.split("、")), 0)
        draft.person(person, "appointed")
        sentences.append(f"{name}任{posts}")
    draft.paragraph(f"{when}，记者从省委组织部获悉，经研究决定：{'；'.join(sentences)}。")
    return draft


KINDS: list[tuple[Callable[[World, date, Random], Draft], int]] = [
    (committee, 5),
    (work_meeting, 8),
    (inspection, 9),
    (reception, 4),
    (symposium, 4),
    (ceremony, 3),
    (training, 2),
]
"""What is reported how often."""
