//! Text that was read in a wrong encoding before it came: UTF-8 or GBK as ISO-8859-1, UTF-8 as GBK.
//!
//! Where the bytes can be restored and read as Chinese without a loss, the repair is certain. Where a part of them is
//! lost, a reader should know, and the text stays as it is.

use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, WINDOWS_1252};
use memchr::memmem;

use super::{COMMON_MARKS, count_chinese, name, sample};

/// What is known of a text that was read in a wrong encoding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Garbled {
    /// The text as it was meant, its encoding, and the one in which it was read.
    Repaired(String, &'static str, &'static str),
    /// A part of the text is lost.
    Lost,
}

/// What GBK makes of two U+FFFD in UTF-8: somebody lost the characters before.
const TWICE_REPLACED: &str = "锟斤拷";

/// Tests whether `text` was read in a wrong encoding.
pub(super) fn find(text: &str) -> Option<Garbled> {
    let sample = sample(text.as_bytes());
    if sample.is_empty() {
        return None;
    }
    // The text of a report has one of these marks soon, and text in a wrong encoding has not.
    if COMMON_MARKS.iter().any(|mark| memmem::find(sample, mark.as_bytes()).is_some()) {
        return memmem::find(text.as_bytes(), TWICE_REPLACED.as_bytes()).map(|_| Garbled::Lost);
    }
    if sample.iter().all(|byte| *byte < 0xE3 || *byte == 0xEF) {
        return as_western(text);
    }
    as_gbk(text)
}

/// Tests whether a text is Chinese whose bytes were read as ISO-8859-1 or windows-1252, and restores it.
fn as_western(text: &str) -> Option<Garbled> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut lost = 0;
    for c in text.chars() {
        match u8::try_from(c) {
            Ok(byte) => bytes.push(byte),
            Err(_) => match western_byte(c) {
                Some(byte) => bytes.push(byte),
                None => lost += 1,
            },
        }
    }
    let best = [UTF_8, GB18030, BIG5].map(|encoding| Reading::of(encoding, &bytes, lost));
    judge(best, WINDOWS_1252)
}

/// The byte of windows-1252 for a character that ISO-8859-1 does not have.
fn western_byte(c: char) -> Option<u8> {
    let mut buffer = [0; 4];
    let (bytes, _, is_unknown) = WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
    (!is_unknown).then(|| bytes.first().copied()).flatten()
}

/// Tests whether a text is UTF-8 whose bytes were read as GBK, and restores it.
fn as_gbk(text: &str) -> Option<Garbled> {
    let lost = text.matches('\u{fffd}').count();
    let kept;
    let text = if lost == 0 {
        text
    } else {
        kept = text.replace('\u{fffd}', "");
        &kept
    };
    // A text in its own encoding is not a valid UTF-8 already in its sample.
    let start = String::from_utf8_lossy(sample(text.as_bytes()));
    Reading::of(UTF_8, &GB18030.encode(&start).0, 0).is_likely().then_some(())?;
    let (bytes, _, _) = GB18030.encode(text);
    judge([Reading::of(UTF_8, &bytes, lost)], GB18030)
}

fn judge<const N: usize>(readings: [Reading; N], wrong: &'static Encoding) -> Option<Garbled> {
    let best = readings.into_iter().filter(Reading::is_likely).min_by_key(|reading| reading.lost)?;
    if best.lost > 0 {
        return Some(Garbled::Lost);
    }
    Some(Garbled::Repaired(best.text, name(best.encoding), name(wrong)))
}

/// A text decoded from restored bytes.
struct Reading {
    encoding: &'static Encoding,
    text: String,
    /// Characters that are lost.
    lost: usize,
}

impl Reading {
    fn of(encoding: &'static Encoding, bytes: &[u8], lost: usize) -> Self {
        let text = encoding.decode_without_bom_handling(bytes).0.into_owned();
        let lost = lost + text.matches('\u{fffd}').count();
        Self { encoding, text, lost }
    }

    /// Whether the restored text reads as Chinese, with no more characters lost than kept. Of a text that was in its
    /// own encoding hardly a character is kept.
    fn is_likely(&self) -> bool {
        let (han, common, other) = count_chinese(&self.text);
        han >= 4 && common * 25 >= han && other * 10 <= han && self.lost <= han
    }
}

#[cfg(test)]
mod tests {
    use super::{Garbled, find};
    use encoding_rs::{BIG5, Encoding, GB18030, UTF_8, WINDOWS_1252};

    const TEXT: &str = "<title>全市工作会议召开</title>\n<p>6月4日，全市工作会议召开。会议指出，要抓好落实。</p>";

    /// Encodes `text` with `encoding`, and reads each byte as a character of ISO-8859-1.
    fn latin(encoding: &'static Encoding, text: &str) -> String {
        encoding.encode(text).0.iter().map(|byte| char::from(*byte)).collect()
    }

    fn read_as(wrong: &'static Encoding, right: &'static Encoding, text: &str) -> String {
        wrong.decode_without_bom_handling(&right.encode(text).0).0.into_owned()
    }

    fn repaired(text: &str) -> Option<String> {
        match find(text) {
            Some(Garbled::Repaired(text, ..)) => Some(text),
            _ => None,
        }
    }

    #[test]
    fn what_is_certain_is_repaired() {
        for encoding in [UTF_8, GB18030] {
            assert_eq!(repaired(&latin(encoding, TEXT)).as_deref(), Some(TEXT), "{}", encoding.name());
            assert_eq!(repaired(&read_as(WINDOWS_1252, encoding, TEXT)).as_deref(), Some(TEXT), "{}", encoding.name());
        }
        let traditional = "會議指出，要發展經濟。國家的學業，在這一年中對人民有利。";
        assert_eq!(repaired(&latin(BIG5, traditional)).as_deref(), Some(traditional));
        // Each run has an even number of characters, so that GBK loses none of their bytes.
        let even = "会议指出\n全市安全生产工作会议在春江市举行";
        assert_eq!(repaired(&read_as(GB18030, UTF_8, even)).as_deref(), Some(even));
        assert_eq!(repaired("å®\u{89}å\u{85}¨ç\u{94}\u{9f}äº§å·¥ä½\u{9c}").as_deref(), Some("安全生产工作"));
    }

    #[test]
    fn what_is_lost_in_part_is_told() {
        let gbk = read_as(GB18030, UTF_8, TEXT);
        assert!(gbk.contains('\u{fffd}'), "{gbk}");
        assert_eq!(find(&gbk), Some(Garbled::Lost));
        let western = latin(UTF_8, TEXT).replacen('\u{8d}', "", 1).replace('\u{85}', " ");
        assert_eq!(find(&western), Some(Garbled::Lost));
        assert_eq!(find("会议指出，锟斤拷锟斤拷。"), Some(Garbled::Lost));
    }

    #[test]
    fn text_in_its_own_encoding_is_left_alone() {
        for text in [
            "",
            "plain ASCII",
            TEXT,
            "<p>Café à la crème, déjà vu — naïve façade</p>",
            "<p>Ã©tÃ©</p>",
            "Größe, Übermaß, Straße, äöüß ÄÖÜ",
            "全市安全生产工作会议",
            "會議",
            "한국어 문장",
            "日本語の文章",
            "Ελληνικά Русский текст",
            "鍏ㄥ",
            "龘靐齉爩鱻麤龗灪吁龖厵滟爨癵籱饢驫鲡鹂鸾麣纞",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
