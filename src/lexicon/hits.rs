//! The words found in a text: by position, by table, and the set of tables at each position.

use super::Table;
use super::entries::Entry;
use super::kinds::{Kind, Kinds};
use super::table_sets::{TableSets, Tables};
use super::weights::{self, Weights};
use crate::span::Span;

/// A word of a table found in a text.
///
/// It takes twelve bytes: a text has nearly as many hits as characters, and the hits of a few texts should stay in the
/// processor's cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where the word starts, in code points.
    start: u32,
    /// How many code points the word has.
    length: u16,
    /// The kinds of the word's row.
    pub(super) kinds: Kinds,
    /// The lower 16 bits of the number of the word's row in its table.
    row: u16,
    /// The upper 8 bits of the number of the row.
    row_high: u8,
    /// The table of the word.
    pub table: Table,
}

impl Hit {
    pub(super) const NONE: Self =
        Self { start: 0, length: 0, kinds: Kinds::NONE, row: 0, row_high: 0, table: Table::ALL[0] };

    /// Most rows of a table: the numbers of further ones do not fit into a hit.
    pub(super) const MOST_ROWS: usize = 1 << 24;

    /// Most code points of a word that a hit spans; a longer word has a hit of its first ones.
    pub(super) const LONGEST: usize = u16::MAX as usize;

    pub(super) fn new(span: Span, entry: &Entry) -> Self {
        let &Entry { table, row, kinds, .. } = entry;
        let length = u16::try_from(span.len()).unwrap_or(u16::MAX);
        let [low, middle, row_high, _] = row.to_le_bytes();
        Self { start: number(span.start), length, kinds, row: u16::from_le_bytes([low, middle]), row_high, table }
    }

    /// The word's place in the text.
    #[inline]
    pub fn span(&self) -> Span {
        let start = self.start as usize;
        Span { start, end: start + usize::from(self.length) }
    }

    /// Whether the other hit is of the same word at the same place.
    #[inline]
    pub(super) fn is_of_word(&self, other: &Self) -> bool {
        self.start == other.start && self.length == other.length
    }

    /// The row of the word in its table.
    pub fn row(&self) -> usize {
        usize::from(self.row_high) << 16 | usize::from(self.row)
    }

    /// Whether the word is of `kind`.
    #[inline]
    pub fn is(&self, kind: Kind) -> bool {
        self.table == kind.table && self.kinds.0 & kind.bits != 0
    }
}

/// Up to this many hits in a span are compared with a table one by one, which beats a search in the table's list.
const NEAR: usize = 24;

/// The words found in a text, indexed by position and by table.
///
/// Data that is read at every position has arrays of its own.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// All hits, sorted by start, longest first.
    pub(super) by_start: Vec<Hit>,
    /// Indices into `by_start`, by end, longest first.
    pub(super) by_end: Vec<u32>,
    /// Indices into `by_start`, by table, then by start, longest first.
    pub(super) by_table: Vec<u32>,
    /// The index in `by_table` of the first hit of each table; one longer than the number of tables.
    pub(super) tables: Vec<u32>,
    /// The different sets of tables of the words that start or end at a position.
    pub(super) sets: TableSets,
    /// The number of the set of tables of the words that start at each position; three longer than the text.
    pub(super) starting: Vec<u16>,
    /// The number of the set of tables of the words that end at each position.
    pub(super) ending: Vec<u16>,
    /// The index in `by_start` of the first hit that starts at each position.
    pub(super) starts: Vec<u32>,
    /// The index in `by_end` of the first hit that ends at each position.
    pub(super) ends: Vec<u32>,
    /// The weights of the words that start at each position.
    pub(super) weights: Vec<Weights>,
    /// The positions where a name element of a minority people begins.
    pub(super) minority: Vec<u32>,
}

impl Hits {
    /// All hits, by start, longest first.
    pub fn all(&self) -> &[Hit] {
        &self.by_start
    }

    /// The hits of `table`, by start, longest first.
    pub fn of(&self, table: Table) -> impl DoubleEndedIterator<Item = &Hit> {
        self.listed(table).iter().filter_map(|&i| self.by_start.get(i as usize))
    }

    /// The hits of `table` that start inside `span`, by start, longest first.
    fn of_starting_in(&self, table: Table, span: Span) -> impl Iterator<Item = &Hit> {
        let (from, to) = self.indices(span);
        let is_near = to - from <= NEAR;
        let near = if is_near { self.by_start.get(from..to).unwrap_or_default() } else { &[] };
        let listed = if is_near { &[] } else { self.listed_between(table, from, to) };
        let listed = listed.iter().filter_map(|&i| self.by_start.get(i as usize));
        near.iter().filter(move |hit| hit.table == table).chain(listed)
    }

    /// The longest hit of `table` at each position of `span`, by start.
    pub fn longest_starting_in(&self, table: Table, span: Span) -> impl Iterator<Item = &Hit> {
        let mut last = None;
        self.of_starting_in(table, span).filter(move |hit| last.replace(hit.start) != Some(hit.start))
    }

    /// The hits of `table` that are inside `span`, by start, longest first.
    pub fn of_within(&self, table: Table, span: Span) -> impl Iterator<Item = &Hit> {
        self.of_starting_in(table, span).filter(move |h| h.span().end <= span.end)
    }

    /// The hits of `kind` that are inside `span`, by start, longest first.
    pub fn of_kind_within(&self, kind: Kind, span: Span) -> impl Iterator<Item = &Hit> {
        self.of_within(kind.table, span).filter(move |h| h.is(kind))
    }

    /// The longest word of `kind` that starts at `position`.
    #[inline]
    pub fn of_kind_at(&self, kind: Kind, position: usize) -> Option<&Hit> {
        if !self.tables_starting_at(position).has(kind.table) {
            return None;
        }
        self.starting_at(position).iter().find(|h| h.is(kind))
    }

    /// The longest word of `kind` that ends at `position`.
    #[inline]
    pub fn of_kind_ending_at(&self, kind: Kind, position: usize) -> Option<&Hit> {
        if !self.tables_ending_at(position).has(kind.table) {
            return None;
        }
        self.ending_at(position).find(|h| h.is(kind))
    }

    /// Indices into `by_start` of the hits of `table`.
    fn listed(&self, table: Table) -> &[u32] {
        let found = match self.tables.get(table as usize..table as usize + 2) {
            Some(&[from, to]) => self.by_table.get(from as usize..to as usize),
            _ => None,
        };
        found.unwrap_or_default()
    }

    /// The hits that start inside `span`, as indices into `by_start`: the first, and the one after the last.
    #[inline]
    fn indices(&self, span: Span) -> (usize, usize) {
        let from = self.first_from(span.start);
        (from, self.first_from(span.end).max(from))
    }

    /// Indices into `by_start` of the hits of `table` from `from` to before `to`.
    fn listed_between(&self, table: Table, from: usize, to: usize) -> &[u32] {
        let listed = self.listed(table);
        let below = |end: usize| listed.partition_point(|i| (*i as usize) < end);
        match (listed.first(), listed.last()) {
            // Many stretches are before all words of a table or after them.
            (Some(&first), Some(&last)) if (first as usize) < to && from <= last as usize => {
                &listed[below(from)..below(to)]
            }
            _ => &[],
        }
    }

    /// The index in `by_start` of the first hit at or after `position`.
    fn first_from(&self, position: usize) -> usize {
        self.starts.get(position).map_or(self.by_start.len(), |start| *start as usize)
    }

    /// The hits of `tables` that are inside `span`, by start, longest first.
    pub fn of_any_within(&self, tables: Tables, span: Span) -> impl Iterator<Item = &Hit> {
        let (from, to) = self.indices(span);
        let is_near = to - from <= NEAR * tables.len();
        let near = if is_near { self.by_start.get(from..to).unwrap_or_default() } else { &[] };
        let listed = if is_near { Tables::default() } else { tables };
        let listed = listed.iter().map(|table| self.listed_between(table, from, to));
        let mut lists: Vec<&[u32]> = listed.filter(|listed| !listed.is_empty()).collect();
        let next = move || {
            let (first, list) = lists.iter_mut().filter_map(|list| Some((*list.first()?, list))).min_by_key(|l| l.0)?;
            *list = &list[1..];
            self.by_start.get(first as usize)
        };
        let near = near.iter().filter(move |hit| tables.has(hit.table));
        near.chain(std::iter::from_fn(next)).filter(move |h| h.span().end <= span.end)
    }

    /// The tables of the words that start at `position`.
    #[inline]
    pub fn tables_starting_at(&self, position: usize) -> Tables {
        let Some(number) = self.starting.get(position) else { return Tables::default() };
        self.sets.get(*number).unwrap_or_else(|| tables_of(self.starting_at(position)))
    }

    /// The tables of the words that end at `position`.
    #[inline]
    pub fn tables_ending_at(&self, position: usize) -> Tables {
        let Some(number) = self.ending.get(position) else { return Tables::default() };
        self.sets.get(*number).unwrap_or_else(|| tables_of(self.ending_at(position)))
    }

    /// The hits that start at `position`, longest first.
    #[inline]
    pub fn starting_at(&self, position: usize) -> &[Hit] {
        let found = match self.starts.get(position..position + 2) {
            Some(&[from, to]) => self.by_start.get(from as usize..to as usize),
            _ => None,
        };
        found.unwrap_or_default()
    }

    /// The hits that end at `position`, longest first.
    #[inline]
    pub fn ending_at(&self, position: usize) -> impl Iterator<Item = &Hit> {
        let found = match self.ends.get(position..position + 2) {
            Some(&[from, to]) => self.by_end.get(from as usize..to as usize),
            _ => None,
        };
        found.unwrap_or_default().iter().filter_map(|&i| self.by_start.get(i as usize))
    }

    /// The hits that are inside `span`, by start.
    pub fn within(&self, span: Span) -> impl Iterator<Item = &Hit> {
        let (from, to) = (self.first_from(span.start), self.first_from(span.end));
        self.by_start.get(from..to).unwrap_or_default().iter().filter(move |h| h.span().end <= span.end)
    }

    /// The longest word of `table` that starts at `position`.
    #[inline]
    pub fn longest_at(&self, position: usize, table: Table) -> Option<&Hit> {
        if !self.tables_starting_at(position).has(table) {
            return None;
        }
        self.starting_at(position).iter().find(|h| h.table == table)
    }

    /// The longest word of `table` that ends at `position`.
    #[inline]
    pub fn longest_ending_at(&self, position: usize, table: Table) -> Option<&Hit> {
        if !self.tables_ending_at(position).has(table) {
            return None;
        }
        self.ending_at(position).find(|h| h.table == table)
    }

    /// Whether `span` is an ordinary word that begins with a surname's character.
    pub fn is_common(&self, span: Span) -> bool {
        self.weights(span.start).is_common(span.len())
    }

    /// Whether `span` is an ordinary word that begins with a surname's character and is a verb or a function word. It
    /// may follow a post (主任任职).
    pub fn is_common_verb(&self, span: Span) -> bool {
        self.weights(span.start).is_common_verb(span.len())
    }

    /// Whether `span` splits completely into name elements of a minority people (扎西, 次仁, 买买提).
    pub fn is_minority(&self, span: Span) -> bool {
        let end = span.end.min(self.weights.len());
        let weights = self.weights.get(span.start.min(end)..end).unwrap_or_default();
        weights::is_minority(weights.iter().copied(), span.len())
    }

    /// Whether a name that consists of name elements of a minority people (扎西, 次仁) may start at `position`.
    #[inline]
    pub fn begins_minority(&self, position: usize) -> bool {
        self.weights(position).begin_elements()
    }

    /// The positions of name elements of a minority people that may begin a longer name.
    pub fn minority_starts(&self) -> impl Iterator<Item = usize> {
        self.minority.iter().map(|position| *position as usize)
    }

    #[inline]
    fn weights(&self, position: usize) -> Weights {
        self.weights.get(position).copied().unwrap_or_default()
    }
}

/// The set of the tables of `hits`. Only called in a text with more different sets than there are numbers for them.
#[cold]
fn tables_of<'a>(hits: impl IntoIterator<Item = &'a Hit>) -> Tables {
    Tables::of_all(hits.into_iter().map(|hit| hit.table))
}

/// A count of characters or hits as a `u32`. Larger texts are rejected before.
#[inline]
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Hit;

    #[test]
    fn hits_are_small() {
        assert_eq!(size_of::<Hit>(), 12);
    }
}
