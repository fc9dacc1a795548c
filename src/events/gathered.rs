//! Values of several reports, each with the reports that have it.

use serde::Serialize;

use super::profile::Profile;
use super::strings::{Id, Strings};

/// A value of a field, and the reports that have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gathered {
    /// The value.
    pub value: String,
    /// The numbers of the reports.
    pub indexes: Vec<usize>,
}

/// Different values in the order of the reports.
#[derive(Debug)]
pub struct Values<T>(Vec<(T, Vec<usize>)>);

impl<T: PartialEq> Values<T> {
    /// Collects the values of reports: for each report those that `of` lists.
    pub fn gather<'a, I: Iterator<Item = T>>(reports: &[&'a Profile], of: impl Fn(&'a Profile) -> I) -> Self {
        let mut found: Vec<(T, Vec<usize>)> = Vec::new();
        for report in reports {
            for value in of(report) {
                match found.iter_mut().find(|(known, _)| *known == value) {
                    Some((_, indexes)) if indexes.last() == Some(&report.index) => {}
                    Some((_, indexes)) => indexes.push(report.index),
                    None => found.push((value, vec![report.index])),
                }
            }
        }
        for (_, indexes) in &mut found {
            indexes.sort_unstable();
        }
        Self(found)
    }

    /// The value of the most reports; of those of equally many, that of the first report.
    pub fn most_frequent(mut self) -> Option<T> {
        // `max_by_key` prefers the last of equals.
        self.0.reverse();
        self.0.into_iter().max_by_key(|(_, indexes)| indexes.len()).map(|(value, _)| value)
    }

    /// The values with their reports.
    pub fn iter(&self) -> impl Iterator<Item = (&T, &[usize])> {
        self.0.iter().map(|(value, indexes)| (value, indexes.as_slice()))
    }
}

impl Values<Id> {
    /// The values as strings.
    pub fn list(&self, strings: &Strings) -> Vec<Gathered> {
        let one =
            |(id, indexes): (&Id, &[usize])| Gathered { value: strings.get(*id).to_owned(), indexes: indexes.to_vec() };
        self.iter().map(one).collect()
    }
}
