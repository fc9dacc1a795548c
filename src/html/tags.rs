//! One pass over HTML source that yields its tags and texts without building a tree.
//!
//! Comments, declarations, scripts, styles and other content that nobody reads are left out. The
//! pass is linear in the source, whatever stands in it.

use std::sync::LazyLock;

use memchr::{memchr, memchr_iter, memmem};

use super::attributes::Attributes;

/// A piece of source that a reader may see, or the tag beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Characters between tags, entities not yet decoded.
    Text(&'a str),
    /// A start tag.
    Open(Tag<'a>),
    /// An end tag.
    Close(Tag<'a>),
}

/// A tag of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Its name as written.
    pub name: &'a str,
    /// Its name in lower case.
    lower: Name,
    /// What stands between the name and the `>`.
    pub attributes: &'a str,
    /// Byte offset of its `<`.
    pub start: usize,
    /// Byte offset past its `>`.
    pub end: usize,
}

impl<'a> Tag<'a> {
    /// Its name in lower case; empty for a name longer than any that is known.
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

    /// The value of an attribute (name in lower case), entities not decoded.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        Attributes { rest: self.attributes }.find(|a| a.name.eq_ignore_ascii_case(name)).map(|a| a.value)
    }
}

/// Longest name of an element that is known, in bytes.
const LONGEST_NAME: usize = 12;

/// A tag's name in lower case; empty for a name longer than any that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Name {
    bytes: [u8; LONGEST_NAME],
    length: u8,
}

impl Name {
    /// The name that `bytes` begins with, and its length as written.
    fn read(bytes: &[u8]) -> (Self, usize) {
        let mut name = Self { bytes: [0; LONGEST_NAME], length: 0 };
        let mut length = 0;
        for byte in bytes.iter().take_while(|b| !ends_name(**b)) {
            if let Some(lower) = name.bytes.get_mut(length) {
                *lower = byte.to_ascii_lowercase();
            }
            length += 1;
        }
        name.length = u8::try_from(length).ok().filter(|_| length <= LONGEST_NAME).unwrap_or_default();
        (name, length)
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or_default()
    }
}

fn ends_name(byte: u8) -> bool {
    matches!(byte, b'>' | b'/' | b'<') || byte.is_ascii_whitespace()
}

/// Elements whose content is cut out with them.
const UNREAD: &[&str] = &[
    "script", "style", "noscript", "iframe", "textarea", "select", "template", "svg", "math", "object", "noframes",
    "noembed", "xmp", "canvas", "audio", "video", "button", "map",
];

/// For each letter, whether the name of an element of [`UNREAD`] begins with it.
const UNREAD_INITIALS: [bool; 256] = initials(UNREAD);

const fn initials(names: &[&str]) -> [bool; 256] {
    let (mut found, mut i) = ([false; 256], 0);
    while i < names.len() {
        found[names[i].as_bytes()[0] as usize] = true;
        i += 1;
    }
    found
}

/// Which row of [`UNREAD`] a name is.
fn unread(lower: &[u8]) -> Option<usize> {
    let initial = *lower.first()?;
    if !UNREAD_INITIALS[usize::from(initial)] {
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
    Tokens { source, at: 0, unclosed: 0, quotes_end: [usize::MAX; 2] }
}

/// An iterator over tokens; see [`tokens`].
pub(super) struct Tokens<'a> {
    source: &'a str,
    at: usize,
    unclosed: u32,
    quotes_end: [usize; 2],
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        while self.at < self.source.len() {
            let start = self.at;
            let open = self.next_markup();
            if open > start {
                self.at = open;
                return self.source.get(start..open).map(Token::Text);
            }
            if let Some(token) = self.markup(open) {
                return Some(token);
            }
        }
        None
    }
}

impl<'a> Tokens<'a> {
    /// Where the next markup opens; a `<` that opens none is a character like others.
    fn next_markup(&self) -> usize {
        let bytes = self.source.as_bytes();
        let opens = |open: &usize| {
            bytes.get(open + 1).is_some_and(|b| matches!(b, b'!' | b'/' | b'?') || b.is_ascii_alphabetic())
        };
        if bytes[self.at] == b'<' && opens(&self.at) {
            return self.at;
        }
        memchr_iter(b'<', &bytes[self.at..]).map(|i| self.at + i).find(opens).unwrap_or(bytes.len())
    }

    /// Goes past the markup that opens at `open`: its token, none where it is cut.
    fn markup(&mut self, open: usize) -> Option<Token<'a>> {
        let next = |i: usize| self.source.as_bytes().get(open + i).copied().unwrap_or_default();
        match next(1) {
            b'!' => self.at = self.declaration_end(open),
            b'/' if next(2).is_ascii_alphabetic() => return self.tag(open, open + 2).map(Token::Close),
            b'/' | b'?' => self.at = self.after_sign(open + 2),
            _ => {
                let tag = self.tag(open, open + 1)?;
                match unread(tag.lower()) {
                    Some(which) => self.at = self.skip_element(which, tag.end),
                    None => return Some(Token::Open(tag)),
                }
            }
        }
        None
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

    /// Goes past the tag whose name starts at `name`; one that never ends takes the rest of the source.
    fn tag(&mut self, open: usize, name: usize) -> Option<Tag<'a>> {
        let bytes = self.source.as_bytes();
        let (lower, length) = Name::read(&bytes[name..]);
        let name_end = name + length;
        let close = if bytes.get(name_end) == Some(&b'>') { name_end } else { self.tag_close(name_end) };
        self.at = (close + 1).min(bytes.len());
        let (name, attributes) = (self.source.get(name..name_end)?, self.source.get(name_end..close)?);
        Some(Tag { name, lower, attributes, start: open, end: self.at })
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
        tokens(source)
            .map(|token| match token {
                Token::Text(text) => text.to_owned(),
                Token::Open(tag) => format!("[{}]", tag.name),
                Token::Close(tag) => format!("[/{}]", tag.name),
            })
            .collect()
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
        let Some(Token::Open(tag)) = tokens("<p title='a>b' class=x id = \"y z\" hidden>").next() else { panic!() };
        assert_eq!(tag.attribute("title"), Some("a>b"));
        assert_eq!(tag.attribute("class"), Some("x"));
        assert_eq!(tag.attribute("id"), Some("y z"));
        assert_eq!(tag.attribute("hidden"), Some(""));
        assert_eq!(tag.attribute("style"), None);
    }
}
