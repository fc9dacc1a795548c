//! HTML markup: tokens, attributes, character references, trees, and the lines of text that a reader sees.
//!
//! This module knows HTML and nothing about reports. `tokens` makes one pass over a source. `tree` passes the tags that
//! structure a text to a tree builder, within limits; `simple` reads well-nested HTML without a tree. Both yield the
//! [`Block`]s of `blocks`. `lines` cleans the text of each.

pub(crate) mod attributes;
pub(crate) mod blocks;
pub(crate) mod bytes;
pub(crate) mod elements;
pub(crate) mod entities;
pub(crate) mod lines;
pub(crate) mod simple;
mod spellings;
pub(crate) mod tokens;
pub(crate) mod tree;

pub use blocks::{Align, Block};
