//! Strings of many reports, each kept once.

use crate::interned::Interned;

/// The number of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u32);

/// Strings with a number each, in the order in which they came.
#[derive(Debug, Default)]
pub struct Strings(Interned<str>);

impl Strings {
    /// The number of `string`, which is kept if it is new.
    pub fn id(&mut self, string: &str) -> Id {
        Id(self.0.number(string))
    }

    /// The string with this number.
    pub fn get(&self, id: Id) -> &str {
        self.0.get(id.0).unwrap_or_default()
    }
}
