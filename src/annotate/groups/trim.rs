//! A piece of a list without what links, opens, closes or counts it.

use crate::annotate::Context;
use crate::annotate::posts::begins_a_division;
use crate::document::QuoteKind;
use crate::lexicon::{Hit, Table};
use crate::span::Span;

/// Without the words that link or open a group, and without a closing 等 or 分别.
pub fn trim(cx: &Context, span: Span) -> Span {
    const OPENERS: &[&str] =
        &["同志", "一行", "首先", "分别", "以及", "及其", "还有", "共有", "会上", "等", "及", "和", "与", "由", "随后"];
    const CLOSERS: &[&str] = &[
        "分别",
        "先后",
        "等",
        "共同",
        "一同",
        "均",
        "也",
        "还",
        "代表双方",
        "一并",
        "应邀",
        "依次",
        "逐一",
        "在会上",
        "共",
        "和",
        "及",
        "与",
        "以及",
    ];
    let text = &cx.document.reading;
    let mut span = text.trim(span, |c| c.is_whitespace() || matches!(c, '。' | '！'));
    while let Some(opener) = OPENERS.iter().find(|w| text.has_at(span.start, w) && !is_word_inside(cx, span.start, w)) {
        let start = span.start + opener.chars().count();
        if start >= span.end {
            return Span::new(span.end, span.end);
        }
        span.start = start;
    }
    while let Some(closer) = CLOSERS.iter().find(|w| text.has_before(span.end, w)) {
        let end = span.end - closer.chars().count();
        if end <= span.start {
            break;
        }
        span.end = end;
    }
    let counted = without_count(cx, span);
    bracketless(cx, if counted.is_empty() { span } else { counted })
}

pub fn is_word_inside(cx: &Context, at: usize, opener: &str) -> bool {
    let longer = |h: &Hit| h.span().len() > opener.chars().count();
    cx.document.reading.has_at(at, "与会")
        || begins_a_division(cx, at)
        || cx
            .hits
            .starting_at(at)
            .iter()
            .any(|h| matches!(h.table, Table::Institutions | Table::GroupHeads) && longer(h))
}

/// Without a count at the end: 主要负责人近50人.
fn without_count(cx: &Context, span: Span) -> Span {
    let text = &cx.document.reading;
    let Some(unit) = ["余人", "多人", "人", "余名", "名", "位"].iter().find(|w| text.has_before(span.end, w))
    else {
        return span;
    };
    let mut end = span.end - unit.chars().count();
    let digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百千".contains(c);
    let before = end;
    while end > span.start && text.before(end).is_some_and(digit) {
        end -= 1;
    }
    if end == before {
        return span;
    }
    while end > span.start && text.before(end).is_some_and(|c| matches!(c, '近' | '共' | '约' | '等')) {
        end -= 1;
    }
    Span::new(span.start, end)
}

fn bracketless(cx: &Context, span: Span) -> Span {
    let closing = cx.document.quote_ending_at(span.end).filter(|q| q.kind == QuoteKind::Round);
    closing.map_or(span, |q| Span::new(span.start, q.span.start.max(span.start)))
}
