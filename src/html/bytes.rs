//! Sets of bytes as tables, and eight bytes at a time as a number.

/// For each byte, whether it is one of `bytes`.
pub(super) const fn set(bytes: &[u8]) -> [bool; 256] {
    let (mut found, mut i) = ([false; 256], 0);
    while i < bytes.len() {
        found[bytes[i] as usize] = true;
        i += 1;
    }
    found
}

/// A number of eight times the same byte.
pub(super) const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// How many blanks of HTML `bytes` begin with.
#[inline]
pub(super) fn leading_blanks(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let others = not_blank(u64::from_le_bytes(*eight));
        if others != 0 {
            return at + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at + bytes.get(at..).unwrap_or_default().iter().take_while(|byte| IS_BLANK[usize::from(**byte)]).count()
}

/// The highest bit of each byte that is no blank.
const fn not_blank(word: u64) -> u64 {
    let low = word & each(0x7F);
    // Each sum has the highest bit of a byte where its low bits are as said.
    let (from_tab, past_return) = (low + each(0x80 - b'\t'), low + each(0x7F - b'\r'));
    let not_tabulation = (low ^ each(0x0B)) + each(0x7F);
    let not_space = (low ^ each(b' ')) + each(0x7F);
    let is_blank = from_tab & !past_return & not_tabulation | !not_space;
    (!is_blank | word) & each(0x80)
}

/// Blanks of HTML.
pub(super) const IS_BLANK: [bool; 256] = set(b" \t\n\x0C\r");

#[cfg(test)]
mod tests {
    use super::*;

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
