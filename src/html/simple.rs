//! Simple HTML is read as its tags go by, with the blocks that a tree of it would give.
//!
//! It is simple where a tree builder would move, close and repeat nothing: every element of a short
//! list is closed in order, no block stands in a paragraph or a heading, no link in a link, and all
//! that is written as a character reference is one. Anything else is left to the tree builder.

use std::borrow::Cow;

use super::blocks::{Block, Setting, Walk};
use super::entities;
use super::parse::{DEEPEST, KEPT, MOST_TAGS, is_named, kept_attributes};
use super::tags::{Tag, Token, tokens};
use crate::budget::Budget;

/// The blocks of `source`; none where it is not simple.
pub(super) fn blocks(budget: Budget, source: &str) -> Option<Vec<Block>> {
    let mut reader = Reader::default();
    let mut tokens = tokens(source);
    let mut pace = budget.pace();
    while let Some(token) = tokens.next() {
        pace.step();
        match token {
            Token::Text(text) => reader.text(text)?,
            Token::Open(tag) => reader.open(tag)?,
            Token::Close(tag) => reader.close(tag)?,
        }
    }
    reader.flush();
    reader.open.is_empty().then(|| reader.walk.finish())
}

/// What an element is to the tree builder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Text without blocks in it.
    Paragraph,
    /// Holds others.
    Block,
    /// A link with an address.
    Link,
    /// A link without an address, whose tag is cut.
    CutLink,
    /// Bold text.
    Bold,
    /// Has no end.
    Empty,
    /// Its tag is cut.
    Cut,
}

/// The kind of an element; none for one that is not simple.
fn kind(tag: &Tag) -> Option<Kind> {
    Some(match tag.lower() {
        b"p" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Kind::Paragraph,
        b"div" | b"section" | b"article" | b"center" | b"figure" | b"figcaption" | b"blockquote" => Kind::Block,
        b"a" => Kind::Link,
        b"strong" | b"b" => Kind::Bold,
        b"br" | b"img" => Kind::Empty,
        b"span" | b"font" => Kind::Cut,
        _ if tag.is_any(KEPT) => return None,
        _ => Kind::Cut,
    })
}

#[derive(Default)]
struct Reader<'a> {
    walk: Walk,
    open: Vec<(Kind, Tag<'a>)>,
    tags: usize,
    /// Text since the last element that begins or ends.
    text: String,
}

impl<'a> Reader<'a> {
    fn text(&mut self, text: &str) -> Option<()> {
        self.text.push_str(&entities::decode_closed(&plain_breaks(text)?)?);
        Some(())
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            self.walk.text(&self.text);
            self.text.clear();
        }
    }

    fn holds(&self, wanted: &[Kind]) -> bool {
        self.open.iter().any(|(kind, _)| wanted.contains(kind))
    }

    fn open(&mut self, tag: &Tag<'a>) -> Option<()> {
        self.tags += 1;
        let kind = kind(tag)?;
        let fits = match kind {
            Kind::Paragraph | Kind::Block => !self.holds(&[Kind::Paragraph]),
            Kind::Link | Kind::CutLink => !self.holds(&[Kind::Link, Kind::CutLink]),
            Kind::Cut => !(tag.is_any(&["span", "font"]) && is_named(tag)),
            Kind::Bold | Kind::Empty => true,
        };
        if !fits || self.tags >= MOST_TAGS || self.open.len() * 4 >= DEEPEST {
            return None;
        }
        match kind {
            Kind::Cut => return Some(()),
            Kind::Link if tag.attribute("href").is_none() => {
                self.open.push((Kind::CutLink, *tag));
                return Some(());
            }
            _ => self.flush(),
        }
        let setting = if matches!(kind, Kind::Paragraph | Kind::Block) { setting(tag)? } else { Setting::default() };
        self.walk.open(tag.lower(), &setting);
        match kind {
            Kind::Empty => self.walk.close(tag.lower()),
            _ => self.open.push((kind, *tag)),
        }
        Some(())
    }

    fn close(&mut self, tag: &Tag) -> Option<()> {
        if kind(tag)? == Kind::Cut {
            return Some(());
        }
        let (opened, _) = self.open.pop().filter(|(_, opened)| opened.lower() == tag.lower())?;
        if opened != Kind::CutLink {
            self.flush();
            self.walk.close(tag.lower());
        }
        Some(())
    }
}

/// `text` with every line break written as one line feed; none where a break may go on in the next
/// text, or where there is a character that a tree builder drops.
fn plain_breaks(text: &str) -> Option<Cow<'_, str>> {
    if !text.bytes().any(|b| matches!(b, b'\0' | b'\r')) {
        return Some(Cow::Borrowed(text));
    }
    let is_plain = !text.contains('\0') && !text.ends_with('\r');
    is_plain.then(|| Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")))
}

/// What the attributes of a tag say; none where a tree builder would change them.
fn setting<'a>(tag: &Tag<'a>) -> Option<Setting<'a>> {
    let (mut found, mut is_plain) = (Setting::default(), true);
    kept_attributes(tag, |name, value| {
        is_plain &= !value.bytes().any(|b| matches!(b, b'&' | b'\0' | b'\r'));
        match name {
            "align" => found.align = Some(value),
            "style" => found.style = value,
            "hidden" => found.hidden = true,
            _ => {}
        }
    });
    is_plain.then_some(found)
}

#[cfg(test)]
mod tests {
    use super::super::{blocks, parse};
    use crate::budget::Budget;

    #[test]
    fn simple_html_has_the_blocks_of_its_tree() {
        for source in [
            "<p style='text-align:center'><strong>一、抓落实</strong></p>\r\n<p>　　会议指出，<span>要抓好</span>落实。</p>",
            "<div align=center><img src=a.jpg><br/>图为会场。</div><p>会议&ldquo;强调&rdquo;，&#12288;要<a href=/b>落实</a>。</p>",
            "<div style='display:none'>分享</div><h2>要闻</h2><a name=x>甲</a>乙<br>丙<!-- 丁 --><o:p>戊</o:p>",
            "3<5，<b><p>甲</p></b>",
        ] {
            let budget = Budget::default();
            let tree = parse::fragment(budget, source, |html| blocks::blocks(budget, html.tree.root())).0;
            assert!(!tree.is_empty());
            assert_eq!(super::blocks(budget, source), Some(tree), "{source}");
        }
    }

    #[test]
    fn what_a_tree_builder_would_change_is_not_simple() {
        for source in [
            "<p>甲<p>乙",
            "<p><div>甲</div></p>",
            "<b><p>甲</b></p>",
            "<a href=1><a href=2>甲</a></a>",
            "<td>甲</td>",
            "<span id=x>甲</span>",
            "甲</br>乙",
            "a & b",
            "&hellip",
            "<p align='cen&#116;er'>甲</p>",
            "甲\r<!-- -->\n乙",
        ] {
            assert_eq!(super::blocks(Budget::default(), source), None, "{source}");
        }
    }
}
