//! The short lines of a page, kept as pieces of its source: only those that may be a headline, a label or a date
//! become strings.

use std::ops::Range;

use super::labels::{Labelled, labels};
use crate::markup::bytes;
use crate::markup::entities;
use crate::markup::lines::LineBuilder;

/// Most lines of a page that are kept.
pub(super) const MOST_LINES: usize = 600;
/// Longest line that is read, in bytes: a headline or a line of labels, never a paragraph.
const LONGEST_LINE: usize = 480;
/// How many lines before one that tells something are read with it.
const BEFORE: usize = 3;

/// The piece that represents blanks between tags.
const BLANK: &str = " ";

/// A short line of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its text, character references decoded.
    pub text: String,
    /// 1 to 6 inside `h1` to `h6`, else 0.
    pub heading: u8,
    /// Whether it is inside a link.
    pub linked: bool,
    /// Its labels, if it may have any.
    pub labels: Vec<Labelled>,
}

/// Text between two tags, entities not yet decoded; and whether it is inside a link.
type Piece<'a> = (&'a str, bool);

/// The lines of a page as pieces of its source.
pub(super) struct RawLines<'a> {
    pieces: Vec<Piece<'a>>,
    lines: Vec<RawLine>,
    /// The first piece of the line that has not ended.
    start: usize,
}

/// A line as a stretch of pieces.
struct RawLine {
    pieces: Range<usize>,
    heading: u8,
    /// Byte offset in the source where it ends.
    at: usize,
}

impl Default for RawLines<'_> {
    /// No lines, but memory for those of most pages.
    fn default() -> Self {
        Self { pieces: Vec::with_capacity(128), lines: Vec::with_capacity(64), start: 0 }
    }
}

impl<'a> RawLines<'a> {
    /// Adds text to the line.
    #[inline]
    pub fn text(&mut self, text: &'a str, linked: bool) {
        self.pieces.push((text, linked));
    }

    /// Adds a blank to the line.
    #[inline]
    pub fn blank(&mut self) {
        if self.is_begun() {
            self.pieces.push((BLANK, false));
        }
    }

    /// Ends the line at a byte offset of the source.
    #[inline]
    pub fn end(&mut self, heading: u8, at: usize) {
        if self.is_begun() {
            self.end_begun(heading, at);
        }
    }

    #[inline]
    fn is_begun(&self) -> bool {
        self.pieces.len() > self.start
    }

    fn end_begun(&mut self, heading: u8, at: usize) {
        if self.lines.len() >= MOST_LINES {
            self.pieces.truncate(self.start);
        } else {
            self.lines.push(RawLine { pieces: self.start..self.pieces.len(), heading, at });
            self.start = self.pieces.len();
        }
    }

    /// Every line.
    pub fn all(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        for line in &self.lines {
            self.read(line, self.may_tell(line), &mut lines);
        }
        lines
    }

    /// The lines outside of the stretch `body` of the source that may be a headline that begins
    /// with `first`, or are a heading, or may have a label or a date. With the latter come the lines right before them.
    pub fn telling(&self, body: &Range<usize>, first: Option<char>) -> Vec<Line> {
        let outside: Vec<&RawLine> = self.lines.iter().filter(|line| !body.contains(&line.at)).collect();
        let telling: Vec<bool> = outside.iter().map(|line| self.may_tell(line)).collect();
        let mut wanted = vec![false; outside.len()];
        for (i, line) in outside.iter().enumerate() {
            wanted[i] |= telling[i] || matches!(line.heading, 1 | 2) || self.may_begin(line, first);
            if telling[i] {
                self.want_before(&outside[..i], &mut wanted[..i]);
            }
        }
        let mut lines = Vec::with_capacity(wanted.iter().filter(|wanted| **wanted).count());
        for (i, line) in outside.iter().enumerate().filter(|(i, _)| wanted[*i]) {
            self.read(line, telling[i], &mut lines);
        }
        lines
    }

    /// Marks the last of `lines` as wanted, until [`BEFORE`] of the marked ones surely have text.
    fn want_before(&self, lines: &[&RawLine], wanted: &mut [bool]) {
        let mut sure = 0;
        for (line, wanted) in lines.iter().zip(wanted).rev() {
            *wanted = true;
            sure += usize::from(self.is_sure(line));
            if sure == BEFORE {
                break;
            }
        }
    }

    fn pieces(&self, line: &RawLine) -> &[Piece<'a>] {
        self.pieces.get(line.pieces.clone()).unwrap_or_default()
    }

    /// Whether a line may hold a label or a year.
    fn may_tell(&self, line: &RawLine) -> bool {
        self.pieces(line).iter().any(|(text, _)| may_tell(text))
    }

    /// Whether a line surely has text and is not too long.
    fn is_sure(&self, line: &RawLine) -> bool {
        let pieces = self.pieces(line);
        let bytes: usize = pieces.iter().map(|(text, _)| text.len()).sum();
        bytes <= LONGEST_LINE && pieces.iter().any(|(text, _)| opening(text).is_some_and(is_plain))
    }

    /// Whether a line may begin with `first`.
    fn may_begin(&self, line: &RawLine, first: Option<char>) -> bool {
        let opening = self.pieces(line).first().and_then(|(text, _)| opening(text));
        opening.is_none_or(|c| !is_plain(c) || Some(c) == first)
    }

    /// Adds the line as text: as several lines where it has an indent inside, as none where it is empty or too long.
    /// Labels are looked for if `telling` is true.
    fn read(&self, line: &RawLine, telling: bool, lines: &mut Vec<Line>) {
        let bytes: usize = self.pieces(line).iter().map(|(text, _)| text.len()).sum();
        let mut builder = LineBuilder::with_room(bytes.min(LONGEST_LINE));
        let mut in_link = false;
        for (text, linked) in self.pieces(line) {
            let before = builder.len();
            if *text == BLANK {
                builder.push(BLANK);
            } else {
                builder.push(&entities::decode(text));
            }
            in_link |= *linked && builder.len() > before;
            if builder.len() > LONGEST_LINE {
                return;
            }
        }
        builder.take_each(|text| {
            let labels = if telling { labels(&text) } else { Vec::new() };
            lines.push(Line { text, heading: line.heading, linked: in_link, labels });
        });
    }
}

fn opening(text: &str) -> Option<char> {
    text.trim_ascii_start().chars().next()
}

/// Whether a character is surely seen at the start of a line: no blank, no invisible character and
/// not the start of a character reference.
fn is_plain(c: char) -> bool {
    c != '&' && c.is_ascii_graphic() || matches!(c, '\u{3001}'..='\u{9fff}')
}

/// Whether a text may hold a label or a year, or something that is only seen when it is read: a character reference, an
/// indent inside it.
fn may_tell(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let length = TELLS_NOTHING[usize::from(*byte)];
        if length == 0 && tells(&bytes[at..]) {
            return true;
        }
        at += usize::from(if length == 0 { bytes::LENGTHS[usize::from(*byte)] } else { length });
    }
    false
}

/// Whether the first character may belong to a label, a year, an indent or a character reference. `bytes` begin with a
/// byte for which [`TELLS_NOTHING`] is 0.
fn tells(bytes: &[u8]) -> bool {
    let is_other = matches!(bytes, [0xE3 | 0xE4 | 0xEF, ..]);
    !is_other || ["\u{3000}", "丨", "："].iter().any(|c| bytes.starts_with(c.as_bytes()))
}

/// How many bytes the characters have that begin with a byte; 0 where one of them may be a sign of a label, a year or
/// an indent: `:`, `&`, `1`, `2`, a no-break space, 　, 丨 and ：.
const TELLS_NOTHING: [u8; 256] = {
    let (mut lengths, mut i) = (bytes::LENGTHS, 0);
    let may_tell = b":&12\xC2\xE3\xE4\xEF";
    while i < may_tell.len() {
        lengths[may_tell[i] as usize] = 0;
        i += 1;
    }
    lengths
};

#[cfg(test)]
mod tests {
    use super::may_tell;

    #[test]
    fn labels_years_entities_and_indents_may_tell() {
        for text in ["来源：", "a:", "文丨王明", "甲&amp;乙", "20日", "1", "甲　乙", "\u{a0}", "é𠀀·—：", "é𠀀\u{85}"]
        {
            assert!(may_tell(text), "{text}");
        }
        for text in ["", "会议室", "、。（）", "é𠀀丧丩—", "300 a", "À", "è", "\u{5a}\u{66e8}一\u{ff1b}"]
        {
            assert!(!may_tell(text), "{text}");
        }
    }
}
