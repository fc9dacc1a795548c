//! Names in bylines: `记者 甲 乙 摄影 丙`, `文/甲 图/乙`, names printed with blanks.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::{is_han, is_medium, is_own_medium, is_person, surname, words};
use crate::span;

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

/// The longest word of bylines that `text` begins with.
fn byline_word(text: &str) -> Option<(&'static str, Part)> {
    BYLINE_WORDS.get(&text.chars().next()?)?.iter().find(|(word, _)| text.starts_with(word)).copied()
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
    for token in tokens(stretch) {
        match token {
            Token::Word(part) => {
                reader.end_single();
                if part == Part::Supplied && !reader.found.has_word {
                    reader.found.authors.truncate(reader.found.authors.len() - reader.bare);
                }
                reader.part = part;
                reader.found.has_word = true;
            }
            Token::Text(text) => reader.text(text),
            Token::Affiliation(text) => reader.affiliation(text),
            Token::Mark => reader.end_single(),
        }
    }
    reader.end_single();
    reader.found
}

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

/// The tokens of a stretch.
fn tokens(stretch: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(rest) = stretch.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(c) = rest.chars().next() else { break };
        let word = byline_word(rest);
        let short = word.is_none().then(|| short_word(stretch, start, at, c)).flatten();
        let is_mark = MARKS.contains(&c);
        let length = word.map_or(c.len_utf8(), |(word, _)| word.len());
        if word.is_some() || short.is_some() || is_mark || c.is_whitespace() {
            let is_post =
                word.is_some_and(|(word, _)| word.ends_with("记者") || word.ends_with("员") || word.ends_with("作者"));
            push_text(&mut found, stretch.get(start..at), is_post);
            if let Some(part) = word.map(|(_, part)| part).or(short) {
                found.push(Token::Word(part));
            } else if is_mark {
                found.push(Token::Mark);
            }
            start = at + length;
        }
        at += length;
    }
    push_text(&mut found, stretch.get(start..), false);
    found
}

fn push_text<'a>(found: &mut Vec<Token<'a>>, text: Option<&'a str>, is_affiliation: bool) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        found.push(if is_affiliation { Token::Affiliation(text) } else { Token::Text(text) });
    }
}

/// 文, 图, 摄 where they are no part of a name: alone between marks, or 摄 at the end of a name.
fn short_word(stretch: &str, start: usize, at: usize, c: char) -> Option<Part> {
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
        let chars: Vec<char> = text.chars().collect();
        match split_names(&chars) {
            Some(names) => names.into_iter().for_each(|name| self.name(name)),
            None if chars.len() == 4 && surname(text) == Some(2) => self.name(text.to_owned()),
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
fn split_names(chars: &[char]) -> Option<Vec<String>> {
    if !(4..=9).contains(&chars.len()) {
        return None;
    }
    let mut ends: Vec<Option<usize>> = vec![None; chars.len() + 1];
    ends[0] = Some(0);
    for end in 2..=chars.len() {
        ends[end] = [3, 2]
            .into_iter()
            .filter_map(|n| end.checked_sub(n))
            .find(|&start| ends[start].is_some() && is_person(&chars[start..end].iter().collect::<String>()));
    }
    let mut names = Vec::new();
    let mut end = chars.len();
    while end > 0 {
        let start = ends[end]?;
        names.push(chars[start..end].iter().collect());
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
    words("no_name").contains(&text) || is_place_in_row
}

/// Whether a supplying office is named, not a person.
fn is_office(text: &str) -> bool {
    let length = text.chars().count();
    let ends = |end: &&&str| span::ends_with(text.as_bytes(), end.as_bytes());
    words("office").contains(&text)
        || words("office_ending").iter().filter(ends).any(|end| length > 3 || end.chars().count() > 1)
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
}
