//! The words found in a text: by position, by table, and the set of tables at each position.

use std::ops::Range;

use super::Table;
use super::entries::{Entry, Word};
use super::kinds::{Kind, Kinds};
use super::weights::{self, Weight, Weights};
use crate::span::Span;

/// A word of a table found in a text.
///
/// It takes sixteen bytes: a text has nearly as many hits as characters, and the hits of a few texts should stay in the
/// processor's cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where the word starts, in code points.
    start: u32,
    /// The row of the word in its table.
    row: u32,
    /// How many code points the word has.
    length: u16,
    /// The kinds of the word's row.
    pub(super) kinds: Kinds,
    /// The table of the word.
    pub table: Table,
}

impl Hit {
    const NONE: Self = Self { start: 0, row: 0, length: 0, kinds: Kinds::NONE, table: Table::ALL[0] };

    pub(super) fn new(span: Span, entry: &Entry) -> Self {
        let &Entry { table, row, kinds, .. } = entry;
        let length = u16::try_from(span.len()).unwrap_or(u16::MAX);
        Self { start: number(span.start), row, length, kinds, table }
    }

    /// The word's place in the text.
    #[inline]
    pub fn span(&self) -> Span {
        let start = self.start as usize;
        Span { start, end: start + usize::from(self.length) }
    }

    /// The row of the word in its table.
    pub fn row(&self) -> usize {
        self.row as usize
    }

    /// Whether the word is of `kind`.
    #[inline]
    pub fn is(&self, kind: Kind) -> bool {
        self.table == kind.table && self.kinds.0 & kind.bits != 0
    }
}

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

    #[inline]
    fn add_all(&mut self, other: Self) {
        self.0 |= other.0;
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
    by_start: Vec<Hit>,
    /// Indices into `by_start`, by end, longest first.
    by_end: Vec<u32>,
    /// Indices into `by_start`, by table, then by start, longest first.
    by_table: Vec<u32>,
    /// The index in `by_table` of the first hit of each table; one longer than the number of tables.
    tables: Vec<u32>,
    /// The tables of the words that start at each position; three longer than the text.
    starting: Vec<Tables>,
    /// The tables of the words that end at each position.
    ending: Vec<Tables>,
    /// The index in `by_start` of the first hit that starts at each position.
    starts: Vec<u32>,
    /// The index in `by_end` of the first hit that ends at each position.
    ends: Vec<u32>,
    /// The weights of the words that start at each position.
    weights: Vec<Weights>,
    /// The positions where a name element of a minority people begins.
    minority: Vec<usize>,
}

impl Hits {
    /// Sorts the words found in a text of `length` characters by start, by end and by table, with counting sorts.
    ///
    /// Each stretch holds the words that start in one part of the text, shorter words first. It is freed as soon as its
    /// words are sorted, since the words of a long text take as much memory as their hits.
    pub(super) fn sorted(length: usize, stretches: Vec<Vec<Word>>, entries: &[Entry]) -> Self {
        let positions = length + 3;
        let (mut starts, mut ends) = (vec![0; positions], vec![0; positions]);
        let mut weights = vec![Weights::default(); positions];
        let mut minority = Vec::new();
        for word in stretches.iter().flatten() {
            let (start, end) = (word.start as usize, word.end as usize);
            starts[start + 2] += u32::from(word.count);
            ends[end + 2] += u32::from(word.count);
            if word.weight != Weight::NONE {
                weights[start].add(end - start, word.weight);
                minority.extend(Some(start).filter(|start| weights[*start].begin_minority()));
            }
        }
        let count = summed(&mut starts);
        summed(&mut ends);
        let (mut by_start, mut by_end) = (Vec::with_capacity(count), vec![0; count]);
        let (mut starting, mut ending) = (vec![Tables::default(); positions], vec![Tables::default(); positions]);
        let mut tables = vec![0; Table::ALL.len() + 2];
        // Longer words come first in both orders: of two words with the same end, the one of the earlier stretch is
        // longer. Of the rows of one word the last comes first by start, and the first comes first by end.
        for words in stretches {
            let hits: usize = words.iter().map(|word| usize::from(word.count)).sum();
            by_start.resize(by_start.len() + hits, Hit::NONE);
            for word in words.iter().rev().filter(|word| word.count > 0) {
                let span = Span { start: word.start as usize, end: word.end as usize };
                let entries = &entries[word.first as usize..][..usize::from(word.count)];
                let places = take(&mut starts[span.start + 1], word.count);
                let mut at = number(places.end);
                let by_start = by_start[places].iter_mut().rev();
                let by_end = &mut by_end[take(&mut ends[span.end + 1], word.count)];
                let mut of_word = Tables::default();
                for ((entry, hit), at_end) in entries.iter().zip(by_start).zip(by_end) {
                    at -= 1;
                    (*hit, *at_end) = (Hit::new(span, entry), at);
                    tables[entry.table as usize + 2] += 1;
                    of_word.add(entry.table);
                }
                starting[span.start].add_all(of_word);
                ending[span.end].add_all(of_word);
            }
        }
        summed(&mut tables);
        let mut by_table = vec![0; count];
        for (i, hit) in (0..).zip(&by_start) {
            let next = &mut tables[hit.table as usize + 1];
            by_table[*next as usize] = i;
            *next += 1;
        }
        minority.sort_unstable();
        minority.dedup();
        Self { by_start, by_end, by_table, tables, starting, ending, starts, ends, weights, minority }
    }

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
        self.starting.get(position).copied().unwrap_or_default()
    }

    /// The tables of the words that end at `position`.
    #[inline]
    pub fn tables_ending_at(&self, position: usize) -> Tables {
        self.ending.get(position).copied().unwrap_or_default()
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
        self.minority.iter().copied()
    }

    #[inline]
    fn weights(&self, position: usize) -> Weights {
        self.weights.get(position).copied().unwrap_or_default()
    }
}

/// Reserves `count` slots from `next` on.
#[inline]
fn take(next: &mut u32, count: u16) -> Range<usize> {
    let from = *next as usize;
    *next += u32::from(count);
    from..*next as usize
}

/// Replaces each count by the sum of the counts up to it, and returns the total.
fn summed(counts: &mut [u32]) -> usize {
    let mut sum = 0;
    for count in counts {
        sum += *count;
        *count = sum;
    }
    sum as usize
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
        assert_eq!(size_of::<Hit>(), 16);
    }
}
