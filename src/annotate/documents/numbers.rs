//! Numbers of documents (文号): 国发〔2019〕5号, 国务院令第722号.

use super::issuers::start_of_name;
use super::words::{DOCUMENT_WORDS, NUMBER_ENDS, NUMBER_LEADS, ORDERS, ORDINALS, YEAR_CLOSES, YEAR_OPENS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_blank;
use crate::document::QuoteKind;
use crate::span::{Span, Text};

/// Longest word before the year, without 号 and marks.
const LONGEST_WORD: usize = 16;
/// Longest number with its marks.
const LONGEST: usize = 40;
/// Digits of a year.
const YEAR: usize = 4;

/// The number in brackets after the title at `title`, or right before it.
pub(super) fn find_number(cx: &Context, title: Span) -> Option<Span> {
    behind(cx, title.end).or_else(|| number_before(cx, title.start))
}

fn behind(cx: &Context, end: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let open = (end..end + 2).find(|&at| !text.get(at).is_some_and(is_blank))?;
    let quotes = &cx.document.quotes;
    let next = quotes.partition_point(|quote| quote.span.start < open);
    quotes.get(next).filter(|quote| quote.span.start == open && quote.kind == QuoteKind::Round)?;
    let last = (open..open + LONGEST).find(|&at| NUMBER_ENDS.longest_at(text, at).is_some())?;
    let span = ending_at(cx, last + 1, open + 1)?;
    let is_led = text.before(span.start).is_some_and(|c| NUMBER_LEADS.contains_char(c) || is_blank(c));
    (span.start == open + 1 || is_led).then_some(span)
}

fn number_before(cx: &Context, start: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let is_between = |c: char| is_blank(c) || DOCUMENT_WORDS.contains_char(c);
    let end = (start.saturating_sub(2)..=start).rev().find(|&at| !text.before(at).is_some_and(is_between))?;
    NUMBER_ENDS.longest_before(text, end)?;
    ending_at(cx, end, end.saturating_sub(LONGEST))
}

/// The number that ends at `end`, after its 号, and starts at `floor` or later.
fn ending_at(cx: &Context, end: usize, floor: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let digits = digits_before(text, end - 1, floor);
    (digits < end - 1).then_some(())?;
    let at = ORDINALS.longest_before(text, digits).map_or(digits, |ordinal| ordinal.start);
    if ORDERS.longest_before(text, at).is_some() {
        let start = word_before(cx, at, floor);
        return (at - start > 1).then(|| Span::new(start, end));
    }
    let close = YEAR_CLOSES.longest_before(text, at)?.start;
    let year = digits_before(text, close, floor);
    let open = YEAR_OPENS.longest_before(text, year)?.start;
    let start = word_before(cx, open, floor);
    (close - year == YEAR && start < open).then(|| Span::new(start, end))
}

/// The start of the digits that end at `end`.
fn digits_before(text: &Text, end: usize, floor: usize) -> usize {
    let floor = floor.max(end.saturating_sub(LONGEST_WORD));
    let is_digit = |at: &usize| text.get(*at).is_some_and(|c| c.is_ascii_digit());
    (floor..end).rev().take_while(is_digit).last().unwrap_or(end)
}

/// The start of the word of an organ that ends at `end` (国发, 黑政办发).
fn word_before(cx: &Context, end: usize, floor: usize) -> usize {
    start_of_name(cx, end, floor.max(end.saturating_sub(LONGEST_WORD)))
}
