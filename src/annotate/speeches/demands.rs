//! Demands that are announced before they are made: 提出三点要求：一是…, 提出要求，要….

use super::narration::begins_with_number;
use super::words::Scene;
use crate::document::Sentence;
use crate::lexicon::Hit;
use crate::lexicon::kinds::cue_context;
use crate::span::{Span, may_be_mark};

/// The verb of a clause that announces demands, where these follow in the next clause or `next` sentence.
pub(super) fn announcement(scene: &Scene, sentence: &Sentence, index: usize, next: Option<&Sentence>) -> Option<Span> {
    let text = &scene.cx.document.reading;
    let clause = *scene.clauses(sentence).get(index)?;
    let around = |c: char| c.is_whitespace() || matches!(c, '，' | '：' | '。' | ',' | ':');
    let body = text.trim(clause, |c| may_be_mark(c) && around(c));
    if body.len() > 120 || scene.ending(body.end, cue_context::DEMAND).is_none() {
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
    let is_listed = begins_with_number(scene, following);
    (is_listed || matches!(scene.before(clause.end), '：' | ':')).then_some(verb)
}

/// 提三点要求: the verb alone before a number.
fn counted(scene: &Scene, body: Span) -> Option<Span> {
    let is_number = |c: char| "一二三四五六七八九十几两".contains(c) || c.is_ascii_digit();
    let verb = (body.start..body.end).rev().take(12).find(|&p| scene.char(p) == '提')?;
    is_number(scene.char(verb + 1)).then(|| Span::new(verb, verb + 1))
}
