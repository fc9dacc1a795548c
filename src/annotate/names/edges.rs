//! How well a name can begin or end at each position of the text: told once, asked for every candidate.

use super::contexts::{FOLLOWS, LEADS, followed, led, marks};
use crate::annotate::Context;

/// The evidence of what stands before and after each position, as log odds.
pub(super) struct Edges {
    before: Vec<f32>,
    after: Vec<f32>,
}

/// The evidence of the text's own edge.
pub(super) const OF_TEXT: f32 = 1.5;

impl Edges {
    /// Reads both sides of every position.
    pub fn of(cx: &Context) -> Self {
        let chars = cx.document.text.chars();
        let mut edges = Self { before: vec![OF_TEXT; chars.len() + 1], after: vec![OF_TEXT; chars.len()] };
        let sides = edges.before[1..].iter_mut().zip(&mut edges.after);
        for (at, (&c, (before, after))) in chars.iter().zip(sides).enumerate() {
            (*before, *after) = marks(c);
            if cx.hits.tables_ending_at(at + 1).meets(LEADS) {
                *before = led(cx, at + 1, *before);
            }
            if cx.hits.tables_starting_at(at).meets(FOLLOWS) {
                *after = followed(cx, at, *after);
            }
        }
        edges
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
