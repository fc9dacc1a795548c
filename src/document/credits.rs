//! The people and media that a byline credits: `记者 甲 乙 摄影 丙`, `文/甲 图/乙`, names printed with blanks.

use super::byline_tokens::{BylineToken, Contribution, byline_word, read_tokens};
use super::glued_names::split_names;
use super::press::{is_medium, is_own_medium, is_person, surname_length};
use super::words::{
    NO_NAMES, NUMERALS, OFFICE_ENDINGS, OFFICES, OWN_MEDIA, ROW_SECONDS, ROW_STARTS, SPECIAL, TEXT_OR_PICTURE,
};
use crate::lexicon::{Lexicon, Table};
use crate::span::is_of_han_block;
use crate::words::WordList;

/// The people and media of a byline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Credits {
    /// Reporters, correspondents, photographers.
    pub authors: Vec<String>,
    /// Editors.
    pub editors: Vec<String>,
    /// The media that the reporters work for.
    pub media: Vec<String>,
    /// Whether the stretch has a word of bylines: 记者, 编辑.
    pub has_word: bool,
    /// Whether the stretch names an office or a body that supplied the text (宣传部), or a place (香港).
    pub has_office: bool,
    /// Whether the stretch has anything but names, media, offices and words of bylines.
    pub has_other: bool,
}

impl Credits {
    /// Whether anyone is credited.
    pub fn has_names(&self) -> bool {
        !(self.authors.is_empty() && self.editors.is_empty())
    }
}

/// Reads whom a stretch of text credits, if it is a byline.
pub(super) fn read_credits(lexicon: &Lexicon, stretch: &str) -> Credits {
    let mut reader =
        CreditReader { lexicon, part: Contribution::Author, credits: Credits::default(), single: None, bare: 0 };
    read_tokens(stretch, |token| reader.read(token));
    reader.end_single();
    reader.credits
}

struct CreditReader<'a> {
    lexicon: &'a Lexicon,
    part: Contribution,
    credits: Credits,
    /// A character alone, which may be half of a name or of a word of bylines printed with a blank: 王 明, 记 者.
    single: Option<&'a str>,
    /// The number of authors before the first word of bylines.
    bare: usize,
}

impl<'a> CreditReader<'a> {
    fn read(&mut self, token: BylineToken<'a>) {
        match token {
            BylineToken::Word(part) => self.read_word(part),
            BylineToken::Text(text) => self.read_text(text),
            BylineToken::Affiliation(text) => self.read_affiliation(text),
            BylineToken::Mark => self.end_single(),
        }
    }

    /// Reads a word of bylines. Names before a word of supplying (供稿) are not authors if no other such word precedes
    /// it.
    fn read_word(&mut self, part: Contribution) {
        self.end_single();
        if part == Contribution::Supplier && !self.credits.has_word {
            self.credits.authors.truncate(self.credits.authors.len() - self.bare);
        }
        self.part = part;
        self.credits.has_word = true;
    }

    fn read_text(&mut self, text: &'a str) {
        let length = text.chars().count();
        if length == 1 && text.chars().all(is_of_han_block) {
            match self.single.take() {
                Some(first) => self.add_pair(&format!("{first}{text}")),
                None => self.single = Some(text),
            }
            return;
        }
        self.end_single();
        if is_no_name(text) {
            return;
        }
        if is_medium(self.lexicon, text) || is_own_medium(text) {
            self.credits.media.push(text.to_owned());
        } else if is_office(text) || is_short_office(self.lexicon, text) {
            self.credits.has_office = true;
        } else if length >= 4 && !text.contains(['·', '•']) {
            self.read_glued(text);
        } else if is_place(self.lexicon, text) {
            self.credits.has_office = true;
        } else if (2..=4).contains(&length) && text.chars().all(is_of_han_block) || is_person(self.lexicon, text) {
            self.add_name(text.to_owned());
        } else {
            self.credits.has_other = true;
        }
    }

    /// Adds two characters printed with a blank: a word of bylines (记 者) or a name.
    fn add_pair(&mut self, pair: &str) {
        match byline_word(pair).filter(|(word, _)| word.len() == pair.len()) {
            Some((_, part)) => self.read_word(part),
            None => self.add_name(pair.to_owned()),
        }
    }

    /// Reads the words right before 记者 and the like: the medium that the reporter works for, a name, or an office. A
    /// name may precede the word by which the medium speaks of itself: 记者甲本报通讯员乙.
    fn read_affiliation(&mut self, text: &str) {
        self.end_single();
        let name = OWN_MEDIA.longest_suffix(text).and_then(|own| text.strip_suffix(own));
        if let Some(name) = name.filter(|name| is_person(self.lexicon, name)) {
            return self.add_name(name.to_owned());
        }
        let medium = SPECIAL.longest_suffix(text).map_or(text, |word| text.trim_end_matches(word));
        if is_medium(self.lexicon, medium) {
            self.credits.media.push(medium.to_owned());
        } else if is_person(self.lexicon, text) {
            self.add_name(text.to_owned());
        } else {
            self.credits.has_office = true;
        }
    }

    /// Reads names without a blank between them.
    fn read_glued(&mut self, text: &str) {
        match split_names(self.lexicon, text) {
            Some(names) => names.into_iter().for_each(|name| self.add_name(name.to_owned())),
            None if text.chars().count() == 4 && surname_length(self.lexicon, text) == Some(2) => {
                self.add_name(text.to_owned());
            }
            None => self.credits.has_other = true,
        }
    }

    fn end_single(&mut self) {
        self.credits.has_other |= self.single.take().is_some();
    }

    fn add_name(&mut self, name: String) {
        let names = match self.part {
            Contribution::Author => &mut self.credits.authors,
            Contribution::Editor => &mut self.credits.editors,
            Contribution::Other | Contribution::Supplier => return,
        };
        if !names.contains(&name) {
            names.push(name);
            self.bare += usize::from(!self.credits.has_word);
        }
    }
}

/// Whether a word beside names looks like a name but is none: 资料, a place in a row of people (左二), or the number of a
/// picture (图一).
fn is_no_name(text: &str) -> bool {
    let mut characters = text.chars();
    let (first, second) = (characters.next(), characters.next());
    let is = |c: Option<char>, list: &WordList| c.is_some_and(|c| list.contains_char(c));
    let is_place_in_row = is(first, &ROW_STARTS) && is(second, &ROW_SECONDS);
    let is_numbered = is(first, &TEXT_OR_PICTURE) && is(second, &NUMERALS);
    NO_NAMES.contains(text) || is_place_in_row || is_numbered
}

/// Whether a word is a place that cannot be a person's name: 香港 in 记者王明 香港报道.
fn is_place(lexicon: &Lexicon, text: &str) -> bool {
    let is_row = |table| lexicon.rows_of(table, text).next().is_some();
    !is_person(lexicon, text) && [Table::RegionAliases, Table::Divisions, Table::Countries].into_iter().any(is_row)
}

/// Whether a word of two or three characters ends like an office and begins with no surname: 学会部.
fn is_short_office(lexicon: &Lexicon, text: &str) -> bool {
    OFFICE_ENDINGS.longest_suffix(text).is_some() && !text.contains(['·', '•']) && !is_person(lexicon, text)
}

/// Whether the text is an office that supplies reports, not a person: 宣传部, 县委办公室.
fn is_office(text: &str) -> bool {
    let is_long = |end: &str| end.chars().count() > 1 || text.chars().count() > 3;
    OFFICES.contains(text) || OFFICE_ENDINGS.suffixes(text).any(is_long)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn authors(stretch: &str) -> Vec<String> {
        read_credits(&Lexicon::shared(), stretch).authors
    }

    #[test]
    fn bylines_are_read() {
        assert_eq!(authors("记者 李志远 摄影 王小萌"), ["李志远", "王小萌"]);
        assert_eq!(authors("记者李志远 文/摄"), ["李志远"]);
        assert_eq!(authors("通讯员 王　明、李志远"), ["王明", "李志远"]);
        assert_eq!(authors("文/李志远 图/王明"), ["李志远", "王明"]);
        assert_eq!(authors("文：李志远 编辑：王明"), ["李志远"]);
        assert_eq!(read_credits(&Lexicon::shared(), "文：李志远 编辑：王明").editors, ["王明"]);
        assert_eq!(authors("记 者：王明 李志远"), ["王明", "李志远"]);
        assert_eq!(authors("本报记者王明本报通讯员李志远"), ["王明", "李志远"]);
        assert_eq!(authors("图一 王明"), ["王明"]);
        assert_eq!(authors("记者 王明 香港报道"), ["王明"]);
        assert_eq!(authors("王小明文/图"), ["王小明"]);
        assert_eq!(authors("某某日报记者李志远"), ["李志远"]);
        assert_eq!(read_credits(&Lexicon::shared(), "某某日报记者李志远").media, ["某某日报"]);
        assert_eq!(authors("供稿：医学中心 编辑：王 明"), Vec::<String>::new());
        assert_eq!(authors("陈莉罗浩"), ["陈莉", "罗浩"]);
        assert_eq!(authors("本文图片 李志 拍摄"), ["李志"]);
        assert_eq!(authors("王志远摄"), ["王志远"]);
        assert_eq!(authors("李 红摄"), ["李红"]);
        assert_eq!(authors("工会、王明供稿"), Vec::<String>::new());
        assert_eq!(authors("某某大学/文 李志远 摄影 王明"), ["李志远", "王明"]);
        assert_eq!(
            read_credits(&Lexicon::shared(), "（本文图片 李刚 拍摄）"),
            read_credits(&Lexicon::shared(), "李刚摄")
        );
    }

    #[test]
    fn names_are_separated_by_marks() {
        for c in ['、', '：', '丨', '[', '●'] {
            assert_eq!(authors(&format!("记者王明{c}李红")), ["王明", "李红"], "{c}");
        }
    }
}
