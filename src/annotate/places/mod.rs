//! Places named in the text: divisions of China as they were in the year of the report, their other names (龙江; 哈
//! after 在), towns, villages and zones, countries, and cities abroad.
//!
//! A name of several divisions gets the one inside the place before it, else the one in the region of the report, else
//! no code. A town is in the county before it, else in the only one that has a town of its name, else in that of the
//! report. Lexicon:
//! `divisions.tsv`, `towns.tsv`, `region_aliases.tsv`, `countries.tsv`, `foreign_places.tsv`,
//! `lists/places.tsv`, `lists/ordinary.tsv`, and the places that a caller adds.
//! Known misses: villages without 村 (海子洼), zones whose names are only modifiers, cities abroad in no table.

mod abbreviations;
pub mod divisions;
mod foreign;
mod towns;
mod words;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::Context;
use super::regions::Region;
use crate::lexicon::divisions::is_inside;
use crate::lexicon::towns::county_of_town;
use crate::lexicon::{Hit, Table};
use crate::record::Place;
use crate::span::Span;
use divisions::{Candidate, candidates};
pub use foreign::path_in_taiwan;

/// Number of digits at the start of a code that name the province.
const PROVINCE: usize = 2;

/// A place named in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceMention<'a> {
    /// Its position.
    pub span: Span,
    /// The GB/T 2260 code of the division; of a town, the code of its county.
    pub code: Option<&'a str>,
    /// Whether it is a town, village or zone, which have no code.
    pub is_town: bool,
    /// The town of a village.
    pub town: Option<Span>,
}

impl<'a> PlaceMention<'a> {
    fn new(span: Span, code: Option<&'a str>) -> Self {
        Self { span, code, is_town: false, town: None }
    }

    fn division(span: Span, code: &'a str) -> Self {
        Self::new(span, Some(code))
    }

    fn abroad(span: Span) -> Self {
        Self::new(span, None)
    }
}

/// Every place named, in order.
pub fn places<'a>(cx: &'a Context, region: Option<&Region<'a>>, year: Option<i32>) -> Vec<PlaceMention<'a>> {
    let mut found = added(cx);
    found.extend(named_divisions(cx, region, year));
    found.extend(abbreviations::divisions(cx, region));
    found.extend(abbreviations::countries(cx));
    found.extend(foreign::places(cx));
    let mut found = drop_overlaps(found);
    let towns = with_counties(cx, &towns::towns(cx, &found), &found, region);
    found.extend(towns);
    drop_overlaps(found)
}

/// The mentions by start, each with none that overlaps an earlier or longer one.
fn drop_overlaps(mut found: Vec<PlaceMention>) -> Vec<PlaceMention> {
    found.sort_by_key(|place| (place.span.start, usize::MAX - place.span.end));
    let mut end = 0;
    found.retain(|place| {
        let is_free = place.span.start >= end;
        end = end.max(place.span.end);
        is_free
    });
    found
}

/// Places that the caller added to the lexicon.
fn added<'a>(cx: &'a Context) -> Vec<PlaceMention<'a>> {
    let code = |hit: &Hit| Some(cx.lexicon.cell(hit, 1)).filter(|code| !code.is_empty());
    cx.hits.of(Table::Places).map(|hit| PlaceMention::new(hit.span(), code(hit))).collect()
}

fn named_divisions<'a>(cx: &'a Context, region: Option<&Region>, year: Option<i32>) -> Vec<PlaceMention<'a>> {
    let mut found: Vec<PlaceMention> = Vec::new();
    let candidates = candidates(cx, cx.document.reading.span(), year, region.map(|region| region.code));
    for candidate in &candidates {
        let last = found.last().filter(|last| last.span.end == candidate.span.start);
        let code = choose_code(candidate, last.and_then(|last| last.code), region);
        found.push(PlaceMention::new(candidate.span, code));
    }
    found.extend(
        divisions::short_forms(cx, &candidates).into_iter().map(|(span, code)| PlaceMention::division(span, code)),
    );
    found
}

/// The only code; else the one inside `outer`, else the one in the region.
fn choose_code<'a>(candidate: &Candidate<'a>, outer: Option<&str>, region: Option<&Region>) -> Option<&'a str> {
    if let Some(code) = candidate.only() {
        return Some(code);
    }
    let inside = |head: &str| {
        let head = head.trim_end_matches("00");
        let mut inner = candidate.codes().filter(|code| code.starts_with(head));
        inner.next().filter(|_| inner.next().is_none())
    };
    if let Some(found) = outer.and_then(inside) {
        return Some(found);
    }
    let region = region?;
    inside(region.code).or_else(|| inside(region.code.get(..2)?))
}

/// Gives towns the code of their county. The county right before the town comes first. The next choice is
/// the only one in the report's province that has a town of the name, then the region of the report.
fn with_counties<'a>(
    cx: &Context,
    towns: &[towns::Town],
    places: &[PlaceMention<'a>],
    region: Option<&Region<'a>>,
) -> Vec<PlaceMention<'a>> {
    let of_region = region.map(|region| region.code).filter(|code| is_county(code));
    // A report that names only divisions of other provinces is not about a town of this one.
    let provinces: FxHashSet<Option<&str>> =
        places.iter().filter_map(|place| place.code).map(|code| code.get(..PROVINCE)).collect();
    let has_near = |code: &str| provinces.is_empty() || provinces.contains(&code.get(..PROVINCE));
    let in_province = |code: &&str| region.map_or_else(|| has_near(code), |region| region.shares_province(code));
    let county = |town: &towns::Town| {
        let name = town.town.unwrap_or(town.span);
        let before = ending_at(places, name.start).and_then(|place| place.code);
        let is_outer = |code: &&str| before.is_none_or(|outer| is_inside(code, outer));
        let named = || county_of_town(cx.slice(name)).filter(in_province).filter(is_outer);
        before.filter(|code| is_county(code)).or_else(named).or(of_region)
    };
    let mention =
        |town: &towns::Town| PlaceMention { span: town.span, code: county(town), is_town: true, town: town.town };
    towns.iter().map(mention).collect()
}

fn is_county(code: &str) -> bool {
    !code.ends_with("00")
}

/// The mention of `mentions` that starts at `start`.
pub fn starting_at<'m, 'a>(mentions: &'m [PlaceMention<'a>], start: usize) -> Option<&'m PlaceMention<'a>> {
    let first = mentions.partition_point(|mention| mention.span.start < start);
    mentions.get(first).filter(|mention| mention.span.start == start)
}

/// The mention of `mentions` that ends at `end`.
pub fn ending_at<'m, 'a>(mentions: &'m [PlaceMention<'a>], end: usize) -> Option<&'m PlaceMention<'a>> {
    let first = mentions.partition_point(|mention| mention.span.end < end);
    mentions.get(first).filter(|mention| mention.span.end == end)
}

/// The mentions put together by place.
pub fn record(cx: &Context, mentions: &[PlaceMention], year: Option<i32>) -> Vec<Place> {
    let mut found: Vec<Place> = Vec::with_capacity(mentions.len());
    let mut known = FxHashMap::with_capacity_and_hasher(mentions.len(), FxBuildHasher);
    for mention in mentions {
        let index = *known.entry((cx.slice(mention.span), mention.code)).or_insert_with(|| {
            let code = mention.code.filter(|_| !mention.is_town).map(str::to_owned);
            found.push(Place {
                name: cx.written(mention.span),
                code,
                path: path(cx, mention, year),
                mentions: Vec::new(),
            });
            found.len() - 1
        });
        found[index].mentions.push(cx.document.position(mention.span));
    }
    found
}

/// The names from the province down to the place.
fn path(cx: &Context, mention: &PlaceMention, year: Option<i32>) -> Vec<String> {
    let Some(code) = mention.code else { return foreign::path_in_taiwan(cx, mention.span) };
    let mut path = cx.lexicon.divisions().path(code, year).to_strings();
    if mention.is_town {
        path.extend(mention.town.map(|town| cx.slice(town).to_owned()));
        path.push(cx.slice(mention.span).to_owned());
    }
    path
}
