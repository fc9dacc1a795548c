//! Marks: for every position, whether it lies between quotation marks, title marks or brackets.

use crate::document::{Document, QuoteKind};
use crate::span::Span;

/// The marks around each position of a text.
pub struct Marks {
    start: usize,
    quoted: Vec<bool>,
    titled: Vec<bool>,
    bracketed: Vec<bool>,
}

impl Marks {
    /// Reads the pairs of `document` that start inside `span`, in one pass over it.
    pub fn new(document: &Document, span: Span) -> Self {
        let from = document.quotes.partition_point(|q| q.span.start < span.start);
        let to = from + document.quotes[from..].partition_point(|q| q.span.start < span.end);
        let of = |wanted: fn(QuoteKind) -> bool| {
            let mut inside = vec![false; span.len()];
            let mut reached = 0;
            for quote in document.quotes[from..to].iter().filter(|q| wanted(q.kind)) {
                let end = (quote.span.end - span.start).min(inside.len());
                let start = (quote.span.start - span.start).max(reached);
                if start < end {
                    inside[start..end].fill(true);
                    reached = end;
                }
            }
            inside
        };
        Self {
            start: span.start,
            quoted: of(|k| matches!(k, QuoteKind::Double | QuoteKind::Single)),
            titled: of(|k| matches!(k, QuoteKind::Title | QuoteKind::InnerTitle)),
            bracketed: of(|k| matches!(k, QuoteKind::Round | QuoteKind::Square)),
        }
    }

    /// Between “ ” or ‘ ’, marks included.
    pub fn quoted(&self, position: usize) -> bool {
        self.is(&self.quoted, position)
    }

    /// Between 《 》, marks included.
    pub fn titled(&self, position: usize) -> bool {
        self.is(&self.titled, position)
    }

    /// Between ( ) or [ ], marks included.
    pub fn bracketed(&self, position: usize) -> bool {
        self.is(&self.bracketed, position)
    }

    /// Between any marks.
    pub fn any(&self, position: usize) -> bool {
        self.quoted(position) || self.titled(position) || self.bracketed(position)
    }

    fn is(&self, inside: &[bool], position: usize) -> bool {
        position.checked_sub(self.start).and_then(|p| inside.get(p)).copied().unwrap_or(false)
    }
}
