//! Words that open, close, link and count groups.

use crate::words::word_lists;

word_lists! {
    "groups.tsv":
    /// The word after a list of groups: 等.
    OTHERS = "others",
    /// Verbs between a body and the people whom it brings together: 市工会|组织|部分职工.
    ORGANIZING = "organizing",
    /// Words that begin like one of [`ORGANIZING`]: 组织部.
    NOT_ORGANIZING = "not_organizing",
    /// Adverbs and prepositions after a group, before what it does: 分别, 在.
    ADVERBS_BEHIND = "adverb_behind",
    /// Words and marks that show that several bodies share the word for people at the end of a group: 各, 、.
    SHARED_HEADS = "shared_head",
    /// First words of an item of a list that says where, when or how: 围绕, 到.
    ADVERBIALS = "adverbial",
    /// The preposition before the one-character name of a place: 在京.
    IN_PLACE = "in_place",
    /// First words of a group that say which of several: 部分, 历届.
    OF_SEVERAL = "of_several",
    /// First words of an item that says what is done or to whom: 看望, 对.
    TOWARDS = "towards",
    /// First words of a predicate at the start of a list of groups: 争做, 成为.
    PREDICATE_OPENERS = "predicate_opener",
    /// Characters of a predicate: 了, 是.
    PREDICATE_MARKS = "predicate_mark",
    /// Prepositions before those for whom something is done: 为, 向.
    RECIPIENTS = "recipient",
    /// Prepositions before those whom something is aimed at: 向.
    AIMS = "aim",
    /// Characters that form a word with the character of [`AIMS`] after them: 方向, 走向.
    BEFORE_AIM = "before_aim",
    /// Prepositions after a group, behind which the text is about others: 助理|对|述职的书记.
    TURNS = "turns",
    /// Last words of an item that says when: 上午, 以来.
    TIMES = "time",
    /// First words of a label of all who are present: 与会人员, 大家.
    LABELS = "label",
    /// Whole labels of all who are present: 与会人员, 来宾.
    WHOLE_LABELS = "whole_label",
    /// The verb of somebody who speaks for those of a label: 甲代表新任命人员.
    REPRESENTS = "represent",
    /// Words before a group that are not part of it: 会上, 还有.
    OPENERS = "opener",
    /// Words after a group that are not part of it: 等嘉宾, 共同.
    CLOSERS = "closer",
    /// Words that begin like an opener or a preposition but are part of a group: 与会, 当地, 在校.
    LABEL_WORDS = "label_word",
    /// Units that count people: 人, 余人.
    COUNT_UNITS = "count_unit",
    /// Numerals in Han characters.
    NUMERALS = "numeral",
    /// Words before a count: 近, 共.
    BEFORE_COUNTS = "before_count",
    /// Units that count the people of one part of a group: 名, 位.
    COUNTERS = "counter",
    /// Links between two counted parts: 和, 及.
    COUNT_LINKS = "count_link",
    /// Words after a name for its bearer's kin, who take part: 家属.
    KIN = "kin",
    /// Words before those with whom something is done: 与企业负责人座谈.
    COMPANIONS = "companion",
    /// Words that begin like a companion but are not: 同时, 与会.
    NOT_COMPANIONS = "not_companion",
    /// Words after those who are listened to: 听取企业负责人意见.
    HEARD_ENDS = "heard_end",
    /// First words of bodies in general: 有关部门, 各单位.
    BODIES = "bodies",
    /// Words between a verb and the list of those who do it: 参加会议的有.
    LIST_BEHIND = "list_behind",
    /// Verbs of going after a team: 赴, 来到.
    GOING = "going",
    /// Words before a team: 带领, 率.
    LEADING = "leading",
    /// Last words of the name of a team: 调研组, 考察团.
    TEAMS = "team",
    /// Words between a team and what it does: 一行, 成员.
    TEAM_MODIFIERS = "team_modifier",
    /// Verbs before a group whom a subject leads: 带领.
    LED = "led",
    /// Before counted people who are sent to a place: 出动.
    DISPATCHING = "dispatching",
    /// Words that show that those who are visited only receive gifts: 慰问金, 困难.
    CHARITY = "charity",
    /// Verbs by which a subject makes a group do something: 组织, 邀请.
    CAUSING = "causing",
    /// Words that begin what a led or invited group does: 召开, 学习, 立即. In 组织全体教职工召开… the group ends before them.
    CAUSED = "caused",
    /// Words after the name of the head of a team: 为首的, 率领的.
    HEADING = "heading",
    /// Words for an event or its sides that begin a label, after which a word may say which of those present are
    /// meant: 与会 in 与会常委, 大会 in 大会副秘书长, 双方 in 双方相关负责人.
    PRESENT = "present",
    /// Words for people in general, which make a label of all who are present: 与会人员.
    PLAIN_PEOPLE = "plain_people",
    /// Verbs of companions: 陪同.
    ACCOMPANYING = "accompanying",
    /// Words after names and 等 that say who the named are: 等市领导.
    NAME_LABELS = "name_label",
    /// Last words of phrases that say who the named are: 等市四大班子|领导.
    LABEL_TAILS = "label_tail",
    /// Forms of address after a whole name: 同学, 老师.
    PUPILS = "pupil",
    /// Words before a count that are no part of the group: 有10名.
    COUNT_OPENERS = "count_opener",
    /// Verbs of lecturing, whose audience attends: 为全局党员干部作报告.
    LECTURES = "lecture",
    /// Numbers and units that say how many the named are: 甲、乙等多位教授.
    SEVERAL = "several",
    /// Numerals below ten.
    SMALL_NUMERALS = "small_numeral",
    /// Last words of the name of a team that visits: 代表团.
    VISITING_TEAMS = "visiting_team",
    /// Prepositions before the agent of a passive clause: 由.
    AGENTS = "agent",
    /// Prepositions before companions: 在…陪同下.
    COMPANION_OPENERS = "companion_opener",
    /// Last words of a label of somebody who speaks for others: 发言人.
    LABEL_ENDS = "label_end",
    /// Verbs and adverbs whose subject takes part where the event is: 来到, 默哀, 登台.
    ACTS = "act",
    /// Verbs of [`ACTS`] that say that the subject goes somewhere: 来到, 赶赴.
    GOING_ACTS = "going_act",
    /// Adverbs between a group and what it does: 今天, 都, 纷纷.
    ADVERBS_BEFORE_ACTS = "adverb_before_act",
    /// First words of a group that is whole or known by its body: 全体, 来自, 我校.
    COLLECTIVES = "collective",
    /// First words of people who are no group: 一名, 这位, 许多.
    INDIVIDUALS = "individual",
    /// Verbs before those who are elected: 选举产生了.
    ELECTING = "electing",
    /// Words for an accident or a disaster: 火灾, 被困.
    DISASTERS = "disaster",
    /// Words for the coming of a team that is welcomed: 对某代表团的|来访.
    WELCOMED = "welcomed",
    /// Words before a team whose coming is welcomed: 对, 欢迎.
    WELCOMING = "welcoming",
    /// Prepositions before those to whom something is said in one clause: 对.
    COURTESY_AIMS = "courtesy_aim",
    /// The particle between a modifier and its noun: 的.
    DE = "de",
    /// Names of events that are also what a group does: 人大代表|视察.
    EVENTS_OF_GROUPS = "event_of_group",
    /// The link that joins a companion, or a second one to whom something is said: 和.
    AND = "and",
    /// Posts that belong to the team of the post before them: 支委, 副主任.
    TEAM_MEMBERS = "team_member",
    /// Words that open a relative clause about what people are doing: 正在.
    IN_PROGRESS = "in_progress",
    /// Bodies that a meeting elects for itself; those elected to them are no group of the record: 主席团.
    OF_MEETING = "of_meeting",
    /// The plural ending of a word for people: 们.
    PLURAL = "plural",
    /// Teams that perform or compete: 代表队, 方阵.
    PERFORMING_TEAMS = "performing_team",
    /// First words of a relative clause that only says that people are present: 参加视察的.
    DESCRIBING = "describing",
    /// First words of a sentence about what was done before the event, in which no groups are looked for: 今年以来.
    BACKGROUND = "background",
    /// Bodies that only lead in the abstract: 在领导班子的带领下.
    ABSTRACT_LEADERS = "abstract_leader",
    /// The word before the place or body that people come from: 来自.
    COMING = "coming",
    /// People who rescue or suffer at a disaster and take no part in the event: 官兵, 伤者.
    RESCUERS = "rescuer",
    /// Words before a verb that is only allowed or demanded: 可以邀请.
    PERMISSIONS = "permission",
    /// Words before the capacity in which somebody is there: 作为特邀嘉宾.
    CAPACITIES = "capacity",
    /// Members of a body, who are elected together: 委员, 理事.
    MEMBERS = "member",
    /// What those give who are listened to at a symposium: 意见, 建议.
    OPINIONS = "opinion",
    /// Words for leaders that, with nothing but a short name of their body, only repeat leaders who are named: 领导 in
    /// 县领导.
    LEADER_LABELS = "leader_label",
    /// Words before leaders that say which of them: 有关, 分管.
    SELECTING = "selecting",
    /// Verbs of a leader who brings others along: 率, 带队.
    LEADING_ACTS = "leading_act",
    /// Words that begin like one of [`LEADING_ACTS`] but say something else: 率先, 带领下.
    NOT_LEADING = "not_leading",
    /// Words after those with whom somebody does something: 一起 in 与家长一起.
    TOGETHER = "together",
    /// The particle of a completed action, after a verb: 了.
    PAST_PARTICLE = "past_particle",
    /// Words that open a clause and no group: 邀请, 如果.
    CLAUSE_OPENERS = "clause_opener",
    /// The units of a day and an hour.
    DAYS_AND_HOURS = "day_or_hour",
    /// Verbs of what a reporter is told: 表示, 告诉.
    SAYING = "saying",
}
