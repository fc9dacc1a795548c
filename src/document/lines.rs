//! Lines of a body with their lengths.

use super::press::is_longer;
use crate::markup::Block;
use crate::markup::lines::ends_sentence;

/// Longest line that may be furniture, a heading or a caption, in characters.
pub(super) const LONGEST_LINE: usize = 64;

/// A block and the number of characters of its text, which is needed often and counted once.
#[derive(Debug)]
pub(super) struct Line {
    pub block: Block,
    pub length: usize,
}

impl Line {
    pub fn of(block: Block) -> Self {
        let length = block.text.chars().count();
        Self { block, length }
    }

    pub fn text(&self) -> &str {
        &self.block.text
    }

    /// Appends the next line behind `joint`.
    pub fn join(&mut self, joint: &str, next: &Self) {
        self.block.text.extend([joint, next.text()]);
        self.length += joint.chars().count() + next.length;
    }

    /// Whether it is running text.
    pub fn reads_on(&self) -> bool {
        self.length > LONGEST_LINE || is_sentence(self.text())
    }
}

/// Whether a line is running text.
pub(super) fn reads_on(text: &str) -> bool {
    is_longer(text, LONGEST_LINE) || is_sentence(text)
}

fn is_sentence(text: &str) -> bool {
    ends_sentence(text) && text.contains('。')
}
