//! Word lists of the rules for people.

use crate::words::word_lists;

word_lists! {
    "people.tsv":
    /// Titles behind the last name of a list that all its names share: 甲、乙教授.
    SHARED = "shared",
    /// The post of a spouse: 某某主席夫人.
    SPOUSE = "spouse",
    /// What may separate two names of one list.
    LIST_LINKS = "list_link",
    /// Words of a dateline, behind which a bracket names the authors: 本网讯（张三）.
    OPENINGS = "opening",
    /// Words before the names of a byline.
    BYLINE_MARKS = "byline_mark",
    /// Those of [`BYLINE_MARKS`] that may follow another word: 本报记者.
    REPORTERS = "reporter",
    /// The post that one living person has: 总书记.
    GENERAL_SECRETARY = "general_secretary",
}
