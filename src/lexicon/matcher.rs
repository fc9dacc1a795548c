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
        let Some(automaton) = &self.automaton else { return Hits::new(found) };
        let mut cursor = Cursor::default();
        for m in automaton.find_overlapping_iter(text.as_str()) {
            let end = cursor.position(text, m.end());
            let length = text.as_str().as_bytes()[m.start()..m.end()].iter().filter(|b| (**b & 0xC0) != 0x80).count();
            let span = Span::new(end - length, end);
            if let Some(entries) = self.entries.get(m.value() as usize) {
                found.extend(entries.iter().map(|&(table, row)| Hit { span, table, row }));
            }
        }
        Hits::new(found)
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
    by_start: Vec<Hit>,
    by_end: Vec<u32>,
}

impl Hits {
    fn new(mut hits: Vec<Hit>) -> Self {
        hits.sort_unstable_by_key(|h| (h.span.start, usize::MAX - h.span.end, h.table, h.row));
        let mut by_end: Vec<u32> = (0..u32::try_from(hits.len()).unwrap_or(u32::MAX)).collect();
        by_end.sort_by_key(|&i| (hits[i as usize].span.end, hits[i as usize].span.start));
        Self { by_start: hits, by_end }
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
        let from = self.by_start.partition_point(|h| h.span.start < position);
        let to = from + self.by_start[from..].partition_point(|h| h.span.start == position);
        &self.by_start[from..to]
    }

    /// Those that end at `position`, longest first.
    pub fn ending_at(&self, position: usize) -> impl Iterator<Item = &Hit> {
        let end = |i: &u32| self.by_start[*i as usize].span.end;
        let from = self.by_end.partition_point(|i| end(i) < position);
        let to = from + self.by_end[from..].partition_point(|i| end(i) == position);
        self.by_end[from..to].iter().map(|&i| &self.by_start[i as usize])
    }

    /// Those that lie wholly inside `span`, by start.
    pub fn within(&self, span: Span) -> impl Iterator<Item = &Hit> {
        let from = self.by_start.partition_point(|h| h.span.start < span.start);
        self.by_start[from..].iter().take_while(move |h| h.span.start < span.end).filter(move |h| span.covers(h.span))
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
