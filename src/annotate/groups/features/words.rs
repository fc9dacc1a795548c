//! Word lists that the features look up.

use crate::words::word_lists;

word_lists! {
    "group_features.tsv":
    /// Words for the people responsible: 负责人.
    RESPONSIBLE = "responsible",
    /// Words for leaders: 领导, 班子成员.
    LEADERS = "leader",
    /// Words for representatives: 代表.
    REPRESENTATIVES = "representative",
    /// Words for members: 委员, 党员.
    MEMBERS = "member",
    /// Words for staff: 干部, 职工.
    STAFF = "staff",
    /// Words for the public: 群众, 家长.
    PUBLIC = "public",
    /// Words for a school's people: 师生, 学员.
    SCHOOL = "school",
    /// Words for soldiers, rescuers, volunteers and athletes: 官兵.
    RANKS = "ranks",
    /// Words for experts and guests: 专家, 嘉宾.
    EXPERTS = "expert",
    /// Words of a group that is named in general: 各, 有关.
    GENERAL = "general",
    /// Verbs whose object takes no part: 感谢, 帮助.
    TOUCHING = "touching",
    /// Particles before a group: 的, 了.
    PARTICLES = "particle",
    /// First words of phrases that are no groups: 的, 到.
    BAD_OPENINGS = "bad_opening",
    /// Words that show that a sentence tells of the past: 曾, 去年.
    PAST = "past",
    /// Words that show that a sentence has a day or an hour: 上午, 日.
    TIMES = "time",
    /// Verbs of taking part, which a list of people may follow: 出席.
    LISTING_VERBS = "listing_verb",
    /// Words between such a verb and its list: 有, 还有.
    LIST_OPENERS = "list_opener",
    /// Words that show that a sentence after such a verb is no list: 指出.
    NO_LIST = "no_list",
}
