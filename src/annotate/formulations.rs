//! Formulations (提法): set political phrases, by lexicon, by grammar and by quotation.

use super::Context;
use super::speeches::SpeechFound;
use crate::record::Formulation;

/// Every formulation, once each, in order of first mention.
pub fn formulations(_cx: &Context, _speeches: &[SpeechFound]) -> Vec<Formulation> {
    Vec::new()
}
