//! Character references: `&nbsp;`, `&#12288;`, and those that were encoded twice.

use std::borrow::Cow;

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};
use memchr::memchr;

/// Longest character reference that is read, in bytes, with its `&` and `;`.
const LONGEST: usize = 32;

/// `text` with its character references decoded, also where the `&` of a reference was itself
/// encoded (`&amp;nbsp;`). An unknown name and a name without `;` are left as they are.
///
/// ```ignore
/// assert_eq!(decode("甲&amp;nbsp;乙&ldquo;"), "甲\u{a0}乙“");
/// ```
pub(crate) fn decode(text: &str) -> Cow<'_, str> {
    if memchr(b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let once = decode_once(text);
    if memchr(b'&', once.as_bytes()).is_none() { Cow::Owned(once) } else { Cow::Owned(decode_once(&once)) }
}

/// `text` with its character references decoded once, as every reader of HTML does. None where an `&` begins no
/// known reference that ends with `;`: what readers make of it depends on its surroundings.
pub(crate) fn decode_closed(text: &str) -> Option<Cow<'_, str>> {
    if memchr(b'&', text.as_bytes()).is_none() {
        return Some(Cow::Borrowed(text));
    }
    replace(text, |reference| {
        let (length, characters) = read(reference)?;
        reference.as_bytes().get(..length)?.ends_with(b";").then_some((length, characters))
    })
    .map(Cow::Owned)
}

fn decode_once(text: &str) -> String {
    replace(text, |reference| Some(read(reference).unwrap_or((1, ['&', '\0'])))).unwrap_or_default()
}

/// `text` with its character references replaced. `read` gets the text from an `&` on; it gives the number of bytes to
/// replace and one or two characters for them (`'\0'` is no character). None if `read` once gives none.
fn replace(text: &str, read: impl Fn(&str) -> Option<(usize, [char; 2])>) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        let (before, reference) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let (length, characters) = read(reference)?;
        out.extend(characters.into_iter().filter(|c| *c != '\0'));
        rest = reference.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    Some(out)
}

/// The character reference that `text` begins with: its length in bytes and its characters, the second often `'\0'`,
/// that is, none. None if there is no reference.
fn read(text: &str) -> Option<(usize, [char; 2])> {
    let window = text.as_bytes().get(1..text.len().min(LONGEST)).unwrap_or_default();
    if window.first() == Some(&b'#') {
        return number(text, window);
    }
    let length = window.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    if window.get(length) != Some(&b';') {
        return None;
    }
    let (first, second) = *NAMED_ENTITIES.get(text.get(1..length + 2)?)?;
    let first = char::from_u32(first).filter(|c| *c != '\0')?;
    Some((length + 2, [first, char::from_u32(second).unwrap_or('\0')]))
}

fn number(text: &str, window: &[u8]) -> Option<(usize, [char; 2])> {
    let hexadecimal = matches!(window.get(1), Some(b'x' | b'X'));
    let start = if hexadecimal { 2 } else { 1 };
    let is_digit = |b: &u8| if hexadecimal { b.is_ascii_hexdigit() } else { b.is_ascii_digit() };
    let length = window.get(start..)?.iter().take_while(|b| is_digit(b)).count();
    let digits = text.get(1 + start..1 + start + length)?;
    let value = u32::from_str_radix(digits, if hexadecimal { 16 } else { 10 }).ok()?;
    let replaced = value.checked_sub(0x80).and_then(|i| *C1_REPLACEMENTS.get(i as usize)?);
    let c = replaced.or_else(|| char::from_u32(value)).filter(|c| *c != '\0')?;
    let closed = usize::from(window.get(start + length) == Some(&b';'));
    Some((1 + start + length + closed, [c, '\0']))
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn references_are_decoded_once_and_twice() {
        assert_eq!(decode("甲&nbsp;乙&#12288;丙&#x4E00;丁"), "甲\u{a0}乙\u{3000}丙一丁");
        assert_eq!(decode("甲&amp;nbsp;乙&amp;ldquo;"), "甲\u{a0}乙“");
        assert_eq!(decode("AT&T;&;&#;&#x;&unknown;&"), "AT&T;&;&#;&#x;&unknown;&");
    }
}
