//! The county of a report whose city is known, or that names no city, by what the report says of counties.
//!
//! Each mention of a county adds a weight to it: a name (1), a short name that the city makes likely (0.5), a short name
//! before an organ (相城公安分局), and the goal of a closing sentence (为莲湖发展做出贡献). The county must have more than
//! all others together. A report that names bodies of its own county without their place (县委) needs little evidence, one
//! that names bodies of its own city (市委) is of no county unless it names those of a county, too.

use rustc_hash::FxHashMap;

use super::slogans;
use crate::annotate::Context;
use crate::annotate::grammar::marks;
use crate::annotate::places::divisions;
use crate::lexicon::divisions::{Level, in_force, is_below};
use crate::lexicon::{Division, Hit, Table};
use crate::span::Span;
use crate::words::word_lists;

word_lists! {
    "counties.tsv":
    /// Levels of counties, as the names of their own bodies begin: 县, 区, 旗.
    LEVELS = "level",
    /// The level of a city, as the names of its own bodies begin: 市.
    CITY_LEVELS = "city_level",
    /// Words before a body of the report's own division: 由, 的, 我.
    BEFORE_OWN = "before_own",
    /// Words after the short name of a county in the name of its organ: 公安分局, 警方.
    ORGANS = "organ",
    /// What the full names of districts end with: 区. No table has their short names.
    DISTRICTS = "district",
}

/// The weight of a name, with the level or of a town.
const NAME: f32 = 1.0;
/// The weight of a short name inside the known city.
const SHORT: f32 = 0.5;
/// The weight of a short name before an organ.
const OF_ORGAN: f32 = 1.0;
/// The weight of the county for whose good a closing sentence calls.
const GOAL: f32 = 3.0;
/// Least weight of the county of a report that names bodies of its own county.
const LEAST_OWN: f32 = 0.5;
/// Least weight of the county of another report whose province or city is known. Where it is unknown, a name suffices.
const LEAST: f32 = 2.0;
/// Lengths of short names of counties, in code points.
const SHORT_LENGTHS: [usize; 2] = [3, 2];

/// The weights of counties by code.
#[derive(Default)]
pub(super) struct Counties<'a> {
    weights: FxHashMap<&'a str, f32>,
}

impl<'a> Counties<'a> {
    /// Weighs the counties inside `outer` that the report names; `places` are the codes of the places that count.
    pub fn of(cx: &'a Context, places: impl Iterator<Item = &'a str>, outer: Option<&str>) -> Self {
        let mut found = Self::default();
        let is_inner = |code: &str| !code.ends_with("00") && outer.is_none_or(|outer| is_below(code, outer));
        for code in places.filter(|code| is_inner(code)) {
            found.add(code, NAME);
        }
        for code in short_names(cx, outer).filter(|code| is_inner(code)) {
            found.add(code, SHORT);
        }
        // 分局 and 局 end one name.
        let mut last_end = 0;
        for suffix in cx.hits.of(Table::OrgSuffixes).map(Hit::span) {
            if suffix.end > last_end {
                last_end = suffix.end;
                found.add_some(of_organ(cx, suffix, outer), OF_ORGAN);
            }
        }
        for goal in slogans::goals(cx).into_iter().filter(|goal| divisions::is_free(cx, *goal)) {
            found.add_some(county_of_short_name(cx, cx.slice(goal), outer), GOAL);
        }
        found
    }

    fn add(&mut self, code: &'a str, weight: f32) {
        *self.weights.entry(code).or_default() += weight;
    }

    fn add_some(&mut self, code: Option<&'a str>, weight: f32) {
        if let Some(code) = code {
            self.add(code, weight);
        }
    }

    /// The county of the report; none where its own bodies are of another level or it names other counties as often.
    pub fn own(&self, cx: &Context, outer: Option<&str>) -> Option<&'a str> {
        let all: f32 = self.weights.values().sum();
        let (code, weight) = self.weights.iter().max_by(|(_, one), (_, two)| one.total_cmp(two))?;
        let own = own_levels(cx);
        let name = &cx.lexicon.divisions().of_code(code, None)?.name;
        let is_own = own.iter().any(|level| name.ends_with(level));
        let is_city = CITY_LEVELS.longest_suffix(name).is_some();
        let is_of_other = names_own_city(cx) || !own.is_empty();
        // 市委 in a report of a city may be the city's or that of a county-level city inside it.
        if is_city && outer.is_some_and(|outer| !outer.ends_with("0000")) {
            return None;
        }
        let least = match outer {
            _ if is_own => LEAST_OWN,
            None => NAME,
            Some(_) => LEAST,
        };
        (2.0 * weight > all && *weight >= least && (is_own || !is_of_other)).then_some(*code)
    }
}

/// The counties inside the city `outer` by their short names, which nothing else supports: 龙泉 in a report of 丽水.
fn short_names<'a>(cx: &'a Context, outer: Option<&str>) -> impl Iterator<Item = &'a str> {
    let is_city = outer.is_some_and(|outer| !outer.ends_with("0000"));
    let hits = cx.hits.of(Table::Divisions).filter(move |_| is_city);
    hits.filter_map(|hit| {
        let division = cx.lexicon.divisions().row(hit.row()).filter(|division| is_short_of_county(hit, division))?;
        // 乌鲁木齐 is the city rather than the county of that name.
        let is_of_city = divisions::has_higher(cx, hit.span(), division.level);
        (!is_of_city && divisions::is_free(cx, hit.span())).then_some(division.code.as_ref())
    })
}

fn is_short_of_county(hit: &Hit, division: &Division) -> bool {
    division.level == Level::County && division.length > hit.span().len() && in_force(division, None)
}

/// The county whose short name is before the organ with the suffix `suffix`: 相城 of 相城公安分局.
fn of_organ<'a>(cx: &'a Context, suffix: Span, outer: Option<&str>) -> Option<&'a str> {
    let organ = ORGANS.longest_before(&cx.document.reading, suffix.end)?;
    SHORT_LENGTHS.into_iter().find_map(|length| {
        let name = Span::new(organ.start.checked_sub(length)?, organ.start);
        county_of_short_name(cx, cx.slice(name), outer).filter(|_| divisions::is_free(cx, name))
    })
}

/// The county with this short name inside `outer` (anywhere in China if `outer` is `None`). None if another
/// division there, such as a city, has the same name.
fn county_of_short_name<'a>(cx: &'a Context, name: &str, outer: Option<&str>) -> Option<&'a str> {
    let districts = DISTRICTS.words().flat_map(|level| cx.lexicon.rows_of_parts(Table::Divisions, name, level));
    let rows = cx.lexicon.rows_of(Table::Divisions, name).chain(districts);
    let named = rows.filter_map(|row| cx.lexicon.divisions().row(row)).filter(|division| in_force(division, None));
    let mut inside = named.filter(|division| outer.is_none_or(|outer| is_below(&division.code, outer)));
    let only = inside.next().filter(|only| only.level == Level::County && only.length > name.chars().count())?;
    inside.next().is_none().then_some(only.code.as_ref())
}

/// The levels of counties whose bodies the report names without their place: 县 of 县委.
fn own_levels(cx: &Context) -> Vec<&'static str> {
    let mut levels: Vec<&str> = own_bodies(cx).filter_map(|body| LEVELS.longest_prefix(cx.slice(body))).collect();
    levels.sort_unstable();
    levels.dedup();
    LEVELS.words().filter(|level| levels.contains(level)).collect()
}

/// Whether the report names bodies of its own city without their place: 市委.
fn names_own_city(cx: &Context) -> bool {
    own_bodies(cx).any(|body| CITY_LEVELS.longest_prefix(cx.slice(body)).is_some())
}

/// Bodies that are named at the start of a phrase: 县委 but not that of 罗田县委.
fn own_bodies<'a>(cx: &'a Context) -> impl Iterator<Item = Span> + 'a {
    let text = &cx.document.reading;
    let is_first =
        |body: &Span| text.before(body.start).is_none_or(|c| !marks::is_han(c) || BEFORE_OWN.contains_char(c));
    cx.hits.of(Table::Institutions).map(Hit::span).filter(is_first)
}
