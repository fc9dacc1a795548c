//! Names in bylines: `记者 甲 乙 摄影 丙`, `文/甲 图/乙`, names printed with blanks.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::{NO_NAMES, OFFICE_ENDINGS, OFFICES, is_han, is_medium, is_own_medium, is_person, surname, words};
use crate::span::{LowBytes, may_be_mark};

/// What the people of a byline did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Wrote, reported or photographed.
    Author,
    /// Edited.
    Editor,
    /// Proofread or approved.
    Other,
    /// Supplied; the word may stand behind the names.
    Supplied,
}

/// The words of bylines by their first character, longer ones first.
static BYLINE_WORDS: LazyLock<FxHashMap<char, Vec<(&str, Part)>>> = LazyLock::new(|| {
    let kinds = [
        ("byline_author", Part::Author),
        ("byline_editor", Part::Editor),
        ("byline_other", Part::Other),
        ("byline_supplied", Part::Supplied),
    ];
    let mut found: FxHashMap<char, Vec<(&str, Part)>> = FxHashMap::default();
    for (word, part) in kinds.into_iter().flat_map(|(kind, part)| words(kind).iter().map(move |word| (*word, part))) {
        found.entry(word.chars().next().unwrap_or_default()).or_default().push((word, part));
    }
    for words in found.values_mut() {
        words.reverse();
        words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    }
    found
});

/// Most characters of names without a blank between them.
const MOST_GLUED: usize = 9;

static BYLINE_STARTS: LazyLock<LowBytes> = LazyLock::new(|| LowBytes::of(BYLINE_WORDS.keys().copied()));

/// The longest word of bylines that `text` begins with, whose first character is `c`.
fn byline_word(text: &str, c: char) -> Option<(&'static str, Part)> {
    let words = BYLINE_STARTS.may_have(c).then(|| BYLINE_WORDS.get(&c)).flatten()?;
    words.iter().find(|(word, _)| text.starts_with(word)).copied()
}

/// Who a byline names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Credits {
    /// Reporters, correspondents, photographers.
    pub authors: Vec<String>,
    /// Editors.
    pub editors: Vec<String>,
    /// The media that reporters are of.
    pub media: Vec<String>,
    /// Whether a word of bylines stands there.
    pub has_word: bool,
    /// Whether an office or a body is named.
    pub has_office: bool,
    /// Whether something stands there that is no name, medium or word of bylines.
    pub has_other: bool,
}

/// Reads the stretch of a byline.
pub(super) fn credits(stretch: &str) -> Credits {
    let mut reader = Reader { part: Part::Author, found: Credits::default(), single: None, bare: 0 };
    tokens(stretch, |token| reader.token(token));
    reader.end_single();
    reader.found
}

#[derive(Clone, Copy)]
enum Token<'a> {
    /// A word of bylines.
    Word(Part),
    /// Characters between blanks, marks and words.
    Text(&'a str),
    /// Characters right before a word such as 记者.
    Affiliation(&'a str),
    /// A mark that parts names.
    Mark,
}

/// Marks that part names.
const MARKS: [char; 25] = [
    '、', '，', ',', ';', '；', '/', '／', '：', ':', '（', '）', '(', ')', '|', '｜', '丨', '&', '。', '■', '◆', '●',
    '【', '】', '[', ']',
];

/// Whether `c` is a mark that parts names; 丨 is the only one that is coded as an ideograph.
fn is_mark(c: char) -> bool {
    (may_be_mark(c) || c == '丨') && MARKS.contains(&c)
}

/// Gives the tokens of a stretch to `take`, in order.
fn tokens<'a>(stretch: &'a str, mut take: impl FnMut(Token<'a>)) {
    let text = |range: Range<usize>| stretch.get(range).filter(|text| !text.is_empty());
    let (mut start, mut at) = (0, 0);
    while let Some(rest) = stretch.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        let word = byline_word(rest, c);
        let part = word.map(|(_, part)| part).or_else(|| short_word(stretch, start, at, c));
        let length = word.map_or(c.len_utf8(), |(word, _)| word.len());
        if part.is_some() || is_mark(c) || c.is_whitespace() {
            let is_post = word.is_some_and(|(word, _)| ["记者", "员", "作者"].iter().any(|end| word.ends_with(end)));
            let before = text(start..at).map(if is_post { Token::Affiliation } else { Token::Text });
            let itself = part.map(Token::Word).or_else(|| is_mark(c).then_some(Token::Mark));
            before.into_iter().chain(itself).for_each(&mut take);
            start = at + length;
        }
        at += length;
    }
    text(start..stretch.len()).map(Token::Text).into_iter().for_each(take);
}

/// 文, 图, 摄 where they are no part of a name: alone between marks, or 摄 at the end of a name.
fn short_word(stretch: &str, start: usize, at: usize, c: char) -> Option<Part> {
    if !matches!(c, '文' | '图' | '摄') {
        return None;
    }
    let next = stretch.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
    let ends = || next.is_none_or(|n| n.is_whitespace() || "/／：:、，,）)。|&摄图文".contains(n));
    match c {
        '文' | '图' if start == at && next.is_some_and(|n| "/／：:、|&图文 ".contains(n)) => Some(Part::Author),
        '文' | '图' if start == at && at > 0 && ends() => Some(Part::Author),
        '摄' if ends() => Some(Part::Author),
        _ => None,
    }
}

struct Reader<'a> {
    part: Part,
    found: Credits,
    single: Option<&'a str>,
    /// How many names stand before the first word.
    bare: usize,
}

impl<'a> Reader<'a> {
    fn token(&mut self, token: Token<'a>) {
        match token {
            Token::Word(part) => self.word(part),
            Token::Text(text) => self.text(text),
            Token::Affiliation(text) => self.affiliation(text),
            Token::Mark => self.end_single(),
        }
    }

    /// A word of bylines; the names before one of supplying are no authors.
    fn word(&mut self, part: Part) {
        self.end_single();
        if part == Part::Supplied && !self.found.has_word {
            self.found.authors.truncate(self.found.authors.len() - self.bare);
        }
        self.part = part;
        self.found.has_word = true;
    }

    fn text(&mut self, text: &'a str) {
        let length = text.chars().count();
        if length == 1 && text.chars().all(is_han) {
            match self.single.take() {
                Some(first) => self.name(format!("{first}{text}")),
                None => self.single = Some(text),
            }
            return;
        }
        self.end_single();
        if is_no_name(text) {
            return;
        }
        if is_medium(text) || is_own_medium(text) {
            self.found.media.push(text.to_owned());
        } else if is_office(text) {
            self.found.has_office = true;
        } else if length >= 4 && !text.contains(['·', '•']) {
            self.glued(text);
        } else if (2..=4).contains(&length) && text.chars().all(is_han) || is_person(text) {
            self.name(text.to_owned());
        } else {
            self.found.has_other = true;
        }
    }

    /// Whom a reporter works for.
    fn affiliation(&mut self, text: &str) {
        self.end_single();
        let known = text.trim_end_matches("特约");
        if is_medium(known) {
            self.found.media.push(known.to_owned());
        } else if is_person(text) {
            self.name(text.to_owned());
        } else {
            self.found.has_office = true;
        }
    }

    /// Names that stand without a blank between them.
    fn glued(&mut self, text: &str) {
        match split_names(text) {
            Some(names) => names.into_iter().for_each(|name| self.name(name.to_owned())),
            None if text.chars().count() == 4 && surname(text) == Some(2) => self.name(text.to_owned()),
            None => self.found.has_other = true,
        }
    }

    fn end_single(&mut self) {
        self.found.has_other |= self.single.take().is_some();
    }

    fn name(&mut self, name: String) {
        let list = match self.part {
            Part::Author => &mut self.found.authors,
            Part::Editor => &mut self.found.editors,
            Part::Other | Part::Supplied => return,
        };
        if !list.contains(&name) {
            list.push(name);
            self.bare += usize::from(!self.found.has_word);
        }
    }
}

/// Four to nine characters as names of two or three, if that can be done.
fn split_names(text: &str) -> Option<Vec<&str>> {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).take(MOST_GLUED + 1).chain([text.len()]).collect();
    let length = places.len() - 1;
    if !(4..=MOST_GLUED).contains(&length) {
        return None;
    }
    let name = |start: usize, end: usize| text.get(places[start]..places[end]).filter(|name| is_person(name));
    let mut starts = [None; MOST_GLUED + 1];
    starts[0] = Some(0);
    for end in 2..=length {
        let mut possible = [3, 2].into_iter().filter_map(|n| end.checked_sub(n));
        starts[end] = possible.find(|&start| starts[start].is_some() && name(start, end).is_some());
    }
    let mut names = Vec::new();
    let mut end = length;
    while end > 0 {
        let start = starts[end]?;
        names.push(text.get(places[start]..places[end])?);
        end = start;
    }
    names.reverse();
    Some(names)
}

/// Words beside names that are written like one.
fn is_no_name(text: &str) -> bool {
    let mut chars = text.chars();
    let is_place_in_row = matches!(chars.next(), Some('左' | '右' | '前' | '后' | '中'))
        && chars.next().is_some_and(|c| "一二三四五六七八九十排起者".contains(c));
    NO_NAMES.has(text) || is_place_in_row
}

/// Whether a supplying office is named, not a person.
fn is_office(text: &str) -> bool {
    let is_long = |end: &str| end.chars().count() > 1 || text.chars().count() > 3;
    OFFICES.has(text) || OFFICE_ENDINGS.ending(text).any(is_long)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn authors(stretch: &str) -> Vec<String> {
        credits(stretch).authors
    }

    #[test]
    fn bylines_are_read() {
        assert_eq!(authors("记者 李志远 摄影 王小萌"), ["李志远", "王小萌"]);
        assert_eq!(authors("记者李志远 文/摄"), ["李志远"]);
        assert_eq!(authors("通讯员 王　明、李志远"), ["王明", "李志远"]);
        assert_eq!(authors("文/李志远 图/王明"), ["李志远", "王明"]);
        assert_eq!(authors("文：李志远 编辑：王明"), ["李志远"]);
        assert_eq!(credits("文：李志远 编辑：王明").editors, ["王明"]);
        assert_eq!(authors("某某日报记者李志远"), ["李志远"]);
        assert_eq!(credits("某某日报记者李志远").media, ["某某日报"]);
        assert_eq!(authors("供稿：医学中心 编辑：王 明"), Vec::<String>::new());
        assert_eq!(authors("陈莉罗浩"), ["陈莉", "罗浩"]);
        assert_eq!(authors("本文图片 李志 拍摄"), ["李志"]);
        assert_eq!(authors("王志远摄"), ["王志远"]);
        assert_eq!(authors("李 红摄"), ["李红"]);
        assert_eq!(authors("工会、王明供稿"), Vec::<String>::new());
        assert_eq!(authors("某某大学/文 李志远 摄影 王明"), ["李志远", "王明"]);
        assert_eq!(credits("（本文图片 李刚 拍摄）"), credits("李刚摄"));
    }

    #[test]
    fn names_without_blanks_are_parted() {
        assert_eq!(split_names("王明李志远"), Some(vec!["王明", "李志远"]));
        assert_eq!(split_names("王明李志远张红"), Some(vec!["王明", "李志远", "张红"]));
        for text in ["王明", "王李志", "某某王明", "王明李志远王明李志远"] {
            assert_eq!(split_names(text), None, "{text}");
        }
    }

    #[test]
    fn marks_part_names() {
        assert!(MARKS.into_iter().all(is_mark));
        for c in ['、', '：', '丨', '[', '●'] {
            assert_eq!(authors(&format!("记者王明{c}李红")), ["王明", "李红"], "{c}");
        }
        assert!(!is_mark('王') && !is_mark('·') && !is_mark('a'));
    }
}
