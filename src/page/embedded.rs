//! Data inside of a text that is no text: base64 of a picture or a file, and one mark repeated thousands of times.

use std::ops::Range;

/// Shortest run that counts as data, in bytes.
const SHORTEST: usize = 16 << 10;
/// Data has at least one in this many bytes of each kind: capitals, small letters, digits.
const MIXED: usize = 20;

/// The text without its runs of data, and how many bytes were removed; `None` where there is no such run.
///
/// A run has at least 16 KiB of ASCII letters, digits and `+ / = - _` with line feeds, but no blank: no prose is so
/// long without one. An ASCII mark or blank that is repeated as often is a run, too, of which one stays.
pub(crate) fn remove_data(text: &str) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let (mut kept, mut from, mut at) = (String::new(), 0, SHORTEST - 1);
    while let Some(byte) = bytes.get(at) {
        let data = run_around(bytes, from, at, is_data);
        let repeated = run_around(bytes, from, at, |other| other == *byte);
        if is_long(&data) && is_mixed(bytes.get(data.clone()).unwrap_or_default()) {
            kept.push_str(text.get(from..data.start).unwrap_or_default());
            from = data.end;
        } else if is_long(&repeated) && byte.is_ascii() && !byte.is_ascii_alphanumeric() {
            kept.push_str(text.get(from..=repeated.start).unwrap_or_default());
            from = repeated.end;
        }
        // A run that is neither is not looked at again.
        at = data.end.max(repeated.end).max(at) + SHORTEST - 1;
    }
    if from == 0 {
        return None;
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    let removed = text.len() - kept.len();
    (removed > 0).then_some((kept, removed))
}

/// The bytes around `at`, from `from` on, that are all `wanted`. They are looked for no farther before `at` than a run
/// needs: an earlier part of a longer run was found before.
fn run_around(bytes: &[u8], from: usize, at: usize, wanted: impl Fn(u8) -> bool) -> Range<usize> {
    if !bytes.get(at).is_some_and(|byte| wanted(*byte)) {
        return at..at;
    }
    let from = from.max((at + 1).saturating_sub(SHORTEST));
    let before = bytes.get(from..at).unwrap_or_default();
    let start = before.iter().rposition(|byte| !wanted(*byte)).map_or(from, |last| from + last + 1);
    let behind = bytes.get(at..).unwrap_or_default();
    start..behind.iter().position(|byte| !wanted(*byte)).map_or(bytes.len(), |length| at + length)
}

fn is_long(run: &Range<usize>) -> bool {
    run.len() >= SHORTEST
}

fn is_data(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'-' | b'_' | b'\n' | b'\r')
}

fn is_mixed(run: &[u8]) -> bool {
    let kinds: [fn(&u8) -> bool; 3] = [u8::is_ascii_uppercase, u8::is_ascii_lowercase, u8::is_ascii_digit];
    kinds.iter().all(|is_kind| run.iter().filter(|byte| is_kind(byte)).count() * MIXED >= run.len())
}

#[cfg(test)]
mod tests {
    use super::remove_data;

    #[test]
    fn data_is_removed_and_text_stays() {
        let data = "aB3+/Zx9Qw0".repeat(2_000);
        let lines = "aB3+/Zx9Qw0\n".repeat(2_000);
        for data in [data.as_str(), lines.trim_end()] {
            let text = format!("会议召开。\n{data} 会议指出，要抓好落实。{data}");
            let kept = remove_data(&text).map(|(kept, _)| kept);
            assert_eq!(kept.as_deref().map(str::trim_end), Some("会议召开。 会议指出，要抓好落实。"));
        }
        for (mark, kept) in [("<", "会议。<会议。"), ("\r", "会议。\r会议。"), ("-", "会议。-会议。")]
        {
            let text = format!("会议。{}会议。", mark.repeat(50_000));
            assert_eq!(remove_data(&text), Some((kept.to_owned(), 49_999)));
        }
        let short = "aB3+/Zx9Qw0".repeat(1_000);
        let (prose, letters, numbers) = ("one two ".repeat(9_000), "a".repeat(99_000), "12345\n".repeat(9_000));
        for text in [short.as_str(), &prose, &letters, &numbers, "会议召开。", ""] {
            assert_eq!(remove_data(text), None);
        }
    }
}
