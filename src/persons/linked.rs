//! A person as linkage gives it.

use super::spells::Spell;

/// One person: the appearances, the posts over time, and who may be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// Sixteen hexadecimal digits, from the name and the earliest appearance; persons with equal ones have `-2`, `-3`
    /// behind.
    pub id: String,
    /// The name as most reports write it.
    pub name: String,
    /// For each appearance, by day: the number of the report, and that of the person in the report.
    pub appearances: Vec<(u32, u32)>,
    /// The posts over time.
    pub spells: Vec<Spell>,
    /// Ids of other persons of this name who may be the same person.
    pub undecided: Vec<String>,
    /// The most frequent companions: the number of each among the persons, and the number of shared reports.
    pub company: Vec<(u32, u32)>,
    /// The reports in whose events the person takes part; empty unless the persons are spread over several machines.
    pub present: Vec<u32>,
}
