//! What someone is found or accused to have done: what follows 经查, divided at semicolons, and the names of crimes.

use super::CaseFound;
use super::words::{BEFORE_CRIMES, CRIMES, OPENERS};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_blank, is_boundary, is_pause, is_semicolon, is_stop};
use crate::annotate::people::People;
use crate::span::Span;

/// Most findings of one case.
const MOST_FINDINGS: usize = 64;

/// Adds the findings against a person; in a report of one case all of them are this person's.
pub fn add(cx: &Context, people: &People, case: &mut CaseFound, is_alone: bool) {
    for sentence in &cx.document.sentences {
        let span = sentence.span;
        if span.start < cx.document.body || !is_alone && !names(people, span, case.person) {
            continue;
        }
        if let Some(opener) = OPENERS.longest_at(&cx.document.reading, span.start) {
            add_units(cx, people, case, Span::new(opener.end, span.end));
        } else if is_alone || span.covers(case.span) {
            add_crimes(cx, case, span);
        }
        case.findings.truncate(MOST_FINDINGS);
    }
}

/// Whether a sentence names a person.
pub fn names(people: &People, sentence: Span, person: usize) -> bool {
    people.mentions_in(sentence).iter().any(|mention| mention.person == person)
}

/// Adds the parts of a sentence between semicolons, without the person's name at their start.
fn add_units(cx: &Context, people: &People, case: &mut CaseFound, sentence: Span) {
    let text = &cx.document.reading;
    let mut start = sentence.start;
    for at in sentence.start..=sentence.end {
        if at < sentence.end && !text.get(at).is_some_and(is_semicolon) {
            continue;
        }
        let unit = text.trim(Span::new(start, at), |c| is_blank(c) || is_pause(c) || is_stop(c));
        let name = people.mentions_in(unit).first().filter(|m| m.span.start == unit.start && m.person == case.person);
        let unit = Span::new(name.map_or(unit.start, |mention| mention.span.end), unit.end);
        let unit = text.trim(unit, is_boundary);
        if !unit.is_empty() {
            case.findings.push(unit);
        }
        start = at + 1;
    }
}

/// Adds the crimes of which a sentence accuses someone, each once.
fn add_crimes(cx: &Context, case: &mut CaseFound, sentence: Span) {
    let text = &cx.document.reading;
    let mut at = sentence.start;
    while let Some(crime) = CRIMES.first_in(text, Span::new(at, sentence.end)) {
        at = crime.end;
        let is_accused = BEFORE_CRIMES.longest_before(text, crime.start).is_some();
        let is_new = case.findings.iter().all(|known| cx.slice(*known) != cx.slice(crime));
        if is_accused && is_new {
            case.findings.push(crime);
        }
    }
}
