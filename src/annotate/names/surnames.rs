//! A surname alone before a post: 王主任, 陈书记.

use super::contexts::before;
use super::words::NO_SURNAME;
use crate::annotate::Context;
use crate::annotate::grammar::marks::is_closing;
use crate::lexicon::Table;
use crate::lexicon::kinds::post;
use crate::span::Span;

/// Every surname right before a post that may follow a name, with that post (王|主任). A surname inside a word or right
/// after another post does not count.
///
/// The flag says whether the surname is common enough for a person whose full name the report never gives.
pub fn surname_before_post(cx: &Context) -> Vec<(Span, Span, bool)> {
    let text = &cx.document.reading;
    let mut found: Vec<(Span, Span, bool)> = Vec::new();
    for hit in cx.hits.of(Table::Posts) {
        let Some(start) = hit.span().start.checked_sub(1) else { continue };
        if found.last().is_some_and(|(span, ..)| span.start == start) || !hit.is(post::AFTER_NAME) {
            continue;
        }
        let Some(c) = text.get(start) else { continue };
        let Some(odds) = cx.lexicon.names().surname(c).filter(|_| !NO_SURNAME.contains_char(c)) else { continue };
        let in_a_word = cx.hits.starting_at(start).iter().any(|h| h.span().len() > 1 && h.table != Table::NameContexts)
            || cx.hits.ending_at(start + 1).any(|h| h.span().len() > 1);
        let edge = before(cx, start);
        let behind_a_post = edge >= 2.5 || text.before(start).is_some_and(is_closing);
        let word = cx.hits.is_common(Span::new(start, start + 2));
        if !in_a_word && edge >= 1.0 && !behind_a_post && !word {
            found.push((Span::new(start, start + 1), hit.span(), odds > 0.5));
        }
    }
    found
}
