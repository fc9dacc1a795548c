//! Verbs with a separate object (作…报告), by their first character.

use rustc_hash::FxHashMap;

use super::Row;
use crate::record::Role;
use crate::span::CharSet;

/// A verb with a separate object (作…报告), and the role of its subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartedVerb {
    /// The verb: 作 of 作…报告.
    pub verb: String,
    /// The object: 报告 of 作…报告.
    pub object: String,
    /// The role of the subject; none if the table names no known role.
    pub role: Option<Role>,
}

/// All verbs with a separate object.
#[derive(Clone, Debug)]
pub struct PartedVerbs {
    by_first: FxHashMap<char, Vec<PartedVerb>>,
    first_chars: CharSet,
}

impl PartedVerbs {
    /// Reads the rows of `role_verbs.tsv`.
    pub(super) fn new(rows: &[Row]) -> Self {
        let mut by_first: FxHashMap<char, Vec<PartedVerb>> = FxHashMap::default();
        for row in rows {
            let [verb, role, ..] = row.as_slice() else { continue };
            let Some((verb, object)) = verb.split_once('…') else { continue };
            let Some(first) = verb.chars().next() else { continue };
            let (verb, object) = (verb.to_owned(), object.to_owned());
            by_first.entry(first).or_default().push(PartedVerb { verb, object, role: Role::parse(role) });
        }
        let first_chars = CharSet::of(by_first.keys().copied());
        Self { by_first, first_chars }
    }

    /// The characters that the verbs begin with, and a few others: a fast filter.
    pub(crate) fn first_chars(&self) -> &CharSet {
        &self.first_chars
    }

    /// The verbs that begin with `first`, in the order of the table.
    pub fn beginning_with(&self, first: char) -> &[PartedVerb] {
        self.by_first.get(&first).map_or(&[], Vec::as_slice)
    }
}
