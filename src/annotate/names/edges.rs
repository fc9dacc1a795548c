//! How well a name can begin or end at each position of the text: told once, asked for every candidate.

use super::contexts::{FOLLOWS, LEADS, followed, follows, leads, marks};
use crate::annotate::Context;
use crate::lexicon::Table;

/// The evidence of what stands before and after each position, as log odds.
pub(super) struct Edges {
    before: Vec<f32>,
    after: Vec<f32>,
}

/// The evidence of the text's own edge.
pub(super) const OF_TEXT: f32 = 1.5;

impl Edges {
    /// Reads both sides of every position: its marks, then the words that end or start there.
    pub fn of(cx: &Context) -> Self {
        let chars = cx.document.reading.chars();
        let (mut before, mut after) = (vec![OF_TEXT; chars.len() + 1], vec![OF_TEXT; chars.len()]);
        for (c, sides) in chars.iter().zip(before[1..].iter_mut().zip(&mut after)) {
            (*sides.0, *sides.1) = marks(*c);
        }
        for hit in LEADS.iter().flat_map(|table| cx.hits.of(table)) {
            let best = &mut before[hit.span().end];
            *best = best.max(leads(hit));
        }
        for word in cx.hits.longest_starting_in(Table::NameContexts, cx.document.reading.span()) {
            let best = &mut after[word.span().start];
            *best = followed(cx, word, *best);
        }
        for hit in FOLLOWS.iter().flat_map(|table| cx.hits.of(table)) {
            let best = &mut after[hit.span().start];
            *best = best.max(follows(hit));
        }
        Self { before, after }
    }

    /// Evidence of what ends at `start`.
    #[inline]
    pub fn before(&self, start: usize) -> f32 {
        self.before.get(start).copied().unwrap_or(OF_TEXT)
    }

    /// Evidence of what starts at `end`.
    #[inline]
    pub fn after(&self, end: usize) -> f32 {
        self.after.get(end).copied().unwrap_or(OF_TEXT)
    }
}
