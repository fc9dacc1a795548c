//! One pass over a page's source: its head, its visible lines and its known containers.

use super::blocks::is_block;
use super::containers::{Container, Search};
use super::entities;
use super::lines::LineBuilder;
use super::tags::{Tag, Token, tokens};
use crate::budget::Budget;

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
pub(super) fn scan(budget: Budget, source: &str) -> Scan<'_> {
    let mut state = State::default();
    for token in budget.over(tokens(source)) {
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
        } else if text.trim_ascii().is_empty() {
            self.line.push(" ");
        } else if self.line.len() <= LONGEST_LINE {
            let before = self.line.len();
            self.line.push(&entities::decode(text));
            self.linked |= self.in_link && self.line.len() > before;
        }
    }

    fn open(&mut self, tag: Tag<'a>) {
        match tag.lower().bytes() {
            b"meta" => self.meta(&tag),
            b"link" => self.link(&tag),
            b"title" => self.in_title = self.scan.title.is_empty(),
            b"a" => self.in_link = tag.attribute("href").is_some(),
            b"td" | b"th" => self.flush(tag.start),
            name if is_block(name) => {
                self.flush(tag.start);
                self.heading = heading(name);
            }
            _ => {}
        }
        self.search.open(tag);
    }

    fn close(&mut self, tag: Tag<'a>, source: &'a str) {
        match tag.lower().bytes() {
            b"title" => self.in_title = false,
            b"a" => self.in_link = false,
            b"span" | b"em" | b"i" | b"b" | b"font" | b"strong" => self.line.push(" "),
            name if matches!(name, b"td" | b"th") || is_block(name) => {
                self.flush(tag.start);
                self.heading = 0;
            }
            _ => {}
        }
        self.search.close(tag, source);
    }

    fn link(&mut self, tag: &Tag) {
        let canonical = tag.attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        if canonical && self.scan.canonical.is_none() {
            self.scan.canonical = tag.attribute("href").map(|href| entities::decode(href).into_owned());
        }
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

fn heading(name: &[u8]) -> u8 {
    match name {
        [b'h', digit @ b'1'..=b'6'] => digit - b'0',
        _ => 0,
    }
}
