//! The word lists of the comparison of texts.

use crate::words::word_lists;

word_lists! {
    "copies.tsv":
    /// Characters of which a written number consists: 十, 四.
    NUMERALS = "numeral",
    /// Characters that make a figure of the written number before them: 届.
    COUNT_UNITS = "count_unit",
    /// Characters that end a dateline after its day: 电.
    DATELINE_ENDS = "dateline_end",
}
