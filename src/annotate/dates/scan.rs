//! Date expressions as they are written, before anything is resolved.

use super::number::{Number, digit, is_numeric, number};
use super::tail::Tail;
use crate::annotate::Context;
use crate::lexicon::{Hit, Table, Traits};
use crate::record::PartOfDay;
use crate::span::Span;

/// A date expression as written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Raw {
    pub span: Span,
    pub year: Option<i32>,
    pub month: Option<u8>,
    pub day: Option<u8>,
    /// Last day of a range.
    pub end: Option<End>,
    pub part: Option<PartOfDay>,
    pub word: Option<Word>,
    /// 将于 or the like stands before it.
    pub ahead: bool,
    /// The year was written with it (not carried over from 去年).
    pub year_stated: bool,
}

/// Where a range ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    pub year: Option<i32>,
    pub month: Option<u8>,
    pub day: u8,
}

/// What a word says of the date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// 今天, 昨天: days from the day of the report.
    Day(i8),
    /// 今年, 去年: years from it; the rest stands in numbers.
    Year(i8),
    /// 本月: months from it.
    Month(i8),
    /// 近日.
    Vague,
}

/// Characters that make a number before 日 a count of days or something else.
const NOT_BEFORE_DAY: &str = "第每近满续前后达共逾超余约百千万亿";
/// What follows a number and 日 where it is no date.
const NOT_AFTER_DAY: &str = "内均游龄子元程之制";
/// Words that stand before a date and belong to it.
const PREFIXES: [&str; 3] = ["当地时间", "北京时间", "农历"];

/// Words before a day that is still to come.
const AHEAD: [&str; 8] = ["将于", "定于", "拟于", "将在", "将从", "将自", "计划于", "将"];

/// Every date expression, in order, and every year that stands alone.
pub(super) fn scan(cx: &Context) -> (Vec<Raw>, Vec<(Span, i32)>) {
    let chars = cx.document.reading.chars();
    let (mut found, mut years) = (Vec::new(), Vec::new());
    let mut words = cx.hits.longest_starting_in(Table::DateWords, cx.document.reading.span()).peekable();
    let mut from = 0;
    loop {
        while words.next_if(|word| word.span().start < from).is_some() {}
        let Some(at) = next(chars, from, words.peek().map(|word| word.span().start)) else { break };
        let word = words.next_if(|word| word.span().start == at);
        let raw = word.and_then(|hit| relative(cx, hit)).or_else(|| numeric(cx, at));
        let Some(mut raw) = raw else {
            from = past(chars, at);
            continue;
        };
        from = raw.span.end.max(at + 1);
        raw.ahead = AHEAD.iter().any(|word| cx.document.reading.has_before(raw.span.start, word));
        for prefix in PREFIXES {
            if cx.document.reading.has_before(raw.span.start, prefix) {
                raw.span.start -= prefix.chars().count();
            }
        }
        match (raw.month, raw.day, raw.word, raw.year) {
            (None, None, None, Some(year)) => years.push((raw.span, year)),
            _ => found.push(raw),
        }
    }
    (found, years)
}

/// Where, from `from` on, a number next begins, or the next word of dates at `word`.
fn next(chars: &[char], from: usize, word: Option<usize>) -> Option<usize> {
    let before = chars.get(from..word.unwrap_or(chars.len()))?;
    before.iter().position(|c| is_numeric(*c)).map(|i| from + i).or(word)
}

/// One character further, or past the whole run of digits.
fn past(chars: &[char], at: usize) -> usize {
    let run = chars[at..].iter().take_while(|c| is_numeric(**c)).count();
    at + run.max(1)
}

/// A date that begins with a number at `at`.
fn numeric(cx: &Context, at: usize) -> Option<Raw> {
    let chars = cx.document.reading.chars();
    let before = at.checked_sub(1).and_then(|i| chars.get(i)).copied();
    if before.is_some_and(|c| is_numeric(c) || c.is_ascii_alphanumeric() || matches!(c, '.' | '·' | '第')) {
        return None;
    }
    let first = number(chars, at)?;
    let mark = skip(chars, first.end);
    match chars.get(mark)? {
        '年' => with_year(cx, at, first, mark),
        '月' => month_and_day(cx, at, None, at),
        '日' => bare_day(cx, at, first),
        '-' | '.' | '/' | '．' | '－' => punctuated(cx, at, first, mark),
        _ => range_without_mark(cx, at, first, None),
    }
}

/// 2019年6月4日 or 2019年6月 or 2019年.
fn with_year(cx: &Context, at: usize, first: Number, mark: usize) -> Option<Raw> {
    let chars = cx.document.reading.chars();
    let year = i32::try_from(first.value).ok().filter(|y| (1840..2150).contains(y) && first.length == 4)?;
    if chars.get(mark + 1) == Some(&'度') {
        return None;
    }
    let next = skip(chars, mark + 1);
    let rest = month_and_day(cx, next, Some(year), at);
    Some(rest.unwrap_or(Raw { span: Span::new(at, mark + 1), year: Some(year), year_stated: true, ..Raw::default() }))
}

/// 6月4日, 6月27至28日, 6月, 6月底.
fn month_and_day(cx: &Context, at: usize, year: Option<i32>, start: usize) -> Option<Raw> {
    let chars = cx.document.reading.chars();
    let month = number(chars, at)?;
    let mark = skip(chars, month.end);
    let value = u8::try_from(month.value).ok().filter(|m| (1..=12).contains(m))?;
    if chars.get(mark) != Some(&'月') {
        return None;
    }
    let raw = Raw { year, month: Some(value), year_stated: year.is_some(), ..Raw::default() };
    let next = skip(chars, mark + 1);
    if let Some(day) = number(chars, next) {
        let end = skip(chars, day.end);
        let marked = matches!(chars.get(end), Some('日' | '号'));
        if let Some(day) = day_value(day).filter(|_| marked) {
            let not_day = chars.get(end + 1).is_some_and(|c| matches!(c, '内' | '均' | '楼' | '线'));
            return (!not_day).then(|| Tail::read(cx, Raw { day: Some(day), ..raw }, start, end + 1));
        }
        if let Some(found) = range_without_mark(cx, next, day, Some((raw, start))) {
            return Some(found);
        }
    }
    let third = cx.hits.starting_at(mark + 1).iter().find(|h| h.traits.has(Traits::THIRD));
    let end = third.map_or(mark + 1, |h| h.span().end);
    let of_counts = month.chinese && year.is_none();
    (!of_counts).then(|| Raw { span: Span::new(start, end), ..raw })
}

/// 27至28日: two numbers and one 日.
fn range_without_mark(cx: &Context, at: usize, first: Number, head: Option<(Raw, usize)>) -> Option<Raw> {
    let chars = cx.document.reading.chars();
    let next = separator(chars, skip(chars, first.end), true)?;
    let last = number(chars, next)?;
    let end = skip(chars, last.end);
    let (from, to) = (day_value(first)?, day_value(last)?);
    if chars.get(end) != Some(&'日') || to <= from || !may_follow_day(chars, end + 1) {
        return None;
    }
    if head.is_none() && !may_precede_day(chars, at) {
        return None;
    }
    let (raw, start) = head.unwrap_or((Raw::default(), at));
    let range = Raw { day: Some(from), end: Some(End { year: None, month: None, day: to }), ..raw };
    Some(Tail::read(cx, range, start, end + 1))
}

/// 21日.
fn bare_day(cx: &Context, at: usize, first: Number) -> Option<Raw> {
    let chars = cx.document.reading.chars();
    let end = skip(chars, first.end) + 1;
    let short_numeral = first.chinese && first.length == 1;
    if short_numeral || !may_precede_day(chars, at) || !may_follow_day(chars, end) {
        return None;
    }
    Some(Tail::read(cx, Raw { day: Some(day_value(first)?), ..Raw::default() }, at, end))
}

/// 2019-06-04, 2019.6.4, 2019/6/4.
fn punctuated(cx: &Context, at: usize, first: Number, mark: usize) -> Option<Raw> {
    let chars = cx.document.reading.chars();
    if first.length != 4 || first.chinese {
        return range_without_mark(cx, at, first, None);
    }
    let year = i32::try_from(first.value).ok().filter(|y| (1900..2150).contains(y))?;
    let month = number(chars, mark + 1).filter(|n| !n.chinese && (1..=12).contains(&n.value))?;
    if chars.get(month.end) != chars.get(mark) {
        return None;
    }
    let day = number(chars, month.end + 1).filter(|n| !n.chinese)?;
    let raw = Raw {
        year: Some(year),
        month: u8::try_from(month.value).ok(),
        day: Some(day_value(day)?),
        year_stated: true,
        ..Raw::default()
    };
    Some(Tail::read(cx, raw, at, day.end))
}

/// 今天（12月22日）, 昨晚, 今年3月, 近日.
fn relative(cx: &Context, hit: &Hit) -> Option<Raw> {
    let chars = cx.document.reading.chars();
    let value: i8 = cx.lexicon.cell(hit, 2).parse().unwrap_or_default();
    let part = PartOfDay::parse(cx.lexicon.cell(hit, 3));
    let end = hit.span().end;
    match cx.lexicon.cell(hit, 1) {
        "day" => {
            let raw = Raw { word: Some(Word::Day(value)), part, ..Raw::default() };
            let inner = matches!(chars.get(end), Some('（' | '('))
                .then(|| numeric(cx, end + 1))
                .flatten()
                .filter(|inner| matches!(chars.get(inner.span.end), Some('）' | ')')));
            Some(match inner {
                Some(inner) => Tail::read(cx, Raw { part, ..inner }, hit.span().start, inner.span.end + 1),
                None => Tail::read(cx, raw, hit.span().start, end),
            })
        }
        "year" => {
            let rest = month_and_day(cx, skip(chars, end), None, hit.span().start)?;
            Some(Raw { word: Some(Word::Year(value)), ..rest })
        }
        "month" => {
            let first = number(chars, end)?;
            let rest = bare_day(cx, end, first)?;
            Some(Raw { span: Span::new(hit.span().start, rest.span.end), word: Some(Word::Month(value)), ..rest })
        }
        "vague" => Some(Raw { span: hit.span(), word: Some(Word::Vague), ..Raw::default() }),
        _ => None,
    }
}

fn day_value(number: Number) -> Option<u8> {
    u8::try_from(number.value).ok().filter(|d| (1..=31).contains(d))
}

fn may_precede_day(chars: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|i| chars.get(i));
    before.is_none_or(|c| !NOT_BEFORE_DAY.contains(*c))
}

fn may_follow_day(chars: &[char], at: usize) -> bool {
    chars.get(at).is_none_or(|c| !NOT_AFTER_DAY.contains(*c))
}

/// Past blanks inside a line, at most three.
pub(super) fn skip(chars: &[char], at: usize) -> usize {
    at + chars
        .get(at..)
        .unwrap_or_default()
        .iter()
        .take(3)
        .take_while(|c| matches!(c, ' ' | '\u{3000}' | '\u{a0}'))
        .count()
}

/// Past what joins the first and the last day of a range. A mere 、 counts only if `strict` is off.
pub(super) fn separator(chars: &[char], at: usize, strict: bool) -> Option<usize> {
    let c = *chars.get(at)?;
    let joins = matches!(c, '至' | '到' | '—' | '–' | '-' | '－' | '~' | '～' | '―' | '─');
    if !joins && (strict || !matches!(c, '、' | '和' | '与')) {
        return None;
    }
    let twice = matches!(c, '—' | '-' | '─') && chars.get(at + 1) == Some(&c);
    let next = skip(chars, at + 1 + usize::from(twice));
    chars.get(next).is_some_and(|c| is_numeric(*c) || digit(*c).is_some()).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn numbers_and_words_come_in_turn() {
        let chars: Vec<char> = "会议3日举行，今天十".chars().collect();
        for (from, word, at) in [
            (0, Some(7), Some(2)),
            (3, Some(7), Some(7)),
            (7, Some(7), Some(7)),
            (8, None, Some(9)),
            (2, Some(2), Some(2)),
            (10, None, None),
            (11, None, None),
        ] {
            assert_eq!(next(&chars, from, word), at, "{from} {word:?}");
        }
        assert_eq!(next(&[], 0, None), None);
    }
}
