//! Bytes become text: by a byte order mark, by UTF-8 that is valid, by what is declared and fits
//! the bytes, else by what the bytes look like. Text that was read in a wrong encoding is repaired.

mod binary;
mod garbled;
mod seven_bit;
mod utf32;

use std::borrow::Cow;
use std::sync::LazyLock;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};
use memchr::{memchr, memmem};

pub use binary::find_binary;
use garbled::Garbled;

/// A text and how it was decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without a byte order mark.
    pub text: Cow<'a, str>,
    /// Name of the encoding in which the text was read.
    pub encoding: &'static str,
    /// Name of another encoding that was declared and does not fit.
    pub declared: Option<&'static str>,
    /// How many characters replace bytes that could not be decoded (U+FFFD).
    pub undecodable: usize,
    /// Whether the text was read in a wrong encoding before it came, and a part of it is lost.
    pub is_garbled: bool,
}

/// Marks and a word of which the text of a report soon has one.
const COMMON_MARKS: [&str; 4] = ["，", "。", "的", "、"];
/// How many bytes of a page are searched for the declaration of its encoding.
const DECLARATION: usize = 4096;
/// How many bytes of a text are examined to distinguish encodings.
const SAMPLE: usize = 16 << 10;

/// Decodes `bytes`; what can't be decoded becomes U+FFFD and is counted.
///
/// GB2312 and GBK are read as GB18030, which contains both.
///
/// ```
/// use baodao::decode::decode;
/// let decoded = decode(b"\xd0\xc2\xce\xc5");
/// assert_eq!((decoded.text.as_ref(), decoded.encoding), ("新闻", "GB18030"));
/// ```
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    decode_with_label(bytes, None)
}

/// Decodes as [`decode`] does, where something beside the bytes, as the header of an HTTP answer, states
/// their encoding: it counts before what the page declares, and like that only where it fits the
/// bytes. A name that no encoding has is passed over.
///
/// ```
/// use baodao::decode::decode_with_label;
/// assert_eq!(decode_with_label(b"\xb7|\xc4\xb3", Some("Big5")).text, "會議");
/// assert_eq!(decode_with_label("会议".as_bytes(), Some("ISO-8859-1")).text, "会议");
/// ```
pub fn decode_with_label<'a>(bytes: &'a [u8], told: Option<&str>) -> Decoded<'a> {
    if let Some((text, name)) = utf32::decode(bytes) {
        return of_text(Cow::Owned(text), name, None);
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return with(encoding, bytes.get(length..).unwrap_or_default(), None);
    }
    let valid = simdutf8::basic::from_utf8(bytes).ok();
    let may_be_utf16 = valid.is_none() || memchr(0, bytes).is_some();
    if let Some(encoding) = may_be_utf16.then(|| utf16_without_mark(bytes)).flatten() {
        return with(encoding, bytes, None);
    }
    let told = told.and_then(|label| Encoding::for_label(label.trim().as_bytes())).map(with_gb18030);
    let declared: Vec<_> = told.into_iter().chain(declared(bytes)).collect();
    if let Some(text) = valid {
        let checked = check(text);
        if text.is_ascii() || is_plausible_utf8(text) || checked.declared.is_some() || checked.is_garbled {
            let other = declared.into_iter().find(|d| *d != UTF_8 && !text.is_ascii());
            return Decoded { declared: checked.declared.or(other.map(name)), ..checked };
        }
    }
    let encoding = choose(bytes, &declared);
    with(encoding, bytes, declared.into_iter().find(|d| *d != encoding))
}

/// Checks a text that came as text: what was read in a wrong encoding is repaired where that is certain, and U+FFFD is
/// counted. Nothing where the text is as it should be.
///
/// ```
/// use baodao::decode::check_text;
/// assert_eq!(check_text("会议召开。"), None);
/// assert_eq!(check_text("ä¼\u{9a}è®®å\u{8f}¬å¼\u{80}").unwrap().text, "会议召开");
/// assert_eq!(check_text("会议\u{fffd}开。").unwrap().undecodable, 1);
/// ```
pub fn check_text(text: &str) -> Option<Decoded<'_>> {
    let mut checked = check(text);
    if checked.encoding != name(UTF_8) {
        checked.declared = checked.declared.or(Some("US-ASCII"));
    }
    (checked.declared.is_some() || checked.is_garbled || checked.undecodable > 0).then_some(checked)
}

/// A text that is valid UTF-8, checked for Chinese in seven bits and for a wrong encoding.
fn check(text: &str) -> Decoded<'_> {
    if text.is_ascii() {
        return match seven_bit::decode(text.as_bytes()) {
            Some((text, encoding)) => of_text(Cow::Owned(text), encoding, None),
            None => of_text(Cow::Borrowed(text), name(UTF_8), None),
        };
    }
    match garbled::find(text) {
        Some(Garbled::Repaired(text, right, wrong)) => of_text(Cow::Owned(text), right, Some(wrong)),
        Some(Garbled::Lost) => Decoded { is_garbled: true, ..of_text(Cow::Borrowed(text), name(UTF_8), None) },
        None => of_text(Cow::Borrowed(text), name(UTF_8), None),
    }
}

fn with<'a>(encoding: &'static Encoding, bytes: &'a [u8], declared: Option<&'static Encoding>) -> Decoded<'a> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let decoded = match check_text(&text) {
        Some(Decoded { text, encoding, declared: Some(wrong), .. }) => {
            of_text(Cow::Owned(text.into_owned()), encoding, Some(wrong))
        }
        Some(found) => {
            let is_garbled = found.is_garbled;
            Decoded { is_garbled, ..of_text(text, name(encoding), None) }
        }
        None => of_text(text, name(encoding), None),
    };
    Decoded { declared: decoded.declared.or(declared.map(name)), ..decoded }
}

fn of_text<'a>(text: Cow<'a, str>, encoding: &'static str, declared: Option<&'static str>) -> Decoded<'a> {
    let undecodable = replacements(&text);
    Decoded { text, encoding, declared, undecodable, is_garbled: false }
}

/// The registered name of an encoding.
fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == GB18030 { "GB18030" } else { encoding.name() }
}

fn replacements(text: &str) -> usize {
    memmem::find_iter(text.as_bytes(), "\u{fffd}".as_bytes()).count()
}

/// Whether `text` reads as real UTF-8. Chinese has three bytes a character there; text with nothing but sequences of
/// two bytes is GBK that happens to be valid.
fn is_plausible_utf8(text: &str) -> bool {
    text.bytes().any(|b| b >= 0xE0) || text.bytes().filter(|b| *b >= 0x80).count() > SAMPLE
}

/// The encoding that a page or an XML declaration names, if there is one of that name.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    static WORDS: LazyLock<[memmem::Finder; 2]> = LazyLock::new(|| ["charset", "encoding"].map(memmem::Finder::new));
    let head = bytes.get(..DECLARATION).unwrap_or(bytes).to_ascii_lowercase();
    let head = head.as_slice();
    for word in &*WORDS {
        for at in word.find_iter(head) {
            let word = word.needle();
            let value = head.get(at + word.len()..).unwrap_or_default().trim_ascii_start();
            let Some(value) = value.strip_prefix(b"=") else { continue };
            let value = value.trim_ascii_start();
            let value =
                value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value).trim_ascii_start();
            let length =
                value.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':')).count();
            if let Some(encoding) = Encoding::for_label(value.get(..length).unwrap_or_default()) {
                return Some(with_gb18030(encoding));
            }
        }
    }
    None
}

/// GB18030 for GBK, which it contains; any other as it is.
fn with_gb18030(encoding: &'static Encoding) -> &'static Encoding {
    if encoding == GBK { GB18030 } else { encoding }
}

/// The encoding of bytes that are not valid UTF-8: of those that Chinese comes in, and the declared
/// ones, the one that reads best; where nothing reads as Chinese, what a detector says.
fn choose(bytes: &[u8], declared: &[&'static Encoding]) -> &'static Encoding {
    let sample = sample(bytes);
    let mut candidates = vec![GB18030, UTF_8, BIG5];
    let may_be = |declared: &&&'static Encoding| !matches!(declared.name(), "UTF-16LE" | "UTF-16BE" | "replacement");
    for &declared in declared.iter().filter(may_be) {
        candidates.retain(|c| *c != declared);
        candidates.insert(0, declared);
        if declared != UTF_8 && errors(declared, sample) == 0 && fluency(declared, sample) > 0 {
            return declared;
        }
    }
    let scored = candidates.into_iter().map(|c| (c, fluency(c, sample), errors(c, sample)));
    let best = scored.rev().max_by_key(|(_, fluency, errors)| fluency * 4 - errors);
    match best {
        Some((encoding, fluency, _)) if fluency > 0 => encoding,
        _ if errors(GB18030, sample) == 0 => GB18030,
        _ => detected(sample),
    }
}

fn detected(sample: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(None, Utf8Detection::Allow);
    if guess == GBK { GB18030 } else { guess }
}

/// The bytes by which encodings are compared: up to [`SAMPLE`] of them from the first that is not ASCII, where most
/// text begins.
fn sample(bytes: &[u8]) -> &[u8] {
    let start = bytes.iter().position(|b| *b >= 0x80).unwrap_or(0);
    let rest = bytes.get(start..).unwrap_or_default();
    rest.get(..SAMPLE).unwrap_or(rest)
}

/// Characters that could not be decoded, but for one that the sample may cut in two.
fn errors(encoding: &'static Encoding, sample: &[u8]) -> i64 {
    let (text, _) = encoding.decode_without_bom_handling(sample);
    let count = i64::try_from(replacements(&text)).unwrap_or(i64::MAX >> 8);
    if text.ends_with('\u{fffd}') { count - 1 } else { count }
}

/// The commonest characters of Chinese.
const COMMON: &str = "，。、的是在了和一不有会中人国为上大要工作这年学全地發发展會会國學業与對来來主发业对进進实實";

/// How many of the commonest characters of Chinese a decoding yields.
fn fluency(encoding: &'static Encoding, sample: &[u8]) -> i64 {
    let (text, _) = encoding.decode_without_bom_handling(sample);
    i64::try_from(text.chars().filter(|c| COMMON.contains(*c)).count()).unwrap_or(0)
}

/// Whether a decoded text reads as Chinese.
fn reads_as_chinese(text: &str) -> bool {
    let (han, common, _) = count_chinese(text);
    han >= 4 && common * 25 >= han
}

/// How many characters are Chinese or full-width marks, how many of them are among the commonest, and how many are
/// neither these nor ASCII.
fn count_chinese(text: &str) -> (usize, usize, usize) {
    let (mut han, mut common, mut other) = (0, 0, 0);
    for c in text.chars().filter(|c| !c.is_ascii() && *c != char::REPLACEMENT_CHARACTER) {
        match c {
            '\u{3000}'..='\u{303F}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{FF00}'..='\u{FFEF}'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '·' => {
                han += 1;
                common += usize::from(COMMON.contains(c));
            }
            _ => other += 1,
        }
    }
    (han, common, other)
}

/// The byte order of UTF-16 without a byte order mark, where nearly every unit is ASCII or a Chinese character.
///
/// A tenth must be ASCII, or the bytes must be invalid both as UTF-8 and as GB18030.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE.min(bytes.len() & !1)).unwrap_or_default();
    let (units, _) = sample.as_chunks::<2>();
    if units.len() < 4 {
        return None;
    }
    [(UTF_16LE, 1, 0), (UTF_16BE, 0, 1)].into_iter().find_map(|(encoding, high, low)| {
        let (mut ascii, mut chinese) = (0, 0);
        for unit in units {
            match unit[high] {
                0 if unit[low] != 0 => ascii += 1,
                0x30 | 0x4E..=0x9F | 0xFF => chinese += 1,
                _ => {}
            }
        }
        let fits = (ascii + chinese) * 100 >= units.len() * 95;
        let is_told = ascii * 10 >= units.len() || std::str::from_utf8(sample).is_err() && errors(GB18030, sample) > 0;
        (fits && is_told).then_some(encoding)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::WINDOWS_1252;

    const TEXT: &str = "<p>6月4日上午，全市工作会议召开。会议指出，要抓好落实，推动发展。</p>";

    fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    fn utf16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|u| if little { u.to_le_bytes() } else { u.to_be_bytes() }).collect()
    }

    #[test]
    fn undeclared_encodings_are_told() {
        for (bytes, name) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            (encoded(GB18030, TEXT), "GB18030"),
            (utf16(TEXT, true), "UTF-16LE"),
            (utf16(TEXT, false), "UTF-16BE"),
            (utf16("全市工作会议召开，会议指出", true), "UTF-16LE"),
        ] {
            let decoded = decode(&bytes);
            assert_eq!((decoded.encoding, decoded.undecodable, decoded.declared), (name, 0, None));
        }
        let traditional = "會議指出，要發展經濟。國家的學業，在這一年中對人民有利。";
        assert_eq!(decode(&encoded(BIG5, traditional)).text, traditional);
    }

    #[test]
    fn a_declaration_counts_where_it_fits() {
        let page = format!("<meta charset=gb2312>{TEXT}");
        let decoded = decode(page.as_bytes());
        assert_eq!((decoded.encoding, decoded.declared), ("UTF-8", Some("GB18030")));
        let bytes = encoded(GB18030, &page);
        assert_eq!((decode(&bytes).encoding, decode(&bytes).declared), ("GB18030", None));
        let wrong = encoded(GB18030, &page.replace("gb2312", "utf-8"));
        assert_eq!((decode(&wrong).encoding, decode(&wrong).declared), ("GB18030", Some("UTF-8")));
        let big = encoded(BIG5, "<meta charset='big5'>會議指出");
        assert_eq!(decode(&big).encoding, "Big5");
    }

    /// Bytes that are not what they say: what they are read as, what is noted, how many are lost.
    #[test]
    fn encodings_as_pages_have_them() {
        let page = |charset: &str| format!("<meta charset={charset}>{TEXT}");
        let xml = |name: &str| format!("<?xml version='1.0' encoding='{name}'?>{TEXT}");
        let twice: String =
            TEXT.bytes().map(|b| WINDOWS_1252.decode_without_bom_handling(&[b]).0.into_owned()).collect();
        let rare = TEXT.replace("全市", "𠮷䶮");
        let cut = |bytes: Vec<u8>| bytes.get(..bytes.len() - 6).unwrap_or_default().to_vec();
        let mixed = [encoded(GB18030, TEXT), "版权".as_bytes().to_vec()].concat();
        for (what, bytes, encoding, declared, lost) in [
            ("gb2312 that is gbk", encoded(GB18030, &page("gb2312").replace("全市", "朱镕基")), "GB18030", None, 0),
            ("gbk with four-byte characters", encoded(GB18030, &rare), "GB18030", None, 0),
            ("gbk that is UTF-8", page("gbk").into_bytes(), "UTF-8", Some("GB18030"), 0),
            ("UTF-8 that is gbk", encoded(GB18030, &page("utf-8")), "GB18030", Some("UTF-8"), 0),
            ("big5 that is gbk", encoded(GB18030, &page("big5")), "GB18030", Some("Big5"), 0),
            ("latin-1 that is gbk", encoded(GB18030, &page("iso-8859-1")), "GB18030", Some("windows-1252"), 0),
            ("XML declaration", encoded(GB18030, &xml("gbk")), "GB18030", None, 0),
            ("wrong XML declaration", xml("gbk").into_bytes(), "UTF-8", Some("GB18030"), 0),
            (
                "mark against the declaration",
                [b"\xef\xbb\xbf".as_slice(), page("gbk").as_bytes()].concat(),
                "UTF-8",
                None,
                0,
            ),
            ("UTF-16 that declares UTF-8", utf16(&page("utf-8"), true), "UTF-16LE", None, 0),
            ("UTF-8 encoded twice", twice.into_bytes(), "UTF-8", Some("windows-1252"), 0),
            ("UTF-8 cut in a character", cut(TEXT.as_bytes().to_vec()), "UTF-8", None, 1),
            ("gbk with a part in UTF-8", mixed, "GB18030", None, 0),
        ] {
            let decoded = decode(&bytes);
            assert_eq!((decoded.encoding, decoded.declared, decoded.undecodable), (encoding, declared, lost), "{what}");
            assert!(decoded.text.contains("工作会议召开。会议指出") && !decoded.text.starts_with('\u{feff}'), "{what}");
        }
    }

    #[test]
    fn text_saved_in_a_wrong_encoding_is_repaired() {
        let latin = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect::<String>();
        let of_utf8 = latin(TEXT.as_bytes());
        let of_gbk = latin(&encoded(GB18030, TEXT));
        for (bytes, encoding) in [(of_utf8.clone().into_bytes(), "UTF-8"), (of_gbk.into_bytes(), "GB18030")] {
            let decoded = decode(&bytes);
            assert_eq!((decoded.text.as_ref(), decoded.encoding, decoded.undecodable), (TEXT, encoding, 0));
            assert_eq!((decoded.declared, decoded.is_garbled), (Some("windows-1252"), false));
        }
        let lost = decode(of_utf8.replacen('\u{8d}', "", 1).as_bytes()).is_garbled;
        assert!(lost && !decode(TEXT.as_bytes()).is_garbled);
    }

    #[test]
    fn utf32_has_a_mark() {
        let little: Vec<u8> = "\u{feff}会议召开".chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
        let big: Vec<u8> = "\u{feff}会议召开".chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
        for (bytes, encoding) in [(&little, "UTF-32LE"), (&big, "UTF-32BE")] {
            let decoded = decode(bytes);
            assert_eq!((decoded.text.as_ref(), decoded.encoding, decoded.undecodable), ("会议召开", encoding, 0));
            let cut = decode(&bytes[..bytes.len() - 1]);
            assert_eq!((cut.text.as_ref(), cut.undecodable), ("会议召\u{fffd}", 1));
        }
        let utf16 = [b"\xff\xfe".to_vec(), utf16("会议召开", true)].concat();
        assert_eq!(decode(&utf16).encoding, "UTF-16LE");
    }

    #[test]
    fn what_cannot_be_decoded_is_counted() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.insert(20, 0xFF);
        let decoded = decode(&bytes);
        assert_eq!((decoded.encoding, decoded.undecodable), ("UTF-8", 1));
        assert_eq!(decode(b"").text, "");
        assert_eq!(decode(b"\xef\xbb\xbf\xe4\xbc\x9a").text, "会");
    }
}
