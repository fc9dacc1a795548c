//! Heads: the last words of events' names (座谈会, 开幕式), and the names that end with them.

use super::verbs::is_titled;
use crate::annotate::Context;
use crate::lexicon::{Hit, Table};
use crate::record::EventKind;
use crate::span::Span;

/// The name of an event as one clause has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub span: Span,
    pub kind: EventKind,
    /// Whether the name tells the event from others, as 会议 and 第三次会议 do not.
    pub is_whole: bool,
}

/// Finds the heads inside `region`, outside of 《》, in the order of their ends; of those with the same end, the
/// longest.
pub(super) fn find_heads<'a>(cx: &'a Context, region: Span) -> Vec<&'a Hit> {
    let heads = cx.hits.of_within(Table::EventHeads, region).filter(|h| !is_titled(cx, h.span().start));
    let mut by_end: Vec<&Hit> = heads.collect();
    by_end.sort_by_key(|h| (h.span().end, h.span().start));
    by_end.dedup_by_key(|h| h.span().end);
    by_end
}
