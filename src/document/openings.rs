//! The parts of an opening that may be a dateline: a medium and often a place, often a day, 电 or 讯.
//!
//! Most pages have one, so it is read without a regular expression: the words at the head are tried from the shortest
//! on, and all that follows them can be read in one way only, but for a place after the day.

use std::ops::Range;

use super::words::{DATELINE_ENDS, DATELINE_NEXT, DAY_UNITS, HAN_DIGITS, MONTH_UNITS, QUOTING, YEAR_UNITS};
use crate::words::WordList;

/// Fewest and most characters of the words at the head.
const HEAD: (usize, usize) = (2, 24);
/// Fewest and most characters of a place after the day.
const PLACE: (usize, usize) = (2, 6);

/// The parts of an opening, in bytes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    /// The medium, with the place if that is before the day.
    pub head: Range<usize>,
    /// The day, with its year or without.
    pub date: Option<Range<usize>>,
    /// The place after the day.
    pub after: Option<Range<usize>>,
    /// 电, 专电, 讯 or 消息.
    pub mark: Range<usize>,
    /// The word for reporters (记者) or else the character after the mark; empty at the end.
    pub next: &'a str,
}

/// Reads an opening; positions are bytes of it.
pub(super) struct OpeningReader<'a> {
    pub text: &'a str,
}

impl<'a> OpeningReader<'a> {
    /// The parts with the shortest head.
    pub fn parts(&self) -> Option<Parts<'a>> {
        self.all_parts().next()
    }

    /// The parts with each head that fits, the shortest first.
    pub fn all_parts(&self) -> impl Iterator<Item = Parts<'a>> {
        let start = self.past(0, |c| c.is_whitespace() || matches!(c, '【' | '[' | '（' | '■' | '◆' | '●' | '*'));
        let rest = self.text.get(start..).unwrap_or_default();
        let quoted = QUOTING.longest_prefix(rest).map(|word| start + word.len());
        quoted.into_iter().chain([start]).flat_map(|start| self.with_heads(start))
    }

    fn with_heads(&self, start: usize) -> impl Iterator<Item = Parts<'a>> {
        let is_part = |c: char| is_han(c) || c.is_ascii_alphanumeric() || matches!(c, '·' | ' ' | '-' | '－');
        self.ends(start, HEAD, is_part).filter_map(move |end| self.behind_head(start..end))
    }

    fn behind_head(&self, head: Range<usize>) -> Option<Parts<'a>> {
        let at = self.blanks(head.end);
        let dated = || {
            let date = at..self.date(at)?;
            let from = self.blanks(date.end);
            let without = self.mark(from).map(|(mark, next)| (None, mark, next));
            let with = || {
                let mut ends = self.ends(from, PLACE, is_han);
                ends.find_map(|end| self.mark(self.blanks(end)).map(|(mark, next)| (Some(from..end), mark, next)))
            };
            let (after, mark, next) = without.or_else(with)?;
            Some(Parts { head: head.clone(), date: Some(date), after, mark, next })
        };
        dated().or_else(|| {
            let (mark, next) = self.mark(at)?;
            Some(Parts { head: head.clone(), date: None, after: None, mark, next })
        })
    }

    /// The position after a day: 6月4日, 2019年6月4日, 一九七七年九月十九日, 二十八日.
    fn date(&self, at: usize) -> Option<usize> {
        let year = self.ends(at, (4, 4), is_digit).next().and_then(|end| self.skip_unit(end, &YEAR_UNITS));
        let from = year.unwrap_or(at);
        let month = self.ends(from, (1, 3), is_digit).last().and_then(|end| self.skip_unit(end, &MONTH_UNITS));
        if year.is_some() && month.is_none() {
            return None;
        }
        let day = self.ends(month.unwrap_or(from), (1, 3), is_digit).last()?;
        self.skip_unit(day, &DAY_UNITS)
    }

    /// The mark at `at`, and what follows it ([`Parts::next`]). None if there is no mark, or if what follows it cannot
    /// begin a report.
    fn mark(&self, at: usize) -> Option<(Range<usize>, &'a str)> {
        let end = at + DATELINE_ENDS.longest_prefix(self.text.get(at..)?)?.len();
        let rest = self.text.get(end..)?;
        let Some(c) = rest.chars().next() else { return Some((at..end, "")) };
        let fits = c.is_whitespace() || c.is_ascii_digit() || "（(：:，,】]）)“—/／".contains(c) || is_han(c);
        let reporters = DATELINE_NEXT.longest_prefix(rest);
        let length = reporters.map_or(c.len_utf8(), str::len);
        fits.then_some((at..end, rest.get(..length)?))
    }

    /// The positions after the run of characters from `at` on for which `is_part` holds: after the `least`-th of them,
    /// and after each further one up to the `most`-th.
    fn ends(&self, at: usize, (least, most): (usize, usize), is_part: fn(char) -> bool) -> impl Iterator<Item = usize> {
        let rest = self.text.get(at..).unwrap_or_default();
        let parts = rest.char_indices().take(most).take_while(move |(_, c)| is_part(*c));
        parts.skip(least - 1).map(move |(i, c)| at + i + c.len_utf8())
    }

    fn skip_unit(&self, at: usize, units: &WordList) -> Option<usize> {
        units.longest_prefix(self.text.get(at..)?).map(|unit| at + unit.len())
    }

    fn blanks(&self, at: usize) -> usize {
        self.past(at, char::is_whitespace)
    }

    fn past(&self, at: usize, may_pass: impl Fn(char) -> bool) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        at + rest.len() - rest.trim_start_matches(may_pass).len()
    }
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９') || HAN_DIGITS.contains_char(c)
}

/// Whether `c` is a Chinese character, numeral or radical.
fn is_han(c: char) -> bool {
    matches!(c,
        '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '々' | '〇' | '〡'..='〩' | '〸'..='〻' | '\u{2e80}'..='\u{2e99}'
        | '\u{2e9b}'..='\u{2ef3}' | '\u{2f00}'..='\u{2fd5}' | '\u{f900}'..='\u{fa6d}' | '\u{fa70}'..='\u{fad9}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    use super::*;

    /// The same, as a regular expression.
    const PATTERN: &str = r"(?x)^[\s\u{3000}【\[（■◆●*]*
        (?:据)?
        (?P<head>[\p{Han}A-Za-z0-9·][\p{Han}A-Za-z0-9·\ ]{1,23}?)
        [\s\u{3000}]*
        (?:
            (?P<date>(?:[0-9０-９〇○零一二三四五六七八九十廿元]{4}年[0-9０-９〇○零一二三四五六七八九十廿元]{1,3}月|(?:[0-9０-９〇○零一二三四五六七八九十廿元]{1,3}月)?)[0-9０-９〇○零一二三四五六七八九十廿元]{1,3}日)
            [\s\u{3000}]*
            (?P<after>\p{Han}{2,6}?)??
            [\s\u{3000}]*
        )?
        (?P<mark>专?电|讯|消息)
        (?P<next>[\s\u{3000}（(：:，,】\]）)0-9“—/／]|记者|通讯员|题|\z|\p{Han})";

    fn expected<'a>(regex: &Regex, text: &'a str) -> Option<Parts<'a>> {
        let found = regex.captures(text)?;
        let range = |name| found.name(name).map(|m| m.range());
        let next = found.name("next").map_or("", |m| m.as_str());
        Some(Parts { head: range("head")?, date: range("date"), after: range("after"), mark: range("mark")?, next })
    }

    #[test]
    fn openings_are_those_of_a_regular_expression() {
        let Ok(regex) = Regex::new(PATTERN) else { panic!() };
        let slots: [&[&str]; 9] = [
            &["", "【", "　　", "■ "],
            &["", "据", "据据"],
            &[
                "新华社",
                "某某日报",
                "央",
                "本报",
                "新华社记者王明在某某市某某县某某乡某某村某某组家中采",
                "A·1",
                "中，国",
                "人々报",
                "䷀社",
            ],
            &["", "北京", " 北京 ", "　"],
            &["", "6月4日", "2019年6月4日", "２月28日", "19年6月4日", "20１9年12月30日", "6月", "123月4日", "2019年"],
            &["", "北京", " ", "哈尔滨市南岗区", "市"],
            &["电", "讯", "消息", "专电", "专", "电讯", "息", "讯电"],
            &["", "记者", "通讯员", "通讯", "题", "（", "会议", "——", "A", "、", "2"],
            &["", "消息", "王明报道", "电："],
        ];
        let (mut dice, mut seen) = (0x9E37_79B9_7F4A_7C15_u64, 0);
        for _ in 0..40_000 {
            let mut text = String::new();
            for slot in slots {
                dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(slot[usize::try_from(dice >> 33).unwrap_or_default() % slot.len()]);
            }
            let parts = expected(&regex, &text);
            assert_eq!(OpeningReader { text: &text }.parts(), parts, "{text}");
            seen += usize::from(parts.is_some());
        }
        assert!(seen > 5_000, "{seen}");
    }

    /// Those past the basic plane that are not assigned yet may be taken for Chinese.
    #[test]
    fn the_script_is_that_of_the_tables() {
        let Ok(regex) = Regex::new(r"^\p{Han}$") else { panic!() };
        for c in '\0'..='\u{ffff}' {
            assert_eq!(is_han(c), regex.is_match(c.encode_utf8(&mut [0; 4])), "{c}");
        }
    }
}
