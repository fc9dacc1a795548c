//! What the characters of a quoted phrase say of it: its numbers, its parallel parts, its length.

use super::lists::{AMOUNTS, COUNTERS, MANY, NUMERALS, ONE, PLANS, UNITS};
use crate::annotate::grammar::marks::{is_boundary, is_list_mark, is_name_dot, is_range_mark};

/// Most digits of the short numbers of emergency calls and of years: 110.
const LONGEST_NUMBER: usize = 4;

/// Whether `c` is a Chinese numeral.
pub(super) fn is_number(c: char) -> bool {
    NUMERALS.contains_char(c)
}

/// Whether a phrase is a numeral formula: 四个意识, 三会一课, 14个坚持, 十四五; not a day (七一), an
/// amount (三年, 十亿棵树), a mere 一张名片 or 一对一.
pub(super) fn is_numeral(chars: &[char]) -> bool {
    let Some((&first, rest)) = chars.split_first() else { return false };
    if chars.iter().any(|c| matches!(c, '+' | '%' | '.') || is_list_mark(*c) || is_boundary(*c)) {
        return false;
    }
    if is_plan(chars) || is_day(chars) {
        return is_plan(chars);
    }
    let digits = chars.iter().take_while(|c| c.is_ascii_digit()).count();
    let numbers = chars.iter().filter(|&&c| is_number(c)).count();
    let parts =
        chars.windows(2).filter(|w| !is_number(w[0]) && is_number(w[1])).count() + usize::from(is_number(first));
    if digits > 0 {
        return digits <= 2 && chars.len() <= 12 && !is_time(chars[digits.min(chars.len() - 1)]);
    }
    if !is_number(first) {
        return parts >= 2 && chars.len() <= 10 && numbers >= 2;
    }
    if is_pair(chars) || rest.first().is_some_and(|c| AMOUNTS.contains_char(*c)) {
        return false;
    }
    if rest.first().is_some_and(|&c| is_number(c)) && !rest.get(1).is_some_and(|c| COUNTERS.contains_char(*c)) {
        return false;
    }
    if ONE.contains_char(first) {
        parts >= 2 && chars.len() <= 12
    } else if MANY.contains_char(first) {
        parts >= 2
    } else {
        chars.len() <= 10 && !rest.first().is_some_and(|&c| is_time(c))
    }
}

/// Whether the characters repeat a word around a verb or number: 一对一, 面对面.
pub(super) fn is_pair(chars: &[char]) -> bool {
    chars.len() == 3 && chars[0] == chars[2]
}

/// Whether the characters are a day written as numbers (七一, 一二·九) or a number alone.
pub(super) fn is_day(chars: &[char]) -> bool {
    chars.iter().all(|&c| is_number(c) || c.is_ascii_digit() || !c.is_alphanumeric()) && !is_plan(chars)
}

/// Whether the characters are the number of a five-year plan: 十二五, 十四五.
fn is_plan(chars: &[char]) -> bool {
    chars.len() <= 3 && PLANS.contains(&chars.iter().collect::<String>())
}

/// Whether the characters are a plan of work named by the numbers of its parts: 155651, 2+3.
pub(super) fn is_code(chars: &[char]) -> bool {
    let is_part = |c: &char| c.is_ascii_digit() || matches!(c, '+' | 'N' | 'X');
    let digits = chars.iter().filter(|c| c.is_ascii_digit()).count();
    let is_sum = chars.len() >= 3 && chars.contains(&'+') && digits > 0;
    chars.iter().all(is_part) && (is_sum || digits == chars.len() && digits > LONGEST_NUMBER)
}

fn is_time(c: char) -> bool {
    UNITS.contains_char(c)
}

/// How alike in length the parts of a phrase are that marks or blanks separate.
///
/// The value is 2 for parts of three characters or more that differ by one at most. It is 1 for parts that differ more,
/// if none is over three times another or the first two are equal. It is also 1 for three and more parts of two or
/// three characters. Else it is 0.
pub(super) fn parallel(chars: &[char]) -> u8 {
    let is_mark =
        |c: &char| is_list_mark(*c) || is_boundary(*c) || is_range_mark(*c) || is_name_dot(*c) || c.is_whitespace();
    let parts: Vec<usize> = chars.split(is_mark).map(<[char]>::len).filter(|&n| n > 0).take(12).collect();
    let (Some(&least), Some(&most)) = (parts.iter().min(), parts.iter().max()) else { return 0 };
    if parts.len() < 2 || least < 3 {
        return u8::from(parts.len() > 2 && most <= 3 && least > 1);
    }
    match most - least {
        0 | 1 => 2,
        _ if most <= 3 * least || parts[0] == parts[1] => 1,
        _ => 0,
    }
}

/// Whether a phrase begins with a character that it repeats often (大学习大调研大抓落实).
pub(super) fn repeats(chars: &[char]) -> bool {
    let Some(&first) = chars.first() else { return false };
    let count = chars.iter().filter(|&&c| c == first).count();
    chars.len() >= 6 && count >= 3 && chars.len() <= count * 5 && !is_number(first)
}

/// Whether a single dash links two parts of a phrase (企业-协会-政府).
pub(super) fn has_single_dash(chars: &[char]) -> bool {
    let is_dash = |at: usize| chars.get(at).is_some_and(|c| is_range_mark(*c));
    (1..chars.len()).any(|at| is_dash(at) && !is_dash(at - 1) && !is_dash(at + 1))
}
