//! Whole pages and fragments: which part is the body, and how it is reached.

use rustc_hash::FxHashSet;
use scraper::Html;

use super::back::take_back;
use super::beside::Beside;
use super::containers::{Container, KINDS, row};
use super::formats::Format;
use super::front::{take_furniture, take_heading, trim_marks};
use super::furniture::is_notice;
use super::head::Head;
use super::headlines::Headlines;
use super::linked_data::LinkedData;
use super::original_titles::find_original_title;
use super::raw_lines::Line;
use super::reading::Reading;
use super::running::is_running;
use super::scan::{Scan, scan};
use super::{body, headlines, markdown};
use crate::budget::Budget;
use crate::markup::blocks::{Block, read_blocks};
use crate::markup::{simple, tree};

/// Longest name of an author in a line of its own, in characters.
const LONGEST_NAME: usize = 3;

/// Blocks, and what the parse left out.
type Parsed = (Vec<Block>, tree::Outcome);

/// Reads a whole page.
pub(super) fn read_page(budget: Budget, source: &str, may_slice: bool) -> Reading {
    let scan = scan(budget, source);
    let sliced = if may_slice { slice(budget, &scan) } else { None };
    let is_sliced = sliced.is_some();
    let ((blocks, outcome), place) = sliced.unwrap_or_else(|| {
        let ((blocks, row), outcome) = tree::read_page(budget, source, |html| find_in_tree(budget, html, &scan.title));
        ((blocks, outcome), scan.containers.iter().find(|c| Some(c.row) == row).copied())
    });
    let blocks = if is_notice(&blocks, &scan.title) { Vec::new() } else { blocks };
    let data = LinkedData::of_scripts(&scan.linked_data);
    let lines = lines_beside(&scan, &blocks, place.as_ref());
    let headlines = Headlines::of_page(&scan, &lines, &data);
    let head = Head::of_page(&scan, lines, data);
    let reading = Reading { sliced: is_sliced, truncated: outcome.truncated, headlines, head, ..Reading::default() };
    finish(Format::Page, reading, blocks)
}

/// The blocks of the best known container that holds any, and this container. If all containers are empty, there are no
/// blocks: such a page has no body. `None` if the page has no known container.
fn slice<'a>(budget: Budget, scan: &Scan<'a>) -> Option<(Parsed, Option<Container<'a>>)> {
    scan.containers.first()?;
    let read = |container: &Container<'a>| (inner(budget, container.inner, true), Some(*container));
    let found = scan.containers.iter().map(read).find(|((blocks, _), _)| !blocks.is_empty());
    Some(found.unwrap_or_default())
}

/// The blocks of the best container of a tree that holds any, and its rank; where there is no
/// container, the blocks that read like a body.
fn find_in_tree(budget: Budget, html: &Html, title: &str) -> (Vec<Block>, Option<usize>) {
    let mut known: Vec<_> = html
        .tree
        .nodes()
        .filter_map(|node| {
            let element = node.value().as_element()?;
            let value = |name| element.attr(name).map(|value| (value.as_bytes(), value.len()));
            row(KINDS.map(value)).map(|row| (row, node))
        })
        .collect();
    if known.is_empty() {
        return (body::find_body(budget, html, title), None);
    }
    known.sort_by_key(|(row, _)| *row);
    known.dedup_by_key(|(row, _)| *row);
    let read = known.into_iter().map(|(row, node)| (read_blocks(budget, node), Some(row)));
    read.into_iter().find(|(blocks, _)| !blocks.is_empty()).unwrap_or_default()
}

/// The short lines of a page outside of its body that may state the headline, a date, a source or a name.
fn lines_beside(scan: &Scan, blocks: &[Block], place: Option<&Container>) -> Vec<Line> {
    if place.is_none() && !blocks.is_empty() {
        let texts: FxHashSet<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
        return scan.lines.all().into_iter().filter(|line| !texts.contains(line.text.as_str())).collect();
    }
    let body = place.map_or(0..0, |container| container.start + 1..container.end + 1);
    scan.lines.telling(&body, headlines::first_character(scan))
}

/// Reads HTML without a page around it: all of it is the body, except a headline before the first tag.
pub(super) fn read_fragment(budget: Budget, source: &str, may_skip_tree: bool) -> Reading {
    let (mut blocks, outcome) = inner(budget, source, may_skip_tree);
    let mut head = Head::default();
    let line = leading_text(source, &blocks).then(|| {
        let text = blocks.remove(0).text;
        let mut lines =
            source.split('<').next().unwrap_or_default().lines().map(str::trim).filter(|line| !line.is_empty());
        match (lines.next(), lines.next(), lines.next()) {
            // Some texts have the author alone in a line under the headline.
            (Some(line), Some(name), None) if name.chars().count() <= LONGEST_NAME => {
                head.names.push(name.to_owned());
                line.to_owned()
            }
            _ => trim_marks(&text).to_owned(),
        }
    });
    let headlines = Headlines { line, ..Headlines::default() };
    finish(Format::Fragment, Reading { truncated: outcome.truncated, headlines, head, ..Reading::default() }, blocks)
}

/// The reading with the blocks of its body. Labels, controls and other lines of the page at both ends are taken off
/// them.
fn finish(format: Format, mut reading: Reading, blocks: Vec<Block>) -> Reading {
    let mut blocks = markdown::strip_marks(blocks);
    let mut beside = Beside::default();
    if format == Format::Page {
        take_heading(&mut blocks, &mut beside);
    } else {
        let headlines = &mut reading.headlines;
        headlines.line = headlines.line.take().or_else(|| find_original_title(&blocks));
        take_furniture(&mut blocks, &mut beside);
    }
    take_back(&mut blocks, &mut beside);
    reading.head.append(beside.finish());
    Reading { format, blocks, ..reading }
}

/// The blocks of HTML without a page around it: where its elements are simple and well nested, read
/// as they go by, else from a tree.
fn inner(budget: Budget, source: &str, may_skip_tree: bool) -> Parsed {
    let simple = if may_skip_tree { simple::read_blocks(budget, source) } else { None };
    match simple {
        Some(blocks) => (blocks, tree::Outcome::default()),
        None => tree::read_fragment(budget, source, |html| read_blocks(budget, html.tree.root())),
    }
}

/// Whether a fragment begins with a headline that is outside of any element.
fn leading_text(source: &str, blocks: &[Block]) -> bool {
    let is_bare = !source.trim_start().starts_with('<');
    is_bare && blocks.len() > 1 && blocks.first().is_some_and(|b| b.text.chars().count() <= 120 && !is_running(&b.text))
}
