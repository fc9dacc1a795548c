//! The grammar of a document's number, read from its 号 backwards.

use crate::annotate::documents::words::{
    ADOPTED, CHARACTERS, CITED, CONVEYED, DATE_CHARS, ISSUED, NOTICES, NUMBER_ENDS, NUMERALS, ORDERS, ORDINALS, SIGNED,
    STOPS, STUDIED, YEAR_CLOSES, YEAR_MARKS, YEAR_OPENS,
};
use crate::annotate::grammar::marks::is_blank;
use crate::span::{Span, Text};

/// Longest word of an organ before the year, in characters.
const LONGEST_WORD: usize = 24;
/// Longest organ between a number and 令.
const LONGEST_ORGAN: usize = 8;
/// Most characters of a count or a year.
const LONGEST_COUNT: usize = 16;

/// The number that ends at `end`, after its 号, and starts at `floor` or later.
pub fn ending_at(text: &Text, end: usize, floor: usize) -> Option<Span> {
    let last = before_blanks(text, end - 1, floor);
    let count = count_before(text, last, floor);
    (count < last).then_some(())?;
    let at = before_blanks(text, count, floor);
    let ordinal = ORDINALS.longest_before(text, at).filter(|ordinal| ordinal.start >= floor);
    let at = ordinal.map_or(at, |ordinal| before_blanks(text, ordinal.start, floor));
    let start = by_order(text, at, floor)
        .or_else(|| by_bracketed_year(text, at, floor))
        .or_else(|| ordinal.and_then(|_| by_year(text, at, floor)))
        .or_else(|| ordinal.and_then(|_| by_character(text, at, floor)))
        .map(|start| Span::new(start, end));
    start
        .or_else(|| ordinal.filter(|_| has_slash(text, Span::new(count, last))).map(|o| Span::new(o.start, end)))
        .or_else(|| in_brackets(text, at, end, floor))
}

/// The number that ends with `order`, with the organ between: 第四十九号主席令. None if other words than a verb of signing or
/// issuing are right before 第.
pub fn order_ending_at(text: &Text, order: Span) -> Option<Span> {
    let floor = order.end.saturating_sub(LONGEST_WORD);
    let mut names = (floor.max(order.start.saturating_sub(LONGEST_ORGAN))..order.start).rev();
    let mark = names.find_map(|at| NUMBER_ENDS.longest_at(text, at))?;
    let count = count_before(text, mark.start, floor);
    let ordinal = ORDINALS.longest_before(text, count).filter(|_| count < mark.start)?;
    // 国务院第698号令: the organ is before the number.
    let is_free = !text.before(ordinal.start).is_some_and(char::is_alphabetic);
    let follows_verb = || [&SIGNED, &ISSUED].iter().any(|list| list.longest_before(text, ordinal.start).is_some());
    let is_organ = mark.end < order.start && (is_free || follows_verb());
    is_organ.then(|| Span::new(ordinal.start, order.end))
}

/// Where a number starts that has an organ and 令 or 公告 before its count at `at`: 国务院令第722号.
fn by_order(text: &Text, at: usize, floor: usize) -> Option<usize> {
    let order = ORDERS.longest_before(text, at).or_else(|| NOTICES.longest_before(text, at))?;
    let start = word_before(text, order.start, floor);
    (start < order.start).then_some(start)
}

/// Where a number starts that has an organ's word and a year in brackets before its count at `at`: 国发〔2019〕5号.
fn by_bracketed_year(text: &Text, at: usize, floor: usize) -> Option<usize> {
    let close = YEAR_CLOSES.longest_before(text, at)?.start;
    let close = YEAR_MARKS.longest_before(text, close).map_or(close, |mark| mark.start);
    let year = count_before(text, close, floor);
    let open = YEAR_OPENS.longest_before(text, year)?.start;
    let open = before_blanks(text, open, floor);
    let start = word_before(text, open, floor);
    (matches!(close - year, 2 | 4) && start < open).then_some(start)
}

/// Where a number starts that has a year without brackets before its count at `at`: 公告2020年第7号, or 2020年第7号.
fn by_year(text: &Text, at: usize, floor: usize) -> Option<usize> {
    let mark = YEAR_MARKS.longest_before(text, at)?.start;
    let year = count_before(text, mark, floor);
    (mark - year == 4).then_some(())?;
    let end = before_blanks(text, year, floor);
    // （公告2020年第7号）: no organ is named.
    let notice = || NOTICES.longest_before(text, end).filter(|notice| notice.start == floor).map(|notice| notice.start);
    Some(by_order(text, end, floor).or_else(notice).unwrap_or(year))
}

/// Where a number starts that has 字 before its count at `at`: 府法字第108号, 〔1963〕政字第18号.
fn by_character(text: &Text, at: usize, floor: usize) -> Option<usize> {
    let character = CHARACTERS.longest_before(text, at)?;
    let start = word_before(text, character.start, floor);
    (start < character.start).then(|| year_before(text, start, floor).unwrap_or(start))
}

/// The start of a year in brackets that ends at `end`.
fn year_before(text: &Text, end: usize, floor: usize) -> Option<usize> {
    let close = YEAR_CLOSES.longest_before(text, end)?.start;
    let year = count_before(text, close, floor);
    let open = YEAR_OPENS.longest_before(text, year).filter(|open| open.start >= floor)?;
    matches!(close - year, 2 | 4).then_some(open.start)
}

/// The number of an order with its count in brackets, up to the closing bracket: 国务院令（第698号）.
fn in_brackets(text: &Text, at: usize, end: usize, floor: usize) -> Option<Span> {
    let open = YEAR_OPENS.longest_before(text, at)?;
    let close = YEAR_CLOSES.longest_at(text, end)?;
    Some(Span::new(by_order(text, open.start, floor)?, close.end))
}

/// Whether a count holds a year behind a slash: 第5/2021号.
fn has_slash(text: &Text, count: Span) -> bool {
    text.chars_of(count).contains(&'/')
}

/// The start of the digits or Chinese numerals that end at `end`.
fn count_before(text: &Text, end: usize, floor: usize) -> usize {
    let floor = floor.max(end.saturating_sub(LONGEST_COUNT));
    let is_digit =
        |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit() || c == '/' || NUMERALS.contains_char(c));
    (floor..end).rev().take_while(is_digit).last().unwrap_or(end)
}

fn before_blanks(text: &Text, end: usize, floor: usize) -> usize {
    let blanks = (floor.max(end.saturating_sub(2))..end).rev();
    blanks.take_while(|at| text.get(*at).is_some_and(is_blank)).last().unwrap_or(end)
}

/// The start of the word of an organ that ends at `end` (国发, 黑政办发): after the last mark, verb or preposition.
fn word_before(text: &Text, end: usize, floor: usize) -> usize {
    let floor = floor.max(end.saturating_sub(LONGEST_WORD));
    let verbs = [&ISSUED, &ADOPTED, &CITED, &CONVEYED, &STUDIED];
    let is_verb = |at: usize| verbs.iter().any(|list| list.longest_before(text, at).is_some());
    let is_name = |at: &usize| text.get(*at).is_some_and(|c| c.is_alphanumeric() && !STOPS.contains_char(c));
    let mut start = end;
    for at in (floor..end).rev().take_while(is_name) {
        if DATE_CHARS.contains_char(text.get(at).unwrap_or_default())
            && text.before(at).is_some_and(|c| c.is_ascii_digit())
        {
            break;
        }
        start = at;
        if is_verb(at) {
            break;
        }
    }
    start
}
