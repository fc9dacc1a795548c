//! The attributes of a tag: where they stand, if they are written as most are, and else read from its source when they
//! are asked for.

use memchr::memchr;

use super::bytes;

/// An attribute as written.
pub(super) struct Attribute<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its value, without quotes.
    pub value: &'a str,
}

/// Most attributes of a tag whose places are kept.
const MOST: usize = 4;

/// Where the attributes of a tag stand, if all are written `name="value"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Places {
    list: [Place; MOST],
    count: u8,
    /// Whether there are others: then these do not count.
    pub others: bool,
}

/// Where an attribute stands, in bytes from the start of its tag: its name, the `=`, and the quote behind its value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Place {
    name: u16,
    equals: u16,
    close: u16,
}

impl Places {
    /// Takes in one more; where there are too many, or the tag is too long, it is one of the others.
    pub fn add(&mut self, name: usize, equals: usize, close: usize) {
        let [Ok(name), Ok(equals), Ok(close)] = [name, equals, close].map(u16::try_from) else {
            self.others = true;
            return;
        };
        match self.list.get_mut(usize::from(self.count)) {
            Some(free) => {
                *free = Place { name, equals, close };
                self.count += 1;
            }
            None => self.others = true,
        }
    }

    /// The attributes, in order, of the tag with this source; `rest` tells what follows its name.
    #[inline]
    pub fn read<'a>(&self, tag: &'a str, rest: impl FnOnce() -> &'a str) -> impl Iterator<Item = Attribute<'a>> {
        let (list, rest) = if self.others {
            (&[][..], rest())
        } else {
            (self.list.get(..usize::from(self.count)).unwrap_or_default(), "")
        };
        let mut list = list.iter();
        let mut others = Attributes { rest };
        std::iter::from_fn(move || match list.next() {
            Some(place) => Some(place.read(tag)),
            None if others.rest.is_empty() => None,
            None => others.next(),
        })
    }
}

impl Place {
    #[inline]
    fn read(self, tag: &str) -> Attribute<'_> {
        let piece = |from: u16, to: u16| tag.get(usize::from(from)..usize::from(to)).unwrap_or_default();
        Attribute { name: piece(self.name, self.equals), value: piece(self.equals + 2, self.close) }
    }
}

/// How many bytes of `source` stand before the next attribute or the end of the tag.
#[inline]
pub(super) fn gap(source: &[u8]) -> usize {
    source.iter().position(|b| !IS_GAP[usize::from(*b)] || *b == b'=').unwrap_or(source.len())
}

/// How many bytes of `source` are the name of an attribute, or may be.
#[inline]
pub(super) fn name(source: &[u8]) -> usize {
    source.iter().position(|b| ENDS_NAME[usize::from(*b)]).unwrap_or(source.len())
}

/// An iterator over the attributes of a tag, however they are written.
struct Attributes<'a> {
    /// What is still to be read.
    rest: &'a str,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = Attribute<'a>;

    fn next(&mut self) -> Option<Attribute<'a>> {
        let rest = self.rest;
        let bytes = rest.as_bytes();
        let start = bytes.iter().position(|b| !IS_GAP[usize::from(*b)])?;
        let name_end = bytes[start..].iter().position(|b| IS_GAP[usize::from(*b)]).map_or(bytes.len(), |i| start + i);
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

/// What a name ends before.
const ENDS_NAME: [bool; 256] = bytes::set(b"/= \t\n\x0C\r>\"'");

/// What stands between names.
const IS_GAP: [bool; 256] = bytes::set(b"/= \t\n\x0C\r");

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
