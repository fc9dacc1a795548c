//! The words found in a text, to be asked by position, by table, and for what stands where in one look.

use super::Table;
use super::kinds::{Kind, Kinds};
use super::matcher::Entry;
use super::traits::Traits;
use super::weights::{self, Weight, Weights};
use crate::span::Span;

/// A word of a table found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub span: Span,
    /// Its row in the table.
    row: u32,
    /// The table the word is from.
    pub table: Table,
    /// What the cells of the row say.
    pub traits: Traits,
    /// Of which kinds of its table it is.
    pub(super) kinds: Kinds,
}

impl Hit {
    const NONE: Self = Self {
        span: Span { start: 0, end: 0 },
        row: 0,
        table: Table::ALL[0],
        traits: Traits::NONE,
        kinds: Kinds::NONE,
    };

    pub(super) fn new(span: Span, entry: &Entry) -> Self {
        let &Entry { table, row, traits, kinds, .. } = entry;
        Self { span, row, table, traits, kinds }
    }

    /// Its row in the table.
    pub fn row(&self) -> usize {
        self.row as usize
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

    /// Whether `table` is one of them.
    #[inline]
    pub const fn has(self, table: Table) -> bool {
        self.0 >> table as u64 & 1 == 1
    }

    /// Whether the two sets share a table.
    #[inline]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Takes in `table`.
    #[inline]
    pub fn add(&mut self, table: Table) {
        self.0 |= 1 << table as u64;
    }

    /// The tables of the set, in their order.
    pub fn iter(self) -> impl Iterator<Item = Table> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let table = Table::ALL.get(left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(*table)
        })
    }

    #[inline]
    fn take_in(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// What is known of one position of a text: all that is asked of it lies together.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    /// Tables of the words that start here.
    starting: Tables,
    /// Tables of the words that end here.
    ending: Tables,
    /// Where the hits that start here begin in [`Hits::by_start`].
    start: u32,
    /// Where the hits that end here begin in [`Hits::by_end`].
    end: u32,
    weights: Weights,
}

/// So many hits are counted faster than halved.
const FEW: usize = 16;

/// A word found in a text.
pub(super) struct Found<'a> {
    /// Where.
    pub span: Span,
    /// What else the word is.
    pub weight: Weight,
    /// The rows that it is of, in the order of the tables.
    pub entries: &'a [Entry],
}

/// The words found in a text, to be asked by position.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// By start, longest first.
    by_start: Vec<Hit>,
    /// Indices into `by_start`, by end, longest first.
    by_end: Vec<u32>,
    /// Indices into `by_start`, by table, then by start, longest first.
    by_table: Vec<u32>,
    /// Where the hits of each table begin in `by_table`; one longer than the tables.
    tables: Vec<u32>,
    /// By position; three longer than the text.
    places: Vec<Place>,
    /// Where a name element of a minority people begins.
    minority: Vec<usize>,
}

impl Hits {
    /// The hits of the words found in a text of `length` characters, in stretches of starts, shorter words first in each,
    /// and of the same words with each stretch turned round: counting sorts by start, by end and by table.
    pub(super) fn sorted<'a>(
        length: usize,
        words: impl Iterator<Item = Found<'a>>,
        turned: impl Iterator<Item = Found<'a>>,
    ) -> Self {
        let mut places = vec![Place::default(); length + 3];
        let mut minority = Vec::new();
        for Found { span, weight, entries } in words {
            let here = &mut places[span.start];
            here.weights.add(span.len(), weight);
            if here.weights.begin_minority() {
                minority.push(span.start);
            }
            let count = u32::try_from(entries.len()).unwrap_or_default();
            places[span.start + 2].start += count;
            places[span.end + 2].end += count;
        }
        let count = summed(places.iter_mut().map(|place| &mut place.start));
        summed(places.iter_mut().map(|place| &mut place.end));
        let (mut by_start, mut by_end) = (vec![Hit::NONE; count], vec![0; count]);
        let mut tables = vec![0; Table::ALL.len() + 2];
        // Longer words come first, by end too, for those of an earlier stretch are longer. Of the rows of a word the
        // last comes first by start, the first by end.
        for Found { span, entries, .. } in turned {
            let start = &mut places[span.start + 1].start;
            let mut at = *start + u32::try_from(entries.len()).unwrap_or_default();
            *start = at;
            let end = &mut places[span.end + 1].end;
            let mut of_word = Tables::default();
            for entry in entries {
                at -= 1;
                by_start[at as usize] = Hit::new(span, entry);
                by_end[*end as usize] = at;
                *end += 1;
                tables[entry.table as usize + 2] += 1;
                of_word.add(entry.table);
            }
            places[span.start].starting.take_in(of_word);
            places[span.end].ending.take_in(of_word);
        }
        summed(tables.iter_mut());
        let mut by_table = vec![0; count];
        for (i, hit) in (0..).zip(&by_start) {
            let next = &mut tables[hit.table as usize + 1];
            by_table[*next as usize] = i;
            *next += 1;
        }
        minority.sort_unstable();
        minority.dedup();
        Self { by_start, by_end, by_table, tables, places, minority }
    }

    /// All, by start, longest first.
    pub fn all(&self) -> &[Hit] {
        &self.by_start
    }

    /// Those of `table`, by start, longest first.
    pub fn of(&self, table: Table) -> impl DoubleEndedIterator<Item = &Hit> {
        self.listed(table).iter().filter_map(|&i| self.by_start.get(i as usize))
    }

    /// Those of `table` that lie wholly inside `span`, by start, longest first.
    pub fn of_within(&self, table: Table, span: Span) -> impl Iterator<Item = &Hit> {
        let inside = self.listed_within(table, span).iter().filter_map(|&i| self.by_start.get(i as usize));
        inside.filter(move |h| h.span.end <= span.end)
    }

    /// Those of `kind` that lie wholly inside `span`, by start, longest first.
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

    /// Indices into `by_start` of the hits of `table` that start inside `span`.
    fn listed_within(&self, table: Table, span: Span) -> &[u32] {
        let listed = self.listed(table);
        if listed.is_empty() {
            return listed;
        }
        let (from, to) = (self.first_from(span.start), self.first_from(span.end));
        // Of a few, all are counted: no branch hangs on where they stand.
        let below = |end: usize| match listed.len() {
            0..=FEW => listed.iter().filter(|i| (**i as usize) < end).count(),
            _ => listed.partition_point(|i| (*i as usize) < end),
        };
        let first = below(from);
        &listed[first..below(to).max(first)]
    }

    /// Where the hits begin in `by_start` that start at `position` or behind it.
    fn first_from(&self, position: usize) -> usize {
        self.places.get(position).map_or(self.by_start.len(), |place| place.start as usize)
    }

    /// Those of `tables` that lie wholly inside `span`, by start, longest first.
    pub fn of_any_within(&self, tables: Tables, span: Span) -> impl Iterator<Item = &Hit> {
        let lists = tables.iter().map(|table| self.listed_within(table, span));
        let mut lists: Vec<&[u32]> = lists.filter(|listed| !listed.is_empty()).collect();
        let next = move || {
            let (first, list) = lists.iter_mut().filter_map(|list| Some((*list.first()?, list))).min_by_key(|l| l.0)?;
            *list = &list[1..];
            self.by_start.get(first as usize)
        };
        std::iter::from_fn(next).filter(move |h| h.span.end <= span.end)
    }

    /// The tables of the words that start at `position`.
    #[inline]
    pub fn tables_starting_at(&self, position: usize) -> Tables {
        self.places.get(position).map_or(Tables::default(), |p| p.starting)
    }

    /// The tables of the words that end at `position`.
    #[inline]
    pub fn tables_ending_at(&self, position: usize) -> Tables {
        self.places.get(position).map_or(Tables::default(), |p| p.ending)
    }

    /// Those that start at `position`, longest first.
    #[inline]
    pub fn starting_at(&self, position: usize) -> &[Hit] {
        let found = match self.places.get(position..position + 2) {
            Some([from, to]) => self.by_start.get(from.start as usize..to.start as usize),
            _ => None,
        };
        found.unwrap_or_default()
    }

    /// Those that end at `position`, longest first.
    #[inline]
    pub fn ending_at(&self, position: usize) -> impl Iterator<Item = &Hit> {
        let found = match self.places.get(position..position + 2) {
            Some([from, to]) => self.by_end.get(from.end as usize..to.end as usize),
            _ => None,
        };
        found.unwrap_or_default().iter().filter_map(|&i| self.by_start.get(i as usize))
    }

    /// Those that lie wholly inside `span`, by start.
    pub fn within(&self, span: Span) -> impl Iterator<Item = &Hit> {
        let (from, to) = (self.first_from(span.start), self.first_from(span.end));
        self.by_start.get(from..to).unwrap_or_default().iter().filter(move |h| h.span.end <= span.end)
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

    /// Whether `span` is such a word that is a verb or a function word: one that may follow a post (主任任职).
    pub fn is_common_verb(&self, span: Span) -> bool {
        self.weights(span.start).is_common_verb(span.len())
    }

    /// Whether `span` falls wholly into name elements of a minority people (扎西, 次仁, 买买提).
    pub fn is_minority(&self, span: Span) -> bool {
        let from = span.start.min(self.places.len());
        let places = self.places.get(from..span.end.min(self.places.len())).unwrap_or_default();
        weights::is_minority(places.iter().map(|p| p.weights), span.len())
    }

    /// Where a name element of a minority people begins that may begin a longer name.
    pub fn minority_starts(&self) -> impl Iterator<Item = usize> {
        self.minority.iter().copied()
    }

    #[inline]
    fn weights(&self, position: usize) -> Weights {
        self.places.get(position).map_or(Weights::default(), |p| p.weights)
    }
}

/// Makes sums of counts that begin at the third place: where each stretch begins, one place further on. Tells the
/// sum of all.
fn summed<'a>(counts: impl Iterator<Item = &'a mut u32>) -> usize {
    let mut sum = 0;
    for count in counts {
        sum += *count;
        *count = sum;
    }
    sum as usize
}
