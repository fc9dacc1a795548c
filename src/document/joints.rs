//! Lines that are one paragraph: broken inside a bracket or a title, or in mid-sentence.

use super::lines::LONGEST_LINE;
use super::openings::OpeningReader;
use super::press::is_longer;
use super::words::{NUMERALS, ORDINALS, PHOTOGRAPHED};
use crate::markup::Block;
use crate::markup::lines::ends_sentence;
use crate::page::markdown::is_rule;
use crate::reading::canonical;

/// Shortest line that counts as broken off after a comma, in characters.
const SHORTEST_BROKEN: usize = 12;

/// The text to put between two lines that are one paragraph: a blank inside brackets, an empty string in mid-sentence.
/// `None` if they are two paragraphs.
pub(super) fn find_joint(last: &Block, next: &Block, running: bool) -> Option<&'static str> {
    // A sentence has ended, and no mark of a list is open: most lines of a body.
    if last.text.ends_with('。') {
        return None;
    }
    let line = canonical(tail(&last.text));
    let line = line.as_ref();
    if breaks_off(line, &next.text) {
        return Some(" ");
    }
    let is_mark = || {
        last.heading > 0
            || next.heading > 0
            || next.after_image
            || next.is_separated
            || next.indented
            || is_numbered(&next.text)
    };
    let goes_on = line.ends_with(['，', '、']) && line.chars().count() >= SHORTEST_BROKEN && !is_rule(line);
    let is_text = || line.contains('。') || is_longer(line, LONGEST_LINE);
    let is_broken = running
        && is_text()
        && line.ends_with(|c: char| c.is_alphanumeric() || c == '-')
        && PHOTOGRAPHED.longest_suffix(line).is_none();
    ((goes_on || is_broken) && !is_mark() && !is_dateline(&next.text)).then_some("")
}

/// Whether a line opens like a dateline with its day.
fn is_dateline(text: &str) -> bool {
    let head = text.char_indices().nth(LONGEST_LINE).map_or(text, |(at, _)| text.get(..at).unwrap_or(text));
    OpeningReader { text: head }.parts().is_some_and(|parts| parts.date.is_some())
}

/// The end of a line that may have grown long, as far as the rules look back.
fn tail(line: &str) -> &str {
    let longest = 4 * (LONGEST_LINE + 1);
    let from = line.len().saturating_sub(longest);
    (from..line.len()).find_map(|byte| line.get(byte..)).unwrap_or_default()
}

/// Whether a line begins with a number of its own: 一、, （二）, 3.
fn is_numbered(text: &str) -> bool {
    let bare = text.trim_start_matches(|c| matches!(c, '（' | '(') || ORDINALS.contains_char(c));
    let number = bare.trim_start_matches(|c: char| c.is_ascii_digit() || NUMERALS.contains_char(c));
    number.len() < bare.len() && number.starts_with(['、', '.', '．', '）', ')', '，', '：'])
}

/// Whether a line breaks off inside brackets, a title or a quotation that the next line closes.
fn breaks_off(line: &str, next: &str) -> bool {
    if ends_sentence(line) {
        return false;
    }
    [('（', '）'), ('《', '》'), ('“', '”')].into_iter().any(|(open, close)| {
        let Some(at) = line.rfind(open) else { return false };
        let tail = line.get(at..).unwrap_or_default();
        if tail.contains(close) {
            return false;
        }
        let next = canonical(next);
        let closed = next.find(close).filter(|end| next.find(open).is_none_or(|start| *end < start));
        let near = closed.is_some_and(|end| next.get(..end).is_some_and(|head| head.chars().count() <= LONGEST_LINE));
        near && tail.chars().count() <= LONGEST_LINE
    })
}
