//! Small numbers in Chinese numerals or digits.

pub use crate::numerals::numeral;
use crate::numerals::{TEN, number};
use crate::span::Text;

/// Most characters of a small number.
const MOST: usize = 3;

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
    let is_part = |c: char| c == TEN || numeral(c).is_some();
    let next =
        (at..end.min(at + MOST)).find(|next| !text.get(*next).is_some_and(is_part)).unwrap_or(end.min(at + MOST));
    let value = number((at..next).filter_map(|at| text.get(at))).filter(|value| *value > 0)?;
    Some((value, next))
}
