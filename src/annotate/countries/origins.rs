//! The state that a person is said to come from: 来自法国的某某, 来自法国的留学生某某, 某某来自法国, 某某是法国…, 法国农业专家某某.
//!
//! These rules are for names that read as foreign. A Chinese name only counts if a word for foreign nationals is
//! between 的 and the name (来自韩国的留学生某某): Chinese people come from abroad, too (来自美国的博士某某).

use super::phrases::{find_code, find_named_body};
use super::words::{COPULAS, FIELDS, HONORIFICS, LEADS, NATIONALS, NO_NATION, ORIGINS, PARTICLES, PERSON_LEADS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_comma, is_list_mark};
use crate::annotate::names::{reads_foreign, transliterates_well};
use crate::annotate::people::Mention;
use crate::lexicon::{Hit, Table, Tables};
use crate::span::{Span, Text};

/// Most code points before a name that are searched for the state.
const REACH: usize = 20;
/// Shortest name that counts as foreign for its characters alone, even if it begins with a Chinese surname, in code
/// points: 伊格尔.
const LEAST_TRANSLITERATION: usize = 3;
/// Most words such as 著名, 来访的 or 由 that are skipped before a state.
const MOST_LEADS: usize = 3;
/// Tables of verbs. Words that contain a verb are no description of the person after them.
const VERBS: Tables = Tables::of(&[Table::EventVerbs, Table::RoleVerbs, Table::SpeechCues, Table::Narration]);
/// Tables of places. If a description contains a second place, it does not show where the person is from.
const PLACES: Tables = Tables::of(&[Table::Countries, Table::ForeignPlaces, Table::Divisions]);

/// The state that a person is said to be from.
pub fn find_origin<'a>(cx: &Context<'a>, mention: &Mention) -> Option<&'a str> {
    find_origin_before(cx, mention).or_else(|| find_origin_behind(cx, mention)).or_else(|| find_described(cx, mention))
}

/// The state after 来自, before a name: 来自法国巴黎的某某.
fn find_origin_before<'a>(cx: &Context<'a>, mention: &Mention) -> Option<&'a str> {
    let text = &cx.document.reading;
    let before = clause_before(cx, mention.extent.start);
    let origin = ORIGINS.starting_in(text, before).next_back().filter(|word| word.end < before.end)?;
    let body = find_named_body(cx, origin.end).filter(|(body, _)| body.end < before.end);
    if let Some((_, code)) = body {
        let ends_attribute = PARTICLES.longest_before(text, before.end).is_some();
        return Some(code).filter(|_| ends_attribute && is_foreign_name(cx, mention));
    }
    let state = state_at(cx, origin.end)?;
    let noun = NATIONALS.longest_before(text, before.end).map_or(before.end, |noun| noun.start);
    let is_plain = noun < before.end && noun == state.span().end + 1;
    let is_excluded = NO_NATION.longest_before(text, before.end).is_some();
    let ends_attribute = text.before(noun).is_some_and(|c| !is_boundary(c)) && noun > state.span().end;
    let counts = !is_excluded && ends_attribute && (is_plain || is_foreign_name(cx, mention));
    find_code(cx, state).filter(|_| counts)
}

/// The state behind a name: 某某来自法国, 某某，来自法国, 某某是来自法国的…, 某某是法国….
fn find_origin_behind<'a>(cx: &Context<'a>, mention: &Mention) -> Option<&'a str> {
    let text = &cx.document.reading;
    let end = HONORIFICS.longest_at(text, mention.extent.end).map_or(mention.extent.end, |word| word.end);
    let end = if text.get(end).is_some_and(is_comma) { end + 1 } else { end };
    let copula = COPULAS.longest_at(text, end).map(|word| word.end);
    let start = copula.unwrap_or(end);
    let origin = ORIGINS.longest_at(text, start).map(|word| word.end);
    let state = state_at(cx, origin.or(copula)?)?;
    let is_field = FIELDS.longest_at(text, state.span().end).is_some();
    find_code(cx, state).filter(|_| !is_field && is_foreign_name(cx, mention))
}

/// The state that a description begins with, before a foreign name: 法国农业专家某某, 法国某大学的某某教授. The description begins its
/// clause and contains no verb.
fn find_described<'a>(cx: &Context<'a>, mention: &Mention) -> Option<&'a str> {
    let text = &cx.document.reading;
    let before = clause_before(cx, mention.span.start);
    let says_nothing = NO_NATION.longest_before(text, before.end).is_some();
    if before.is_empty() || says_nothing || !is_foreign_name(cx, mention) {
        return None;
    }
    let start = skip_leads(text, before);
    let body = find_named_body(cx, start).filter(|(body, _)| body.end < before.end);
    let state = state_at(cx, start).filter(|_| body.is_none());
    let named = Span::new(start, state.map(Hit::span).or(body.map(|(body, _)| body))?.end);
    let rest = Span::new(named.end, before.end.max(named.end));
    let is_verb = |hit: &Hit| hit.span().len() > 1 && VERBS.has(hit.table);
    let has_verb = cx.hits.within(rest).any(is_verb);
    let has_china = cx.hits.of_any_within(PLACES, rest).any(|hit| hit.span().len() > 1);
    let is_field = FIELDS.longest_at(text, named.end).is_some();
    // 的 may only be right before the name: 法国某大学的|某某.
    let particle = PARTICLES.first_in(text, rest).is_none_or(|particle| particle.end == rest.end);
    let is_open = rest.len() > 1 && particle && !has_verb && !has_china && !is_field;
    state.and_then(|hit| find_code(cx, hit)).or(body.map(|(_, code)| code)).filter(|_| is_open)
}

/// Where the words in `before` start, after words such as 来访的, 著名, 由 or 与.
fn skip_leads(text: &Text, before: Span) -> usize {
    let mut start = before.start;
    for _ in 0..MOST_LEADS {
        let lead = PERSON_LEADS.longest_at(text, start).or_else(|| LEADS.longest_at(text, start));
        let Some(lead) = lead.filter(|lead| lead.end < before.end) else { break };
        start = lead.end;
    }
    start
}

/// The characters before `end`, back to the nearest punctuation mark, at most [`REACH`] of them.
fn clause_before(cx: &Context, end: usize) -> Span {
    let near = Span::new(end.saturating_sub(REACH), end);
    cx.document.reading.after_last(near, |c| is_boundary(c) || is_list_mark(c))
}

/// The foreign state, or the place abroad, that begins at `start`.
fn state_at<'a>(cx: &'a Context, start: usize) -> Option<&'a Hit> {
    let longest =
        cx.hits.longest_at(start, Table::Countries).or_else(|| cx.hits.longest_at(start, Table::ForeignPlaces));
    longest.filter(|hit| find_code(cx, hit).is_some())
}

fn is_foreign_name(cx: &Context, mention: &Mention) -> bool {
    reads_foreign(cx, mention.span)
        || mention.span.len() >= LEAST_TRANSLITERATION && transliterates_well(cx, mention.span)
}
