//! Demands that are announced before they are made: 提出三点要求：一是…, 提出要求，要…, 作出部署：一是….

use super::lists::{COUNTERS, PLANS, PUTS, WANT};
use super::narration::begins_with_number;
use super::words::Scene;
use crate::annotate::grammar::marks::{is_boundary, is_colon};
use crate::annotate::grammar::numerals::numeral;
use crate::document::Sentence;
use crate::lexicon::Hit;
use crate::lexicon::kinds::cue_context;
use crate::span::{Span, may_be_mark};

/// How far into the next clause the word of its demand may stand, in code points.
const NEAR: usize = 24;

/// The verb of a clause that announces demands, where these follow in the next clause or `next` sentence.
pub(super) fn announcement(scene: &Scene, sentence: &Sentence, index: usize, next: Option<&Sentence>) -> Option<Span> {
    let text = &scene.cx.document.reading;
    let clause = *scene.clauses(sentence).get(index)?;
    let around = |c: char| c.is_whitespace() || is_boundary(c);
    let body = text.trim(clause, |c| may_be_mark(c) && around(c));
    let is_plan = scene.ends(&PLANS, body.end);
    if body.len() > 120 || !is_plan && scene.ending(body.end, cue_context::DEMAND).is_none() {
        return None;
    }
    let puts = scene.cx.hits.of_kind_within(cue_context::PUTS, body).next();
    let verb = puts.map(Hit::span).or_else(|| counted(scene, body))?;
    if scene.marks.any(verb.start) {
        return None;
    }
    let following = match scene.clauses(sentence).get(index + 1) {
        Some(clause) => clause.start,
        None => next?.span.start,
    };
    let is_listed = begins_with_number(scene, following) && !(is_plan && scene.begins(&WANT, following));
    let demands = || {
        let next = scene.clauses(sentence).get(index + 1).filter(|_| !is_plan);
        next.is_some_and(|next| scene.modal(Span::new(next.start, next.end.min(next.start + NEAR))).is_some())
    };
    (is_listed || is_colon(scene.before(clause.end)) || demands()).then_some(verb)
}

/// The verb 提 alone before a number: 提三点要求.
fn counted(scene: &Scene, body: Span) -> Option<Span> {
    let verb = (body.start..body.end).rev().take(12).find(|&p| scene.begins(&PUTS, p))?;
    let is_counted = numeral(scene.char(verb + 1)).is_some() || scene.begins(&COUNTERS, verb + 1);
    is_counted.then(|| Span::new(verb, verb + 1))
}
