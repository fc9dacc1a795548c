//! A surname alone before a post: 王主任, 陈书记.

use super::contexts::before;
use crate::annotate::Context;
use crate::lexicon::{Table, Traits};
use crate::span::Span;

/// Surnames that are as often an ordinary word before a post (任主任, 时任书记, 党书记).
const AMBIGUOUS: &[char] = &[
    '任', '时', '党', '常', '当', '原', '区', '校', '院', '总', '兼', '前', '双', '有', '都', '为', '是', '和', '老',
    '全', '各', '支', '外',
];

/// Every surname right before a post that may follow a name, with that post, and whether it is a surname
/// even where the report names nobody of that surname.
pub fn surname_before_post(cx: &Context) -> Vec<(Span, Span, bool)> {
    let text = &cx.document.reading;
    let mut found: Vec<(Span, Span, bool)> = Vec::new();
    for hit in cx.hits.of(Table::Posts) {
        let Some(start) = hit.span().start.checked_sub(1) else { continue };
        if found.last().is_some_and(|(span, ..)| span.start == start) || !hit.traits.has(Traits::AFTER_NAME) {
            continue;
        }
        let Some(c) = text.get(start) else { continue };
        let Some(odds) = cx.lexicon.names().surname(c).filter(|_| !AMBIGUOUS.contains(&c)) else { continue };
        let in_a_word = cx.hits.starting_at(start).iter().any(|h| h.span().len() > 1 && h.table != Table::NameContexts)
            || cx.hits.ending_at(start + 1).any(|h| h.span().len() > 1);
        let edge = before(cx, start);
        let behind_a_post = edge >= 2.5 || text.before(start).is_some_and(|c| matches!(c, '”' | '）' | '》'));
        let word = cx.hits.is_common(Span::new(start, start + 2));
        if !in_a_word && edge >= 1.0 && !behind_a_post && !word {
            found.push((Span::new(start, start + 1), hit.span(), odds > 0.5));
        }
    }
    found
}
