//! Word lists of the rules for people.

use crate::words::word_lists;

word_lists! {
    "people.tsv":
    /// Titles after the last name of a list that all its names share: 甲、乙教授.
    SHARED = "shared",
    /// The post of a spouse: 某某主席夫人.
    SPOUSE = "spouse",
    /// What may separate two names of one list.
    LIST_LINKS = "list_link",
    /// Words of a dateline, after which a bracket names the authors: 本网讯（张三）.
    OPENINGS = "opening",
    /// Words before the names of a byline.
    BYLINE_MARKS = "byline_mark",
    /// Those of [`BYLINE_MARKS`] that may follow another word: 本报记者.
    REPORTERS = "reporter",
    /// Verbs of holding office, at some distance after the name.
    CAREERS = "career",
    /// Those of [`CAREERS`] that tell of a career wherever they are: 曾任, 历任.
    STRONG_CAREERS = "strong_career",
    /// Between a name and the posts that its bearer holds: 是, 则是.
    COPULAS = "copula",
    /// Words that begin like a verb of holding office but are not: 任免, 任务.
    NO_CAREERS = "no_career",
    /// Words that only describe a person: 政治家, 战士.
    NO_OFFICES = "no_office",
    /// Openers of a description: 一位, 这样.
    DESCRIBING = "describing",
    /// Before a verb that gives each person a post of their own: 分别出任主席及委员.
    DISTRIBUTING = "distributing",
    /// The particle between a career and the name after it.
    OF = "of",
    /// After the last post of a career: 等职, 期间.
    OFFICE_ENDS = "office_end",
    /// Between two posts of a career: 、, 兼.
    OFFICE_LINKS = "office_link",
    /// Pronouns of one person.
    PRONOUNS = "pronoun",
    /// The post that one living person has: 总书记.
    GENERAL_SECRETARY = "general_secretary",
}
