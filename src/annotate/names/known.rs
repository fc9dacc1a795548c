//! Names that a caller added to the lexicon: sure wherever they stand.

use super::candidates::Candidate;
use crate::annotate::Context;
use crate::lexicon::Table;

/// Log odds that nothing read off the text reaches.
const KNOWN: f32 = 100.0;

/// Every occurrence of an added name.
pub fn known(cx: &Context) -> Vec<Candidate> {
    let hits = cx.hits.of(Table::People);
    hits.map(|hit| Candidate { span: hit.span, name: cx.slice(hit.span).to_owned(), score: KNOWN, relief: 0.0 })
        .collect()
}
