//! Word lists of the rules for people.

use crate::words::word_lists;

word_lists! {
    "people.tsv":
    /// Titles after the last name of a list that all its names share: 甲、乙教授.
    SHARED = "shared",
    /// The post of a spouse: 某某主席夫人.
    SPOUSE = "spouse",
    /// Marks and words between two names of one list: 、, 和.
    LIST_LINKS = "list_link",
    /// Words of a dateline, after which a bracket names the authors: 本网讯（张三）.
    OPENINGS = "opening",
    /// Words before the names of a byline: 记者, 审核.
    BYLINE_MARKS = "byline_mark",
    /// Words of [`BYLINE_MARKS`] that may follow another word: 本报记者.
    REPORTERS = "reporter",
    /// Verbs of holding office, also at some distance after the name: 任, 出任.
    CAREERS = "career",
    /// Verbs of [`CAREERS`] that tell of a career wherever they are: 曾任, 历任.
    STRONG_CAREERS = "strong_career",
    /// Words that are a post only after the name of a body: 干部 in 某镇某中心干部.
    BODY_OFFICES = "body_office",
    /// Verbs after 分别 that give each person a post: 为.
    DISTRIBUTED_VERBS = "distributed_verb",
    /// Verbs of [`STRONG_CAREERS`] that open a list of posts, also where its first item is no listed post: 历任.
    LISTING_CAREERS = "listing_career",
    /// Words between a name and the posts that its bearer holds: 是, 则是.
    COPULAS = "copula",
    /// Words that begin like a verb of holding office but are not: 任免, 任务.
    NO_CAREERS = "no_career",
    /// Words that only describe a person and are no posts: 政治家, 战士.
    NO_OFFICES = "no_office",
    /// Words that begin a description, not a post: 一位, 杰出.
    DESCRIBING = "describing",
    /// Words before a verb that gives each person a post of their own: 分别出任主席及委员.
    DISTRIBUTING = "distributing",
    /// The particle between a career and the name after it: 此前任主任|的|乙.
    OF = "of",
    /// Words after the last post of a career: 等职, 期间.
    OFFICE_ENDS = "office_end",
    /// Marks and words between two posts of a career: 、, 兼.
    OFFICE_LINKS = "office_link",
    /// Pronouns of one person: 他, 她, 其.
    PRONOUNS = "pronoun",
    /// The post that names one person even without the name: 总书记.
    GENERAL_SECRETARY = "general_secretary",
}
