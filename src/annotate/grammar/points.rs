//! The numbers of counted points: 一要, 一是, 第一，, （一）, 1..

use super::links::{POINT_IS, POINTS};
use super::marks::{is_closing, is_list_mark, is_opening, is_pause, is_quotation_mark};
use super::numerals::{is_ordinal_mark, small_number};
use crate::span::Text;

/// The number that a clause begins with at `at`, and where the demand after it begins. The demand begins with 要 where 要
/// follows the number (一要), else after 是 or the mark (一是, 第一，).
///
/// ```
/// use baodao::annotate::grammar::points::number_at;
/// use baodao::span::Text;
/// let text = Text::new("二要突出重点".to_owned());
/// assert_eq!(number_at(&text, 0, 6), Some((2, 1)));
/// ```
pub fn number_at(text: &Text, at: usize, end: usize) -> Option<(u32, usize)> {
    let first = text.get(at)?;
    let is_bracketed = is_opening(first) && !is_quotation_mark(first);
    let is_ordinal = is_ordinal_mark(first);
    let (number, next) = small_number(text, at + usize::from(is_bracketed || is_ordinal), end)?;
    let mark = text.get(next)?;
    let point = POINTS.longest_at(text, next);
    let is_kept = point.is_some() && POINT_IS.longest_at(text, next).is_none();
    let behind = if is_bracketed {
        is_closing(mark).then_some(next + 1)
    } else if is_ordinal {
        (is_pause(mark) || is_list_mark(mark) || point.is_some()).then_some(next + usize::from(!is_kept))
    } else {
        (point.is_some() || is_list_mark(mark) || mark == '.').then_some(next + usize::from(!is_kept))
    };
    Some((number, behind?))
}
