//! A string that may be a name, and the thresholds that its log odds are compared with.

use std::borrow::Cow;

use crate::span::Span;

/// A string that may be a name.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// Where the name is written, blanks inside it included.
    pub span: Span,
    /// The name without blanks inside it.
    pub name: Cow<'a, str>,
    /// Log odds of being a name.
    pub score: f32,
    /// Added to the score where the place itself calls for a name, as after a post. There a rare surname and an
    /// ordinary noun weigh less.
    pub relief: f32,
}

/// Log odds from which one occurrence makes a name sure.
pub const SURE: f32 = 4.2;
/// Log odds from which an occurrence of a sure name counts as a mention.
pub const REPEATED: f32 = -1.5;
/// Log odds from which two occurrences make a name sure.
pub const TWICE: f32 = 3.5;
/// Log odds below which a candidate is dropped at once.
pub const POSSIBLE: f32 = -3.0;
/// Log odds that a candidate gets from the start or the end of the text beside it.
pub const TEXT_EDGE: f32 = 1.5;
