//! Features of the words before and after a phrase.

use super::words::{PARTICLES, TOUCHING};
use super::{Feature, Features};
use crate::annotate::Context;
use crate::annotate::grammar::links::LINKS;
use crate::annotate::grammar::marks::{
    is_clause_mark, is_closing, is_colon, is_list_mark, is_opening, is_pause, is_semicolon, is_stop,
};
use crate::annotate::groups::Evidence;
use crate::annotate::groups::lists::{
    ACTS, ADVERBS_BEFORE_ACTS, ADVERBS_BEHIND, AGENTS, BEFORE_COUNTS, CAUSING, COMPANIONS, COUNT_UNITS, DE, GOING,
    HEARD_ENDS, LED, NUMERALS, OPENERS, OTHERS, PAST_PARTICLE, RECIPIENTS, TOWARDS,
};
use crate::annotate::groups::pieces::ends_with_people;
use crate::annotate::groups::{BODIES, PEOPLE};
use crate::document::QuoteKind;
use crate::lexicon::Table;
use crate::lexicon::kinds::group;
use crate::record::Role;
use crate::span::Span;

/// How far from a position a name with its posts is looked for, in code points.
const LONGEST_EXTENT: usize = 40;

/// Most adverbs between a phrase and what it does.
const MOST_ADVERBS: usize = 2;

/// Most characters of a count.
const LONGEST_COUNT: usize = 8;

/// The feature of the words before the phrase at `span`.
pub fn before(cx: &Context, evidence: &Evidence, span: Span) -> Feature {
    let text = &cx.document.reading;
    let Some(mark) = text.before(span.start) else { return Feature::AfterStop };
    let at = span.start;
    if is_stop(mark) {
        Feature::AfterStop
    } else if is_list_mark(mark) {
        after_list_mark(cx, evidence, at - 1)
    } else if is_colon(mark) {
        Feature::AfterColon
    } else if is_pause(mark) {
        Feature::AfterComma
    } else if is_opening(mark) {
        Feature::AfterOpening
    } else if ends_name(evidence, at) {
        Feature::AfterName
    } else {
        after_word(cx, at)
    }
}

/// The feature of a list mark at `at` before a phrase, by the words before the mark.
fn after_list_mark(cx: &Context, evidence: &Evidence, at: usize) -> Feature {
    if ends_name(evidence, at) {
        Feature::AfterListedName
    } else if cx.hits.tables_ending_at(at).meets(PEOPLE) {
        Feature::AfterPeople
    } else {
        Feature::AfterListMark
    }
}

/// Whether a name with its posts ends at `at`.
pub fn ends_name(evidence: &Evidence, at: usize) -> bool {
    let near = Span::new(at.saturating_sub(LONGEST_EXTENT), at);
    evidence.people.mentions_in(near).iter().any(|mention| mention.extent.end == at)
}

/// The feature of the word that ends at `at`, before a phrase. 了 after a verb is skipped.
fn after_word(cx: &Context, at: usize) -> Feature {
    let text = &cx.document.reading;
    let at = PAST_PARTICLE.longest_before(text, at).map_or(at, |particle| particle.start);
    let ends = |list: &crate::words::WordList| list.longest_before(text, at).is_some();
    if ends(&LED) {
        Feature::AfterLeading
    } else if ends(&CAUSING) {
        Feature::AfterCausing
    } else if cx.hits.of_kind_ending_at(group::VISIT, at).is_some() {
        Feature::AfterVisiting
    } else if cx.hits.of_kind_ending_at(group::HEAR, at).is_some() {
        Feature::AfterHearing
    } else if let Some(verb) = cx.hits.longest_ending_at(at, Table::RoleVerbs) {
        match Role::parse(cx.lexicon.cell(verb, 1)) {
            Some(Role::Attend) => Feature::AfterAttending,
            Some(Role::Meet | Role::Inspect) => Feature::AfterVisiting,
            _ => Feature::AfterVerb,
        }
    } else if ends(&TOUCHING) {
        Feature::AfterTowards
    } else if ends(&AGENTS) {
        Feature::AfterAgent
    } else if ends(&COMPANIONS) || ends(&LINKS) {
        Feature::AfterLink
    } else if ends(&RECIPIENTS) {
        Feature::AfterRecipient
    } else if ends(&TOWARDS) {
        Feature::AfterTowards
    } else if ends(&PARTICLES) || PAST_PARTICLE.longest_at(text, at).is_some() {
        Feature::AfterParticle
    } else {
        Feature::AfterWord
    }
}

/// The feature of the words after a phrase that ends at `end`, and where they begin. Adds the features of 等, a count
/// or a bracket, and skips them.
pub fn behind(cx: &Context, evidence: &Evidence, end: usize, found: &mut Features) -> (Feature, usize) {
    let text = &cx.document.reading;
    let others = OTHERS.longest_at(text, end);
    found.add_if(others.is_some(), Feature::HasOthersBehind);
    let end = others.map_or(end, |others| others.end);
    let counted = end_of_count(cx, end);
    found.add_if(counted.is_some(), Feature::HasCountBehind);
    let end = counted.unwrap_or(end);
    let bracket = cx.document.quote_starting_at(end).filter(|quote| quote.kind == QuoteKind::Round);
    let end = bracket.map_or(end, |quote| quote.span.end);
    (behind_at(cx, evidence, end), end)
}

/// The feature of the words at `at`, after a phrase.
fn behind_at(cx: &Context, evidence: &Evidence, at: usize) -> Feature {
    let text = &cx.document.reading;
    let Some(next) = text.get(at) else { return Feature::BeforeStop };
    let begins = |list: &crate::words::WordList| list.longest_at(text, at).is_some();
    let tables = cx.hits.tables_starting_at(at);
    let begins_name = || {
        let names = evidence.people.mentions_in(Span::new(at, at + LONGEST_EXTENT));
        names.first().is_some_and(|mention| mention.extent.start <= at)
    };
    if is_stop(next) {
        Feature::BeforeStop
    } else if is_clause_mark(next) || is_semicolon(next) {
        Feature::BeforeComma
    } else if is_colon(next) {
        Feature::BeforeColon
    } else if is_list_mark(next) {
        Feature::BeforeListMark
    } else if is_closing(next) {
        Feature::BeforeClosing
    } else if begins(&DE) {
        Feature::BeforeParticle
    } else if cx.hits.of_kind_at(group::TALK, at).is_some() {
        Feature::BeforeTalk
    } else if tables.has(Table::RoleVerbs) {
        Feature::BeforeVerb
    } else if begins(&HEARD_ENDS) {
        Feature::BeforeReport
    } else if begins(&GOING) {
        Feature::BeforeGoing
    } else if begins_act(cx, at) {
        Feature::BeforeAct
    } else if begins(&LINKS) || begins(&COMPANIONS) {
        Feature::BeforeLink
    } else if begins(&ADVERBS_BEHIND) || begins(&OPENERS) {
        Feature::BeforeAdverb
    } else if tables.meets(PEOPLE) || begins_name() {
        Feature::BeforePeople
    } else if tables.meets(BODIES) {
        Feature::BeforeBody
    } else if cx.hits.is_common(Span::new(at, at + 2)) {
        Feature::BeforeCommonWord
    } else {
        Feature::BeforeOther
    }
}

/// Whether an act begins at `at` or behind adverbs there: 迅速|赶赴.
fn begins_act(cx: &Context, at: usize) -> bool {
    let text = &cx.document.reading;
    let mut at = at;
    for _ in 0..MOST_ADVERBS {
        match ADVERBS_BEFORE_ACTS.longest_at(text, at) {
            Some(adverb) => at = adverb.end,
            None => break,
        }
    }
    ACTS.longest_at(text, at).is_some()
}

/// The end of a count at `at`: 共30余人.
fn end_of_count(cx: &Context, at: usize) -> Option<usize> {
    let text = &cx.document.reading;
    let start = BEFORE_COUNTS.longest_at(text, at).map_or(at, |word| word.end);
    let is_numeral = |c: char| c.is_ascii_digit() || NUMERALS.contains_char(c);
    let reach = text.chars_of(Span::new(start, start + LONGEST_COUNT));
    let digits = reach.iter().take_while(|c| is_numeral(**c)).count();
    let unit = COUNT_UNITS.longest_at(text, start + digits).filter(|_| digits > 0);
    unit.map(|unit| unit.end)
}

/// Whether a word for people or for a body, or a name, ends at `at`; 等 may follow it.
pub fn ends_people(cx: &Context, evidence: &Evidence, at: usize) -> bool {
    let text = &cx.document.reading;
    let at = OTHERS.longest_before(text, at).map_or(at, |others| others.start);
    ends_with_people(cx, at) || cx.hits.tables_ending_at(at).meets(BODIES) || ends_name(evidence, at)
}
