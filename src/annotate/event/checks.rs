//! Checks that are the daily work of police, doctors and technicians (民警查看监控, 入院检查) and no inspections.

use super::words;
use crate::annotate::Context;
use crate::span::Span;

/// How many characters before a verb of checking are searched for who checks.
const REACH: usize = 40;

/// Whether the verb tells a check that a word before it in its sentence makes the work of police, doctors or
/// technicians.
pub(super) fn is_daily_check(cx: &Context, verb: Span) -> bool {
    if !words::CHECK.contains(cx.slice(verb)) {
        return false;
    }
    let sentence = cx.document.sentence_span_at(verb.start).map_or(verb.start, |s| s.start);
    let near = Span::new(sentence.max(verb.start.saturating_sub(REACH)), verb.start);
    words::CHECKER.first_in(&cx.document.reading, near).is_some()
}
