//! Nationalities beside a name: 美籍华人某某, 日本友人某某, 某某（法国籍）, 某某率领的某国代表团, and the state of a place or
//! school before it: 法国某市某某市长.

use super::origins::find_origin;
use super::phrases::{Owner, find_abbreviation, find_code, find_named_body, find_owner};
use super::words::{
    HONORIFICS, LED, LIST_OPENERS, NATIONALITY, NATIONALITY_LABELS, NATIONALS, PERSON_LEADS, PLACE_ENDS,
    RELATIVE_PLACES, STAYS,
};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_list_mark};
use crate::annotate::names::reads_foreign;
use crate::annotate::people::Mention;
use crate::lexicon::{Table, Tables};
use crate::span::Span;

/// How far before a name the 籍 of its nationality may be, in code points: 美籍华人教师某某.
const REACH: usize = 8;

/// Longest name of a state at the end of a bracket, with the comma before it, in code points: ，法国.
const LONGEST_STATE: usize = 8;
/// How far before a name its place may begin, in code points.
const PLACE_REACH: usize = 16;
/// Names of states and of places abroad.
const PLACES: Tables = Tables::of(&[Table::Countries, Table::ForeignPlaces]);

/// The code of the state that the person of a mention is from, as the words beside the name say.
pub fn find_nationality<'a>(cx: &Context<'a>, mention: &Mention) -> Option<&'a str> {
    find_before(cx, mention)
        .or_else(|| find_bracketed(cx, mention))
        .or_else(|| find_delegation(cx, mention))
        .or_else(|| find_place_before(cx, mention))
        .or_else(|| find_origin(cx, mention))
}

/// Whether 籍 is shortly before a name, so that its nationality may be stated there.
pub fn has_nationality_word_before(cx: &Context, mention: &Mention) -> bool {
    let name = mention.span.start;
    (name.saturating_sub(REACH)..name).any(|at| NATIONALITY.longest_at(&cx.document.reading, at).is_some())
}

/// The nationality before a name: 美籍教师某某, 法国人某某, 日本友人某某, and before a list of names: 德国专家有某某.
fn find_before<'a>(cx: &Context<'a>, mention: &Mention) -> Option<&'a str> {
    let text = &cx.document.reading;
    let name = mention.span.start;
    let from = name.saturating_sub(REACH);
    for at in (from..name).rev() {
        if let Some(word) = NATIONALITY.longest_at(text, at) {
            return has_no_mark_between(cx, word.end, name).then(|| find_state_before(cx, word.start)).flatten();
        }
    }
    let opener = LIST_OPENERS.longest_before(text, name).map_or(name, |opener| opener.start);
    let noun = NATIONALS.longest_before(text, name).or_else(|| NATIONALS.longest_before(text, opener))?;
    find_full_state_before(cx, noun.start)
}

/// Whether no mark is between a nationality and a name.
fn has_no_mark_between(cx: &Context, start: usize, name: usize) -> bool {
    let text = &cx.document.reading;
    !text.chars_of(Span::new(start, name)).iter().any(|c| is_boundary(*c))
}

/// The state whose name or abbreviation ends at `end`.
fn find_state_before<'a>(cx: &Context<'a>, end: usize) -> Option<&'a str> {
    let abbreviation = || {
        let c = cx.document.reading.before(end).filter(|c| cx.lexicon.is_country_abbreviation(*c))?;
        find_abbreviation(cx, c)
    };
    find_full_state_before(cx, end).or_else(abbreviation)
}

fn find_full_state_before<'a>(cx: &Context<'a>, end: usize) -> Option<&'a str> {
    cx.hits.longest_ending_at(end, Table::Countries).and_then(|hit| find_code(cx, hit))
}

/// The state of the place or school right before a name. Either a post follows the name (法国某市|某某|市长), or the place
/// is the first word after a mark or after a word such as 由: 由韩国某大学|某某|主持. A state after 在 does not count.
fn find_place_before<'a>(cx: &Context<'a>, mention: &Mention) -> Option<&'a str> {
    let text = &cx.document.reading;
    let name = mention.span;
    let last = PLACE_ENDS.longest_before(text, name.start).filter(|_| mention.extent.start == name.start)?;
    let floor = name.start.saturating_sub(PLACE_REACH);
    let before = text.after_last(Span::new(floor, name.start), |c| is_boundary(c) || is_list_mark(c));
    let start = before.start;
    if RELATIVE_PLACES.longest_before(text, last.end).is_some() {
        return None;
    }
    let lead = PERSON_LEADS.longest_at(text, start).map_or(start, |word| word.end);
    if let Some((_, code)) = find_named_body(cx, lead).filter(|(body, _)| body.end <= name.start) {
        return Some(code);
    }
    let first = cx.hits.of_any_within(PLACES, before).find(|hit| find_code(cx, hit).is_some())?;
    let is_led = || PERSON_LEADS.longest_before(text, first.span().start).is_some_and(|word| word.start >= start);
    let begins = || first.span().start == start && (start > floor || floor == 0) || is_led();
    let is_stay = STAYS.longest_before(text, first.span().start).is_some();
    find_code(cx, first).filter(|_| !is_stay && (mention.extent.end > name.end || begins()))
}

/// The nationality in the bracket after a name: 某某（法国）, 某某（国籍：法国）, 某某（日籍）, 某某（Name，法国）. For a name that
/// reads foreign, also the state of a post in the bracket: 某某（法国某大学教授）.
fn find_bracketed<'a>(cx: &Context<'a>, mention: &Mention) -> Option<&'a str> {
    let bracket = cx.document.bracket_starting_at(mention.span.end)?.inner();
    let text = &cx.document.reading;
    let start = NATIONALITY_LABELS.longest_at(text, bracket.start).map_or(bracket.start, |label| label.end);
    let is_label = start > bracket.start;
    let end = NATIONALITY.longest_before(text, bracket.end).map_or(bracket.end, |word| word.start);
    let country = cx.hits.longest_at(start, Table::Countries);
    if let Some(hit) = country.filter(|hit| hit.span().end == end || is_label && hit.span().end <= end) {
        return find_code(cx, hit);
    }
    let is_abbreviated = start + 1 == end && end < bracket.end;
    if is_abbreviated {
        return find_state_before(cx, end);
    }
    // 某某（Name，法国）
    let comma = (start..end).rev().take(LONGEST_STATE).find(|at| text.get(*at).is_some_and(is_boundary));
    let last = comma.and_then(|comma| cx.hits.longest_at(comma + 1, Table::Countries));
    if let Some(hit) = last.filter(|hit| hit.span().end == end) {
        return find_code(cx, hit);
    }
    let is_post = cx.hits.tables_ending_at(end).has(Table::Posts) && reads_foreign(cx, mention.span);
    let post = || match find_owner(cx, Span::new(start, end)) {
        Owner::Abroad(code) => Some(code),
        _ => None,
    };
    is_post.then(post).flatten()
}

/// The state of the delegation that the person leads.
fn find_delegation<'a>(cx: &Context<'a>, mention: &Mention) -> Option<&'a str> {
    let text = &cx.document.reading;
    let end = mention.extent.end;
    let end = HONORIFICS.longest_at(text, end).map_or(end, |word| word.end);
    let led = LED.longest_at(text, end)?;
    cx.hits.longest_at(led.end, Table::Countries).and_then(|hit| find_code(cx, hit))
}
