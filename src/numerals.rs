//! The values of Chinese numerals and digits, and of numbers written in them.

/// The numeral ten, which makes tens of the numeral before it.
pub const TEN: char = '十';
/// The numeral hundred.
pub const HUNDRED: char = '百';

/// The numeral for twenty.
pub const TWENTY: char = '廿';
/// The numeral for thirty.
pub const THIRTY: char = '卅';
/// The numerals from one to nine.
pub const UNITS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// The value of a Chinese numeral from one to nine, or of a digit.
///
/// ```
/// use baodao::numerals::numeral;
/// assert_eq!(['三', '7', '〇', '十'].map(numeral), [Some(3), Some(7), None, None]);
/// ```
#[inline]
pub fn numeral(c: char) -> Option<u32> {
    UNITS.iter().zip(1..).find(|(unit, _)| **unit == c).map(|(_, value)| value).or_else(|| c.to_digit(10))
}

/// The value of a Chinese numeral from zero to nine, or of a digit.
#[inline]
pub fn digit(c: char) -> Option<u32> {
    if matches!(c, '〇' | '零') { Some(0) } else { numeral(c) }
}

/// The value of a written number below 10,000: counted (二十一, 一百零五) or digit by digit (二〇一九, 21).
///
/// `None` where a character is no numeral, or where the numerals make no number.
///
/// ```
/// use baodao::numerals::number;
/// let values = ["二十一", "廿一", "一百零五", "二〇一九", "06"].map(|written| number(written.chars()));
/// assert_eq!(values, [Some(21), Some(21), Some(105), Some(2019), Some(6)]);
/// assert_eq!(["", "十十", "十二三", "五千"].map(|written| number(written.chars())), [None; 4]);
/// ```
pub fn number(written: impl IntoIterator<Item = char>) -> Option<u32> {
    // The sum so far and its last unit; the digits behind it and how many.
    let (mut sum, mut last_unit) = (0_u32, None);
    let (mut digits, mut length, mut is_padded) = (0_u32, 0, false);
    for c in written {
        if let Some(value) = digit(c) {
            is_padded |= length == 0 && value == 0;
            (digits, length) = (digits * 10 + value, length + 1);
            if length > 4 {
                return None;
            }
            continue;
        }
        let (unit, default) = match c {
            TEN => (10, 1),
            HUNDRED => (100, 1),
            TWENTY => (10, 2),
            THIRTY => (10, 3),
            _ => return None,
        };
        if last_unit.is_some_and(|last| unit >= last) || length > 1 || (default > 1 && length > 0) {
            return None;
        }
        sum += unit * if length == 0 { default } else { digits };
        (last_unit, digits, length) = (Some(unit), 0, 0);
    }
    let is_number = match last_unit {
        None => length > 0,
        Some(_) => length <= 1 || (length == 2 && is_padded),
    };
    is_number.then_some(sum + digits)
}
