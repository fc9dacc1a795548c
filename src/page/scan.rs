//! One pass over a page's source: its head, the places of its short lines, and its known containers.

use super::containers::{Container, Search};
use super::raw_lines::{MOST_LINES, RawLines};
use crate::budget::Budget;
use crate::markup::attributes::Key;
use crate::markup::elements::Element;
use crate::markup::entities;
use crate::markup::tokens::{Blank, Tag, TokenSink, tokens};

/// What one pass over a source finds.
#[derive(Default)]
pub(super) struct Scan<'a> {
    /// The `title` element.
    pub title: String,
    /// `meta` elements: name (or `property`, `itemprop`) and content, as written.
    pub metas: Vec<(&'a str, &'a str)>,
    /// The address in `link rel=canonical`.
    pub canonical: Option<String>,
    /// Short lines, in order, not yet read.
    pub lines: RawLines<'a>,
    /// Known containers of the body, the best first.
    pub containers: Vec<Container<'a>>,
    /// JSON-LD scripts, each from the end of its start tag on.
    pub linked_data: Vec<&'a str>,
}

/// Collects in one pass over the HTML of a page or fragment what [`Scan`] holds: title, `meta` elements,
/// canonical address, short lines, known containers of the body, JSON-LD. Unwinds when the time of `budget` is
/// over.
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

/// Bytes of a `title` element that are read: no headline is so long.
const LONGEST_TITLE: usize = 4096;

/// The first characters of a text, no more than `most` bytes.
fn prefix(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let end = (0..=most).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
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
            let left = LONGEST_TITLE.saturating_sub(self.scan.title.len());
            self.scan.title.push_str(prefix(&entities::decode(prefix(text, left)), left));
        } else {
            self.scan.lines.text(text, self.in_link);
        }
    }

    #[inline]
    fn blank(&mut self, blank: Blank<'a>) {
        if self.in_title {
            let left = LONGEST_TITLE.saturating_sub(self.scan.title.len());
            self.scan.title.push_str(prefix(blank.as_str(), left));
        } else {
            self.scan.lines.blank();
        }
    }

    #[inline]
    fn open(&mut self, tag: &Tag<'a>) {
        let role = Role::of(tag.element);
        if role.is(Role::LINE) {
            self.flush(tag.start);
            self.heading = if role.is(Role::CELL) { self.heading } else { role.heading() };
        } else if role.is(Role::TOLD) {
            self.read_special(tag);
        }
        self.search.open(tag, role.is(Role::CONTAINER));
    }

    #[inline]
    fn close(&mut self, tag: &Tag<'a>) {
        let role = Role::of(tag.element);
        if role.is(Role::LINE) {
            self.flush(tag.start);
            self.heading = 0;
        } else if role.is(Role::WORDS) {
            self.scan.lines.blank();
        } else if role.is(Role::TOLD) {
            match tag.element {
                Element::Title => self.in_title = false,
                Element::A => self.in_link = false,
                _ => {}
            }
        }
        self.search.close(tag);
    }
}

impl<'a> State<'a> {
    /// Reads the start tag of an element with the role [`Role::TOLD`]: `meta`, `link`, `title`, `a`.
    fn read_special(&mut self, tag: &Tag<'a>) {
        match tag.element {
            Element::Meta => self.meta(tag),
            Element::Link => self.link(tag),
            Element::Title => self.in_title = self.scan.title.is_empty(),
            Element::A => self.in_link = tag.attribute(Key::Href).is_some(),
            _ => {}
        }
    }

    fn link(&mut self, tag: &Tag) {
        let canonical = tag.attribute(Key::Rel).is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        if canonical && self.scan.canonical.is_none() {
            self.scan.canonical = tag.attribute(Key::Href).map(|href| entities::decode(href).into_owned());
        }
    }

    fn meta(&mut self, tag: &Tag<'a>) {
        let name = [Key::Name, Key::Property, Key::Itemprop].into_iter().find_map(|key| tag.attribute(key));
        if let (Some(name), Some(content)) = (name, tag.attribute(Key::Content))
            && self.scan.metas.len() < MOST_LINES
        {
            self.scan.metas.push((name.trim(), content));
        }
    }

    #[inline]
    fn flush(&mut self, at: usize) {
        self.scan.lines.end(self.heading, at);
    }
}

/// What an element is to the scan, as bits: 1 to 6 for `h1` to `h6` and what is declared here.
#[derive(Clone, Copy)]
struct Role(u8);

impl Role {
    /// Begins and ends a line.
    const LINE: u8 = 1 << 3;
    /// A cell of a table: ends a line, but no heading.
    const CELL: u8 = 1 << 4;
    /// Part of a line: its end tag counts as a blank.
    const WORDS: u8 = 1 << 5;
    /// Has a rule of its own in `State::read_special`.
    const TOLD: u8 = 1 << 6;
    /// May be a container of the body. Of other elements, no class or id is examined.
    const CONTAINER: u8 = 1 << 7;

    #[inline]
    fn of(element: Element) -> Self {
        ROLES[usize::from(element as u8)]
    }

    const fn new(element: Element) -> Self {
        Self(match element {
            Element::A | Element::Meta | Element::Link => Self::TOLD,
            Element::Title => Self::TOLD | Self::CONTAINER,
            Element::Em | Element::I | Element::B | Element::Strong => Self::WORDS,
            Element::Span | Element::Font => Self::WORDS | Self::CONTAINER,
            Element::Td | Element::Th => Self::LINE | Self::CELL | Self::CONTAINER,
            Element::Br => Self::LINE,
            Element::Img | Element::Input | Element::U => 0,
            block if block.is_block() => Self::LINE | Self::CONTAINER | block.heading(),
            _ => Self::CONTAINER,
        })
    }

    #[inline]
    fn is(self, role: u8) -> bool {
        self.0 & role != 0
    }

    #[inline]
    fn heading(self) -> u8 {
        self.0 & 7
    }
}

static ROLES: [Role; 256] = {
    let (mut roles, mut i) = ([Role(0); 256], 0);
    while i < Element::ALL.len() {
        roles[Element::ALL[i] as usize] = Role::new(Element::ALL[i]);
        i += 1;
    }
    roles
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_element_has_its_role() {
        for element in Element::ALL {
            let role = Role::of(*element);
            let ends_line = element.is_block() && *element != Element::Title;
            assert_eq!(role.is(Role::LINE), ends_line || matches!(element, Element::Td | Element::Th), "{element:?}");
            assert_eq!(role.heading(), element.heading(), "{element:?}");
        }
        assert!(Role::of(Element::Other).is(Role::CONTAINER) && !Role::of(Element::Br).is(Role::CONTAINER));
    }
}
