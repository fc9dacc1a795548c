//! Words that link the items of a list or a companion to the subject.

use crate::words::word_lists;

word_lists! {
    "grammar.tsv":
    /// Words between the last two items of a list: 和, 与, 及, 以及.
    LINKS = "link",
    /// Links of one character: 和, 与, 及.
    SHORT_LINKS = "link_short",
    /// Words after the number of a counted point: 是, 要.
    POINTS = "point",
    /// 是 after the number of a counted point: it belongs to the number, while 要 belongs to the demand.
    POINT_IS = "point_is",
}
