//! Word lists of the rules for documents.

use crate::words::word_lists;

word_lists! {
    "documents.tsv":
    /// Bodies that the reporter calls their own: 我院, 我市.
    OWN_BODIES = "own",
    /// Sessions whose decisions are named after them: 全会.
    PLENUMS = "plenum",
    /// Nouns between a body and the title of its work: 宣传片.
    WORKS = "work",
    /// Levels of regions inside names of bodies: 县 of 县森林防灭火指挥部.
    LEVELS = "level",
    /// Numerals of a group: 三 of 等三部门.
    NUMBERS = "number",
    /// 等 before the number of a group.
    AND_OTHERS = "and_others",
    /// Particles between a verb and the title: 印发的.
    PARTICLES = "particle",
    /// Characters that end before the name of a body.
    STOPS = "stop",
    /// Marks and words between the bodies of a list.
    LIST_LINKS = "list_link",
    /// Characters between a number and the title: 号文.
    DOCUMENT_WORDS = "document_word",
    /// 号 at the end of a number.
    NUMBER_ENDS = "number_end",
    /// 令 of 国务院令第722号.
    ORDERS = "order",
    /// 第 before digits.
    ORDINALS = "ordinal",
    /// Opening brackets of the year of a number.
    YEAR_OPENS = "year_open",
    /// Closing brackets of the year of a number.
    YEAR_CLOSES = "year_close",
    /// Marks before a number inside brackets.
    NUMBER_LEADS = "number_lead",
}
