//! Pages of the press: the body, the headline candidates and what a page says about itself.
//!
//! A page is read in one of two ways. If one pass over the source finds a known container of the body, that container
//! is cut out and parsed alone. Otherwise the whole page is parsed, within limits, and `body` looks for the running
//! text in the tree. Both ways give the same blocks for the same container.

mod back;
mod beside;
mod body;
mod containers;
mod embedded;
mod formats;
mod front;
mod furniture;
mod glued_lines;
mod head;
mod headlines;
mod items;
mod join;
mod labels;
mod line_kinds;
mod linked_data;
pub(crate) mod markdown;
mod metas;
mod original_titles;
mod plain;
mod printed;
mod raw_lines;
mod reading;
mod repeats;
mod running;
mod scan;
mod tables;
mod whole;
mod words;
mod years;

pub use crate::markup::{Align, Block};
pub(crate) use embedded::remove_data;
pub use formats::Format;
pub(crate) use front::{leads_on, opens_slogan};
pub use head::Head;
pub use headlines::Headlines;
pub(crate) use items::split_items;
pub use join::join;
pub use labels::{Label, Labelled, labels};
pub(crate) use printed::{Printed, find_printed};
pub use reading::Reading;
pub(crate) use years::{has_year, next_year};

use crate::budget::Budget;

/// Reads a page, a fragment, wrapped paragraphs or plain text.
///
/// ```
/// use baodao::page::{Format, read};
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

/// Reads a page as [`read`] does, but always parses all of it.
///
/// [`read`] falls back on it; tests compare the shorter way with it.
pub fn read_whole(text: &str) -> Reading {
    read_with(Budget::default(), text, false)
}

fn read_with(budget: Budget, text: &str, may_slice: bool) -> Reading {
    budget.check();
    if let Some(text) = markdown::cut_figures(text) {
        return plain::read_plain(&text);
    }
    let format = formats::detect_format(text);
    match format {
        Format::Page => whole::read_page(budget, text, may_slice),
        Format::Fragment => whole::read_fragment(budget, text, may_slice),
        Format::Wrapped => plain::read_wrapped(text),
        Format::Plain => plain::read_plain(text),
    }
}
