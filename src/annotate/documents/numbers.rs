//! Numbers of documents (文号): 国发〔2019〕5号, 国务院令第722号.

use super::issuers::start_of_name;
use crate::annotate::Context;
use crate::span::{Span, Text};

/// Longest word before the year, 号 and marks left out.
const LONGEST_WORD: usize = 16;

/// The number in brackets behind the title at `title`, or right before it.
pub(super) fn number(cx: &Context, title: Span) -> Option<Span> {
    behind(cx, title.end).or_else(|| ahead(cx, title.start))
}

fn behind(cx: &Context, end: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let open = (end..end + 2).find(|&p| !text.get(p).is_some_and(char::is_whitespace))?;
    matches!(text.get(open)?, '（' | '(').then_some(())?;
    let last = (open..open + 40).find(|&p| text.get(p) == Some('号'))?;
    let span = ending(cx, last + 1, open + 1)?;
    (span.start == open + 1 || matches!(text.before(span.start), Some('：' | ':' | '，' | ' '))).then_some(span)
}

fn ahead(cx: &Context, start: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let end = (start.saturating_sub(2)..=start)
        .rev()
        .find(|&p| !text.before(p).is_some_and(|c| c.is_whitespace() || matches!(c, '文' | '的')))?;
    (text.before(end)? == '号').then_some(())?;
    ending(cx, end, end.saturating_sub(40))
}

/// The number that ends at `end`, behind its 号, and starts no earlier than `floor`.
fn ending(cx: &Context, end: usize, floor: usize) -> Option<Span> {
    let text = &cx.document.reading;
    let digits = run(text, end - 1, floor, |c| c.is_ascii_digit());
    (digits < end - 1).then_some(())?;
    let at = if text.before(digits) == Some('第') { digits - 1 } else { digits };
    if text.before(at) == Some('令') {
        let start = word(cx, at, floor);
        return (at - start > 1).then(|| Span::new(start, end));
    }
    matches!(text.before(at)?, '〕' | '］' | ']' | '）' | ')' | '】').then_some(())?;
    let year = run(text, at - 1, floor, |c| c.is_ascii_digit());
    (at - 1 - year == 4 && matches!(text.before(year)?, '〔' | '［' | '[' | '（' | '(' | '【')).then_some(())?;
    let start = word(cx, year - 1, floor);
    (start < year - 1).then(|| Span::new(start, end))
}

/// Where a run of characters that ends at `end` begins.
fn run(text: &Text, end: usize, floor: usize, of: impl Fn(char) -> bool) -> usize {
    let floor = floor.max(end.saturating_sub(LONGEST_WORD));
    (floor..end).rev().take_while(|&p| text.get(p).is_some_and(&of)).last().unwrap_or(end)
}

/// Where the word of an organ that ends at `end` begins (国发, 黑政办发).
fn word(cx: &Context, end: usize, floor: usize) -> usize {
    start_of_name(cx, end, floor.max(end.saturating_sub(LONGEST_WORD)))
}
