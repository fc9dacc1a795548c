//! The closed word lists of date expressions.

use crate::words::word_lists;

word_lists! {
    "dates.tsv":
    /// The digit 0 as a numeral: 〇, 零.
    ZERO = "zero",
    /// Numerals for a hundred and a thousand, which no date is read with: 百, 千.
    HUNDREDS = "hundreds",
    /// The mark after a year: 年.
    YEAR = "year",
    /// The word after a number that makes it a fiscal year, not a date: 年度.
    FISCAL = "fiscal",
    /// The mark after a month: 月.
    MONTH = "month",
    /// Marks after a day: 日, 号.
    DAY = "day",
    /// The mark after a day that has no month: 日.
    DAY_STRICT = "day_strict",
    /// Characters that make the number after them a count of days: 约, 每.
    NOT_BEFORE_DAY = "not_before_day",
    /// Characters after a number and 日 that show that both are no date: 元, 程.
    NOT_AFTER_DAY = "not_after_day",
    /// Characters after a month and a day that show that both are no date: 楼, 线.
    NOT_AFTER_FULL_DAY = "not_after_full_day",
    /// The mark of an ordinal number: 第.
    ORDINAL = "ordinal",
    /// Words before a date that belong to it: 当地时间.
    PREFIX = "prefix",
    /// Words before a day that is still to come: 将于.
    AHEAD = "ahead",
    /// The first character of 今日 and 昨日, before a day in brackets: 今（21）日.
    TODAY = "today",
    /// The words that close a dateline: 电, 讯.
    DATELINE_END = "dateline_end",
    /// Words that begin like the end of a dateline but are not: 电话, 讯息.
    DATELINE_NOT = "dateline_not",
    /// Words before a year that is a goal: 到, 预计.
    GOALS = "goal",
    /// Words before a year that is not the report's own: 截至, 自.
    OTHER_YEAR_BEFORE = "other_year_before",
    /// Words and marks after a year that is not the report's own: 以来, 底.
    OTHER_YEAR_AFTER = "other_year_after",
    /// Words before an anniversary that is celebrated this year: 庆祝, 喜迎.
    CELEBRATED_BEFORE = "celebrated_before",
    /// Words after an anniversary that is celebrated this year: 之际.
    CELEBRATED_AFTER = "celebrated_after",
    /// The word for an anniversary, after its number: 周年.
    ANNIVERSARY = "anniversary",
    /// Words after an anniversary whose celebration is only quoted: 大会上的.
    PAST_SPEECH = "past_speech",
    /// The word for the present year: 今年.
    THIS_YEAR = "this_year",
    /// The verb that says a congress meets: 召开.
    CONVENED = "convened",
    /// Marks and words between the first and the last day of a range: 至, ～.
    RANGE = "range",
    /// Marks and words between two days in a row: 、, 和.
    RANGE_PAIR = "range_pair",
    /// Marks of a range that may be doubled: —.
    RANGE_DOUBLE = "range_double",
    /// Words before the number of a weekday: 周, 星期.
    WEEK = "week",
    /// Numbers and names of weekdays: 一, 日.
    WEEKDAY = "weekday",
    /// Marks after an hour: 时, 点.
    HOUR = "hour",
    /// The mark after a minute: 分.
    MINUTE = "minute",
    /// The word for half an hour: 半.
    HALF = "half",
    /// Words after a clock time that make it approximate: 许, 左右.
    ABOUT = "about",
    /// Names of the lunar calendar: 农历.
    LUNAR_CALENDAR = "lunar_calendar",
    /// The word before the first ten days of a lunar month: 初.
    LUNAR_FIRST_TEN = "lunar_first_ten",
    /// The word before a leap month: 闰.
    LUNAR_LEAP = "lunar_leap",
    /// Names of lunar months that are not numbers: 正, 腊.
    LUNAR_MONTH = "lunar_month",
    /// The word before the days around the lunar new year: 大年.
    LUNAR_NEW_YEAR = "lunar_new_year",
    /// Words after a number of two years that make them a school year: 学年.
    SCHOOL_YEAR = "school_year",
    /// The number word between two days and their mark: 8、9两日.
    BOTH = "both",
    /// Units between the number of a day and its name: 第38个教师节.
    COUNTED_DAY = "counted_day",
    /// The end of the short name of a plenary session.
    PLENUM = "plenum",
    /// What of a session is studied: 精神.
    SPIRIT = "spirit",
    /// Words after 昨 or 今 where it is a day: 昨在, 今召开.
    TODAY_NEXT = "today_next",
    /// Characters before 昨 or 今 that form another word with it: 如今.
    TODAY_NOT_BEFORE = "today_not_before",
    /// Words after a weekday that is one day.
    WEEKDAY_NEXT = "weekday_next",
    /// Words before a weekday that make several days of it, or are part of another word: 每周五.
    WEEKDAY_NOT_BEFORE = "weekday_not_before",
    /// Words before the date of a page's own stamp: 发布时间：.
    STAMP = "stamp",
    /// The word for a term of a congress: 届 in 十八届.
    TERM = "term",
    /// Last words of names of media. A day right after one may be that of a dateline: 网, 报.
    MEDIUM_END = "medium_end",
    /// Words after a campaign of study which show that it is over: 成果, 常态化.
    CAMPAIGN_OVER = "campaign_over",
    /// Verbs before a campaign that is over and whose results are kept: 巩固, 拓展.
    CAMPAIGN_KEPT = "campaign_kept",
    /// Words before a congress that is still to come: 迎接, 喜迎.
    AWAITED_BEFORE = "awaited_before",
    /// Words after a congress that is still to come: 即将召开.
    AWAITED_AFTER = "awaited_after",
    /// The last character of short names of congresses of the Party: 大 in 十八大.
    PARTY_CONGRESS = "party_congress",
    /// Words for a term at school, which show that four digits before them are a year: 2024|秋学期.
    SEMESTER = "semester",
    /// Words after a year of work (2016年度) which show that the report looks back on it: 表彰, 考核.
    RETROSPECT = "retrospect",
    /// The particle between a year and a month: 2022年的6月1日.
    YEAR_ATTRIBUTE = "year_attribute",
}
