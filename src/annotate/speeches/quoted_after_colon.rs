//! A person, a colon and a whole quotation, whatever the verb.

use super::lists::WRITTEN;
use super::subjects::{Found, Subject, subject};
use super::words::Scene;
use crate::annotate::grammar::marks::{is_colon, is_final};
use crate::document::QuoteKind;
use crate::span::Span;

/// From this many code points on, its marks included, a quotation before 的 or after a colon is a statement.
pub(super) const SHORTEST_QUOTATION: usize = 14;

/// The colon after a person and before a whole quotation, and the person: 李校长同家长们推心置腹：“…。”
///
/// None if the clause introduces a written text or a name (横幅上写着：“…！”).
pub(super) fn quoted_after_colon(scene: &Scene, clause: Span) -> Option<(usize, Found)> {
    let colon = clause.end.checked_sub(1).filter(|at| is_colon(scene.char(*at)) && !scene.marks.any(*at))?;
    let quote = scene.cx.document.quote_starting_at(clause.end)?;
    let is_whole = quote.kind == QuoteKind::Double
        && quote.span.len() >= SHORTEST_QUOTATION
        && is_final(scene.before(quote.span.end - 1));
    let from = scene.skip_leads(clause.start, clause.end);
    if !is_whole || from >= colon || scene.has_word(&WRITTEN, Span::new(from, colon)) {
        return None;
    }
    let found = subject(scene, from, colon)?;
    let speaks = matches!(found.subject, Subject::Person(_) | Subject::He | Subject::They);
    speaks.then_some((colon, found))
}
