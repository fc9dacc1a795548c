//! The result of reading one source.

use super::formats::Format;
use super::head::Head;
use super::headlines::Headlines;
use crate::markup::Block;

/// A report as read from its source: the lines of its body and what the source says about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The kind of source.
    pub format: Format,
    /// Whether the source has a known container of the body and only this was parsed.
    pub sliced: bool,
    /// Whether the parse passed a limit on nesting or tags, so that something was left out.
    pub truncated: bool,
    /// The lines of the body, in order.
    pub blocks: Vec<Block>,
    /// Candidates for the headline.
    pub headlines: Headlines,
    /// What the page says about itself.
    pub head: Head,
}
