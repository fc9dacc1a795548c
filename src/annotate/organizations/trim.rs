//! Bodies out of stretches: organs of a body fall away (区政协|党组), and joined bodies come apart (市委、市政府).

use super::words::{
    BARE, GENERIC_OWNERS, LEVELS, ORDINAL_PARTS, PARTY_ORGANS, PLACE_LEVELS, SHORT_ENDS, STRONG_ENDS, TAILS, ZONE_ENDS,
};
use crate::annotate::Context;
use crate::annotate::grammar::marks;
use crate::annotate::places::{PlaceMention, ending_at};
use crate::lexicon::{Table, Tables};
use crate::span::Span;

/// The bodies of the stretch at `span`.
pub(super) fn bodies(cx: &Context, span: Span, places: &[PlaceMention]) -> Vec<Span> {
    let parts = split(cx, span);
    parts.into_iter().filter_map(|part| strip_organ(cx, part, places)).collect()
}

/// The body without the organs inside it that are not bodies of their own.
fn strip_organ(cx: &Context, span: Span, places: &[PlaceMention]) -> Option<Span> {
    let text = &cx.document.reading;
    let tail = TAILS.longest_before(text, span.end).filter(|tail| tail.start > span.start && ends_body(cx, tail.start));
    let mut end = tail.map_or(span.end, |tail| tail.start);
    while let Some(organ) = PARTY_ORGANS.longest_before(text, end).filter(|organ| organ.start > span.start) {
        let owner = Span::new(span.start, organ.start);
        if is_place(cx, owner, places) {
            break;
        }
        end = organ.start;
    }
    let body = Span::new(span.start, end);
    let is_cut = end < span.end;
    let name = cx.slice(body);
    let is_generic = GENERIC_OWNERS.contains(name) || is_cut && BARE.contains(name);
    (!is_generic && body.len() > 1).then_some(body)
}

/// Whether the name of a body ends at `at`.
fn ends_body(cx: &Context, at: usize) -> bool {
    const BODIES: Tables = Tables::of(&[Table::Institutions, Table::Universities, Table::Media, Table::OrgSuffixes]);
    cx.hits.tables_ending_at(at).meets(BODIES)
        || STRONG_ENDS.longest_before(&cx.document.reading, at).is_some()
        || cx.document.reading.before(at).is_some_and(|c| SHORT_ENDS.contains_char(c))
}

/// Whether the owner of a party organ is a place (镇, 苏陈镇, 社区).
fn is_place(cx: &Context, owner: Span, places: &[PlaceMention]) -> bool {
    let text = &cx.document.reading;
    if ZONE_ENDS.longest_before(text, owner.end).is_some() {
        return false;
    }
    let ends_with_level = PLACE_LEVELS.longest_before(text, owner.end).is_some_and(|level| level.start >= owner.start);
    ends_with_level || ending_at(places, owner.end).is_some()
}

/// The bodies of a listed name that joins two: 中共中央、国务院; 县委县政府.
fn split(cx: &Context, span: Span) -> Vec<Span> {
    let text = &cx.document.reading;
    let mut parts = Vec::new();
    let mut start = span.start;
    let is_mark = |at: &usize| {
        let is_number = |c: char| ORDINAL_PARTS.contains_char(c);
        text.get(*at).is_some_and(marks::is_list_mark)
            && !text.before(*at).is_some_and(is_number)
            && !cx.document.is_quoted(*at)
    };
    for mark in (span.start..span.end).filter(is_mark) {
        parts.push(Span::new(start, mark));
        start = mark + 1;
    }
    let last = Span::new(start, span.end);
    match joined_at(cx, last) {
        Some(at) => parts.extend([Span::new(last.start, at), Span::new(at, last.end)]),
        None => parts.push(last),
    }
    parts
}

/// Where the second of two listed bodies without a mark between them begins.
fn joined_at(cx: &Context, span: Span) -> Option<usize> {
    let is_listed = |part: Span| {
        cx.hits.starting_at(part.start).iter().any(|hit| hit.table == Table::Institutions && hit.span() == part)
    };
    let hit =
        cx.hits.ending_at(span.end).find(|hit| hit.table == Table::Institutions && hit.span().start >= span.start)?;
    let starts = hit.span().start + 2..span.end.saturating_sub(1);
    let level = cx.document.reading.get(hit.span().start).filter(|c| LEVELS.contains_char(*c));
    level?;
    starts.into_iter().find(|&at| {
        cx.document.reading.get(at) == level
            && is_listed(Span::new(at, span.end))
            && is_listed(Span::new(hit.span().start, at))
    })
}
