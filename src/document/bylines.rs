//! Who wrote, photographed and edited a report, from its opening, its close and its bylines.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memchr2_iter;
use memchr::memmem::Finder;

use super::datelines::{Found, dateline};
use super::named::distinct;
use super::names::{Credits, credits};
use super::paragraphs::Line;
use super::words::{is_longer, is_medium, is_own_medium, is_person};
use crate::markup::lines::ends_sentence;
use crate::page::{Label, labels};

/// Longest stretch of a byline, in characters.
const LONGEST: usize = 120;
/// Longest line that is a byline as a whole, in characters.
const LONGEST_LINE: usize = 90;
/// Paragraphs at the start in which the opening is looked for.
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
    /// What a line states as the source.
    pub source: Option<String>,
    /// The medium that a line states as the source.
    pub stated_medium: Option<String>,
    /// The media that reporters are of.
    pub media: Vec<String>,
    /// The dateline: index of its paragraph and where it stands there, in bytes.
    pub dateline: Option<(usize, Found)>,
    /// Stretches of names: index of the paragraph and bytes in it.
    pub stretches: Vec<(usize, Range<usize>)>,
    /// For each paragraph, whether it is a byline as a whole.
    pub lines: Vec<bool>,
}

/// Reads the bylines of the paragraphs of a body.
pub(super) fn bylines(lines: &[Line]) -> Bylines {
    let mut found = Bylines { lines: vec![false; lines.len()], ..Bylines::default() };
    let last = lines.iter().rposition(|line| line.text().contains('。'));
    for (i, line) in lines.iter().enumerate() {
        if found.line(i, line) {
            continue;
        }
        if i < OPENINGS {
            found.opening(i, line.text());
        }
        found.close(i, line.text(), last == Some(i));
        found.photographer(i, line);
    }
    (found.authors, found.editors) = (distinct(found.authors), distinct(found.editors));
    found
}

impl Bylines {
    fn take(&mut self, i: usize, stretch: Range<usize>, found: Credits) {
        self.authors.extend(found.authors);
        self.editors.extend(found.editors);
        self.media.extend(found.media.into_iter().filter(|medium| !is_own_medium(medium)));
        self.stretches.push((i, stretch));
    }

    /// A paragraph that is a byline as a whole.
    fn line(&mut self, i: usize, line: &Line) -> bool {
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
        let read = credits(bare);
        let named = read.has_word && !read.has_other && !(read.authors.is_empty() && read.editors.is_empty());
        let supplied = bare.ends_with("供稿") && !is_longer(bare, 24);
        if !(at_start || named || supplied || is_issue(bare)) {
            return false;
        }
        for label in labelled.iter().filter(|l| l.label == Label::Source) {
            let source = label.value.split_whitespace().next().unwrap_or_default();
            self.source.get_or_insert_with(|| source.to_owned());
            if is_medium(source) {
                self.stated_medium.get_or_insert_with(|| source.to_owned());
            }
        }
        self.lines[i] = true;
        self.take(i, 0..text.len(), read);
        true
    }

    /// The dateline and the names behind it, or names in brackets at the start.
    fn opening(&mut self, i: usize, text: &str) {
        let mut start = 0;
        let first = self.dateline.is_none().then(|| dateline(text)).flatten();
        if let Some(found) = first {
            let medium = text.get(found.medium.clone()).unwrap_or_default();
            self.opening_medium = (!is_own_medium(medium)).then(|| medium.to_owned());
            start = found.whole.end;
            self.dateline = Some((i, found));
        }
        let rest = text.get(start..).unwrap_or_default();
        let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '】' | ']'));
        let from = text.len() - trimmed.len();
        let stretch = bracket(trimmed).or_else(|| report(trimmed));
        if let Some(length) = stretch {
            let read = credits(trimmed.get(..length).unwrap_or_default());
            if read.has_word && !(read.authors.is_empty() && read.editors.is_empty()) {
                self.take(i, from..from + length, read);
            }
        }
    }

    /// Names in brackets at the end of a paragraph.
    fn close(&mut self, i: usize, text: &str, is_last: bool) {
        let end = text.trim_end_matches(['。', ' ']);
        if !end.ends_with(['）', ')']) {
            return;
        }
        let Some(start) = end.rfind(['（', '(']) else { return };
        let stretch = end.get(start..).unwrap_or_default();
        if is_longer(stretch, LONGEST) {
            return;
        }
        let read = credits(stretch);
        let names_alone = || {
            let before = text.get(..start).unwrap_or_default().trim_end();
            is_last
                && !read.has_other
                && !read.has_office
                && read.authors.len() <= 4
                && ends_sentence(before)
                && read.authors.iter().all(|n| is_person(n))
        };
        let has_names = !(read.authors.is_empty() && read.editors.is_empty());
        if has_names && (read.has_word && !read.has_other || names_alone()) {
            self.take(i, start..end.len(), read);
        }
    }

    /// A photographer behind a caption: 图为会场。通讯员 甲 摄.
    fn photographer(&mut self, i: usize, line: &Line) {
        let text = line.text();
        if !text.ends_with('摄') || line.length > LONGEST_LINE * 2 {
            return;
        }
        let after = |mark: &[char]| {
            text.rfind(mark).map(|at| at + text.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8))
        };
        let body = text.trim_end_matches('摄').trim_end();
        let blank = body.rfind(char::is_whitespace).map(|at| at + 1);
        let starts = [after(&['。', '！', '；', '，', '”', '）', ')']), blank, Some(0)];
        for start in starts.into_iter().flatten() {
            let stretch = text.get(start..).unwrap_or_default();
            let read = credits(stretch);
            if stretch.chars().count() <= 24 && !read.authors.is_empty() && !read.has_other {
                self.take(i, start..text.len(), read);
                return;
            }
        }
    }
}

/// Whether `c` is a blank, a bracket or a mark that lines of names stand between.
fn is_margin(c: char) -> bool {
    c.is_whitespace() || matches!(c, '（' | '）' | '(' | ')' | '【' | '】' | '[' | ']' | '■' | '◆' | '●' | '*')
}

/// Most characters before an address.
const BEFORE_ADDRESS: usize = 12;

/// Whether a line is an address, with a few words before it or none.
fn is_address(text: &str) -> bool {
    let bare = text.trim_start_matches(['（', '(', '【', '[', ' ']);
    let bytes = bare.as_bytes();
    let starts = |at: &usize| {
        let rest = bytes.get(*at..).unwrap_or_default();
        [b"http://".as_slice(), b"https://", b"www."].iter().any(|start| rest.starts_with(start))
    };
    let near = &bytes[..bytes.len().min(4 * BEFORE_ADDRESS + 1)];
    let at = memchr2_iter(b'h', b'w', near).find(starts);
    at.and_then(|at| bare.split_at_checked(at)).is_some_and(|(head, address)| {
        !is_longer(head, BEFORE_ADDRESS) && !address.contains(['。', '，']) && !head.contains(['。', '，'])
    })
}

/// Whether a line is the day and page of an issue: 2024年09月23日 01版.
fn is_issue(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || c.is_whitespace() || "年月日第版期（）()：:-/".contains(c);
    text.chars().filter(char::is_ascii_digit).count() >= 6 && text.chars().all(is_part)
}

/// Whether the first label of a line stands at its start.
fn starts_with_label(text: &str, first_value: &str) -> bool {
    let head = text.split(['：', ':', '丨']).next().unwrap_or_default();
    head.chars().count() <= 8 && !head.contains(first_value.chars().next().unwrap_or('：'))
}

/// The length of the brackets that `text` opens with.
fn bracket(text: &str) -> Option<usize> {
    let close = match text.chars().next()? {
        '（' | '(' => ['）', ')'],
        '【' | '[' => ['】', ']'],
        _ => return None,
    };
    let end = text.char_indices().take(LONGEST).find(|(_, c)| close.contains(c))?;
    Some(end.0 + end.1.len_utf8())
}

static REPORTS: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("报道"));

/// The length of an opening like 记者甲乙报道：, at whose end the report begins.
fn report(text: &str) -> Option<usize> {
    let at = REPORTS.find(text.as_bytes())? + REPORTS.needle().len();
    let (opens, rest) = text.split_at_checked(at)?;
    let stops = opens.chars().take(LONGEST_LINE).any(|c| matches!(c, '。' | '：' | ':' | '，'));
    let next = rest.chars().next();
    let fits = next.is_none_or(|c| c.is_whitespace() || matches!(c, '：' | ':' | '，' | ','))
        && (opens.contains("记者") || opens.contains("通讯员"));
    (!stops && fits).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings_end_where_the_report_begins() {
        let opening = |text| report(text).and_then(|at| str::get(text, ..at));
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

    #[test]
    fn addresses_stand_near_the_start() {
        let far = "会".repeat(BEFORE_ADDRESS);
        for text in ["http://a.cn/1", "（网址：www.a.cn", "hw https://a.cn", &format!("{far}www.a.cn")] {
            assert!(is_address(text), "{text}");
        }
        for text in ["会议", "wwwa.cn", "http://a.cn，会议", "会，www.a.cn", &format!("{far}会www.a.cn")] {
            assert!(!is_address(text), "{text}");
        }
    }
}
