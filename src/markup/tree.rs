//! A bounded parse: tags that no reader needs are cut before the tree builder sees them, and the builder
//! is fed in pieces so that no nesting makes it slow.
//!
//! `scraper::Html` never leaves this file: it is read and dropped inside one call.

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{LocalName, Namespace, ParseOpts, Parser, QualName, driver};
use scraper::{Html, HtmlTreeSink};

use super::attributes::{Attribute, Key};
use super::elements::Element;
use super::tokens::{Tag, Token, tokens};
use crate::budget::Budget;

/// Size of a piece that is fed to the tree builder, in bytes; the limits are checked after each piece.
const PIECE: usize = 4096;
/// Deepest nesting of the tree, in nodes; what comes after a deeper one is left out.
pub(crate) const DEEPEST: usize = 256;
/// Most start tags that are given to the tree builder.
pub(crate) const MOST_TAGS: usize = 200_000;

/// What a parse left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// Whether the source nests deeper or holds more tags than the limits allow, so that its end was left out.
    pub truncated: bool,
}

/// Parses a whole page and reads the tree.
pub(crate) fn read_page<T>(budget: Budget, source: &str, read: impl FnOnce(&Html) -> T) -> (T, Outcome) {
    let sink = HtmlTreeSink::new(Html::new_document());
    run(budget, source, driver::parse_document(sink, options()), read)
}

/// Parses the inner source of an element and reads the tree.
pub(crate) fn read_fragment<T>(budget: Budget, source: &str, read: impl FnOnce(&Html) -> T) -> (T, Outcome) {
    let sink = HtmlTreeSink::new(Html::new_fragment());
    let body = QualName::new(None, Namespace::from("http://www.w3.org/1999/xhtml"), LocalName::from("body"));
    run(budget, source, driver::parse_fragment(sink, options(), body, Vec::new(), false), read)
}

fn options() -> ParseOpts {
    ParseOpts {
        tree_builder: TreeBuilderOpts { drop_doctype: true, ..TreeBuilderOpts::default() },
        ..ParseOpts::default()
    }
}

fn run<T>(budget: Budget, source: &str, parser: Parser<HtmlTreeSink>, read: impl FnOnce(&Html) -> T) -> (T, Outcome) {
    let mut feeder = Feeder { parser, piece: String::with_capacity(PIECE * 2), tags: 0, kept: Vec::new() };
    let mut truncated = false;
    let mut tokens = tokens(source);
    while let Some(token) = tokens.next() {
        feeder.push(&token);
        if feeder.piece.len() < PIECE {
            continue;
        }
        budget.check();
        if !feeder.feed() {
            truncated = true;
            break;
        }
    }
    feeder.feed();
    (read(&feeder.parser.finish()), Outcome { truncated })
}

/// Writes what is kept of the source, piece by piece, into the tree builder.
struct Feeder {
    parser: Parser<HtmlTreeSink>,
    piece: String,
    tags: usize,
    /// For each open `span` or `font`, whether its tag was kept.
    kept: Vec<bool>,
}

impl Feeder {
    fn push(&mut self, token: &Token) {
        match token {
            Token::Text(text) if text.contains('<') => self.piece.push_str(&text.replace('<', "&lt;")),
            Token::Blank(text) | Token::Text(text) => self.piece.push_str(text),
            Token::Open(tag) => self.open(tag),
            Token::Close(tag) => self.close(tag),
        }
    }

    fn open(&mut self, tag: &Tag) {
        if self.tags == 0 && matches!(tag.element, Element::Tr | Element::Td | Element::Th | Element::Tbody) {
            self.piece.push_str("<table>");
        }
        if matches!(tag.element, Element::Span | Element::Font) {
            let kept = is_named(tag) && self.kept.len() < DEEPEST;
            self.kept.push(kept);
            if kept {
                self.write("span", tag);
            }
        } else if tag.element == Element::A {
            if tag.attribute(Key::Href).is_some() {
                self.tags += 1;
                self.piece.push_str("<a href>");
            }
        } else if matches!(tag.element, Element::B | Element::Strong | Element::Img) {
            self.tags += 1;
            self.piece.extend(["<", tag.name(), ">"]);
        } else if tag.element.is_kept() {
            self.write(tag.name(), tag);
        }
    }

    fn close(&mut self, tag: &Tag) {
        if matches!(tag.element, Element::Span | Element::Font) {
            if self.kept.pop() == Some(true) {
                self.piece.push_str("</span>");
            }
        } else if tag.element.is_kept() {
            self.piece.extend(["</", tag.name(), ">"]);
        }
    }

    /// Writes a start tag with the attributes that the tree needs.
    fn write(&mut self, name: &str, tag: &Tag) {
        self.tags += 1;
        self.piece.extend(["<", name]);
        kept_attributes(tag, |key, value| {
            let quote = if value.contains('"') { "'" } else { "\"" };
            self.piece.extend([" ", key.kept().unwrap_or_default(), "=", quote, value, quote]);
        });
        self.piece.push('>');
    }

    /// Adds the piece to the tree; returns false if the tree has grown past a limit.
    fn feed(&mut self) -> bool {
        self.parser.process(StrTendril::from_slice(&self.piece));
        self.piece.clear();
        self.tags <= MOST_TAGS && self.depth() <= DEEPEST
    }

    /// The number of ancestors of the newest nodes of the tree, counted up to just past the limit.
    fn depth(&self) -> usize {
        let html = self.parser.tokenizer.sink.sink.0.borrow();
        let youngest = html.tree.nodes().rev().take(4);
        youngest.map(|node| node.ancestors().take(DEEPEST + 1).count()).max().unwrap_or(0)
    }
}

/// Whether the tag of a `span` or `font` is kept: it has an `id` or `itemprop`, so it may be a container.
pub(crate) fn is_named(tag: &Tag) -> bool {
    tag.attribute(Key::Id).or_else(|| tag.attribute(Key::Itemprop)).is_some()
}

/// Passes to `keep` the attributes of a tag that the tree needs, each once, with their values as written. A style
/// without alignment or `display` and a value with both kinds of quotes are left out.
pub(crate) fn kept_attributes<'a>(tag: &Tag<'a>, mut keep: impl FnMut(Key, &'a str)) {
    let mut done = 0;
    for Attribute { key, value } in tag.attributes() {
        if key.kept().is_none() || done & key.bit() != 0 || key == Key::Style && !may_set_layout(value) {
            continue;
        }
        if !(value.contains('"') && value.contains('\'')) {
            keep(key, value);
        }
        done |= key.bit();
    }
}

/// Whether a style may say how a text is aligned or that it is hidden: `align` or `display` occurs in it.
fn may_set_layout(style: &str) -> bool {
    let mut tails = style.bytes().enumerate().filter_map(|(i, b)| matches!(b, b'a' | b'A' | b'd' | b'D').then_some(i));
    tails.any(|i| {
        let tail = &style.as_bytes()[i..];
        [b"align".as_slice(), b"ALIGN", b"display", b"DISPLAY"].iter().any(|word| tail.starts_with(word))
    })
}
