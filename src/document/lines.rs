//! Lines of a body with their lengths.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::press::is_longer;
use crate::markup::Block;
use crate::markup::lines::ends_sentence;
use crate::reading::{canonical, is_traditional};
use crate::span::BmpSet;

/// Longest line that is not running text by its length alone, in characters: it may be a heading, a caption or a label.
pub(super) const LONGEST_LINE: usize = 64;

/// A block, the number of its characters, which is needed often and counted once, and its canonical form.
#[derive(Debug)]
pub(super) struct Line {
    pub block: Block,
    pub length: usize,
    /// The canonical form of the text, where it may differ: as many characters as the text has.
    canonical: Option<String>,
}

impl Line {
    pub fn of(block: Block) -> Self {
        let length = block.text.chars().count();
        let canonical = read_canonical(&block.text);
        Self { block, length, canonical }
    }

    pub fn text(&self) -> &str {
        &self.block.text
    }

    /// The text in its canonical form.
    pub fn reading(&self) -> &str {
        self.canonical.as_deref().unwrap_or(&self.block.text)
    }

    /// A range in bytes of the canonical form as a range in characters of the line.
    pub fn characters(&self, bytes: &Range<usize>) -> Range<usize> {
        let count = |byte: usize| self.reading().get(..byte).map_or(0, |head| head.chars().count());
        let start = count(bytes.start);
        start..start + self.reading().get(bytes.clone()).map_or(0, |part| part.chars().count())
    }

    /// A name that was read in the canonical form, in the characters that the line has.
    pub fn as_written(&self, name: String) -> String {
        match &self.canonical {
            Some(canonical) => restore(name, canonical, &self.block.text),
            None => name,
        }
    }

    /// Appends `joint` and the next line. The canonical form is wrong until [`Line::read`] is called, once after all
    /// lines are joined.
    pub fn join(&mut self, joint: &str, next: &Self) {
        self.block.text.extend([joint, next.text()]);
        self.length += joint.chars().count() + next.length;
    }

    /// Sets the canonical form to that of the current text.
    pub fn read(&mut self) {
        self.canonical = read_canonical(&self.block.text);
    }

    /// Whether it is running text: it is long, or it has a 。 and ends with the end of a sentence.
    pub fn is_running_text(&self) -> bool {
        self.length > LONGEST_LINE || is_sentence(self.text())
    }
}

/// Whether a line is running text: it is long, or it has a 。 and ends with the end of a sentence.
pub(super) fn is_running_text(text: &str) -> bool {
    is_longer(text, LONGEST_LINE) || is_sentence(text)
}

fn is_sentence(text: &str) -> bool {
    ends_sentence(text) && text.contains('。')
}

/// The canonical form of a line; none where it is surely the line itself.
fn read_canonical(text: &str) -> Option<String> {
    let may_change = &*MAY_CHANGE;
    text.chars().any(|c| may_change.has(c)).then(|| canonical(text).into_owned())
}

/// The characters that may have another canonical form.
static MAY_CHANGE: LazyLock<BmpSet> = LazyLock::new(|| {
    BmpSet::of(|c| {
        c.is_ascii_punctuation() || matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{ff10}'..='\u{ff5a}') || is_traditional(c)
    })
});

/// A name that was read in `canonical`, in the characters of `written`. `canonical` is the canonical form of `written`,
/// so both have the same number of characters.
pub(super) fn restore(name: String, canonical: &str, written: &str) -> String {
    if canonical == written {
        return name;
    }
    let forms: FxHashMap<char, char> = canonical.chars().zip(written.chars()).collect();
    name.chars().map(|c| forms.get(&c).copied().unwrap_or(c)).collect()
}
