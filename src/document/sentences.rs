//! Sentences and the clauses they are made of.

use std::ops::Range;

use super::{Paragraph, Quote, QuoteKind};
use crate::span::{Span, Text};

/// A sentence: up to 。, ！, ？, ! or ? and the closing marks after it, or to the paragraph's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its span of the document's reading text.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// The indices of its clauses in the document.
    pub(super) clauses: Range<usize>,
}

/// Every sentence of every paragraph, in order, and the clauses of all. A mark in 《》 or brackets never ends a sentence;
/// a mark in a quotation does so only if the quotation ends there. A clause ends with ，, ；, ： or the end of the
/// sentence, outside of quotations, titles and brackets.
pub fn sentences(text: &Text, paragraphs: &[Paragraph], quotes: &[Quote]) -> (Vec<Sentence>, Vec<Span>) {
    let mut found = Vec::with_capacity(2 * paragraphs.len());
    let mut quotes = quotes.iter().peekable();
    let mut clauses: Vec<Span> = Vec::with_capacity(4 * paragraphs.len());
    let mut first = 0;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let mut start = paragraph.span.start;
        let mut clause = start;
        let mut in_marks = 0;
        let mut in_quote = 0;
        let mut at = start;
        for (mark, c) in text.marks(paragraph.span).filter(|(_, c)| is_full_stop(*c) || is_clause_mark(*c)) {
            if mark < at {
                continue;
            }
            while let Some(quote) = quotes.next_if(|q| q.span.start < mark) {
                let reached = if is_quotation(quote) { &mut in_quote } else { &mut in_marks };
                *reached = quote.span.end.max(*reached);
            }
            at = mark + 1;
            if at <= in_marks {
                continue;
            }
            let ends = is_full_stop(c);
            if ends {
                at = closing(text, at, paragraph.span.end);
            }
            if ends && at >= in_quote {
                clauses.push(Span::new(clause, at));
                found.push(Sentence { span: Span::new(start, at), paragraph: index, clauses: first..clauses.len() });
                first = clauses.len();
                start = at;
                clause = at;
            } else if at > in_quote && is_clause_mark(c) && !is_number_mark(text, at - 1) {
                clauses.push(Span::new(clause, at));
                clause = at;
            }
        }
        if start < paragraph.span.end {
            if clause < paragraph.span.end {
                clauses.push(Span::new(clause, paragraph.span.end));
            }
            let span = Span::new(start, paragraph.span.end);
            found.push(Sentence { span, paragraph: index, clauses: first..clauses.len() });
            first = clauses.len();
        }
    }
    (found, clauses)
}

fn is_quotation(quote: &Quote) -> bool {
    matches!(quote.kind, QuoteKind::Double | QuoteKind::Single)
}

/// Whether `c` ends a sentence.
pub(crate) fn is_full_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?')
}

/// Whether `c` ends a clause.
fn is_clause_mark(c: char) -> bool {
    matches!(c, '，' | '；' | '：' | ',' | ';' | ':')
}

/// The position after the full stops and closing marks that are at `at`.
fn closing(text: &Text, mut at: usize, end: usize) -> usize {
    while at < end && text.get(at).is_some_and(|c| is_full_stop(c) || matches!(c, '”' | '’' | '）')) {
        at += 1;
    }
    at
}

/// Whether the mark at `at` is between digits (10:30, 1,000).
fn is_number_mark(text: &Text, at: usize) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    digit(text.before(at)) && digit(text.get(at + 1))
}
