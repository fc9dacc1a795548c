//! Where the main event is told: the headline, and the sentences of the first paragraphs.

use crate::annotate::Context;
use crate::annotate::dates::{self, DateMention};
use crate::document::QuoteKind;
use crate::record::ParagraphKind;
use crate::span::{Span, may_be_mark};

/// So many paragraphs of running text are searched for the event.
const PARAGRAPHS: usize = 8;
/// No more paragraphs once these held so many characters; a longer sentence is no sentence of a report.
const LEAD: usize = 6_000;
/// A line shorter than this without a full stop is a heading or a caption.
const SHORT: usize = 60;
/// The same for a line that has a comma.
const CLAUSES: usize = 30;

/// Indexes of the sentences of the headline; none where running text stands in its place.
pub(super) fn headline(cx: &Context) -> std::ops::Range<usize> {
    let title = |p: &crate::document::Paragraph| p.is_title && p.span.len() <= LEAD && !cx.slice(p.span).contains('。');
    let headline = cx.document.paragraphs.first().is_some_and(title);
    let end = cx.document.sentences.partition_point(|s| s.span.start < cx.document.body);
    if headline { 0..end } else { 0..0 }
}

/// The first paragraphs of running text: the sentences of each.
pub(super) fn lead(cx: &Context) -> Vec<std::ops::Range<usize>> {
    let sentences = &cx.document.sentences;
    let running = cx.document.paragraphs.iter().filter(|p| {
        let text = cx.slice(p.span);
        let stops = text.contains('。') || p.span.len() >= if text.contains('，') { CLAUSES } else { SHORT };
        let short_caption = p.span.len() < SHORT && text.trim_start().starts_with('图');
        let running = if p.is_title { text.contains('。') } else { p.kind == ParagraphKind::Body && stops };
        running && !short_caption
    });
    let range = |span: Span| {
        let from = sentences.partition_point(|s| s.span.start < span.start);
        from..sentences.partition_point(|s| s.span.start < span.end)
    };
    let mut left = LEAD;
    let near = running.take(PARAGRAPHS).take_while(|p| {
        let begins = left > 0;
        left = left.saturating_sub(p.span.len());
        begins
    });
    let short = |range: std::ops::Range<usize>| {
        let long = range.clone().find(|&i| sentences[i].span.len() > LEAD).unwrap_or(range.end);
        range.start..long
    };
    near.map(|p| short(range(p.span))).collect()
}

/// Puts the clauses of a sentence into `found`, without their marks; a headline is also parted at blanks and dashes, and what stands
/// before the report itself (本报北京6月4日电（记者某某）) is left out.
pub(super) fn clauses_into(found: &mut Vec<Span>, cx: &Context, sentence: usize, dates: &[DateMention]) {
    found.clear();
    let Some(sentence) = cx.document.sentences.get(sentence) else { return };
    let text = &cx.document.reading;
    let paragraph = cx.document.paragraphs[sentence.paragraph];
    let mark = |c: char| {
        may_be_mark(c)
            && (c.is_whitespace() || matches!(c, '，' | '。' | '；' | '：' | '！' | '？' | ',' | ';' | ':' | '!' | '—'))
    };
    let mut push = |span: Span| {
        let span = text.trim(span, mark);
        if !span.is_empty() {
            found.push(span);
        }
    };
    let mut parting = text.marks(sentence.span).filter(|(_, c)| may_part(*c)).peekable();
    for clause in cx.document.clauses(sentence) {
        let first = clause.start == paragraph.span.start;
        let start = match first {
            true if paragraph.is_title => past_column(cx, *clause),
            true => opening(cx, *clause, dates),
            false => clause.start,
        };
        let mut from = start;
        while let Some((at, c)) = parting.next_if(|(at, _)| *at < clause.end) {
            let parts = at >= start
                && (paragraph.is_title || !matches!(c, '—' | '─'))
                && (paragraph.is_title || c != ' ' && c != '\u{a0}' || is_wide_gap(cx, at))
                && cx.document.quote_at(at).is_none()
                && !between_numbers(cx, at);
            if parts {
                push(Span::new(from, at));
                from = at + 1;
            }
        }
        push(Span::new(from, clause.end));
    }
}

/// The clauses of a sentence, as [`clauses_into`] says.
pub(super) fn clauses(cx: &Context, sentence: usize, dates: &[DateMention]) -> Vec<Span> {
    let mut found = Vec::new();
    clauses_into(&mut found, cx, sentence, dates);
    found
}

/// Whether `c` is a blank, a dash or a bar.
fn may_part(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\u{a0}' | '—' | '─' | '|' | '｜')
}

/// 中国—南亚, 2024—2027: a dash inside a name.
fn between_numbers(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    let dash = |c: Option<char>| matches!(c, Some('—' | '─'));
    dash(text.get(at)) && !dash(text.get(at + 1)) && !dash(text.before(at))
        || text.get(at).is_some_and(char::is_whitespace)
            && text.before(at).is_some_and(|c| c.is_ascii_digit())
            && matches!(text.get(at + 1), Some('年' | '月' | '日'))
}

/// Two blanks in a row part; one does not.
fn is_wide_gap(cx: &Context, at: usize) -> bool {
    cx.document.reading.get(at + 1).is_some_and(|c| c == ' ' || c == '\u{a0}')
}

/// Past the name of a column in brackets that opens a headline.
fn past_column(cx: &Context, clause: Span) -> usize {
    let column =
        |at: usize| cx.document.quote_starting_at(at).filter(|q| q.kind == QuoteKind::Square).map(|q| q.span.end);
    let mut at = clause.start;
    while let Some(end) = column(at) {
        at = end;
    }
    at
}

/// A dateline ends so near the start of its clause.
const OPENING: usize = 40;

/// Past a dateline and the reporters in brackets.
fn opening(cx: &Context, clause: Span, dates: &[DateMention]) -> usize {
    let text = &cx.document.reading;
    let mut at = clause.start;
    let head = text.chars_of(Span::new(clause.start, clause.end.min(clause.start + OPENING)));
    for (position, c) in (clause.start..).zip(head) {
        let closes = match c {
            '讯' => true,
            '电' => {
                let before = dates::within(dates, Span::new(clause.start, position));
                before.last().is_some_and(|d| position - d.span.end <= 6)
            }
            _ => false,
        };
        if closes && is_opened_after(cx, position + 1, dates) {
            at = position + 1;
            break;
        }
    }
    at = skip_blank(cx, at);
    if matches!(text.get(at), Some('（' | '(')) {
        let bracket = cx.document.quote_starting_at(at);
        if let Some(bracket) = bracket.filter(|b| b.span.end < clause.end) {
            at = skip_blank(cx, bracket.span.end);
        }
    }
    at
}

fn is_opened_after(cx: &Context, at: usize, dates: &[DateMention]) -> bool {
    let next = cx.document.reading.get(at);
    next.is_some_and(|c| c.is_whitespace() || matches!(c, '（' | '(' | '：' | ':' | '】'))
        || dates::starting_at(dates, at).is_some()
        || cx.document.reading.has_before(at, "日电")
}

/// Past blanks inside a line.
pub(super) fn skip_blank(cx: &Context, mut at: usize) -> usize {
    while cx.document.reading.get(at).is_some_and(|c| c.is_whitespace() && c != '\n') {
        at += 1;
    }
    at
}
