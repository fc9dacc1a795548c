//! Requirements: what a statement demands, of whom, under which number.

use super::Context;
use crate::record::Requirement;
use crate::span::Span;

/// The demands of the statement at `speech`, in order.
pub fn requirements(_cx: &Context, _speech: Span) -> Vec<Requirement> {
    Vec::new()
}
