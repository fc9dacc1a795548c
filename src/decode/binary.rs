//! Bytes that are not text in any encoding: pictures, archives, office documents, noise.

/// The first bytes of file formats that are often found among reports, and what the files are.
const FORMATS: [(&[u8], &str); 12] = [
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b\x08", "a compressed file"),
    (b"\xfd7zXZ\0", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "an archive"),
    (b"Rar!\x1a\x07", "an archive"),
    (b"\x7fELF", "a program"),
];
/// How many bytes of a text are examined.
const SAMPLE: usize = 64 << 10;
/// Bytes that are counted together: their sum fits into a byte.
const BLOCK: usize = 128;
/// Of more blocks than this, one in `STEP` is counted and taken for the others.
const MANY: usize = 32;
const STEP: usize = 4;
/// Text has fewer controls than this, or less than one in `RARE` characters.
const FEW: usize = 8;
const RARE: usize = 20;

/// What the bytes are, where they are not text; `text` is what they were decoded to.
///
/// ```
/// use baodao::decode::find_binary;
/// assert_eq!(find_binary(b"%PDF-1.7", "%PDF-1.7"), Some("a PDF file"));
/// assert_eq!(find_binary("会议召开。".as_bytes(), "会议召开。"), None);
/// ```
pub fn find_binary(bytes: &[u8], text: &str) -> Option<&'static str> {
    let format = FORMATS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, name)| *name);
    format.or_else(|| is_noise(text).then_some("binary data"))
}

/// Whether many characters of a text are controls.
fn is_noise(text: &str) -> bool {
    let end = (0..=SAMPLE.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    let sample = text.get(..end.unwrap_or_default()).unwrap_or_default();
    let blocks = sample.as_bytes().chunks(BLOCK);
    let step = if blocks.len() > MANY { STEP } else { 1 };
    let controls = blocks.step_by(step).map(count_controls).sum::<usize>() * step;
    controls >= FEW && controls * RARE >= sample.chars().count()
}

/// How many of at most [`BLOCK`] bytes are controls that no text has.
fn count_controls(block: &[u8]) -> usize {
    // Comparisons alone and a sum in a byte, so that many bytes are compared at once.
    let is_control = |c: u8| matches!(c, 0..0x09 | 0x0E..0x1A | 0x1C..b' ');
    usize::from(block.iter().map(|c| u8::from(is_control(*c))).sum::<u8>())
}

#[cfg(test)]
mod tests {
    use super::find_binary;
    use crate::decode::decode;

    #[test]
    fn noise_is_no_text() {
        let mut state = 1_u64;
        let mut byte = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            state.to_le_bytes()[7]
        };
        for length in [300, 5_000, 100_000] {
            let noise: Vec<u8> = (0..length).map(|_| byte()).collect();
            assert_eq!(find_binary(&noise, &decode(&noise).text), Some("binary data"), "{length}");
        }
    }

    #[test]
    fn damaged_text_is_text() {
        for text in
            ["", "会议\0召开。\u{1}", "a\x0c\x0b\t\r\n\x1a", &format!("{}{}", "\u{2}".repeat(9), "会议".repeat(99))]
        {
            assert_eq!(find_binary(text.as_bytes(), text), None, "{text:?}");
        }
    }
}
