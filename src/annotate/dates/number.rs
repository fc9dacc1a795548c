//! Numbers as dates write them: 6, 06, ６, 六, 二十一, 二〇一九.

use crate::annotate::sieve::Sieve;

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub value: u32,
    /// One past its last character.
    pub end: usize,
    /// How many characters it has.
    pub length: usize,
    /// Written in Chinese numerals.
    pub chinese: bool,
}

/// The number at `start`, of at most four digits or numerals.
pub(super) fn number(chars: &[char], start: usize) -> Option<Number> {
    if digit(*chars.get(start)?).is_some() { arabic(chars, start) } else { chinese(chars, start) }
}

/// The value of a digit, in ASCII or full width.
pub(super) fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        _ => None,
    }
}

/// The value of a Chinese numeral below ten.
fn numeral(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' | '○' | 'Ｏ' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Whether a number may go on with `c`.
#[inline]
pub(super) fn is_numeric(c: char) -> bool {
    SIEVE.passes(c) && (digit(c).is_some() || NUMERALS.contains(&c))
}

const DIGITS: [char; 20] =
    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '０', '１', '２', '３', '４', '５', '６', '７', '８', '９'];

/// What numbers are written with beside digits.
const NUMERALS: [char; 18] =
    ['〇', '零', '○', 'Ｏ', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '廿', '卅'];

/// Lets what numbers are written with pass, and little else.
static SIEVE: Sieve = Sieve::none().and(&NUMERALS).and(&DIGITS);

fn arabic(chars: &[char], start: usize) -> Option<Number> {
    let digits = chars[start..].iter().take(5).map_while(|c| digit(*c));
    let (length, value) = digits.fold((0, 0), |(length, value), digit| (length + 1, value * 10 + digit));
    (length <= 4).then_some(Number { value, end: start + length, length, chinese: false })
}

fn chinese(chars: &[char], start: usize) -> Option<Number> {
    let length = chars[start..].iter().take(5).take_while(|c| is_numeric(**c) && digit(**c).is_none()).count();
    let word = &chars[start..start + length];
    let value = match *word {
        [] => return None,
        ['十'] => 10,
        ['十', unit] => 10 + numeral(unit)?,
        [ten, '十'] => 10 * numeral(ten)?,
        [ten, '十', unit] => 10 * numeral(ten)? + numeral(unit)?,
        ['廿'] => 20,
        ['廿', unit] => 20 + numeral(unit)?,
        _ if length <= 4 => word.iter().try_fold(0, |n, c| Some(n * 10 + numeral(*c)?))?,
        _ => return None,
    };
    Some(Number { value, end: start + length, length, chinese: true })
}
