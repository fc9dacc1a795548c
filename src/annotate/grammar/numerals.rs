//! Small numbers in Chinese numerals or digits.

use crate::numerals::TEN;
pub use crate::numerals::numeral;
use crate::span::Text;

/// Whether `c` makes a number an ordinal: 第.
#[inline]
pub fn is_ordinal_mark(c: char) -> bool {
    c == '第'
}

/// The number of at most three characters that starts at `at` and ends before `end`, and its end.
///
/// ```
/// use baodao::annotate::grammar::numerals::small_number;
/// use baodao::span::Text;
/// assert_eq!(small_number(&Text::new("十二是".to_owned()), 0, 3), Some((12, 2)));
/// assert_eq!(small_number(&Text::new("零".to_owned()), 0, 1), None);
/// ```
pub fn small_number(text: &Text, at: usize, end: usize) -> Option<(u32, usize)> {
    let mut number = 0;
    let mut next = at;
    while next < end.min(at + 3) {
        let c = text.get(next)?;
        number = match (numeral(c), number) {
            (Some(digit), _) if c.is_ascii_digit() => number * 10 + digit,
            (Some(digit), _) => number + digit,
            (None, 0) if c == TEN => 10,
            (None, tens) if c == TEN => tens * 10,
            _ => break,
        };
        next += 1;
    }
    (next > at && number > 0).then_some((number, next))
}
