//! Finds the words of every table in one pass over a text.
//!
//! From each character the matcher follows the trie as far as a word continues, in prose seldom past the third
//! character. Memory latency dominates. So all characters take their first step, then the remaining ones their second.
//! Each step first reads the slots of all characters and branches afterwards: the memory loads overlap.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::Table;
use super::entries::{Entry, Word};
use super::hits::{Hit, Hits, number};
use super::table_sets::{TableSets, Tables};
use super::trie::{Look, Node, Numbers, Trie};
use super::weights::Weight;
use crate::error::{Error, ErrorKind, Result};
use crate::span::{Span, Text};

const TOO_MANY_ROWS: &str = "a word of the lexicon stands in more than 65,535 rows";

/// Code points of a text that are processed together: their data fits into the processor's first cache.
const STRETCH: usize = 2048;

/// Tables whose words occur in every text but matter in few places. Their words are not hits: annotators look them up
/// on demand.
const ON_DEMAND: Tables = Tables::of(&[Table::NumeralHeads, Table::QuotationContexts]);

/// The words of all tables as an automaton.
pub struct Matcher {
    /// The number of a node that ends a word is the index of the word's first entry. Words with the same weight, no
    /// other entry and no continuation share one entry.
    trie: Trie,
    entries: Vec<Entry>,
    /// The sets of tables that the words have rows in. An entry stores the number of its set.
    sets: TableSets,
    /// Longest word that is looked up on demand, in characters.
    longest_on_demand: usize,
    /// The last characters of the words that are looked up on demand.
    on_demand_ends: FxHashSet<char>,
}

impl Matcher {
    /// Compiles the words of tables and the words that only have a weight. A word of several rows gives one hit for
    /// each. Words of [`ON_DEMAND`] are looked up on demand.
    pub(super) fn new<'a, 'b>(
        listed: impl Iterator<Item = (&'a str, Entry)>,
        weighed: impl Iterator<Item = (&'b str, Weight)>,
    ) -> Result<Self> {
        let mut trie = Trie::new();
        let (mut longest_on_demand, mut on_demand_ends) = (0, FxHashSet::default());
        let mut found: Vec<(usize, Entry)> = Vec::new();
        for (word, entry) in listed.filter(|(word, _)| !word.is_empty()) {
            let on_demand = ON_DEMAND.has(entry.table);
            if on_demand {
                longest_on_demand = longest_on_demand.max(word.chars().count());
                on_demand_ends.extend(word.chars().next_back());
            }
            found.push((trie.insert(word, !on_demand)?, entry));
        }
        found.sort_by_key(|(_, entry)| ON_DEMAND.has(entry.table));
        let mut weights: Vec<(usize, Weight)> = Vec::new();
        for (word, weight) in weighed.filter(|(word, _)| !word.is_empty()) {
            weights.push((trie.insert(word, true)?, weight));
        }
        let (mut counts, mut weight_of) = (vec![0_u32; trie.len()], vec![Weight::NONE; trie.len()]);
        for (node, _) in &found {
            counts[*node] += 1;
        }
        for (node, weight) in &weights {
            weight_of[*node].add(*weight);
        }
        let (numbers, length) = trie.renumber(|node| match counts[node] {
            0 => Numbers::Shared(weight_of[node].number()),
            count => Numbers::Own(count),
        })?;
        let mut entries = vec![Entry::EMPTY; length];
        for (node, entry) in &found {
            let from = numbers[*node] as usize;
            let (count, on_demand) = (entries[from].count, entries[from].on_demand);
            entries[from + usize::from(count) + usize::from(on_demand)] = *entry;
            (entries[from].count, entries[from].on_demand) = (count, on_demand);
            let more = if ON_DEMAND.has(entry.table) { &mut entries[from].on_demand } else { &mut entries[from].count };
            *more = more.checked_add(1).ok_or_else(|| Error::new(ErrorKind::Lexicon, TOO_MANY_ROWS.to_owned()))?;
        }
        for (node, number) in numbers.iter().enumerate().filter(|(node, _)| weight_of[*node] != Weight::NONE) {
            entries[*number as usize].weight = weight_of[node];
        }
        let mut sets = TableSets::new();
        for node in counts.iter().zip(&numbers).filter(|(count, _)| **count > 0).map(|(_, number)| *number as usize) {
            let words = &entries[node..][..usize::from(entries[node].count)];
            entries[node].tables = sets.number_of(Tables::of_all(words.iter().map(|entry| entry.table)));
        }
        Ok(Self { trie, entries, sets, longest_on_demand, on_demand_ends })
    }

    pub(super) fn empty() -> Self {
        Self {
            trie: Trie::new(),
            entries: vec![Entry::EMPTY],
            sets: TableSets::new(),
            longest_on_demand: 0,
            on_demand_ends: FxHashSet::default(),
        }
    }

    /// The rows of `table` with the word of `chars`, in the order of the table.
    pub(super) fn rows(&self, table: Table, mut chars: impl Iterator<Item = char>) -> impl Iterator<Item = usize> {
        let first = chars.next().map_or(Node::NONE, |c| self.trie.first(c));
        let node = chars.fold(first, |node, c| self.next(node, c));
        // Only a node that ends a word has entries.
        let found = if node.is_word() { self.entries_at(node) } else { &[] };
        let on_demand = if node.is_none() { &[] } else { self.on_demand(node) };
        found.iter().chain(on_demand).filter(move |entry| entry.table == table).map(|entry| entry.row as usize)
    }

    /// The ends, in bytes, of the words that `string` begins with, the shortest first.
    pub(super) fn prefix_ends(&self, string: &str) -> impl Iterator<Item = usize> {
        let nodes = string.char_indices().scan(Node::NONE, |before, (byte, c)| {
            *before = if byte == 0 { self.trie.first(c) } else { self.next(*before, c) };
            (!before.is_none()).then_some((byte + c.len_utf8(), *before))
        });
        nodes.filter(|(_, node)| node.is_word()).map(|(end, _)| end)
    }

    /// The rows of `table` with the words in a short `string`, overlapping words included, by start, shortest first.
    pub(super) fn rows_in<'a>(&'a self, table: Table, string: &'a str) -> impl Iterator<Item = usize> {
        let starts = string.char_indices().filter_map(|(start, _)| string.get(start..));
        starts.flat_map(move |rest| {
            let words = self.prefix_ends(rest).filter_map(|end| rest.get(..end));
            words.flat_map(move |word| self.rows(table, word.chars()))
        })
    }

    /// The child of `node` for `c`; none where no word continues.
    fn next(&self, node: Node, c: char) -> Node {
        if node.is_none() || !node.goes_on() { Node::NONE } else { self.trie.child(node, c) }
    }

    /// The entries, matched everywhere, of the word that ends at `node`.
    #[inline]
    fn entries_at(&self, node: Node) -> &[Entry] {
        let entries = &self.entries[node.number()..];
        &entries[..usize::from(entries[0].count)]
    }

    /// The entries, looked up on demand, of the word that ends at `node`.
    fn on_demand(&self, node: Node) -> &[Entry] {
        if !node.is_on_demand() {
            return &[];
        }
        let entries = &self.entries[node.number()..];
        let from = usize::from(entries[0].count);
        &entries[from..from + usize::from(entries[0].on_demand)]
    }

    /// The on-demand words that start at `start`, shortest first.
    pub fn on_demand_at<'a>(&'a self, text: &'a Text, start: usize) -> impl Iterator<Item = Hit> {
        let mut node = text.get(start).map_or(Node::NONE, |c| self.trie.first(c));
        let mut end = start;
        let nodes = std::iter::from_fn(move || {
            let here = Some(node).filter(|node| !node.is_none())?;
            end += 1;
            let next = text.get(end).filter(|_| here.goes_on());
            node = next.map_or(Node::NONE, |c| self.trie.child(here, c));
            Some((Span::new(start, end), here))
        });
        nodes.flat_map(|(span, node)| self.on_demand(node).iter().map(move |entry| Hit::new(span, entry)))
    }

    /// The on-demand words that end at `end`, longest first.
    pub fn on_demand_ending_at<'a>(&'a self, text: &'a Text, end: usize) -> impl Iterator<Item = Hit> {
        let ends = text.before(end).is_some_and(|c| self.on_demand_ends.contains(&c));
        let starts = if ends { end.saturating_sub(self.longest_on_demand)..end } else { end..end };
        starts.flat_map(|start| self.on_demand_at(text, start)).filter(move |hit| hit.span().end == end)
    }

    /// Every word in `text`, overlapping words included.
    pub fn hits(&self, text: &Text) -> Hits {
        let chars = text.chars();
        let starts = (0..chars.len()).step_by(STRETCH).map(|from| from..(from + STRETCH).min(chars.len()));
        let stretches = starts.map(|starts| (starts.clone(), self.words(chars, starts)));
        Hits::sorted(text.len(), stretches, &self.entries, &self.sets)
    }

    /// The words that start inside `starts`, by length, then by start.
    fn words(&self, chars: &[char], starts: Range<usize>) -> Vec<Word> {
        let first = u32::try_from(starts.start).unwrap_or(u32::MAX);
        let mut ended = vec![Beginning::NONE; starts.len()];
        let mut open = vec![Beginning::NONE; starts.len()];
        let (mut known, mut left) = (0, 0);
        // The number of words with at most one character, at most two, and so on.
        let mut lengths = Vec::with_capacity(16);
        // No branch depends on which nodes end words or continue: such branches cannot be predicted.
        for (start, c) in (first..).zip(&chars[starts]) {
            let next = chars.get(start as usize + 1).copied().unwrap_or_default();
            let here = Beginning { start, node: self.trie.first_before(*c, next) };
            (ended[known], open[left]) = (here, here);
            known += usize::from(here.node.is_word());
            left += usize::from(here.node.goes_on() & (start as usize + 1 < chars.len()));
        }
        lengths.push(known);
        let mut looks: Vec<Look> = Vec::with_capacity(left);
        while left > 0 {
            let behind = &chars[lengths.len()..];
            looks.clear();
            looks.extend(open[..left].iter().map(|from| self.trie.look(from.node, behind[from.start as usize])));
            ended.resize(known + left, Beginning::NONE);
            left = 0;
            for (i, look) in looks.iter().enumerate() {
                let here = Beginning { start: open[i].start, node: self.trie.found(*look) };
                (ended[known], open[left]) = (here, here);
                known += usize::from(here.node.is_word());
                left += usize::from(here.node.goes_on() & (here.start as usize + 1 < behind.len()));
            }
            lengths.push(known);
        }
        let mut words = Vec::with_capacity(known);
        for (length, known) in (1..).zip(lengths) {
            words.extend(ended[words.len()..known].iter().map(|ended| {
                let first = ended.node.number();
                let Entry { count, weight, .. } = self.entries[first];
                Word { start: ended.start, end: ended.start + length, first: number(first), count, weight }
            }));
        }
        words
    }
}

/// A prefix of words at a position of a text.
#[derive(Clone, Copy, Debug)]
struct Beginning {
    /// Where the prefix starts, in code points.
    start: u32,
    /// The node of the prefix in the trie.
    node: Node,
}

impl Beginning {
    const NONE: Self = Self { start: 0, node: Node::NONE };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::kinds::Kinds;

    fn matcher() -> Matcher {
        let words = [
            (Table::Posts, "省委书记"),
            (Table::Institutions, "省委"),
            (Table::NumeralHeads, "省委"),
            (Table::QuotationContexts, "书记"),
            (Table::QuotationContexts, "省委"),
            (Table::PlaceWords, "省"),
        ];
        let listed = (0..).zip(words).map(|(row, (table, word))| (word, Entry::new(table, row, Kinds::NONE)));
        Matcher::new(listed, std::iter::once(("委书", Weight::COMMON))).unwrap_or_else(|_| Matcher::empty())
    }

    #[test]
    fn words_are_sorted_by_start_and_by_end_longest_first() {
        let (matcher, text) = (matcher(), Text::new("任省委书记，省".to_owned()));
        let hits = matcher.hits(&text);
        let rows = |hits: &mut dyn Iterator<Item = &Hit>| {
            hits.map(|h| (h.span().start, h.span().end, h.row())).collect::<Vec<_>>()
        };
        assert_eq!(rows(&mut hits.all().iter()), [(1, 5, 0), (1, 3, 1), (1, 2, 5), (6, 7, 5)]);
        assert_eq!(rows(&mut hits.ending_at(5)), [(1, 5, 0)]);
        assert_eq!(rows(&mut hits.of(Table::PlaceWords)), [(1, 2, 5), (6, 7, 5)]);
        assert!(hits.is_common(Span::new(2, 4)) && !hits.is_common(Span::new(1, 3)));
    }

    #[test]
    fn words_with_the_same_weight_share_no_entry_with_others() {
        let listed = std::iter::once(("白天", Entry::new(Table::PlaceWords, 7, Kinds::NONE)));
        let weighed = [
            ("高明", Weight::COMMON),
            ("明白", Weight::COMMON_VERB),
            ("明白人", Weight::COMMON),
            ("白天", Weight::COMMON),
            ("白玛", Weight::ELEMENT),
        ];
        let matcher = Matcher::new(listed, weighed.into_iter()).unwrap_or_else(|_| Matcher::empty());
        let hits = matcher.hits(&Text::new("高明白人，白天白玛".to_owned()));
        let spans = |said: &dyn Fn(Span) -> bool| {
            let spans = (0..9).flat_map(|start| (start + 1..=9).map(move |end| Span::new(start, end)));
            spans.filter(|span| said(*span)).map(|span| (span.start, span.end)).collect::<Vec<_>>()
        };
        assert_eq!(spans(&|span| hits.is_common(span)), [(0, 2), (1, 3), (1, 4), (5, 7)]);
        assert_eq!(spans(&|span| hits.is_common_verb(span)), [(1, 3)]);
        assert_eq!(hits.minority_starts().collect::<Vec<_>>(), [7]);
        assert_eq!(hits.all().iter().map(|h| (h.span().start, h.row())).collect::<Vec<_>>(), [(5, 7)]);
    }

    #[test]
    fn words_may_cross_the_end_of_a_stretch() {
        let matcher = matcher();
        for before in STRETCH - 4..=STRETCH {
            let hits = matcher.hits(&Text::new("，".repeat(before) + "省委书记"));
            let found: Vec<_> = hits.all().iter().map(|h| (h.span().start - before, h.span().end - before)).collect();
            assert_eq!(found, [(0, 4), (0, 2), (0, 1)], "{before}");
            assert_eq!(hits.ending_at(before + 4).map(|h| h.span().len()).collect::<Vec<_>>(), [4]);
        }
    }

    #[test]
    fn words_on_demand_are_found_by_look_up_only() {
        let (matcher, text) = (matcher(), Text::new("任省委书记，省".to_owned()));
        let rows = |hits: &mut dyn Iterator<Item = Hit>| {
            hits.map(|h| (h.span().start, h.span().end, h.row())).collect::<Vec<_>>()
        };
        assert_eq!(rows(&mut matcher.on_demand_at(&text, 1)), [(1, 3, 2), (1, 3, 4)]);
        assert_eq!(rows(&mut matcher.on_demand_ending_at(&text, 5)), [(3, 5, 3)]);
        assert_eq!(rows(&mut matcher.on_demand_at(&text, 99)), []);
        assert_eq!(matcher.rows(Table::QuotationContexts, "省委".chars()).collect::<Vec<_>>(), [4]);
        assert_eq!(matcher.rows(Table::Institutions, "省委".chars()).collect::<Vec<_>>(), [1]);
    }
}
