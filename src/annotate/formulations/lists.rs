//! The closed word lists of the rules for formulations.

use crate::words::word_lists;

word_lists! {
    "formulations.tsv":
    /// Words between a quoted phrase and the noun it belongs to: 的, 这一.
    BEHIND_PHRASE = "behind_phrase",
    /// Verbs before a list of topics: 围绕.
    TOPIC_LEADS = "topic_lead",
    /// Units of an ordinal that makes a quoted phrase the name of an event: 届 of 第十九届.
    NUMBERED = "numbered",
    /// Words of a question: 什么, 如何.
    ASKS = "asks",
    /// Words of spoken language, which no set phrase contains: 我, 你, 吗.
    SPOKEN = "spoken",
    /// Words right before a theme in quotation marks: 主题是.
    THEME_LEADS = "theme_lead",
    /// Words right after a theme in quotation marks: 为主题.
    THEME_TAILS = "theme_tail",
    /// First words of a theme that demands something: 弘扬, 共建.
    THEME_ACTS = "theme_act",
    /// Words before a number that make it count what was just named: 第, 这.
    NOT_COUNTING = "not_counting",
    /// Words before a number with 大 that make it count what was just named: 第, 这, 的.
    NOT_COUNTING_BIG = "not_counting_big",
    /// Words after a number that make it the number of a point: 要, 是.
    LIST_ITEMS = "list_item",
    /// Marks and words between two quoted phrases of one list: 、, 和.
    LINKS = "link",
    /// Words before the first end of a change: 从, 由.
    FROM = "from",
    /// Words between the two ends of a change: 变为.
    TURNS = "turns",
    /// Words between the two ends of a change after 从: 到, 向.
    TURNS_FROM = "turns_from",
    /// The word between a number and its noun: 三|大|战略.
    BIG = "big",
    /// Characters of a number: 三, 两, 百.
    NUMERALS = "numeral",
    /// Characters of [`NUMERALS`] that need more than a noun to make a formula: 一, 百.
    NOT_PLAIN_NUMERALS = "not_plain_numeral",
    /// Characters that are never between a number and the noun of a formula: 的, 和.
    NOT_IN_HEAD = "not_in_head",
    /// Characters that make a number an amount: 亿, 多.
    AMOUNTS = "amount",
    /// Words that count: 个, 条.
    COUNTERS = "counter",
    /// The number that begins a formula only if a second number follows: 一.
    ONE = "one",
    /// Large numbers that begin a formula only if a second number follows: 百, 千.
    MANY = "many",
    /// Numbers of plans: 十四五.
    PLANS = "plan",
    /// Units of time and measure: 年, 米.
    UNITS = "unit",
}
