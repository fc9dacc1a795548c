//! Trims an item of a list to the group in it: without the words that link, begin, end or count it.

use super::lists::{
    BEFORE_COUNTS, CLOSERS, COUNT_OPENERS, COUNT_UNITS, DE, IN_PROGRESS, LABEL_WORDS, NUMERALS, OPENERS,
};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_blank, is_stop};
use crate::annotate::posts::begins_a_division;
use crate::document::QuoteKind;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// `span` without the words that link or begin a group, and without 等, 分别, a count or a bracket at its end.
pub fn trim(cx: &Context, span: Span) -> Span {
    let text = &cx.document.reading;
    let mut span = text.trim(span, |c| is_blank(c) || is_stop(c));
    while let Some(opener) = OPENERS.longest_at(text, span.start).filter(|w| !begins_longer_word(cx, *w)) {
        if opener.end >= span.end {
            return Span::new(span.end, span.end);
        }
        span.start = opener.end;
    }
    if IN_PROGRESS.longest_at(text, span.start).is_some()
        && let Some(particle) = DE.starting_in(text, span).next_back()
    {
        span.start = particle.end;
    }
    let numeral = |at: usize| text.get(at).is_some_and(|c| c.is_ascii_digit() || NUMERALS.contains_char(c));
    if let Some(opener) = COUNT_OPENERS.longest_at(text, span.start).filter(|w| w.end < span.end && numeral(w.end)) {
        span.start = opener.end;
    }
    while let Some(closer) = CLOSERS.longest_before(text, span.end).filter(|w| w.start > span.start) {
        span.end = closer.start;
    }
    let counted = strip_count(cx, span);
    strip_bracket(cx, if counted.is_empty() { span } else { counted })
}

/// Whether the word at `opener` only begins a longer one: 与会, 和县, 由来.
pub fn begins_longer_word(cx: &Context, opener: Span) -> bool {
    let at = opener.start;
    let is_longer =
        |h: &Hit| matches!(h.table, Table::Institutions | Table::GroupHeads) && h.span().len() > opener.len();
    LABEL_WORDS.longest_at(&cx.document.reading, at).is_some()
        || begins_a_division(cx, at)
        || cx.hits.starting_at(at).iter().any(is_longer)
}

/// `span` without a count at its end: 主要负责人近50人.
fn strip_count(cx: &Context, span: Span) -> Span {
    let text = &cx.document.reading;
    let Some(unit) = COUNT_UNITS.longest_before(text, span.end) else { return span };
    let is_numeral = |c: char| c.is_ascii_digit() || NUMERALS.contains_char(c);
    let mut end = unit.start;
    while end > span.start && text.before(end).is_some_and(is_numeral) {
        end -= 1;
    }
    if end == unit.start {
        return span;
    }
    while let Some(before) = BEFORE_COUNTS.longest_before(text, end).filter(|w| w.start >= span.start) {
        end = before.start;
    }
    Span::new(span.start, end)
}

/// `span` without a bracket at its end.
fn strip_bracket(cx: &Context, span: Span) -> Span {
    let closing = cx.document.quote_ending_at(span.end).filter(|q| q.kind == QuoteKind::Round);
    closing.map_or(span, |q| Span::new(span.start, q.span.start.max(span.start)))
}
