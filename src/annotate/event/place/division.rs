//! The division of China that holds the place of an event.

use crate::annotate::Context;
use crate::annotate::event::{Found, words};
use crate::lexicon::Table;
use crate::record::EventPlace;
use crate::span::Span;

/// The code of Beijing.
const BEIJING: &str = "110000";

/// Builds the place at `span` with the division it is or lies in.
pub(super) fn locate(cx: &Context, span: Span, found: &Found) -> EventPlace {
    let code = find_code(cx, span, found);
    let path = code.map(|code| cx.lexicon.divisions().path(code, found.year)).unwrap_or_default();
    EventPlace {
        text: cx.written(span),
        position: cx.document.position(span),
        code: code.map(str::to_owned),
        path: path.to_strings(),
    }
}

/// The division that the place names, or the one of a well-known venue or university, or the report's own region.
fn find_code<'a>(cx: &'a Context, span: Span, found: &'a Found) -> Option<&'a str> {
    let university = cx.hits.of_within(Table::Universities, span).max_by_key(|h| h.span().len());
    let of_university = || university.map(|hit| cx.lexicon.cell(hit, 1)).filter(|code| !code.is_empty());
    let is_own_name = |place: Span| university.is_some_and(|u| u.span().covers(place));
    let inside = found.places.iter().filter(|p| span.covers(p.span) && !is_own_name(p.span));
    let named = inside.clone().rev().find_map(|p| p.code);
    let alias = || {
        let mut aliases = cx.hits.starting_at(span.start).iter().filter(|h| h.table == Table::RegionAliases);
        let code = aliases.next().filter(|h| h.span() == span).map(|h| cx.lexicon.cell(h, 1));
        code.filter(|_| aliases.next().is_none())
    };
    let is_abroad = inside.clone().next().is_some() || cx.lexicon.is_foreign_place(cx.slice(span));
    let is_in_beijing = words::BEIJING.first_in(&cx.document.reading, span).is_some();
    let of_venue = || is_in_beijing.then_some(BEIJING);
    let of_region = || {
        let region = found.region.map(|region| region.code);
        let local = find_local(cx, span, found).filter(|local| region.is_none_or(|r| is_inside(local, r)));
        local.or(region).filter(|_| !is_abroad)
    };
    named.or_else(alias).or_else(of_university).or_else(of_venue).or_else(of_region)
}

/// The lowest division that the body names before the place, where all that it names lie in one another: 某县教育局…到某镇.
fn find_local<'a>(cx: &Context, place: Span, found: &'a Found) -> Option<&'a str> {
    let before = Span::new(cx.document.body.min(place.start), place.start);
    let codes = || found.places.iter().filter(|p| before.covers(p.span)).filter_map(|p| p.code);
    let lowest = codes().max_by_key(|code| code.trim_end_matches("00").len())?;
    codes().all(|code| is_inside(lowest, code)).then_some(lowest)
}

/// Whether the division with the code `inner` is `outer` or lies in it.
fn is_inside(inner: &str, outer: &str) -> bool {
    inner.starts_with(outer.trim_end_matches("00"))
}
