//! Requirements: what a statement demands, of whom, under which number.
//!
//! A demand is a sentence of a statement, or its part between two ；. It has a word that demands (要, 必须, 不得, 希望), begins
//! with a counted point (一是), or continues a demand by a verb without a subject (强化学习教育). A counted point and a further
//! addressee begin a demand of their own. The addressee is the noun phrase before 要 or after 希望; it also governs the
//! later parts of its sentence. Lexicons: `requirement_words.tsv`, `lists/requirements.tsv`, the nouns of people and
//! bodies. Known misses: demands put as assessments (关键在落实), addressees named a sentence before.

mod addressees;
mod demands;
mod quoted;
mod units;
mod words;

use super::Context;
use super::explanations::Value;
use super::grammar::marks::{is_boundary, is_list_mark};
use super::people::People;
use super::speeches::SpeechFound;
use crate::record::Requirement;
use units::{Unit, units};

/// The demands of each of `speeches`, in the same order.
///
/// A speech without a cue carries on the one before it, and so do the demands of the same speaker.
pub fn requirements(cx: &Context, people: &People, speeches: &[SpeechFound]) -> Vec<Vec<Requirement>> {
    let mut found: Vec<Vec<Requirement>> = Vec::with_capacity(speeches.len());
    let mut previous: Option<&SpeechFound> = None;
    for speech in cx.budget.over(speeches.iter()) {
        let carries_on = speech.cue.is_none() && previous.is_some_and(|p| p.speaker == speech.speaker);
        let follows_demand = carries_on && found.last().is_some_and(|demands| !demands.is_empty());
        let demands = units(cx, people, speech, follows_demand);
        found.push(demands.iter().filter_map(|unit| requirement(cx, unit)).collect());
        previous = Some(speech);
    }
    found
}

/// What the record says of a demand; none for one of hardly any characters.
fn requirement(cx: &Context, unit: &Unit) -> Option<Requirement> {
    let document = cx.document;
    let is_edge = |c: char| c.is_whitespace() || is_boundary(c) || is_list_mark(c);
    let span = document.reading.trim(unit.span, is_edge);
    let start = span.start.saturating_sub(document.body);
    cx.note(Value::Demand(start), unit.rule);
    (span.len() > 2).then(|| Requirement {
        text: cx.written(span),
        start,
        end: span.end.saturating_sub(document.body),
        number: unit.number,
        addressee: unit.addressee.map(|addressee| cx.written(addressee)),
        addressee_words: unit.addressee.map(|addressee| document.words(addressee)),
    })
}
