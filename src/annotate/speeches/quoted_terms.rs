//! Quotations after a cue that are terms, not statements.

use super::lists::{RELATIVE, TERM_NOUNS};
use super::words::Scene;
use crate::document::Sentence;
use crate::span::Span;

/// Fewest code points after a quoted term that make it the beginning of a statement.
const LEAST_AFTER_TERM: usize = 5;

/// From this many code points on, its marks included, a quotation after a cue is a statement by itself.
const SHORTEST_TERM: usize = 6;

/// Whether no more than a word or two in quotation marks follow (连声说“谢谢”).
///
/// A longer clause after them is a statement that begins with a term (指出“十五五”时期是关键阶段). So is a period
/// or a topic named by a term, with further clauses after it (指出“十五五”时期，…).
pub(super) fn is_short_quotation(scene: &Scene, sentence: &Sentence, clause: Span, end: usize) -> bool {
    let quote = scene.cx.document.quote_starting_at(end).filter(|quote| quote.span.len() < SHORTEST_TERM);
    quote.is_some_and(|quote| {
        let rest = Span::new(quote.span.end.min(clause.end), clause.end);
        let is_topic = scene.begins(&TERM_NOUNS, rest.start) && clause.end + LEAST_AFTER_TERM < sentence.span.end;
        rest.len() < LEAST_AFTER_TERM && !is_topic || scene.begins(&RELATIVE, rest.start)
    })
}
