//! Quotations beside a speaker: before the cue, as a sentence of their own, over several paragraphs.

use super::words::Scene;
use crate::annotate::grammar::marks::{is_final, is_quotation_mark};
use crate::document::{Quote, QuoteKind, Sentence};
use crate::span::Span;

/// Shortest quotation that is a statement, its marks included, in code points.
const SHORTEST: usize = 13;
/// Most quotations before a speaker that are searched.
const MOST: usize = 16;

/// “…，”张三说: where the quotation begins that ends right before `speaker`.
pub(super) fn quotation_before(scene: &Scene, speaker: usize) -> Option<usize> {
    let end = scene.cx.document.reading.trim(Span::new(0, speaker), char::is_whitespace).end;
    let quote = ending_at(scene, end).filter(|q| q.span.len() >= SHORTEST)?;
    Some(quote.span.start)
}

/// Where a sentence begins, if it is nothing but a quotation.
pub(super) fn whole_quotation(scene: &Scene, sentence: Option<&Sentence>) -> Option<usize> {
    let document = scene.cx.document;
    let span = document.reading.trim(sentence?.span, char::is_whitespace);
    let quote = document.quote_starting_at(span.start);
    let quote = quote.filter(|q| q.span == span && q.kind == QuoteKind::Double)?;
    is_final(scene.before(span.end - 1)).then_some(quote.span.start)
}

/// Whether a quotation that an earlier paragraph opened ends with `sentence`.
pub(super) fn ends_earlier_quotation(scene: &Scene, sentence: &Sentence) -> bool {
    let end = scene.cx.document.reading.trim(sentence.span, char::is_whitespace).end;
    is_quotation_mark(scene.before(end)) && ending_at(scene, end).is_none()
}

/// Whether a paragraph begins with a quotation mark that it does not close: each paragraph of a long quotation does.
pub(super) fn opens_quoted_paragraph(scene: &Scene, sentence: &Sentence) -> bool {
    let document = scene.cx.document;
    let start = document.reading.trim(sentence.span, char::is_whitespace).start;
    let paragraph = document.paragraphs.get(sentence.paragraph).map_or(start, |paragraph| paragraph.span.end);
    let is_closed = document.quote_starting_at(start).is_some_and(|quote| quote.span.end < paragraph);
    is_quotation_mark(scene.char(start)) && !is_closed
}

/// The pair of quotation marks that ends at `end`.
fn ending_at<'a>(scene: &Scene<'a>, end: usize) -> Option<&'a Quote> {
    let quotes = &scene.cx.document.quotes;
    let before = &quotes[..quotes.partition_point(|q| q.span.start < end)];
    before.iter().rev().take(MOST).find(|q| q.span.end == end && q.kind == QuoteKind::Double)
}
