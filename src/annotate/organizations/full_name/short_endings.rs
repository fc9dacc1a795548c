//! Full names of schools and hospitals by their number (开封市十四中, 市一院), of organs of a zone (贵安新区党工委), and of
//! bodies with a part written short (省医学会外科专委会).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::fill;
use super::place::{Leading, division_of_level, leading_division, place_of};
use super::words::{LEVELS, LONGEST_NUMERAL, NUMERALS, SESSION_START, ZONES};
use crate::annotate::Context;
use crate::annotate::regions::Region;
use crate::span::Span;
use crate::words::WordList;

/// Shortest name of a zone, in code points.
const SHORTEST_ZONE: usize = 4;

/// The full endings by the short ones.
static ENDINGS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../../lexicon/lists/short_endings.tsv").lines();
    lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')).collect()
});

/// Parts of names that are written short, with the full ones.
static EXPANSIONS: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    let lines = include_str!("../../../lexicon/lists/expansions.tsv").lines();
    lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')).collect()
});

/// The short parts of [`EXPANSIONS`].
static SHORT_PARTS: LazyLock<WordList> =
    LazyLock::new(|| WordList::new(&EXPANSIONS.iter().map(|(short, _)| *short).collect::<Vec<_>>()));

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
