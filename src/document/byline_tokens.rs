//! A byline as tokens: words such as 记者 and 编辑, marks, and the characters between them.

use super::words::{
    BYLINE_AUTHORS, BYLINE_EDITORS, BYLINE_OTHERS, BYLINE_SUPPLIERS, PHOTOGRAPHED, REPORTER_ENDINGS, TEXT_OR_PICTURE,
};
use crate::span::may_be_mark;

/// What the people named in a byline did for the report: wrote, edited, approved or supplied it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Contribution {
    /// They wrote, reported or photographed.
    Author,
    /// They edited.
    Editor,
    /// They proofread or approved.
    Other,
    /// They supplied a text or picture; the word may follow the names.
    Supplier,
}

/// A token of a byline.
#[derive(Clone, Copy, Debug)]
pub(super) enum BylineToken<'a> {
    /// A word that says what people contributed: 记者, 责任编辑.
    Word(Contribution),
    /// Characters between blanks, marks and words.
    Text(&'a str),
    /// Characters right before a word for a person, such as 记者: a medium, an office or a name.
    Affiliation(&'a str),
    /// A mark that separates names.
    Mark,
}

/// Marks before names (□王明) or between them.
const MARKS: [char; 36] = [
    '、', '，', ',', ';', '；', '/', '／', '：', ':', '（', '）', '(', ')', '|', '｜', '丨', '&', '。', '■', '◆', '●',
    '【', '】', '[', ']', '〔', '〕', '□', '◇', '○', '◎', '▲', '△', '★', '☆', '※',
];

/// Whether `c` is one of [`MARKS`]. 丨 is the only such mark that is coded as an ideograph.
fn is_mark(c: char) -> bool {
    (may_be_mark(c) || c == '丨') && MARKS.contains(&c)
}

/// The longest word of bylines that `text` begins with.
pub(super) fn byline_word(text: &str) -> Option<(&'static str, Contribution)> {
    let lists = [
        (&BYLINE_AUTHORS, Contribution::Author),
        (&BYLINE_EDITORS, Contribution::Editor),
        (&BYLINE_OTHERS, Contribution::Other),
        (&BYLINE_SUPPLIERS, Contribution::Supplier),
    ];
    let found = lists.into_iter().filter_map(|(list, part)| list.longest_prefix(text).map(|word| (word, part)));
    found.max_by_key(|(word, _)| word.len())
}

/// Gives the tokens of a stretch to `read`, in order.
pub(super) fn read_tokens<'a>(stretch: &'a str, mut read: impl FnMut(BylineToken<'a>)) {
    let text = |start: usize, end: usize| stretch.get(start..end).filter(|text| !text.is_empty());
    let (mut start, mut at) = (0, 0);
    while let Some(rest) = stretch.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        let word = byline_word(rest);
        let part = word.map(|(_, part)| part).or_else(|| short_word(stretch, start, at, c));
        let length = word.map_or(c.len_utf8(), |(word, _)| word.len());
        if part.is_some() || is_mark(c) || c.is_whitespace() {
            let is_person_word = word.is_some_and(|(word, _)| REPORTER_ENDINGS.longest_suffix(word).is_some());
            let before = text(start, at).map(if is_person_word { BylineToken::Affiliation } else { BylineToken::Text });
            let token = part.map(BylineToken::Word).or_else(|| is_mark(c).then_some(BylineToken::Mark));
            before.into_iter().chain(token).for_each(&mut read);
            start = at + length;
        }
        at += length;
    }
    text(start, stretch.len()).map(BylineToken::Text).into_iter().for_each(read);
}

/// 文, 图 or 摄 as a word of bylines, where it is not part of a name: alone between marks, or 摄 after a name.
fn short_word(stretch: &str, start: usize, at: usize, c: char) -> Option<Contribution> {
    let (is_short, is_photographed) = (TEXT_OR_PICTURE.contains_char(c), PHOTOGRAPHED.contains_char(c));
    if !(is_short || is_photographed) {
        return None;
    }
    let next = stretch.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
    let is_end = |n: char| {
        let is_mark = matches!(n, '/' | '／' | '：' | ':' | '、' | '，' | ',' | '）' | ')' | '。' | '|' | '&');
        n.is_whitespace() || is_mark || TEXT_OR_PICTURE.contains_char(n) || PHOTOGRAPHED.contains_char(n)
    };
    let is_joint =
        |n: char| matches!(n, '/' | '／' | '：' | ':' | '、' | '|' | '&' | ' ') || TEXT_OR_PICTURE.contains_char(n);
    let is_alone = start == at && (next.is_some_and(is_joint) || at > 0 && next.is_none_or(is_end));
    let is_word = is_short && is_alone || is_photographed && next.is_none_or(is_end);
    is_word.then_some(Contribution::Author)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_separate_names() {
        assert!(MARKS.into_iter().all(is_mark));
        assert!(!is_mark('王') && !is_mark('·') && !is_mark('a'));
    }

    #[test]
    fn the_longest_word_counts() {
        assert_eq!(byline_word("摄影报道 王明"), Some(("摄影报道", Contribution::Author)));
        assert_eq!(byline_word("责任校对"), Some(("责任校对", Contribution::Other)));
        assert_eq!(byline_word("王明"), None);
    }
}
