//! Names that a caller added to the lexicon: sure at every occurrence.

use std::borrow::Cow;

use super::candidate::Candidate;
use crate::annotate::Context;
use crate::lexicon::Table;

/// Log odds above those of any name found by evidence.
const KNOWN: f32 = 100.0;

/// Every occurrence of an added name.
pub fn known<'a>(cx: &Context<'a>) -> Vec<Candidate<'a>> {
    let hits = cx.hits.of(Table::People);
    hits.map(|hit| Candidate { span: hit.span(), name: Cow::Borrowed(cx.slice(hit.span())), score: KNOWN, relief: 0.0 })
        .collect()
}
