//! The people who wrote, photographed and edited a report: in its opening, at its end and in lines of their own.

use std::ops::Range;

use super::addresses::{is_address, is_issue};
use super::credits::{Credits, read_credits};
use super::datelines::{DatelineParts, find_dateline};
use super::distinct::remove_duplicates;
use super::lines::Line;
use super::press::{is_longer, is_medium, is_own_medium, is_person};
use super::words::{PHOTOGRAPHED, REPORT_ENDS, REPORTERS, SUPPLIED_ENDS};
use crate::lexicon::Lexicon;
use crate::markup::lines::ends_sentence;
use crate::page::{Label, labels};

/// Longest stretch of a byline, in characters.
const LONGEST: usize = 120;
/// Longest line that is a byline as a whole, in characters.
const LONGEST_LINE: usize = 90;
/// Number of paragraphs at the start in which the opening is looked for.
const OPENINGS: usize = 8;

/// What the bylines of a report say.
#[derive(Debug, Default)]
pub(super) struct Bylines {
    /// Reporters, correspondents, photographers, in order.
    pub authors: Vec<String>,
    /// Editors, in order.
    pub editors: Vec<String>,
    /// The medium of the opening.
    pub opening_medium: Option<String>,
    /// The source that a line states.
    pub source: Option<String>,
    /// The medium that a line states as the source.
    pub stated_medium: Option<String>,
    /// The media that reporters work for.
    pub media: Vec<String>,
    /// The dateline: the index of its paragraph, and its parts.
    pub dateline: Option<(usize, DatelineParts)>,
    /// Stretches of names: the index of the paragraph and the bytes in it.
    pub stretches: Vec<(usize, Range<usize>)>,
    /// For each paragraph, whether it is a byline as a whole.
    pub lines: Vec<bool>,
}

/// Finds the bylines of the paragraphs of a body.
pub(super) fn find_bylines(lexicon: &Lexicon, lines: &[Line]) -> Bylines {
    let mut bylines = Bylines { lines: vec![false; lines.len()], ..Bylines::default() };
    let last = lines.iter().rposition(|line| line.text().contains('。'));
    for (i, line) in lines.iter().enumerate() {
        if bylines.read_line(lexicon, i, line) {
            continue;
        }
        if i < OPENINGS {
            bylines.read_opening(lexicon, i, line.text());
        }
        bylines.read_end(lexicon, i, line.text(), last == Some(i));
        bylines.read_photographer(lexicon, i, line);
    }
    (bylines.authors, bylines.editors) = (remove_duplicates(bylines.authors), remove_duplicates(bylines.editors));
    bylines
}

impl Bylines {
    fn add(&mut self, i: usize, stretch: Range<usize>, credits: Credits) {
        self.authors.extend(credits.authors);
        self.editors.extend(credits.editors);
        self.media.extend(credits.media.into_iter().filter(|medium| !is_own_medium(medium)));
        self.stretches.push((i, stretch));
    }

    /// Reads a paragraph that is a byline as a whole; says whether it is one.
    fn read_line(&mut self, lexicon: &Lexicon, i: usize, line: &Line) -> bool {
        let text = line.text();
        if is_address(text) {
            self.lines[i] = true;
            return true;
        }
        if line.length > LONGEST_LINE || text.ends_with('。') {
            return false;
        }
        let bare = text.trim_matches(is_margin);
        let labelled = labels(bare);
        let at_start =
            labelled.first().is_some_and(|l| !bare.starts_with([':', '：']) && starts_with_label(bare, &l.value));
        let credits = read_credits(lexicon, bare);
        let names_people = credits.has_word && !credits.has_other && credits.has_names();
        let is_supplied = SUPPLIED_ENDS.longest_suffix(bare).is_some() && !is_longer(bare, 24);
        if !(at_start || names_people || is_supplied || is_issue(bare)) {
            return false;
        }
        for label in labelled.iter().filter(|l| l.label == Label::Source) {
            let source = label.value.split_whitespace().next().unwrap_or_default();
            self.source.get_or_insert_with(|| source.to_owned());
            if is_medium(lexicon, source) {
                self.stated_medium.get_or_insert_with(|| source.to_owned());
            }
        }
        self.lines[i] = true;
        self.add(i, 0..text.len(), credits);
        true
    }

    /// Reads the dateline and the names behind it, or names in brackets at the start.
    fn read_opening(&mut self, lexicon: &Lexicon, i: usize, text: &str) {
        let mut start = 0;
        let first = self.dateline.is_none().then(|| find_dateline(lexicon, text)).flatten();
        if let Some(found) = first {
            let medium = text.get(found.medium.clone()).unwrap_or_default();
            self.opening_medium = (!is_own_medium(medium)).then(|| medium.to_owned());
            start = found.whole.end;
            self.dateline = Some((i, found));
        }
        let rest = text.get(start..).unwrap_or_default();
        let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '】' | ']'));
        let from = text.len() - trimmed.len();
        if let Some(length) = bracket_length(trimmed).or_else(|| reporters_length(trimmed)) {
            let credits = read_credits(lexicon, trimmed.get(..length).unwrap_or_default());
            if credits.has_word && credits.has_names() {
                self.add(i, from..from + length, credits);
            }
        }
    }

    /// Reads names in brackets at the end of a paragraph.
    fn read_end(&mut self, lexicon: &Lexicon, i: usize, text: &str, is_last: bool) {
        let end = text.trim_end_matches(['。', ' ']);
        if !end.ends_with(['）', ')']) {
            return;
        }
        let Some(start) = end.rfind(['（', '(']) else { return };
        let stretch = end.get(start..).unwrap_or_default();
        if is_longer(stretch, LONGEST) {
            return;
        }
        let credits = read_credits(lexicon, stretch);
        let names_alone = || {
            let before = text.get(..start).unwrap_or_default().trim_end();
            is_last
                && !credits.has_other
                && !credits.has_office
                && credits.authors.len() <= 4
                && ends_sentence(before)
                && credits.authors.iter().all(|name| is_person(lexicon, name))
        };
        if credits.has_names() && (credits.has_word && !credits.has_other || names_alone()) {
            self.add(i, start..end.len(), credits);
        }
    }

    /// Reads a photographer behind a caption: 图为会场。通讯员 甲 摄.
    fn read_photographer(&mut self, lexicon: &Lexicon, i: usize, line: &Line) {
        let text = line.text();
        let is_photographed = |c: char| PHOTOGRAPHED.contains_char(c);
        if !text.ends_with(is_photographed) || line.length > LONGEST_LINE * 2 {
            return;
        }
        let after = |mark: &[char]| {
            text.rfind(mark).map(|at| at + text.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8))
        };
        let body = text.trim_end_matches(is_photographed).trim_end();
        let blank = body.rfind(char::is_whitespace).map(|at| at + 1);
        let starts = [after(&['。', '！', '；', '，', '”', '）', ')']), blank, Some(0)];
        for start in starts.into_iter().flatten() {
            let stretch = text.get(start..).unwrap_or_default();
            let credits = read_credits(lexicon, stretch);
            if stretch.chars().count() <= 24 && !credits.authors.is_empty() && !credits.has_other {
                self.add(i, start..text.len(), credits);
                return;
            }
        }
    }
}

/// Whether `c` is a blank, a bracket or a mark around lines of names.
fn is_margin(c: char) -> bool {
    c.is_whitespace() || matches!(c, '（' | '）' | '(' | ')' | '【' | '】' | '[' | ']' | '■' | '◆' | '●' | '*')
}

/// Whether the first label of a line is at its start.
fn starts_with_label(text: &str, first_value: &str) -> bool {
    let head = text.split(['：', ':', '丨']).next().unwrap_or_default();
    head.chars().count() <= 8 && !head.contains(first_value.chars().next().unwrap_or('：'))
}

/// The length in bytes of the brackets that `text` opens with.
fn bracket_length(text: &str) -> Option<usize> {
    let close = match text.chars().next()? {
        '（' | '(' => ['）', ')'],
        '【' | '[' => ['】', ']'],
        _ => return None,
    };
    let end = text.char_indices().take(LONGEST).find(|(_, c)| close.contains(c))?;
    Some(end.0 + end.1.len_utf8())
}

/// The length in bytes of an opening such as 记者甲乙报道：, behind which the report begins.
fn reporters_length(text: &str) -> Option<usize> {
    let end = REPORT_ENDS.find_in(text)?.end;
    let (opening, rest) = text.split_at_checked(end)?;
    let has_stop = opening.chars().take(LONGEST_LINE).any(|c| matches!(c, '。' | '：' | ':' | '，'));
    let next = rest.chars().next();
    let is_followed = next.is_none_or(|c| c.is_whitespace() || matches!(c, '：' | ':' | '，' | ','));
    (!has_stop && is_followed && REPORTERS.occurs_in(opening)).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings_end_where_the_report_begins() {
        let opening = |text| reporters_length(text).and_then(|at| str::get(text, ..at));
        for (text, expected) in [
            ("记者甲乙报道：会议", Some("记者甲乙报道")),
            ("通讯员甲 乙报道", Some("通讯员甲 乙报道")),
            ("报报道记者甲报道，会议", None),
            ("记者甲报道会议", None),
            ("甲乙报道：会议", None),
            ("记者甲，乙报道：会议", None),
            ("记者甲报道：乙报道，", Some("记者甲报道")),
            ("报", None),
        ] {
            assert_eq!(opening(text), expected, "{text}");
        }
        // A mark behind so many characters is no longer looked for.
        let far = "记者".repeat(LONGEST_LINE / 2) + "，报道，";
        assert_eq!(opening(&far).map(str::len), Some(far.len() - "，".len()));
    }
}
