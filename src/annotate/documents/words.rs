//! Word lists of the rules for documents.

use crate::words::word_lists;

word_lists! {
    "documents.tsv":
    /// Words by which a report means the body that it is from: 我院, 学校.
    OWN_BODIES = "own",
    /// Fields of work in names of offices, whose 和 or 与 does not separate two bodies: 发展和改革.
    LINKED_NAMES = "linked_name",
    /// Last characters of the body that an office belongs to: 校 of 校党委.
    OWNERS = "owner",
    /// Last words of units of the army, the police, companies and the like that may issue a document: 支队, 林场.
    UNITS = "unit",
    /// Words right before the name of a body that are not part of it, mostly of time: 近期, 会后.
    BODY_LEADS = "body_lead",
    /// Sessions whose decisions are named after them: 全会.
    PLENUMS = "plenum",
    /// Nouns between a body and the title of its work: 宣传片.
    WORKS = "work",
    /// Levels of regions inside names of bodies: 县 of 县森林防灭火指挥部.
    LEVELS = "level",
    /// Words that end an adjunct before a verb: 上 of 在发布会上.
    ADJUNCT_ENDS = "adjunct_end",
    /// Words that open an adjunct before a verb: 在 of 在发布会上.
    ADJUNCT_STARTS = "adjunct_start",
    /// Characters of periods: 年 and 至 of 2023年至2024年.
    PERIOD_CHARS = "period_char",
    /// Words after a body in whose name others publish: 的名义.
    IN_NAME = "in_name",
    /// 以 before a body in whose name others publish.
    IN_NAME_STARTS = "in_name_start",
    /// The state, with which names of its assemblies begin: 中华人民共和国.
    STATES_NAMED = "state_name",
    /// Verbs of holding a session: 举行.
    HOLDS = "hold",
    /// Assemblies whose sessions adopt documents: 人民代表大会.
    ASSEMBLIES = "assembly",
    /// Last words of sessions of assemblies: 次会议.
    SESSION_ENDS = "session_end",
    /// Chinese numerals of a count: 三 of 等三部门, of 三项 and of 三十周年.
    NUMBERS = "number",
    /// 等 after a list of bodies or titles that names only some: 财政部等三部门, 《…》等文件.
    AND_OTHERS = "and_others",
    /// Particles between a verb and the title: 印发的.
    PARTICLES = "particle",
    /// Verbs of presenting a paper that a body issued: 提供, 持有.
    PRESENTS = "presents",
    /// Characters that are no part of a body's name, so that the name starts after them: 向, 为, 的.
    STOPS = "stop",
    /// Marks and words between the bodies of a list: 、 and 会同.
    LIST_LINKS = "list_link",
    /// 年, 月, 日 after the digits of a date.
    DATE_CHARS = "date_char",
    /// Words before a short title in the brackets of a long one: 以下简称.
    ALIASES = "alias",
    /// 并 before a last verb without an object: ，并原则通过.
    LIST_JOINTS = "list_joint",
    /// Characters, apart from numerals, before the name of a session: 届 of 二十届三中全会.
    SESSION_NUMBERS = "session_number",
    /// 联合 between two bodies that issue a document together: 省水利厅联合省气象局.
    JOINTLY = "jointly",
    /// 党的 before a session of the party: 党的二十届三中全会.
    SESSION_LEADS = "session_lead",
    /// Nouns after a title that make it a document: 白皮书.
    DOCUMENT_NOUNS = "document_noun",
    /// Last words of editions of a document: 单行本, 外文版.
    EDITIONS = "edition",
    /// Verbs of printing an edition: 出版发行.
    PRINTED = "printed",
    /// Measure words of documents after a number: 个, 部.
    MEASURES = "measure",
    /// Words after a draft on which comments are heard: 的意见.
    COMMENTS = "comment",
    /// Verbs of hearing comments: 听取.
    HEARD = "heard",
    /// Nouns of programmes and columns after a title: 栏目.
    PROGRAMMES = "programme",
    /// 向, 给 before one who only receives a document: 向学校颁发《…》.
    TO = "to",
    /// 对 before one who only receives a document: 市科协对各县下发《…》.
    TO_OBJECTS = "to_object",
    /// Words before a list of titles whose verb may be in an earlier clause: 废止文件三件，包括《…》.
    INCLUDES = "include",
    /// Nouns right after a title for another paper that is named after the document: 《…》承诺书.
    PAPERS = "paper",
    /// Words after a title for its contents or for a text that explains it: 发布《…》的主要内容, 《…》图解.
    CONTENTS = "content",
    /// Words after a title for facts about the document in general, not for the work on it: 有关情况.
    NO_STATES = "no_state",
    /// 由, 经 before the body that issues or adopts a document: 《…》由国务院发布.
    BY = "by",
    /// 经 before the body whose approval precedes the verb: 经县委批准《…》印发.
    APPROVED_BY = "approved_by",
    /// Last characters of short names of bodies: 局 of 中条林局.
    SHORT_SUFFIXES = "short_suffix",
    /// Words that end like the name of a body but are none: 大局, 交易会.
    NO_BODIES = "no_body",

    /// Verbs of publishing or handing down: 印发.
    ISSUED = "issued",
    /// Verbs of publishing that only count before the title: 提出《…》.
    ISSUED_BEFORE = "issued_before",
    /// Verbs of publishing that also take articles and programmes: 发表.
    PUBLISHED = "published",
    /// Verbs of approving: 审议通过.
    ADOPTED = "adopted",
    /// Verbs of reading, explaining and discussing: 学习.
    STUDIED = "studied",
    /// Verbs of passing a document on or reporting on it: 传达, 介绍.
    CONVEYED = "conveyed",
    /// Verbs of changing: 修订.
    REVISED = "revised",
    /// Verbs of ending validity: 废止.
    REPEALED = "repealed",
    /// Verbs of signing: 签署.
    SIGNED = "signed",
    /// Verbs of writing: 起草.
    DRAFTED = "drafted",
    /// Words that invoke a document: 根据, 落实.
    CITED = "cited",
    /// Verbs of performing or watching a work: 演唱.
    PERFORMED = "performed",
    /// Short verbs of conveying, right before the title: 作 of 作《政府工作报告》.
    CONVEYED_BESIDE = "conveyed_beside",
    /// Short verbs of adopting, right before the title: 通过《…》.
    ADOPTED_BESIDE = "adopted_beside",
    /// Short words of citing, right before the title: 按《…》.
    CITED_BESIDE = "cited_beside",
    /// Short verbs of studying, right before the title: 学《…》.
    STUDIED_BESIDE = "studied_beside",
    /// Short verbs of revising, right before the title: 完善《…》.
    REVISED_BESIDE = "revised_beside",
    /// Nouns of works beside a title: 电影《…》, 《…》等十档节目.
    WORK_NOUNS = "work_noun",
    /// Nouns of texts that can be studied, right before a title: 文章《…》.
    TEXT_NOUNS = "text_noun",
    /// Words right before the title of a talk: 题为.
    TALK_LEADS = "talk_lead",
    /// Words right after the title of a talk or a work: 为题.
    TALKS = "talk",
    /// Words right after the title of a document that a lecture explains: 《…》专题辅导.
    LECTURES = "lecture",
    /// Words right after a title that speak of how things stand with the document: 实施情况.
    STATES = "state",
    /// Nouns for how things stand: 情况 of 《…》审议情况.
    STATE_NOUNS = "state_noun",
    /// Nouns after a deed that make it a part of a phrase about the document: 《…》出台|的背景, 《…》修订|内容.
    ABOUT_NOUNS = "about_noun",
    /// Last characters of offices: 学习|教育部 is no 学习教育.
    OFFICE_ENDS = "office_end",
    /// Words after a title that 以 invokes: 以《…》为依据.
    BASES = "basis",
    /// Words between a title and the verb after it: 日前, 正式.
    AFTER_LEADS = "after_lead",
    /// Words after a title that lead to a verb further behind: 由, 经.
    PASSIVE_LEADS = "passive_lead",
    /// Words before a title that is the object of a verb behind it: 对, 将.
    OBJECT_LEADS = "object_lead",
    /// Words that make a verb an attribute: 新 of 新修订.
    NEW = "new",
    /// 了 after a verb, which makes it no attribute.
    PERFECTIVES = "perfective",
    /// 后, 过 between a verb and 的: 修订后的.
    PAST = "past",
    /// Characters of the words that link titles: 和, 以 and 及 of 以及.
    TITLE_LINKS = "title_link",
    /// Words that negate the verb after them.
    NEGATIONS = "negation",
    /// Nouns that begin with a verb, which then says nothing about a document: 学习班.
    DEED_NOUNS = "deed_noun",
    /// Words in the title of a draft: 征求意见稿.
    DRAFTS = "draft",
    /// Last words of titles of documents: 条例.
    DOCUMENT_HEADS = "document_head",
    /// First words of titles of books and articles: 论.
    ESSAYS = "essay",
    /// Words after a title by which the clause is only about what is done: 编制《…》是一项工作, 《…》有利于….
    TOPICS = "topic",
    /// Words that end like the title of a document, but are none: 书法.
    NO_DOCUMENT_HEADS = "no_document_head",
    /// Last words of names of papers: 日报.
    PRESS = "press",
    /// Words that end like the name of a paper, but are none: 公报.
    NO_PRESS = "no_press",

    /// 号 at the end of a document's number.
    NUMBER_ENDS = "number_end",
    /// Nouns for orders, before or after the number of one: 令 of 国务院令第722号.
    ORDERS = "order",
    /// Words between an order and the title that it is about: 国务院令第722号公布《…》.
    ORDERS_SAY = "order_says",
    /// Nouns for notices, before the number of one: 公告 of 公告2020年第7号.
    NOTICES = "notice",
    /// 第 before the digits of a document's number.
    ORDINALS = "ordinal",
    /// 年 after the year in a document's number: 公告2020年第7号.
    YEAR_MARKS = "year_mark",
    /// 字 before the count of a document's number: 府法字第108号.
    CHARACTERS = "character",
    /// Chinese numerals in a document's number: 三 of 主席令第三号.
    NUMERALS = "numeral",
    /// Words after a day that make it a limit and not the day of the document: 起, 以来, 之前.
    SINCE_ENDS = "since_end",
    /// Words after the number of an anniversary: 周年.
    ANNIVERSARIES = "anniversary",
    /// Opening brackets of the year in a document's number: 〔 of 国发〔2019〕5号.
    YEAR_OPENS = "year_open",
    /// Closing brackets of the year in a document's number: 〕 of 国发〔2019〕5号.
    YEAR_CLOSES = "year_close",
    /// Marks before a number inside brackets: ， and ：.
    NUMBER_LEADS = "number_lead",
    /// Nouns between a title and its number: 的通知.
    NUMBER_TITLES = "number_title",
    /// Words between a number and its title: 号文件.
    NUMBER_NOUNS = "number_noun",
    /// Labels before a document's number: 文号：.
    NUMBER_LABELS = "number_label",
}
