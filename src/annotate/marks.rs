//! Marks: for every position, whether it is between quotation marks, title marks or brackets.

use crate::document::{Document, Quote, QuoteKind};
use crate::span::Span;

/// The marks around each position of a text.
pub struct Marks {
    start: usize,
    /// For each position, what it is between, as bits.
    between: Vec<u8>,
}

const QUOTED: u8 = 1;
const TITLED: u8 = 2;
const BRACKETED: u8 = 4;

impl Marks {
    /// Reads the pairs of `document` that start inside `span`, in one pass over it for each kind.
    pub fn new(document: &Document, span: Span) -> Self {
        Self::of(document, span, |_| true)
    }

    /// Reads those pairs of `document` that start inside `span` and that `counts` accepts.
    pub fn of(document: &Document, span: Span, counts: impl Fn(&Quote) -> bool) -> Self {
        let from = document.quotes.partition_point(|q| q.span.start < span.start);
        let to = from + document.quotes[from..].partition_point(|q| q.span.start < span.end);
        let mut between = vec![0; span.len()];
        for kind in [QUOTED, TITLED, BRACKETED] {
            let mut reached = 0;
            for quote in document.quotes[from..to].iter().filter(|q| bit(q.kind) == kind && counts(q)) {
                let end = (quote.span.end - span.start).min(between.len());
                let start = (quote.span.start - span.start).max(reached);
                if start < end {
                    between[start..end].iter_mut().for_each(|bits| *bits |= kind);
                    reached = end;
                }
            }
        }
        Self { start: span.start, between }
    }

    /// Whether `position` is between “ ” or ‘ ’; the marks themselves count.
    pub fn quoted(&self, position: usize) -> bool {
        self.at(position) & QUOTED != 0
    }

    /// Whether `position` is between 《 》; the marks themselves count.
    pub fn titled(&self, position: usize) -> bool {
        self.at(position) & TITLED != 0
    }

    /// Whether `position` is between round or square brackets; the brackets themselves count.
    pub fn bracketed(&self, position: usize) -> bool {
        self.at(position) & BRACKETED != 0
    }

    /// Whether `position` is between any of these pairs of marks.
    pub fn any(&self, position: usize) -> bool {
        self.at(position) != 0
    }

    fn at(&self, position: usize) -> u8 {
        position.checked_sub(self.start).and_then(|p| self.between.get(p)).copied().unwrap_or_default()
    }
}

fn bit(kind: QuoteKind) -> u8 {
    match kind {
        QuoteKind::Double | QuoteKind::Single => QUOTED,
        QuoteKind::Title | QuoteKind::InnerTitle => TITLED,
        QuoteKind::Round | QuoteKind::Square => BRACKETED,
    }
}
