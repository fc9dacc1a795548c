//! Records in, persons out.

use rustc_hash::{FxHashMap, FxHashSet};

use super::blocks::{divide, order};
use super::company::{find_company, find_presence};
use super::groups::Person;
use super::input::{ChangeSeen, ReportSeen};
use super::linked::Linked;
use super::names::key;
use super::spells::spells;
use super::store::{Appearance, Store, digest};
use super::variants::spellings;
use crate::record::Record;

/// Reads records and divides what they name into persons.
#[derive(Default)]
pub struct Linkage {
    store: Store,
    /// For the digest of each name that of all its spellings. Given on several machines, none of which reads all
    /// reports.
    spellings: Option<FxHashMap<u64, u64>>,
}

impl std::fmt::Debug for Linkage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Linkage").field("appearances", &self.store.appearances.len()).finish_non_exhaustive()
    }
}

impl Linkage {
    /// The linkage of a store that is a part of all reports: the parts in the events and the spellings are already
    /// known.
    pub fn with(store: Store, spellings: FxHashMap<u64, u64>) -> Self {
        Self { store, spellings: Some(spellings) }
    }

    /// Reads a record.
    pub fn push(&mut self, record: &Record) {
        self.add(ReportSeen::of(record));
    }

    /// Reads what linkage needs of a record.
    pub fn add(&mut self, report: ReportSeen) {
        self.store.add(report);
    }

    /// Counts a report without a record.
    pub fn skip(&mut self) {
        self.add(ReportSeen::default());
    }

    /// The persons, by name and first day. `is_stopped` is called before each name; `true` ends the work.
    ///
    /// The result does not depend on the order of the records, apart from their numbers.
    pub fn persons(mut self, is_stopped: impl Fn() -> bool) -> Vec<Linked> {
        let is_part = self.spellings.is_some();
        let participants = std::mem::take(&mut self.store.participants);
        let spellings = if let Some(known) = self.spellings.take() {
            known
        } else {
            self.store.note_leaders();
            spellings(&self.store)
        };
        let group = |store: &Store, one: &Appearance| {
            let own = store.keys.get(one.name as usize).copied().unwrap_or_default();
            spellings.get(&own).copied().unwrap_or(own)
        };
        let mut appearances = std::mem::take(&mut self.store.appearances);
        appearances.sort_unstable_by_key(|one| (group(&self.store, one), one.report, one.person));
        let changes = self.changes(&spellings);
        let mut found = Vec::new();
        for block in appearances.chunk_by(|a, b| group(&self.store, a) == group(&self.store, b)) {
            if is_stopped() {
                break;
            }
            let of_name = block.first().map(|one| group(&self.store, one));
            let changes = of_name.and_then(|name| changes.get(&name)).map_or(&[][..], Vec::as_slice);
            found.extend(self.persons_of(block, changes));
        }
        found.sort_by(|a, b| (&a.0, a.1, &a.2.id).cmp(&(&b.0, b.1, &b.2.id)));
        let mut persons: Vec<Linked> = found.into_iter().map(|(_, _, linked)| linked).collect();
        if is_part {
            find_presence(&mut persons, participants);
        } else {
            find_company(&mut persons, participants);
        }
        persons
    }

    /// Changes with their reports, by the digest of the name.
    fn changes(&self, spellings: &FxHashMap<u64, u64>) -> FxHashMap<u64, Vec<(u32, &ChangeSeen)>> {
        let mut found: FxHashMap<u64, Vec<(u32, &ChangeSeen)>> = FxHashMap::default();
        for (report, own, change) in &self.store.changes {
            found.entry(spellings.get(own).copied().unwrap_or(*own)).or_default().push((*report, change));
        }
        found
    }

    /// The persons of one name, with the key of the name and the first day.
    fn persons_of(&self, block: &[Appearance], changes: &[(u32, &ChangeSeen)]) -> Vec<(String, i32, Linked)> {
        let store = &self.store;
        let name = self.commonest_name(block);
        let key = key(&name);
        let persons = divide(&key, block, store);
        let mut members: Vec<Vec<Appearance>> = persons.iter().map(|person| members_of(person, block)).collect();
        for one in &mut members {
            one.sort_by_cached_key(|appearance| order(appearance, store));
        }
        let ids = ids(&key, &members, store);
        let linked = persons.iter().zip(&members).zip(&ids).map(|((person, members), id)| {
            let reports: FxHashSet<u32> = members.iter().map(|one| one.report).collect();
            let own: Vec<_> = changes.iter().copied().filter(|(report, _)| reports.contains(report)).collect();
            let mut undecided: Vec<String> = person.undecided.iter().filter_map(|n| ids.get(*n).cloned()).collect();
            undecided.sort_unstable();
            let linked = Linked {
                id: id.clone(),
                name: self.commonest_name(members),
                appearances: members.iter().map(|one| (one.report, one.person)).collect(),
                spells: spells(members, &own, store),
                undecided,
                company: Vec::new(),
                present: Vec::new(),
            };
            (key.clone(), members.first().map_or(i32::MAX, |one| one.day), linked)
        });
        linked.collect()
    }

    /// The name as most appearances write it.
    fn commonest_name(&self, block: &[Appearance]) -> String {
        let mut counts: FxHashMap<u32, usize> = FxHashMap::default();
        for appearance in block {
            *counts.entry(appearance.name).or_default() += 1;
        }
        let written = |number: u32| self.store.names.get(number).unwrap_or_default().to_owned();
        let named = counts.into_iter().map(|(number, count)| (count, written(number)));
        let most = named.max_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.cmp(&a.1)));
        most.map(|(_, name)| name).unwrap_or_default()
    }
}

fn members_of(person: &Person, block: &[Appearance]) -> Vec<Appearance> {
    person.profile.members.iter().filter_map(|number| block.get(*number as usize).copied()).collect()
}

/// An id for each person: the digest of the name and of the earliest appearance; equal ones are numbered.
fn ids(key: &str, members: &[Vec<Appearance>], store: &Store) -> Vec<String> {
    let mut used: FxHashMap<u64, usize> = FxHashMap::default();
    let of = |members: &Vec<Appearance>| {
        let (day, report, content, person) = members.first().map(|one| order(one, store)).unwrap_or_default();
        let parts = [key.to_owned(), day.to_string(), report.to_string(), content.to_string(), person.to_string()];
        let found = digest(parts.iter().map(String::as_str));
        let times = used.entry(found).or_default();
        *times += 1;
        if *times == 1 { format!("{found:016x}") } else { format!("{found:016x}-{times}") }
    };
    members.iter().map(of).collect()
}
