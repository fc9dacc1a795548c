//! One pass over a text finds the words of every table.
//!
//! From each character the trie is followed as far as a word may go: no further than the longest word of the
//! lexicon, and in prose seldom past the third character.

use super::Table;
use super::hits::{Collector, Hits};
use super::kinds::Kinds;
use super::traits::Traits;
use super::trie::{Node, Trie};
use super::weights::Weight;
use crate::error::{Error, ErrorKind, Result};
use crate::span::{Span, Text};

const TOO_MANY_ROWS: &str = "a word of the lexicon stands in more than 65,535 rows";

/// A row that a word is of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub table: Table,
    pub row: u32,
    pub traits: Traits,
    pub kinds: Kinds,
}

/// An entry as it stands in the list: those of one word follow each other, and the first says what the word is.
#[derive(Clone, Copy, Debug)]
struct Place {
    entry: Entry,
    /// Entries of the word from here on: none of a word that is only weighed.
    count: u16,
    weight: Weight,
}

impl Place {
    const EMPTY: Self = Self {
        entry: Entry { table: Table::ALL[0], row: 0, traits: Traits::NONE, kinds: Kinds::NONE },
        count: 0,
        weight: Weight::NONE,
    };
}

/// The words of all tables, ready to be found.
pub struct Matcher {
    /// The number of a node that ends a word is where the entries of the word begin.
    trie: Trie,
    entries: Vec<Place>,
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
        let mut counts = vec![0_u32; trie.len()];
        for (node, _) in &found {
            counts[*node] += 1;
        }
        let (numbers, length) = trie.renumber(|node| counts[node].max(1))?;
        let mut entries = vec![Place::EMPTY; length];
        for (node, entry) in &found {
            let from = numbers[*node] as usize;
            let count = &mut entries[from].count;
            let offset = usize::from(*count);
            *count = count.checked_add(1).ok_or_else(|| Error::new(ErrorKind::Lexicon, TOO_MANY_ROWS.to_owned()))?;
            entries[from + offset].entry = *entry;
        }
        for (node, weight) in weights {
            entries[numbers[node] as usize].weight.add(weight);
        }
        Ok(Self { trie, entries })
    }

    pub(super) fn empty() -> Self {
        Self { trie: Trie::new(), entries: vec![Place::EMPTY] }
    }

    /// The rows of `table` that `word` is of, in the order of the table.
    pub(super) fn rows(&self, table: Table, word: &str) -> impl Iterator<Item = usize> {
        let mut chars = word.chars();
        let first = chars.next().map_or(Node::NONE, |c| self.trie.first(c));
        let node = chars.fold(first, |node, c| if node.is_none() { node } else { self.trie.child(node, c) });
        let entries = if node.is_word() { self.entries_at(node) } else { &[] };
        entries.iter().filter(move |place| place.entry.table == table).map(|place| place.entry.row as usize)
    }

    /// The entries of the word that ends at `node`.
    #[inline]
    fn entries_at(&self, node: Node) -> &[Place] {
        let places = &self.entries[node.number()..];
        &places[..usize::from(places[0].count)]
    }

    /// Every word in `text`, overlapping ones too.
    pub fn hits(&self, text: &Text) -> Hits {
        let chars = text.chars();
        let mut found = Collector::new(chars.len());
        for (start, [first, second]) in self.begun(chars).into_iter().enumerate() {
            if first.is_word() {
                self.take(Span::new(start, start + 1), first, &mut found);
            }
            if second.is_word() {
                self.take(Span::new(start, start + 2), second, &mut found);
            }
            let (mut node, mut end) = (second, start + 2);
            while node.goes_on() {
                let Some(next) = chars.get(end) else { break };
                node = self.trie.child(node, *next);
                end += 1;
                if node.is_word() {
                    self.take(Span::new(start, end), node, &mut found);
                }
            }
            found.close(start);
        }
        found.hits()
    }

    /// For each position the nodes of its first character and of its first two. Most time goes by with waiting for
    /// the trie's memory; step by step for the whole text, the processor waits for many of its places at once.
    fn begun(&self, chars: &[char]) -> Vec<[Node; 2]> {
        let mut nodes: Vec<[Node; 2]> = chars.iter().map(|c| [self.trie.first(*c), Node::NONE]).collect();
        let may_begin: Vec<bool> = chars.windows(2).map(|pair| self.trie.may_begin(pair[0], pair[1])).collect();
        let starts: Vec<usize> = (0..).zip(may_begin).filter_map(|(start, may)| may.then_some(start)).collect();
        for start in starts {
            let [first, second] = &mut nodes[start];
            if first.goes_on() {
                *second = self.trie.child(*first, chars[start + 1]);
            }
        }
        nodes
    }

    /// Notes the word that ends at `node`.
    #[inline]
    fn take(&self, span: Span, node: Node, found: &mut Collector) {
        found.weigh(span.len(), self.entries[node.number()].weight);
        found.push(span, self.entries_at(node).iter().map(|place| place.entry));
    }
}
