//! Words that open, close, link and count groups.

use crate::words::word_lists;

word_lists! {
    "groups.tsv":
    /// After a group: 等.
    OTHERS = "others",
    /// Verbs between a body and the people whom it brings together: 组织.
    ORGANIZING = "organizing",
    /// Words that begin like one of these: 组织部.
    NOT_ORGANIZING = "not_organizing",
    /// Adverbs and prepositions after a group, before what it does: 分别, 在.
    ADVERBS_BEHIND = "adverb_behind",
    /// Signs that several bodies share the head of a group: 各, 、.
    SHARED_HEADS = "shared_head",
    /// Openers of a piece that says where, when or how.
    ADVERBIALS = "adverbial",
    /// Before the one-character name of a place: 在京.
    IN_PLACE = "in_place",
    /// Openers of a group that says which of several: 部分, 历届.
    OF_SEVERAL = "of_several",
    /// Verbs and prepositions that open a piece about what is done or to whom.
    TOWARDS = "towards",
    /// The same, at the start of a list of groups.
    PREDICATE_OPENERS = "predicate_opener",
    /// Characters of a predicate: 了, 是.
    PREDICATE_MARKS = "predicate_mark",
    /// Prepositions before those for whom something is done.
    RECIPIENTS = "recipient",
    /// 向, before those whom something is aimed at.
    AIMS = "aim",
    /// Characters that make a word with the next 向: 方向, 走向.
    BEFORE_AIM = "before_aim",
    /// 对 after a group: what follows is about others.
    TURNS = "turns",
    /// Closers of a piece that says when.
    TIMES = "time",
    /// Openers of a label of all who are present: 与会人员, 大家.
    LABELS = "label",
    /// Whole labels of all who are present.
    WHOLE_LABELS = "whole_label",
    /// The verb of somebody who speaks for those of a label: 甲代表新任命人员.
    REPRESENTS = "represent",
    /// Words before a group that are not part of it.
    OPENERS = "opener",
    /// Words after a group that are not part of it.
    CLOSERS = "closer",
    /// Words that begin like an opener and are labels: 与会.
    LABEL_WORDS = "label_word",
    /// Units that count people.
    COUNT_UNITS = "count_unit",
    /// Numerals in Han characters.
    NUMERALS = "numeral",
    /// Before a count: 近, 共.
    BEFORE_COUNTS = "before_count",
    /// Units that count the people of one part of a group: 名, 位.
    COUNTERS = "counter",
    /// Links between two counted parts.
    COUNT_LINKS = "count_link",
    /// After a name whose kin or friends take part.
    KIN = "kin",
    /// Before those with whom something is done: 与企业负责人座谈.
    COMPANIONS = "companion",
    /// Words that begin like a companion but are not: 同时, 与会.
    NOT_COMPANIONS = "not_companion",
    /// After those who are listened to: 听取企业负责人意见.
    HEARD_ENDS = "heard_end",
    /// Openers of bodies in general: 有关部门, 各单位.
    BODIES = "bodies",
    /// Between a verb and the list of those who do it: 参加会议的有.
    LIST_BEHIND = "list_behind",
    /// Verbs of going after a team: 赴, 来到.
    GOING = "going",
    /// Before a team: 带领, 率.
    LEADING = "leading",
    /// Last words of the name of a team: 调研组, 考察团.
    TEAMS = "team",
    /// Between a team and what it does: 一行, 成员.
    TEAM_MODIFIERS = "team_modifier",
    /// Before a group whom a subject leads: 带领.
    LED = "led",
    /// Signs that those who are visited only receive gifts: 慰问金, 困难.
    CHARITY = "charity",
    /// Verbs by which a subject makes a group do something: 组织, 邀请.
    CAUSING = "causing",
    /// Words that begin what a led or invited group does: 召开, 学习, 立即. In 组织全体教职工召开… the group ends before them.
    CAUSED = "caused",
    /// After the name of the head of a team: 为首的, 率领的.
    HEADING = "heading",
    /// Labels of those present that a word for some of them may follow: 与会常委, 大会副秘书长.
    PRESENT = "present",
    /// Words for people in general, which make a label of all who are present: 与会人员.
    PLAIN_PEOPLE = "plain_people",
    /// Verbs of companions.
    ACCOMPANYING = "accompanying",
    /// After names and 等: what the named are.
    NAME_LABELS = "name_label",
    /// Last words of what the named are: 等市四大班子|领导.
    LABEL_TAILS = "label_tail",
    /// Forms of address after a whole name: 同学, 老师.
    PUPILS = "pupil",
    /// Before a count, no part of the group: 有10名.
    COUNT_OPENERS = "count_opener",
    /// Verbs of lecturing, whose audience attends: 为全局党员干部作报告.
    LECTURES = "lecture",
    /// The same, with what follows: 多位.
    SEVERAL = "several",
    /// Numerals below ten.
    SMALL_NUMERALS = "small_numeral",
    /// Last words of the name of a team that visits: 代表团.
    VISITING_TEAMS = "visiting_team",
    /// Before the agent of a passive clause: 由.
    AGENTS = "agent",
    /// Before companions: 在…陪同下.
    COMPANION_OPENERS = "companion_opener",
    /// Last words of a label of somebody who speaks for others: 发言人.
    LABEL_ENDS = "label_end",
    /// Verbs and adverbs whose subject takes part where the event is: 来到, 默哀, 登台.
    ACTS = "act",
    /// Those of going: 来到, 赶赴.
    GOING_ACTS = "going_act",
    /// Between a group and what it does: 今天, 都, 纷纷.
    ADVERBS_BEFORE_ACTS = "adverb_before_act",
    /// Openers of a group that is whole or known by its body: 全体, 来自, 我校.
    COLLECTIVES = "collective",
    /// Openers of people who are no group: 一名, 这位, 许多.
    INDIVIDUALS = "individual",
    /// Verbs before those who are elected: 选举产生了.
    ELECTING = "electing",
    /// Signs of an accident or a disaster: 火灾, 被困.
    DISASTERS = "disaster",
    /// After a team whose coming is welcomed: 对某代表团的|来访.
    WELCOMED = "welcomed",
    /// Before a team whose coming is welcomed: 对, 欢迎.
    WELCOMING = "welcoming",
    /// Before those to whom something is said in one clause: 对.
    COURTESY_AIMS = "courtesy_aim",
    /// 的 between a team and its coming.
    DE = "de",
    /// Names of events that are what a group does: 人大代表|视察.
    NAME_ENDINGS_NOT = "event_of_group",
    /// 和, which links a companion or a second one to whom something is said.
    AND = "and",
    /// Heads that belong to the team of the head before them: 支委, 副主任.
    TEAM_MEMBERS = "team_member",
    /// Words that open a relative clause about what people are doing: 正在.
    IN_PROGRESS = "in_progress",
    /// Bodies that a meeting elects for itself; those elected to them are no group of the record: 主席团.
    OF_MEETING = "of_meeting",
    /// 们 after a word for people.
    PLURAL = "plural",
    /// Teams that perform or compete: 代表队, 方阵.
    PERFORMING_TEAMS = "performing_team",
    /// Openers of a relative clause that only says that people are present: 参加视察的.
    DESCRIBING = "describing",
    /// Openers of a paragraph about what was done before the event: 今年以来.
    BACKGROUND = "background",
    /// Bodies that only lead in the abstract: 在领导班子的带领下.
    ABSTRACT_LEADERS = "abstract_leader",
    /// Before where people come from: 来自.
    COMING = "coming",
    /// Those who rescue or suffer at a disaster and take no part in the event.
    RESCUERS = "rescuer",
    /// Before a verb: it is only allowed or demanded: 可以邀请.
    PERMISSIONS = "permission",
    /// Before the capacity in which somebody is there: 作为特邀嘉宾.
    CAPACITIES = "capacity",
    /// Members of a body, who are elected together: 委员, 理事.
    MEMBERS = "member",
    /// What those say who are listened to at a symposium: 意见, 建议.
    OPINIONS = "opinion",
    /// 了 after a verb.
    PAST_PARTICLE = "past_particle",
}
