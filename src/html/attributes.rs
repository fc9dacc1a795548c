//! The attributes of a tag that are looked at: gathered as the tag goes by if all of it is written as most are, and else
//! read from its source when they are asked for.

use memchr::memchr;

use super::bytes;
use super::names::{self, Alphabet, Name, alphabet};

/// An attribute that is looked at, by its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Key {
    #[default]
    Id,
    Class,
    Itemprop,
    Href,
    Name,
    Property,
    Content,
    Rel,
    Align,
    Style,
    Hidden,
}

static KEYS: names::Table<Option<Key>, 64> = names::Table::new(
    &[
        ("id", Some(Key::Id)),
        ("class", Some(Key::Class)),
        ("itemprop", Some(Key::Itemprop)),
        ("href", Some(Key::Href)),
        ("name", Some(Key::Name)),
        ("property", Some(Key::Property)),
        ("content", Some(Key::Content)),
        ("rel", Some(Key::Rel)),
        ("align", Some(Key::Align)),
        ("style", Some(Key::Style)),
        ("hidden", Some(Key::Hidden)),
    ],
    None,
);

impl Key {
    /// The key whose name `bytes` begin with, if they begin with one, and the length of the name.
    #[inline]
    pub fn read(bytes: &[u8]) -> (Option<Self>, usize) {
        let (name, length) = Name::read(bytes, &NAMES);
        (KEYS.get(name), length)
    }

    /// Its name, if it says where a text belongs or how it is set.
    pub fn kept(self) -> Option<&'static str> {
        Some(match self {
            Self::Id => "id",
            Self::Class => "class",
            Self::Itemprop => "itemprop",
            Self::Align => "align",
            Self::Style => "style",
            Self::Hidden => "hidden",
            Self::Href | Self::Name | Self::Property | Self::Content | Self::Rel => return None,
        })
    }
}

/// An attribute as written.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Attribute<'a> {
    /// Its name.
    pub key: Key,
    /// Its value, without quotes.
    pub value: &'a str,
}

/// Most attributes of a tag that are gathered.
const MOST: usize = 4;

/// The attributes of a tag, if all are written `name="value"`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Gathered<'a> {
    list: [Attribute<'a>; MOST],
    count: usize,
    /// Whether there are others: then these do not count.
    pub others: bool,
}

impl<'a> Gathered<'a> {
    /// Makes room for the attributes of the next tag.
    #[inline]
    pub fn clear(&mut self) {
        (self.count, self.others) = (0, false);
    }

    /// Takes in one more; where there are too many, it is one of the others.
    #[inline]
    pub fn add(&mut self, key: Key, value: &'a str) {
        match self.list.get_mut(self.count) {
            Some(free) => {
                *free = Attribute { key, value };
                self.count += 1;
            }
            None => self.others = true,
        }
    }

    /// The attributes, in order; `rest` tells what follows the name of their tag.
    #[inline]
    pub fn read(&self, rest: impl FnOnce() -> &'a str) -> impl Iterator<Item = Attribute<'a>> {
        let count = if self.others { 0 } else { self.count };
        let rest = if self.others { rest() } else { "" };
        self.list.get(..count).unwrap_or_default().iter().copied().chain(Loose { rest })
    }
}

/// An iterator over the attributes of a tag, however they are written.
struct Loose<'a> {
    /// What is still to be read.
    rest: &'a str,
}

impl<'a> Iterator for Loose<'a> {
    type Item = Attribute<'a>;

    #[inline]
    fn next(&mut self) -> Option<Attribute<'a>> {
        if self.rest.is_empty() { None } else { self.next_known() }
    }
}

impl<'a> Loose<'a> {
    /// The next attribute that is looked at.
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

    /// The next name and its value.
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

/// The bytes of names of attributes.
const NAMES: Alphabet = alphabet(b"/= \t\n\x0C\r>\"'");

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
