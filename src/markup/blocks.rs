//! Elements and texts become blocks: one for each line that a reader sees.

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use scraper::{Node, node};

use super::elements::Element;
use super::lines::{LineBuilder, is_wide};
use crate::budget::Budget;

/// The alignment of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// To the left, justified, or not stated.
    #[default]
    Unknown,
    /// In the middle.
    Center,
    /// To the right.
    Right,
}

/// A line of a report with its layout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "what the markup says about a line, each on its own")]
pub struct Block {
    /// The line, blanks trimmed, never empty.
    pub text: String,
    /// The number of its bytes inside links. A part of a split line has the number of the whole line, but at most its
    /// own length.
    pub linked: usize,
    /// 1 to 6 inside `h1` to `h6`, else 0.
    pub heading: u8,
    /// Its alignment.
    pub align: Align,
    /// Whether all of it is bold.
    pub bold: bool,
    /// Whether it begins with an indent, as a paragraph does; known only of text without markup.
    pub indented: bool,
    /// Whether a picture is right before it.
    pub after_image: bool,
    /// Whether a line of table bars (`|---|`) is right before it, in text without markup.
    pub is_separated: bool,
    /// The number of the page that it is on, from 1, where the report has several pages; else none.
    pub page: Option<usize>,
}

impl Block {
    /// A line of which nothing is known but its text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Replaces the text by a part of it. No more bytes are inside links than the part has.
    pub fn set_text(&mut self, part: String) {
        self.text = part;
        self.linked = self.linked.min(self.text.len());
    }

    /// Cuts the text off at byte `end`, and the blanks before it. An `end` inside a character changes nothing.
    pub fn truncate(&mut self, end: usize) {
        if let Some(part) = self.text.get(..end) {
            self.set_text(part.trim_end().to_owned());
        }
    }
}

/// What the open elements say about the text inside them.
#[derive(Clone, Copy, Default)]
struct State {
    link: bool,
    bold: bool,
    heading: u8,
    align: Align,
    hidden: bool,
}

/// The blocks under `root`, in order.
pub(crate) fn read_blocks(budget: Budget, root: NodeRef<Node>) -> Vec<Block> {
    read_placed(budget, root).0
}

/// The blocks under `root`, in order, and for each the text node it begins with.
pub(crate) fn read_placed(budget: Budget, root: NodeRef<Node>) -> (Vec<Block>, Vec<NodeId>) {
    let mut walk = Walk::default();
    for edge in budget.over(root.traverse()) {
        match edge {
            Edge::Open(node) if node.id() != root.id() => match node.value() {
                Node::Text(text) => {
                    walk.node = Some(node.id());
                    walk.text(text);
                }
                Node::Element(element) => walk.open(Element::named(element.name()), &setting(element)),
                _ => {}
            },
            Edge::Close(node) if node.id() != root.id() => {
                if let Node::Element(element) = node.value() {
                    walk.close(Element::named(element.name()));
                }
            }
            _ => {}
        }
    }
    walk.flush();
    (walk.blocks, walk.places)
}

fn setting(element: &node::Element) -> Setting<'_> {
    Setting {
        align: element.attr("align"),
        style: element.attr("style").unwrap_or_default(),
        hidden: element.attr("hidden").is_some(),
    }
}

/// The attributes of an element that say how its text is aligned or whether it is hidden.
#[derive(Clone, Copy, Default)]
pub(crate) struct Setting<'a> {
    /// The value of `align`.
    pub align: Option<&'a str>,
    /// The value of `style`.
    pub style: &'a str,
    /// Whether there is an attribute `hidden`.
    pub hidden: bool,
}

/// Gathers blocks from the elements and texts of a body, in order.
#[derive(Default)]
pub(crate) struct Walk {
    blocks: Vec<Block>,
    /// For each block, the text node it begins with; empty without a tree.
    places: Vec<NodeId>,
    /// The text node that is being read; none without a tree.
    node: Option<NodeId>,
    /// The text node that the line begins with.
    first: Option<NodeId>,
    states: Vec<State>,
    line: LineBuilder,
    linked: usize,
    plain: usize,
    set: State,
    ends_wide: bool,
    image: bool,
}

impl Walk {
    fn state(&self) -> State {
        self.states.last().copied().unwrap_or_default()
    }

    /// Reads a text: all characters between two elements.
    pub fn text(&mut self, text: &str) {
        let state = self.state();
        if state.hidden {
            return;
        }
        if state.align == Align::Center || state.heading > 0 {
            self.set_lines(text, state);
        } else {
            self.words(text, state);
        }
    }

    /// Reads text that is centred or in a heading: there, a line feed of the source between two wide characters begins
    /// a new line.
    fn set_lines(&mut self, text: &str, state: State) {
        for (i, line) in text.split('\n').enumerate() {
            if i > 0 && self.ends_wide && line.chars().next().is_some_and(is_wide) {
                self.flush();
            } else if i > 0 {
                self.words("\n", state);
            }
            self.words(line, state);
            self.ends_wide = line.chars().next_back().is_some_and(is_wide);
        }
    }

    fn words(&mut self, text: &str, state: State) {
        let before = self.line.len();
        self.line.push(text);
        let added = self.line.len() - before;
        if added > 0 {
            if before == 0 {
                self.set = state;
                self.first = self.node;
            }
            self.linked += if state.link { added } else { 0 };
            self.plain += if state.bold { 0 } else { added };
        }
    }

    /// Reads the start of an element.
    pub fn open(&mut self, element: Element, setting: &Setting) {
        match element {
            Element::Img if !self.state().hidden => {
                self.flush();
                self.image = true;
            }
            Element::Td | Element::Th => self.line.push(" "),
            _ if element.is_block() => self.flush(),
            _ => {}
        }
        let state = self.state().inside(element, setting);
        self.states.push(state);
    }

    /// Reads the end of an element.
    pub fn close(&mut self, element: Element) {
        self.states.pop();
        if element.is_block() {
            self.flush();
        }
    }

    /// The blocks.
    pub fn finish(mut self) -> Vec<Block> {
        self.flush();
        self.blocks
    }

    /// Ends the line and adds it as a block, or as several where a paragraph's indent is inside it.
    fn flush(&mut self) {
        let set = self.set;
        self.line.take_each(|text| {
            self.places.extend(self.first);
            self.blocks.push(Block {
                linked: self.linked.min(text.len()),
                text,
                heading: set.heading,
                align: set.align,
                bold: self.plain == 0,
                indented: false,
                after_image: std::mem::take(&mut self.image),
                is_separated: false,
                page: None,
            });
        });
        (self.linked, self.plain) = (0, 0);
    }
}

impl State {
    fn inside(mut self, element: Element, setting: &Setting) -> Self {
        match element {
            Element::A => self.link = true,
            Element::B | Element::Strong => self.bold = true,
            Element::Center => self.align = Align::Center,
            _ if element.heading() > 0 => self.heading = element.heading(),
            _ => {}
        }
        let style = setting.style.to_ascii_lowercase();
        let [text_align, display] = properties(&style, ["text-align", "display"]);
        let align = setting.align.unwrap_or(text_align);
        match align.to_ascii_lowercase().as_str() {
            "center" | "middle" => self.align = Align::Center,
            "right" | "end" => self.align = Align::Right,
            "left" | "justify" | "start" => self.align = Align::Unknown,
            _ => {}
        }
        self.hidden |= setting.hidden || display == "none";
        self
    }
}

/// The values of properties in a style that is in lower case: of each the last, empty where there is none.
fn properties<'a, const N: usize>(style: &'a str, names: [&str; N]) -> [&'a str; N] {
    let mut found = [""; N];
    for (name, value) in style.split(';').filter_map(|declaration| declaration.split_once(':')) {
        if let Some(i) = names.iter().position(|known| *known == name.trim()) {
            found[i] = value.trim().trim_end_matches("!important").trim_end();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::properties;

    #[test]
    fn the_last_value_of_a_property_counts() {
        let read = |style| properties(style, ["text-align", "display"]);
        assert_eq!(read("color:red;text-align: center ;display:none"), ["center", "none"]);
        assert_eq!(read("text-align:left; text-align :right!important"), ["right", ""]);
        assert_eq!(read("display:none !important;display;:none;xdisplay:block"), ["", "none"]);
        assert_eq!(read(""), ["", ""]);
    }
}
