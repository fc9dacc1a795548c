//! The values of Chinese numerals and digits, one character at a time.

/// The numeral ten, which makes tens of the numeral before it.
pub const TEN: char = '十';
/// The numeral hundred.
pub const HUNDRED: char = '百';

/// The value of a Chinese numeral from one to nine, or of a digit.
///
/// ```
/// use baodao::numerals::numeral;
/// assert_eq!(['三', '7', '〇', '十'].map(numeral), [Some(3), Some(7), None, None]);
/// ```
#[inline]
pub fn numeral(c: char) -> Option<u32> {
    match c {
        '一' => Some(1),
        '二' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '七' => Some(7),
        '八' => Some(8),
        '九' => Some(9),
        _ => c.to_digit(10),
    }
}
