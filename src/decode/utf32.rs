//! UTF-32 with a byte order mark, which the encodings of the web do not have.

const LITTLE: [u8; 4] = [0xFF, 0xFE, 0, 0];
const BIG: [u8; 4] = [0, 0, 0xFE, 0xFF];

/// The text of UTF-32 with a byte order mark, and the name of the encoding. What is not a character becomes U+FFFD.
pub(super) fn decode(bytes: &[u8]) -> Option<(String, &'static str)> {
    let (mark, rest) = bytes.split_first_chunk::<4>()?;
    let (read, name): (fn([u8; 4]) -> u32, _) = match *mark {
        LITTLE => (u32::from_le_bytes, "UTF-32LE"),
        BIG => (u32::from_be_bytes, "UTF-32BE"),
        _ => return None,
    };
    let (units, cut) = rest.as_chunks::<4>();
    let mut text: String =
        units.iter().map(|unit| char::from_u32(read(*unit)).unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    text.extend((!cut.is_empty()).then_some(char::REPLACEMENT_CHARACTER));
    Some((text, name))
}
