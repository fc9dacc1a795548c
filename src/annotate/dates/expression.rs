//! A date expression as written, and the marks inside it.

use super::number::is_numeric;
use super::words;
use crate::record::PartOfDay;
use crate::span::Span;

/// A date expression as written, before its year and month are resolved.
#[allow(clippy::struct_excessive_bools, reason = "each says one thing of the words around the expression")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Expression {
    pub span: Span,
    pub year: Option<i32>,
    pub month: Option<u8>,
    pub day: Option<u8>,
    /// Last day of a range.
    pub end: Option<RangeEnd>,
    pub part: Option<PartOfDay>,
    pub relative: Option<Relative>,
    /// Whether 将于 or the like precedes it.
    pub is_ahead: bool,
    /// Whether a weekday precedes the day in brackets (周日（27日）): such a day is near the day of writing.
    pub is_near: bool,
    /// Whether it is in the headline, whose 昨日 counts from publication.
    pub in_title: bool,
    /// Whether it is the stamp of a page: 2019-06-04 08:30, 发布时间：2019-06-04.
    pub is_stamp: bool,
}

/// Where a range ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RangeEnd {
    pub year: Option<i32>,
    pub month: Option<u8>,
    pub day: u8,
}

/// A word that dates relative to the day of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relative {
    /// 今天, 昨天: an offset of days.
    Day(i8),
    /// 今年, 去年: an offset of years; month and day are in numbers.
    Year(i8),
    /// 本月: an offset of months.
    Month(i8),
    /// 周五, 上周五: a day of the week, 1 (Monday) to 7, and of which week.
    Weekday(i8, Week),
    /// 近日: no day in particular.
    Vague,
    /// 正月初八: a day of the lunar calendar.
    Lunar,
}

/// The week of a weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Week {
    /// Not said: the last such day, or the next where it is ahead.
    Open,
    /// 本周: that of the report.
    This,
    /// 上周: the one before.
    Last,
}

/// The position after blanks inside a line, at most three.
pub(super) fn skip_blanks(chars: &[char], at: usize) -> usize {
    let behind = chars.get(at..).unwrap_or_default();
    at + behind.iter().take(3).take_while(|c| matches!(c, ' ' | '\u{3000}' | '\u{a0}')).count()
}

/// Whether the character at `at` is a word of `list`.
pub(super) fn is_at(chars: &[char], at: usize, list: &crate::words::WordList) -> bool {
    chars.get(at).is_some_and(|c| list.contains_char(*c))
}

/// The position after the mark between the first and the last day of a range. If `is_strict`, marks between two days in
/// a row (、, 和) do not count.
pub(super) fn skip_range_mark(chars: &[char], at: usize, is_strict: bool) -> Option<usize> {
    let c = *chars.get(at)?;
    if !words::RANGE.contains_char(c) && (is_strict || !words::RANGE_PAIR.contains_char(c)) {
        return None;
    }
    let is_doubled = words::RANGE_DOUBLE.contains_char(c) && chars.get(at + 1) == Some(&c);
    let next = skip_blanks(chars, at + 1 + usize::from(is_doubled));
    chars.get(next).is_some_and(|c| is_numeric(*c)).then_some(next)
}
