//! How well a name can begin or end at each position of the text, computed once for all candidates.

use super::candidate::TEXT_EDGE;
use super::contexts::{FOLLOWS, LEADS, NO_BOUNDARY, context_evidence, follower_evidence, lead_evidence, mark_evidence};
use crate::annotate::Context;
use crate::lexicon::Table;

/// The evidence before and after each position, as log odds.
pub(super) struct Edges {
    before: Vec<f32>,
    after: Vec<f32>,
}

impl Edges {
    /// Reads what is before and after every position: first its marks, then the words that end or start there.
    pub fn of(cx: &Context) -> Self {
        let text = &cx.document.reading;
        let (mut before, mut after) = (vec![NO_BOUNDARY; text.len() + 1], vec![NO_BOUNDARY; text.len()]);
        before[0] = TEXT_EDGE;
        for (at, c) in text.marks(text.span()) {
            (before[at + 1], after[at]) = mark_evidence(c);
        }
        for hit in LEADS.iter().flat_map(|table| cx.hits.of(table)) {
            let best = &mut before[hit.span().end];
            *best = best.max(lead_evidence(hit));
        }
        for word in cx.hits.longest_starting_in(Table::NameContexts, cx.document.reading.span()) {
            let best = &mut after[word.span().start];
            *best = context_evidence(cx, word, *best);
        }
        for hit in FOLLOWS.iter().flat_map(|table| cx.hits.of(table)) {
            let best = &mut after[hit.span().start];
            *best = best.max(follower_evidence(hit));
        }
        Self { before, after }
    }

    /// Evidence for a name that begins at `start`, by the mark or word that ends there.
    #[inline]
    pub fn before(&self, start: usize) -> f32 {
        self.before.get(start).copied().unwrap_or(TEXT_EDGE)
    }

    /// Evidence for a name that ends at `end`, by the mark or word that starts there.
    #[inline]
    pub fn after(&self, end: usize) -> f32 {
        self.after.get(end).copied().unwrap_or(TEXT_EDGE)
    }
}
