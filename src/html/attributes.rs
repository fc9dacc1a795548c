//! The attributes of a tag, read from its source when they are asked for.

use memchr::memchr;

/// An attribute as written.
pub(super) struct Attribute<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its value, without quotes.
    pub value: &'a str,
}

/// An iterator over the attributes of a tag.
pub(super) struct Attributes<'a> {
    /// What is still to be read.
    pub rest: &'a str,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = Attribute<'a>;

    fn next(&mut self) -> Option<Attribute<'a>> {
        let rest = self.rest;
        let bytes = rest.as_bytes();
        let start = bytes.iter().position(|b| !is_gap(*b))?;
        let name_end = bytes[start..].iter().position(|b| is_gap(*b)).map_or(bytes.len(), |i| start + i);
        let after = bytes[name_end..].trim_ascii_start();
        let name = rest.get(start..name_end)?;
        if after.first() != Some(&b'=') {
            self.rest = rest.get(name_end..)?;
            return Some(Attribute { name, value: "" });
        }
        let value = rest.get(bytes.len() - after[1..].trim_ascii_start().len()..)?;
        let (value, rest) = split_value(value);
        self.rest = rest;
        Some(Attribute { name, value })
    }
}

/// Whether `byte` stands between names.
fn is_gap(byte: u8) -> bool {
    matches!(byte, b'/' | b'=') || byte.is_ascii_whitespace()
}

/// A value and what follows it.
fn split_value(text: &str) -> (&str, &str) {
    let bytes = text.as_bytes();
    let quote = bytes.first().copied().filter(|b| matches!(b, b'"' | b'\''));
    if let Some(close) = quote.and_then(|quote| memchr(quote, &bytes[1..])) {
        return (text.get(1..=close).unwrap_or_default(), text.get(close + 2..).unwrap_or_default());
    }
    let end = bytes.iter().position(u8::is_ascii_whitespace).unwrap_or(bytes.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}
