//! The verbs of one subject: those behind it up to the next subject.

use super::lists::{ADVERBIALS, COLLECTIVES, LOCATION, TOGETHER};
use super::stops::Stops;
use super::verbs::Verb;
use crate::annotate::Context;
use crate::lexicon::Table;
use crate::record::Role;
use crate::span::Span;

/// Most code points between the start of a later clause and its verb, if the clause leaves its subject out.
const LONGEST_ADVERBIAL: usize = 24;

/// Most code points of an adverbial that says what is spoken about.
const LONGEST_TOPIC: usize = 80;

/// The verbs in `region`, which begins behind their subject. A verb of a later clause counts only if no other subject
/// stands before it.
pub fn verbs_of_subject(cx: &Context, stops: &Stops, region: Span) -> Vec<Verb> {
    let mut found: Vec<Verb> = Vec::new();
    for verb in stops.verbs(&cx.document.reading, region) {
        if verb.hands_over && is_in_company(cx, Span::new(region.start.max(verb.clause), verb.span.start)) {
            continue;
        }
        let is_shared = found.is_empty() && matches!(verb.role, Role::Attend | Role::Accompany);
        let is_in_first_clause = verb.clause == region.start;
        if is_in_first_clause || is_shared || !has_own_subject(cx, Span::new(verb.clause, verb.span.start)) {
            found.push(verb);
        }
    }
    found
}

/// Whether `words` before 陪同下 begin with 在, so that those who accompany are named there: 在学校班子陪同下.
fn is_in_company(cx: &Context, words: Span) -> bool {
    let text = &cx.document.reading;
    (words.start..words.end).any(|at| LOCATION.longest_at(text, at).is_some_and(|word| word.end < words.end))
}

/// Whether `words`, from the start of a clause to its verb, hold a subject.
fn has_own_subject(cx: &Context, words: Span) -> bool {
    let text = &cx.document.reading;
    let is_topic = ADVERBIALS.longest_at(text, words.start).is_some();
    if words.len() > if is_topic { LONGEST_TOPIC } else { LONGEST_ADVERBIAL } {
        return true;
    }
    if TOGETHER.longest_at(text, words.start).is_some() {
        return false;
    }
    COLLECTIVES.longest_at(text, words.start).is_some() || names_people(cx, words)
}

/// Whether `words` hold a word for people, or end with a post.
fn names_people(cx: &Context, words: Span) -> bool {
    let mut hits = cx.hits.within(words);
    hits.any(|h| match h.table {
        Table::GroupHeads => true,
        Table::Posts => h.span().end + 1 >= words.end && h.span().len() > 1,
        _ => false,
    })
}
