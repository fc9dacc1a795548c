//! Linkage on many machines: each does the work for some names, with what all reports say of the names.
//!
//! Every machine makes [`ReportSeen`] of its records and [`names_of`] of these. Their sums are the [`Facts`]. With these,
//! [`rows`] divides a report into rows, one for each appearance and each change, with the key by which they are grouped.
//! [`Linkage::of_rows`] takes all the rows of some keys and gives the persons that one machine would find.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use super::input::{ChangeSeen, PersonSeen, ReportSeen};
use super::linkage::Linkage;
use super::store::{Part, Place, Store, company_of, is_leader, leaders_beside, name_key};
use super::variants::{buckets, of_buckets};
use crate::lexicon::Lexicon;

/// What an appearance says of a name: its key, whether the posts are those of a leader of the state, and the buckets
/// within which spellings of one name are looked for.
pub type NameSeen = (u64, Option<bool>, Vec<u64>);

/// What the appearances of a report say of the names.
pub fn names_of(report: &ReportSeen) -> Vec<NameSeen> {
    let lexicon = Lexicon::shared();
    report.people.iter().map(|seen| (name_key(&seen.name), is_leader(seen), buckets(seen, &lexicon))).collect()
}

/// What all reports say of the names: how many reports name each, who leads the state, which spellings are one name.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The number of all reports.
    reports: usize,
    /// For the digest of each name's key the number of reports that name it.
    frequencies: FxHashMap<u64, u32>,
    /// The digests of names of leaders of the state.
    leaders: FxHashSet<u64>,
    /// For the digest of each name the digest that stands for all its spellings.
    spellings: FxHashMap<u64, u64>,
}

/// Bytes of a number in [`Facts::to_bytes`].
const NUMBER: usize = 8;

impl Facts {
    /// Puts together the sums over all reports.
    ///
    /// `names` has for each digest of a name how many appearances it has. Two more numbers say how many of them are a
    /// leader's and how many have a lower rank. `buckets` has the names that share a bucket.
    pub fn of(
        reports: usize,
        names: impl IntoIterator<Item = (u64, u32, u32, u32)>,
        buckets: impl Iterator<Item = Vec<u64>>,
    ) -> Self {
        let mut facts = Self { reports, spellings: of_buckets(buckets), ..Self::default() };
        for (key, all, high, low) in names {
            facts.frequencies.insert(key, all);
            if high > low {
                facts.leaders.insert(key);
            }
        }
        facts
    }

    /// The facts as bytes, to be sent to other machines.
    pub fn to_bytes(&self) -> Vec<u8> {
        let lengths = [self.reports, self.frequencies.len(), self.leaders.len()];
        let lengths = lengths.into_iter().map(|length| u64::try_from(length).unwrap_or(u64::MAX));
        let names = self.frequencies.iter().flat_map(|(key, all)| [*key, u64::from(*all)]);
        let spellings = self.spellings.iter().flat_map(|(key, of)| [*key, *of]);
        let numbers = lengths.chain(names).chain(self.leaders.iter().copied()).chain(spellings);
        numbers.flat_map(u64::to_le_bytes).collect()
    }

    /// Reads the bytes of [`Facts::to_bytes`].
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let mut numbers = bytes.chunks_exact(NUMBER).map(|chunk| {
            let mut number = [0; NUMBER];
            number.copy_from_slice(chunk);
            u64::from_le_bytes(number)
        });
        let mut length = || usize::try_from(numbers.next().unwrap_or_default()).unwrap_or(usize::MAX);
        let (reports, names, leaders) = (length(), length(), length());
        let mut facts = Self { reports, ..Self::default() };
        for _ in 0..names {
            let (Some(key), Some(all)) = (numbers.next(), numbers.next()) else { break };
            facts.frequencies.insert(key, u32::try_from(all).unwrap_or(u32::MAX));
        }
        facts.leaders.extend(numbers.by_ref().take(leaders));
        while let (Some(key), Some(of)) = (numbers.next(), numbers.next()) {
            facts.spellings.insert(key, of);
        }
        facts
    }

    /// The digest by which the appearances of a name are grouped: one for all its spellings.
    fn group(&self, key: u64) -> u64 {
        self.spellings.get(&key).copied().unwrap_or(key)
    }
}

/// An appearance or a change, with what its report says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Row {
    /// The number of the report among all.
    index: u32,
    /// The number of the person in the report.
    person: u32,
    id: String,
    home: Vec<String>,
    day: Option<i32>,
    company: Vec<u64>,
    part: Part,
    seen: Option<PersonSeen>,
    change: Option<ChangeSeen>,
}

/// The rows of report number `index`, one for each appearance and each change, each with the key by which rows are
/// grouped.
pub fn rows(index: u32, report: ReportSeen, facts: &Facts) -> Vec<(u64, Row)> {
    let company = company_of(&report.people);
    let of = |seen: &PersonSeen| (facts.leaders.contains(&name_key(&seen.name)), Part::of(seen), seen.list);
    let parts = leaders_beside(report.people.iter().map(of));
    let row = |person, part, seen, change| Row {
        index,
        person,
        id: report.id.clone(),
        home: report.home.clone(),
        day: report.day,
        company: company.clone(),
        part,
        seen,
        change,
    };
    let mut found = Vec::with_capacity(parts.len() + report.changes.len());
    for ((person, seen), part) in (0..).zip(report.people).zip(parts) {
        found.push((facts.group(name_key(&seen.name)), row(person, part, Some(seen), None)));
    }
    for change in report.changes {
        found.push((facts.group(name_key(&change.name)), row(0, Part::Named, None, Some(change))));
    }
    found
}

impl Linkage {
    /// The linkage of all the rows of some keys. The second value has for each of its reports the number among all
    /// reports.
    pub fn of_rows(rows: Vec<Row>, facts: Facts) -> (Self, Vec<u32>) {
        let Facts { reports, frequencies, spellings, .. } = facts;
        let mut store = Store::default();
        (store.frequencies, store.total) = (frequencies, reports);
        let (mut numbers, mut indexes) = (FxHashMap::default(), Vec::new());
        let mut changes = Vec::new();
        for row in rows {
            let Row { index, person, id, home, day, company, part, seen, change } = row;
            let report = *numbers.entry(index).or_insert_with(|| {
                indexes.push(index);
                store.open(&id, &home, &company)
            });
            if let Some(seen) = seen {
                let list = seen.list;
                store.push(seen, &home, Place { report, person, day, list, part });
            }
            changes.extend(change.map(|change| (report, name_key(&change.name), change)));
        }
        // In the order of the reports, as where one machine reads all of them.
        changes.sort_by_key(|(report, _, _)| indexes.get(*report as usize).copied());
        store.changes = changes;
        (Self::with(store, spellings), indexes)
    }
}
