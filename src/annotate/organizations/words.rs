//! Word lists of the rules for organizations.

use crate::words::word_lists;

word_lists! {
    "organizations.tsv":
    /// Listed names that are bodies only with a name before them: 党组, 办公室.
    BARE = "bare",
    /// Last words of classes, places, meetings and delegations: 部门, 广场, 论坛.
    CLASS_ENDS = "class_end",
    /// Organs inside a body that are not bodies of their own: 党组, 董事会.
    PARTY_ORGANS = "party_organ",
    /// Levels of places whose party organs are bodies: 镇党委, 社区党支部.
    PLACE_LEVELS = "place_level",
    /// Common nouns that identify no body, also with a party organ after them: 医院 of 医院党委.
    GENERIC_OWNERS = "generic_owner",
    /// Words before a noun that make it a class: 各, 有关, 多家.
    CLASS_WORDS = "class_word",
    /// Function words and verbs of one character that are no part of a name, which begins after them: 于.
    STOP_CHARS = "stop_char",
    /// Words that join two bodies: 与, 和.
    BODY_LINKS = "link",
    /// Last words that make a name of unknown words before them: 有限公司, 医院.
    STRONG_ENDS = "strong_end",
    /// Last words of one character: 部, 处, 科.
    SHORT_ENDS = "short_end",
    /// Words after the medium of a dateline or a byline: 讯, 记者.
    MEDIA_FOLLOWERS = "media_follower",
    /// Words before a medium that is the source of the report: 据, 来源.
    MEDIA_LEADS = "media_lead",
    /// 届, which ends the number of a term: 十四届.
    ORDINALS = "ordinal",
    /// Numerals of the number of a term: 十四届.
    ORDINAL_PARTS = "ordinal_part",
    /// Levels of places at the start of a name, also before the number of a term: 市住建局, 区十七届人大.
    LEVELS = "level",
    /// Words after a congress that make a meeting of it: 第三次会议.
    SESSIONS = "session",
    /// 常委, which is cut from a listed name that ends with it: 省委|常委.
    STANDING_MEMBERS = "standing_member",
    /// Words after a person's name inside the name of a body: 同志.
    COMRADES = "comrade",
    /// Last words of bodies named after a person: 治丧委员会.
    NAMED_AFTER_PERSONS = "named_after_person",
    /// Measure words after a count: 72家高校.
    MEASURES = "measure",
    /// Characters of a count before a measure word: 三, 万.
    COUNTS = "count",
    /// Words that end like the name of a body and are none: 常委, 会议室.
    OTHER_WORDS = "other_word",
    /// Last words of facilities and groups: 中心, 小组.
    WEAK_ENDS = "weak_end",
    /// Last words of bodies that a place or an owner precedes: 政府, 党委.
    RELATIVE_ENDS = "relative_end",
    /// Bodies that are named by their last word alone: 工商联.
    ALONE = "alone",
    /// Two levels that make a class of what follows: 县区, 乡镇.
    LEVEL_PAIRS = "level_pair",
    /// Links inside a name: 文化和旅游局.
    INNER_LINKS = "inner_link",
    /// Words that are no part of a name, which begins after them: 任职于.
    STOP_WORDS = "stop_word",
    /// Verbs that names of bodies contain, too, but not right before a place or a body: 希望|省教育厅, but 希望小学.
    VERBS_BEFORE_OWNERS = "verb_before_owner",
    /// Words after a body that belong to it and are not part of its name: 网站, 总部.
    TAILS = "tail",
    /// Words after 中心 that make another noun of it: 中心城市.
    CITY_WORDS = "city_word",
    /// 电, 讯 after the day of a dateline.
    WIRES = "wire",
    /// The last character of a day: 日.
    DAYS = "day",
    /// 长, which makes a post of the last word of a body: 部长.
    HEADS = "head",
    /// 所, which may be the last word of a body or a particle before a verb.
    PARTICLES = "particle",
    /// 中心, which is no last word of a body before a word such as 城市: 中心城市.
    CENTRES = "centre",
    /// 第 before a number in a name: 第1中学.
    ORDINAL_MARKS = "ordinal_mark",
    /// Bodies of two characters that own others: 中央.
    CENTRAL = "central",
    /// Levels of divisions: 市 of 市人大.
    REGION_LEVELS = "region_level",
    /// Words that begin inside a last word and make another word of it: 会场 in 分会场.
    CROSSERS = "crosser",
    /// Adverbs of one character between a body and its verb: 司|已.
    ADVERBS = "adverb",
    /// Prefixes of the last noun of a post: 副 of 副局长, 名誉 of 名誉院长.
    DEPUTIES = "deputy",
    /// Forces, offices and companies whose local bodies have this name before that of the place: 武警|福建总队, 国网|德化县供电公司.
    PARENTS = "parent",
    /// Names of the Communist Youth League and of the parties other than the Communist Party, before the name of a
    /// local committee: 共青团|海南省委, 民革|海南省委.
    LEAGUE_NAMES = "league_name",
    /// Last words of local committees of the Youth League and of these parties: 委, 委员会.
    LEAGUE_COMMITTEES = "league_committee",
    /// Names of the party before a committee: 中共|海南省委.
    PARTY_NAMES = "party_name",
    /// Congresses, which are meetings before the number of a session: 人民代表大会 of 人民代表大会第三次会议.
    CONGRESSES = "congress",
    /// Last words that a common modifier makes a class of: 乡村学校.
    COMMON_ENDS = "common_end",
    /// Modifiers of classes: 乡村, 民营.
    COMMON_MODIFIERS = "common_modifier",
    /// Departments that are bodies only after their owner: 外科.
    OWNED_ENDS = "owned_end",
    /// 讯 after the medium of a dateline.
    DATELINE_WORDS = "dateline_word",
    /// Short last words of schools and hospitals: 七中, 二小.
    SCHOOL_ENDS = "school_end",
    /// Last words of zones, which are bodies after a party organ: 园区|党委.
    ZONE_ENDS = "zone_end",
    /// Last words that make a class of a place's schools and firms: 绍兴县学校.
    PLAIN_ENDS = "plain_end",
    /// 代表 before a body that somebody represents.
    REPRESENTS = "represent",
    /// What names of associations of a profession end with, whose word may be that of a post: 记者|协会.
    OF_PROFESSIONS = "of_profession",
    /// Last words that may follow a post: 校长办公室.
    OFFICES = "office",
    /// Heads that only companies have: 总经理.
    COMPANY_HEADS = "company_head",
    /// First words by which the words before the last noun of a post are no name: 我, 该.
    OWN_WORDS = "own_word",
    /// Last words of bodies that may be named after a task with a verb: 推动长江经济带发展领导小组.
    TASK_ENDS = "task_end",
    /// Relative words and common nouns before the last noun of a post, which name no body: 学校, 大会主席团.
    UNNAMED = "unnamed",
}
