//! Lines such as `来源：… 发布时间：… 责任编辑：…`: labels and their values.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memchr3_iter;
use rustc_hash::FxHashMap;

use super::tables::rows;

/// What a label introduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// The source of the text: 来源.
    Source,
    /// The time of publication: 发布时间.
    Time,
    /// An author: 作者, 记者.
    Author,
    /// An editor: 责任编辑, 编辑.
    Editor,
    /// A photographer, who counts as an author: 摄影.
    Photographer,
    /// Who published the page: 发布人. It may be a medium.
    Publisher,
    /// 审核, 供稿, 浏览次数: facts that a record does not hold.
    Other,
}

/// The labels of `labels.tsv` by their last character, longer ones before those they end with.
static BY_END: LazyLock<FxHashMap<char, Vec<(&str, Label)>>> = LazyLock::new(|| {
    let mut by_end: FxHashMap<char, Vec<(&str, Label)>> = FxHashMap::default();
    for [word, label] in rows(include_str!("labels.tsv")) {
        let Some(label) = Label::from_table(label) else { continue };
        by_end.entry(word.chars().next_back().unwrap_or_default()).or_default().push((word, label));
    }
    for words in by_end.values_mut() {
        words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    }
    by_end
});

impl Label {
    /// The label of a cell of `labels.tsv`.
    fn from_table(cell: &str) -> Option<Self> {
        Some(match cell {
            "source" => Self::Source,
            "time" => Self::Time,
            "author" => Self::Author,
            "editor" => Self::Editor,
            "photographer" => Self::Photographer,
            "publisher" => Self::Publisher,
            "other" => Self::Other,
            _ => return None,
        })
    }
}

/// A label of a line with its value, trimmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// The label.
    pub label: Label,
    /// The text between its colon and the next label; may be empty.
    pub value: String,
}

/// The labels of `line`, in order, each with its value; nothing for a line without labels.
///
/// A label is a word of `labels.tsv` before a colon (：, : or 丨), perhaps with blanks inside. A word of one character
/// counts only where no letter or digit precedes it.
pub fn labels(line: &str) -> Vec<Labelled> {
    let labelled = |(from, label): (usize, Label), end: usize| {
        let value = line.get(from..end.max(from)).unwrap_or_default();
        Labelled { label, value: value.trim_matches(is_margin).to_owned() }
    };
    let mut found = Vec::new();
    let mut last: Option<(usize, Label)> = None;
    for mark in marks(line) {
        let Some(before) = line.get(..mark.start) else { continue };
        if let Some((start, label)) = label_before(before.trim_end()) {
            found.extend(last.replace((mark.end, label)).map(|last| labelled(last, start)));
        }
    }
    found.extend(last.map(|last| labelled(last, line.len())));
    found
}

/// The byte offset of the first label of a line.
pub(super) fn first_label(line: &str) -> Option<usize> {
    find_label(line, |_| true)
}

/// The byte offset of the first label of a line that `is_wanted`.
pub(super) fn find_label(line: &str, is_wanted: impl Fn(Label) -> bool) -> Option<usize> {
    let mut labels = marks(line).filter_map(|mark| label_before(line.get(..mark.start)?.trim_end()));
    labels.find(|(_, label)| is_wanted(*label)).map(|(start, _)| start)
}

/// The bytes of each mark that may follow a label: ：, : or 丨, found by its last byte.
fn marks(line: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = line.as_bytes();
    memchr3_iter(b':', 0x9A, 0xA8, bytes).filter_map(|last| match bytes.get(..=last)? {
        [.., b':'] => Some(last..last + 1),
        [.., 0xEF, 0xBC, 0x9A] | [.., 0xE4, 0xB8, 0xA8] => Some(last - 2..last + 1),
        _ => None,
    })
}

/// How many characters before a colon are searched for a blank inside a label.
const LONGEST: usize = 5;

/// The label at the end of `text`: its byte offset and its meaning. It may have blanks inside.
fn label_before(text: &str) -> Option<(usize, Label)> {
    let last = text.chars().next_back()?;
    let words = BY_END.get(&last)?;
    let is_spaced = text.chars().rev().take(LONGEST).any(char::is_whitespace);
    words.iter().find_map(|(word, label)| {
        let before = text.strip_suffix(word).or_else(|| if is_spaced { before_spaced(text, word) } else { None })?;
        let is_part = word.chars().count() == 1 && before.ends_with(|c: char| c.is_alphanumeric());
        (!is_part).then_some((before.len(), *label))
    })
}

/// The text before a word that `text` ends with; the word may have blanks inside.
fn before_spaced<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    word.chars().rev().try_fold(text, |rest, c| rest.strip_suffix(c).or_else(|| rest.trim_end().strip_suffix(c)))
}

fn is_margin(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '|' | '｜' | '丨' | '/' | '【' | '】' | '[' | ']' | '（' | '）' | '(' | ')' | '，' | ';' | '；' | '-'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(line: &str) -> Vec<(Label, String)> {
        labels(line).into_iter().map(|l| (l.label, l.value)).collect()
    }

    #[test]
    fn labels_part_a_line() {
        let found = shape("来源： 某某新闻网 发稿时间：2025-05-09 15:07 编辑：李 明");
        assert_eq!(
            found,
            [
                (Label::Source, "某某新闻网".to_owned()),
                (Label::Time, "2025-05-09 15:07".to_owned()),
                (Label::Editor, "李 明".to_owned())
            ]
        );
        assert_eq!(shape("来 源 : 某某网"), [(Label::Source, "某某网".to_owned())]);
        assert_eq!(shape("甲 新 媒 体 编 \u{a0}辑：李强"), [(Label::Editor, "李强".to_owned())]);
        assert_eq!(labels("新 闻来源:某网").len(), 1);
        assert!(BY_END.values().flatten().all(|(word, _)| word.chars().count() <= LONGEST));
        assert_eq!(shape("(文：王明 编辑：李强)").len(), 2);
        assert!(shape("会议强调：要抓好落实").is_empty());
        let found: Vec<_> = marks("甲：乙丨丙:，。").collect();
        assert_eq!(found, [3..6, 9..12, 15..16]);
    }
}
