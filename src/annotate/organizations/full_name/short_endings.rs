//! Full names of schools and hospitals by their number (开封市十四中, 市一院), of organs of a zone (贵安新区党工委), of
//! local bodies (县发改局), and of bodies with a part written short (省医学会外科专委会).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::fill;
use super::place::{Leading, Place, division_of_level, leading_division, place_of};
use super::words::{LEVELS, LONGEST_NUMERAL, NUMERALS, SESSION_START, ZONES};
use crate::annotate::Context;
use crate::annotate::regions::Region;
use crate::lexicon::load::pairs;
use crate::span::Span;
use crate::words::WordList;

/// Shortest name of a zone, in code points.
const SHORTEST_ZONE: usize = 4;

/// Templates of the full endings of names, by the short endings: 中 of 十四中, 党工委.
static ENDINGS: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| pairs("short_endings.tsv", include_str!("../../../lexicon/lists/short_endings.tsv")).collect());

/// The full names of local bodies by their short names, without the level: 发改局.
static LOCAL: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| pairs("local_bodies.tsv", include_str!("../../../lexicon/lists/local_bodies.tsv")).collect());

/// Parts of names that are written short, with the full ones.
static EXPANSIONS: LazyLock<Vec<(&'static str, &'static str)>> =
    LazyLock::new(|| pairs("expansions.tsv", include_str!("../../../lexicon/lists/expansions.tsv")).collect());

/// The short parts of [`EXPANSIONS`].
static SHORT_PARTS: LazyLock<WordList> =
    LazyLock::new(|| WordList::new(&EXPANSIONS.iter().map(|(short, _)| *short).collect::<Vec<_>>()));

/// The name of a body of `place` by its short name: 县|卫健局.
pub(super) fn local(cx: &Context, rest: Span, place: &Place) -> Option<String> {
    fill(LOCAL.get(cx.slice(rest))?, &place.name)
}

/// The full name of a committee of a congress or a conference by its short name: 民宗委 of 全国政协.
pub fn committee_of(owner: &str, short: &str) -> Option<String> {
    let committees = COMMITTEES_OF.iter().filter(|(end, _)| owner.ends_with(end));
    committees.into_iter().find_map(|(end, word)| {
        let template = LOCAL.get(format!("{word}{short}").as_str())?;
        let (start, rest) = template.split_once(GAP)?;
        let place = owner.strip_suffix(end)?;
        Some(if place.starts_with(start) { format!("{place}{rest}") } else { format!("{start}{place}{rest}") })
    })
}

/// The ends of full names of congresses and conferences, with the words that names of their committees begin with.
static COMMITTEES_OF: LazyLock<Vec<(&'static str, &'static str)>> =
    LazyLock::new(|| pairs("committees.tsv", include_str!("../../../lexicon/lists/committees.tsv")).collect());

/// The gap of a template.
pub const GAP: &str = "{place}";

/// A name with its short parts written in full.
pub(super) fn expanded(name: String) -> String {
    if !SHORT_PARTS.occurs_in(&name) {
        return name;
    }
    let is_short = |(short, _): &&(&str, &str)| name.contains(short);
    let found: Vec<&(&str, &str)> = EXPANSIONS.iter().filter(is_short).collect();
    found.into_iter().fold(name, |name, (short, full)| name.replace(short, full))
}

/// The name of a numbered school or hospital of a division.
pub(super) fn numbered(cx: &Context, region: Option<&Region>, span: Span) -> Option<String> {
    let text = &cx.document.reading;
    let leading = leading_division(cx, region, span);
    let level = LEVELS.longest_at(text, span.start).filter(|_| leading.is_none());
    let behind = leading.as_ref().map(|Leading { end, .. }| *end).or(level.map(|level| level.end))?;
    let start = SESSION_START.longest_at(text, behind).map_or(behind, |start| start.end);
    let is_numeral = |at: &usize| text.get(*at).is_some_and(|c| NUMERALS.contains_char(c));
    let end = (start..span.end.min(start + LONGEST_NUMERAL)).take_while(is_numeral).last()? + 1;
    let template = ENDINGS.get(cx.slice(Span::new(end, span.end)))?;
    let place = match (leading, level) {
        (Some(leading), _) => place_of(cx, leading.code)?,
        (None, Some(level)) => division_of_level(cx, region, cx.slice(level))?,
        (None, None) => return None,
    };
    Some(place.name + &fill(template, cx.slice(Span::new(start, end)))?)
}

/// The name of an organ of the only zone of its kind that the report names: 高新区党工委.
pub(super) fn of_only_zone(cx: &Context, span: Span) -> Option<String> {
    let ends = (span.start + 1..span.end.min(span.start + SHORTEST_ZONE)).rev();
    let mut organs = ends.filter_map(|end| {
        let zone = cx.levels.borrow().get(cx.slice(Span::new(span.start, end))).cloned().flatten()?;
        let template = ENDINGS.get(cx.slice(Span::new(end, span.end)))?;
        let is_zone = ZONES.longest_suffix(&zone.name).is_some() && SESSION_START.longest_prefix(template).is_none();
        is_zone.then(|| fill(template, &zone.name)).flatten()
    });
    organs.next()
}

/// The name of the party committee or the administration of a zone that has a name of its own.
pub(super) fn of_zone(cx: &Context, span: Span) -> Option<String> {
    let zone_end = (span.start + SHORTEST_ZONE..span.end)
        .rev()
        .find(|end| ZONES.longest_before(&cx.document.reading, *end).is_some())?;
    let template = ENDINGS.get(cx.slice(Span::new(zone_end, span.end)))?;
    if SESSION_START.longest_prefix(template).is_some() {
        return None;
    }
    let has_level = LEVELS.longest_at(&cx.document.reading, span.start).is_some();
    fill(template, cx.slice(Span::new(span.start, zone_end))).filter(|_| !has_level)
}
