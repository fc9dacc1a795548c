//! Bytes become text: by a byte order mark, by UTF-8 that is valid, by what is declared and fits
//! the bytes, else by what the bytes look like.

use std::borrow::Cow;
use std::sync::LazyLock;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use memchr::{memchr, memmem};

/// A text and how it was decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without a byte order mark.
    pub text: Cow<'a, str>,
    /// Name of the encoding.
    pub encoding: &'static str,
    /// Name of another encoding that was declared and does not fit.
    pub declared: Option<&'static str>,
    /// How many characters stand for bytes that could not be decoded (U+FFFD).
    pub undecodable: usize,
}

/// Where a declaration may stand, in bytes.
const DECLARATION: usize = 4096;
/// How much of a text is looked at to tell encodings apart, in bytes.
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
    decode_told(bytes, None)
}

/// Decodes as [`decode`] does, where something beside the bytes, as the header of an HTTP answer, states
/// their encoding: it counts before what the page declares, and like that only where it fits the
/// bytes. A name that no encoding has is passed over.
///
/// ```
/// use baodao::decode::decode_told;
/// assert_eq!(decode_told(b"\xb7|\xc4\xb3", Some("Big5")).text, "會議");
/// assert_eq!(decode_told("会议".as_bytes(), Some("ISO-8859-1")).text, "会议");
/// ```
pub fn decode_told<'a>(bytes: &'a [u8], told: Option<&str>) -> Decoded<'a> {
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
    let valid = valid.filter(|text| text.is_ascii() || is_plausible_utf8(text));
    if let Some(text) = valid {
        if let Some(text) = encoded_twice(text) {
            let undecodable = replacements(&text);
            return Decoded {
                text: Cow::Owned(text),
                encoding: name(UTF_8),
                declared: Some(name(WINDOWS_1252)),
                undecodable,
            };
        }
        let other = declared.into_iter().find(|d| *d != UTF_8 && !text.is_ascii());
        let (encoding, undecodable) = (name(UTF_8), replacements(text));
        return Decoded { text: Cow::Borrowed(text), encoding, declared: other.map(name), undecodable };
    }
    let encoding = choose(bytes, &declared);
    with(encoding, bytes, declared.into_iter().find(|d| *d != encoding))
}

fn with<'a>(encoding: &'static Encoding, bytes: &'a [u8], declared: Option<&'static Encoding>) -> Decoded<'a> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let undecodable = replacements(&text);
    Decoded { text, encoding: name(encoding), declared: declared.map(name), undecodable }
}

/// The registered name of an encoding.
fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == GB18030 { "GB18030" } else { encoding.name() }
}

/// The text of UTF-8 that was read as windows-1252 and encoded once more, where that is certain: all
/// of it goes back, what comes out is UTF-8, and it reads as Chinese.
fn encoded_twice(text: &str) -> Option<String> {
    let is_western = !text.is_ascii() && text.bytes().all(|b| b < 0xE3);
    let (bytes, _, lost) = is_western.then(|| WINDOWS_1252.encode(text))?;
    let once = String::from_utf8(bytes.into_owned()).ok().filter(|_| !lost)?;
    (fluency(UTF_8, sample(once.as_bytes())) > 0).then_some(once)
}

fn replacements(text: &str) -> usize {
    memmem::find_iter(text.as_bytes(), "\u{fffd}".as_bytes()).count()
}

/// Chinese in UTF-8 has three bytes a character; two-byte sequences alone are GBK by chance.
fn is_plausible_utf8(text: &str) -> bool {
    text.bytes().any(|b| b >= 0xE0) || text.bytes().filter(|b| *b >= 0x80).count() > SAMPLE
}

/// The encoding that a page or an XML declaration states, if there is one of that name.
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

/// The encoding of bytes that are no valid UTF-8: of those that Chinese comes in, and the declared
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

/// A stretch of the bytes that begins where most text does: at the first that is not ASCII.
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

/// How many of the commonest characters of Chinese a decoding yields.
fn fluency(encoding: &'static Encoding, sample: &[u8]) -> i64 {
    const COMMON: &str = "，。、的是在了和一不有会中人国为上大要工作这年学全地發發展会會國學業与對来來主发业对进進实實";
    let (text, _) = encoding.decode_without_bom_handling(sample);
    i64::try_from(text.chars().filter(|c| COMMON.contains(*c)).count()).unwrap_or(0)
}

/// UTF-16 that has no mark but is easily told: every second byte of its ASCII is zero, or every
/// unit is a Chinese character or mark.
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
    fn western_text_was_not_encoded_twice() {
        for text in ["<p>Café à la crème</p>", "<p>Ã©tÃ©</p>"] {
            assert_eq!(encoded_twice(text), None, "{text}");
        }
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
