//! The closed word lists of date expressions.

use crate::words::word_lists;

word_lists! {
    "dates.tsv":
    /// The digit 0 as a numeral.
    ZERO = "zero",
    /// Numerals for a hundred and a thousand, which no date is read with.
    HUNDREDS = "hundreds",
    /// The mark after a year.
    YEAR = "year",
    /// After a number: a fiscal year, which is not a date.
    FISCAL = "fiscal",
    /// The mark after a month.
    MONTH = "month",
    /// Marks after a day.
    DAY = "day",
    /// The mark after a day that has no month.
    DAY_STRICT = "day_strict",
    /// Characters that make the number after them a count of days.
    NOT_BEFORE_DAY = "not_before_day",
    /// Characters after a number and 日 where both are not date.
    NOT_AFTER_DAY = "not_after_day",
    /// Characters after a month and a number where both are not date.
    NOT_AFTER_FULL_DAY = "not_after_full_day",
    /// The mark of an ordinal number.
    ORDINAL = "ordinal",
    /// Words before a date that belong to it.
    PREFIX = "prefix",
    /// Words before a day that is still to come.
    AHEAD = "ahead",
    /// The first character of 今日 and 昨日, before a day in brackets: 今（21）日.
    TODAY = "today",
    /// The words that close a dateline.
    DATELINE_END = "dateline_end",
    /// Words that begin like the end of a dateline but are not.
    DATELINE_NOT = "dateline_not",
    /// Words before a year that is not the report's own.
    OTHER_YEAR_BEFORE = "other_year_before",
    /// Words after a year that is not the report's own.
    OTHER_YEAR_AFTER = "other_year_after",
    /// Words before an anniversary that is celebrated this year.
    CELEBRATED_BEFORE = "celebrated_before",
    /// Words after an anniversary that is celebrated this year.
    CELEBRATED_AFTER = "celebrated_after",
    /// The word for an anniversary, after its number.
    ANNIVERSARY = "anniversary",
    /// Words after an anniversary whose celebration is only quoted.
    PAST_SPEECH = "past_speech",
    /// The word for the present year.
    THIS_YEAR = "this_year",
    /// The verb that says a congress meets.
    CONVENED = "convened",
    /// Marks and words between the first and the last day of a range.
    RANGE = "range",
    /// Marks and words between two days in a row.
    RANGE_PAIR = "range_pair",
    /// Marks of a range that may be doubled.
    RANGE_DOUBLE = "range_double",
    /// Words before the number of a weekday.
    WEEK = "week",
    /// Numbers and names of weekdays.
    WEEKDAY = "weekday",
    /// Marks after an hour.
    HOUR = "hour",
    /// The mark after a minute.
    MINUTE = "minute",
    /// The word for half an hour.
    HALF = "half",
    /// Words after a clock time that make it approximate.
    ABOUT = "about",
    /// Names of the lunar calendar: 农历.
    LUNAR_CALENDAR = "lunar_calendar",
    /// The word before the first ten days of a lunar month.
    LUNAR_FIRST_TEN = "lunar_first_ten",
    /// The word before a leap month.
    LUNAR_LEAP = "lunar_leap",
    /// Names of lunar months that are not numbers.
    LUNAR_MONTH = "lunar_month",
    /// The word before the days around the lunar new year.
    LUNAR_NEW_YEAR = "lunar_new_year",
    /// Words before the date of a page's own stamp.
    STAMP = "stamp",
}
