//! Days that a sentence names and that are not the day of an event: limits, forecasts, stretches, parts of names.

use super::words;
use crate::annotate::Context;
use crate::annotate::dates::DateMention;
use crate::annotate::grammar::marks::is_stop;
use crate::document::QuoteKind;
use crate::span::Span;

/// Longest quotation that is taken for a name if it contains a day, in characters: 周五读书会.
const LONGEST_NAME: usize = 10;
/// Characters after the first day of a stretch that are searched for its end.
const STRETCH: usize = 60;

/// Whether the day is not the day of an event. It limits a count (截至14日), is forecast (预计7月9日), opens a stretch
/// that lasts until now (从7月26日…至今) or is part of a name in quotation marks (“周五读书会”).
pub(super) fn is_other_day(cx: &Context, date: &DateMention) -> bool {
    is_limit(cx, date) || opens_stretch(cx, date) || is_in_name(cx, date)
}

/// Whether the day only limits a count or is forecast: 截至14日, 预计7月9日.
fn is_limit(cx: &Context, date: &DateMention) -> bool {
    words::DAY_LIMIT.longest_before(&cx.document.reading, date.span.start).is_some()
}

/// Whether the day opens a stretch that lasts until now: 从7月26日…至今.
fn opens_stretch(cx: &Context, date: &DateMention) -> bool {
    let text = &cx.document.reading;
    let limit = (date.span.end + STRETCH).min(text.len());
    let opens = words::SINCE.longest_before(text, date.span.start).is_some();
    let end = || (date.span.end..limit).find(|&at| text.get(at).is_some_and(is_stop)).unwrap_or(limit);
    opens && words::UNTIL_NOW.first_in(text, Span::new(date.span.end, end())).is_some()
}

/// Whether a short name in quotation marks contains the day: “周五读书会”, “5月20日学生营养日”.
fn is_in_name(cx: &Context, date: &DateMention) -> bool {
    let quote = cx.document.quote_at(date.span.start).filter(|q| q.kind == QuoteKind::Double);
    quote.is_some_and(|q| q.inner().len() <= LONGEST_NAME && q.inner().covers(date.span))
}
