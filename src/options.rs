//! The settings of an extractor, checked once, and the description of a single report.

use std::time::Duration;

use crate::error::{Error, ErrorKind, Result};
use crate::record::{Described as _, Field, Record, Type};

/// The keys of the record that a caller can choose, each declared with the mark `choice` or `on_request`.
pub const FIELDS: &[&str] = &chosen::<{ count() }>();

/// The keys of the record, as declared.
const KEYS: &[Field] = match Record::TYPE {
    Type::Item(record) => record.fields,
    _ => &[],
};

const fn count() -> usize {
    let (mut number, mut i) = (0, 0);
    while i < KEYS.len() {
        number += KEYS[i].can_be_chosen() as usize;
        i += 1;
    }
    number
}

const fn chosen<const N: usize>() -> [&'static str; N] {
    let (mut names, mut number, mut i) = ([""; N], 0, 0);
    while i < KEYS.len() {
        if KEYS[i].can_be_chosen() {
            names[number] = KEYS[i].key;
            number += 1;
        }
        i += 1;
    }
    names
}

const fn bits_by_default() -> u32 {
    let (mut bits, mut number, mut i) = (0, 0, 0);
    while i < KEYS.len() {
        if KEYS[i].can_be_chosen() {
            bits |= (!KEYS[i].is_on_request() as u32) << number;
            number += 1;
        }
        i += 1;
    }
    bits
}

/// Which parts of the record to fill; the others stay empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fields(u32);

impl Default for Fields {
    /// Every field that is not declared as filled only on request.
    fn default() -> Self {
        const { Self(bits_by_default()) }
    }
}

impl Fields {
    /// The fields of these names.
    ///
    /// ```
    /// use baodao::options::Fields;
    /// let fields = Fields::of(["people", "event"]).unwrap();
    /// assert!(fields.has("people") && !fields.has("speeches"));
    /// assert!(Fields::of(["poeple"]).is_err());
    /// ```
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Self> {
        let mut bits = 0;
        for name in names {
            let Some(i) = FIELDS.iter().position(|f| *f == name) else {
                let known = FIELDS.join(", ");
                return Err(Error::new(ErrorKind::Input, format!("no field {name:?}; fields are {known}")));
            };
            bits |= 1 << i;
        }
        Ok(Self(bits))
    }

    /// Whether the field `name` is to be filled.
    pub fn has(self, name: &str) -> bool {
        FIELDS.iter().position(|f| *f == name).is_some_and(|i| self.0 & (1 << i) != 0)
    }

    /// Whether all of `others` are to be filled.
    pub fn hold(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }

    /// The names of the fields to fill.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        FIELDS.iter().enumerate().filter(move |(i, _)| self.0 & (1 << i) != 0).map(|(_, f)| *f)
    }
}

/// Most that [`Options::max_bytes`] may be: a text of this many bytes still has positions of 32 bits.
pub const MOST_BYTES: usize = 1 << 30;

/// Settings of an extractor.
#[derive(Clone, Debug)]
pub struct Options {
    /// Name or GB/T 2260 code of the division that 省委, 我市 and the like stand for.
    pub region: Option<String>,
    /// What to fill.
    pub fields: Fields,
    /// Longest input, in bytes.
    pub max_bytes: usize,
    /// Longest time for one report; none without it.
    pub timeout: Option<Duration>,
}

impl Default for Options {
    fn default() -> Self {
        Self { region: None, fields: Fields::default(), max_bytes: 32 << 20, timeout: Some(Duration::from_secs(10)) }
    }
}

/// The content of one report.
#[derive(Clone, Copy, Debug)]
pub enum Content<'a> {
    /// Bytes in any encoding.
    Bytes(&'a [u8]),
    /// Text.
    Text(&'a str),
}

impl Content<'_> {
    /// Its length in bytes.
    pub fn len(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Text(text) => text.len(),
        }
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// One report as it comes in: its content and what the caller knows of it.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// A web page, a fragment, wrapped paragraphs or plain text.
    pub content: Content<'a>,
    /// The pages that follow, where the report stands on several.
    pub more: &'a [Content<'a>],
    /// The caller's name for it.
    pub id: Option<&'a str>,
    /// Its headline, where the content has none or a worse one.
    pub title: Option<&'a str>,
    /// Its date of publication, ISO 8601 or as Chinese pages write it.
    pub published: Option<&'a str>,
    /// As [`Options::region`], for this report alone.
    pub region: Option<&'a str>,
    /// The file it was read from; its stem and its folders may hold the title, a number and a date.
    pub path: Option<&'a str>,
    /// Its address.
    pub url: Option<&'a str>,
    /// Name of the encoding of its bytes, as an HTTP header states it; checked against them.
    pub encoding: Option<&'a str>,
}

impl<'a> Source<'a> {
    /// A report of which nothing is known but its content.
    pub fn new(content: Content<'a>) -> Self {
        Self {
            content,
            more: &[],
            id: None,
            title: None,
            published: None,
            region: None,
            path: None,
            url: None,
            encoding: None,
        }
    }
}
