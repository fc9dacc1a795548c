//! Sets of bytes as lookup tables, and searches that compare eight bytes at a time as one number.

/// For each byte, whether it is one of `bytes`.
pub(crate) const fn set(bytes: &[u8]) -> [bool; 256] {
    let (mut found, mut i) = ([false; 256], 0);
    while i < bytes.len() {
        found[bytes[i] as usize] = true;
        i += 1;
    }
    found
}

/// The number whose eight bytes are all `byte`.
pub(crate) const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The first eight bytes as a little-endian number; none if there are fewer.
#[inline]
pub(crate) fn word(bytes: &[u8]) -> Option<u64> {
    bytes.first_chunk().map(|eight| u64::from_le_bytes(*eight))
}

/// How many bytes of `marks` precede the first byte whose highest bit is set; none if it is set in no byte.
#[inline]
const fn before_first(marks: u64) -> Option<usize> {
    let marks = marks & each(0x80);
    if marks == 0 { None } else { Some(marks.trailing_zeros() as usize / 8) }
}

/// How many bytes of HTML whitespace ([`IS_BLANK`]) `bytes` begin with.
#[inline]
pub(crate) fn leading_blanks(bytes: &[u8]) -> usize {
    word(bytes)
        .and_then(|word| before_first(not_blank(word)))
        .unwrap_or_else(|| count(bytes, not_blank, |byte| IS_BLANK[usize::from(byte)]))
}

/// The length of the word that `bytes` begin with: all up to the first HTML whitespace, at most `most` bytes. It is
/// counted faster if `bytes` continue after `most`.
#[inline]
pub(crate) fn word_length(bytes: &[u8], most: usize) -> usize {
    let mut at = 0;
    while at < most
        && let Some(word) = bytes.get(at..).and_then(word)
    {
        match before_first(up_to(word, b' ')) {
            None => at += 8,
            Some(before) if at + before >= most => return most,
            Some(before) if IS_BLANK[usize::from(bytes[at + before])] => return at + before,
            Some(_) => break,
        }
    }
    match bytes.get(at..most) {
        Some(rest) => at + rest.iter().take_while(|byte| !IS_BLANK[usize::from(**byte)]).count(),
        None => most,
    }
}

/// The number of bytes before the first one that is searched for. `marks` sets the highest bit of this byte in a group
/// of eight. `counts` is false for it; it is asked about the last bytes, which fill no group.
#[inline]
fn count(bytes: &[u8], marks: impl Fn(u64) -> u64, counts: impl Fn(u8) -> bool) -> usize {
    let mut at = 0;
    while let Some(word) = bytes.get(at..).and_then(word) {
        if let Some(before) = before_first(marks(word)) {
            return at + before;
        }
        at += 8;
    }
    at + bytes.get(at..).unwrap_or_default().iter().take_while(|byte| counts(**byte)).count()
}

/// Sets the highest bit of the first byte that is not whitespace, and of no byte before it; the other bits are
/// arbitrary.
const fn not_blank(word: u64) -> u64 {
    // Each sum has the highest bit of a byte where that is so. No sum of a blank reaches into the next byte.
    let (from_tab, past_return) = (word.wrapping_add(each(0x80 - b'\t')), word.wrapping_add(each(0x7F - b'\r')));
    let not_tabulation = (word ^ each(0x0B)).wrapping_add(each(0x7F));
    let not_space = (word ^ each(b' ')).wrapping_add(each(0x7F)) | word;
    not_space & !(from_tab & !past_return & not_tabulation)
}

/// Sets the highest bit of the first byte that is `byte`, and of no byte before it; the other bits are arbitrary.
#[inline]
const fn equal(word: u64, byte: u8) -> u64 {
    let difference = word ^ each(byte);
    difference.wrapping_sub(each(1)) & !difference
}

/// Sets the highest bit of the first byte that is at most `byte` (an ASCII one), and of no byte before it; the other
/// bits are arbitrary.
#[inline]
const fn up_to(word: u64, byte: u8) -> u64 {
    word.wrapping_sub(each(byte + 1)) & !word
}

/// How many groups of eight bytes [`position_near`] searches.
const NEAR: usize = 4;

/// The position of the first `byte` within the first [`NEAR`] whole groups of eight bytes. If it is that near, this
/// costs less than a call of `memchr`.
#[inline]
pub(crate) fn position_near(byte: u8, bytes: &[u8]) -> Option<usize> {
    let words = bytes.chunks_exact(8).take(NEAR).filter_map(word).enumerate();
    words.into_iter().find_map(|(i, word)| before_first(equal(word, byte)).map(|before| 8 * i + before))
}

/// The position of the first `>`, `"` or `'`.
#[inline]
pub(crate) fn position_of_mark(bytes: &[u8]) -> Option<usize> {
    let marks = |word| equal(word, b'>') | equal(word, b'"') | equal(word, b'\'');
    let found = count(bytes, marks, |byte| !matches!(byte, b'>' | b'"' | b'\''));
    (found < bytes.len()).then_some(found)
}

/// For each first byte of a UTF-8 character, the length of the character in bytes.
pub(crate) const LENGTHS: [u8; 256] = {
    let (mut lengths, mut byte) = ([1; 256], 0xC0);
    while byte < 256 {
        lengths[byte] = match byte {
            0xC0..=0xDF => 2,
            0xE0..=0xEF => 3,
            _ => 4,
        };
        byte += 1;
    }
    lengths
};

/// For each byte, whether it is whitespace in HTML.
pub(crate) const IS_BLANK: [bool; 256] = set(b" \t\n\x0C\r");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_found_near_and_far() {
        for length in (0..40).chain(60..70) {
            for byte in 0..=u8::MAX {
                let bytes = [vec![byte; length], b"\"!?=\xBE\x3D".repeat(3), b">".to_vec()].concat();
                for sign in [b'"', b'>', b'x'] {
                    let near = bytes.len().min(8 * NEAR) / 8 * 8;
                    assert_eq!(position_near(sign, &bytes), bytes[..near].iter().position(|b| *b == sign), "{bytes:?}");
                }
                let mark = bytes.iter().position(|b| b"\"'>".contains(b));
                assert_eq!(position_of_mark(&bytes), mark, "{bytes:?}");
                assert_eq!(position_of_mark(&vec![byte; length]), mark.filter(|i| *i < length), "{bytes:?}");
            }
        }
    }

    #[test]
    fn words_end_at_blanks() {
        for length in [0, 1, 7, 8, 9, 17] {
            for byte in 0..=u8::MAX {
                for rest in ["", "\"", "\"> \0甲 乙丙丁", "a b\n"] {
                    let bytes = [&"甲乙丙丁戊己".as_bytes()[..length], &[byte], rest.as_bytes()].concat();
                    for most in 0..=bytes.len() {
                        let counted = bytes[..most].iter().take_while(|byte| !IS_BLANK[usize::from(**byte)]).count();
                        assert_eq!(word_length(&bytes, most), counted, "{bytes:?} {most}");
                    }
                }
            }
        }
    }

    #[test]
    fn blanks_are_counted_eight_at_a_time_as_one_by_one() {
        for length in [0, 1, 7, 8, 9, 17] {
            for byte in 0..=u8::MAX {
                for rest in ["", "<", " <p>    甲"] {
                    let bytes = [
                        b" \t\n\x0C\r\n\r\n \t\t\t\t\t\t\t\t".get(..length).unwrap_or_default(),
                        &[byte],
                        rest.as_bytes(),
                    ]
                    .concat();
                    let counted = bytes.iter().take_while(|byte| IS_BLANK[usize::from(**byte)]).count();
                    assert_eq!(leading_blanks(&bytes), counted, "{bytes:?}");
                }
            }
        }
    }
}
