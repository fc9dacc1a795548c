//! Sets of tables, and the numbers of those that a text has.

use rustc_hash::FxHashMap;

use super::Table;

/// A set of tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tables(u64);

impl Tables {
    /// The set of `tables`.
    ///
    /// ```
    /// use baodao::lexicon::{Table, Tables};
    /// const BODIES: Tables = Tables::of(&[Table::Institutions, Table::Media]);
    /// assert!(BODIES.has(Table::Media) && !BODIES.has(Table::Posts));
    /// ```
    pub const fn of(tables: &[Table]) -> Self {
        let (mut set, mut i) = (0, 0);
        while i < tables.len() {
            set |= 1 << tables[i] as u64;
            i += 1;
        }
        Self(set)
    }

    /// The set of all `tables`.
    pub(super) fn of_all(tables: impl Iterator<Item = Table>) -> Self {
        let mut set = Self::default();
        tables.for_each(|table| set.add(table));
        set
    }

    /// Whether `table` is in the set.
    #[inline]
    pub const fn has(self, table: Table) -> bool {
        self.0 >> table as u64 & 1 == 1
    }

    /// The number of tables.
    #[inline]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there is no table in the set.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the two sets share a table.
    #[inline]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Adds `table`.
    #[inline]
    pub fn add(&mut self, table: Table) {
        self.0 |= 1 << table as u64;
    }

    /// The tables of the set, in the order of their declaration.
    pub fn iter(self) -> impl Iterator<Item = Table> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let table = Table::ALL.get(left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(*table)
        })
    }
}

/// The number of tables.
const COUNT: usize = Table::ALL.len();

/// The empty set, and the set of each table alone.
const SMALLEST: [Tables; COUNT + 1] = {
    let (mut sets, mut i) = ([Tables(0); COUNT + 1], 0);
    while i < COUNT {
        sets[i + 1] = Tables::of(&[Table::ALL[i]]);
        i += 1;
    }
    sets
};

/// The different sets of tables of the words of the lexicon, and in a text also those of its positions. Words and
/// positions store the number of their set, which takes less memory than the set.
#[derive(Clone, Debug, Default)]
pub(super) struct TableSets {
    /// The empty set, the set of each table alone, and the sets of several tables.
    sets: Vec<Tables>,
    /// The numbers of the sets of several tables.
    numbers: FxHashMap<u64, u16>,
}

impl TableSets {
    /// The number of the empty set.
    pub const EMPTY: u16 = 0;
    /// The number of a set for which there is no number left.
    const UNKNOWN: u16 = u16::MAX;

    /// The empty set and the sets of one table.
    pub fn new() -> Self {
        Self { sets: SMALLEST.to_vec(), numbers: FxHashMap::default() }
    }

    /// The set with this number; `None` if the set got no number.
    #[inline]
    pub fn get(&self, number: u16) -> Option<Tables> {
        self.sets.get(usize::from(number)).copied()
    }

    /// Replaces the number of a set by that of its union with another set. A union without a number is
    /// [`TableSets::UNKNOWN`].
    #[inline]
    pub fn unite(&mut self, number: &mut u16, other: u16) {
        if *number == Self::EMPTY {
            *number = other;
        } else if *number != other {
            *number = self.number_of_union(*number, other);
        }
    }

    fn number_of_union(&mut self, one: u16, other: u16) -> u16 {
        let (Some(set), Some(other)) = (self.get(one), self.get(other)) else { return Self::UNKNOWN };
        self.number_of(Tables(set.0 | other.0))
    }

    /// The number of the set.
    pub fn number_of(&mut self, set: Tables) -> u16 {
        match set.len() {
            0 => Self::EMPTY,
            1 => u16::try_from(set.0.trailing_zeros() + 1).unwrap_or(Self::UNKNOWN),
            _ => self.number_of_several(set),
        }
    }

    fn number_of_several(&mut self, set: Tables) -> u16 {
        if let Some(number) = self.numbers.get(&set.0) {
            return *number;
        }
        let number = u16::try_from(self.sets.len()).unwrap_or(Self::UNKNOWN);
        if number != Self::UNKNOWN {
            self.sets.push(set);
            self.numbers.insert(set.0, number);
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number of the set of `tables`.
    fn number(sets: &mut TableSets, tables: impl IntoIterator<Item = Table>) -> u16 {
        let mut number = TableSets::EMPTY;
        for table in tables {
            let other = sets.number_of(Tables::of(&[table]));
            sets.unite(&mut number, other);
        }
        number
    }

    #[test]
    fn each_set_has_one_number() {
        let mut sets = TableSets::new();
        let (posts, media) = (Table::Posts, Table::Media);
        assert_eq!(sets.get(TableSets::EMPTY), Some(Tables::default()));
        let both = number(&mut sets, [media, posts]);
        assert_eq!(number(&mut sets, [posts, media, posts]), both);
        assert_ne!(number(&mut sets, [posts, posts]), both);
        assert_eq!(sets.get(both), Some(Tables::of(&[posts, media])));
        let alone = number(&mut sets, [media]);
        assert_eq!(sets.get(alone), Some(Tables::of(&[media])));
    }

    #[test]
    fn a_set_without_a_number_is_unknown() {
        let mut sets = TableSets::new();
        let several = |i: u64| Table::ALL.iter().copied().filter(move |table| i >> *table as u64 & 1 == 1);
        let numbers: Vec<u16> = (0..70_000).map(|i| number(&mut sets, several(i))).collect();
        assert_eq!(numbers.last(), Some(&TableSets::UNKNOWN));
        assert_eq!(sets.get(TableSets::UNKNOWN), None);
        assert_eq!(sets.get(numbers[3]), Some(Tables(3)));
        assert_eq!(number(&mut sets, several(0x5555)), numbers[0x5555]);
    }
}
