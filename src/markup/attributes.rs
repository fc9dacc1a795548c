//! The attributes of a tag that rules examine. They are gathered while the tag is read if it is written in the usual
//! way, and else read from the source on demand.

use std::ops::Range;

use memchr::memchr;

use super::bytes;
use super::spellings::{self, Alphabet, alphabet};

/// Declares the attributes that are examined, each with its name.
macro_rules! keys {
    ($($key:ident $name:literal)*) => {
        /// An attribute that is examined, by its name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Key { $($key,)* }

        static KEYS: spellings::Table<Option<Key>, 64> = spellings::Table::new(&[$(($name, Some(Key::$key)),)*], None);

        impl Key {
            /// All keys, in the order of their declaration.
            pub const ALL: &[Self] = &[$(Self::$key,)*];

            /// Its name.
            fn name(self) -> &'static str {
                match self { $(Self::$key => $name,)* }
            }
        }
    };
}

keys! {
    Id "id" Class "class" Itemprop "itemprop" Href "href" Name "name" Property "property" Content "content" Rel "rel"
    Align "align" Style "style" Hidden "hidden"
}

impl Key {
    /// Reads the attribute's name that `bytes` begin with: its key, none if it is not examined, and its length in
    /// bytes.
    #[inline]
    pub fn read(bytes: &[u8]) -> (Option<Self>, usize) {
        KEYS.read(bytes, &NAMES)
    }

    /// Reads as [`read`](Self::read) does, but faster, a name of one to seven ASCII letters; none for another name, and
    /// where fewer than eight bytes remain.
    #[inline]
    pub fn read_letters(bytes: &[u8]) -> Option<(Option<Self>, usize)> {
        KEYS.read_letters(bytes, &NAMES)
    }

    /// The key as a bit of a set of keys.
    #[inline]
    pub const fn bit(self) -> u16 {
        1 << self as u16
    }

    /// Its name, if the tree needs the attribute: it may name a container (`id`), or say how a text is aligned or
    /// whether it is hidden.
    pub fn kept(self) -> Option<&'static str> {
        let is_kept =
            matches!(self, Self::Id | Self::Class | Self::Itemprop | Self::Align | Self::Style | Self::Hidden);
        is_kept.then(|| self.name())
    }
}

/// An attribute as written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attribute<'a> {
    /// Its name.
    pub key: Key,
    /// Its value, without quotes.
    pub value: &'a str,
}

/// The examined attributes of a tag, as far as they were gathered while it was read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Gathered {
    /// For each key of `keys`, where its value begins and ends: byte offsets in the source.
    values: [(usize, usize); Key::ALL.len()],
    /// The keys that were gathered, as bits.
    keys: u16,
    /// Whether the attributes must be read from the source ([`loose`]) instead: they are written in an unusual way, a
    /// key occurs twice, or nothing was gathered because the element's attributes rarely matter.
    pub others: bool,
}

impl Gathered {
    /// Removes all attributes, before the next tag is read.
    #[inline]
    pub fn clear(&mut self) {
        (self.keys, self.others) = (0, false);
    }

    /// Adds an attribute; sets `others` if its key is there already.
    #[inline]
    pub fn add(&mut self, key: Key, value: Range<usize>) {
        self.others |= self.keys & key.bit() != 0;
        self.keys |= key.bit();
        self.values[key as usize] = (value.start, value.end);
    }

    /// Whether the tag may have one of the keys, which are given as bits.
    #[inline]
    pub fn may_have(&self, keys: u16) -> bool {
        self.others || self.keys & keys != 0
    }

    /// Where the value of a key is in the source, in bytes; none if the key was not gathered.
    #[inline]
    pub fn get(&self, key: Key) -> Option<Range<usize>> {
        let (start, end) = self.values[key as usize];
        (self.keys & key.bit() != 0).then_some(start..end)
    }
}

/// An iterator over the attributes of a tag, however they are written.
pub(crate) struct Loose<'a> {
    /// The source that is not read yet.
    rest: &'a str,
}

/// The examined attributes in `rest`, the source after the name of a tag.
pub(crate) fn loose(rest: &str) -> Loose<'_> {
    Loose { rest }
}

impl<'a> Iterator for Loose<'a> {
    type Item = Attribute<'a>;

    #[inline]
    fn next(&mut self) -> Option<Attribute<'a>> {
        if self.rest.is_empty() { None } else { self.next_known() }
    }
}

impl<'a> Loose<'a> {
    /// The next attribute that is examined.
    fn next_known(&mut self) -> Option<Attribute<'a>> {
        loop {
            let (name, value) = self.next_pair()?;
            if let (Some(key), length) = Key::read(name.as_bytes())
                && length == name.len()
            {
                return Some(Attribute { key, value });
            }
        }
    }

    /// The next attribute, examined or not: its name and its value, which may be empty.
    fn next_pair(&mut self) -> Option<(&'a str, &'a str)> {
        let rest = self.rest;
        let bytes = rest.as_bytes();
        let start = bytes.iter().position(|b| !IS_GAP[usize::from(*b)])?;
        let name_end = bytes[start..].iter().position(|b| IS_GAP[usize::from(*b)]).map_or(bytes.len(), |i| start + i);
        let after = bytes[name_end..].trim_ascii_start();
        let name = rest.get(start..name_end)?;
        if after.first() != Some(&b'=') {
            self.rest = rest.get(name_end..)?;
            return Some((name, ""));
        }
        let value = rest.get(bytes.len() - after[1..].trim_ascii_start().len()..)?;
        let (value, rest) = split_value(value);
        self.rest = rest;
        Some((name, value))
    }
}

/// The bytes of which names of attributes consist.
const NAMES: Alphabet = alphabet(b"/= \t\n\x0C\r>\"'");

/// For each byte, whether it separates the names of attributes.
const IS_GAP: [bool; 256] = bytes::set(b"/= \t\n\x0C\r");

/// The value that `text` begins with, without quotes, and the text after it.
fn split_value(text: &str) -> (&str, &str) {
    let bytes = text.as_bytes();
    let quote = bytes.first().copied().filter(|b| matches!(b, b'"' | b'\''));
    if let Some(close) = quote.and_then(|quote| memchr(quote, &bytes[1..])) {
        return (text.get(1..=close).unwrap_or_default(), text.get(close + 2..).unwrap_or_default());
    }
    let end = bytes.iter().position(u8::is_ascii_whitespace).unwrap_or(bytes.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}
