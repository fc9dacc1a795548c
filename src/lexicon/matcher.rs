//! One look at a text finds the words of every table.
//!
//! From each character the trie is followed as far as a word may go: no further than the longest word of the
//! lexicon, and in prose seldom past the third character. Most of the time would go by with waiting for the trie's
//! memory; so all characters take their first step, then those that go on their second: the processor waits for many
//! places at once.

use super::Table;
use super::hits::{Found, Hits};
use super::kinds::Kinds;
use super::traits::Traits;
use super::trie::{Node, Trie};
use super::weights::Weight;
use crate::error::{Error, ErrorKind, Result};
use crate::span::{Span, Text};

const TOO_MANY_ROWS: &str = "a word of the lexicon stands in more than 65,535 rows";

/// A row that a word is of; those of one word follow each other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub table: Table,
    pub row: u32,
    pub traits: Traits,
    pub kinds: Kinds,
    /// In the first of a word: how many it has; none if it is only weighed.
    count: u16,
    /// In the first of a word: what else the word is.
    weight: Weight,
}

impl Entry {
    const EMPTY: Self = Self::new(Table::ALL[0], 0, Traits::NONE, Kinds::NONE);

    pub(super) const fn new(table: Table, row: u32, traits: Traits, kinds: Kinds) -> Self {
        Self { table, row, traits, kinds, count: 0, weight: Weight::NONE }
    }
}

/// The words of all tables, ready to be found.
pub struct Matcher {
    /// The number of a node that ends a word is where the entries of the word begin.
    trie: Trie,
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
        let mut counts = vec![0_u32; trie.len()];
        for (node, _) in &found {
            counts[*node] += 1;
        }
        let (numbers, length) = trie.renumber(|node| counts[node].max(1))?;
        let mut entries = vec![Entry::EMPTY; length];
        for (node, entry) in &found {
            let from = numbers[*node] as usize;
            let before = entries[from].count;
            entries[from + usize::from(before)] = *entry;
            let count = before.checked_add(1);
            entries[from].count = count.ok_or_else(|| Error::new(ErrorKind::Lexicon, TOO_MANY_ROWS.to_owned()))?;
        }
        for (node, weight) in weights {
            entries[numbers[node] as usize].weight.add(weight);
        }
        Ok(Self { trie, entries })
    }

    pub(super) fn empty() -> Self {
        Self { trie: Trie::new(), entries: vec![Entry::EMPTY] }
    }

    /// The rows of `table` that `word` is of, in the order of the table.
    pub(super) fn rows(&self, table: Table, word: &str) -> impl Iterator<Item = usize> {
        let mut chars = word.chars();
        let first = chars.next().map_or(Node::NONE, |c| self.trie.first(c));
        let node = chars.fold(first, |node, c| if node.is_none() { node } else { self.trie.child(node, c) });
        let entries = if node.is_word() { self.entries_at(node) } else { &[] };
        entries.iter().filter(move |entry| entry.table == table).map(|entry| entry.row as usize)
    }

    /// The entries of the word that ends at `node`.
    #[inline]
    fn entries_at(&self, node: Node) -> &[Entry] {
        let entries = &self.entries[node.number()..];
        &entries[..usize::from(entries[0].count)]
    }

    /// Every word in `text`, overlapping ones too.
    pub fn hits(&self, text: &Text) -> Hits {
        let words = self.words(text.chars());
        let found = words.iter().map(|word| Found {
            span: Span::new(word.start as usize, word.end as usize),
            weight: self.entries[word.node.number()].weight,
            entries: self.entries_at(word.node),
        });
        Hits::sorted(text.len(), &found.collect::<Vec<_>>())
    }

    /// The words in a text: shorter ones first, those of one length by start.
    fn words(&self, chars: &[char]) -> Vec<Word> {
        let mut words = Vec::with_capacity(chars.len());
        let mut open: Vec<Word> =
            (0..).zip(chars).map(|(start, c)| Word { start, end: start + 1, node: self.trie.first(*c) }).collect();
        while !open.is_empty() {
            // No branch hangs on which of them end words and which go on: that can't be foreseen.
            let (mut known, mut left) = (words.len(), 0);
            words.resize(known + open.len(), Word::NONE);
            for i in 0..open.len() {
                let word = open[i];
                (words[known], open[left]) = (word, word);
                known += usize::from(word.node.is_word());
                left += usize::from(self.may_go_on(&word, chars));
            }
            words.truncate(known);
            open.truncate(left);
            for word in &mut open {
                word.node = self.trie.child(word.node, chars[word.end as usize]);
                word.end += 1;
            }
        }
        words
    }

    /// Whether a longer word may begin with the characters of `word` and the one behind it.
    #[inline]
    fn may_go_on(&self, word: &Word, chars: &[char]) -> bool {
        let (start, end) = (word.start as usize, word.end as usize);
        let begins = |next: &char| end - start > 1 || self.trie.may_begin(chars[start], *next);
        word.node.goes_on() && chars.get(end).is_some_and(begins)
    }
}

/// A beginning of words in a text, in code points.
#[derive(Clone, Copy, Debug)]
struct Word {
    start: u32,
    end: u32,
    node: Node,
}

impl Word {
    const NONE: Self = Self { start: 0, end: 0, node: Node::NONE };
}
