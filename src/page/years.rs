//! Years in digits, without which a line holds no date of publication.

use memchr::memchr2_iter;

/// Whether a text has four digits that may be a year, 1900 to 2099, so that it may hold a date.
pub(crate) fn has_year(text: &str) -> bool {
    next_year(text, 0).is_some()
}

/// The byte offset, at or after `from`, of the next four digits that may be a year, 1900 to 2099.
pub(crate) fn next_year(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    let is_year = |at: &usize| match rest.get(*at..*at + 4) {
        Some([b'1', b'9', tail @ ..] | [b'2', b'0', tail @ ..]) => tail.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    memchr2_iter(b'1', b'2', rest).find(is_year).map(|i| from + i)
}
