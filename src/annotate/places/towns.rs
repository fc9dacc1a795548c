//! Towns, villages and zones: 西合营镇, 海子洼村, 绿岛新区.
//!
//! No table lists them. The last word says what it is (镇, 村, 开发区). Before it there is a stem of one to four characters,
//! for a zone up to eight, after a mark, a division, a verb or a preposition. Common nouns (农村, 贫困村) are not names.

use std::sync::LazyLock;

use super::words::{
    BOUND_CHARS, BOUND_WORDS, CLASS_WORDS, COMMON_ENDS, GENERIC_STEMS, HEADS, NOT_BEHIND_TOWN, NOT_BEHIND_VILLAGE,
    TOWN_ENDS, TOWN_WORDS, TOWNS, VILLAGERS, VILLAGES, ZONE_MODIFIERS, ZONES,
};
use super::{PlaceMention, ending_at};
use crate::annotate::Context;
use crate::annotate::grammar::{marks, ordinary};
use crate::lexicon::Table;
use crate::span::{CharSet, Span};

/// Longest stem of a town or village, in characters.
const LONGEST_STEM: usize = 4;
/// Longest stem of a zone, in characters.
const LONGEST_ZONE_STEM: usize = 8;
/// How far after a town its villages are looked for, in characters.
const NEAR: usize = 40;
/// Most towns whose names are compared with each other.
const MOST_TOWNS: usize = 64;

/// A town, village or zone.
pub(super) struct Town {
    pub span: Span,
    /// For a village, the town that it belongs to, if the text says it.
    pub town: Option<Span>,
}

/// The first characters of the last words of towns, villages and zones.
static FIRST_CHARS: LazyLock<CharSet> = LazyLock::new(|| CharSet::union([ZONES.first_chars(), TOWNS.first_chars()]));

/// The towns, villages and zones of the text, by start. `places` are the divisions, by start.
pub(super) fn towns(cx: &Context, places: &[PlaceMention]) -> Vec<Town> {
    let text = &cx.document.reading;
    let mut found: Vec<Town> = Vec::new();
    let mut end = 0;
    for at in FIRST_CHARS.places(text.chars()) {
        if at < end {
            continue;
        }
        let zone = ZONES.longest_at(text, at).and_then(|zone| find_zone(cx, zone, places, &found));
        let town = || TOWNS.longest_at(text, at).and_then(|end| find_town(cx, end, places, &found));
        if let Some(span) = zone.or_else(town) {
            let town = town_of_village(cx, span, &found);
            end = span.end;
            found.push(Town { span, town });
        }
    }
    extend(cx, &mut found);
    place_villages(cx, &mut found);
    found
}

/// Gives villages without a town the only town of the report, if it names no zone either.
fn place_villages(cx: &Context, found: &mut [Town]) {
    let mut towns = found.iter().filter(|town| !is_village(cx, town.span)).map(|town| town.span);
    let Some(first) = towns.next().filter(|first| TOWN_ENDS.longest_before(&cx.document.reading, first.end).is_some())
    else {
        return;
    };
    if towns.any(|town| cx.slice(town) != cx.slice(first)) {
        return;
    }
    for village in found.iter_mut().filter(|town| town.town.is_none() && is_village(cx, town.span)) {
        village.town = Some(first);
    }
}

/// Extends a name to a longer one of the report wherever the longer one is written: 出|头岭镇 beside 出头岭镇.
fn extend(cx: &Context, found: &mut [Town]) {
    if found.len() > MOST_TOWNS {
        return;
    }
    let mut names: Vec<&str> = found.iter().map(|town| cx.slice(town.span)).collect();
    names.sort_unstable();
    names.dedup();
    for town in found {
        let (name, end) = (cx.slice(town.span), town.span.end);
        let start = |longer: &&str| {
            let whole = Span::new(end.checked_sub(longer.chars().count())?, end);
            let is_written = whole.start < town.span.start && longer.ends_with(name) && cx.slice(whole) == *longer;
            is_written.then_some(whole.start)
        };
        town.span.start = names.iter().filter_map(start).min().unwrap_or(town.span.start);
    }
}

/// The name that ends with the word at `end`: a stem and the word.
fn find_town(cx: &Context, end: Span, places: &[PlaceMention], found: &[Town]) -> Option<Span> {
    let text = &cx.document.reading;
    if continues_as_word(cx, end) || begins_division(cx, end, places) {
        return None;
    }
    let start = stem_start(cx, end.start, LONGEST_STEM, places, found)?;
    // 某村村委会: the second 村 ends no name.
    if found.last().is_some_and(|town| start < town.span.end) {
        return None;
    }
    let stem = Span::new(start, end.start);
    let generic = GENERIC_STEMS.longest_before(text, end.start);
    // 某县|段村乡: a county before it shows the name of a township that ends with 村.
    let is_below_county =
        || is_village(cx, Span::new(start, end.start)) && stem.len() > 1 && ending_at(places, start).is_some();
    let is_generic = generic.is_some_and(|word| word.len() > 1 || word.start <= start)
        || text.before(end.start).is_some_and(|c| COMMON_ENDS.contains_char(c)) && !is_below_county();
    let is_generic =
        is_generic || stem.len() > 2 && text.before(end.start).is_some_and(|c| TOWN_WORDS.contains_char(c));
    let is_post = stem.len() == 1 && text.get(end.end).is_some_and(|c| HEADS.contains_char(c));
    let has_class_word = CLASS_WORDS.first_in(text, stem).is_some();
    let is_counted = text.chars_of(stem).iter().all(char::is_ascii_digit);
    let is_verb = ordinary::VERBS.longest_before(text, end.start).is_some();
    (!is_generic && !is_post && !has_class_word && !is_counted && !is_verb).then(|| Span::new(start, end.end))
}

/// The zone whose last word is `end`.
fn find_zone(cx: &Context, end: Span, places: &[PlaceMention], found: &[Town]) -> Option<Span> {
    let text = &cx.document.reading;
    let mut stem_end = end.start;
    while let Some(modifier) = ZONE_MODIFIERS.longest_before(text, stem_end) {
        stem_end = modifier.start;
    }
    if let Some(outer) = ending_at(places, stem_end) {
        return is_short_name(cx, outer.span).then(|| Span::new(outer.span.start, end.end));
    }
    let start = stem_start(cx, stem_end, LONGEST_ZONE_STEM, places, found)?;
    let stem = Span::new(start, stem_end);
    let is_generic = GENERIC_STEMS.longest_before(text, stem_end).is_some_and(|word| word.start <= start);
    let is_post = text.get(end.end).is_some_and(|c| HEADS.contains_char(c));
    let is_verb = ordinary::VERBS.longest_before(text, stem_end).is_some_and(|word| word.start <= start);
    let outer = ending_at(places, start).filter(|place| is_short_name(cx, place.span));
    let start = outer.map_or(start, |outer| outer.span.start);
    let names_something =
        stem.len() > 1 && !is_generic && !is_post && !is_verb && CLASS_WORDS.first_in(text, stem).is_none();
    names_something.then(|| Span::new(start, end.end))
}

/// Whether the name of a division is written without its level (常德 in 常德高新区).
fn is_short_name(cx: &Context, span: Span) -> bool {
    let hits = cx.hits.starting_at(span.start).iter().filter(|hit| hit.span() == span);
    let mut divisions = hits.filter(|hit| hit.table == Table::Divisions);
    divisions.any(|hit| cx.lexicon.divisions().row(hit.row()).is_some_and(|d| d.length > span.len()))
}

/// Whether the last word continues into another word (村民, 乡村).
fn continues_as_word(cx: &Context, end: Span) -> bool {
    let text = &cx.document.reading;
    let Some(next) = text.get(end.end) else { return false };
    let blocked = if is_village(cx, end) { &NOT_BEHIND_VILLAGE } else { &NOT_BEHIND_TOWN };
    end.len() == 1 && blocked.contains_char(next) && VILLAGERS.longest_at(text, end.end).is_none()
}

/// Whether `end` is 村.
fn is_village(cx: &Context, end: Span) -> bool {
    cx.document.reading.before(end.end).is_some_and(|c| VILLAGES.contains_char(c))
}

/// Whether a division's name begins with or contains the last word (镇江, 景德镇).
fn begins_division(cx: &Context, end: Span, places: &[PlaceMention]) -> bool {
    let near = places.partition_point(|place| place.span.end <= end.start);
    let is_place = places.get(near).is_some_and(|place| place.span.start <= end.start);
    is_place || cx.hits.longest_at(end.start, Table::Divisions).is_some_and(|hit| hit.span().len() > end.len() + 1)
}

/// The start of the stem that ends at `end`: the nearest boundary, at most `longest` characters back.
fn stem_start(cx: &Context, end: usize, longest: usize, places: &[PlaceMention], found: &[Town]) -> Option<usize> {
    let lowest = end.saturating_sub(longest);
    let mut start = end;
    loop {
        if start < end && is_boundary(cx, start, end, places, found) {
            return Some(start);
        }
        if start == lowest || !cx.document.reading.before(start).is_some_and(marks::is_han) {
            return None;
        }
        start -= 1;
    }
}

/// Whether a name may begin at `at` before a stem that ends at `end`.
fn is_boundary(cx: &Context, at: usize, end: usize, places: &[PlaceMention], found: &[Town]) -> bool {
    let text = &cx.document.reading;
    let Some(before) = text.before(at).filter(|c| marks::is_han(*c)) else { return true };
    let follows_place = ending_at(places, at).is_some();
    let follows_town = found.last().is_some_and(|town| town.span.end == at);
    let follows_verb = ordinary::VERBS.longest_before(text, at).is_some()
        || cx.hits.longest_ending_at(at, Table::EventVerbs).is_some_and(|hit| hit.span().len() > 1);
    let is_long = end - at > 1;
    let follows_unit = BOUND_WORDS.longest_before(text, at).is_some();
    follows_place || follows_town || is_long && (follows_verb || follows_unit || BOUND_CHARS.contains_char(before))
}

/// The town that a village is in: the last town before it, at most `NEAR` characters back. Other villages may be
/// between them.
fn town_of_village(cx: &Context, span: Span, found: &[Town]) -> Option<Span> {
    if !is_village(cx, span) {
        return None;
    }
    let last = found.last().filter(|town| span.start <= town.span.end + NEAR)?;
    if is_village(cx, last.span) { last.town } else { Some(last.span) }
}
