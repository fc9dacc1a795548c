//! The division of China that holds the place of an event.

use crate::annotate::Context;
use crate::annotate::event::{Found, words};
use crate::annotate::organizations;
use crate::annotate::places::{PlaceMention, divisions, path_in_taiwan};
use crate::lexicon::divisions::{in_force, is_inside};
use crate::lexicon::{Division, Hit, Table};
use crate::record::EventPlace;
use crate::span::Span;

/// Most mentions of places that are compared with a place of one character (雅), or searched for another mention of
/// the same place.
const MOST_COMPARED: usize = 200;
/// Shortest place that is looked for right behind the name of a division elsewhere in the text, in characters: 软件园 in
/// 某市软件园.
const SHORTEST_NAMESAKE: usize = 3;
/// Codes of provinces that are cities.
const MUNICIPALITIES: [&str; 6] = ["110000", "120000", "310000", "500000", "810000", "820000"];

/// Builds the place at `span` with the division it is or is in.
pub(super) fn locate(cx: &Context, span: Span, found: &Found) -> EventPlace {
    let code = find_code(cx, span, found);
    let path = code.as_deref().map(|code| cx.lexicon.divisions().path(code, found.year)).unwrap_or_default();
    let path = find_path_in_taiwan(cx, span, found).unwrap_or_else(|| path.to_strings());
    EventPlace { text: cx.written(span), position: cx.document.position(span), path, code }
}

/// The path of the city or county of Taiwan that `span` ends with: 台湾省, 台北市. Such a place has no code.
fn find_path_in_taiwan(cx: &Context, span: Span, found: &Found) -> Option<Vec<String>> {
    let from = found.places.partition_point(|p| p.span.start < span.start);
    let inside = found.places[from..].iter().take_while(|p| span.covers(p.span));
    let cities = inside.filter(|p| p.code.is_none() && !p.is_town && p.span.end == span.end);
    let mut cities = cities.map(|p| path_in_taiwan(cx, p.span));
    cities.find(|path| path.len() > 1)
}

/// The code of the division that the place is or is in, by the first of these rules that finds one:
///
/// 1. A division that the place names, also by a short name or by its first character (雅 for 雅安市).
/// 2. A university or well-known venue in the place, or the name of a division before another mention of the place.
/// 3. The name of a body at the start of the place.
/// 4. A division that the body of the report names, or the report's own region.
///
/// Rules 3 and 4 do not apply to a place abroad.
fn find_code(cx: &Context, span: Span, found: &Found) -> Option<String> {
    let university = longest_within(cx, span, Table::Universities);
    let landmark = find_landmark(cx, span);
    let of_university = || university.map(|hit| cx.lexicon.cell(hit, 1)).filter(|code| !code.is_empty());
    let is_own_name = |place: Span| [university, landmark].into_iter().flatten().any(|own| own.span().covers(place));
    let inside = found.places.iter().filter(|p| span.covers(p.span) && !is_own_name(p.span));
    let mut named: Option<(&str, Span)> = None;
    for (code, place) in inside.clone().filter_map(|p| Some((p.code?, p.span))) {
        if named.is_none_or(|outer| is_inside(code, outer.0) || is_of_namesake(outer, code, place)) {
            named = Some((code, place));
        }
    }
    if let Some((code, place)) = named {
        return Some(find_seat(cx, code, place).unwrap_or_else(|| code.to_owned()));
    }
    if let Some(code) =
        find_home_by_first_character(cx, span, found).or_else(|| find_local_division_at_start(cx, span, found))
    {
        return Some(code.to_owned());
    }
    let alias = || {
        let mut aliases = cx.hits.starting_at(span.start).iter().filter(|h| h.table == Table::RegionAliases);
        let code = aliases.next().filter(|h| h.span() == span).map(|h| cx.lexicon.cell(h, 1));
        code.filter(|_| aliases.next().is_none())
    };
    let is_abroad = inside.clone().any(|p| !p.is_town) || cx.lexicon.is_foreign_place(cx.slice(span));
    let of_landmark = || landmark.map(|hit| cx.lexicon.cell(hit, CODE));
    let of_name = || find_opening(cx, span, found).filter(|_| !is_abroad);
    let region = found.region.map(|region| region.code);
    let local = || {
        let local = find_local(cx, span, found).filter(|local| region.is_none_or(|r| is_inside(local, r)));
        let home = found.home.map(|home| home.code).filter(|home| region.is_none_or(|r| is_inside(home, r)));
        let of_bodies = || find_of_bodies(cx, found).filter(|code| region.is_none_or(|r| is_inside(code, r)));
        local.or(home).or_else(of_bodies).or(region).filter(|_| !is_abroad)
    };
    let of_character = || find_named_by_first_character(cx, span, found);
    let plain = alias().or_else(of_character).or_else(of_university).or_else(of_landmark);
    let plain = plain.or_else(|| find_before_namesake(cx, span, found));
    if let Some(code) = plain {
        return Some(code.to_owned());
    }
    if let Some((code, name)) = of_name() {
        return Some(find_seat(cx, code, name).unwrap_or_else(|| code.to_owned()));
    }
    let code = local()?;
    Some(find_seat(cx, code, Span::new(span.start, span.start)).unwrap_or_else(|| code.to_owned()))
}

/// The division whose name begins with `span`, a single character: 雅 for 雅安市. The report is of the division or names
/// it.
pub(super) fn find_by_first_character<'a>(cx: &'a Context, span: Span, found: &Found<'a>) -> Option<&'a str> {
    find_home_by_first_character(cx, span, found).or_else(|| find_named_by_first_character(cx, span, found))
}

/// The first division that the report names and whose name begins with `span`, a single character.
fn find_named_by_first_character<'a>(cx: &'a Context, span: Span, found: &Found<'a>) -> Option<&'a str> {
    let named = found.places.iter().take(MOST_COMPARED).filter(|p| p.span.len() > 1 && !p.is_town);
    named.filter_map(|p| p.code).find(|code| begins_with(cx, code, span))
}

/// The division that the report is of, if its name begins with `span`, a single character.
fn find_home_by_first_character<'a>(cx: &'a Context, span: Span, found: &Found<'a>) -> Option<&'a str> {
    let mut homes = [found.home, found.region].into_iter().flatten().map(|region| region.code);
    homes.find(|code| begins_with(cx, code, span))
}

/// Whether the name of the division with `code` begins with `span`, a single character. 市 or 县 alone does not count.
fn begins_with(cx: &Context, code: &str, span: Span) -> bool {
    let first =
        cx.document.reading.get(span.start).filter(|c| span.len() == 1 && !words::REGION_UNIT.contains_char(*c));
    let division = cx.lexicon.divisions().of_code(code, None);
    first.is_some_and(|first| division.is_some_and(|division| division.name.starts_with(first)))
}

/// The division inside the report's own region whose full name begins the place, even if that name is an ordinary
/// word: 新城区 in 新城区政府.
fn find_local_division_at_start<'a>(cx: &'a Context, span: Span, found: &Found<'a>) -> Option<&'a str> {
    let outer = found.home.or(found.region)?.code;
    let mut divisions = divisions_by_full_name(cx, span.start);
    let local = divisions.find(|division| is_inside(&division.code, outer) && in_force(division, found.year));
    local.map(|division| division.code.as_ref())
}

/// The divisions whose full names of three or more characters are at `at`.
pub(super) fn divisions_by_full_name<'a>(cx: &'a Context, at: usize) -> impl Iterator<Item = &'a Division> {
    let hits = cx.hits.starting_at(at).iter().filter(|hit| hit.table == Table::Divisions);
    let is_full = |hit: &Hit, division: &Division| division.length == hit.span().len() && division.length > 2;
    hits.filter_map(move |hit| cx.lexicon.divisions().row(hit.row()).filter(|division| is_full(hit, division)))
}

/// The division whose name is right before another mention of the place: 某市|软件园. If there are several, the lowest,
/// provided that it is inside all others.
fn find_before_namesake<'a>(cx: &'a Context, span: Span, found: &Found<'a>) -> Option<&'a str> {
    let text = &cx.document.reading;
    let name = cx.slice(span);
    let precedes = |p: &&PlaceMention| !p.is_town && text.has_at(p.span.end, name);
    let named = found.places.iter().filter(|_| span.len() >= SHORTEST_NAMESAKE).take(MOST_COMPARED);
    let codes: Vec<&str> = named.filter(precedes).filter_map(|p| p.code).collect();
    lowest_of(&codes)
}

/// Whether a county follows the seat of its prefecture, which is named for the prefecture: 喀什市莎车县.
fn is_of_namesake((seat, before): (&str, Span), code: &str, place: Span) -> bool {
    let is_county = !seat.ends_with("00") && !code.ends_with("00");
    is_county && before.end == place.start && seat.get(..PREFECTURE) == code.get(..PREFECTURE)
}

/// Digits of a code that its prefecture has.
const PREFECTURE: usize = 4;

/// The column of a venue's code.
const CODE: usize = 2;

/// The longest well-known venue inside the place.
pub(super) fn find_landmark<'a>(cx: &'a Context, span: Span) -> Option<&'a Hit> {
    let venues = cx.hits.of_within(Table::VenueWords, span).filter(|hit| !cx.lexicon.cell(hit, CODE).is_empty());
    venues.max_by_key(|hit| hit.span().len())
}

fn longest_within<'a>(cx: &'a Context, span: Span, table: Table) -> Option<&'a Hit> {
    cx.hits.of_within(table, span).max_by_key(|hit| hit.span().len())
}

/// The division that opens the name of a venue or a body: 天津 of 天津实验中学体育馆.
fn find_opening<'a>(cx: &'a Context, span: Span, found: &Found) -> Option<(&'a str, Span)> {
    let region = found.region.map(|region| region.code);
    let candidates = divisions::candidates(cx, span, found.year, region);
    let opening = candidates.first().filter(|place| place.span.start == span.start)?;
    Some((opening.only()?, opening.span))
}

/// The capital of the province with `code`, where a body or an institution of the province follows its name at
/// `name`: 某省人民医院, 省委党校. The codes of all capitals begin with the province's two digits and end in 0100.
fn find_seat(cx: &Context, code: &str, name: Span) -> Option<String> {
    let text = &cx.document.reading;
    let is_province = code.ends_with("0000") && !MUNICIPALITIES.contains(&code);
    let level = words::PROVINCE.longest_at(text, name.end);
    let is_named = level.is_some() || words::PROVINCE.longest_before(text, name.end).is_some() || !name.is_empty();
    let house = words::PROVINCIAL_HOUSE.longest_at(text, level.map_or(name.end, |level| level.end));
    let is_seat = is_province && is_named && house.is_some();
    is_seat.then(|| code.get(..2).map(|province| format!("{province}0100"))).flatten()
}

/// The lowest division that the body names before the place, alone or in the name of a body, where all that it names
/// are in one another: 某县教育局…到某镇.
fn find_local<'a>(cx: &'a Context, place: Span, found: &Found<'a>) -> Option<&'a str> {
    let before = Span::new(cx.document.body.min(place.start), place.start);
    let named: Vec<&str> = found.places.iter().filter(|p| before.covers(p.span)).filter_map(|p| p.code).collect();
    if !named.is_empty() {
        return lowest_of(&named);
    }
    let region = found.region.map(|region| region.code);
    let candidates = divisions::candidates(cx, before, found.year, region);
    let in_bodies = candidates.iter().filter(|place| opens_body(found, place.span));
    let codes: Vec<&str> = in_bodies.filter_map(divisions::Candidate::only).collect();
    lowest_of(&codes)
}

/// The lowest division that opens names of bodies anywhere in the report. All such divisions must be nested, and one
/// must be below the province.
fn find_of_bodies<'a>(cx: &'a Context, found: &Found<'a>) -> Option<&'a str> {
    let body = Span::new(cx.document.body, cx.document.reading.len());
    let region = found.region.map(|region| region.code);
    let candidates = divisions::candidates(cx, body, found.year, region);
    let in_bodies = candidates.iter().filter(|place| opens_body(found, place.span));
    let codes: Vec<&str> = in_bodies.filter_map(divisions::Candidate::only).collect();
    lowest_of(&codes).filter(|code| !code.ends_with("0000"))
}

/// Whether the name of a body starts with the division at `place`.
fn opens_body(found: &Found, place: Span) -> bool {
    organizations::starting_at(found.organizations, place.start).is_some_and(|body| body.span.end > place.end)
}

/// The lowest of divisions that all are in one another.
fn lowest_of<'a>(codes: &[&'a str]) -> Option<&'a str> {
    let lowest = *codes.iter().max_by_key(|code| code.trim_end_matches("00").len())?;
    codes.iter().all(|code| is_inside(lowest, code)).then_some(lowest)
}
