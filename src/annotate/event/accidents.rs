//! Accidents and disasters: what happened (某村发生火灾, 某县突降暴雨), and where.

use super::words;
use crate::annotate::Context;
use crate::lexicon::Hit;
use crate::span::Span;

/// Whether the verb tells an accident: it opens with 发生, 突发 or the like and names what happened (发生火灾).
pub(super) fn is_accident(cx: &Context, verb: Span) -> bool {
    words::HAPPEN.longest_at(&cx.document.reading, verb.start).is_some_and(|word| word.end < verb.end)
}

/// Whether the verb names an accident that is denied, feared or counted: 未发生火灾, 防止发生事故, 发生火灾35起.
pub(super) fn tells_no_accident(cx: &Context, verb: &Hit) -> bool {
    let text = &cx.document.reading;
    let Span { start, end } = verb.span();
    let is_number = |c: char| c.is_ascii_digit() || words::NUMERAL.contains_char(c);
    let is_counted = || text.get(end).is_some_and(is_number) || words::CASES.longest_at(text, end).is_some();
    let is_denied = || words::HAPPEN_NOT.longest_before(text, start).is_some();
    is_accident(cx, verb.span()) && (is_denied() || is_counted())
}
