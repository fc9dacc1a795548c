//! The short lines of a page, kept as pieces of its source: only those that may say something
//! become strings.

use std::ops::Range;

use super::lines::LineBuilder;
use super::{bytes, entities};

/// Most lines of a page that are kept.
pub(super) const MOST_LINES: usize = 600;
/// Longest line that is read, in bytes: a headline or a line of labels, never a paragraph.
const LONGEST_LINE: usize = 480;
/// How many lines before one that tells something are read with it.
const BEFORE: usize = 3;

/// A short line of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its characters.
    pub text: String,
    /// 1 to 6 inside `h1` to `h6`, else 0.
    pub heading: u8,
    /// Whether it stands in a link.
    pub linked: bool,
}

/// Text between two tags, entities not yet decoded; and whether it stands in a link.
type Piece<'a> = (&'a str, bool);

/// The lines of a page as pieces of its source.
#[derive(Default)]
pub(super) struct RawLines<'a> {
    pieces: Vec<Piece<'a>>,
    lines: Vec<RawLine>,
    /// The first piece of the line that has not ended.
    start: usize,
    /// Whether that line may hold a label or a year.
    telling: bool,
}

/// A line as a stretch of pieces.
struct RawLine {
    pieces: Range<usize>,
    heading: u8,
    telling: bool,
    /// Byte offset in the source where it ends.
    at: usize,
}

impl<'a> RawLines<'a> {
    /// Adds text to the line.
    pub fn text(&mut self, text: &'a str, linked: bool) {
        self.pieces.push((text, linked));
        self.telling |= may_tell(text);
    }

    /// Adds a blank to the line.
    pub fn blank(&mut self) {
        if self.pieces.len() > self.start {
            self.pieces.push((" ", false));
        }
    }

    /// Ends the line at a byte offset of the source.
    pub fn end(&mut self, heading: u8, at: usize) {
        let telling = std::mem::take(&mut self.telling);
        if self.lines.len() >= MOST_LINES {
            self.pieces.truncate(self.start);
        } else if self.pieces.len() > self.start {
            self.lines.push(RawLine { pieces: self.start..self.pieces.len(), heading, telling, at });
            self.start = self.pieces.len();
        }
    }

    /// Every line.
    pub fn all(&self) -> Vec<Line> {
        self.lines.iter().flat_map(|line| self.read(line)).collect()
    }

    /// The lines outside of the stretch `body` of the source that may be a headline that begins
    /// with `first`, a heading, a label or a date; each with those right before it.
    pub fn telling(&self, body: &Range<usize>, first: Option<char>) -> Vec<Line> {
        let outside: Vec<&RawLine> = self.lines.iter().filter(|line| !body.contains(&line.at)).collect();
        let mut wanted = vec![false; outside.len()];
        for (i, line) in outside.iter().enumerate() {
            wanted[i] |= matches!(line.heading, 1 | 2) || self.may_begin(line, first);
            if line.telling {
                wanted[i] = true;
                self.want_before(&outside[..i], &mut wanted[..i]);
            }
        }
        let wanted = outside.iter().zip(wanted).filter(|(_, wanted)| *wanted);
        wanted.flat_map(|(line, _)| self.read(line)).collect()
    }

    /// Marks the last lines, until enough of them surely hold something.
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

    /// The line as text, in several where an indent stands inside it; none where it is empty or too long.
    fn read(&self, line: &RawLine) -> Vec<Line> {
        let mut builder = LineBuilder::default();
        let mut in_link = false;
        for (text, linked) in self.pieces(line) {
            let before = builder.len();
            builder.push(&entities::decode(text));
            in_link |= *linked && builder.len() > before;
            if builder.len() > LONGEST_LINE {
                return Vec::new();
            }
        }
        let lines = builder.take().into_iter();
        lines.map(|text| Line { text, heading: line.heading, linked: in_link }).collect()
    }
}

fn opening(text: &str) -> Option<char> {
    text.trim_ascii_start().chars().next()
}

/// Whether a character is surely seen at the start of a line: no blank, no invisible character and
/// not the start of an entity.
fn is_plain(c: char) -> bool {
    c != '&' && c.is_ascii_graphic() || matches!(c, '\u{3001}'..='\u{9fff}')
}

/// Whether a text may hold a label, a year, or what only a reading of it shows (an entity, an
/// indent inside it).
fn may_tell(text: &str) -> bool {
    let bytes = text.as_bytes();
    let tells = |(i, byte): (usize, &u8)| {
        MAY_TELL[usize::from(*byte)]
            && match byte {
                0x9A => bytes[..i].ends_with(b"\xEF\xBC"),
                0xA8 => bytes[..i].ends_with(b"\xE4\xB8"),
                0x80 => bytes[..i].ends_with(b"\xE3\x80"),
                _ => true,
            }
    };
    bytes.iter().enumerate().any(tells)
}

/// For each byte, whether a text that holds it may tell: by itself, or as the last byte of ：, of 丨 or of the full-width blank.
const MAY_TELL: [bool; 256] = bytes::set(b":&12\xC2\x9A\xA8\x80");
