//! One pass over HTML source that yields its tags and texts without building a tree.
//!
//! Comments, declarations, scripts, styles and other content that nobody reads are left out. The
//! pass is linear in the source, whatever stands in it.

use std::sync::LazyLock;

use memchr::{memchr, memchr_iter, memmem};

use super::attributes::{self, Attribute, Places};
use super::bytes;

/// A piece of source that a reader may see, or the tag beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t, 'a> {
    /// Characters between tags, entities not yet decoded.
    Text(&'a str),
    /// A start tag.
    Open(&'t Tag<'a>),
    /// An end tag.
    Close(&'t Tag<'a>),
}

/// A tag of the source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// From its `<` to past its `>`.
    source: &'a str,
    /// Byte offset of its `<`.
    pub start: usize,
    /// Where its name ends in `source`.
    name_end: usize,
    /// Its name in lower case.
    lower: Name,
    /// Whether it is an end tag.
    closes: bool,
    /// Whether it ends with its `>`, and not with the source of the page.
    is_whole: bool,
    /// Its attributes, where they are written as most are.
    places: Places,
}

impl<'a> Tag<'a> {
    /// Byte offset past its `>`.
    pub fn end(&self) -> usize {
        self.start + self.source.len()
    }

    /// Its name as written.
    pub fn name(&self) -> &'a str {
        self.source.get(1 + usize::from(self.closes)..self.name_end).unwrap_or_default()
    }

    /// Its name in lower case; empty for a name longer than any that is known.
    #[inline]
    pub fn lower(&self) -> &[u8] {
        self.lower.bytes()
    }

    /// Whether it has this name (given in lower case).
    pub fn is(&self, name: &str) -> bool {
        self.lower() == name.as_bytes()
    }

    /// Whether it has one of these names (given in lower case).
    pub fn is_any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.is(name))
    }

    /// What stands between the name and the `>`.
    pub fn rest(&self) -> &'a str {
        self.source.get(self.name_end..self.source.len() - usize::from(self.is_whole)).unwrap_or_default()
    }

    /// Its attributes, in order.
    #[inline]
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'a>> {
        self.places.read(self.source, || self.rest())
    }

    /// The value of an attribute (name in lower case), entities not decoded.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes().find(|a| a.name.eq_ignore_ascii_case(name)).map(|a| a.value)
    }
}

/// Longest name of an element that is known, in bytes.
const LONGEST_NAME: usize = 12;

/// A tag's name in lower case; empty for a name longer than any that is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Name {
    bytes: [u8; LONGEST_NAME],
    length: u8,
}

impl Name {
    /// The name that `bytes` begins with, and its length as written.
    fn read(bytes: &[u8]) -> (Self, usize) {
        let mut name = Self { bytes: [0; LONGEST_NAME], length: 0 };
        let length = bytes.iter().position(|b| ENDS_NAME[usize::from(*b)]).unwrap_or(bytes.len());
        for (lower, byte) in name.bytes.iter_mut().zip(&bytes[..length]) {
            *lower = byte.to_ascii_lowercase();
        }
        name.length = u8::try_from(length).ok().filter(|_| length <= LONGEST_NAME).unwrap_or_default();
        (name, length)
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or_default()
    }
}

/// What a name ends before.
const ENDS_NAME: [bool; 256] = bytes::set(b"></ \t\n\x0C\r<");

/// Elements whose content is cut out with them.
const UNREAD: &[&str] = &[
    "script", "style", "noscript", "iframe", "textarea", "select", "template", "svg", "math", "object", "noframes",
    "noembed", "xmp", "canvas", "audio", "video", "button", "map",
];

/// For each length of a name (its low bits), the letters that names of [`UNREAD`] begin with, as bits.
const UNREAD_INITIALS: [u32; 16] = initials(UNREAD);

const fn initials(names: &[&str]) -> [u32; 16] {
    let (mut found, mut i) = ([0; 16], 0);
    while i < names.len() {
        let name = names[i].as_bytes();
        found[name.len() % 16] |= 1 << (name[0] % 32);
        i += 1;
    }
    found
}

/// Which row of [`UNREAD`] a name is.
#[inline]
fn unread(lower: &[u8]) -> Option<usize> {
    let initial = *lower.first()?;
    if UNREAD_INITIALS[lower.len() % 16] >> (initial % 32) & 1 == 0 {
        return None;
    }
    UNREAD.iter().position(|name| name.as_bytes() == lower)
}

/// What closes a comment.
static COMMENT_END: LazyLock<memmem::Finder> = LazyLock::new(|| memmem::Finder::new(b"-->"));

/// Elements of [`UNREAD`] that swallow the rest of the source where they are not closed.
const SWALLOWING: usize = 2;

/// The tokens of `source`.
pub(super) fn tokens(source: &str) -> Tokens<'_> {
    Tokens { source, at: 0, tag: Tag::default(), unclosed: 0, quotes_end: [usize::MAX; 2], linked_data: Vec::new() }
}

/// Goes over the tokens of a source; see [`tokens`].
pub(super) struct Tokens<'a> {
    source: &'a str,
    at: usize,
    /// The tag gone past last.
    tag: Tag<'a>,
    unclosed: u32,
    quotes_end: [usize; 2],
    /// The JSON-LD scripts that were gone past: what follows their start tags.
    pub linked_data: Vec<&'a str>,
}

impl<'a> Tokens<'a> {
    /// The next token; its tag is lent until the one after it is asked for.
    #[inline]
    pub fn next(&mut self) -> Option<Token<'_, 'a>> {
        while self.at < self.source.len() {
            let start = self.at;
            let open = self.next_markup();
            if open > start {
                self.at = open;
                return self.source.get(start..open).map(Token::Text);
            }
            if self.markup(open) {
                return Some(if self.tag.closes { Token::Close(&self.tag) } else { Token::Open(&self.tag) });
            }
        }
        None
    }

    /// Where the next markup opens; a `<` that opens none is a character like others.
    #[inline]
    fn next_markup(&self) -> usize {
        let bytes = self.source.as_bytes();
        let opens = |open: usize| {
            bytes.get(open + 1).is_some_and(|b| matches!(b, b'!' | b'/' | b'?') || b.is_ascii_alphabetic())
        };
        if bytes[self.at] == b'<' && opens(self.at) {
            return self.at;
        }
        let mut from = self.at;
        while let Some(open) = memchr(b'<', &bytes[from..]).map(|i| from + i) {
            if opens(open) {
                return open;
            }
            from = open + 1;
        }
        bytes.len()
    }

    /// Goes past the markup that opens at `open`; whether it is a tag that is not cut.
    #[inline]
    fn markup(&mut self, open: usize) -> bool {
        let byte = |at: usize| self.source.as_bytes().get(at).copied().unwrap_or_default();
        let closes = byte(open + 1) == b'/';
        if !byte(open + 1 + usize::from(closes)).is_ascii_alphabetic() {
            self.at = if byte(open + 1) == b'!' { self.declaration_end(open) } else { self.after_sign(open + 2) };
            return false;
        }
        self.read_tag(open, closes);
        match unread(self.tag.lower()) {
            Some(which) if !closes => {
                self.skip(which);
                false
            }
            _ => true,
        }
    }

    /// Goes past the element of [`UNREAD`] that the tag opens.
    #[inline(never)]
    fn skip(&mut self, which: usize) {
        let start = self.tag.end();
        self.at = self.skip_element(which, start);
        if self.tag.is("script") && self.tag.rest().contains("ld+json") {
            self.linked_data.extend(self.source.get(start..self.at));
        }
    }

    fn declaration_end(&self, open: usize) -> usize {
        let bytes = self.source.as_bytes();
        if bytes[open..].starts_with(b"<!--") {
            if bytes[open + 4..].starts_with(b">") {
                return open + 5;
            }
            let rest = bytes.get(open + 2..).unwrap_or_default();
            return COMMENT_END.find(rest).map_or(bytes.len(), |i| open + 2 + i + 3);
        }
        if bytes[open..].starts_with(b"<![CDATA[") {
            return open + 9;
        }
        self.after_sign(open + 2)
    }

    /// Past the next `>`, or the end.
    fn after_sign(&self, from: usize) -> usize {
        let bytes = self.source.as_bytes();
        let rest = bytes.get(from..).unwrap_or_default();
        memchr(b'>', rest).map_or(bytes.len(), |i| from + i + 1)
    }

    /// Reads the tag that opens at `open`; one that never ends takes the rest of the source.
    #[inline]
    fn read_tag(&mut self, open: usize, closes: bool) {
        let bytes = self.source.as_bytes();
        let name = open + 1 + usize::from(closes);
        let (lower, length) = Name::read(&bytes[name..]);
        let name_end = name + length;
        let mut places = Places::default();
        let close = match bytes.get(name_end) {
            Some(b'>') => name_end,
            _ => self.attributes(open, name_end, &mut places),
        };
        self.at = (close + 1).min(bytes.len());
        self.tag = Tag {
            source: self.source.get(open..self.at).unwrap_or_default(),
            start: open,
            name_end: name_end - open,
            lower,
            closes,
            is_whole: close < self.at,
            places,
        };
    }

    /// Notes the places of the attributes of the tag that opens at `open` and whose name ends at `name_end`; where
    /// its `>` stands.
    fn attributes(&mut self, open: usize, name_end: usize, places: &mut Places) -> usize {
        let bytes = self.source.as_bytes();
        let mut at = name_end;
        while !places.others {
            let name = at + attributes::gap(&bytes[at..]);
            if bytes.get(name) == Some(&b'>') {
                return name;
            }
            let equals = name + attributes::name(&bytes[name..]);
            let close = match bytes[equals..] {
                [b'=', quote @ (b'"' | b'\''), ..] if name < equals => self.quote_end(quote, equals + 2),
                _ => None,
            };
            match close {
                Some(close) => {
                    places.add(name - open, equals - open, close - open);
                    at = close + 1;
                }
                None => places.others = true,
            }
        }
        self.tag_close(at)
    }

    /// Where the tag's `>` stands, past quoted values.
    fn tag_close(&mut self, mut at: usize) -> usize {
        let bytes = self.source.as_bytes();
        while let Some(found) = bytes[at..].iter().position(|b| matches!(b, b'>' | b'"' | b'\'')) {
            let mark = at + found;
            if bytes[mark] == b'>' {
                return mark;
            }
            let is_value = bytes[at..mark].trim_ascii_end().ends_with(b"=");
            let close = if is_value { self.quote_end(bytes[mark], mark + 1) } else { None };
            at = close.unwrap_or(mark) + 1;
        }
        bytes.len()
    }

    /// Where the quote closes; remembers where there are no more of its kind.
    fn quote_end(&mut self, quote: u8, from: usize) -> Option<usize> {
        let kind = usize::from(quote == b'"');
        if from >= self.quotes_end[kind] {
            return None;
        }
        let found = memchr(quote, &self.source.as_bytes()[from..]).map(|i| from + i);
        if found.is_none() {
            self.quotes_end[kind] = from;
        }
        found
    }

    /// Past the element of [`UNREAD`] whose start tag ends at `from`.
    fn skip_element(&mut self, which: usize, from: usize) -> usize {
        if self.unclosed & (1 << which) != 0 {
            return from;
        }
        match find_close(self.source.as_bytes(), UNREAD[which], from) {
            Some(close) => self.after_sign(close),
            None if which < SWALLOWING => self.source.len(),
            None => {
                self.unclosed |= 1 << which;
                from
            }
        }
    }
}

/// Where `</name` next stands, in any case of letters.
fn find_close(bytes: &[u8], name: &str, from: usize) -> Option<usize> {
    let closes = |open: &usize| {
        let end = open + 2 + name.len();
        bytes.get(open + 1) == Some(&b'/')
            && bytes.get(open + 2..end).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
            && bytes.get(end).is_none_or(|b| !b.is_ascii_alphanumeric())
    };
    memchr_iter(b'<', &bytes[from..]).map(|i| from + i).find(closes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(source: &str) -> String {
        let (mut tokens, mut shape) = (tokens(source), String::new());
        while let Some(token) = tokens.next() {
            match token {
                Token::Text(text) => shape.push_str(text),
                Token::Open(tag) => shape.extend(["[", tag.name(), "]"]),
                Token::Close(tag) => shape.extend(["[/", tag.name(), "]"]),
            }
        }
        shape
    }

    #[test]
    fn scripts_styles_and_comments_are_cut() {
        assert_eq!(shape("<p>甲<!-- <b> --><script>if (a<b) '</p>'</SCRIPT >乙</p>"), "[p]甲乙[/p]");
        assert_eq!(shape("甲<style>p{}</style><!DOCTYPE html><?xml v?>乙"), "甲乙");
        assert_eq!(shape("甲<!-- 未完"), "甲");
        assert_eq!(shape("甲<svg>乙<svg>丙"), "甲乙丙");
    }

    #[test]
    fn signs_that_open_nothing_are_text() {
        assert_eq!(shape("3<5，a< b<p>丙"), "3<5，a< b[p]丙");
        assert_eq!(shape("<<<p>"), "<<[p]");
    }

    #[test]
    fn quoted_values_may_hold_signs() {
        let mut tokens = tokens("<p title='a>b' class=x id = \"y z\" hidden>");
        let Some(Token::Open(tag)) = tokens.next() else { panic!() };
        assert_eq!(tag.attribute("title"), Some("a>b"));
        assert_eq!(tag.attribute("class"), Some("x"));
        assert_eq!(tag.attribute("id"), Some("y z"));
        assert_eq!(tag.attribute("hidden"), Some(""));
        assert_eq!(tag.attribute("style"), None);
    }

    #[test]
    fn attributes_are_the_same_however_a_tag_is_read() {
        let read = |tag: &Tag| tag.attributes().map(|a| (a.name.to_owned(), a.value.to_owned())).collect::<Vec<_>>();
        for attributes in [
            "",
            " ",
            " a=\"b\"",
            " a=\"b>c\" d='e\"f' /",
            "/a=\"b\"c='d'",
            " a =\"b\"",
            " a= \"b>\"",
            " a=b c=\"d\"",
            " a c=\"d\"",
            " c=\"d\" a",
            " a=\"b\" a=\"c\" d=\"e\" f=\"g\" h=\"i\"",
            " \"a=\"b\"",
            " =\"a\" b=\"c\"",
            " a==\"b\"",
            " a=\"b",
            " 甲=\"乙\" b='丙'",
        ] {
            let source = format!("<p{attributes}>丁<p>");
            let mut first = tokens(&source);
            let Some(Token::Open(tag)) = first.next() else { panic!("{source}") };
            let mut loose = *tag;
            loose.places.others = true;
            assert_eq!(read(tag), read(&loose), "{source}");
            let close = tokens(&source).tag_close(2);
            assert_eq!(tag.end(), (close + 1).min(source.len()), "{source}");
        }
    }
}
