//! Word lists that the features look up.

use crate::words::word_lists;

word_lists! {
    "group_features.tsv":
    /// The people responsible: 负责人.
    RESPONSIBLE = "responsible",
    /// Leaders: 领导, 班子成员.
    LEADERS = "leader",
    /// Representatives.
    REPRESENTATIVES = "representative",
    /// Members: 委员, 党员.
    MEMBERS = "member",
    /// Staff: 干部, 职工.
    STAFF = "staff",
    /// The public: 群众, 家长.
    PUBLIC = "public",
    /// A school's people: 师生, 学员.
    SCHOOL = "school",
    /// Soldiers, rescuers and volunteers: 官兵.
    RANKS = "ranks",
    /// Experts and guests: 专家, 嘉宾.
    EXPERTS = "expert",
    /// Words of a group that is named in general: 各, 有关.
    GENERAL = "general",
    /// Verbs whose object takes no part: 感谢, 帮助.
    TOUCHING = "touching",
    /// Particles before a group: 的, 了.
    PARTICLES = "particle",
    /// Words that belong to no group: 的, 到.
    BAD_OPENINGS = "bad_opening",
    /// Signs of the past: 曾, 去年.
    PAST = "past",
    /// Signs of a day or an hour: 上午, 日.
    TIMES = "time",
    /// Verbs whose list may follow: 出席.
    LISTING_VERBS = "listing_verb",
    /// Words between such a verb and its list: 有, 还有.
    LIST_OPENERS = "list_opener",
    /// Signs that a sentence after such a verb is no list: 指出.
    NO_LIST = "no_list",
}
