//! HTML markup: tokens, attributes, character references, trees, and the lines of text that a reader sees.
//!
//! This room knows HTML and nothing about reports. `tokens` is the single pass over a source. `tree` hands what is
//! kept of it to a tree builder within limits, and `simple` reads well-nested HTML without one. Both end in the
//! [`Block`]s of `blocks`, whose text `lines` cleans.

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
