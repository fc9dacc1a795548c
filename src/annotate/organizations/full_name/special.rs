//! Bodies of the governments of Hong Kong and Macao by a short name of the government: 特区政府政务司.

use super::place::{named_special_region, special_region};
use super::words::{SPECIAL_ENDS, SPECIAL_GOVERNMENTS};
use crate::annotate::Context;
use crate::span::Span;

/// The body of the government of the region that the name, the headline or the report names. A body without its
/// government before it is left as it is written.
pub fn of_special_region(cx: &Context, span: Span) -> Option<String> {
    let text = &cx.document.reading;
    let government = SPECIAL_GOVERNMENTS.longest_at(text, span.start).filter(|lead| lead.end < span.end)?;
    SPECIAL_ENDS.longest_before(text, span.end).filter(|end| end.start > government.end)?;
    let region = special_region(cx, span).or_else(|| named_special_region(cx))?;
    let name = SPECIAL_GOVERNMENTS.words().find(|word| word.starts_with(&region.name))?;
    Some(format!("{name}{}", cx.slice(Span::new(government.end, span.end))))
}
