//! Marks: for every position, whether it lies between quotation marks, title marks or brackets.

use crate::document::{Document, QuoteKind};

/// The marks around each position of a text.
pub struct Marks {
    quoted: Vec<bool>,
    titled: Vec<bool>,
    bracketed: Vec<bool>,
}

impl Marks {
    /// Reads the pairs of `document` in one pass.
    pub fn new(document: &Document) -> Self {
        let of = |wanted: fn(QuoteKind) -> bool| {
            let mut inside = vec![false; document.text.len()];
            let mut reached = 0;
            for quote in document.quotes.iter().filter(|q| wanted(q.kind)) {
                let end = quote.span.end.min(inside.len());
                let start = quote.span.start.max(reached);
                if start < end {
                    inside[start..end].fill(true);
                    reached = end;
                }
            }
            inside
        };
        Self {
            quoted: of(|k| matches!(k, QuoteKind::Double | QuoteKind::Single)),
            titled: of(|k| matches!(k, QuoteKind::Title | QuoteKind::InnerTitle)),
            bracketed: of(|k| matches!(k, QuoteKind::Round | QuoteKind::Square)),
        }
    }

    /// Between “ ” or ‘ ’, marks included.
    pub fn quoted(&self, position: usize) -> bool {
        self.quoted.get(position).copied().unwrap_or(false)
    }

    /// Between 《 》, marks included.
    pub fn titled(&self, position: usize) -> bool {
        self.titled.get(position).copied().unwrap_or(false)
    }

    /// Between ( ) or [ ], marks included.
    pub fn bracketed(&self, position: usize) -> bool {
        self.bracketed.get(position).copied().unwrap_or(false)
    }

    /// Between any marks.
    pub fn any(&self, position: usize) -> bool {
        self.quoted(position) || self.titled(position) || self.bracketed(position)
    }
}
