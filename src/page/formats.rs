//! What a text is: a page, a fragment, wrapped paragraphs or plain text.

use crate::markup::elements::Element;
use crate::markup::tokens::{Token, tokens};

/// The form in which the source of a report comes.
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

/// Most start tags that are examined to find the format.
const MOST_LOOKED_AT: usize = 64;

/// The format of `text`.
pub(super) fn detect_format(text: &str) -> Format {
    let (mut seen, mut divs, mut is_html) = (0, false, false);
    let mut tokens = tokens(text);
    while let Some(token) = tokens.next() {
        let Token::Open(tag) = token else { continue };
        seen += 1;
        if matches!(tag.element, Element::Html | Element::Head | Element::Body | Element::Title | Element::Meta) {
            return Format::Page;
        }
        if seen == 1 {
            divs = tag.element == Element::Div;
        } else if seen == 2 && divs && tag.element == Element::Span && tag.rest().contains("font-size") {
            return if is_wrapped(text) { Format::Wrapped } else { Format::Fragment };
        }
        is_html |= is_markup(tag.element);
        if seen >= MOST_LOOKED_AT {
            break;
        }
    }
    if is_html { Format::Fragment } else { Format::Plain }
}

/// Whether a tag of this element shows that a text is HTML.
fn is_markup(element: Element) -> bool {
    use Element::{
        A, Article, B, Blockquote, Br, Center, Dd, Div, Dl, Dt, Em, Figure, Font, H1, H2, H3, H4, H5, H6, I, Img, Li,
        Ol, P, Section, Span, Strong, Table, Tbody, Td, Tr, U, Ul,
    };
    matches!(
        element,
        A | Article
            | B
            | Blockquote
            | Br
            | Center
            | Dd
            | Div
            | Dl
            | Dt
            | Em
            | Figure
            | Font
            | H1
            | H2
            | H3
            | H4
            | H5
            | H6
            | I
            | Img
            | Li
            | Ol
            | P
            | Section
            | Span
            | Strong
            | Table
            | Tbody
            | Td
            | Tr
            | U
            | Ul
    )
}

/// Whether `text` has no tags but `div`, `span` and `br`.
fn is_wrapped(text: &str) -> bool {
    let mut tokens = tokens(text);
    while let Some(token) = tokens.next() {
        if let Token::Open(tag) | Token::Close(tag) = token
            && !matches!(tag.element, Element::Div | Element::Span | Element::Br)
        {
            return false;
        }
    }
    true
}
