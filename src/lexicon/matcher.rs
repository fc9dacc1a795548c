//! One pass over a text finds the words of every table.
//!
//! From each character the trie is followed as far as a word may go: no further than the longest word of the
//! lexicon, and in prose seldom past the third character.

use super::Table;
use super::hits::{Collector, Hits, Tables};
use super::kinds::Kinds;
use super::traits::Traits;
use super::trie::{Node, Trie};
use super::weights::Weight;
use crate::error::Result;
use crate::span::{Span, Text};

/// A row that a word is of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub table: Table,
    pub row: u32,
    pub traits: Traits,
    pub kinds: Kinds,
}

/// What ends at a node of the trie: rows, as a stretch of the list of entries, and what the word weighs.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    tables: Tables,
    from: u32,
    to: u32,
    weight: Weight,
}

/// The words of all tables, ready to be found.
pub struct Matcher {
    trie: Trie,
    /// By node.
    words: Vec<Word>,
    entries: Vec<Entry>,
}

impl Matcher {
    /// Takes in the words of tables and those that are only weighed; a word that stands in several rows is
    /// found once for each.
    pub(super) fn new<'a, 'b>(
        listed: impl Iterator<Item = (&'a str, Entry)>,
        weighed: impl Iterator<Item = (&'b str, Weight)>,
    ) -> Result<Self> {
        let mut trie = Trie::new();
        let mut found: Vec<(usize, Entry)> = Vec::new();
        for (word, entry) in listed.filter(|(word, _)| !word.is_empty()) {
            found.push((trie.insert(word)?, entry));
        }
        let mut weights: Vec<(usize, Weight)> = Vec::new();
        for (word, weight) in weighed.filter(|(word, _)| !word.is_empty()) {
            weights.push((trie.insert(word)?, weight));
        }
        let mut words = vec![Word::default(); trie.len()];
        for (node, weight) in weights {
            words[node].weight.add(weight);
        }
        let entries = gathered(&found, &mut words);
        Ok(Self { trie, words, entries })
    }

    pub(super) fn empty() -> Self {
        Self { trie: Trie::new(), words: vec![Word::default()], entries: Vec::new() }
    }

    /// The rows of `table` that `word` is of, in the order of the table.
    pub(super) fn rows(&self, table: Table, word: &str) -> impl Iterator<Item = usize> {
        let mut chars = word.chars();
        let first = chars.next().map_or(Node::NONE, |c| self.trie.first(c));
        let node = chars.fold(first, |node, c| if node.is_none() { node } else { self.trie.child(node, c) });
        let entries = self.words.get(node.number()).and_then(|w| self.entries.get(w.from as usize..w.to as usize));
        let entries = entries.unwrap_or_default().iter().filter(move |entry| entry.table == table);
        entries.map(|entry| entry.row as usize)
    }

    /// Every word in `text`, overlapping ones too.
    pub fn hits(&self, text: &Text) -> Hits {
        let chars = text.chars();
        let mut found = Collector::new(chars.len());
        for (start, c) in chars.iter().enumerate() {
            let mut node = self.trie.first(*c);
            let mut end = start + 1;
            while !node.is_none() {
                if node.is_word() {
                    let word = &self.words[node.number()];
                    let entries = &self.entries[word.from as usize..word.to as usize];
                    found.weigh(end - start, word.weight);
                    found.push(Span { start, end }, word.tables, entries);
                }
                node = match chars.get(end) {
                    Some(next) if end > start + 1 || self.trie.may_begin(*c, *next) => self.trie.child(node, *next),
                    _ => Node::NONE,
                };
                end += 1;
            }
            found.close(start);
        }
        found.hits()
    }
}

/// The entries by node, in the order in which they were found: a counting sort.
fn gathered(found: &[(usize, Entry)], words: &mut [Word]) -> Vec<Entry> {
    for (node, entry) in found {
        let word = &mut words[*node];
        word.to += 1;
        word.tables.add(entry.table);
    }
    let mut sum = 0;
    for word in words.iter_mut() {
        word.from = sum;
        sum += word.to;
        word.to = word.from;
    }
    let Some((_, any)) = found.first() else { return Vec::new() };
    let mut entries = vec![*any; found.len()];
    for (node, entry) in found {
        let word = &mut words[*node];
        entries[word.to as usize] = *entry;
        word.to += 1;
    }
    entries
}
