//! Full names of bodies in reports from Taiwan.

use super::words::{LOCAL_ENDS, TAIWAN};
use crate::annotate::Context;
use crate::lexicon::{Hit, Table};
use crate::reading::Script;
use crate::span::Span;

/// Whether a report is from Taiwan, where a bare 總統 and 交通部 are the local ones.
pub fn is_of_taiwan(cx: &Context) -> bool {
    *cx.is_of_taiwan.get_or_init(|| {
        let text = &cx.document.reading;
        cx.document.script == Some(Script::Traditional) && TAIWAN.first_in(text, text.span()).is_some()
    })
}

/// Most mentions of places that are searched for the county or city of a post.
const MOST_MENTIONS: usize = 200;

/// The government of the only county or city in a report from Taiwan whose name ends with `level`: 嘉义县政府 for the
/// level 县 of 县长. `government` is the word that follows the name: 政府.
pub fn government_of_taiwan(cx: &Context, level: &str, government: &str) -> Option<String> {
    let named = cx.hits.of(Table::ForeignPlaces).take(MOST_MENTIONS).map(Hit::span);
    let mut of_level = named.filter(|span| span.len() > 2 && cx.slice(*span).ends_with(level));
    let first = of_level.next()?;
    of_level.all(|other| cx.slice(other) == cx.slice(first)).then(|| cx.written(first) + government)
}

/// The name of a body in a report from Taiwan, where names of bodies are written in full.
pub(super) fn of_taiwan(cx: &Context, span: Span) -> Option<String> {
    LOCAL_ENDS.longest_before(&cx.document.reading, span.end).map(|_| cx.written(span))
}
