//! Numbers as dates write them: 6, 06, 六, 二十一, 二〇一九.

use std::sync::LazyLock;

use super::words;
use crate::span::CharSet;
use crate::words::WordList;

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub value: u32,
    /// One past its last character.
    pub end: usize,
    /// How many characters it has.
    pub length: usize,
    /// Written in Chinese numerals.
    pub is_chinese: bool,
}

/// Most characters of a number; a longer run is not part of a date.
const LONGEST: usize = 4;

/// The numerals from 0 to 9, by value.
static NUMERALS: [&LazyLock<WordList>; 10] = [
    &words::ZERO,
    &words::ONE,
    &words::TWO,
    &words::THREE,
    &words::FOUR,
    &words::FIVE,
    &words::SIX,
    &words::SEVEN,
    &words::EIGHT,
    &words::NINE,
];

/// Every numeral, in one list: each character of a report is compared with it.
static ALL_NUMERALS: LazyLock<WordList> = LazyLock::new(|| {
    let larger = [&words::TEN, &words::TWENTY, &words::THIRTY, &words::HUNDREDS];
    let all: Vec<&str> = NUMERALS.iter().chain(&larger).flat_map(|list| list.words()).collect();
    WordList::new(&all)
});

/// The characters of numbers, among few others.
static NUMERIC: LazyLock<CharSet> =
    LazyLock::new(|| CharSet::union([ALL_NUMERALS.first_chars(), &CharSet::of('0'..='9')]));

/// Reads the number at `start`, of at most four digits or numerals.
pub(super) fn read_number(chars: &[char], start: usize) -> Option<Number> {
    if digit_value(*chars.get(start)?).is_some() { read_digits(chars, start) } else { read_numerals(chars, start) }
}

/// The value of a digit.
fn digit_value(c: char) -> Option<u32> {
    c.to_digit(10)
}

/// The value of a Chinese numeral below ten.
fn numeral_value(c: char) -> Option<u32> {
    NUMERALS.iter().zip(0..).find(|(numeral, _)| numeral.contains_char(c)).map(|(_, value)| value)
}

/// Whether a number may hold `c`.
#[inline]
pub(super) fn is_numeric(c: char) -> bool {
    NUMERIC.may_have(c) && (digit_value(c).is_some() || is_numeral(c))
}

/// Whether `c` is a Chinese numeral of any size.
#[inline]
fn is_numeral(c: char) -> bool {
    ALL_NUMERALS.contains_char(c)
}

fn read_digits(chars: &[char], start: usize) -> Option<Number> {
    let digits = chars[start..].iter().take(LONGEST + 1).map_while(|c| digit_value(*c));
    let (length, value) = digits.fold((0, 0), |(length, value), digit| (length + 1, value * 10 + digit));
    (length <= LONGEST).then_some(Number { value, end: start + length, length, is_chinese: false })
}

fn read_numerals(chars: &[char], start: usize) -> Option<Number> {
    let length = chars[start..].iter().take(LONGEST + 1).take_while(|c| is_numeral(**c)).count();
    let numerals = &chars[start..start + length];
    let is_ten = |c: char| words::TEN.contains_char(c);
    let is_twenty = |c: char| words::TWENTY.contains_char(c);
    let value = match *numerals {
        [] => return None,
        [ten] if is_ten(ten) => 10,
        [ten, unit] if is_ten(ten) => 10 + numeral_value(unit)?,
        [tens, ten] if is_ten(ten) => 10 * numeral_value(tens)?,
        [tens, ten, unit] if is_ten(ten) => 10 * numeral_value(tens)? + numeral_value(unit)?,
        [twenty] if is_twenty(twenty) => 20,
        [twenty, unit] if is_twenty(twenty) => 20 + numeral_value(unit)?,
        _ if length <= LONGEST => numerals.iter().try_fold(0, |n, c| Some(n * 10 + numeral_value(*c)?))?,
        _ => return None,
    };
    Some(Number { value, end: start + length, length, is_chinese: true })
}
