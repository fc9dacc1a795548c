//! Sorts the words found in a text into its hits.

use std::ops::Range;

use super::Table;
use super::entries::{Entry, Word};
use super::hits::{Hit, Hits, number};
use super::table_sets::TableSets;
use super::weights::{Weight, Weights};
use crate::span::Span;

impl Hits {
    /// Sorts the words found in a text of `length` characters by start, by end and by table, with counting sorts.
    ///
    /// Each stretch has the words that start in the next part of the text, shorter words first. Its words are sorted by
    /// start and freed before the words of the next stretch are found, since words take as much memory as their hits.
    /// `sets` has the sets of tables of `entries`.
    pub(super) fn sorted(
        length: usize,
        stretches: impl Iterator<Item = (Range<usize>, Vec<Word>)>,
        entries: &[Entry],
        sets: &TableSets,
    ) -> Self {
        let positions = length + 3;
        let mut hits = Self {
            starts: vec![0; positions],
            ends: vec![0; positions],
            starting: vec![TableSets::EMPTY; positions],
            ending: vec![TableSets::EMPTY; positions],
            weights: vec![Weights::default(); positions],
            tables: vec![0; Table::ALL.len() + 2],
            sets: sets.clone(),
            ..Self::default()
        };
        for (stretch, words) in stretches {
            let count = words.iter().map(|word| usize::from(word.count)).sum();
            hits.reserve(count, &stretch, length);
            hits.weigh(&words);
            hits.add(&stretch, count, &words, entries);
        }
        if let [.., end, last] = hits.starts.as_mut_slice() {
            *last = *end;
        }
        hits.minority.sort_unstable();
        hits.sort_by_end_and_table();
        hits
    }

    /// Makes room for `count` hits of a stretch and for those that the rest of the text probably has, so that the hits
    /// of a long text are seldom moved. `length` is that of the text.
    fn reserve(&mut self, count: usize, stretch: &Range<usize>, length: usize) {
        if self.by_start.capacity() - self.by_start.len() < count {
            let rest = (length - stretch.end).div_ceil(stretch.len().max(1));
            let expected = count * rest;
            self.by_start.reserve_exact(count + (expected + expected / 8).max(self.by_start.len() / 8));
        }
    }

    /// Adds the weights of words, and notes where elements of names of minority peoples begin.
    fn weigh(&mut self, words: &[Word]) {
        for word in words.iter().filter(|word| word.weight != Weight::NONE) {
            let weights = &mut self.weights[word.start as usize];
            let began = weights.begin_minority();
            weights.add((word.end - word.start) as usize, word.weight);
            if !began && weights.begin_minority() {
                self.minority.push(word.start);
            }
        }
    }

    /// Adds the `count` hits of the words of a stretch, by start, longest first. Of the rows of one word the last comes
    /// first.
    fn add(&mut self, stretch: &Range<usize>, count: usize, words: &[Word], entries: &[Entry]) {
        // The first index of the hits at each position is counted one item further, and moves back as hits are added.
        let starts = &mut self.starts[stretch.start + 1..stretch.end + 2];
        let place = |word: &Word| word.start as usize - stretch.start;
        for word in words {
            starts[place(word) + 1] += u32::from(word.count);
        }
        accumulate(starts);
        self.by_start.resize(self.by_start.len() + count, Hit::NONE);
        for word in words.iter().rev().filter(|word| word.count > 0) {
            let start = word.start as usize;
            let span = Span { start, end: (word.end as usize).min(start + Hit::LONGEST) };
            let entries = &entries[word.first as usize..][..usize::from(word.count)];
            let hits = &mut self.by_start[reserve_slots(&mut starts[place(word)], u32::from(word.count))];
            for (entry, hit) in entries.iter().zip(hits.iter_mut().rev()) {
                *hit = Hit::new(span, entry);
                self.tables[entry.table as usize + 2] += 1;
            }
            let tables = entries.first().map_or(TableSets::EMPTY, |first| first.tables);
            self.sets.unite(&mut self.starting[span.start], tables);
            self.sets.unite(&mut self.ending[span.end], tables);
            self.ends[span.end + 2] += u32::from(word.count);
        }
    }

    /// Sorts the hits by end, longest first, and by table. By end, the first of the rows of one word comes first.
    fn sort_by_end_and_table(&mut self) {
        let hits = self.by_start.as_slice();
        accumulate(&mut self.ends);
        accumulate(&mut self.tables);
        let (mut by_end, mut by_table) = (vec![0; hits.len()], vec![0; hits.len()]);
        let mut first = 0;
        for of_word in hits.chunk_by(Hit::is_of_word) {
            let after = first + number(of_word.len());
            let places = reserve_slots(&mut self.ends[of_word[0].span().end + 1], number(of_word.len()));
            for (at_end, i) in by_end[places].iter_mut().zip((first..after).rev()) {
                *at_end = i;
            }
            for (hit, i) in of_word.iter().zip(first..) {
                let next = &mut self.tables[hit.table as usize + 1];
                by_table[*next as usize] = i;
                *next += 1;
            }
            first = after;
        }
        (self.by_end, self.by_table) = (by_end, by_table);
    }
}

/// Returns the indices of `count` slots from `next` on, and moves `next` behind them.
#[inline]
fn reserve_slots(next: &mut u32, count: u32) -> Range<usize> {
    let from = *next as usize;
    *next += count;
    from..*next as usize
}

/// Replaces each count by the sum of the counts up to it.
fn accumulate(counts: &mut [u32]) {
    let mut sum = 0;
    for count in counts {
        sum += *count;
        *count = sum;
    }
}
