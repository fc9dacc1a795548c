//! Entries: the rows of a word in the matcher, and the words that it finds.

use super::Table;
use super::kinds::Kinds;
use super::table_sets::TableSets;
use super::weights::Weight;

/// A row of a word. The entries of one word are stored next to each other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub table: Table,
    pub row: u32,
    pub kinds: Kinds,
    /// In a word's first entry: its number of entries that are matched everywhere. Zero if it only has a weight.
    pub count: u16,
    /// In a word's first entry: its number of entries that are looked up on demand; they follow the others.
    pub on_demand: u16,
    /// In a word's first entry: the word's weight.
    pub weight: Weight,
    /// In a word's first entry: the number, in [`TableSets`], of the set of tables of its entries that are matched
    /// everywhere.
    pub tables: u16,
}

impl Entry {
    /// An entry without a word.
    pub const EMPTY: Self = Self::new(Table::ALL[0], 0, Kinds::NONE);

    pub const fn new(table: Table, row: u32, kinds: Kinds) -> Self {
        Self { table, row, kinds, count: 0, on_demand: 0, weight: Weight::NONE, tables: TableSets::EMPTY }
    }
}

/// A word found in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// The word's first code point.
    pub start: u32,
    /// The position after its last code point.
    pub end: u32,
    /// The index of the word's first entry; its entries are in the order of the tables.
    pub first: u32,
    /// The word's number of entries.
    pub count: u16,
    /// The word's weight.
    pub weight: Weight,
}
