//! How well a name can begin or end at each position of the text: told once, asked for every candidate.

use super::contexts::{after, before};
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
        let positions = 0..cx.document.text.len();
        Self {
            before: positions.clone().map(|at| before(cx, at)).collect(),
            after: positions.map(|at| after(cx, at)).collect(),
        }
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
