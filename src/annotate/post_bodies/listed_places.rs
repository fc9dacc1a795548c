//! The place of a list: 南关区委书记甲、区长乙 are of one district; 县委书记甲、教育局局长乙 of one county.

use super::found::Entry;
use super::words::{
    AUTONOMOUS, COUNTY_LEVELS, GOVERNMENT_HEADS, GOVERNMENT_LEVELS, GOVERNMENTS, INNER, OWN_HEADS, RELATIVE,
    SCHOOL_DEPARTMENTS,
};
use crate::annotate::Context;
use crate::annotate::grammar::marks::{is_boundary, is_list_mark};
use crate::annotate::organizations::{
    Place, division_of_level, division_of_name, full_name_in, has_level, leading_place, place_of,
};
use crate::annotate::posts::Parted;
use crate::annotate::regions::Region;
use crate::lexicon::divisions::Level;
use crate::span::Span;

/// How far back the post that names the place may be, in code points.
const REACH: usize = 120;

/// The division whose body or government has a post.
pub fn place_of_post(cx: &Context, region: Option<&Region>, parted: &Parted) -> Option<Place> {
    match parted.organization {
        Some(body) => {
            let named = leading_place(cx, region, body).or_else(|| division_of_name(cx, region, body));
            let stated = cx.slice(body);
            let level = || AUTONOMOUS.longest_prefix(stated).or_else(|| GOVERNMENT_LEVELS.longest_prefix(stated));
            named.or_else(|| division_of_level(cx, region, level()?))
        }
        None => division_of_level(cx, region, head_level(cx, parted)?),
    }
}

/// The level in a post of a head of a government: 区 of 区长.
fn head_level(cx: &Context, parted: &Parted) -> Option<&'static str> {
    let head = cx.slice(parted.head);
    GOVERNMENT_LEVELS.longest_prefix(head).filter(|_| GOVERNMENT_HEADS.contains(head))
}

/// The body of a post by the place of a post before it in the sentence.
///
/// A body or head of government with a level takes a county or district of that level (南关区委书记甲、区长乙). A body
/// without a level takes the last place (县人大常委会副主任、教育局局长丙).
pub fn of_list(cx: &Context, entries: &[Entry], span: Span, parted: &Parted) -> Option<String> {
    let level = match parted.organization {
        Some(body) => GOVERNMENT_LEVELS.longest_prefix(cx.slice(body)),
        None => Some(head_level(cx, parted)?),
    };
    if parted.organization.is_some_and(|body| is_of_committee(cx, body)) {
        return None;
    }
    let place = last_place(cx, entries, span)?;
    match (level, parted.organization) {
        (Some(level), _) if !COUNTY_LEVELS.contains(level) || !has_level(&place.name, level) => None,
        (_, Some(body)) => full_name_in(cx, place, body),
        (_, None) => Some(place.name.clone() + GOVERNMENTS.words().next()?),
    }
}

/// The place of the last post before `span` in the sentence that has one.
fn last_place<'e>(cx: &Context, entries: &'e [Entry], span: Span) -> Option<&'e Place> {
    let sentence = cx.document.sentence_at(span.start);
    let from = span.start.saturating_sub(REACH);
    let before = entries.iter().rev().take_while(|before| before.span.start >= from);
    let mut of_sentence = before.filter(|before| cx.document.sentence_at(before.span.start) == sentence);
    of_sentence.find_map(|before| before.place.as_ref())
}

/// Whether a department follows a post of a party committee of a school or company: 党委常委、组织部部长.
fn is_of_committee(cx: &Context, department: Span) -> bool {
    let text = &cx.document.reading;
    let mark = department.start.checked_sub(1).filter(|mark| text.get(*mark).is_some_and(is_list_mark));
    let post = mark.and_then(|mark| OWN_HEADS.longest_before(text, mark));
    // 自治区党委书记、人大常委会主任 are of one region.
    let is_bare = |post: &Span| text.before(post.start).is_none_or(|c| is_boundary(c) || is_list_mark(c));
    post.filter(is_bare).is_some_and(|post| INNER.longest_at(text, post.start).is_some())
}

/// The body without a level in a report of one county or city: 教育局 of 开封市. A report that also has posts of a county
/// may mean its bodies.
pub fn in_region(cx: &Context, region: Option<&Region>, parted: &Parted, names_county: bool) -> Option<String> {
    let body = parted.organization.filter(|body| RELATIVE.longest_prefix(cx.slice(*body)).is_none())?;
    if SCHOOL_DEPARTMENTS.contains(cx.slice(body)) || is_of_committee(cx, body) {
        return None;
    }
    let code = region.map(|region| region.code).filter(|code| !code.ends_with("0000"))?;
    let place = place_of(cx, code).filter(|place| place.level == Level::County || !names_county)?;
    full_name_in(cx, &place, body)
}
