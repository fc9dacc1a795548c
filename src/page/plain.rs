//! Text without markup, and wrapped paragraphs: lines, the first of which may be the headline.

use super::markdown;
use crate::markup::blocks::Block;
use crate::markup::elements::Element;
use crate::markup::entities;
use crate::markup::lines::{LineBuilder, ends_sentence};
use crate::markup::tokens::{Token, tokens};

/// Longest headline of a plain text, in characters.
const LONGEST_TITLE: usize = 120;

/// The headline (if there is one) and the lines of a plain text.
pub(super) fn read_plain(text: &str) -> (Option<String>, Vec<Block>) {
    let mut title = None;
    let mut blocks = Vec::new();
    let mut builder = LineBuilder::default();
    let lines: Vec<&str> = text.split(['\n', '\r', '\u{2028}', '\u{2029}']).filter(|l| !l.trim().is_empty()).collect();
    for (i, line) in lines.iter().enumerate() {
        builder.push(line);
        let parts = builder.take();
        if i == 0 && is_title(line, &parts, lines.get(1).copied()) {
            title = parts.into_iter().next();
            continue;
        }
        let indented = is_indented(line);
        blocks.extend(parts.into_iter().map(|text| Block { indented, ..Block::plain(text) }));
    }
    (title, markdown::strip_marks(blocks))
}

fn is_indented(line: &str) -> bool {
    line.starts_with(['　', '\u{a0}', '\t']) || line.starts_with("  ")
}

/// Whether the first line is the headline: it is followed by others, not set in like a paragraph
/// and no sentence.
fn is_title(line: &str, parts: &[String], next: Option<&str>) -> bool {
    let [part] = parts else { return false };
    let set_alike = is_indented(line) && next.is_some_and(is_indented);
    next.is_some() && part.chars().count() <= LONGEST_TITLE && !set_alike && !is_running(part)
}

/// Whether a line reads like a paragraph, not like a headline.
pub(super) fn is_running(text: &str) -> bool {
    let opens = text.matches(['（', '(']).count() > text.matches(['）', ')']).count();
    opens || text.contains('。') || ends_sentence(text) && !text.ends_with(['！', '!', '？', '?', '”', '）', ')'])
}

/// The headline (if there is one) and the paragraphs of wrapped text: what stands before the first
/// `div` is the headline, each `div` a paragraph.
pub(super) fn read_wrapped(text: &str) -> (Option<String>, Vec<Block>) {
    let mut title = None;
    let mut blocks: Vec<Block> = Vec::new();
    let mut builder = LineBuilder::default();
    let mut in_head = true;
    let mut tokens = tokens(text);
    while let Some(token) = tokens.next() {
        match token {
            Token::Blank(text) | Token::Text(text) => builder.push(&entities::decode(text)),
            Token::Open(tag) | Token::Close(tag) if matches!(tag.element, Element::Div | Element::Br) => {
                let lines = builder.take();
                if std::mem::take(&mut in_head) {
                    title = (!lines.is_empty()).then(|| lines.join(" "));
                } else {
                    blocks.extend(lines.into_iter().map(Block::plain));
                }
            }
            _ => {}
        }
    }
    blocks.extend(builder.take().into_iter().map(Block::plain));
    (title, markdown::strip_marks(blocks))
}
