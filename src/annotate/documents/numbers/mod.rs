//! Numbers of documents (文号): 国发〔2019〕5号, 国务院令第722号, 公告2020年第7号.
//!
//! A number is in brackets after the title or the noun that ends its name (《…》的通知（国发〔2021〕29号）), inside the title,
//! right after it, or before it with 号文 or 号文件 and a verb between them. The number of an order may also be the whole
//! line above the title. Numbers of standards (GB/T 2260—2007) and chapters (第510章) are not found.

mod read;

use super::words::{
    DATE_CHARS, NUMBER_ENDS, NUMBER_LABELS, NUMBER_LEADS, NUMBER_NOUNS, NUMBER_TITLES, ORDERS, ORDERS_SAY,
};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_blank, is_stop, is_title_mark};
use crate::document::QuoteKind;
use crate::span::{Span, Text};
use read::{ending_at, order_ending_at};

/// Longest number with its marks.
const LONGEST: usize = 48;
/// Longest line that is the number of an order.
const LONGEST_LINE: usize = 24;
/// Most brackets and words between a title and its number.
const STEPS: usize = 4;

/// The number of the document at `title`, marks included.
pub(super) fn find_number(cx: &Context, title: Span) -> Option<Span> {
    let beside = behind(cx, title.end).or_else(|| before(cx, title.start));
    beside.or_else(|| inside(cx, title)).or_else(|| above(cx, title.start))
}

/// The number in the brackets after a title, or right after it.
fn behind(cx: &Context, end: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let mut at = end;
    for _ in 0..STEPS {
        at = (at..at + 2).find(|&at| !text.get(at).is_some_and(is_blank))?;
        if let Some(bracket) = cx.document.quote_starting_at(at) {
            if !matches!(bracket.kind, QuoteKind::Round | QuoteKind::Square) {
                return None;
            }
            if let Some(number) = first_in(text, bracket.inner()) {
                return Some(number);
            }
            at = bracket.span.end;
        } else if let Some(number) = NUMBER_LABELS.longest_at(text, at).and_then(|label| starting_at(text, label.end)) {
            return Some(number);
        } else if let Some(word) = NUMBER_TITLES.longest_at(text, at) {
            at = word.end;
        } else {
            return starting_at(text, at);
        }
    }
    None
}

/// The number that is the whole line above a title: 中华人民共和国主席令 第三号.
fn above(cx: &Context, start: usize) -> Option<Span> {
    let paragraphs = &cx.document.paragraphs;
    let at = paragraphs.partition_point(|paragraph| paragraph.span.start < start);
    paragraphs.get(at).filter(|paragraph| paragraph.span.start == start)?;
    let line = paragraphs.get(at.checked_sub(1)?).filter(|line| !line.is_title)?.span;
    let text = &cx.document.reading;
    NUMBER_ENDS.longest_before(text, line.end)?;
    // The line may begin with the state, whose name holds a 和: 中华人民共和国主席令 第三号.
    let is_number = line.len() <= LONGEST_LINE && ending_at(text, line.end, line.start).is_some();
    (is_number && ORDERS.first_in(text, line).is_some()).then_some(line)
}

/// The number inside the brackets that end a title: 《…（国发〔2021〕29号）》.
fn inside(cx: &Context, title: Span) -> Option<Span> {
    let quotes = &cx.document.quotes;
    let first = quotes.partition_point(|quote| quote.span.start <= title.start);
    let within = quotes[first..].iter().take_while(|quote| quote.span.end < title.end);
    let last = within.filter(|quote| quote.kind == QuoteKind::Round && quote.span.end + 1 == title.end).last()?;
    first_in(&cx.document.reading, last.inner())
}

/// The number before a title, with words such as 号文件印发的 between them.
fn before(cx: &Context, start: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let mut end = ORDERS_SAY.longest_before(text, start).map_or(start, |word| word.start);
    if let Some(order) = ORDERS.longest_before(text, end).and_then(|order| order_ending_at(text, order)) {
        return Some(order);
    }
    for _ in 0..=STEPS {
        if NUMBER_ENDS.longest_before(text, end).is_some() {
            let number = ending_at(text, end, end.saturating_sub(LONGEST))?;
            return Some(number).filter(|number| !text.before(number.start).is_some_and(is_title_mark));
        }
        let word = NUMBER_NOUNS.longest_before(text, end).map(|word| word.start);
        end = word.or_else(|| text.before(end).filter(|c| is_blank(*c) && !is_stop(*c)).map(|_| end - 1))?;
    }
    None
}

/// The number that starts at `at`.
fn starting_at(text: &Text, at: usize) -> Option<Span> {
    let last = (at..(at + LONGEST).min(text.len())).find(|&at| NUMBER_ENDS.longest_at(text, at).is_some())?;
    ending_at(text, last + 1, at).filter(|number| number.start == at)
}

/// The first number inside brackets: at their start, or after a comma, a colon, a date, a blank, a title or a label.
fn first_in(text: &Text, inner: Span) -> Option<Span> {
    let ends = (inner.start..inner.end).filter(|&at| NUMBER_ENDS.longest_at(text, at).is_some());
    let is_led = |number: &Span| {
        let before = text.before(number.start);
        number.start == inner.start
            || before.is_some_and(|c| {
                NUMBER_LEADS.contains_char(c) || DATE_CHARS.contains_char(c) || is_blank(c) || is_title_mark(c)
            })
            || NUMBER_LABELS.longest_before(text, number.start).is_some()
    };
    ends.filter_map(|last| ending_at(text, last + 1, inner.start)).find(is_led)
}
