//! Finds date expressions as they are written, before anything is resolved.

use super::expression::{Expression, RangeEnd, Relative, Week, is_at, skip_blanks, skip_range_mark};
use super::lunar::read_lunar_day;
use super::number::{Number, is_numeric, read_number};
use super::periods::{YearOfWork, read_year_of_work};
use super::tail::Tail;
use super::words;
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_list_mark};
use crate::calendar::{Day, read};
use crate::lexicon::kinds::date_word;
use crate::lexicon::{Hit, Table};
use crate::record::PartOfDay;
use crate::span::Span;

/// What a text has of dates.
#[derive(Debug, Default)]
pub(super) struct Scanned {
    /// Every date expression, in order.
    pub expressions: Vec<Expression>,
    /// Every year without a month, and every year of a school term (2016秋学期).
    pub years: Vec<(Span, i32)>,
    /// The first year of the latest school year: 2022-2023学年.
    pub school_year: Option<i32>,
    /// Every year with 年度: 2016年度.
    pub years_of_work: Vec<YearOfWork>,
}

/// Finds every date expression, every year without a month, every year with 年度, and the latest school year.
pub(super) fn scan(cx: &Context) -> Scanned {
    let chars = cx.document.reading.chars();
    let mut scanned = Scanned::default();
    let mut words = cx.hits.longest_starting_in(Table::DateWords, cx.document.reading.span()).peekable();
    let mut from = 0;
    loop {
        while words.next_if(|word| word.span().start < from).is_some() {}
        let Some(at) = find_next(chars, from, words.peek().map(|word| word.span().start)) else { break };
        let word = words.next_if(|word| word.span().start == at);
        let read = word.and_then(|hit| read_relative(cx, hit)).or_else(|| read_numeric(cx, at));
        let Some(mut expression) = read else {
            scanned.school_year = scanned.school_year.max(read_school_year(cx, at));
            scanned.years.extend(read_year_of_term(cx, at));
            scanned.years_of_work.extend(read_work(cx, at));
            from = skip_number(chars, at);
            continue;
        };
        from = expression.span.end.max(at + 1);
        add_context(cx, &mut expression);
        match (expression.month, expression.day, expression.relative, expression.year) {
            (None, None, None, Some(year)) => scanned.years.push((expression.span, year)),
            _ => scanned.expressions.push(expression),
        }
    }
    scanned
}

/// The first year of 2022-2023学年 at `at`.
fn read_school_year(cx: &Context, at: usize) -> Option<i32> {
    let chars = cx.document.reading.chars();
    let (first, end) = read_digit_year(chars, at)?;
    let (last, end) = read_digit_year(chars, skip_range_mark(chars, skip_blanks(chars, end), true)?)?;
    words::SCHOOL_YEAR.longest_at(&cx.document.reading, end)?;
    (last == first + 1).then_some(first)
}

/// Reads a year of four digits, 1949 to 2149, and the position after it.
fn read_digit_year(chars: &[char], at: usize) -> Option<(i32, usize)> {
    let number = read_number(chars, at).filter(|number| number.length == 4 && !number.is_chinese)?;
    let year = i32::try_from(number.value).ok().filter(|year| (1949..2150).contains(year))?;
    Some((year, number.end))
}

/// The year of a school term that is written without 年: 2016秋学期.
fn read_year_of_term(cx: &Context, at: usize) -> Option<(Span, i32)> {
    let (year, end) = read_digit_year(cx.document.reading.chars(), at)?;
    words::SEMESTER.longest_at(&cx.document.reading, end)?;
    Some((Span::new(at, end), year))
}

/// The year with 年度 whose number starts at `at`: 2016年度.
fn read_work(cx: &Context, at: usize) -> Option<YearOfWork> {
    let chars = cx.document.reading.chars();
    let (year, end) = read_digit_year(chars, at)?;
    read_year_of_work(cx, skip_blanks(chars, end), year)
}

/// Adds what precedes the expression: 将于, a prefix that belongs to it, the label of a stamp.
fn add_context(cx: &Context, expression: &mut Expression) {
    let text = &cx.document.reading;
    expression.is_ahead = words::AHEAD.longest_before(text, expression.span.start).is_some();
    while let Some(prefix) = words::PREFIX.longest_before(text, expression.span.start) {
        expression.span.start = prefix.start;
    }
    expression.in_title = expression.span.start < cx.document.body;
    expression.is_stamp |= words::STAMP.longest_before(text, expression.span.start).is_some();
}

/// Where, from `from` on, a number next begins, or the next date word at `word`.
fn find_next(chars: &[char], from: usize, word: Option<usize>) -> Option<usize> {
    let before = chars.get(from..word.unwrap_or(chars.len()))?;
    before.iter().position(|c| is_numeric(*c)).map(|i| from + i).or(word)
}

/// The position after one character, or past a whole run of digits and numerals.
fn skip_number(chars: &[char], at: usize) -> usize {
    let run = chars[at..].iter().take_while(|c| is_numeric(**c)).count();
    at + run.max(1)
}

/// Reads a date that begins with a number at `at`.
fn read_numeric(cx: &Context, at: usize) -> Option<Expression> {
    let chars = cx.document.reading.chars();
    let before = at.checked_sub(1).and_then(|i| chars.get(i)).copied();
    let is_part_of_other = |c: char| is_numeric(c) || c.is_ascii_alphanumeric() || matches!(c, '.' | '·');
    if before.is_some_and(|c| is_part_of_other(c) || words::ORDINAL.contains_char(c)) {
        return None;
    }
    let first = read_number(chars, at)?;
    let mark = skip_blanks(chars, first.end);
    match chars.get(mark)? {
        '-' | '.' | '/' => read_punctuated(cx, at, first, mark),
        c if words::YEAR.contains_char(*c) => read_with_year(cx, at, first, mark),
        c if words::MONTH.contains_char(*c) => {
            read_lunar_day(&cx.document.reading, at).or_else(|| read_month_and_day(cx, at, None, at))
        }
        c if words::DAY_STRICT.contains_char(*c) => {
            read_bare_day(cx, at, first).or_else(|| read_fused_day(cx, at, first))
        }
        c if words::DAY.contains_char(*c) && opens_part_of_day(cx, mark + 1) => read_bare_day(cx, at, first),
        '）' => read_day_in_brackets(cx, at, first, mark),
        _ => read_range_without_mark(cx, at, first, None),
    }
}

/// Reads 2019年6月4日, 2019年的6月4日, 2019年6月 or 2019年. None for 2019年度.
fn read_with_year(cx: &Context, at: usize, first: Number, mark: usize) -> Option<Expression> {
    let chars = cx.document.reading.chars();
    let year = i32::try_from(first.value).ok().filter(|y| (1840..2150).contains(y) && first.length == 4)?;
    if words::FISCAL.longest_at(&cx.document.reading, mark).is_some() {
        return None;
    }
    let next = skip_blanks(chars, mark + 1);
    let of = words::YEAR_ATTRIBUTE.longest_at(&cx.document.reading, next);
    let attribute = of.and_then(|of| read_month_and_day(cx, of.end, Some(year), at)).filter(|e| e.day.is_some());
    let rest = read_month_and_day(cx, next, Some(year), at).or(attribute);
    Some(rest.unwrap_or(Expression { span: Span::new(at, mark + 1), year: Some(year), ..Expression::default() }))
}

/// Reads 6月4日, 6月27至28日, 6月 or 6月底.
fn read_month_and_day(cx: &Context, at: usize, year: Option<i32>, start: usize) -> Option<Expression> {
    let chars = cx.document.reading.chars();
    let month = read_number(chars, at)?;
    let mark = skip_blanks(chars, month.end);
    let value = u8::try_from(month.value).ok().filter(|m| (1..=12).contains(m))?;
    if !is_at(chars, mark, &words::MONTH) {
        return None;
    }
    let expression = Expression { year, month: Some(value), ..Expression::default() };
    let next = skip_blanks(chars, mark + 1);
    if let Some(day) = read_number(chars, next) {
        let end = skip_blanks(chars, day.end);
        if let Some(day) = day_value(day).filter(|_| is_at(chars, end, &words::DAY)) {
            let is_date = !is_at(chars, end + 1, &words::NOT_AFTER_FULL_DAY);
            return is_date.then(|| Tail::read(cx, Expression { day: Some(day), ..expression }, start, end + 1));
        }
        if let Some(found) = read_range_without_mark(cx, next, day, Some((expression, start))) {
            return Some(found);
        }
    }
    let third = cx.hits.starting_at(mark + 1).iter().find(|h| h.is(date_word::THIRD));
    let end = third.map_or(mark + 1, |h| h.span().end);
    let is_third = third.is_some_and(|h| h.span().len() > 1);
    let of_counts = month.is_chinese && year.is_none() && !is_third;
    (!of_counts).then(|| Expression { span: Span::new(start, end), ..expression })
}

/// Most days between a day that lost its 月 and publication.
const FUSED: i64 = 60;

/// Reads a day that lost its 月 when it was copied (87日), at the start of a paragraph. Exactly one way to split the
/// digits into month and day must give a day at most [`FUSED`] days before publication.
fn read_fused_day(cx: &Context, at: usize, digits: Number) -> Option<Expression> {
    let published = read(cx.document.meta.published.as_deref()?)?;
    let paragraph = cx.document.paragraph_at(at).and_then(|i| cx.document.paragraphs.get(i))?;
    let is_free = !paragraph.is_title && paragraph.span.start == at && digits.value > 31 && !digits.is_chinese;
    let mark = skip_blanks(cx.document.reading.chars(), digits.end);
    let is_date = may_follow_day(cx.document.reading.chars(), mark + 1);
    let part = |unit: u32| {
        let (month, day) = (u8::try_from(digits.value / unit).ok()?, u8::try_from(digits.value % unit).ok()?);
        let has_two = unit == 10 || day > 9;
        let held = published.latest(month, day).filter(|_| has_two)?;
        let is_near = published.number() - held.number() <= FUSED;
        (is_near && Day::new(held.year, month, day).is_some()).then_some((month, day))
    };
    let ((Some((month, day)), None) | (None, Some((month, day)))) = (part(10), part(100)) else { return None };
    let expression = Expression { month: Some(month), day: Some(day), ..Expression::default() };
    (is_free && is_date).then(|| Tail::read(cx, expression, at, mark + 1))
}

/// Reads two numbers before one 日: 27至28日, and after a month also 12、13日.
fn read_range_without_mark(
    cx: &Context,
    at: usize,
    first: Number,
    head: Option<(Expression, usize)>,
) -> Option<Expression> {
    let chars = cx.document.reading.chars();
    let mark = skip_blanks(chars, first.end);
    let pair = || skip_range_mark(chars, mark, false).filter(|_| head.is_some());
    let is_range = skip_range_mark(chars, mark, true).is_some();
    let next = skip_range_mark(chars, mark, true).or_else(pair)?;
    let last = read_number(chars, next)?;
    let both = words::BOTH.longest_at(&cx.document.reading, last.end).filter(|_| head.is_some());
    let end = both.map_or_else(|| skip_blanks(chars, last.end), |both| both.end);
    let (from, to) = (day_value(first)?, day_value(last)?);
    // 7月12、13日 are two days in a row; 7月12、15日 are no range.
    let is_in_order = to > from && (is_range || to == from + 1);
    if !is_at(chars, end, &words::DAY_STRICT) || !is_in_order || !may_follow_day(chars, end + 1) {
        return None;
    }
    if head.is_none() && !may_precede_day(chars, at) {
        return None;
    }
    let (expression, start) = head.unwrap_or((Expression::default(), at));
    let range = Expression { day: Some(from), end: Some(RangeEnd { year: None, month: None, day: to }), ..expression };
    Some(Tail::read(cx, range, start, end + 1))
}

/// Reads a day in brackets inside a word: 今（21）日. `mark` is the closing bracket.
fn read_day_in_brackets(cx: &Context, at: usize, day: Number, mark: usize) -> Option<Expression> {
    let chars = cx.document.reading.chars();
    let opening = at.checked_sub(1).filter(|i| matches!(chars.get(*i), Some('（')))?;
    let word = opening.checked_sub(1).filter(|i| is_at(chars, *i, &words::TODAY))?;
    let day = day_value(day).filter(|_| is_at(chars, mark + 1, &words::DAY_STRICT))?;
    Some(Tail::read(cx, Expression { day: Some(day), ..Expression::default() }, word, mark + 2))
}

/// Reads a day without a month (21日). A numeral of one character (九日) and a count of days (约21日) are none.
fn read_bare_day(cx: &Context, at: usize, first: Number) -> Option<Expression> {
    let chars = cx.document.reading.chars();
    let short_numeral = first.is_chinese && first.length == 1;
    if short_numeral || !may_precede_day(chars, at) {
        return None;
    }
    read_day_of_month(cx, at, first)
}

/// Reads a day without a month: 21日, 周日（27日）. What may stand before it is for the caller to check: after 本月 also 九日
/// is a day.
fn read_day_of_month(cx: &Context, at: usize, first: Number) -> Option<Expression> {
    let chars = cx.document.reading.chars();
    let mark = skip_blanks(chars, first.end);
    let end = mark + 1;
    if !is_at(chars, mark, &words::DAY) || !may_follow_day(chars, end) {
        return None;
    }
    let expression = Expression { day: Some(day_value(first)?), ..Expression::default() };
    if let Some(weekday) = read_weekday_before(cx, at).filter(|_| matches!(chars.get(end), Some('）'))) {
        return Some(Tail::read(cx, Expression { is_near: true, ..expression }, weekday, end + 1));
    }
    Some(Tail::read(cx, expression, at, end))
}

/// Whether a part of the day starts at `at`: 26号下午 is a day, 26号楼 is none.
fn opens_part_of_day(cx: &Context, at: usize) -> bool {
    cx.hits.starting_at(at).iter().any(|h| h.is(date_word::PART_OF_DAY) && h.span().len() > 1)
}

/// Where 周日 begins before the bracket of a day: 周日（27日）.
fn read_weekday_before(cx: &Context, at: usize) -> Option<usize> {
    let chars = cx.document.reading.chars();
    let opening = at.checked_sub(1).filter(|i| matches!(chars.get(*i), Some('（')))?;
    let weekday = opening.checked_sub(1).filter(|i| is_at(chars, *i, &words::WEEKDAY))?;
    words::WEEK.longest_before(&cx.document.reading, weekday).map(|week| week.start)
}

/// Reads 2019-06-04, 2019.6.4 or 2019/6/4.
fn read_punctuated(cx: &Context, at: usize, first: Number, mark: usize) -> Option<Expression> {
    let chars = cx.document.reading.chars();
    if first.length != 4 || first.is_chinese {
        return read_range_without_mark(cx, at, first, None);
    }
    let year = i32::try_from(first.value).ok().filter(|y| (1900..2150).contains(y))?;
    let month = read_number(chars, mark + 1).filter(|n| !n.is_chinese && (1..=12).contains(&n.value))?;
    if chars.get(month.end) != chars.get(mark) {
        return None;
    }
    let day = read_number(chars, month.end + 1).filter(|n| !n.is_chinese)?;
    let expression = Expression {
        year: Some(year),
        month: u8::try_from(month.value).ok(),
        day: Some(day_value(day)?),
        ..Expression::default()
    };
    let read = Tail::read(cx, expression, at, day.end);
    Some(Expression { is_stamp: read.span.end > day.end && read.part.is_none(), ..read })
}

/// Reads a date that begins with a word: 今天（12月22日）, 昨晚, 今年3月, 近日.
fn read_relative(cx: &Context, hit: &Hit) -> Option<Expression> {
    let chars = cx.document.reading.chars();
    let value: i8 = cx.lexicon.cell(hit, 2).parse().unwrap_or_default();
    let part = PartOfDay::parse(cx.lexicon.cell(hit, 3));
    let end = hit.span().end;
    match cx.lexicon.cell(hit, 1) {
        "day" => {
            let expression = Expression { relative: Some(Relative::Day(value)), part, ..Expression::default() };
            Some(read_with_brackets(cx, expression, hit.span()))
        }
        "bare" if stands_alone(cx, hit.span()) => {
            let expression = Expression { relative: Some(Relative::Day(value)), ..Expression::default() };
            Some(Expression { span: hit.span(), ..expression })
        }
        kind @ ("weekday" | "this_weekday" | "last_weekday") => {
            let week = match kind {
                "this_weekday" => Week::This,
                "last_weekday" => Week::Last,
                _ => Week::Open,
            };
            let expression = Expression { relative: Some(Relative::Weekday(value, week)), ..Expression::default() };
            is_single_weekday(cx, hit.span()).then(|| read_with_brackets(cx, expression, hit.span()))
        }
        "lunar" => {
            let day = read_lunar_day(&cx.document.reading, hit.span().start)?;
            Some(read_with_brackets(cx, day, day.span))
        }
        "year" => {
            let rest = read_month_and_day(cx, skip_blanks(chars, end), None, hit.span().start)?;
            Some(Expression { relative: Some(Relative::Year(value)), ..rest })
        }
        "month" => {
            let first = read_number(chars, end)?;
            let rest = read_day_of_month(cx, end, first)?;
            Some(Expression {
                span: Span::new(hit.span().start, rest.span.end),
                relative: Some(Relative::Month(value)),
                ..rest
            })
        }
        "vague" => Some(Expression { span: hit.span(), relative: Some(Relative::Vague), ..Expression::default() }),
        _ => None,
    }
}

/// Whether 昨 or 今 alone is a day: 昨在, 今召开; 如今 and 昨年 are none.
fn stands_alone(cx: &Context, word: Span) -> bool {
    let text = &cx.document.reading;
    words::TODAY_NOT_BEFORE.longest_before(text, word.start).is_none()
        && words::TODAY_NEXT.longest_at(text, word.end).is_some()
}

/// Whether a weekday is one day: 每周五 and 周一至周五 are several, and 周一鸣 is a name.
fn is_single_weekday(cx: &Context, word: Span) -> bool {
    let text = &cx.document.reading;
    let is_open = |c: char| is_boundary(c) || is_list_mark(c) || c == '（';
    words::WEEKDAY_NOT_BEFORE.longest_before(text, word.start).is_none()
        && (words::WEEKDAY_NEXT.longest_at(text, word.end).is_some()
            || text.get(word.end).is_some_and(|c| is_open(c) && !is_at(text.chars(), word.end, &words::RANGE_PAIR))
            || opens_part_of_day(cx, word.end))
}

/// Reads the tail of a day at `span`, and the Gregorian day in brackets that may follow it: 今天（12月22日）.
fn read_with_brackets(cx: &Context, day: Expression, span: Span) -> Expression {
    let chars = cx.document.reading.chars();
    let opening = skip_blanks(chars, span.end);
    let inner = matches!(chars.get(opening), Some('（'))
        .then(|| read_numeric(cx, opening + 1))
        .flatten()
        .filter(|inner| matches!(chars.get(inner.span.end), Some('）')));
    match inner {
        Some(inner) => Tail::read(cx, Expression { part: day.part, ..inner }, span.start, inner.span.end + 1),
        None => Tail::read(cx, day, span.start, span.end),
    }
}

fn day_value(number: Number) -> Option<u8> {
    u8::try_from(number.value).ok().filter(|d| (1..=31).contains(d))
}

fn may_precede_day(chars: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|i| chars.get(i));
    before.is_none_or(|c| !words::NOT_BEFORE_DAY.contains_char(*c))
}

fn may_follow_day(chars: &[char], at: usize) -> bool {
    !is_at(chars, at, &words::NOT_AFTER_DAY)
}

#[cfg(test)]
mod tests {
    use super::find_next;

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
            assert_eq!(find_next(&chars, from, word), at, "{from} {word:?}");
        }
        assert_eq!(find_next(&[], 0, None), None);
    }
}
