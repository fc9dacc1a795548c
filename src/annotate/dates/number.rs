//! Numbers as dates write them: 6, 06, 六, 二十一, 二〇一九.

use std::sync::LazyLock;

use super::words;
use crate::numerals::{TEN, THIRTY, TWENTY, UNITS, number};
use crate::span::CharSet;

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub value: u32,
    /// One past its last character.
    pub end: usize,
    /// How many characters it has.
    pub length: usize,
    /// Whether it is written in Chinese numerals.
    pub is_chinese: bool,
}

/// Most characters of a number; a longer run is not part of a date.
const LONGEST: usize = 4;

/// The characters of numbers and a few others. A set, since every character of a report is looked up.
static NUMERIC: LazyLock<CharSet> = LazyLock::new(|| {
    let counted = CharSet::of(UNITS.into_iter().chain([TEN, TWENTY, THIRTY]).chain('0'..='9'));
    CharSet::union([&counted, words::ZERO.first_chars(), words::HUNDREDS.first_chars()])
});

/// Reads the number at `start`; none if it has more than four digits or numerals.
pub(super) fn read_number(chars: &[char], start: usize) -> Option<Number> {
    if digit_value(*chars.get(start)?).is_some() { read_digits(chars, start) } else { read_numerals(chars, start) }
}

/// The value of a digit.
fn digit_value(c: char) -> Option<u32> {
    c.to_digit(10)
}

/// Whether a number may hold `c`.
#[inline]
pub(super) fn is_numeric(c: char) -> bool {
    NUMERIC.may_have(c) && (digit_value(c).is_some() || is_numeral(c))
}

/// Whether `c` is a Chinese numeral up to a thousand: 〇, 一, 十, 廿, 百, 千.
#[inline]
fn is_numeral(c: char) -> bool {
    let is_counted = UNITS.contains(&c) || matches!(c, TEN | TWENTY | THIRTY);
    is_counted || words::ZERO.contains_char(c) || words::HUNDREDS.contains_char(c)
}

fn read_digits(chars: &[char], start: usize) -> Option<Number> {
    let digits = chars[start..].iter().take(LONGEST + 1).map_while(|c| digit_value(*c));
    let (length, value) = digits.fold((0, 0), |(length, value), digit| (length + 1, value * 10 + digit));
    (length <= LONGEST).then_some(Number { value, end: start + length, length, is_chinese: false })
}

fn read_numerals(chars: &[char], start: usize) -> Option<Number> {
    let length = chars[start..].iter().take(LONGEST + 1).take_while(|c| is_numeral(**c)).count();
    if length > LONGEST {
        return None;
    }
    // 百 is no part of a date.
    let numerals = chars[start..start + length].iter().map(|c| match *c {
        zero if words::ZERO.contains_char(zero) => '〇',
        hundred if words::HUNDREDS.contains_char(hundred) => ' ',
        other => other,
    });
    Some(Number { value: number(numerals)?, end: start + length, length, is_chinese: true })
}
