//! What a text is: a page, a fragment, wrapped paragraphs or plain text.

use super::tags::{Token, tokens};

/// How a report comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// A title line, then `<div><span style=…>` around each paragraph.
    Wrapped,
    /// A whole web page.
    Page,
    /// HTML without a page around it.
    Fragment,
    /// Text without markup.
    #[default]
    Plain,
}

impl Format {
    /// The word for it in a record.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Wrapped => "wrapped",
            Self::Page => "page",
            Self::Fragment => "fragment",
            Self::Plain => "plain",
        }
    }
}

/// Elements whose presence makes a text HTML.
const MARKUP: &[&str] = &[
    "p",
    "div",
    "span",
    "br",
    "table",
    "tbody",
    "td",
    "tr",
    "font",
    "img",
    "a",
    "strong",
    "b",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "section",
    "article",
    "center",
    "em",
    "i",
    "u",
    "dl",
    "dd",
    "dt",
    "blockquote",
    "figure",
];

/// Tags looked at before a text counts as plain.
const MOST_LOOKED_AT: usize = 64;

/// The format of `text`.
pub(super) fn format(text: &str) -> Format {
    let (mut seen, mut divs, mut is_html) = (0, false, false);
    let mut tokens = tokens(text);
    while let Some(token) = tokens.next() {
        let Token::Open(tag) = token else { continue };
        seen += 1;
        if tag.is_any(&["html", "head", "body", "title", "meta"]) {
            return Format::Page;
        }
        if seen == 1 {
            divs = tag.is("div");
        } else if seen == 2 && divs && tag.is("span") && tag.rest().contains("font-size") {
            return if is_wrapped(text) { Format::Wrapped } else { Format::Fragment };
        }
        is_html |= tag.is_any(MARKUP);
        if seen >= MOST_LOOKED_AT {
            break;
        }
    }
    if is_html { Format::Fragment } else { Format::Plain }
}

/// Whether nothing but `div`, `span` and `br` stands in `text`.
fn is_wrapped(text: &str) -> bool {
    let mut tokens = tokens(text);
    while let Some(token) = tokens.next() {
        if let Token::Open(tag) | Token::Close(tag) = token
            && !tag.is_any(&["div", "span", "br"])
        {
            return false;
        }
    }
    true
}
