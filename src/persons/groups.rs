//! Profiles of one name that are compared with each other, gathered into persons.

use super::careers::{IMPOSSIBLE, OPEN, SAME};
use super::names::Bearers;
use super::profiles::{Profile, company, compare};
use super::store::Store;
use crate::disjoint::Groups;

/// By how much the mean score of the pairs of two groups may be below [`SAME`], which their best pair must reach.
const MEAN_BELOW: f64 = 0.25;
/// A person while the appearances of one name are divided.
#[derive(Debug)]
pub struct Person {
    /// All that is known of the person.
    pub profile: Profile,
    /// Numbers of the persons of this name who may be the same.
    pub undecided: Vec<usize>,
}

/// Joins profiles into persons: those of pairs with a score of [`SAME`] or more, the highest first.
pub fn gathered(mut profiles: Vec<Profile>, share: Bearers, store: &Store) -> Vec<Person> {
    profiles.iter_mut().for_each(Profile::thin);
    let count = profiles.len();
    let mut pairs = Vec::new();
    let mut all = vec![0.0; count * count];
    for i in 0..count {
        for j in i + 1..count {
            let (Some(a), Some(b)) = (profiles.get(i), profiles.get(j)) else { continue };
            let found = compare(a, b, share, company(&a.company, &b.company, store), store);
            (all[i * count + j], all[j * count + i]) = (found, found);
            if found >= SAME {
                pairs.push((found, a.content.min(b.content), a.content.max(b.content), i, j));
            }
        }
    }
    pairs.sort_unstable_by(|x, y| y.0.total_cmp(&x.0).then_with(|| (x.1, x.2).cmp(&(y.1, y.2))));
    let of_pair = |i: usize, j: usize| all.get(i * count + j).copied().unwrap_or(IMPOSSIBLE);
    let mut groups = Groups::new(count);
    for (_, _, _, i, j) in pairs {
        let (a, b) = (groups.find(i), groups.find(j));
        if a != b && may_join(groups.members(a), groups.members(b), of_pair) {
            groups.join(i, j);
        }
    }
    persons_of(profiles, &groups, of_pair)
}

/// Whether no pair of two groups is impossible, and the pairs on the whole do not speak against one person.
fn may_join(ones: &[usize], others: &[usize], score: impl Fn(usize, usize) -> f64) -> bool {
    let (mut sum, mut count) = (0.0, 0.0);
    for (i, j) in ones.iter().flat_map(|i| others.iter().map(move |j| (*i, *j))) {
        let found = score(i, j);
        if found <= IMPOSSIBLE {
            return false;
        }
        sum += found;
        count += 1.0;
    }
    sum > (SAME - MEAN_BELOW) * count
}

/// One person for each group, with the numbers of those who may be the same.
fn persons_of(profiles: Vec<Profile>, groups: &Groups, score: impl Fn(usize, usize) -> f64) -> Vec<Person> {
    let mut roots: Vec<usize> = (0..profiles.len()).map(|i| groups.find(i)).collect();
    roots.sort_unstable();
    roots.dedup();
    let mut found: Vec<Option<Profile>> = profiles.into_iter().map(Some).collect();
    let persons = roots.iter().map(|root| {
        let mut joined = Profile { content: u64::MAX, ..Profile::default() };
        for member in groups.members(*root) {
            if let Some(profile) = found.get_mut(*member).and_then(Option::take) {
                joined.join(profile);
            }
        }
        Person { profile: joined, undecided: Vec::new() }
    });
    let mut persons: Vec<Person> = persons.collect();
    for (n, a) in roots.iter().enumerate() {
        for (m, b) in roots.iter().enumerate().skip(n + 1) {
            if is_open(groups.members(*a), groups.members(*b), &score) {
                persons[n].undecided.push(m);
                persons[m].undecided.push(n);
            }
        }
    }
    for person in &mut persons {
        person.undecided.sort_unstable();
    }
    persons
}

/// Whether two groups may be one person though they were not joined.
fn is_open(ones: &[usize], others: &[usize], score: impl Fn(usize, usize) -> f64) -> bool {
    let mut best = f64::NEG_INFINITY;
    for (i, j) in ones.iter().flat_map(|i| others.iter().map(move |j| (*i, *j))) {
        let found = score(i, j);
        if found <= IMPOSSIBLE {
            return false;
        }
        best = best.max(found);
    }
    best > OPEN
}
