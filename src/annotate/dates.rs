//! Dates: finds every date expression and resolves it as far as the report allows.

use super::Context;
use crate::record::{PartOfDay, YearFrom};
use crate::span::Span;

/// A date expression of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// Where.
    pub span: Span,
    /// First day: `2019-06-04`, `--06-04`, `2019-06`, `--06` or none (近日).
    pub iso: Option<String>,
    /// Last day of a range.
    pub iso_end: Option<String>,
    /// 上午 and the like.
    pub part_of_day: Option<PartOfDay>,
    /// Where the year was taken from.
    pub year_from: Option<YearFrom>,
}

/// Every date expression, in order.
pub fn dates(_cx: &Context) -> Vec<DateMention> {
    Vec::new()
}
