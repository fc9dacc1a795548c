//! One pass over HTML source that yields its tags and texts without building a tree.
//!
//! Comments, declarations, scripts, styles and other content that nobody reads are left out. The
//! pass is linear in the source, whatever stands in it.

use std::sync::LazyLock;

use memchr::{memchr, memchr_iter, memmem};

use super::attributes::{Attribute, Gathered, Key};
use super::bytes;
use super::elements::Element;

/// A piece of source that a reader may see, or the tag beside it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Token<'t, 'a> {
    /// Blanks of the source between tags.
    Blank(&'a str),
    /// Other characters between tags, entities not yet decoded.
    Text(&'a str),
    /// A start tag.
    Open(&'t Tag<'a>),
    /// An end tag.
    Close(&'t Tag<'a>),
}

/// A tag of the source.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tag<'a> {
    /// All of the source.
    source: &'a str,
    /// Byte offset of its `<`.
    pub start: usize,
    /// Byte offset past its name.
    name_end: usize,
    /// Byte offset of its `>`, or the end of the source where it has none.
    close: usize,
    /// Whether it is an end tag.
    closes: bool,
    /// Its element.
    pub element: Element,
    /// Its attributes, where they are written as most are.
    attributes: Gathered<'a>,
}

impl<'a> Tag<'a> {
    /// Byte offset past its `>`.
    pub fn end(&self) -> usize {
        (self.close + 1).min(self.source.len())
    }

    /// Its name as written.
    pub fn name(&self) -> &'a str {
        self.source.get(self.start + 1 + usize::from(self.closes)..self.name_end).unwrap_or_default()
    }

    /// Whether it has the same name as another.
    #[inline]
    pub fn is_like(&self, other: &Tag) -> bool {
        self.element == other.element
            && (self.element != Element::Other || self.name().eq_ignore_ascii_case(other.name()))
    }

    /// What stands between the name and the `>`.
    pub fn rest(&self) -> &'a str {
        self.source.get(self.name_end..self.close).unwrap_or_default()
    }

    /// What stands between it and `other`, which is behind it.
    pub fn up_to(&self, other: &Tag<'a>) -> &'a str {
        self.source.get(self.end()..other.start).unwrap_or_default()
    }

    /// Its attributes that are looked at, in order.
    #[inline]
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'a>> {
        self.attributes.read(|| self.rest())
    }

    /// The value of an attribute, entities not decoded.
    #[inline]
    pub fn attribute(&self, key: Key) -> Option<&'a str> {
        self.attributes().find(|attribute| attribute.key == key).map(|attribute| attribute.value)
    }
}

/// What takes the tokens of a source in, each kind by a way of its own: nothing has to ask which it is.
pub(super) trait TokenSink<'a> {
    /// Blanks of the source between tags.
    fn blank(&mut self, blank: &'a str);
    /// Other characters between tags, entities not yet decoded.
    fn text(&mut self, text: &'a str);
    /// A start tag.
    fn open(&mut self, tag: &Tag<'a>);
    /// An end tag.
    fn close(&mut self, tag: &Tag<'a>);
}

/// The token that was taken in last; its tag is kept by the tokens.
#[derive(Default)]
enum Last<'a> {
    #[default]
    Open,
    Close,
    Blank(&'a str),
    Text(&'a str),
}

impl<'a> TokenSink<'a> for Last<'a> {
    #[inline]
    fn blank(&mut self, blank: &'a str) {
        *self = Self::Blank(blank);
    }

    #[inline]
    fn text(&mut self, text: &'a str) {
        *self = Self::Text(text);
    }

    #[inline]
    fn open(&mut self, _: &Tag<'a>) {
        *self = Self::Open;
    }

    #[inline]
    fn close(&mut self, _: &Tag<'a>) {
        *self = Self::Close;
    }
}

/// What closes a comment.
static COMMENT_END: LazyLock<memmem::Finder> = LazyLock::new(|| memmem::Finder::new(b"-->"));

/// What tells a script of JSON-LD.
static LINKED_DATA: LazyLock<memmem::Finder> = LazyLock::new(|| memmem::Finder::new(b"ld+json"));

/// The tokens of `source`.
pub(super) fn tokens(source: &str) -> Tokens<'_> {
    let tag = Tag { source, ..Tag::default() };
    Tokens { source, at: 0, tag, unclosed: 0, unquoted: [0; 2], linked_data: Vec::new() }
}

/// Goes over the tokens of a source; see [`tokens`].
pub(super) struct Tokens<'a> {
    source: &'a str,
    at: usize,
    /// The tag gone past last.
    tag: Tag<'a>,
    /// The elements that are not closed any more, as bits.
    unclosed: u128,
    /// How many bytes at the end of the source are known to hold no `'`, and no `"`.
    unquoted: [usize; 2],
    /// The JSON-LD scripts that were gone past: what follows their start tags.
    pub linked_data: Vec<&'a str>,
}

impl<'a> Tokens<'a> {
    /// The next token; its tag is lent until the one after it is asked for.
    #[inline]
    pub fn next(&mut self) -> Option<Token<'_, 'a>> {
        let mut last = Last::default();
        self.feed(&mut last)?;
        Some(match last {
            Last::Open => Token::Open(&self.tag),
            Last::Close => Token::Close(&self.tag),
            Last::Blank(blank) => Token::Blank(blank),
            Last::Text(text) => Token::Text(text),
        })
    }

    /// Gives the next token to `sink`; none at the end.
    #[allow(
        clippy::inline_always,
        reason = "a page has hundreds of tokens, and each goes straight to what takes it in"
    )]
    #[inline(always)]
    pub fn feed(&mut self, sink: &mut impl TokenSink<'a>) -> Option<()> {
        loop {
            let open = self.at;
            match *self.source.as_bytes().get(open..)? {
                [] => return None,
                [b'<', b'/', letter, ..] if letter.is_ascii_alphabetic() => {
                    self.read_tag(open, true);
                    sink.close(&self.tag);
                    return Some(());
                }
                [b'<', letter, ..] if letter.is_ascii_alphabetic() => {
                    self.read_tag(open, false);
                    if !self.tag.element.is_unread() {
                        sink.open(&self.tag);
                        return Some(());
                    }
                    self.skip();
                }
                [b'<', b'!', ..] => self.at = self.declaration_end(open),
                [b'<', b'/' | b'?', ..] => self.at = self.after_sign(open + 2),
                _ => return self.text(sink),
            }
        }
    }

    /// Gives the text that stands here, up to the next markup.
    #[inline]
    fn text(&mut self, sink: &mut impl TokenSink<'a>) -> Option<()> {
        let start = self.at;
        let seen = start + bytes::leading_blanks(self.source.as_bytes().get(start..)?);
        self.at = self.next_markup(seen);
        let text = self.source.get(start..self.at)?;
        if self.at == seen {
            sink.blank(text);
        } else {
            sink.text(text);
        }
        Some(())
    }

    /// Where the next markup opens; a `<` that opens none is a character like others.
    #[inline]
    fn next_markup(&self, mut from: usize) -> usize {
        let bytes = self.source.as_bytes();
        let opens = |open: usize| bytes.get(open + 1).is_some_and(|b| OPENS[usize::from(*b)]);
        if bytes.get(from) == Some(&b'<') && opens(from) {
            return from;
        }
        while let Some(open) = bytes.get(from..).and_then(|rest| memchr(b'<', rest)).map(|i| from + i) {
            if opens(open) {
                return open;
            }
            from = open + 1;
        }
        bytes.len()
    }

    /// Goes past the element that the tag opens.
    #[inline(never)]
    fn skip(&mut self) {
        let start = self.tag.end();
        self.at = self.skip_element(start);
        if self.tag.element == Element::Script && LINKED_DATA.find(self.tag.rest().as_bytes()).is_some() {
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
    #[allow(clippy::inline_always, reason = "half of a page's tags are end tags, for which little of it remains")]
    #[inline(always)]
    fn read_tag(&mut self, open: usize, closes: bool) {
        let bytes = self.source.as_bytes();
        let name = open + 1 + usize::from(closes);
        let (element, length) = Element::read(&bytes[name..]);
        let name_end = name + length;
        self.tag.attributes.clear();
        let close = match bytes.get(name_end) {
            Some(b'>') => name_end,
            _ if closes || element.is_bare() => {
                self.tag.attributes.others = true;
                self.tag_close(name_end)
            }
            _ => self.attributes(name_end),
        };
        self.at = (close + 1).min(bytes.len());
        (self.tag.start, self.tag.name_end, self.tag.close) = (open, name_end, close);
        (self.tag.element, self.tag.closes) = (element, closes);
    }

    /// Gathers the attributes of the tag whose name ends at `name_end`; where its `>` stands.
    fn attributes(&mut self, name_end: usize) -> usize {
        let bytes = self.source.as_bytes();
        let mut rest = bytes.get(name_end..).unwrap_or_default();
        loop {
            let start = rest;
            while let [byte, after @ ..] = rest
                && PARTS_ATTRIBUTES[usize::from(*byte)]
            {
                rest = after;
            }
            if rest.first() == Some(&b'>') {
                return bytes.len() - rest.len();
            }
            let (key, length) = Key::read(rest);
            let value = match rest.get(length..) {
                Some([b'=', quote @ (b'"' | b'\''), value @ ..]) if length > 0 => {
                    self.quote_end(*quote, value).and_then(|end| value.split_at_checked(end))
                }
                _ => None,
            };
            let Some((value, after)) = value else {
                self.tag.attributes.others = true;
                return self.tag_close(bytes.len() - start.len());
            };
            if let Some(key) = key {
                let end = bytes.len() - after.len();
                self.tag.attributes.add(key, self.source.get(end - value.len()..end).unwrap_or_default());
            }
            rest = &after[1..];
        }
    }

    /// Where the tag's `>` stands, past quoted values.
    fn tag_close(&mut self, mut at: usize) -> usize {
        let bytes = self.source.as_bytes();
        let mut mark = at;
        while let Some(byte) = bytes.get(mark) {
            if MARKS[usize::from(*byte)] {
                if *byte == b'>' {
                    return mark;
                }
                let is_value = bytes[at..mark].trim_ascii_end().ends_with(b"=");
                let end = if is_value { self.quote_end(*byte, &bytes[mark + 1..]) } else { None };
                mark += end.map_or(0, |end| end + 1);
                at = mark + 1;
            }
            mark += 1;
        }
        bytes.len()
    }

    /// How many bytes of `rest`, which goes on to the end of the source, stand before the quote that closes; remembers
    /// where there are no more of its kind.
    #[inline]
    fn quote_end(&mut self, quote: u8, rest: &[u8]) -> Option<usize> {
        let last = &mut self.unquoted[usize::from(quote == b'"')];
        if rest.len() <= *last {
            return None;
        }
        let found = memchr(quote, rest);
        if found.is_none() {
            *last = rest.len();
        }
        found
    }

    /// Past the element that the tag opens, whose content begins at `from`.
    fn skip_element(&mut self, from: usize) -> usize {
        let element = self.tag.element;
        let bit = 1 << element as u8;
        if self.unclosed & bit != 0 {
            return from;
        }
        match find_close(self.source.as_bytes(), self.tag.name(), from) {
            Some(close) => self.after_sign(close),
            // What is not closed swallows the rest of the source.
            None if matches!(element, Element::Script | Element::Style) => self.source.len(),
            None => {
                self.unclosed |= bit;
                from
            }
        }
    }
}

/// What makes markup of the `<` before it.
const OPENS: [bool; 256] = bytes::set(b"!/?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

/// What parts the attributes of a tag.
const PARTS_ATTRIBUTES: [bool; 256] = bytes::set(b"/ \t\n\x0C\r");

/// What may end a tag, or its end be hidden in.
const MARKS: [bool; 256] = bytes::set(b">\"'");

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
                Token::Blank(text) | Token::Text(text) => shape.push_str(text),
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
    fn values_of_elements_whose_attributes_say_nothing_may_hold_signs() {
        assert_eq!(shape("<img alt='a>b' src=\"c>\">甲<br title = \"d>\"/></p class='e>'>乙"), "[img]甲[br][/p]乙");
        assert_eq!(shape("<script data-a='>'>1</script><i class=\"a\"b'>甲"), "[i]甲");
        let mut tokens = tokens("<img alt='a>b' id=\"c\">");
        let Some(Token::Open(tag)) = tokens.next() else { panic!() };
        assert_eq!(tag.attribute(Key::Id), Some("c"));
    }

    #[test]
    fn quoted_values_may_hold_signs() {
        let mut tokens = tokens("<p rel='a>b' class=x id = \"y z\" hidden>");
        let Some(Token::Open(tag)) = tokens.next() else { panic!() };
        assert_eq!(tag.attribute(Key::Rel), Some("a>b"));
        assert_eq!(tag.attribute(Key::Class), Some("x"));
        assert_eq!(tag.attribute(Key::Id), Some("y z"));
        assert_eq!(tag.attribute(Key::Hidden), Some(""));
        assert_eq!(tag.attribute(Key::Style), None);
    }

    #[test]
    fn attributes_are_the_same_however_a_tag_is_read() {
        let read = |tag: &Tag| tag.attributes().map(|a| (a.key, a.value.to_owned())).collect::<Vec<_>>();
        for attributes in [
            "",
            " ",
            " id=\"b\"",
            " id=\"b>c\" rel='e\"f' /",
            "/id=\"b\"rel='d'",
            " id =\"b\"",
            " id= \"b>\"",
            " id=b rel=\"d\"",
            " id rel=\"d\"",
            " rel=\"d\" id",
            " ID=\"b\" id=\"c\" a=\"e\" rel=\"g\" href=\"i\"",
            " id=\"b\" id=\"c\" a=\"e\" rel=\"g\" href=\"i\" name=\"k>\" b='>'",
            " \"id=\"b\"",
            " id\"=\"b\" rel=\"d\"",
            " =\"a\" id=\"c\"",
            " id==\"b\"",
            " id=\"b",
            " 甲=\"乙\" id='丙'",
        ] {
            let source = format!("<p{attributes}>丁<p>");
            let mut first = tokens(&source);
            let Some(Token::Open(tag)) = first.next() else { panic!("{source}") };
            let mut loose = *tag;
            loose.attributes.others = true;
            assert_eq!(read(tag), read(&loose), "{source}");
            let close = tokens(&source).tag_close(2);
            assert_eq!(tag.end(), (close + 1).min(source.len()), "{source}");
        }
    }

    #[test]
    fn blanks_are_no_text() {
        for (source, is_blank) in
            [(" \r\n\t\x0C<p>", true), (" ", true), (" <甲", false), (" \u{a0}<p>", false), ("\x0B", false)]
        {
            assert_eq!(matches!(tokens(source).next(), Some(Token::Blank(_))), is_blank, "{source:?}");
        }
    }
}
