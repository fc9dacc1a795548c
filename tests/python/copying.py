"""Reports and their copies with a known truth: a newsroom that invents, and local papers that edit.

Everything follows from a seed. Unlike reports share what the genre shares: set phrases, rosters with posts, the
moulds of sentences.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from random import Random

REGIONS = ["临沧海市", "云栖市", "望江市", "青芦市", "石门坎市", "白鹭洲市", "金沙渡市", "双桥驿市"]
SURNAMES = "闻甘左鲁戚祁邬柯褚阮倪舒项纪蓝席苗路娄裴"
GIVEN = "朔霖洵珩皓昀彧旻峤岑楷澍沅崧昱煦钧淇峻骁璟昶炜峰"
PLACES = "槐柳桃杏梨松竹荷菱苇芷蓼泉溪湾塘坝堰坡岭岗坪屯寨桥渡津浦港堤"
KINDS = ["镇", "乡", "街道", "村", "社区", "工业园", "水库", "合作社", "中学", "卫生院", "纺织厂", "码头"]
TOPICS = [
    "河道整治", "老旧小区改造", "春季植树", "粮食收购", "冷链物流", "乡村医生培训",
    "职业技能比赛", "饮用水水源", "古籍修复", "渡口安全", "果蔬大棚", "农机检修",
    "公交线路", "校园食堂", "残疾人就业", "地下管网", "蚕桑养殖", "垃圾分类",
    "社区养老", "路灯节能", "防汛演练", "森林防火", "疫苗接种", "高标准农田",
    "港口疏浚", "茶园改造", "海水养殖", "煤矿复绿", "旅游厕所", "工业用电",
    "跨境电商", "图书下乡", "消防通道", "住房公积金", "排污许可", "大豆种植",
    "食用菌栽培", "湿地修复",
]  # fmt: skip
WORKS = [
    "铺设管道", "更换水表", "清理淤泥", "补种苗木", "检修闸门", "登记住户",
    "培训技工", "验收路基", "抽检样品", "安装摄像头", "发放补贴", "开通专线",
    "签订合同", "拆除棚屋", "修建步道", "测量水位", "核对账目", "更新设备",
    "设立站点", "调运种子", "加固护坡", "改建仓库", "回收农膜", "招聘教师",
    "排查隐患", "疏通沟渠", "架设电线", "开办夜校", "粉刷外墙", "搬迁摊位",
]  # fmt: skip
UNITS = ["公里", "户", "亩", "台", "万元", "人次", "吨", "处", "座", "家"]
MOULDS = [
    "{place}{work}{n}{unit}，比上月多{m}{unit}。",
    "在{place}，{name}说，{work}用了{n}天，{other}也已开始{work2}。",
    "据介绍，{topic}涉及{place}、{other}等地，计划投入{n}万元用于{work}。",
    "{name}问起{work}的进度，{place}负责人{name2}答道，还差{n}{unit}。",
    "{place}的{name2}算了一笔账：{work}之后，每年可省{n}{unit}。",
    "到{month}月底，{other}将完成{work}{n}{unit}，{place}负责{work2}。",
    "记者在{place}看到，{name}正带人{work}，一旁的{other}忙着{work2}。",
    "去年{month}月起，{place}先后{work}{n}{unit}、{work2}{m}{unit}。",
    "针对{place}反映的{topic}问题，{other}派出{n}人{work}。",
    "{name}表示，{topic}不能只靠{work}，{place}今年要把{work2}一并做完。",
]
FORMULAS = [
    (
        "会议强调，要深入学习贯彻习近平新时代中国特色社会主义思想，增强“四个意识”、坚定“四个自信”、"
        "做到“两个维护”，切实把思想和行动统一到党中央决策部署上来。"
    ),
    "要坚持以人民为中心的发展思想，坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展。",
    "会议要求，各级各部门要提高政治站位，压实工作责任，强化督促检查，确保各项任务落到实处、取得实效。",
    "要坚持问题导向、目标导向、结果导向，以钉钉子精神抓好落实，不断提升人民群众的获得感、幸福感、安全感。",
    "要统筹发展和安全，坚决守住不发生系统性风险的底线，维护社会大局和谐稳定。",
    "要加强党的全面领导，充分发挥基层党组织战斗堡垒作用和党员先锋模范作用，为各项事业发展提供坚强保证。",
    "会议指出，要进一步增强责任感和紧迫感，锐意进取、真抓实干，奋力谱写中国式现代化建设新篇章。",
    "要大力弘扬求真务实作风，力戒形式主义、官僚主义，切实为基层减负。",
]
POSTS = [
    "市委书记",
    "市长",
    "市委副书记",
    "市委常委、秘书长",
    "市委常委、宣传部部长",
    "副市长",
    "市人大常委会主任",
    "市政协主席",
]
REWORDED = [
    ("据介绍", "据了解"), ("表示", "说"), ("计划", "预计"), ("负责人", "有关负责人"),
    ("正带人", "正带领工人"), ("忙着", "正忙着"), ("完成", "全部完成"), ("先后", "陆续"),
    ("看到", "了解到"), ("今年要", "今年将"), ("会议指出", "会议认为"), ("会议要求", "会议提出"),
    ("答道", "回答"), ("派出", "抽调"), ("日前", "近日"), ("召开", "举行"),
]  # fmt: skip
DATELINES = ["本报讯（记者{name}）", "{region}日报讯", "通讯员{name}报道", "本台消息 "]
AGENCY = "新华社{region}{month}月{day}日电"


@dataclass
class Report:
    """A report in parts, so that an editor can change each."""

    story: int
    title: str
    dateline: str
    paragraphs: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join([self.title, self.dateline + self.paragraphs[0], *self.paragraphs[1:]])


class Newsroom:
    """Writes reports: each ``story`` is another event, whoever takes part."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.rosters = {region: [self.name() for _ in POSTS] for region in REGIONS}

    def name(self) -> str:
        return self.random.choice(SURNAMES) + "".join(self.random.sample(GIVEN, self.random.choice((1, 2, 2))))

    def place(self) -> str:
        return "".join(self.random.sample(PLACES, 2)) + self.random.choice(KINDS)

    def fact(self, topic: str) -> str:
        work, work2 = self.random.sample(WORKS, 2)
        n, m = self.random.randint(11, 9_800), self.random.randint(2, 90)
        return self.random.choice(MOULDS).format(
            place=self.place(), other=self.place(), name=self.name(), name2=self.name(), topic=topic,
            work=work, work2=work2, n=n, m=m, unit=self.random.choice(UNITS), month=self.random.randint(2, 12),
        )  # fmt: skip

    def roster(self, region: str) -> str:
        listed = [post + name for post, name in zip(POSTS, self.rosters[region], strict=True)]
        return "、".join(listed[2:]) + "参加会议。"

    def report(
        self,
        story: int,
        region: str | None = None,
        topic: str | None = None,
        formulas: int = 3,
        paragraphs: tuple[int, int] = (3, 5),
    ) -> Report:
        region = region or self.random.choice(REGIONS)
        topic = topic or self.random.choice(TOPICS)
        lead = self.rosters[region][0]
        month, day = self.random.randint(1, 12), self.random.randint(1, 28)
        opening = f"日前，{region}{topic}工作会议召开，市委书记{lead}主持会议并讲话。{self.fact(topic)}"
        body = [
            "".join(self.fact(topic) for _ in range(self.random.randint(2, 4)))
            for _ in range(self.random.randint(*paragraphs))
        ]
        body += self.random.sample(FORMULAS, formulas)
        self.random.shuffle(body)
        dateline = AGENCY.format(region=region.removesuffix("市"), month=month, day=day)
        return Report(story, f"{region}召开{topic}工作会议", dateline, [opening, *body, self.roster(region)])

    def copy(self, report: Report) -> Report:
        """Edit a report as a local paper does, in one to four ways."""
        edited = Report(report.story, report.title, report.dateline, list(report.paragraphs))
        edits = [self.cut, self.add, self.reorder, self.retitle, self.redate, self.reword]
        for edit in self.random.sample(edits, self.random.randint(1, 4)):
            edit(edited)
        return edited

    def cut(self, report: Report) -> None:
        keep = self.random.uniform(0.45, 0.9)
        report.paragraphs = report.paragraphs[: max(3, round(len(report.paragraphs) * keep))]

    def add(self, report: Report) -> None:
        added = f"县委书记{self.name()}、县长{self.name()}在{self.place()}分会场参加会议。"
        if self.random.random() < 0.5:
            added += self.fact(self.random.choice(TOPICS))
        report.paragraphs.insert(self.random.randint(1, len(report.paragraphs)), added)

    def reorder(self, report: Report) -> None:
        first, *rest = report.paragraphs
        self.random.shuffle(rest)
        report.paragraphs = [first, *rest]

    def retitle(self, report: Report) -> None:
        report.title = f"{self.place()}干部群众热议：{self.random.choice(WORKS)}见实效"

    def redate(self, report: Report) -> None:
        report.dateline = self.random.choice(DATELINES).format(name=self.name(), region=self.random.choice(REGIONS))

    def reword(self, report: Report) -> None:
        chosen = self.random.sample(REWORDED, 8)
        for i, paragraph in enumerate(report.paragraphs):
            for old, new in chosen:
                paragraph = paragraph.replace(old, new)  # noqa: PLW2901 - the same paragraph, edited
            report.paragraphs[i] = paragraph


def made(seed: int, stories: int = 150, paragraphs: tuple[int, int] = (3, 5)) -> list[Report]:
    """Write a shuffled set: stories with no, a few or many copies, and stories that look alike and are no copies.

    ``paragraphs`` are the fewest and the most of a story's own.
    """
    room = Newsroom(seed)
    reports: list[Report] = []
    for story in range(stories):
        report = room.report(story, formulas=room.random.randint(2, 4), paragraphs=paragraphs)
        copies = room.random.choice((0, 0, 1, 2, 3, 5, 12))
        reports += [report, *(room.copy(report) for _ in range(copies))]
    for story in range(stories, stories + stories // 2):
        # The same meeting another year: title, opening, roster and most set phrases are those of another report.
        like = room.random.choice(reports[: len(reports) // 2])
        region, topic = like.title.split("召开")[0], like.paragraphs[0].split("工作会议")[0].split("市", 1)[1]
        if region in REGIONS:
            again = room.report(story, region, topic, formulas=4, paragraphs=paragraphs)
            shared = [formula for formula in FORMULAS if formula in like.paragraphs]
            reports.append(
                Report(story, again.title, again.dateline, [*again.paragraphs[:-1], *shared, again.paragraphs[-1]])
            )
    for story in range(stories * 3 // 2, stories * 2):
        # Little but set phrases and a roster, of the same region and meeting.
        region, topic = room.random.choice(REGIONS[:2]), room.random.choice(TOPICS[:3])
        brief = room.report(story, region, topic, formulas=6)
        own = [room.fact(topic) for _ in range(2)]
        formulas = [phrase for phrase in brief.paragraphs if phrase in FORMULAS]
        reports.append(
            Report(story, brief.title, brief.dateline, [brief.paragraphs[0], *own, *formulas, room.roster(region)])
        )
    room.random.shuffle(reports)
    return reports


def pairs(groups: Iterable[Sequence[int]]) -> set[tuple[int, int]]:
    """List the pairs of members of groups, the lower first."""
    return {(a, b) for group in groups for a in group for b in group if a < b}


def truth(reports: Sequence[Report]) -> set[tuple[int, int]]:
    """List the pairs that are copies of one story."""
    stories: dict[int, list[int]] = {}
    for i, report in enumerate(reports):
        stories.setdefault(report.story, []).append(i)
    return pairs(stories.values())
