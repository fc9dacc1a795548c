//! The reading text: a text with each character in its one canonical form.
//!
//! Reports come with half-width marks, straight quotation marks, full-width digits, other interpuncts, radicals from
//! PDF files, and in traditional script. The reading text has as many code points as the text as written, so that a
//! [`Span`] is valid in both. Rules read it; nothing after this stage knows that marks have variants.
//!
//! - Marks beside Han characters are full-width, quotation marks come in pairs (`“ ”`, `‘ ’`), the dot inside a name is
//!   `·`.
//! - Letters and digits are ASCII; `O` and `○` between Chinese numerals are `〇`.
//! - Radicals, compatibility ideographs and private characters of GBK are unified ideographs.
//! - Traditional characters are simplified; a character that simplified texts use as well changes in traditional texts
//!   alone.
//!
//! Known misses: a pair of quotation marks that was typed with two opening marks stays as it is; `<<` and `>>` become
//! two inner title marks.

mod marks;
mod pairs;
mod place;
mod script;
mod variants;

use std::borrow::Cow;
use std::sync::LazyLock;

pub use script::Script;
pub(crate) use script::is_traditional;

use crate::span::{BmpSet, Span, Text, is_ideograph, may_be_mark};

/// The result of reading a text: its canonical form and its script.
#[derive(Debug, Default)]
pub struct Reading {
    /// The reading text, where it differs from the text as written.
    pub text: Option<Text>,
    /// The script of the text; `None` for a text without Han characters.
    pub script: Option<Script>,
}

/// Reads a text, whose `paragraphs` bound pairs of marks.
///
/// ```
/// use baodao::reading::read;
/// use baodao::reading::Script;
/// use baodao::span::Text;
/// let text = Text::new("市長李明遠說:\"要落實\"。".to_owned());
/// let reading = read(&text, &[text.span()]);
/// assert_eq!(reading.script, Some(Script::Traditional));
/// assert_eq!(reading.text.unwrap().as_str(), "市长李明远说：“要落实”。");
/// ```
pub fn read(text: &Text, paragraphs: &[Span]) -> Reading {
    let variants = script::Variants::of(text);
    let script = variants.script();
    let mut changes = Changes::new(text);
    variants.simplify(&mut changes, script == Some(Script::Traditional));
    variants::unify(&mut changes, text);
    let has_full_stop = text.chars().contains(&'。');
    for paragraph in paragraphs {
        marks::canonicalize(&mut changes, text, *paragraph, has_full_stop);
    }
    Reading { text: changes.into_text(), script }
}

/// A line in its canonical form, with as many code points as before.
///
/// ```
/// assert_eq!(baodao::reading::canonical("来源:XX日報"), "来源：XX日报");
/// ```
pub fn canonical(line: &str) -> Cow<'_, str> {
    if is_canonical(line) {
        return Cow::Borrowed(line);
    }
    let text = Text::new(line.to_owned());
    let read = read(&text, &[text.span()]).text;
    read.map_or(Cow::Borrowed(line), |text| Cow::Owned(text.as_str().to_owned()))
}

/// The characters that are canonical wherever they are.
static UNCHANGING: LazyLock<BmpSet> = LazyLock::new(|| {
    BmpSet::of(|c| if may_be_mark(c) { marks::is_canonical(c) && !may_be_zero(c) } else { !script::is_traditional(c) })
});

/// Whether a line certainly has its canonical form already. For some lines that have it, the answer is no.
fn is_canonical(line: &str) -> bool {
    let unchanging = &*UNCHANGING;
    let (mut before, mut is_in_number) = (' ', false);
    for c in line.chars() {
        let is_canonical = if unchanging.has(c) {
            !is_in_number || c.is_ascii_alphanumeric()
        } else if may_be_zero(c) {
            !is_ideograph(before)
        } else {
            // A mark inside a number or a Latin word stays: 3.5, 10:30.
            matches!(c, '.' | ',' | ':' | ';') && before.is_ascii_alphanumeric()
        };
        if !is_canonical {
            return false;
        }
        (before, is_in_number) = (c, matches!(c, '.' | ',' | ':' | ';'));
    }
    !is_in_number
}

/// Whether `c` may be a zero between numerals.
#[inline]
fn may_be_zero(c: char) -> bool {
    matches!(c, '0' | 'O' | 'o')
}

/// The characters of a text as written and, after the first change, a copy with all changes so far.
struct Changes<'a> {
    written: &'a [char],
    changed: Option<Vec<char>>,
}

impl<'a> Changes<'a> {
    fn new(text: &'a Text) -> Self {
        Self { written: text.chars(), changed: None }
    }

    /// The characters with all changes so far.
    fn chars(&self) -> &[char] {
        self.changed.as_deref().unwrap_or(self.written)
    }

    /// The character at `position` with all changes so far.
    fn get(&self, position: usize) -> Option<char> {
        self.chars().get(position).copied()
    }

    /// The character before `position` with all changes so far.
    fn before(&self, position: usize) -> Option<char> {
        position.checked_sub(1).and_then(|p| self.get(p))
    }

    fn set(&mut self, position: usize, c: char) {
        let chars = self.changed.get_or_insert_with(|| self.written.to_vec());
        if let Some(place) = chars.get_mut(position) {
            *place = c;
        }
    }

    fn into_text(self) -> Option<Text> {
        self.changed.map(Text::of_chars)
    }
}

#[cfg(test)]
mod tests {
    use super::canonical;

    fn holds(cases: &[(&str, &str)]) {
        for (written, read) in cases {
            assert_eq!(canonical(written), *read, "{written}");
            assert_eq!(canonical(written).chars().count(), written.chars().count(), "{written}");
        }
    }

    #[test]
    fn marks_beside_han_are_full_width() {
        holds(&[
            ("会议指出,要落实;会后:座谈", "会议指出，要落实；会后：座谈"),
            ("他说:\"要落实\",并要求", "他说：“要落实”，并要求"),
            ("上午10:30,共1,000人", "上午10:30，共1,000人"),
            ("增长3.5%(同比)", "增长3.5%（同比）"),
            ("Smith, John (UN)", "Smith, John (UN)"),
            ("市长(左三)", "市长（左三）"),
            ("https://a.b/c?d=1", "https://a.b/c?d=1"),
            ("｢要落实｣", "“要落实”"),
        ]);
    }

    #[test]
    fn quotation_marks_come_in_pairs() {
        holds(&[
            ("学习\"三个代表\"和\"两个确立\"", "学习“三个代表”和“两个确立”"),
            ("「要落實『四個意識』」", "“要落实‘四个意识’”"),
            ("他说'要落实'", "他说‘要落实’"),
            ("It's 5\" long", "It's 5“ long"),
        ]);
    }

    #[test]
    fn the_dot_of_a_name_has_one_form() {
        for dot in ['.', '∙', '⋅', '･', '●', '‧', '•', '・', '．', '·'] {
            let written = format!("主席艾力{dot}买买提出席。");
            assert_eq!(canonical(&written), "主席艾力·买买提出席。", "{dot}");
        }
        holds(&[
            ("1.会议召开。", "1.会议召开。"),
            ("●会议召开。", "●会议召开。"),
            ("会议召开.市长讲话.", "会议召开。市长讲话。"),
            ("产值3.5亿元。", "产值3.5亿元。"),
        ]);
    }

    #[test]
    fn digits_are_ascii_and_zero_is_a_numeral() {
        holds(&[
            ("１２月３１日", "12月31日"),
            ("二O一九年、二00九年、二○一○年", "二〇一九年、二〇〇九年、二〇一〇年"),
            ("ＧＤＰ增长５％", "GDP增长5%"),
            ("一O五医院", "一〇五医院"),
            ("O型血", "O型血"),
        ]);
    }

    #[test]
    fn radicals_and_private_characters_are_ideographs() {
        holds(&[("市⻓⾼明⽂", "市长高明文"), ("⺠政局", "民政局"), ("\u{e81e}", "\u{9fb4}")]);
    }

    #[test]
    fn traditional_characters_are_simplified() {
        holds(&[
            ("李乾坤說，乾淨的水後來運到裏面", "李乾坤说，干净的水后来运到里面"),
            ("著名學者沿著道路瞭望，瞭解情況", "著名学者沿着道路瞭望，了解情况"),
            ("他答覆說，森林覆蓋", "他答复说，森林覆盖"),
        ]);
        // Simplified texts keep the characters that both scripts use.
        holds(&[("乾县县长著书", "乾县县长著书"), ("於某某说", "於某某说"), ("荣誉证书", "荣誉证书")]);
    }
}
