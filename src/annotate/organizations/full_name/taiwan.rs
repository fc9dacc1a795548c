//! Full names of bodies in reports from Taiwan.

use super::words::{LOCAL_ENDS, TAIWAN};
use crate::annotate::Context;
use crate::reading::Script;
use crate::span::Span;

/// Whether a report is from Taiwan, where a bare 總統 and 交通部 are the local ones.
pub fn is_of_taiwan(cx: &Context) -> bool {
    *cx.is_of_taiwan.get_or_init(|| {
        let text = &cx.document.reading;
        cx.document.script == Some(Script::Traditional) && TAIWAN.first_in(text, text.span()).is_some()
    })
}

/// The name of a body in a report from Taiwan, where names of bodies are written in full.
pub(super) fn of_taiwan(cx: &Context, span: Span) -> Option<String> {
    LOCAL_ENDS.longest_before(&cx.document.reading, span.end).map(|_| cx.written(span))
}
