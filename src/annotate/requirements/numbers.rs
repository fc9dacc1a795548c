//! The numbers of counted points: 一要, 一是, 第一，, （一）, 1..

use crate::span::Text;

/// The number that a clause begins with at `at`, and where the demand behind it begins: at its own
/// 要 where that counts (一要), else behind the mark.
///
/// ```
/// use baodao::annotate::requirements::number_at;
/// use baodao::span::Text;
/// let text = Text::new("二要突出重点".to_owned());
/// assert_eq!(number_at(&text, 0, 6), Some((2, 1)));
/// ```
pub fn number_at(text: &Text, at: usize, end: usize) -> Option<(u32, usize)> {
    let opening = matches!(text.get(at)?, '（' | '(' | '第');
    let start = at + usize::from(opening);
    let (number, next) = digits(text, start, end)?;
    let mark = text.get(next)?;
    let behind = match (text.get(at)?, mark) {
        ('（' | '(', '）' | ')') | ('第', '，' | '、' | ',' | '是') => next + 1,
        ('（' | '(' | '第', _) => return None,
        (_, '要') => next,
        (_, '是' | '、' | '.' | '．') => next + 1,
        _ => return None,
    };
    Some((number, behind))
}

/// A small number in Chinese or European digits.
fn digits(text: &Text, at: usize, end: usize) -> Option<(u32, usize)> {
    let mut number = 0;
    let mut next = at;
    while next < end.min(at + 3) {
        let c = text.get(next)?;
        number = if let Some(digit) = c.to_digit(10) {
            number * 10 + digit
        } else if c == '十' {
            if number == 0 { 10 } else { number * 10 }
        } else if let Some(digit) = "一二三四五六七八九".chars().position(|d| d == c) {
            number + u32::try_from(digit).ok()? + 1
        } else {
            break;
        };
        next += 1;
    }
    (next > at && number > 0).then_some((number, next))
}
