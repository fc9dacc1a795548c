"""Near misses, all invented: two persons of one name who look alike, and two reports of one person that look apart."""

import pytest

import baodao

DIFFERENT = {
    "two counties in one week": (
        "陈立新",
        ("2019-06-04", "秦安县县长陈立新主持召开会议。"),
        ("2019-06-06", "攸县县长陈立新主持召开会议。"),
    ),
    "two heads of bureaus of two counties": (
        "王建国",
        ("2019-06-04", "秦安县教育局局长王建国到会讲话。"),
        ("2019-07-06", "攸县教育局局长王建国到会讲话。"),
    ),
    "the same bureau of two provinces": (
        "李志强",
        ("2018-06-04", "四川省财政厅厅长李志强出席会议。"),
        ("2018-06-05", "湖南省财政厅厅长李志强出席会议。"),
    ),
    "a bare head of a common name and one of a county": (
        "王伟",
        ("2019-06-04", "局长王伟介绍了情况。"),
        ("2021-06-06", "攸县水利局局长王伟到会讲话。"),
    ),
    "two bare heads of a common name": (
        "张勇",
        ("2019-06-04", "局长张勇介绍了情况。"),
        ("2021-06-06", "局长张勇介绍了情况。"),
    ),
    "a bare head and a villager": (
        "刘建军",
        ("2019-06-04", "局长刘建军介绍了情况。"),
        ("2019-06-06", "村民刘建军高兴地说，收入增加了。"),
    ),
    "two villagers of two counties": (
        "陈秀英",
        ("2019-06-04", "座谈会上，秦安县村民陈秀英第一个发言。"),
        ("2019-07-06", "座谈会上，攸县村民陈秀英第一个发言。"),
    ),
    "two girls of two provinces": (
        "李婷",
        ("2019-06-04", "来自甘肃省秦安县的女孩李婷参加了座谈会。"),
        ("2019-07-06", "来自湖南省攸县的女孩李婷参加了座谈会。"),
    ),
    "a villager of a county and its magistrate": (
        "张志明",
        ("2019-06-04", "秦安县村民张志明参加了座谈会。"),
        ("2019-07-06", "秦安县县长张志明主持召开会议。"),
    ),
    "a common name of two villages of a county": (
        "王芳",
        ("2015-06-04", "秦安县郑川村村民王芳参加了座谈会。"),
        ("2021-07-06", "秦安县邵店村村民王芳参加了座谈会。"),
    ),
    "an astronaut and a head of a bureau": (
        "张伟",
        ("2023-06-04", "航天员张伟说，一切顺利。"),
        ("2023-07-06", "攸县水利局局长张伟到会讲话。"),
    ),
    "astronauts of a list and a villager": (
        "李强",
        ("2023-06-04", "王海军、李强、周朗3名航天员返回地面。"),
        ("2023-06-06", "村民李强高兴地说，收入增加了。"),
    ),
    "counted villagers and counted students": (
        "王磊",
        ("2023-06-04", "王磊、周朗、孟川3名村民参加座谈。"),
        ("2023-06-06", "王磊、孔源、田野3名运动员获得奖牌。"),
    ),
    "an astronaut abroad": (
        "李晨",
        ("2023-06-04", "航天员李晨说，一切顺利。"),
        ("2023-06-06", "美国航天员李晨表示祝贺。"),
    ),
    "the foreign minister of Laos and a head of a county": (
        "宋文",
        ("2023-06-04", "陆庆川访问越南，分别与越共中央总书记苏青、国家主席宋文会面。"),
        ("2023-06-06", "秦安县县长宋文主持召开会议。"),
    ),
    "two presidents of two states": (
        "萨利姆",
        ("2018-10-09", "陆庆川会见伊拉克总统萨利姆。"),
        ("2020-02-04", "马尔代夫总统萨利姆表示感谢。"),
    ),
    "two foreign ministers whose meetings go on": (
        "梁山",
        ("2023-06-04", "陆庆川访问越南，会见越共中央总书记苏青，又与国防部长梁山举行会谈。"),
        ("2023-06-06", "四川省副省长梁山出席会议。"),
    ),
    "a leader of Vietnam and a member of a committee of China": (
        "范明",
        ("2023-06-04", "越南总理范明与陆庆川举行会谈。"),
        ("2023-06-06", "全国人大常委会法制工作委员会副主任范明出席会议。"),
    ),
    "a head of an association of a county and of a city": (
        "赵敏",
        ("2019-06-04", "秦安县摄影家协会会长赵敏致辞。"),
        ("2020-06-04", "株洲市餐饮协会会长赵敏致辞。"),
    ),
    "elected in two counties": (
        "刘洋",
        ("2019-06-04", "大会选举产生秦安县工商联新一届领导班子，刘洋当选主席。"),
        ("2019-06-08", "大会选举产生攸县工商联新一届领导班子，刘洋当选主席。"),
    ),
    "appointed to two commissions": (
        "张杰",
        ("2018-01-04", "会议任命了秦安县监察委员会组成人员。他们是：主任沈明，副主任张杰、周朗。"),
        ("2018-01-05", "会议任命了攸县监察委员会组成人员。他们是：主任孔源，副主任张杰、田野。"),
    ),
    "a bureau of Hong Kong and one of a county": (
        "陈志强",
        ("2015-06-04", "香港食物及卫生局局长陈志强表示，会加强检查。"),
        ("2015-06-05", "攸县卫生局局长陈志强到会讲话。"),
    ),
    "a bureau of Hong Kong and a villager": (
        "李国荣",
        ("2015-06-04", "香港民政事务局局长李国荣出席仪式。"),
        ("2015-06-05", "村民李国荣高兴地说，收入增加了。"),
    ),
    "a secretary of Macao and a bureau of a city": (
        "黄少泽",
        ("2015-06-04", "澳门保安司司长黄少泽出席仪式。"),
        ("2015-06-05", "株洲市公安局局长黄少泽出席会议。"),
    ),
    "a member for the arts and a minister of agriculture": (
        "李军",
        ("1998-01-24", "中国人民政治协商会议第九届全国委员会委员名单\n文化艺术界（3人）\n李军、周朗、孟川"),
        ("2025-01-26", "原农业部部长李军出席会议。"),
    ),
    "members for two fields in two terms": (
        "王平",
        ("1998-01-24", "中国人民政治协商会议第九届全国委员会委员名单\n文化艺术界（3人）\n王平、周朗、孟川"),
        ("2019-01-26", "攸县农业农村局局长王平到会讲话。"),
    ),
    "a member of the congress and of the conference at once": (
        "张华",
        ("2019-03-04", "全国人大代表张华在审议时发言，提出建议。"),
        ("2019-03-04", "全国政协委员张华在讨论时发言，提出建议。"),
    ),
    "a general and a mayor": (
        "李明",
        ("2019-06-04", "西部战区司令员李明出席仪式。"),
        ("2019-09-04", "株洲市市长李明主持召开会议。"),
    ),
    "a doctor and a head of a company": (
        "杨帆",
        ("2019-06-04", "株洲市人民医院主任医师杨帆介绍了情况。"),
        ("2019-09-04", "天水宏达集团董事长杨帆致辞。"),
    ),
    "a professor and a village secretary": (
        "周杰",
        ("2019-06-04", "湖南大学文学院教授周杰作报告。"),
        ("2019-06-09", "秦安县郑川村党支部书记周杰介绍了情况。"),
    ),
    "professors of two universities": (
        "王静",
        ("2019-06-04", "湖南大学化学学院教授王静作报告。"),
        ("2019-06-09", "四川大学文学院教授王静作报告。"),
    ),
    "a minister falls to a county": (
        "刘军",
        ("2019-06-04", "自然资源部部长刘军出席会议。"),
        ("2019-09-04", "攸县副县长刘军到会讲话。"),
    ),
    "a writer and a football player": (
        "张宁",
        ("2019-06-04", "作家张宁参加了读书会。"),
        ("2019-06-09", "足球运动员张宁参加了训练。"),
    ),
    "an ambassador and a head of a town": (
        "李斌",
        ("2019-06-04", "中国驻法国大使李斌出席招待会。"),
        ("2019-06-09", "秦安县王窑镇镇长李斌介绍了情况。"),
    ),
    "a crown prince and the king who reigns": (
        "萨尔曼",
        ("2019-06-04", "沙特阿拉伯国王萨尔曼会见代表团。"),
        ("2019-06-05", "沙特阿拉伯王储萨尔曼会见代表团。"),
    ),
    "two officials of two cities of a province": (
        "张磊",
        ("2019-06-04", "天水市副市长张磊出席会议。"),
        ("2019-06-05", "白银市副市长张磊出席会议。"),
    ),
    "secretaries of two districts": (
        "王超",
        ("2019-06-04", "中共秦安县委书记王超讲话。"),
        ("2019-06-20", "中共甘谷县委书记王超讲话。"),
    ),
    "two presidents of two courts": (
        "刘伟",
        ("2019-06-04", "秦安县人民法院院长刘伟作工作报告。"),
        ("2019-06-20", "攸县人民法院院长刘伟作工作报告。"),
    ),
    "two procurators": (
        "陈静",
        ("2019-06-04", "秦安县人民检察院检察长陈静作工作报告。"),
        ("2019-06-20", "攸县人民检察院检察长陈静作工作报告。"),
    ),
    "a student and a village doctor": (
        "赵静",
        ("2019-06-04", "学生赵静在座谈会上发言。"),
        ("2019-06-20", "村医赵静在座谈会上发言。"),
    ),
    "two commanders of the militia": (
        "王涛",
        ("2019-06-04", "秦安县人武部部长王涛出席会议。"),
        ("2019-06-20", "攸县人武部部长王涛出席会议。"),
    ),
    "two heads of schools": (
        "刘芳",
        ("2019-06-04", "秦安县第一中学校长刘芳致辞。"),
        ("2019-06-20", "攸县第一中学校长刘芳致辞。"),
    ),
    "the president of an association of the country and a villager": (
        "李红",
        ("2019-06-04", "中国营养学会会长李红出席会议。"),
        ("2019-06-20", "村民李红高兴地说，收入增加了。"),
    ),
    "two committees of two houses at once": (
        "王刚",
        ("2019-06-04", "全国人大财政经济委员会副主任委员王刚出席会议。"),
        ("2019-06-04", "全国政协经济委员会副主任王刚出席会议。"),
    ),
}

SAME = {
    "a list of leaders of another state": (
        "梁峻山",
        ("2024-10-22", "陆庆川致电梁峻山，祝贺他就任越南国家主席。"),
        ("2024-10-26", "陆庆川访问越南，分别与越共中央总书记苏青、国家主席梁峻山及总理范明会面。"),
    ),
    "the body before a list of its members": (
        "沈棠溪",
        ("2018-01-05", "会议任命了秦安县监察委员会组成人员。他们是：主任孔源，副主任沈棠溪、田野。"),
        ("2021-01-05", "秦安县监察委员会副主任沈棠溪出席会议。"),
    ),
    "astronauts of a list": (
        "张陆川",
        ("2023-07-31", "周朗、邓清岩、张陆川3名航天员与公众见面。"),
        ("2025-12-09", "航天员张陆川说，一切顺利。"),
    ),
    "astronauts of a common name": (
        "王伟",
        ("2023-07-31", "航天员王伟说，一切顺利。"),
        ("2025-12-09", "神舟二十一号乘组航天员王伟说，很高兴回家。"),
    ),
    "a head whose body the readers know": (
        "闻人朔",
        ("2019-02-26", "会上，学习了闻人朔局长的讲话。"),
        ("2019-03-26", "攸县林业局局长闻人朔到会讲话。"),
    ),
    "a girl of a county in two reports": (
        "祁淑亭",
        ("2020-02-04", "湖南省攸县女孩祁淑亭坐着轮椅开始创业。"),
        ("2022-02-27", "来自湖南省攸县的“90后”女孩祁淑亭将参加火炬传递活动。"),
    ),
    "a bureau of Hong Kong and a list of the region": (
        "高砚文",
        ("2017-06-21", "香港食物及卫生局局长高砚文出席仪式。"),
        ("2022-11-21", "香港食物及卫生局前局长高砚文出席仪式。"),
    ),
    "a member for the arts who led the ministry of culture": (
        "祁蒙",
        ("1998-01-24", "中国人民政治协商会议第九届全国委员会委员名单\n文化艺术界（3人）\n祁蒙、周朗、孟川"),
        ("2025-01-26", "原文化部部长祁蒙出席会议。"),
    ),
    "a committee of the congress and another one of it": (
        "祁以明",
        ("2016-02-26", "全国人大常委会法制工作委员会副主任祁以明宣誓。"),
        (
            "2019-12-28",
            "会议任命了澳门特别行政区基本法委员会组成人员。他们是：主任沈明，副主任祁以明、周朗。",
        ),
    ),
    "a renamed bureau": (
        "王伟",
        ("2016-05-04", "民乐县农业局局长王伟到会讲话。"),
        ("2019-06-04", "民乐县农业农村局局长王伟到会讲话。"),
    ),
}


def persons(name: str, *reports: tuple[str, str]) -> list[list[str | None]]:
    """List the reports of each person of the name, by the number of the report."""
    records = []
    for number, (day, text) in enumerate(reports):
        title = "" if "名单\n" in text else "会议召开\n"
        records.append(baodao.extract(title + text, id=str(number), published=day))
    found = [person for person in baodao.people(records) if person["name"] == name]
    return sorted([one["id"] for one in person["appearances"]] for person in found)


@pytest.mark.parametrize("kind", DIFFERENT)
def test_different_persons_of_one_name_stay_apart(kind: str) -> None:
    assert persons(*DIFFERENT[kind]) == [["0"], ["1"]]


@pytest.mark.parametrize("kind", SAME)
def test_one_person_is_joined(kind: str) -> None:
    assert persons(*SAME[kind]) == [["0", "1"]]


def test_there_are_many_near_misses() -> None:
    assert len(DIFFERENT) >= 40
