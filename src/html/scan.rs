//! One pass over a page's source: its head, where its short lines stand, and its known containers.

use super::attributes::Key;
use super::containers::{Container, Search};
use super::elements::Element;
use super::entities;
use super::raw_lines::{MOST_LINES, RawLines};
use super::tags::{Tag, TokenSink, tokens};
use crate::budget::Budget;

/// What one pass over a source finds.
#[derive(Default)]
pub(super) struct Scan<'a> {
    /// The `title` element.
    pub title: String,
    /// `meta` elements: name (in lower case) and content.
    pub metas: Vec<(String, String)>,
    /// The address in `link rel=canonical`.
    pub canonical: Option<String>,
    /// Short lines, in order, not yet read.
    pub lines: RawLines<'a>,
    /// Known containers, best row first.
    pub containers: Vec<Container<'a>>,
    /// JSON-LD scripts, each from the end of its start tag on.
    pub linked_data: Vec<&'a str>,
}

/// Scans the source of a page or fragment.
pub(super) fn scan(budget: Budget, source: &str) -> Scan<'_> {
    let mut state = State::default();
    let mut tokens = tokens(source);
    let mut pace = budget.pace();
    while tokens.feed(&mut state).is_some() {
        pace.step();
    }
    state.flush(source.len());
    Scan { containers: state.search.finish(), linked_data: tokens.linked_data, ..state.scan }
}

#[derive(Default)]
struct State<'a> {
    scan: Scan<'a>,
    search: Search<'a>,
    heading: u8,
    in_link: bool,
    in_title: bool,
}

impl<'a> TokenSink<'a> for State<'a> {
    #[inline]
    fn text(&mut self, text: &'a str) {
        if self.in_title {
            self.scan.title.push_str(&entities::decode(text));
        } else {
            self.scan.lines.text(text, self.in_link);
        }
    }

    #[inline]
    fn blank(&mut self, blank: &'a str) {
        if self.in_title {
            self.scan.title.push_str(blank);
        } else {
            self.scan.lines.blank();
        }
    }

    #[inline]
    fn open(&mut self, tag: &Tag<'a>) {
        let role = Role::of(tag.element);
        match role {
            Role::Meta => self.meta(tag),
            Role::Address => self.link(tag),
            Role::Title => self.in_title = self.scan.title.is_empty(),
            Role::Link => self.in_link = tag.attribute(Key::Href).is_some(),
            Role::Cell => self.flush(tag.start),
            Role::Line(heading) => {
                self.flush(tag.start);
                self.heading = heading;
            }
            Role::Break => {
                self.flush(tag.start);
                self.heading = 0;
            }
            Role::Words | Role::Span | Role::Empty | Role::Other => {}
        }
        self.search.open(tag, role.may_contain());
    }

    #[inline]
    fn close(&mut self, tag: &Tag<'a>) {
        match Role::of(tag.element) {
            Role::Title => self.in_title = false,
            Role::Link => self.in_link = false,
            Role::Words | Role::Span => self.scan.lines.blank(),
            Role::Cell | Role::Break | Role::Line(_) => {
                self.flush(tag.start);
                self.heading = 0;
            }
            Role::Meta | Role::Address | Role::Empty | Role::Other => {}
        }
        self.search.close(tag);
    }
}

impl State<'_> {
    fn link(&mut self, tag: &Tag) {
        let canonical = tag.attribute(Key::Rel).is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        if canonical && self.scan.canonical.is_none() {
            self.scan.canonical = tag.attribute(Key::Href).map(|href| entities::decode(href).into_owned());
        }
    }

    fn meta(&mut self, tag: &Tag) {
        let name = [Key::Name, Key::Property, Key::Itemprop].into_iter().find_map(|key| tag.attribute(key));
        if let (Some(name), Some(content)) = (name, tag.attribute(Key::Content)) {
            let content = entities::decode(content).trim().to_owned();
            if !content.is_empty() && self.scan.metas.len() < MOST_LINES {
                self.scan.metas.push((name.trim().to_ascii_lowercase(), content));
            }
        }
    }

    fn flush(&mut self, at: usize) {
        self.scan.lines.end(self.heading, at);
    }
}

/// What an element is to the scan.
#[derive(Clone, Copy)]
enum Role {
    Meta,
    /// `link`.
    Address,
    Title,
    /// `a`.
    Link,
    /// A cell of a table.
    Cell,
    /// Ends a line and holds nothing.
    Break,
    /// Begins and ends a line; 1 to 6 for `h1` to `h6`, else 0.
    Line(u8),
    /// Words inside a line.
    Words,
    /// Words that may be all of a body, too.
    Span,
    /// Holds nothing.
    Empty,
    Other,
}

impl Role {
    #[inline]
    fn of(element: Element) -> Self {
        match element {
            Element::A => Self::Link,
            Element::Span | Element::Font => Self::Span,
            Element::Td | Element::Th => Self::Cell,
            Element::Br => Self::Break,
            Element::Img | Element::Input | Element::U => Self::Empty,
            Element::Em | Element::I | Element::B | Element::Strong => Self::Words,
            Element::Meta => Self::Meta,
            Element::Link => Self::Address,
            Element::Title => Self::Title,
            block if block.is_block() => Self::Line(block.heading()),
            _ => Self::Other,
        }
    }

    /// Whether the element may be a container of the body: of others, no class or id is looked at.
    fn may_contain(self) -> bool {
        matches!(self, Self::Title | Self::Cell | Self::Line(_) | Self::Span | Self::Other)
    }
}
