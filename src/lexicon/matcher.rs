//! One pass of one automaton over a text finds the words of every table.

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder};
use rustc_hash::FxHashMap;

use super::Table;
use crate::error::{Error, ErrorKind, Result};
use crate::span::{Span, Text};

/// A word of a table found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub span: Span,
    /// The table the word is from.
    pub table: Table,
    /// Its row there.
    pub row: usize,
}

/// An automaton over the words of all tables.
pub struct Matcher {
    automaton: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
    entries: Vec<Vec<(Table, usize)>>,
}

impl Matcher {
    /// Builds the automaton; a word that stands in several tables is found once for each.
    pub(super) fn new<'a>(words: impl Iterator<Item = (&'a str, Table, usize)>) -> Result<Self> {
        let mut ids: FxHashMap<&str, usize> = FxHashMap::default();
        let mut entries: Vec<Vec<(Table, usize)>> = Vec::new();
        for (word, table, row) in words.filter(|(word, ..)| !word.is_empty()) {
            let id = *ids.entry(word).or_insert_with(|| {
                entries.push(Vec::new());
                entries.len() - 1
            });
            entries[id].push((table, row));
        }
        if ids.is_empty() {
            return Ok(Self { automaton: None, entries });
        }
        let mut patterns: Vec<(&str, u32)> =
            ids.into_iter().map(|(word, id)| (word, u32::try_from(id).unwrap_or(u32::MAX))).collect();
        patterns.sort_unstable();
        let automaton = CharwiseDoubleArrayAhoCorasickBuilder::new()
            .build_with_values(patterns)
            .map_err(|e| Error::new(ErrorKind::Lexicon, format!("the words can't be compiled: {e}")))?;
        Ok(Self { automaton: Some(automaton), entries })
    }

    pub(super) fn empty() -> Self {
        Self { automaton: None, entries: Vec::new() }
    }

    /// Every word in `text`, overlapping ones too.
    pub fn hits(&self, text: &Text) -> Hits {
        let mut found = Vec::new();
        let Some(automaton) = &self.automaton else { return Hits::default() };
        let mut cursor = Cursor::default();
        for m in automaton.find_overlapping_iter(text.as_str()) {
            let end = cursor.position(text, m.end());
            let length = text.as_str().as_bytes()[m.start()..m.end()].iter().filter(|b| (**b & 0xC0) != 0x80).count();
            let span = Span::new(end - length, end);
            if let Some(entries) = self.entries.get(m.value() as usize) {
                found.extend(entries.iter().map(|&(table, row)| Hit { span, table, row }));
            }
        }
        Hits::new(&found, text.len())
    }
}

/// Turns rising byte offsets into code points in one forward pass.
#[derive(Default)]
struct Cursor {
    position: usize,
    byte: usize,
}

impl Cursor {
    fn position(&mut self, text: &Text, byte: usize) -> usize {
        if byte < self.byte {
            return text.position_of_byte(byte);
        }
        let bytes = &text.as_str().as_bytes()[self.byte..byte];
        self.position += bytes.iter().filter(|b| (**b & 0xC0) != 0x80).count();
        self.byte = byte;
        self.position
    }
}

/// The words found in a text, to be asked by position.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    /// By start, longest first.
    by_start: Vec<Hit>,
    /// Where the hits of each start begin in `by_start`; one longer than the text.
    starts: Vec<u32>,
    /// Indices into `by_start`, by end, longest first.
    by_end: Vec<u32>,
    /// Where the hits of each end begin in `by_end`.
    ends: Vec<u32>,
}

impl Hits {
    /// Orders hits that come by end, longest first, as the automaton gives them: a counting sort by start.
    fn new(hits: &[Hit], length: usize) -> Self {
        let starts = offsets(hits.iter().map(|h| h.span.start), length);
        let ends = offsets(hits.iter().map(|h| h.span.end), length);
        let mut next: Vec<u32> = starts.clone();
        let mut place = vec![0_u32; hits.len()];
        for (i, hit) in hits.iter().enumerate().rev() {
            place[i] = next[hit.span.start];
            next[hit.span.start] += 1;
        }
        let mut by_start = hits.to_vec();
        for (hit, place) in hits.iter().zip(&place) {
            by_start[*place as usize] = *hit;
        }
        Self { by_start, starts, by_end: place, ends }
    }

    /// All, by start, longest first.
    pub fn all(&self) -> &[Hit] {
        &self.by_start
    }

    /// Those of `table`, by start, longest first.
    pub fn of(&self, table: Table) -> impl Iterator<Item = &Hit> {
        self.by_start.iter().filter(move |h| h.table == table)
    }

    /// Those that start at `position`, longest first.
    pub fn starting_at(&self, position: usize) -> &[Hit] {
        &self.by_start[range(&self.starts, position)]
    }

    /// Those that end at `position`, longest first.
    pub fn ending_at(&self, position: usize) -> impl Iterator<Item = &Hit> {
        self.by_end[range(&self.ends, position)].iter().map(|&i| &self.by_start[i as usize])
    }

    /// Those that lie wholly inside `span`, by start.
    pub fn within(&self, span: Span) -> impl Iterator<Item = &Hit> {
        let from = self.starts.get(span.start).copied().unwrap_or(u32::MAX) as usize;
        let rest = self.by_start.get(from..).unwrap_or_default();
        rest.iter().take_while(move |h| h.span.start < span.end).filter(move |h| span.covers(h.span))
    }

    /// The longest word of `table` that starts at `position`.
    pub fn longest_at(&self, position: usize, table: Table) -> Option<&Hit> {
        self.starting_at(position).iter().find(|h| h.table == table)
    }

    /// The longest word of `table` that ends at `position`.
    pub fn longest_ending_at(&self, position: usize, table: Table) -> Option<&Hit> {
        self.ending_at(position).find(|h| h.table == table)
    }
}

/// For each position up to `length`, how many of `positions` are smaller.
fn offsets(positions: impl Iterator<Item = usize>, length: usize) -> Vec<u32> {
    let mut counts = vec![0_u32; length + 2];
    for position in positions {
        counts[position + 1] += 1;
    }
    let mut sum = 0;
    for count in &mut counts {
        sum += *count;
        *count = sum;
    }
    counts
}

fn range(offsets: &[u32], position: usize) -> std::ops::Range<usize> {
    match offsets.get(position..position + 2) {
        Some(&[from, to]) => from as usize..to as usize,
        _ => 0..0,
    }
}
