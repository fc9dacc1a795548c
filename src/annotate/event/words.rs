//! What the words of the event tables do.

use std::iter::Peekable;

use crate::annotate::Context;
use crate::document::QuoteKind;
use crate::lexicon::{Hit, Table};
use crate::record::EventKind;
use crate::span::Span;

/// The kind of event that a head or a verb stands for.
pub(super) fn kind(cx: &Context, hit: &Hit) -> Option<EventKind> {
    let column = if hit.table == Table::EventHeads { 1 } else { 2 };
    EventKind::parse(cx.lexicon.cell(hit, column))
}

/// The verbs inside `span` at their longest, without overlaps.
pub(super) fn verbs<'a>(cx: &'a Context, span: Span) -> impl Iterator<Item = &'a Hit> {
    without_overlaps(cx.hits.of_within(Table::EventVerbs, span))
}

/// As [`verbs`], taken from those of a sentence: its clauses are asked for in order.
pub(super) fn verbs_among<'a>(
    verbs: &mut Peekable<impl Iterator<Item = &'a Hit>>,
    clause: Span,
) -> impl Iterator<Item = &'a Hit> {
    let upto = std::iter::from_fn(move || verbs.next_if(|verb| verb.span().start < clause.end));
    without_overlaps(upto.filter(move |verb| clause.covers(verb.span())))
}

/// Each of `hits` that begins behind the end of the one before.
fn without_overlaps<'a>(hits: impl Iterator<Item = &'a Hit>) -> impl Iterator<Item = &'a Hit> {
    let mut reached = 0;
    hits.filter(move |hit| {
        let begins = hit.span().start >= reached;
        if begins {
            reached = hit.span().end;
        }
        begins
    })
}

/// Whether `at` stands inside 《》 or quotation marks.
pub(super) fn is_quoted(cx: &Context, at: usize) -> bool {
    let marks = |kind| matches!(kind, QuoteKind::Double | QuoteKind::Single | QuoteKind::Title | QuoteKind::InnerTitle);
    cx.document.quote_at(at).is_some_and(|q| marks(q.kind))
}

/// Whether `at` stands inside 《》.
pub(super) fn is_titled(cx: &Context, at: usize) -> bool {
    cx.document.quote_at(at).is_some_and(|q| matches!(q.kind, QuoteKind::Title | QuoteKind::InnerTitle))
}
