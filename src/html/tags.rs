//! One pass over HTML source that yields its tags and texts without building a tree.
//!
//! Comments, declarations, scripts, styles and other content that nobody reads are left out. The
//! pass is linear in the source, whatever stands in it.

use memchr::{memchr, memmem};

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
    /// What stands between the name and the `>`.
    pub attributes: &'a str,
    /// Byte offset of its `<`.
    pub start: usize,
    /// Byte offset past its `>`.
    pub end: usize,
}

impl<'a> Tag<'a> {
    /// Its name in lower case.
    pub fn lower(&self) -> Name {
        let mut bytes = [0; LONGEST_NAME];
        let length = if self.name.len() > LONGEST_NAME { 0 } else { self.name.len() };
        for (lower, byte) in bytes.iter_mut().zip(self.name.bytes()) {
            *lower = byte.to_ascii_lowercase();
        }
        Name { bytes, length }
    }

    /// Whether it has this name (given in lower case).
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Whether it has one of these names (given in lower case).
    pub fn is_any(&self, names: &[&str]) -> bool {
        let lower = self.lower();
        names.iter().any(|name| name.as_bytes() == lower.bytes())
    }

    /// The value of an attribute (name in lower case), entities not decoded.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        Attributes { rest: self.attributes }.find(|a| a.name.eq_ignore_ascii_case(name)).map(|a| a.value)
    }
}

/// Longest name of an element that is known, in bytes.
const LONGEST_NAME: usize = 12;

/// A tag's name in lower case; empty for a name longer than any that is known.
pub(super) struct Name {
    bytes: [u8; LONGEST_NAME],
    length: usize,
}

impl Name {
    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

/// Elements whose content is cut out with them.
const UNREAD: &[&str] = &[
    "script", "style", "noscript", "iframe", "textarea", "select", "template", "svg", "math", "object", "noframes",
    "noembed", "xmp", "canvas", "audio", "video", "button", "map",
];

/// Elements of [`UNREAD`] that swallow the rest of the source where they are not closed.
const SWALLOWING: usize = 2;

/// The tokens of `source`.
pub(super) fn tokens(source: &str) -> Tokens<'_> {
    Tokens { source, at: 0, pending: None, unclosed: 0, quotes_end: [usize::MAX; 2] }
}

/// An iterator over tokens; see [`tokens`].
pub(super) struct Tokens<'a> {
    source: &'a str,
    at: usize,
    pending: Option<Token<'a>>,
    unclosed: u32,
    quotes_end: [usize; 2],
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(token) = self.pending.take() {
            return Some(token);
        }
        let bytes = self.source.as_bytes();
        let start = self.at;
        let mut search = start;
        while search < bytes.len() {
            let Some(found) = memchr(b'<', &bytes[search..]) else { break };
            let open = search + found;
            let Some((token, end)) = self.markup(open) else {
                search = open + 1;
                continue;
            };
            self.at = end;
            if open > start {
                self.pending = token;
                return Some(Token::Text(self.slice(start, open)));
            }
            if token.is_some() {
                return token;
            }
            return self.next_after_cut();
        }
        self.at = bytes.len();
        (start < bytes.len()).then(|| Token::Text(self.slice(start, bytes.len())))
    }
}

impl<'a> Tokens<'a> {
    /// Goes on after markup that yields nothing, without recursion on its number.
    fn next_after_cut(&mut self) -> Option<Token<'a>> {
        loop {
            let bytes = self.source.as_bytes();
            if bytes.get(self.at) != Some(&b'<') {
                return self.next();
            }
            match self.markup(self.at) {
                Some((Some(token), end)) => {
                    self.at = end;
                    return Some(token);
                }
                Some((None, end)) => self.at = end,
                None => return Some(self.text_with_sign()),
            }
        }
    }

    /// A text that begins with a `<` that opens nothing.
    fn text_with_sign(&mut self) -> Token<'a> {
        let start = self.at;
        self.at += 1;
        Token::Text(self.slice(start, self.at))
    }

    fn slice(&self, start: usize, end: usize) -> &'a str {
        self.source.get(start..end).unwrap_or_default()
    }

    /// The markup that opens at `open`: its token (none where it is cut) and where it ends. None
    /// where the `<` is a character like others.
    fn markup(&mut self, open: usize) -> Option<(Option<Token<'a>>, usize)> {
        let bytes = self.source.as_bytes();
        match *bytes.get(open + 1)? {
            b'!' => Some((None, self.declaration_end(open))),
            b'/' if bytes.get(open + 2).is_some_and(u8::is_ascii_alphabetic) => {
                let tag = self.tag(open, open + 2)?;
                Some((Some(Token::Close(tag)), tag.end))
            }
            b'/' | b'?' => Some((None, self.after(b">", open + 2))),
            c if c.is_ascii_alphabetic() => {
                let tag = self.tag(open, open + 1)?;
                let lower = tag.lower();
                match UNREAD.iter().position(|name| name.as_bytes() == lower.bytes()) {
                    Some(i) => Some((None, self.skip_element(i, tag.end))),
                    None => Some((Some(Token::Open(tag)), tag.end)),
                }
            }
            _ => None,
        }
    }

    fn declaration_end(&self, open: usize) -> usize {
        let bytes = self.source.as_bytes();
        if bytes[open..].starts_with(b"<!--") {
            if bytes[open + 4..].starts_with(b">") {
                return open + 5;
            }
            return self.after(b"-->", open + 2);
        }
        if bytes[open..].starts_with(b"<![CDATA[") {
            return open + 9;
        }
        self.after(b">", open + 2)
    }

    /// Past the next `needle`, or the end.
    fn after(&self, needle: &[u8], from: usize) -> usize {
        let bytes = self.source.as_bytes();
        let rest = bytes.get(from..).unwrap_or_default();
        memmem::find(rest, needle).map_or(bytes.len(), |i| from + i + needle.len())
    }

    /// The tag whose name starts at `name`; a tag that never ends takes the rest of the source.
    fn tag(&mut self, open: usize, name: usize) -> Option<Tag<'a>> {
        let bytes = self.source.as_bytes();
        let name_end = bytes[name..]
            .iter()
            .position(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'/' | b'<'))
            .map_or(bytes.len(), |i| name + i);
        let close = self.tag_close(name_end);
        let end = (close + 1).min(bytes.len());
        let (name, attributes) = (self.source.get(name..name_end)?, self.source.get(name_end..close)?);
        Some(Tag { name, attributes, start: open, end })
    }

    /// Where the tag's `>` stands, past quoted values.
    fn tag_close(&mut self, mut at: usize) -> usize {
        let bytes = self.source.as_bytes();
        let mut after_sign = false;
        while at < bytes.len() {
            match bytes[at] {
                b'>' => return at,
                b'=' => after_sign = true,
                quote @ (b'"' | b'\'') if after_sign => {
                    if let Some(end) = self.quote_end(quote, at + 1) {
                        at = end;
                    }
                    after_sign = false;
                }
                c if c.is_ascii_whitespace() => {}
                _ => after_sign = false,
            }
            at += 1;
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
            Some(close) => self.after(b">", close),
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
    let rest = &bytes[from..];
    memmem::find_iter(rest, b"</").map(|i| from + i).find(|&i| {
        let name_start = i + 2;
        let end = name_start + name.len();
        bytes.get(name_start..end).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
            && bytes.get(end).is_none_or(|b| !b.is_ascii_alphanumeric())
    })
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
