//! Clauses as statements of events need them: without marks, datelines and columns.

use super::words;
use crate::annotate::Context;
use crate::annotate::dates::{self, DateMention};
use crate::annotate::grammar::marks::is_boundary;
use crate::document::QuoteKind;
use crate::span::{Span, may_be_mark};

/// Collects the clauses of a sentence in `found`, without their marks.
///
/// The body is parted at bars, 　 and two blanks in a row; a headline also at dashes and single blanks. Nothing
/// inside quotation marks, a name or a date is parted. A dateline (本报北京6月4日电（记者某某）) and the columns in square
/// brackets that open a headline are left out.
pub(super) fn collect_clauses(found: &mut Vec<Span>, cx: &Context, sentence: usize, dates: &[DateMention]) {
    found.clear();
    let Some(sentence) = cx.document.sentences.get(sentence) else { return };
    let text = &cx.document.reading;
    let paragraph = cx.document.paragraphs[sentence.paragraph];
    let is_mark = |c: char| may_be_mark(c) && (c.is_whitespace() || is_boundary(c) || c == '—');
    let mut push = |span: Span| {
        let span = text.trim(span, is_mark);
        if !span.is_empty() {
            found.push(span);
        }
    };
    let mut parting = text.marks(sentence.span).filter(|(_, c)| may_part(*c)).peekable();
    for clause in cx.document.clauses(sentence) {
        let is_first = clause.start == paragraph.span.start;
        let start = match is_first {
            true if paragraph.is_title => skip_column(cx, *clause),
            true => skip_dateline(cx, *clause, dates),
            false => skip_inner_dateline(cx, *clause, dates),
        };
        let mut from = start;
        while let Some((at, c)) = parting.next_if(|(at, _)| *at < clause.end) {
            let parts = at >= start
                && (paragraph.is_title || !matches!(c, '—' | '─'))
                && (paragraph.is_title || c != ' ' && c != '\u{a0}' || is_wide_gap(cx, at))
                && cx.document.quote_at(at).is_none()
                && !joins_parts(cx, at);
            if parts {
                push(Span::new(from, at));
                from = at + 1;
            }
        }
        push(Span::new(from, clause.end));
    }
}

/// The clauses of a sentence, as [`collect_clauses`] parts them.
pub(super) fn split_clauses(cx: &Context, sentence: usize, dates: &[DateMention]) -> Vec<Span> {
    let mut found = Vec::new();
    collect_clauses(&mut found, cx, sentence, dates);
    found
}

/// Whether `c` is a blank, a dash or a bar.
fn may_part(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\u{a0}' | '—' | '─' | '|' | '｜')
}

/// Whether a dash or a blank joins the parts of a name or a date: 中国—南亚, 2024—2027, 2024 年.
fn joins_parts(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    let is_dash = |c: Option<char>| matches!(c, Some('—' | '─'));
    is_dash(text.get(at)) && !is_dash(text.get(at + 1)) && !is_dash(text.before(at))
        || text.get(at).is_some_and(char::is_whitespace)
            && text.before(at).is_some_and(|c| c.is_ascii_digit())
            && words::DATE_PART.longest_at(text, at + 1).is_some()
}

/// Whether the blank at `at` separates two clauses: two blanks in a row do, one does not.
fn is_wide_gap(cx: &Context, at: usize) -> bool {
    cx.document.reading.get(at + 1).is_some_and(|c| c == ' ' || c == '\u{a0}')
}

/// The position after the names of columns in square brackets at the start of a headline: 【时评】.
fn skip_column(cx: &Context, clause: Span) -> usize {
    let column =
        |at: usize| cx.document.quote_starting_at(at).filter(|q| q.kind == QuoteKind::Square).map(|q| q.span.end);
    let mut at = clause.start;
    while let Some(end) = column(at) {
        at = end;
    }
    at
}

/// Largest distance of a dateline's end from the start of its clause, in characters.
const DATELINE: usize = 40;
/// Most characters between the day of a dateline and its end.
const DAY_TO_END: usize = 6;

/// The position after a dateline and the reporters in brackets.
fn skip_dateline(cx: &Context, clause: Span, dates: &[DateMention]) -> usize {
    let text = &cx.document.reading;
    let head = Span::new(clause.start, clause.end.min(clause.start + DATELINE));
    let follows_day = |at: usize| {
        let day = dates::within(dates, Span::new(clause.start, at)).last();
        day.is_some_and(|d| at - d.span.end <= DAY_TO_END)
    };
    let ends = |at: usize| match text.get(at) {
        Some(c) if words::REPORT.contains_char(c) => is_dateline_end(cx, at + 1, dates),
        Some(c) if words::WIRE.contains_char(c) => follows_day(at) && is_dateline_end(cx, at + 1, dates),
        _ => false,
    };
    let may_end = |c: char| words::REPORT.first_chars().may_have(c) || words::WIRE.first_chars().may_have(c);
    let mut ends_of_head = (head.start..).zip(text.chars_of(head)).filter(|(_, c)| may_end(**c)).map(|(at, _)| at);
    let mut at = ends_of_head.find(|at| ends(*at)).map_or(clause.start, |at| at + 1);
    at = skip_blanks(cx, at);
    if matches!(text.get(at), Some('（')) {
        let bracket = cx.document.quote_starting_at(at);
        if let Some(bracket) = bracket.filter(|b| b.span.end < clause.end) {
            at = skip_blanks(cx, bracket.span.end);
        }
    }
    at
}

/// The position after a dateline inside a clause, where the headline runs into it.
fn skip_inner_dateline(cx: &Context, clause: Span, dates: &[DateMention]) -> usize {
    let text = &cx.document.reading;
    let day = dates::within(dates, clause).iter().find(|d| dates::is_dateline(cx, d));
    let ends =
        |at: &usize| text.get(*at).is_some_and(|c| words::REPORT.contains_char(c) || words::WIRE.contains_char(c));
    let end = day.and_then(|d| (d.span.end..clause.end.min(d.span.end + DAY_TO_END + 1)).find(ends));
    end.map_or(clause.start, |end| skip_blanks(cx, end + 1))
}

/// Whether a dateline may end at `at`: a blank, a mark or a date follows, or 日电 precedes.
fn is_dateline_end(cx: &Context, at: usize, dates: &[DateMention]) -> bool {
    let text = &cx.document.reading;
    let day = at.checked_sub(2).and_then(|day| text.get(day));
    text.get(at).is_some_and(|c| c.is_whitespace() || matches!(c, '（' | '：' | '】'))
        || dates::starting_at(dates, at).is_some()
        || text.before(at).is_some_and(|c| words::WIRE.contains_char(c))
            && day.is_some_and(|c| words::DATE_PART.contains_char(c))
}

/// The position after blanks inside a line.
pub(super) fn skip_blanks(cx: &Context, mut at: usize) -> usize {
    while cx.document.reading.get(at).is_some_and(|c| c.is_whitespace() && c != '\n') {
        at += 1;
    }
    at
}
