//! One entry a body: its short forms are mentions of the longest one.

use super::OrganizationMention;
use super::words::PARTY_NAMES;
use crate::annotate::Context;
use crate::annotate::places::PlaceMention;
use crate::lexicon::{Table, Tables};
use crate::span::Span;

/// Most different names that are compared with each other.
const MOST_NAMES: usize = 128;

/// A name of a body: where it is first written, and its mentions.
pub(super) struct Entry {
    pub name: Span,
    pub full_name: Option<String>,
    pub mentions: Vec<Span>,
}

/// The entries of the mentions, by first mention.
pub(super) fn entries(cx: &Context, mentions: Vec<OrganizationMention>, places: &[PlaceMention]) -> Vec<Entry> {
    let mut entries = by_name(cx, mentions);
    if entries.len() > MOST_NAMES {
        return entries;
    }
    let longer: Vec<Option<usize>> = (0..entries.len()).map(|i| longest_form(cx, &entries, i, places)).collect();
    for (i, longer) in longer.into_iter().enumerate() {
        if let Some(longer) = longer {
            let mentions = std::mem::take(&mut entries[i].mentions);
            entries[longer].mentions.extend(mentions);
        }
    }
    entries.retain(|entry| !entry.mentions.is_empty());
    for entry in &mut entries {
        entry.mentions.sort_by_key(|span| span.start);
    }
    entries.sort_by_key(|entry| entry.mentions.first().map(|span| span.start));
    entries
}

fn by_name(cx: &Context, mentions: Vec<OrganizationMention>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut known = rustc_hash::FxHashMap::default();
    for OrganizationMention { span, full_name } in mentions {
        let index = *known.entry(cx.slice(span)).or_insert_with(|| {
            entries.push(Entry { name: span, full_name, mentions: Vec::new() });
            entries.len() - 1
        });
        entries[index].mentions.push(span);
    }
    entries
}

/// How full a name is: one with the name of the party (中共中央) comes before a longer one without (中央委员会).
fn rank(cx: &Context, entry: &Entry) -> (bool, usize) {
    let has_party = PARTY_NAMES.longest_at(&cx.document.reading, entry.name.start).is_some();
    (has_party, entry.name.len())
}

/// The longest entry that names the same body as entry `i`.
fn longest_form(cx: &Context, entries: &[Entry], i: usize, places: &[PlaceMention]) -> Option<usize> {
    let short = &entries[i];
    let longer = (0..entries.len()).filter(|&j| {
        let long = &entries[j];
        rank(cx, long) > rank(cx, short) && is_same_body(cx, long, short, places)
    });
    longer.max_by_key(|&j| rank(cx, &entries[j]))
}

/// Whether `long` has the full name of `short`, or is `short` after the name of a place or of a listed body that it
/// belongs to (中山大学|教务处).
fn is_same_body(cx: &Context, long: &Entry, short: &Entry, places: &[PlaceMention]) -> bool {
    if long.full_name.is_some() && long.full_name == short.full_name {
        return true;
    }
    if long.full_name.is_some() && short.full_name.is_some() && !is_local_form(long, short) {
        return false;
    }
    let Some(before) = cx.slice(long.name).strip_suffix(cx.slice(short.name)) else { return false };
    let prefix = Span::new(long.name.start, long.name.start + before.chars().count());
    is_covered_by_places(prefix, places) || is_listed(cx, prefix)
}

/// Whether the two full names differ only in how much of the place they begin with.
fn is_local_form(long: &Entry, short: &Entry) -> bool {
    let (Some(long), Some(short)) = (&long.full_name, &short.full_name) else { return true };
    long.ends_with(short.as_str()) || short.ends_with(long.as_str())
}

/// Whether a listed body owns the rest of a name (中山大学|教务处).
fn is_listed(cx: &Context, owner: Span) -> bool {
    const OWNERS: Tables = Tables::of(&[Table::Institutions, Table::Universities]);
    cx.hits.starting_at(owner.start).iter().any(|hit| OWNERS.has(hit.table) && hit.span() == owner)
}

/// Whether `prefix` consists of places; the last may share its level with the body (绍兴市 and 市政协).
fn is_covered_by_places(prefix: Span, places: &[PlaceMention]) -> bool {
    let from = places.partition_point(|place| place.span.start < prefix.start);
    let mut at = prefix.start;
    for place in &places[from..] {
        if place.span.start != at || at >= prefix.end {
            break;
        }
        at = place.span.end;
    }
    at >= prefix.end
}
