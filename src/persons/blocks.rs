//! The appearances of one name, divided into persons.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::careers::{OPEN, SAME};
use super::groups::{Person, gathered};
use super::names::{Bearers, bearers};
use super::profiles::{Profile, company, compare, is_telling, set_of, standing};
use super::standings::Field;
use super::store::{Appearance, NO_DAY, Store};
use crate::disjoint::Groups;

/// Most profiles of one name that are compared with each other; the others are compared with the persons found.
const MOST_COMPARED: usize = 200;
/// By how much the best person for an appearance must score better than the second for the appearance to join it.
const CLEARLY: f64 = 0.5;
/// Most persons that a person is listed as undecided with.
const MOST_UNDECIDED: usize = 10;

/// Most appearances without telling posts of a common name that are compared with each other.
const MOST_SINGLE: usize = 60;
/// Days of a period, about a year. Appearances of a rare name that say the same are one profile within a period;
/// profiles of different periods are compared.
const PERIOD: i64 = 366;

/// Divides the appearances of one name into persons; the result does not depend on their order.
pub fn divide(name: &str, block: &[Appearance], store: &Store) -> Vec<Person> {
    let mut profiles = joined_by_seat(profiles_of(block, store), store);
    let is_foreign = !profiles.is_empty() && profiles.iter().all(|profile| is_abroad(profile, store));
    let share = bearers(name, is_foreign);
    let loose = loose_of(block, store);
    let mut single = Vec::new();
    if is_rare(&loose, share, store) {
        profiles.extend(together(loose, block, store));
    } else {
        single = alone(loose.into_values().flatten().collect(), block, store);
        profiles.extend(single.drain(..single.len().min(MOST_SINGLE)));
    }
    let rest = profiles.split_off(profiles.len().min(MOST_COMPARED));
    let mut persons = gathered(profiles, share, store);
    let candidates = persons.len();
    for profile in rest.into_iter().chain(single) {
        attach(&mut persons, candidates, profile, share, store);
    }
    persons
}

/// One profile for each set of posts that tells two bearers of a name apart, those with most appearances first.
fn profiles_of(block: &[Appearance], store: &Store) -> Vec<Profile> {
    let mut found: FxHashMap<u32, Profile> = FxHashMap::default();
    for (number, appearance) in (0..).zip(block) {
        if is_telling(set_of(appearance, store), store) {
            let profile = found.entry(appearance.set).or_default();
            profile.content = store.content(appearance);
            profile.add(number, appearance, store);
        }
    }
    sorted(found.into_values().collect())
}

fn sorted(mut profiles: Vec<Profile>) -> Vec<Profile> {
    profiles.sort_unstable_by_key(|profile| (std::cmp::Reverse(profile.members.len()), profile.content));
    profiles
}

/// Joins profiles that share a body and a post there.
fn joined_by_seat(profiles: Vec<Profile>, store: &Store) -> Vec<Profile> {
    let mut groups = Groups::new(profiles.len());
    let mut first: FxHashMap<&str, usize> = FxHashMap::default();
    for (i, profile) in profiles.iter().enumerate() {
        for seat in profile.standings.keys().filter_map(|number| standing(*number, store)?.seat.as_deref()) {
            let with = *first.entry(seat).or_insert(i);
            groups.join(i, with);
        }
    }
    let mut found: BTreeMap<usize, Profile> = BTreeMap::new();
    for (i, profile) in profiles.into_iter().enumerate() {
        let group = groups.find(i);
        match found.get_mut(&group) {
            Some(known) => known.join(profile),
            None => {
                found.insert(group, profile);
            }
        }
    }
    sorted(found.into_values().collect())
}

/// Numbers of the appearances without telling posts, grouped by the digest of what is known of each and by period.
fn loose_of(block: &[Appearance], store: &Store) -> BTreeMap<(u64, i64), Vec<u32>> {
    let mut found: BTreeMap<(u64, i64), Vec<u32>> = BTreeMap::new();
    for (number, appearance) in (0..).zip(block) {
        if !is_telling(set_of(appearance, store), store) {
            let period = i64::from(appearance.day) / PERIOD;
            found.entry((store.surroundings(appearance), period)).or_default().push(number);
        }
    }
    found
}

/// Whether so few people bear the name that two of its appearances are one person unless something speaks against it.
fn is_rare(loose: &BTreeMap<(u64, i64), Vec<u32>>, share: Bearers, store: &Store) -> bool {
    let bare = Profile { field: Some(Field::Bare), ..Profile::default() };
    !loose.is_empty() && compare(&bare, &bare, share, 0.0, store) >= SAME
}

/// One profile for each group of appearances of [`loose_of`].
fn together(loose: BTreeMap<(u64, i64), Vec<u32>>, block: &[Appearance], store: &Store) -> Vec<Profile> {
    let of = |((content, period), members): ((u64, i64), Vec<u32>)| {
        let content = content.wrapping_add(period.unsigned_abs());
        let mut profile = Profile { content, ..Profile::default() };
        for number in members {
            if let Some(appearance) = block.get(number as usize) {
                profile.add(number, appearance, store);
            }
        }
        profile
    };
    sorted(loose.into_iter().map(of).collect())
}

/// A profile for each appearance, by day.
fn alone(mut numbers: Vec<u32>, block: &[Appearance], store: &Store) -> Vec<Profile> {
    numbers.sort_by_cached_key(|number| block.get(*number as usize).map(|one| order(one, store)));
    let of = |number: u32| {
        let appearance = block.get(number as usize)?;
        let (_, report, content, person) = order(appearance, store);
        let content = content ^ report.rotate_left(1) ^ u64::from(person);
        let mut profile = Profile { content, ..Profile::default() };
        profile.add(number, appearance, store);
        Some(profile)
    };
    numbers.into_iter().filter_map(of).collect()
}

/// The sort key of an appearance among those of its name: day, report, posts, number of the person.
///
/// It is made of content alone, so that it does not depend on the order of the input.
pub fn order(appearance: &Appearance, store: &Store) -> (i32, u64, u64, u32) {
    let report = store.reports.get(appearance.report as usize).copied().unwrap_or_default();
    let day = if appearance.day == NO_DAY { i32::MAX } else { appearance.day };
    (day, report, store.content(appearance), appearance.person)
}

fn is_abroad(profile: &Profile, store: &Store) -> bool {
    profile.standings.keys().filter_map(|number| standing(*number, store)).any(|one| one.country.is_some())
        && !profile.standings.keys().filter_map(|n| standing(*n, store)).any(|one| one.field == Field::Diplomacy)
}

/// Joins a profile to the person that it clearly is. Else it becomes a person of its own, and those who may be the
/// same are noted.
///
/// Only the `candidates` that were found by comparing all profiles are looked at, so that the work is bounded.
fn attach(persons: &mut Vec<Person>, candidates: usize, profile: Profile, share: Bearers, store: &Store) {
    let mut found: Vec<(f64, usize)> = Vec::new();
    for (n, person) in persons.iter().enumerate().take(candidates) {
        let together = company(&person.profile.company, &profile.company, store);
        found.push((compare(&person.profile, &profile, share, together, store), n));
    }
    found.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let second = found.get(1).map_or(f64::NEG_INFINITY, |one| one.0);
    match found.first() {
        Some((best, n)) if *best >= SAME && best - second >= CLEARLY => persons[*n].profile.join(profile),
        _ => {
            let number = persons.len();
            let open: Vec<usize> =
                found.iter().filter(|one| one.0 > OPEN).map(|one| one.1).take(MOST_UNDECIDED).collect();
            for n in &open {
                persons[*n].undecided.push(number);
            }
            persons.push(Person { profile, undecided: open });
        }
    }
}
