//! One pass over HTML source that yields its tags and texts without building a tree.
//!
//! Comments, declarations, scripts, styles and other content that nobody reads are left out. The
//! pass is linear in the source, whatever it holds.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::{memchr, memchr_iter, memmem};

use super::attributes::{Attribute, Gathered, Key, loose};
use super::bytes;
use super::elements::Element;

/// A tag of a source, or the text between two tags.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Token<'t, 'a> {
    /// Whitespace between two tags, without other characters.
    Blank(&'a str),
    /// Text between two tags, character references not decoded.
    Text(&'a str),
    /// A start tag.
    Open(&'t Tag<'a>),
    /// An end tag.
    Close(&'t Tag<'a>),
}

/// A tag of the source.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tag<'a> {
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
    /// Its examined attributes, as far as they were gathered.
    attributes: Gathered,
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

    /// The source between the name and the `>`.
    pub fn rest(&self) -> &'a str {
        self.source.get(self.name_end..self.close).unwrap_or_default()
    }

    /// The source between it and `other`, which is after it.
    pub fn up_to(&self, other: &Tag<'a>) -> &'a str {
        self.source.get(self.end()..other.start).unwrap_or_default()
    }

    /// Its attributes that rules examine ([`Key`]).
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'a>> {
        let rest = if self.attributes.others { self.rest() } else { "" };
        let gathered = Key::ALL.iter().filter_map(|&key| Some(Attribute { key, value: self.gathered(key)? }));
        gathered.chain(loose(rest))
    }

    /// The value of an attribute, character references not decoded.
    #[inline]
    pub fn attribute(&self, key: Key) -> Option<&'a str> {
        if self.attributes.others { self.loose_attribute(key) } else { self.gathered(key) }
    }

    /// An attribute's value as bytes, which may continue with the source after it, and the length of the value.
    #[inline]
    pub fn value_on(&self, key: Key) -> Option<(&'a [u8], usize)> {
        if self.attributes.others {
            return self.loose_attribute(key).map(|value| (value.as_bytes(), value.len()));
        }
        let value = self.attributes.get(key)?;
        Some((self.source.as_bytes().get(value.start..)?, value.len()))
    }

    /// Whether it may have one of the keys, which are given as bits.
    #[inline]
    pub fn may_have(&self, keys: u16) -> bool {
        self.attributes.may_have(keys)
    }

    #[inline]
    fn gathered(&self, key: Key) -> Option<&'a str> {
        let value = if self.attributes.others { None } else { self.attributes.get(key) };
        self.source.get(value?)
    }

    #[cold]
    fn loose_attribute(&self, key: Key) -> Option<&'a str> {
        loose(self.rest()).find(|attribute| attribute.key == key).map(|attribute| attribute.value)
    }
}

/// Whitespace between two tags.
#[derive(Clone, Copy)]
pub(crate) struct Blank<'a> {
    source: &'a str,
    /// Byte offset of its beginning.
    start: usize,
    /// Byte offset of its end.
    end: usize,
}

impl<'a> Blank<'a> {
    /// The whitespace as written.
    #[inline]
    pub fn as_str(self) -> &'a str {
        self.source.get(self.start..self.end).unwrap_or_default()
    }
}

/// Receives the tokens of a source, each kind by a method of its own, so that nothing has to distinguish them again.
pub(crate) trait TokenSink<'a> {
    /// Whitespace between two tags, without other characters.
    fn blank(&mut self, blank: Blank<'a>);
    /// Text between two tags, character references not decoded.
    fn text(&mut self, text: &'a str);
    /// A start tag.
    fn open(&mut self, tag: &Tag<'a>);
    /// An end tag.
    fn close(&mut self, tag: &Tag<'a>);
}

/// A sink that keeps the last token. If that is a tag, [`Tokens`] has it.
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
    fn blank(&mut self, blank: Blank<'a>) {
        *self = Self::Blank(blank.as_str());
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

/// The mark that closes a comment.
static COMMENT_END: LazyLock<memmem::Finder> = LazyLock::new(|| memmem::Finder::new(b"-->"));

/// What the `type` of a script with JSON-LD contains.
static LINKED_DATA: LazyLock<memmem::Finder> = LazyLock::new(|| memmem::Finder::new(b"ld+json"));

/// The tokens of `source`.
pub(crate) fn tokens(source: &str) -> Tokens<'_> {
    let tag = Tag { source, ..Tag::default() };
    Tokens { source, at: 0, tag, unclosed: 0, unquoted: [0; 2], linked_data: Vec::new() }
}

/// How many bytes are examined to see what begins at a position: enough for a short name and the signs around it.
const HEAD: usize = 16;

/// The [`HEAD`] bytes from a position on.
type Head = [u8; HEAD];

/// The last bytes of a source, filled up with zeros.
#[cold]
fn last_head(rest: &[u8]) -> Head {
    let mut head = [0; HEAD];
    head.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    head
}

/// Reads the beginning of a tag: the length of its sign (`<` or `</`), its element and the length of its name. `head`
/// and `rest` are the source from there on. None where no tag begins.
#[allow(clippy::inline_always, reason = "it is what most tokens are told by")]
#[inline(always)]
fn tag_name(head: &Head, rest: &[u8]) -> Option<(usize, Element, usize)> {
    if head[0] != b'<' {
        return None;
    }
    let sign = 1 + usize::from(head[1] == b'/');
    let name = &head[sign..];
    if name.starts_with(b"div>") || name.starts_with(b"div ") {
        // Half of all tags of pages begin so.
        return Some((sign, Element::Div, 3));
    }
    let (element, length) = match Element::read_letters(name) {
        Some(read) => read,
        None if name[0].is_ascii_alphabetic() => Element::read(&rest[sign..]),
        None => return None,
    };
    Some((sign, element, length))
}

/// The beginning of half of all attributes of pages, which is compared first.
const CLASS: &[u8] = b" class=\"";

/// Reads an attribute's name: its key, none if it is not examined, and its length. `head` and `rest` are the source
/// from the blank or `/` before the name on. None where there is no name.
#[inline]
fn attribute_name(head: &Head, rest: &[u8]) -> Option<(Option<Key>, usize)> {
    if matches!(head[1], b' ' | b'/' | b'>') {
        return None;
    }
    match Key::read_letters(&head[1..]) {
        None => Some(Key::read(&rest[1..])).filter(|(_, length)| *length > 0),
        found => found,
    }
}

/// The length of the unquoted value at the start of `rest`; none where there is none, or a quote in it.
fn bare_length(rest: &[u8]) -> Option<usize> {
    let length = rest.iter().position(|byte| ENDS_BARE[usize::from(*byte)])?;
    (length > 0 && !matches!(rest[length], b'"' | b'\'')).then_some(length)
}

/// The position, from the byte `from` on, of the next `<` that opens a tag, comment or declaration, or else the end.
/// Any other `<` is text.
#[inline]
fn next_markup(bytes: &[u8], mut from: usize) -> usize {
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

/// Goes over the tokens of a source; see [`tokens`].
pub(crate) struct Tokens<'a> {
    source: &'a str,
    at: usize,
    /// The tag that was read last.
    tag: Tag<'a>,
    /// The unread elements that have no end tag in the rest of the source, as bits.
    unclosed: u128,
    /// How many bytes at the end of the source are known to hold no `'`, and no `"`.
    unquoted: [usize; 2],
    /// The JSON-LD scripts so far: the source of each after its start tag, with its end tag.
    pub linked_data: Vec<&'a str>,
}

impl<'a> Tokens<'a> {
    /// The next token; its tag is valid until the next call.
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
            let rest = self.source.as_bytes().get(self.at..)?;
            let last;
            let head = match rest.first_chunk() {
                Some(head) => head,
                None if rest.is_empty() => return None,
                None => {
                    last = last_head(rest);
                    &last
                }
            };
            if let Some((sign, element, length)) = tag_name(head, rest) {
                self.read_tag(sign, element, length);
                if self.tag.closes {
                    sink.close(&self.tag);
                } else if !element.is_unread() {
                    sink.open(&self.tag);
                } else {
                    self.skip();
                    continue;
                }
                return Some(());
            }
            match head {
                [b'<', b'!', ..] => self.at = self.declaration_end(self.at),
                [b'<', b'/' | b'?', ..] => self.at = self.after_sign(self.at + 2),
                _ => return self.text(sink),
            }
        }
    }

    /// Gives the text at the current place, up to the next markup.
    #[inline]
    fn text(&mut self, sink: &mut impl TokenSink<'a>) -> Option<()> {
        let (source, start) = (self.source, self.at);
        let rest = source.as_bytes().get(start..)?;
        let blanks = bytes::leading_blanks(rest);
        let length = next_markup(rest, blanks);
        self.at = start + length;
        if length == blanks {
            sink.blank(Blank { source, start, end: self.at });
        } else {
            sink.text(source.get(start..self.at)?);
        }
        Some(())
    }

    /// Skips the element that the tag opens, and remembers it if it is a JSON-LD script.
    #[inline(never)]
    fn skip(&mut self) {
        let start = self.tag.end();
        self.at = self.skip_element(start);
        if self.tag.element == Element::Script && is_linked_data(self.tag.rest().as_bytes()) {
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

    /// The position after the next `>`, or the end.
    fn after_sign(&self, from: usize) -> usize {
        let bytes = self.source.as_bytes();
        let rest = bytes.get(from..).unwrap_or_default();
        let found = if rest.first() == Some(&b'>') { Some(0) } else { memchr(b'>', rest) };
        found.map_or(bytes.len(), |i| from + i + 1)
    }

    /// Reads the tag at the current place, whose name is after a sign; one that never ends takes the rest of the
    /// source.
    #[allow(clippy::inline_always, reason = "half of a page's tags are end tags, for which little of it remains")]
    #[inline(always)]
    fn read_tag(&mut self, sign: usize, element: Element, length: usize) {
        let bytes = self.source.as_bytes();
        let (open, closes, name_end) = (self.at, sign > 1, self.at + sign + length);
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

    /// Gathers the attributes of the tag whose name ends at `at`; gives the place of its `>`.
    fn attributes(&mut self, mut at: usize) -> usize {
        let bytes = self.source.as_bytes();
        while let Some(rest) = bytes.get(at..)
            && let Some(head) = rest.first_chunk::<HEAD>()
            && PARTS_ATTRIBUTES[usize::from(head[0])]
        {
            if head.starts_with(CLASS) {
                let start = at + CLASS.len();
                let Some(length) = self.quote_end(b'"', &rest[CLASS.len()..]) else { break };
                self.tag.attributes.add(Key::Class, start..start + length);
                at = start + length + 1;
            } else if let Some((key, length)) = attribute_name(head, rest) {
                let name_end = at + 1 + length;
                let value = match bytes.get(name_end..) {
                    Some([b'=', quote @ (b'"' | b'\''), ..]) => self.quoted_value(*quote, name_end + 2),
                    _ => self.odd_value(name_end),
                };
                let Some((value, end)) = value else { break };
                if let Some(key) = key {
                    self.tag.attributes.add(key, value);
                }
                at = end;
            } else {
                at += 1;
            }
            if bytes.get(at) == Some(&b'>') {
                return at;
            }
        }
        self.tag.attributes.others = true;
        self.tag_close(at)
    }

    /// The bytes of the value of the name before `at`, and the place after it; the value is not quoted,
    /// or there are blanks around its `=`.
    #[cold]
    fn odd_value(&mut self, at: usize) -> Option<(Range<usize>, usize)> {
        let past_blanks = |at: usize| Some(at + bytes::leading_blanks(self.source.as_bytes().get(at..)?));
        let sign = past_blanks(at).filter(|at| self.source.as_bytes().get(*at) == Some(&b'='))?;
        let start = past_blanks(sign + 1)?;
        match self.source.as_bytes().get(start..)? {
            [quote @ (b'"' | b'\''), ..] => self.quoted_value(*quote, start + 1),
            rest => bare_length(rest).map(|length| (start..start + length, start + length)),
        }
    }

    /// The bytes of the value that begins at `start` and ends before a quote, and the place after it.
    #[inline]
    fn quoted_value(&mut self, quote: u8, start: usize) -> Option<(Range<usize>, usize)> {
        let end = start + self.quote_end(quote, self.source.as_bytes().get(start..)?)?;
        Some((start..end, end + 1))
    }

    /// The place of the tag's `>`, past quoted values.
    fn tag_close(&mut self, mut at: usize) -> usize {
        let bytes = self.source.as_bytes();
        while let Some(mark) = bytes.get(at..).and_then(bytes::position_of_mark).map(|i| at + i) {
            if bytes[mark] == b'>' {
                return mark;
            }
            let before = &bytes[at..mark];
            let is_value = before.ends_with(b"=") || before.trim_ascii_end().ends_with(b"=");
            let end = if is_value { self.quote_end(bytes[mark], &bytes[mark + 1..]) } else { None };
            at = mark + 1 + end.map_or(0, |end| end + 1);
        }
        bytes.len()
    }

    /// How many bytes of `rest`, which continues to the end of the source, are before the closing quote; remembers
    /// where there are no more of its kind.
    #[inline]
    fn quote_end(&mut self, quote: u8, rest: &[u8]) -> Option<usize> {
        bytes::position_near(quote, rest).or_else(|| self.far_quote_end(quote, rest))
    }

    fn far_quote_end(&mut self, quote: u8, rest: &[u8]) -> Option<usize> {
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

    /// The position after the name in the next end tag of `element`, which the current tag opens, from `from` on.
    fn close_of(&self, element: Element, from: usize) -> Option<usize> {
        let bytes = self.source.as_bytes();
        let opens = memchr_iter(b'<', bytes.get(from..)?).map(|i| from + i);
        opens.filter(|open| bytes.get(open + 1) == Some(&b'/')).find_map(|open| {
            let rest = bytes.get(open + 2..)?;
            if let Some((closed, length)) = Element::read_letters(rest) {
                return (closed == element).then_some(open + 2 + length);
            }
            let name = self.tag.name().as_bytes();
            let is_closed = rest.get(..name.len())?.eq_ignore_ascii_case(name)
                && rest.get(name.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric());
            is_closed.then_some(open + 2 + name.len())
        })
    }

    /// The position after the element that the tag opens, whose content begins at `from`. Without an end tag, a script
    /// or style takes the rest of the source; of another element only the start tag is skipped.
    fn skip_element(&mut self, from: usize) -> usize {
        let element = self.tag.element;
        let bit = 1 << element as u8;
        if self.unclosed & bit != 0 {
            return from;
        }
        match self.close_of(element, from) {
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

/// For each byte, whether a `<` before it opens markup.
const OPENS: [bool; 256] = bytes::set(b"!/?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

/// For each byte, whether it ends a value without quotes, or must not be in it.
const ENDS_BARE: [bool; 256] = bytes::set(b" \t\n\x0C\r>\"'");

/// For each byte, whether it separates the attributes of a tag.
const PARTS_ATTRIBUTES: [bool; 256] = bytes::set(b"/ \t\n\x0C\r");

/// Whether the attributes of a script say that it is JSON-LD.
fn is_linked_data(attributes: &[u8]) -> bool {
    memchr(b'+', attributes).is_some() && LINKED_DATA.find(attributes).is_some()
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
    fn an_element_ends_at_its_own_end_tag() {
        for (source, rest) in [
            ("</script>", ""),
            ("</SCRIPT\n>", ""),
            ("</script", ""),
            ("'</scripts></p>'</script/>", ""),
            ("</script1></script:a>", ""),
            ("</ script></script=>", ""),
            ("<</script>", ""),
            ("</noscript></b></script>", "</b>"),
        ] {
            assert_eq!(shape(&format!("<script>{source}{rest}")), rest.replace('<', "[").replace('>', "]"), "{source}");
        }
        assert_eq!(shape("<noscript><p></NoScript><textarea></text></textarea>甲"), "甲");
    }

    #[test]
    fn tags_are_the_same_in_any_case_and_near_the_end() {
        for (source, element, name) in [
            ("<div>", Element::Div, "div"),
            ("</div>", Element::Div, "div"),
            ("<div id='b'>", Element::Div, "div"),
            ("</div >", Element::Div, "div"),
            ("</div\n>", Element::Div, "div"),
            ("<DIV>", Element::Div, "DIV"),
            ("</Div\t>", Element::Div, "Div"),
            ("<div/>", Element::Div, "div"),
            ("<div<p>", Element::Div, "div"),
            ("<div\0>", Element::Other, "div\0"),
            ("</dividend>", Element::Other, "dividend"),
            ("<div\u{e9}>", Element::Other, "div\u{e9}"),
            ("<p会>", Element::Other, "p会"),
            ("<o:p>", Element::Other, "o:p"),
            ("</h3>", Element::H3, "h3"),
            ("<preview>", Element::Other, "preview"),
            ("</section>", Element::Section, "section"),
            ("<BlockQuote>", Element::Blockquote, "BlockQuote"),
            ("<blockquo>", Element::Other, "blockquo"),
        ] {
            for rest in ["", "甲", "<p>甲乙丙丁戊己庚辛</p>"] {
                let source = format!("{source}{rest}");
                let mut tokens = tokens(&source);
                let (tag, closes) = match tokens.next() {
                    Some(Token::Open(tag)) => (tag, false),
                    Some(Token::Close(tag)) => (tag, true),
                    _ => panic!("{source}"),
                };
                assert_eq!(closes, source.starts_with("</"), "{source}");
                assert_eq!((tag.element, tag.name()), (element, name), "{source}");
            }
        }
        for (source, expected) in [
            ("<div", "[div]"),
            ("</di", "[/di]"),
            ("<di id=\"甲", "[di]"),
            ("<p id='甲>乙", "[p]乙"),
            ("<", "<"),
            ("</", ""),
        ] {
            assert_eq!(shape(source), expected);
        }
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
        let read = |tag: &Tag| Key::ALL.iter().map(|key| tag.attribute(*key).map(str::to_owned)).collect::<Vec<_>>();
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
            " id==b",
            " id=b/",
            " id=b/ rel=d",
            " id=/b?c=d&amp;e rel=d",
            " id=b\"c>\" rel=d",
            " id=\"b\"rel=d",
            " id=",
            " id=>",
            " id= b rel=d",
            " id= \"b>\" rel = 'd'",
            " id= >\" rel=d",
            " id\n=\r\n\"b\"/>\"",
            " id= ",
            " =b rel=d",
            " itemprop=b property=\"d\" data-a=\"e\" class=\"\"",
            " CLASS=\"b\" class=\"d\"",
            " class=\"b",
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
