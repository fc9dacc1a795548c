//! Text without markup, and wrapped paragraphs. They are read line by line, and the lines that belong to the page they
//! were copied from are taken off.

use super::back::take_back;
use super::beside::Beside;
use super::formats::Format;
use super::front::{take_front, take_furniture};
use super::headlines::Headlines;
use super::markdown;
use super::original_titles::find_original_title;
use super::reading::Reading;
use super::repeats::drop_repeats;
use crate::markup::blocks::{Align, Block};
use crate::markup::elements::Element;
use crate::markup::entities;
use crate::markup::lines::LineBuilder;
use crate::markup::tokens::{Token, tokens};

/// Reads a plain text.
pub(super) fn read_plain(text: &str) -> Reading {
    let mut blocks = Vec::new();
    let mut builder = LineBuilder::default();
    let mut is_separated = false;
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}']).filter(|line| !line.trim().is_empty()) {
        let Some(line) = strip_cells(line) else {
            is_separated = true;
            continue;
        };
        let caption = line.strip_prefix(markdown::CAPTION);
        let (line, after_image) = (caption.unwrap_or(line), caption.is_some());
        let align = if after_image { Align::Center } else { Align::Unknown };
        builder.push(line);
        let indented = is_indented(line);
        builder.take_each(|text| {
            let is_separated = std::mem::take(&mut is_separated);
            blocks.push(Block { align, indented, after_image, is_separated, ..Block::plain(text) });
        });
    }
    let mut blocks = markdown::strip_marks(blocks);
    let mut beside = Beside::default();
    let line = take_front(&mut blocks, &mut beside);
    finish(Format::Plain, line, blocks, beside)
}

fn finish(format: Format, line: Option<String>, mut blocks: Vec<Block>, mut beside: Beside) -> Reading {
    take_back(&mut blocks, &mut beside);
    let line = line.or_else(|| beside.take_title()).or_else(|| find_original_title(&blocks));
    drop_repeats(&mut blocks);
    let headlines = Headlines { line, ..Headlines::default() };
    Reading { format, blocks, headlines, head: beside.finish(), ..Reading::default() }
}

/// A line without the bars of a table around it; nothing where it has only such bars.
fn strip_cells(line: &str) -> Option<&str> {
    let is_bar = |c: char| matches!(c, '|' | '-' | ':') || c.is_whitespace();
    if line.contains('|') && line.chars().all(is_bar) {
        return None;
    }
    let trimmed = line.trim();
    let is_cell = |c: char| c == '|' || c.is_whitespace();
    Some(if trimmed.starts_with('|') || trimmed.ends_with('|') { trimmed.trim_matches(is_cell) } else { line })
}

fn is_indented(line: &str) -> bool {
    line.starts_with(['　', '\u{a0}', '\t']) || line.starts_with("  ")
}

/// Reads wrapped text: the headline (if there is one) is before the first `div` or `br`, and each `div` and each `br`
/// ends a line.
pub(super) fn read_wrapped(text: &str) -> Reading {
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
    let mut blocks = markdown::strip_marks(blocks);
    let mut beside = Beside::default();
    take_furniture(&mut blocks, &mut beside);
    finish(Format::Wrapped, title, blocks, beside)
}
