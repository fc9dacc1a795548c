//! Chinese in seven bits: HZ (RFC 1843) and ISO-2022-CN (RFC 1922), which old mail and news used.
//!
//! Both switch to GB 2312 by an escape sequence and write its two bytes without their highest bit.

use encoding_rs::GB18030;
use memchr::memmem;

use super::reads_as_chinese;

/// A text and the name of its encoding.
pub(super) type Found = (String, &'static str);

const ESCAPE: u8 = 0x1B;
/// Switches to the character set that an escape sequence has chosen.
const SHIFT_OUT: u8 = 0x0E;
/// Switches back to ASCII.
const SHIFT_IN: u8 = 0x0F;

/// The text of ASCII bytes that are HZ or ISO-2022-CN, where it reads as Chinese.
pub(super) fn decode(ascii: &[u8]) -> Option<Found> {
    if memmem::find(ascii, b"\x1b$)").is_some() {
        return Some((read_iso_2022(ascii), "ISO-2022-CN")).filter(|(text, _)| reads_as_chinese(text));
    }
    memmem::find(ascii, b"~{")?;
    read_hz(ascii).filter(|text| reads_as_chinese(text)).map(|text| (text, "HZ-GB-2312"))
}

/// Reads HZ: `~{` opens GB 2312, `~}` closes it, `~~` is a tilde, and a tilde at the end of a line continues it.
///
/// None where two bytes are no character.
fn read_hz(ascii: &[u8]) -> Option<String> {
    let (mut text, mut is_open, mut at) = (Writer::default(), false, 0);
    while let Some(&byte) = ascii.get(at) {
        let next = ascii.get(at + 1).copied();
        at += 2;
        match (byte, next) {
            (b'~', Some(b'{')) => is_open = true,
            (b'~', Some(b'}')) => is_open = false,
            (b'~', Some(b'\n')) => {}
            (b'~', Some(b'~')) if !is_open => text.push_ascii(b'~'),
            (0x21..=0x7E, Some(low @ 0x21..=0x7E)) if is_open => text.push_pair(byte, low),
            (b'\n', _) if is_open => {
                // A line feed closes what a line forgot to close.
                (is_open, at) = (false, at - 1);
                text.push_ascii(byte);
            }
            _ if is_open => return None,
            _ => {
                at -= 1;
                text.push_ascii(byte);
            }
        }
    }
    Some(text.finish()).filter(|text| !text.contains('\u{fffd}'))
}

/// Reads ISO-2022-CN. A character of CNS 11643, which has no table here, becomes U+FFFD.
fn read_iso_2022(ascii: &[u8]) -> String {
    let (mut text, mut is_gb, mut is_shifted, mut at) = (Writer::default(), false, false, 0);
    while let Some(&byte) = ascii.get(at) {
        at += 1;
        match byte {
            ESCAPE => match ascii.get(at..at + 3) {
                Some([b'$', b')', set]) => (is_gb, at) = (*set == b'A', at + 3),
                Some([b'$', b'*' | b'+', _]) => at += 3,
                Some([b'N' | b'O', ..]) => {
                    text.push_unknown();
                    at += 3;
                }
                _ => {}
            },
            SHIFT_OUT => is_shifted = true,
            SHIFT_IN => is_shifted = false,
            b'\n' | b'\r' => {
                is_shifted = false;
                text.push_ascii(byte);
            }
            0x21..=0x7E if is_shifted => {
                match ascii.get(at) {
                    Some(&low @ 0x21..=0x7E) if is_gb => text.push_pair(byte, low),
                    _ => text.push_unknown(),
                }
                at += 1;
            }
            _ => text.push_ascii(byte),
        }
    }
    text.finish()
}

/// Collects ASCII and pairs of GB 2312, which are decoded together.
#[derive(Default)]
struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    fn push_ascii(&mut self, byte: u8) {
        self.bytes.push(byte & 0x7F);
    }

    fn push_pair(&mut self, high: u8, low: u8) {
        self.bytes.extend([high | 0x80, low | 0x80]);
    }

    /// Adds U+FFFD, in its bytes of GB 18030.
    fn push_unknown(&mut self) {
        self.bytes.extend([0x84, 0x31, 0xA4, 0x37]);
    }

    fn finish(self) -> String {
        GB18030.decode_without_bom_handling(&self.bytes).0.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    /// The bytes of a text, each run of Han between `open` and `close`, without their highest bit.
    fn seven_bit(text: &str, open: &str, close: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        for run in text.split_inclusive(|c: char| c.is_ascii()) {
            let (han, ascii) = run.split_at(run.trim_end_matches(|c: char| c.is_ascii()).len());
            if !han.is_empty() {
                bytes.extend(open.as_bytes());
                bytes.extend(encoding_rs::GB18030.encode(han).0.iter().map(|byte| byte & 0x7F));
                bytes.extend(close.as_bytes());
            }
            bytes.extend(ascii.as_bytes());
        }
        bytes
    }

    const TEXT: &str = "全市工作会议召开\n<p>6月4日，会议指出，要抓好落实。</p>";

    #[test]
    fn both_are_decoded() {
        let hz = seven_bit(TEXT, "~{", "~}");
        assert_eq!(decode(&hz), Some((TEXT.to_owned(), "HZ-GB-2312")));
        let iso = [b"\x1b$)A".to_vec(), seven_bit(TEXT, "\x0e", "\x0f")].concat();
        assert_eq!(decode(&iso), Some((TEXT.to_owned(), "ISO-2022-CN")));
        let open = seven_bit(TEXT, "~{", "");
        assert_eq!(decode(&open).map(|(_, name)| name), None, "ASCII inside of a pair");
        let with_tilde = [seven_bit("全市工作会议召开，", "~{", "~}"), b"a~~b~\nc".to_vec()].concat();
        assert_eq!(decode(&with_tilde).map(|(text, _)| text).as_deref(), Some("全市工作会议召开，a~bc"));
    }

    #[test]
    fn other_ascii_is_left_alone() {
        for text in ["a ~{ b ~} c", "~{~}", "x = ~{y: 1}", "\x1b$)Ano shift", "\x1b$B8!\x1b(B", "~", "~{", "\x1b$)"] {
            assert_eq!(decode(text.as_bytes()), None, "{text:?}");
        }
    }
}
