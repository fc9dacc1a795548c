//! The company of a person: the people who take part in the same events.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::linked::Linked;

/// Reports with more people are lists of names, which say little of who meets whom.
const MOST_PEOPLE: usize = 60;
/// Most companions of a person that are kept.
const MOST_COMPANIONS: usize = 10;

/// Pairs of a report's number and the number of a person who takes part in its event; sorted.
type Rows = Vec<(u32, u32)>;

/// Adds to each person the companions who take part in the same events in most reports.
///
/// `participants` holds the report, and the number in the report, of each person with a role other than `mention`.
pub fn find_company(persons: &mut [Linked], participants: Vec<(u32, u32)>) {
    let rows = rows_of(persons, participants);
    let mut counts = FxHashMap::default();
    let companies: Vec<_> = (0..)
        .zip(persons.iter())
        .map(|(number, person)| company_of(number, person, persons, &rows, &mut counts))
        .collect();
    for (person, company) in persons.iter_mut().zip(companies) {
        person.company = company;
    }
}

/// Adds to each person the reports in whose events the person takes part.
pub fn find_presence(persons: &mut [Linked], mut participants: Vec<(u32, u32)>) {
    participants.sort_unstable();
    for person in persons {
        let present = person.appearances.iter().filter(|one| participants.binary_search(one).is_ok());
        person.present = present.map(|(report, _)| *report).collect();
        person.present.sort_unstable();
        person.present.dedup();
    }
}

fn rows_of(persons: &[Linked], mut participants: Vec<(u32, u32)>) -> Rows {
    participants.sort_unstable();
    let mut rows = Vec::with_capacity(participants.len());
    for (number, person) in (0..).zip(persons) {
        let present = person.appearances.iter().filter(|one| participants.binary_search(one).is_ok());
        rows.extend(present.map(|(report, _)| (*report, number)));
    }
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// The most frequent companions of a person, by number, each with the number of shared reports.
fn company_of(
    number: u32,
    person: &Linked,
    persons: &[Linked],
    rows: &Rows,
    counts: &mut FxHashMap<u32, u32>,
) -> Vec<(u32, u32)> {
    counts.clear();
    let mut reports: Vec<u32> = person.appearances.iter().map(|(report, _)| *report).collect();
    reports.sort_unstable();
    reports.dedup();
    for report in reports {
        let start = rows.partition_point(|row| row.0 < report);
        let people = rows.get(start..).unwrap_or_default();
        let people = people.get(..people.partition_point(|row| row.0 == report)).unwrap_or_default();
        let is_present = people.binary_search(&(report, number)).is_ok();
        for (_, other) in people.iter().filter(|_| is_present && people.len() <= MOST_PEOPLE) {
            *counts.entry(*other).or_default() += 1;
        }
    }
    counts.remove(&number);
    let mut found: Vec<(u32, u32)> = counts.iter().map(|(other, count)| (*other, *count)).collect();
    let id = |other: u32| persons.get(other as usize).map(|person| person.id.as_str());
    found.sort_unstable_by_key(|(other, count)| (Reverse(*count), id(*other)));
    found.truncate(MOST_COMPANIONS);
    found
}
