//! Names that are sure at every occurrence: those that a caller added to the lexicon, and those of a few well-known
//! leaders.

use std::borrow::Cow;

use super::candidate::Candidate;
use super::words::LEADERS;
use crate::annotate::Context;
use crate::lexicon::{Hit, Table};

/// Log odds above those of any name found by evidence.
const KNOWN: f32 = 100.0;

/// Every occurrence of an added name and of a leader's name.
pub fn known<'a>(cx: &Context<'a>) -> Vec<Candidate<'a>> {
    let leaders = cx.hits.of(Table::Collectives).filter(|hit| LEADERS.contains(cx.slice(hit.span())));
    let candidate = |hit: &Hit| Candidate {
        span: hit.span(),
        name: Cow::Borrowed(cx.slice(hit.span())),
        score: KNOWN,
        relief: 0.0,
    };
    cx.hits.of(Table::People).chain(leaders).map(candidate).collect()
}
