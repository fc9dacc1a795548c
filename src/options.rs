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

/// Upper bound of [`Options::max_bytes`]. Positions in a text of this length still fit into 32 bits.
pub const MOST_BYTES: usize = 1 << 30;

/// The settings of an extractor.
#[derive(Clone, Debug)]
pub struct Options {
    /// Name or GB/T 2260 code of the division that 省委, 我市 and the like stand for.
    pub region: Option<String>,
    /// The fields to fill.
    pub fields: Fields,
    /// Whether the record says which rule decided each value.
    pub explain: bool,
    /// Maximum length of the input, in bytes.
    pub max_bytes: usize,
    /// Maximum time for one report; `None` means no limit.
    pub timeout: Option<Duration>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            region: None,
            fields: Fields::default(),
            explain: false,
            max_bytes: 32 << 20,
            timeout: Some(Duration::from_secs(10)),
        }
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
    /// Returns the length in bytes.
    pub fn len(&self) -> usize {
        match self {
            Self::Bytes(bytes) => bytes.len(),
            Self::Text(text) => text.len(),
        }
    }

    /// Returns whether the content is empty.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// One report as input: its content, and facts that the caller knows.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// A web page, a fragment, wrapped paragraphs or plain text.
    pub content: Content<'a>,
    /// The further pages of a report that is spread over several.
    pub more: &'a [Content<'a>],
    /// The caller's id of the report.
    pub id: Option<&'a str>,
    /// The headline, if the content lacks it or has a worse one.
    pub title: Option<&'a str>,
    /// The date of publication, in ISO 8601 or as Chinese pages write it.
    pub published: Option<&'a str>,
    /// Like [`Options::region`], for this report alone.
    pub region: Option<&'a str>,
    /// The file that the report was read from. Its name and its folders may hold the title, a number and a date.
    pub path: Option<&'a str>,
    /// The web address of the report.
    pub url: Option<&'a str>,
    /// The encoding that an HTTP header names; used only if it fits the bytes.
    pub encoding: Option<&'a str>,
}

impl<'a> Source<'a> {
    /// Makes a source of which only the content is known.
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
