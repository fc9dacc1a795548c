//! The region a report speaks from: what 省委, 我市 and 在哈 stand for.

use super::Context;

/// An administrative division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// GB/T 2260 code.
    pub code: String,
    /// From the province down.
    pub path: Vec<String>,
}

/// The region of the report, if caller, title, source, dateline or the first province named tell it.
pub fn region(_cx: &Context) -> Option<Region> {
    None
}
