//! The division that a body is of: the one it is named with, or the one of a level that the report speaks of.

use std::cmp::Ordering;

use super::words::{AUTONOMOUS_MARK, CHINA, DISTRICT, GUESTS, LEVELS, MEDIUM_TAILS, NO_DISTRICT};
use crate::annotate::Context;
use crate::annotate::regions::Region;
use crate::lexicon::divisions::{Level, in_force, is_below};
use crate::lexicon::kinds::country;
use crate::lexicon::{Division, Hit, Table};
use crate::span::Span;

/// How far after a place the words are by which its people are guests, in code points.
const GUEST_REACH: usize = 60;
/// Most divisions in a row at the start of a name: 江苏省盐城市亭湖区.
const MOST_DIVISIONS: usize = 4;

/// The division at the start of a name.
pub struct Leading<'a> {
    /// Its code.
    pub code: &'a str,
    /// Where its name ends.
    pub end: usize,
    /// Whether it is written with its level (绍兴市).
    pub is_full: bool,
}

/// The innermost of the divisions that the name `span` begins with, if the name continues after it.
pub fn leading_division<'a>(cx: &'a Context, region: Option<&Region>, span: Span) -> Option<Leading<'a>> {
    innermost_division(cx, region, span).filter(|leading| leading.end < span.end)
}

fn innermost_division<'a>(cx: &'a Context, region: Option<&Region>, span: Span) -> Option<Leading<'a>> {
    let mut found: Option<Leading> = None;
    let mut at = span.start;
    for _ in 0..MOST_DIVISIONS {
        let outer = found.as_ref().map(|leading| leading.code);
        let Some(next) = division_at(cx, region, outer, Span::new(at, span.end)) else { break };
        at = next.end;
        found = Some(next);
    }
    found
}

/// The longest division at the start of `within`, which is in `outer`; a full name is preferred.
fn division_at<'a>(cx: &'a Context, region: Option<&Region>, outer: Option<&str>, within: Span) -> Option<Leading<'a>> {
    let hits = cx.hits.starting_at(within.start).iter();
    let hits = hits.filter(|h| h.table == Table::Divisions && h.span().len() > 1 && h.span().end <= within.end);
    let rows = hits.filter_map(|h| Some((h, cx.lexicon.divisions().row(h.row())?)));
    let fits = rows.filter(|(_, d)| outer.is_none_or(|outer| is_below(&d.code, outer)));
    let rank = |h: &Hit, d: &Division| {
        let is_near = region.is_some_and(|region| region.holds(&d.code) || is_below(region.code, &d.code));
        let in_province = region.is_some_and(|region| region.shares_province(&d.code));
        (h.span().len(), in_force(d, None), is_near, in_province, std::cmp::Reverse(d.level))
    };
    let named = fits.max_by_key(|(h, d)| rank(h, d)).map(|(hit, division)| {
        let is_full = hit.span().len() == division.length;
        Leading { code: division.code.as_ref(), end: hit.span().end, is_full }
    });
    // 大理|市 and 大理州: the longer one.
    let autonomous = autonomous_at(cx, outer, within);
    let is_longer = |area: &Leading| named.as_ref().is_none_or(|named| named.end < area.end);
    autonomous.filter(is_longer).or(named)
}

/// The autonomous area at the start of `within` by its short name, with its level or without: 延边州, 察布查尔县, 新疆.
fn autonomous_at<'a>(cx: &'a Context, outer: Option<&str>, within: Span) -> Option<Leading<'a>> {
    let aliases = cx.hits.starting_at(within.start).iter();
    let is_short = |h: &&Hit| h.table == Table::RegionAliases && cx.lexicon.cell(h, 2) == SHORT_ALIAS;
    let alias = aliases.filter(is_short).max_by_key(|h| h.span().len()).filter(|h| h.span().end <= within.end)?;
    let code = cx.lexicon.cell(alias, 1);
    let division = cx.lexicon.divisions().of_code(code, None)?;
    let is_autonomous = AUTONOMOUS_MARK.find_in(&division.name).is_some();
    if !is_autonomous || outer.is_some_and(|outer| !is_below(code, outer)) {
        return None;
    }
    let level = LEVELS.longest_at(&cx.document.reading, alias.span().end).filter(|level| level.end <= within.end);
    let level = level.filter(|level| has_level(&division.name, cx.slice(*level)));
    Some(Leading { code, end: level.map_or(alias.span().end, |level| level.end), is_full: level.is_some() })
}

/// The kind of the other names of autonomous areas that leave out whose areas they are: 延边, 新疆.
const SHORT_ALIAS: &str = "short";

/// A division as names of its bodies begin with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name; that of a district begins with its city.
    pub name: String,
    /// The rank of the division.
    pub level: Level,
}

/// The division `code`.
pub fn place_of(cx: &Context, code: &str) -> Option<Place> {
    let level = cx.lexicon.divisions().of_code(code, None)?.level;
    let name = match cx.lexicon.divisions().path(code, None).names() {
        [.., city, district] if level == Level::County && is_district(district) => format!("{city}{district}"),
        [.., name] => (*name).to_owned(),
        [] => return None,
    };
    Some(Place { name, level })
}

/// The division that a name begins with.
pub fn leading_place(cx: &Context, region: Option<&Region>, span: Span) -> Option<Place> {
    place_of(cx, leading_division(cx, region, span)?.code)
}

/// The division that is named by the whole of `span`: 辽宁省, 江苏省盐城市.
pub fn division_of_name(cx: &Context, region: Option<&Region>, span: Span) -> Option<Place> {
    let leading = innermost_division(cx, region, span)?;
    if leading.end == span.end { place_of(cx, leading.code) } else { None }
}

/// Whether a division's name is of `level`: 自治县 is a 县, but 自治区 is no 区.
pub fn has_level(name: &str, level: &str) -> bool {
    name.ends_with(level) && !(DISTRICT.contains(level) && NO_DISTRICT.longest_suffix(name).is_some())
}

fn is_district(name: &str) -> bool {
    DISTRICT.longest_suffix(name).is_some() && NO_DISTRICT.longest_suffix(name).is_none()
}

/// The division of `level` that the report speaks of.
///
/// The region of the report decides; then the only division of the level that the report names, in the headline, the
/// name of its source or the body.
///
/// The answer for each level is kept for the report: many bodies ask for the same one.
pub fn division_of_level(cx: &Context, region: Option<&Region>, level: &str) -> Option<Place> {
    let known = cx.levels.borrow().get(level).cloned();
    known.unwrap_or_else(|| {
        let found = find_division_of_level(cx, region, level);
        cx.levels.borrow_mut().insert(level.to_owned(), found.clone());
        found
    })
}

fn find_division_of_level(cx: &Context, region: Option<&Region>, level: &str) -> Option<Place> {
    let codes = region.map(|region| outer_codes(region.code)).unwrap_or_default();
    let is_of_level =
        |code: &&String| cx.lexicon.divisions().of_code(code, None).is_some_and(|d| has_level(&d.name, level));
    if let Some(code) = codes.iter().find(is_of_level) {
        return place_of(cx, code);
    }
    let title = Span::new(0, cx.document.body);
    let in_title: Vec<&Hit> = cx.hits.of_within(Table::Divisions, title).collect();
    let code = only(cx, region, level, &in_title).or_else(|| in_source(cx, region, level));
    // A report of anywhere may mention a municipality.
    let in_text = || only(cx, region, level, &cx.hits.of(Table::Divisions).collect::<Vec<_>>());
    let is_below_province = |code: &String| !code.ends_with("0000");
    place_of(cx, &code.or_else(|| in_text().filter(is_below_province))?)
}

/// The code of a division and of those that it is in, from the inside out.
fn outer_codes(code: &str) -> Vec<String> {
    let digits = code.trim_end_matches("00");
    let heads = [6, 4, 2].into_iter().filter(|length| *length <= digits.len().max(2));
    heads.filter_map(|length| digits.get(..length)).map(|head| format!("{head:0<6}")).collect()
}

/// The one division of `level` among `hits`; none where there are several.
fn only(cx: &Context, region: Option<&Region>, level: &str, hits: &[&Hit]) -> Option<String> {
    let mut found: Option<&str> = None;
    // Hits come by start: one that holds another starts before it or with it.
    let (mut start, mut reached, mut reached_here) = (0, 0, 0);
    for (i, hit) in hits.iter().enumerate() {
        if hit.span().start > start {
            (start, reached) = (hit.span().start, reached.max(reached_here));
        }
        reached_here = reached_here.max(hit.span().end);
        let mut behind = hits[i + 1..].iter().take_while(|h| h.span().start == start);
        let is_inside = hit.span().end <= reached || behind.any(|h| h.span().end > hit.span().end);
        if hit.span().len() <= 2 {
            continue;
        }
        let Some(division) = cx.lexicon.divisions().row(hit.row()).filter(|d| d.length == hit.span().len()) else {
            continue;
        };
        let fits = region.is_none_or(|region| region.holds(&division.code) || region.shares_province(&division.code));
        if is_guest(cx, hit.span()) {
            continue;
        }
        if is_inside || !fits || !has_level(&division.name, level) || !in_force(division, None) {
            continue;
        }
        match found {
            Some(known) if known != division.code => return None,
            _ => found = Some(&division.code),
        }
    }
    found.map(str::to_owned)
}

/// Whether the people of a place come to the report's own: 肥东县人大一行来我县考察.
pub fn is_guest(cx: &Context, place: Span) -> bool {
    let text = &cx.document.reading;
    let Some(sentence) = cx.document.sentence_span_at(place.start) else { return false };
    let end = sentence.end.min(place.end + GUEST_REACH);
    place.end < end && GUESTS.first_in(text, Span::new(place.end, end)).is_some()
}

/// The one division of `level` in the name of the report's source: 章贡政协 speaks of 章贡区.
fn in_source(cx: &Context, region: Option<&Region>, level: &str) -> Option<String> {
    let named = cx.source_divisions.get_or_init(|| find_source_divisions(cx));
    named.iter().find_map(|rows| {
        let divisions = rows.iter().filter_map(|row| cx.lexicon.divisions().row(*row));
        let of_level = divisions.filter(|d| has_level(&d.name, level) && in_force(d, None));
        let fits = of_level.filter(|d| region.is_none_or(|region| region.shares_province(&d.code)));
        let codes: Vec<&str> = fits.map(|d| d.code.as_ref()).collect();
        let first = codes.first()?;
        codes.iter().all(|code| code == first).then(|| (*first).to_owned())
    })
}

/// The rows of the divisions in each name of the report's source.
fn find_source_divisions(cx: &Context) -> Vec<Vec<usize>> {
    let meta = &cx.document.meta;
    let names = [&meta.source, &meta.agency, &meta.site].into_iter().flatten().filter(|name| !name.is_empty());
    let rows = |name: &String| {
        let rows: Vec<usize> = cx.lexicon.rows_in(Table::Divisions, name).collect();
        if rows.is_empty() { district_of_medium(cx, name) } else { rows }
    };
    names.map(rows).collect()
}

/// The rows of the district whose short name an unlisted medium begins with: 洛江新闻网. Short names of districts are
/// ordinary words in a text.
fn district_of_medium(cx: &Context, medium: &str) -> Vec<usize> {
    let stem = MEDIUM_TAILS.longest_suffix(medium).and_then(|tail| medium.strip_suffix(tail));
    let stem = stem.filter(|stem| stem.chars().count() >= SHORTEST_STEM && cx.lexicon.medium(medium).is_none());
    let rows = |stem| DISTRICT.words().flat_map(move |level| cx.lexicon.rows_of_parts(Table::Divisions, stem, level));
    stem.map(|stem| rows(stem).collect()).unwrap_or_default()
}

/// Shortest short name of a district, in code points.
const SHORTEST_STEM: usize = 2;

/// Codes of Hong Kong and Macao.
const SPECIAL_REGIONS: [&str; 2] = ["810000", "820000"];

/// The special administrative region that `within` names, also by one character (港), more often than the other.
pub fn special_region(cx: &Context, within: Span) -> Option<Place> {
    let divisions = cx.hits.of_within(Table::Divisions, within);
    let divisions = divisions.filter_map(|h| cx.lexicon.divisions().row(h.row())).map(|d| d.code.as_ref());
    let aliases = cx.hits.of_within(Table::RegionAliases, within).map(|h| cx.lexicon.cell(h, 1));
    let mut counts = [0_usize; SPECIAL_REGIONS.len()];
    for code in divisions.chain(aliases) {
        if let Some(region) = SPECIAL_REGIONS.iter().position(|region| *region == code) {
            counts[region] += 1;
        }
    }
    let [first, second] = counts;
    let code = match first.cmp(&second) {
        Ordering::Greater => SPECIAL_REGIONS[0],
        Ordering::Less => SPECIAL_REGIONS[1],
        Ordering::Equal => return None,
    };
    place_of(cx, code)
}

/// The special administrative region that the headline or else the report names.
pub fn named_special_region(cx: &Context) -> Option<Place> {
    let title = Span::new(0, cx.document.body);
    let stretches = [title, cx.document.reading.span()];
    cx.special_region.get_or_init(|| stretches.into_iter().find_map(|within| special_region(cx, within))).clone()
}

/// Whether a body begins with the name of a foreign country.
pub fn is_foreign(cx: &Context, span: Span) -> bool {
    let countries =
        cx.hits.starting_at(span.start).iter().filter(|h| h.table == Table::Countries && h.span().len() > 1);
    countries
        .filter(|h| h.span().end <= span.end && h.is(country::COUNTRY))
        .any(|h| !CHINA.contains(cx.slice(h.span())))
}
