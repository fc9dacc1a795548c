//! Which reports are compared: those of near days that share a name, a body, a document or a passage.
//!
//! Reports are taken in the order of their days, a slab at a time. Each has a bounded number of keys, and under each key
//! it is compared with a bounded number of its neighbours; so the work is linear in the reports, and the memory that of
//! one slab.

use std::hash::{Hash, Hasher as _};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::pair::{ACTIVE, SIDES};
use super::profile::Profile;

/// Most days between two reports that are compared.
const REACH: i32 = 31;
/// How many reports are taken at a time, in the order of their days.
const SLAB: usize = 1 << 16;
/// Most keys that a report has for passages of its text.
const PASSAGES: usize = 32;
/// How many of the last bits of a passage's hash must be zero for it to be a key: one hash of sixteen.
const LEVEL: u8 = 4;
/// Letters of a passage of a headline that is a key.
const HEADLINE_PART: usize = 6;
/// Most people of a report that are keys; also most documents and passages of its headline.
const PEOPLE: usize = 12;
/// How many people of a report form pairs that are keys.
const PAIRED: usize = 5;
/// How many earlier reports under the same key a report is compared with.
const NEIGHBOURS: usize = 16;
/// How many earlier reports under the same key a report is compared with if the key is a passage of the text.
const PASSAGE_NEIGHBOURS: usize = 6;
/// A passage that occurs in so many separate periods is a set phrase, which says nothing of one event.
const FORMULA_PERIODS: u8 = 4;
/// Most reports that are searched for set phrases.
const SAMPLE: usize = 50_000;
/// Days after which an occurrence of a passage counts as one of another period.
const PERIOD: i32 = 10;

/// A key, and the position of its report.
type Entry = (u32, u32);

/// Calls `compare` for each slab with the pairs of reports that are to be compared, as positions in `profiles`.
///
/// `profiles` are sorted by day.
pub fn for_each_slab<E>(
    profiles: &[Profile],
    mut compare: impl FnMut(&[(u32, u32)]) -> Result<(), E>,
) -> Result<(), E> {
    let mut start = 0;
    while start < profiles.len() {
        let end = (start + SLAB).min(profiles.len());
        let from = first_in_reach(profiles, start);
        compare(&pairs(profiles, from, start, end))?;
        start = end;
    }
    Ok(())
}

/// The position of the first report that may be compared with the one at `start`: of a near day, and at most a slab
/// before.
fn first_in_reach(profiles: &[Profile], start: usize) -> usize {
    let day = profiles.get(start).and_then(Profile::day);
    let earliest = start.saturating_sub(SLAB);
    let before = profiles.get(earliest..start).unwrap_or_default();
    earliest + before.partition_point(|profile| !is_in_reach(profile.day(), day))
}

fn is_in_reach(earlier: Option<i32>, later: Option<i32>) -> bool {
    match (earlier, later) {
        (Some(earlier), Some(later)) => later - earlier <= REACH,
        (None, None) => true,
        _ => false,
    }
}

/// The pairs of reports from `from` to `end` of which the later one is not before `start`.
fn pairs(profiles: &[Profile], from: usize, start: usize, end: usize) -> Vec<(u32, u32)> {
    let (mut whole, mut passages): (Vec<Entry>, Vec<Entry>) = (Vec::new(), Vec::new());
    for (at, profile) in profiles.iter().enumerate().take(end).skip(from) {
        let Ok(at) = u32::try_from(at) else { break };
        whole.extend(keys(profile).into_iter().map(|key| (key, at)));
        passages.extend(profile.sketch.anchors(LEVEL).take(PASSAGES).map(|key| (key, at)));
    }
    let mut found = Vec::new();
    for (mut entries, neighbours) in [(whole, NEIGHBOURS), (passages, PASSAGE_NEIGHBOURS)] {
        entries.sort_unstable();
        entries.dedup();
        link_neighbours(&entries, neighbours, profiles, start, &mut found);
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn link_neighbours(
    entries: &[Entry],
    neighbours: usize,
    profiles: &[Profile],
    start: usize,
    found: &mut Vec<(u32, u32)>,
) {
    let day = |at: u32| usize::try_from(at).ok().and_then(|at| profiles.get(at)).and_then(Profile::day);
    for (number, (key, later)) in entries.iter().enumerate() {
        if usize::try_from(*later).is_ok_and(|at| at < start) {
            continue;
        }
        let before = entries.get(number.saturating_sub(neighbours)..number).unwrap_or_default();
        for (_, earlier) in before.iter().rev().take_while(|(other, _)| other == key) {
            if !is_in_reach(day(*earlier), day(*later)) {
                break;
            }
            found.push((*earlier, *later));
        }
    }
}

/// The keys of a report: people, pairs of people, name, headline and passages of it, hosts, documents, countries,
/// place.
///
/// Most are combined with the day, so that only reports of one day share them.
fn keys(profile: &Profile) -> Vec<u32> {
    let mut keys = Vec::new();
    let day = profile.day();
    let mut active: Vec<_> = profile.people_who(ACTIVE).map(|person| person.last).take(PEOPLE).collect();
    keys.extend(active.iter().flat_map(|person| [key(("person", person)), key(("person and day", person, day))]));
    active.truncate(PAIRED);
    active.sort_unstable();
    for (number, one) in active.iter().enumerate() {
        keys.extend(active.iter().skip(number + 1).map(|other| key(("people", one, other))));
        keys.push(key(("person and name", one, &profile.name.letters)));
    }
    keys.extend(profile.people_who(SIDES).take(PAIRED).map(|side| key(("side", side.last, day))));
    if !profile.name.letters.is_empty() {
        keys.push(key(("name", super::ordinals::strip_numbers(&profile.name.letters), day)));
    }
    keys.push(key(("headline", &profile.title.letters)));
    keys.extend(parts_of_headline(&profile.title.letters));
    keys.extend(profile.hosts.iter().map(|host| key(("host", host, day))));
    keys.extend(profile.documents.iter().take(PEOPLE).map(|document| key(("document", document.letters))));
    keys.extend(
        profile.abroad.iter().chain(&profile.countries).map(|place| key(("country", place, profile.kind, day))),
    );
    keys.extend(profile.place.iter().map(|place| key(("place", place, day))));
    keys
}

/// Keys of some of the passages of a headline, chosen by their hash.
fn parts_of_headline(letters: &str) -> Vec<u32> {
    let letters: Vec<char> = letters.chars().collect();
    let all = letters.windows(HEADLINE_PART).map(|part| key(("part of headline", part)));
    all.filter(|key| key % 4 == 0).take(PEOPLE).collect()
}

fn key(parts: impl Hash) -> u32 {
    let mut hasher = FxHasher::default();
    parts.hash(&mut hasher);
    let whole = hasher.finish();
    u32::try_from((whole ^ whole >> 32) & u64::from(u32::MAX)).unwrap_or_default()
}

/// The hashes of set phrases: passages that occur in several separate periods. `profiles` are sorted by day.
pub fn formulas(profiles: &[Profile]) -> FxHashSet<u32> {
    let mut seen: FxHashMap<u32, (i32, u8)> = FxHashMap::default();
    let sample = profiles.iter().step_by(profiles.len().div_ceil(SAMPLE).max(1));
    for (day, profile) in sample.filter_map(|profile| Some((profile.day()?, profile))) {
        for hash in profile.sketch.anchors(0) {
            let (last, periods) = seen.entry(hash).or_insert((day - PERIOD - 1, 0));
            if day - *last > PERIOD {
                *periods = periods.saturating_add(1);
                *last = day;
            }
        }
    }
    seen.into_iter().filter(|(_, (_, periods))| *periods >= FORMULA_PERIODS).map(|(hash, _)| hash).collect()
}
