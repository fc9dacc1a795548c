//! A text becomes blocks: what it is, its headline, its body, and what the page says about it.
//!
//! A page is read in two tiers. Where a known container of the body is found by one pass over the
//! source, it is sliced out and parsed alone; else the whole page is parsed, within limits, and the
//! body is looked for in the tree. Both give the same blocks for the same container.

mod attributes;
mod blocks;
mod body;
mod bytes;
mod containers;
mod elements;
mod entities;
mod formats;
mod furniture;
mod head;
mod join;
mod labels;
pub(crate) mod lines;
mod linked_data;
pub(crate) mod markdown;
mod names;
mod page;
mod parse;
mod plain;
mod raw_lines;
mod scan;
mod simple;
mod tables;
mod tags;

pub use blocks::{Align, Block};
pub use formats::Format;
pub use head::{Head, Headlines};
pub(crate) use head::{has_year, year_from};
pub use join::join;
pub use labels::{Label, Labelled, labels};

use crate::budget::Budget;

/// A report as it was read: blocks, and what stands around them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What it was.
    pub format: Format,
    /// Whether a known container was sliced out of the source, so that nothing else was parsed.
    pub sliced: bool,
    /// Whether a limit on nesting or tags was passed, so that something was left out.
    pub truncated: bool,
    /// The lines of the body, in order.
    pub blocks: Vec<Block>,
    /// What may be the headline.
    pub headlines: Headlines,
    /// What the page says of itself.
    pub head: Head,
}

/// Reads a page, a fragment, wrapped paragraphs or plain text.
///
/// ```
/// use baodao::html::{Format, read};
/// let reading = read("市政府召开会议\n<div><span style='font-size:16px'>　　会议指出，要抓好落实。</span></div>");
/// assert_eq!(reading.format, Format::Wrapped);
/// assert_eq!(reading.headlines.line.as_deref(), Some("市政府召开会议"));
/// assert_eq!(reading.blocks[0].text, "会议指出，要抓好落实。");
/// ```
pub fn read(text: &str) -> Reading {
    read_with(Budget::default(), text, true)
}

/// Reads as [`read`] does, within a budget.
pub fn read_within(budget: Budget, text: &str) -> Reading {
    read_with(budget, text, true)
}

/// Reads a page as [`read`] does, but always by parsing all of it.
///
/// It is what [`read`] falls back on, and what its shorter way is tested against.
pub fn read_whole(text: &str) -> Reading {
    read_with(Budget::default(), text, false)
}

fn read_with(budget: Budget, text: &str, may_slice: bool) -> Reading {
    budget.check();
    let format = formats::format(text);
    match format {
        Format::Page => page::page(budget, text, may_slice),
        Format::Fragment => page::fragment(budget, text, may_slice),
        Format::Wrapped | Format::Plain => {
            let (line, blocks) = if format == Format::Wrapped { plain::wrapped(text) } else { plain::plain(text) };
            let headlines = Headlines { line, ..Headlines::default() };
            Reading { format, blocks, headlines, ..Reading::default() }
        }
    }
}
