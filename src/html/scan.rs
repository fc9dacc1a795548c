//! One pass over a page's source: its head, its visible lines and its known containers.

use super::blocks::is_block;
use super::containers::{Container, Search};
use super::entities;
use super::lines::LineBuilder;
use super::tags::{Tag, Token, tokens};

/// Most lines of a page that are kept.
const MOST_LINES: usize = 600;
/// Longest line that is kept, in bytes: a headline or a line of labels, never a paragraph.
const LONGEST_LINE: usize = 480;

/// A short line of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Its characters.
    pub text: String,
    /// 1 to 6 inside `h1` to `h6`, else 0.
    pub heading: u8,
    /// Whether it stands in a link.
    pub linked: bool,
    /// Byte offset in the source where it ends.
    pub at: usize,
}

/// What one pass over a source finds.
#[derive(Default)]
pub(super) struct Scan<'a> {
    /// The `title` element.
    pub title: String,
    /// `meta` elements: name (in lower case) and content.
    pub metas: Vec<(String, String)>,
    /// The address in `link rel=canonical`.
    pub canonical: Option<String>,
    /// Short lines, in order.
    pub lines: Vec<Line>,
    /// Known containers, best row first.
    pub containers: Vec<Container<'a>>,
}

/// Scans the source of a page or fragment.
pub(super) fn scan(source: &str) -> Scan<'_> {
    let mut state = State::default();
    for token in tokens(source) {
        match token {
            Token::Text(text) => state.text(text),
            Token::Open(tag) => state.open(tag),
            Token::Close(tag) => state.close(tag, source),
        }
    }
    state.flush(source.len());
    Scan { containers: state.search.finish(), ..state.scan }
}

#[derive(Default)]
struct State<'a> {
    scan: Scan<'a>,
    search: Search<'a>,
    line: LineBuilder,
    heading: u8,
    in_link: bool,
    linked: bool,
    in_title: bool,
}

impl<'a> State<'a> {
    fn text(&mut self, text: &str) {
        if self.in_title {
            self.scan.title.push_str(&entities::decode(text));
        } else if self.line.len() <= LONGEST_LINE {
            let before = self.line.len();
            self.line.push(&entities::decode(text));
            self.linked |= self.in_link && self.line.len() > before;
        }
    }

    fn open(&mut self, tag: Tag<'a>) {
        if tag.is("meta") {
            self.meta(&tag);
        } else if tag.is("link") {
            let canonical = tag.attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
            if canonical && self.scan.canonical.is_none() {
                self.scan.canonical = tag.attribute("href").map(|href| entities::decode(href).into_owned());
            }
        } else if tag.is("title") {
            self.in_title = self.scan.title.is_empty();
        } else if tag.is("a") {
            self.in_link = tag.attribute("href").is_some();
        } else if is_block_tag(&tag) {
            self.flush(tag.start);
            self.heading = heading(&tag);
        } else if tag.is_any(&["td", "th"]) {
            self.flush(tag.start);
        }
        self.search.open(tag);
    }

    fn close(&mut self, tag: Tag<'a>, source: &'a str) {
        if tag.is("title") {
            self.in_title = false;
        } else if tag.is("a") {
            self.in_link = false;
        } else if tag.is_any(&["span", "em", "i", "b", "font", "strong"]) {
            self.line.push(" ");
        } else if is_block_tag(&tag) || tag.is_any(&["td", "th"]) {
            self.flush(tag.start);
            self.heading = 0;
        }
        self.search.close(tag, source);
    }

    fn meta(&mut self, tag: &Tag) {
        let name = ["name", "property", "itemprop"].iter().find_map(|key| tag.attribute(key));
        if let (Some(name), Some(content)) = (name, tag.attribute("content")) {
            let content = entities::decode(content).trim().to_owned();
            if !content.is_empty() && self.scan.metas.len() < MOST_LINES {
                self.scan.metas.push((name.trim().to_ascii_lowercase(), content));
            }
        }
    }

    fn flush(&mut self, at: usize) {
        let linked = std::mem::take(&mut self.linked);
        if self.line.len() > LONGEST_LINE || self.scan.lines.len() >= MOST_LINES {
            self.line.take();
            return;
        }
        for text in self.line.take() {
            self.scan.lines.push(Line { text, heading: self.heading, linked, at });
        }
    }
}

fn is_block_tag(tag: &Tag) -> bool {
    tag.name.len() <= 10 && is_block(&tag.name.to_ascii_lowercase())
}

fn heading(tag: &Tag) -> u8 {
    match tag.name.as_bytes() {
        [b'h' | b'H', digit @ b'1'..=b'6'] => digit - b'0',
        _ => 0,
    }
}
