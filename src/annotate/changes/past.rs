//! Recognises posts of an earlier career, which are not changes that the report announces: 曾任, 2018年6月任.

use super::Found;
use super::words::{NOT_PAST, PARTICLE, PAST, YEAR, YEAR_ENDS, ZEROS};
use crate::annotate::Context;
use crate::annotate::dates::{Grain, is_dateline, within};
use crate::annotate::grammar::marks::{is_boundary, is_semicolon};
use crate::annotate::grammar::numerals::numeral;
use crate::calendar::iso_year;
use crate::span::Span;

/// How far before the end of a name the 的 of its description may be, in code points: 曾任总理的某某.
const LONGEST_NAME: usize = 8;
/// Number of characters before a verb that are searched for words of the past.
const REACH: usize = 60;

/// Whether the clause before the verb at `verb` tells of the past: by a word (曾), a month, a year without a day, or a
/// day at least two years before the report.
///
/// `subject` is where the people before the verb end; words before them tell nothing of the change.
pub fn is_past(cx: &Context, found: &Found, sentence: Span, verb: usize, subject: Option<usize>) -> bool {
    let text = &cx.document.reading;
    let floor = sentence.start.max(verb.saturating_sub(REACH));
    let clause = text.after_last(Span::new(floor, verb), is_boundary).start;
    let is_described = |end: usize| {
        cx.document
            .reading
            .chars_of(Span::new(floor, end))
            .iter()
            .rev()
            .take(LONGEST_NAME)
            .any(|c| PARTICLE.contains_char(*c))
    };
    let unit = (floor..verb).rev().find(|p| text.get(*p).is_some_and(is_semicolon)).map_or(floor, |p| p + 1);
    // 曾于1998年任总理的甲被任命为部长: the description of the subject is not a date of the change.
    let unit = subject.filter(|end| *end >= unit && is_described(*end)).unwrap_or(unit);
    let before = Span::new(clause.max(subject.unwrap_or_default()).min(verb), verb);
    let is_told = || PAST.first_in(text, before).is_some_and(|word| NOT_PAST.longest_at(text, word.start).is_none());
    let is_dated = || {
        let days = within(found.dates, before).iter().filter(|day| !is_dateline(cx, day));
        days.into_iter().any(|day| {
            day.grain == Grain::Month && !is_month_of_report(found, day.iso.as_deref())
                || is_earlier(found, day.iso.as_deref())
        })
    };
    is_told() || is_dated() || has_bare_year(cx, Span::new(unit, verb))
}

/// Whether a month may be that of the report, because neither its year nor that of the report is known.
fn is_month_of_report(found: &Found, iso: Option<&str>) -> bool {
    iso.and_then(iso_year).is_none() && found.year.is_none()
}

fn is_earlier(found: &Found, iso: Option<&str>) -> bool {
    // A report of January may tell of December.
    iso.and_then(iso_year).zip(found.year).is_some_and(|(year, report)| year + 1 < report)
}

/// Whether a year without a day precedes the verb: 2018年起, 二○○五年. 一年 is a duration.
fn has_bare_year(cx: &Context, before: Span) -> bool {
    let is_digit = |c: char| numeral(c).is_some() || ZEROS.contains_char(c);
    let chars = cx.document.reading.chars_of(before);
    chars.windows(4).any(|four| {
        let is_year = is_digit(four[0]) && is_digit(four[1]) && YEAR.contains_char(four[2]);
        is_year && !is_digit(four[3]) && !YEAR_ENDS.contains_char(four[3])
    })
}
