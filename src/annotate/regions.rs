//! The region of a report, which resolves 省委, 我市 and 在哈.
//!
//! It is given by the caller, else by the headline, the medium, the dateline, the name of the source, or the first province
//! that the body names. Otherwise it is unknown. In a headline neither the guests' place counts (甲市考察团来乙市考察) nor
//! one that people travel to (赴某市考察). Lexicon: `divisions.tsv`, `region_aliases.tsv`, `media.tsv`, `lists/regions.tsv`.

use super::Context;
use super::grammar::marks;
use super::places::divisions;
use crate::lexicon::divisions::{Level, Path, in_force, is_inside};
use crate::lexicon::{Division, Lexicon, Table};
use crate::reading::canonical;
use crate::span::Span;
use crate::words::word_lists;

word_lists! {
    "regions.tsv":
    /// Last words of a dateline: 电, 讯.
    WIRES = "wire",
    /// Words before guests, whose region is another one: 会见.
    RECEIVED = "received",
    /// Words before a place that people of the report travel to: 赴.
    TRAVELS = "travel",
    /// Words by which those before them come to the report's own place: 来, 莅临.
    ARRIVALS = "arrival",
    /// Words that only begin like an arrival: 来自, 来电.
    NO_ARRIVALS = "no_arrival",
    /// Words that only end like an arrival: 未来.
    BEFORE_ARRIVALS = "before_arrival",
    /// What names of local media end with, after an ordinary word that is also a county: 民权网.
    LOCAL_MEDIA = "local_medium",
    /// Hosts that are no division: 我校.
    INSTITUTIONS = "institution",
    /// What guests come for: 考察.
    VISITS = "visit",
}

/// How far after a place of the headline its people may arrive, in characters.
const GUEST_REACH: usize = 40;
/// Longest phrase between an arrival and what the guests come for, in characters.
const ARRIVAL_REACH: usize = 12;

/// Longest name of a medium that is searched for a division, in bytes.
const LONGEST_MEDIUM: usize = 256;
/// Longest dateline, in characters.
const LONGEST_DATELINE: usize = 40;
/// The code of Beijing.
const BEIJING: &str = "110000";

/// An administrative division.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region<'a> {
    /// GB/T 2260 code.
    pub code: &'a str,
    /// Its name and the names of the divisions that contain it.
    pub path: Path<'a>,
}

impl Region<'_> {
    /// Whether `code` is this region or a division inside it.
    pub fn holds(&self, code: &str) -> bool {
        is_inside(code, self.code)
    }

    /// Whether `code` and this region are in the same province.
    pub fn shares_province(&self, code: &str) -> bool {
        self.code.get(..2) == code.get(..2)
    }
}

/// The region of the report, if the caller, the headline, the source, the dateline or the body names it.
pub fn region<'a>(cx: &Context<'a>, year: Option<i32>) -> Option<Region<'a>> {
    let code = given(cx, year)
        .or_else(|| in_title(cx, year))
        .or_else(|| of_medium(cx))
        .or_else(|| in_dateline(cx, year))
        .or_else(|| in_source(cx))
        .or_else(|| first_province(cx, year))?;
    let path = cx.lexicon.divisions().path(code, year);
    Some(Region { code, path })
}

/// Whether `name` is the name, the short name or the code of a division of any year.
///
/// ```
/// use baodao::Lexicon;
/// use baodao::annotate::regions::is_region;
/// let lexicon = Lexicon::shared();
/// assert!(is_region(&lexicon, "黑龙江省") && is_region(&lexicon, "230100") && !is_region(&lexicon, "火星省"));
/// ```
pub fn is_region(lexicon: &Lexicon, name: &str) -> bool {
    let name = name.trim();
    lexicon.divisions().of_code(name, None).is_some()
        || lexicon.rows_of(Table::Divisions, name).next().is_some()
        || lexicon.rows_of(Table::RegionAliases, name).next().is_some()
}

fn given<'a>(cx: &Context<'a>, year: Option<i32>) -> Option<&'a str> {
    let stated = cx.source.region.filter(|region| !region.trim().is_empty());
    let name = stated.or(cx.options.region.as_deref())?.trim();
    let divisions = cx.lexicon.divisions();
    if divisions.of_code(name, year).is_some() {
        return Some(name);
    }
    let named = cx.lexicon.rows_of(Table::Divisions, name).filter_map(|row| divisions.row(row));
    let highest = named.filter(|d| in_force(d, year)).min_by_key(|d| d.level);
    highest.map(|d| d.code.as_ref()).or_else(|| {
        let alias = cx.lexicon.rows_of(Table::RegionAliases, name).next()?;
        Some(cx.lexicon.rows(Table::RegionAliases).get(alias)?.get(1)?.as_ref())
    })
}

/// The division that the headline names. Of several in one province it is the one of the lowest level; of two provinces
/// there is none.
fn in_title<'a>(cx: &Context<'a>, year: Option<i32>) -> Option<&'a str> {
    let title = Span::new(0, cx.document.body.saturating_sub(1));
    let text = &cx.document.reading;
    let mut found: Option<&str> = None;
    let mut goal_end = None;
    for candidate in divisions::candidates(cx, title, year, None) {
        let span = candidate.span;
        // 赴甲市、乙市考察: both are goals.
        let is_next = goal_end == span.start.checked_sub(1) && text.before(span.start).is_some_and(marks::is_list_mark);
        if is_next || is_elsewhere(cx, span, title.end) {
            goal_end = Some(span.end);
            continue;
        }
        let Some(code) = candidate.only() else { continue };
        match found {
            None => found = Some(code),
            Some(before) if before.get(..2) == code.get(..2) => {
                let deeper = code.trim_end_matches("00").len() > before.trim_end_matches("00").len();
                found = Some(if deeper { code } else { before });
            }
            Some(_) => return None,
        }
    }
    found
}

/// Whether a place of the headline is that of guests, or one that people travel to. Guests of a school or a company are the
/// only ones of a division whose bodies the report calls by their level: 某县县长来我校考察.
fn is_elsewhere(cx: &Context, place: Span, title_end: usize) -> bool {
    let text = &cx.document.reading;
    let is_before = [&RECEIVED, &TRAVELS].iter().any(|words| words.longest_before(text, place.start).is_some());
    let reach = Span::new(place.end.min(title_end), title_end.min(place.end + GUEST_REACH));
    let arrival = ARRIVALS.starting_in(text, reach);
    let is_word = |at: &Span| {
        NO_ARRIVALS.longest_at(text, at.start).is_some() || BEFORE_ARRIVALS.longest_before(text, at.end).is_some()
    };
    let mut arrival = arrival.filter(|at| !is_word(at));
    let comes = |at: Span| {
        let within = Span::new(at.end, (at.end + ARRIVAL_REACH).min(title_end));
        INSTITUTIONS.first_in(text, within).is_none() && VISITS.first_in(text, within).is_some()
    };
    is_before || arrival.next().is_some_and(comes)
}

/// The only division that the name of the source holds, where it is not a listed medium: 商洛之窗.
pub fn in_source<'a>(cx: &Context<'a>) -> Option<&'a str> {
    let meta = &cx.document.meta;
    [&meta.source, &meta.site].into_iter().flatten().find_map(|name| in_medium(cx, name))
}

/// The innermost division that the name of a medium holds (商洛之窗). There is none for a listed medium, and none unless
/// all divisions named contain this one.
pub fn in_medium<'a>(cx: &Context<'a>, name: &str) -> Option<&'a str> {
    if name.is_empty() || name.len() > LONGEST_MEDIUM || cx.lexicon.medium(name).is_some() {
        return None;
    }
    let name = canonical(name);
    let rows = cx.lexicon.rows_in(Table::Divisions, &name).filter_map(|row| cx.lexicon.divisions().row(row));
    // 民权网 is of 民权县, but 公安部网站 is not of 公安县.
    let stem = LOCAL_MEDIA.longest_suffix(&name).and_then(|end| name.strip_suffix(end));
    let is_whole = |division: &Division| stem.is_some_and(|stem| division.name.starts_with(stem));
    let is_named = |division: &&Division| {
        name.contains(division.name.as_ref()) || !divisions::is_ordinary(&division.name) || is_whole(division)
    };
    let codes: Vec<&str> = rows
        .filter(|division| in_force(division, None))
        .filter(is_named)
        .map(|division| division.code.as_ref())
        .collect();
    let inner = codes.iter().copied().max_by_key(|code| code.trim_end_matches('0').len())?;
    codes.iter().all(|code| is_inside(inner, code)).then_some(inner)
}

/// The region whose party committee or government runs the medium of the report. Without such a medium, the first one
/// that the body names at its start counts.
fn of_medium<'a>(cx: &Context<'a>) -> Option<&'a str> {
    let meta = &cx.document.meta;
    let named = [&meta.source, &meta.agency, &meta.site];
    let codes = named.into_iter().flatten().filter_map(|name| {
        let row = cx.lexicon.medium(name)?;
        Some(cx.lexicon.rows(Table::Media).get(row)?.get(2)?.as_ref())
    });
    let mut codes = codes.filter(|code: &&str| !code.is_empty());
    codes.next().or_else(|| {
        let head = Span::new(cx.document.body, (cx.document.body + 24).min(cx.document.reading.len()));
        let hit = cx.hits.within(head).find(|h| h.table == Table::Media)?;
        Some(cx.lexicon.cell(hit, 2)).filter(|code| !code.is_empty())
    })
}

/// The place before the day of a dateline (本报南京6月4日电). Beijing does not count: news agencies have their seat there.
fn in_dateline<'a>(cx: &Context<'a>, year: Option<i32>) -> Option<&'a str> {
    let text = &cx.document.reading;
    let head = Span::new(cx.document.body, (cx.document.body + LONGEST_DATELINE).min(text.len()));
    let close = WIRES.first_in(text, head)?;
    let before = Span::new(head.start, close.start);
    if text
        .chars_of(before)
        .iter()
        .any(|c| marks::is_boundary(*c) || marks::is_opening(*c) && !matches!(c, '（' | '【' | '('))
    {
        return None;
    }
    divisions::candidates(cx, before, year, None).first()?.only().filter(|code| *code != BEIJING)
}

fn first_province<'a>(cx: &Context<'a>, year: Option<i32>) -> Option<&'a str> {
    let body = Span::new(cx.document.body, cx.document.reading.len());
    let in_body = divisions::candidates(cx, body, year, None);
    let province = in_body.iter().find(|c| c.level == Level::Province && c.full)?;
    province.only()
}
