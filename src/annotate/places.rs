//! Places named in the text, with their divisions.

use super::Context;
use super::regions::Region;
use crate::record::Place;
use crate::span::Span;

/// A place named in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceMention {
    /// Where.
    pub span: Span,
    /// GB/T 2260 code, where it is a division that can be told.
    pub code: Option<String>,
    /// From the province down.
    pub path: Vec<String>,
}

/// Every place named, in order.
pub fn places(_cx: &Context, _region: Option<&Region>) -> Vec<PlaceMention> {
    Vec::new()
}

/// The mentions put together by place.
pub fn record(_cx: &Context, _mentions: &[PlaceMention]) -> Vec<Place> {
    Vec::new()
}
