//! Finds event verbs in the text (hits of the table `EventVerbs`, without overlaps), gives the kind of event of
//! a verb or head noun (`EventHeads`), and tells whether a position is inside 《》.

use std::iter::Peekable;

use super::words;
use crate::annotate::Context;
use crate::document::QuoteKind;
use crate::lexicon::{Hit, Table};
use crate::record::EventKind;
use crate::span::Span;

/// The kind of event that a head or a verb names.
pub(super) fn kind_of(cx: &Context, hit: &Hit) -> Option<EventKind> {
    let column = if hit.table == Table::EventHeads { 1 } else { 2 };
    EventKind::parse(cx.lexicon.cell(hit, column))
}

/// Whether a word of two characters is made up of the end of one word and the beginning of another: the 开工 of
/// 公开工作, the 上线 of 线上线下.
pub(super) fn is_straddled(cx: &Context, word: Span) -> bool {
    let text = &cx.document.reading;
    let starts_before = |word: Span, start: usize| word.start + 1 == start;
    word.len() == 2
        && words::STRADDLE_BEFORE.longest_before(text, word.start + 1).is_some_and(|w| starts_before(w, word.start))
        && words::STRADDLE_AFTER.longest_at(text, word.end - 1).is_some()
}

/// Finds the verbs inside `span` at their longest, without overlaps.
pub(super) fn find_verbs<'a>(cx: &'a Context, span: Span) -> impl Iterator<Item = &'a Hit> {
    drop_overlaps(cx.hits.of_within(Table::EventVerbs, span).filter(|verb| !is_straddled(cx, verb.span())))
}

/// Takes the verbs of `clause` from those of its sentence; the clauses must come in order.
pub(super) fn take_verbs<'a>(
    verbs: &mut Peekable<impl Iterator<Item = &'a Hit>>,
    clause: Span,
) -> impl Iterator<Item = &'a Hit> {
    let verbs_before_end = std::iter::from_fn(move || verbs.next_if(|verb| verb.span().start < clause.end));
    drop_overlaps(verbs_before_end.filter(move |verb| clause.covers(verb.span())))
}

/// Drops each hit that begins before the end of the one before it.
fn drop_overlaps<'a>(hits: impl Iterator<Item = &'a Hit>) -> impl Iterator<Item = &'a Hit> {
    let mut reached = 0;
    hits.filter(move |hit| {
        let is_free = hit.span().start >= reached;
        if is_free {
            reached = hit.span().end;
        }
        is_free
    })
}

/// Whether `at` is inside 《》.
pub(super) fn is_titled(cx: &Context, at: usize) -> bool {
    cx.document.quote_at(at).is_some_and(|q| matches!(q.kind, QuoteKind::Title | QuoteKind::InnerTitle))
}
