//! Days of the lunar calendar: 正月初八, 农历八月十五, 大年初一, 二月初二.
//!
//! Such a day gets no ISO form: the Gregorian day differs from year to year. Where that day follows in brackets, the
//! whole is one expression of the Gregorian day.

use super::expression::{Expression, Relative, is_at};
use super::number::read_number;
use super::words;
use crate::annotate::grammar::marks::is_boundary;
use crate::span::{Span, Text};

/// Reads a day of the lunar calendar that begins at `at`.
pub(super) fn read_lunar_day(text: &Text, at: usize) -> Option<Expression> {
    let end = find_end(text, at)?;
    Some(Expression { span: Span::new(at, end), relative: Some(Relative::Lunar), ..Expression::default() })
}

/// The position after the lunar day that begins at `at`.
fn find_end(text: &Text, at: usize) -> Option<usize> {
    let chars = text.chars();
    if let Some(new_year) = words::LUNAR_NEW_YEAR.longest_at(text, at) {
        return find_end_of_first_ten(text, new_year.end).or_else(|| read_late_day(text, new_year.end));
    }
    let calendar = words::LUNAR_CALENDAR.longest_at(text, at);
    let month = calendar.map_or(at, |word| word.end);
    let month = words::LUNAR_LEAP.longest_at(text, month).map_or(month, |leap| leap.end);
    let named = words::LUNAR_MONTH.longest_at(text, month);
    let numbered = || read_number(chars, month).filter(|number| number.is_chinese && (1..=12).contains(&number.value));
    let month_end = named.map(|word| word.end).or_else(|| numbered().map(|number| number.end))?;
    let day = is_at(chars, month_end, &words::MONTH).then_some(month_end + 1)?;
    if named.is_some() || calendar.is_some() {
        return find_end_of_first_ten(text, day).or_else(|| read_late_day(text, day));
    }
    // 二月初二: without the name of the calendar nothing else may follow, as in 二月初一批人员.
    find_end_of_first_ten(text, day).filter(|end| chars.get(*end).is_none_or(|c| is_boundary(*c)))
}

/// The position after 初一 to 初十.
fn find_end_of_first_ten(text: &Text, at: usize) -> Option<usize> {
    let word = words::LUNAR_FIRST_TEN.longest_at(text, at)?;
    let day = read_number(text.chars(), word.end).filter(|day| day.length == 1 && (1..=10).contains(&day.value))?;
    day.is_chinese.then_some(day.end)
}

/// The position after 十一 to 三十, and 日 after these.
fn read_late_day(text: &Text, at: usize) -> Option<usize> {
    let chars = text.chars();
    let day = read_number(chars, at).filter(|day| day.is_chinese && (11..=30).contains(&day.value))?;
    Some(day.end + usize::from(is_at(chars, day.end, &words::DAY_STRICT)))
}
