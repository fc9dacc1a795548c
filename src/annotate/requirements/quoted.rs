//! Statements between quotation marks, whose demands count: 她说：“各村要备足物资。干部要到一线去。”

use crate::annotate::grammar::marks::{is_boundary, is_final, is_pause};
use crate::document::{Document, Quote, QuoteKind};
use crate::span::Span;

/// Shortest quotation that is a statement, its marks included, in code points.
const SHORTEST: usize = 14;

/// Whether a quotation holds a statement, not a term: it is long and ends with the mark of a clause or a sentence.
pub(super) fn is_statement(document: &Document, quote: &Quote) -> bool {
    let last = document.reading.before(quote.span.end - 1);
    quote.kind == QuoteKind::Double
        && quote.span.len() >= SHORTEST
        && last.is_some_and(|c| is_boundary(c) || is_final(c))
}

/// The first statement between quotation marks that starts in `clause`.
pub(super) fn statement_in(document: &Document, clause: Span) -> Option<Span> {
    let from = document.quotes.partition_point(|quote| quote.span.start < clause.start);
    let inside = document.quotes[from..].iter().take_while(|quote| quote.span.start < clause.end);
    inside.take(MOST).find(|quote| is_statement(document, quote)).map(Quote::inner)
}

/// Most pairs of marks of a clause that are read.
const MOST: usize = 16;

/// The sentences of a statement, each as its clauses. Text between marks inside it is not divided.
pub(super) fn sentences_of(document: &Document, statement: Span) -> Vec<Vec<Span>> {
    let mut sentences = vec![Vec::new()];
    let (mut start, mut reached) = (statement.start, statement.start);
    for (at, c) in document.reading.marks(statement) {
        if at < reached {
            continue;
        }
        if let Some(quote) = document.quote_starting_at(at) {
            reached = quote.span.end;
        } else if is_final(c) || is_pause(c) {
            push(&mut sentences, Span::new(start, at + 1));
            start = at + 1;
            if is_final(c) {
                sentences.push(Vec::new());
            }
        }
    }
    push(&mut sentences, Span::new(start, statement.end));
    sentences
}

fn push(sentences: &mut [Vec<Span>], clause: Span) {
    if let Some(last) = sentences.last_mut().filter(|_| clause.len() > 1) {
        last.push(clause);
    }
}
