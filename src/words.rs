//! Closed word lists of the rules. A TSV file holds the lists of one module of rules. A rule asks a list for the
//! words at a position.
//!
//! A list holds the words that one rule knows: the verbs that end a list of names, the units of a count. Words that
//! must be found wherever they occur are tables of the [`lexicon`](crate::lexicon) instead.
//!
//! ```
//! use baodao::span::{Span, Text};
//! use baodao::words::WordList;
//! let links = WordList::new(&["和", "以及", "及"]);
//! let text = Text::new("省长以及市长".to_owned());
//! assert_eq!(links.longest_at(&text, 2), Some(Span::new(2, 4)));
//! assert_eq!(links.longest_before(&text, 4), Some(Span::new(2, 4)));
//! assert!(links.contains("和") && !links.contains("与"));
//! ```

use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::span::{CharSet, Span, Text};

/// A closed list of words, indexed by first and by last character. Each index is made when a word may be there first.
#[derive(Debug)]
pub struct WordList {
    list: Vec<&'static str>,
    /// The characters that words begin with.
    first: CharSet,
    /// The characters that words end with.
    last: CharSet,
    /// The characters that are words.
    single: CharSet,
    /// The first two characters of words of several.
    first_pairs: Pairs,
    /// The last two characters of words of several, the last first.
    last_pairs: Pairs,
    /// The words of one character.
    singles: FxHashMap<char, &'static str>,
    words: OnceLock<FxHashSet<&'static str>>,
    starts: OnceLock<Index>,
    ends: OnceLock<Index>,
}

/// Longest word that is looked up by its hash, in characters.
const LONGEST_HASHED: usize = 32;
/// Bits of the pair filter for each word.
const PAIR_BITS: usize = 16;

/// A set of pairs of characters, with a bit for the hash of each. A few other pairs share a bit with one.
#[derive(Debug)]
struct Pairs(Vec<u64>);

/// Words of several characters, grouped by their first or last one; the longest of a group comes first.
#[derive(Debug)]
struct Index {
    /// The groups, by the rank of their character in the set of first or last characters. Characters of one bit share
    /// a group.
    groups: Vec<Group>,
    words: Vec<(&'static str, usize)>,
}

/// The words of one group: their range in [`Index::words`], and a bit for each of their lengths.
#[derive(Clone, Debug)]
struct Group {
    range: Range<usize>,
    lengths: u64,
}

/// Above this size of a group, a look-up by hash for each length beats comparing each word.
const FEW: usize = 6;

impl Pairs {
    /// The set of the first two characters of each of `words`, which are sequences of characters.
    fn of<I: Iterator<Item = char>>(words: impl ExactSizeIterator<Item = I>) -> Self {
        let mut pairs = Self(vec![0; (words.len() * PAIR_BITS).next_power_of_two().max(64) / 64]);
        for mut chars in words {
            if let (Some(first), Some(second)) = (chars.next(), chars.next()) {
                let (index, bit) = pairs.place(first, second);
                pairs.0[index] |= bit;
            }
        }
        pairs
    }

    /// Whether the pair may be in the set; if not, it is certainly not in the set.
    #[inline]
    fn may_have(&self, first: char, second: char) -> bool {
        let (index, bit) = self.place(first, second);
        self.0[index] & bit != 0
    }

    /// The index of the word of a pair's bit, and the bit.
    #[inline]
    fn place(&self, first: char, second: char) -> (usize, u64) {
        let mixed = (first as u32).wrapping_mul(0x9e37_79b1) ^ (second as u32).wrapping_mul(0x85eb_ca6b);
        let hash = mixed ^ mixed >> 15;
        ((hash as usize / 64) & (self.0.len() - 1), 1 << (hash % 64))
    }
}

impl Index {
    /// `chars` gives the characters of a word from the end that it is grouped by; `known` has the first of each.
    fn new<I: Iterator<Item = char>>(
        list: &[&'static str],
        known: &CharSet,
        chars: impl Fn(&'static str) -> I,
    ) -> Self {
        let rank = |word: &'static str| chars(word).next().and_then(|c| known.rank(c));
        let keyed = list.iter().filter_map(|word| Some((rank(word)?, word.chars().count(), *word)));
        let mut keyed: Vec<(usize, usize, &'static str)> = keyed.filter(|(_, length, _)| *length > 1).collect();
        keyed.sort_unstable_by(|a, b| (a.0, b.1, a.2).cmp(&(b.0, a.1, b.2)));
        let mut groups: Vec<Group> = Vec::new();
        for (i, (rank, length, _)) in keyed.iter().enumerate() {
            groups.resize(groups.len().max(rank + 1), Group { range: i..i, lengths: 0 });
            groups[*rank].range.end = i + 1;
            groups[*rank].lengths |= 1 << (*length).min(LONGEST_HASHED);
        }
        let words = keyed.into_iter().map(|(_, length, word)| (word, length)).collect();
        Self { groups, words }
    }

    /// The words of a group, longest first, each with its length in code points.
    fn words_of(&self, group: &Group) -> &[(&'static str, usize)] {
        self.words.get(group.range.clone()).unwrap_or_default()
    }
}

impl Group {
    /// The lengths of the words, longest first, if there are this many words that a hash is faster than a comparison.
    fn hashed_lengths(&self) -> Option<impl Iterator<Item = usize> + use<>> {
        let is_hashable = self.range.len() > FEW && self.lengths >> LONGEST_HASHED == 0;
        let mut left = self.lengths;
        let next = move || {
            let length = 63_usize.checked_sub(left.leading_zeros() as usize)?;
            left &= !(1 << length);
            Some(length)
        };
        is_hashable.then(|| std::iter::from_fn(next))
    }
}

impl WordList {
    /// The list of `words`.
    pub fn new(words: &[&'static str]) -> Self {
        let only = |word: &&'static str| Some((word.chars().next().filter(|c| c.len_utf8() == word.len())?, *word));
        Self {
            list: words.to_vec(),
            first: CharSet::of(words.iter().filter_map(|word| word.chars().next())),
            last: CharSet::of(words.iter().filter_map(|word| word.chars().next_back())),
            single: CharSet::of(words.iter().filter_map(only).map(|(c, _)| c)),
            first_pairs: Pairs::of(words.iter().map(|word| word.chars())),
            last_pairs: Pairs::of(words.iter().map(|word| word.chars().rev())),
            singles: words.iter().filter_map(only).collect(),
            words: OnceLock::new(),
            starts: OnceLock::new(),
            ends: OnceLock::new(),
        }
    }

    fn starts(&self) -> &Index {
        self.starts.get_or_init(|| Index::new(&self.list, &self.first, str::chars))
    }

    fn ends(&self) -> &Index {
        self.ends.get_or_init(|| Index::new(&self.list, &self.last, |word| word.chars().rev()))
    }

    fn hashed(&self) -> &FxHashSet<&'static str> {
        self.words.get_or_init(|| self.list.iter().copied().collect())
    }

    /// The index, and the group of words that may begin with `first` and `second`. Most pairs begin none, which a filter
    /// shows.
    #[inline]
    fn group_at(&self, first: char, second: Option<char>) -> Option<(&Index, &Group)> {
        second.filter(|second| self.first_pairs.may_have(first, *second))?;
        let index = self.starts();
        Some((index, index.groups.get(self.first.rank(first)?)?))
    }

    /// As [`WordList::group_at`], of words that may end with `before` and `last`.
    #[inline]
    fn group_before(&self, last: char, before: Option<char>) -> Option<(&Index, &Group)> {
        before.filter(|before| self.last_pairs.may_have(last, *before))?;
        let index = self.ends();
        Some((index, index.groups.get(self.last.rank(last)?)?))
    }

    /// The word that consists of the one character `c`, if it is in the list.
    #[inline]
    fn single(&self, c: char) -> Option<&'static str> {
        if self.single.may_have(c) { self.singles.get(&c).copied() } else { None }
    }

    /// Whether `word` is in the list.
    #[inline]
    pub fn contains(&self, word: &str) -> bool {
        let mut chars = word.chars();
        let Some(first) = chars.next().filter(|c| self.first.may_have(*c)) else { return false };
        match chars.next() {
            Some(second) => self.lists(word, first, second),
            None => self.single(first).is_some(),
        }
    }

    #[inline(never)]
    fn lists(&self, word: &str, first: char, second: char) -> bool {
        self.group_at(first, Some(second)).is_some_and(|(index, group)| {
            if group.range.len() > FEW {
                self.hashed().contains(word)
            } else {
                index.words_of(group).iter().any(|(listed, _)| *listed == word)
            }
        })
    }

    /// Whether the one-character word `c` is in the list.
    #[inline]
    pub fn contains_char(&self, c: char) -> bool {
        self.single(c).is_some()
    }

    /// The longest word that starts at `position` of `text`.
    #[inline]
    pub fn longest_at(&self, text: &Text, position: usize) -> Option<Span> {
        // Most positions end here; what follows is a call.
        let first = text.get(position).filter(|c| self.first.may_have(*c))?;
        self.longest_from(text, position, first)
    }

    #[inline(never)]
    fn longest_from(&self, text: &Text, position: usize, first: char) -> Option<Span> {
        let group = self.group_at(first, text.get(position + 1));
        let longer = group.and_then(|(index, group)| match group.hashed_lengths() {
            Some(mut lengths) => lengths.find(|length| {
                let end = position + length;
                end <= text.len() && self.hashed().contains(text.slice(Span::new(position, end)))
            }),
            None => {
                index.words_of(group).iter().find(|(word, _)| text.has_at(position, word)).map(|(_, length)| *length)
            }
        });
        let length = longer.or_else(|| self.single(first).map(|_| 1));
        length.map(|length| Span::new(position, position + length))
    }

    /// The longest word that ends at `position` of `text`.
    #[inline]
    pub fn longest_before(&self, text: &Text, position: usize) -> Option<Span> {
        let last = text.before(position).filter(|c| self.last.may_have(*c))?;
        self.longest_up_to(text, position, last)
    }

    #[inline(never)]
    fn longest_up_to(&self, text: &Text, position: usize, last: char) -> Option<Span> {
        let group = self.group_before(last, text.before(position - 1));
        let longer = group.and_then(|(index, group)| match group.hashed_lengths() {
            Some(mut lengths) => lengths.find(|length| {
                let start = position.checked_sub(*length);
                start.is_some_and(|start| self.hashed().contains(text.slice(Span::new(start, position))))
            }),
            None => index
                .words_of(group)
                .iter()
                .find(|(word, _)| text.has_before(position, word))
                .map(|(_, length)| *length),
        });
        let length = longer.or_else(|| self.single(last).map(|_| 1));
        length.map(|length| Span::new(position - length, position))
    }

    /// The characters that words of the list begin with, and few others: a fast filter.
    pub(crate) fn first_chars(&self) -> &CharSet {
        &self.first
    }

    /// The first place inside `within` where a word starts, with the longest word there. Where this word ends past
    /// `within`, the search goes on.
    pub fn first_in(&self, text: &Text, within: Span) -> Option<Span> {
        let chars = text.chars_of(within);
        let mut words = self.first.places(chars).filter_map(|at| self.longest_from(text, within.start + at, chars[at]));
        words.find(|word| word.end <= within.end)
    }

    /// The longest word at each place inside `within` where one starts; the last ones may reach further.
    pub fn starting_in(&self, text: &Text, within: Span) -> impl DoubleEndedIterator<Item = Span> {
        let places = text.chars_of(within).iter().enumerate().filter(|(_, c)| self.first.may_have(**c));
        places.filter_map(move |(at, first)| self.longest_from(text, within.start + at, *first))
    }

    /// The longest word that `string` starts with.
    pub fn longest_prefix(&self, string: &str) -> Option<&'static str> {
        let mut chars = string.chars();
        let first = chars.next().filter(|c| self.first.may_have(*c))?;
        let longer = self.group_at(first, chars.next());
        let mut longer = longer.map_or(&[][..], |(index, group)| index.words_of(group)).iter().map(|(word, _)| *word);
        longer.find(|word| string.starts_with(word)).or_else(|| self.single(first))
    }

    /// The longest word that `string` ends with.
    pub fn longest_suffix(&self, string: &str) -> Option<&'static str> {
        self.suffixes(string).next()
    }

    /// All words that `string` ends with, the longest first.
    pub fn suffixes<'a>(&'a self, string: &'a str) -> impl Iterator<Item = &'static str> + 'a {
        let mut chars = string.chars().rev();
        let last = chars.next().filter(|c| self.last.may_have(*c));
        let longer = last.and_then(|last| self.group_before(last, chars.next()));
        let longer = longer.map_or(&[][..], |(index, group)| index.words_of(group)).iter().map(|(word, _)| *word);
        longer.filter(|word| string.ends_with(word)).chain(last.and_then(|last| self.single(last)))
    }

    /// The bytes of the first place in `string` where a word starts, with the longest word there.
    pub fn find_in(&self, string: &str) -> Option<Range<usize>> {
        let mut places = string.char_indices().filter(|(_, c)| self.first.may_have(*c));
        places.find_map(|(at, _)| Some(at..at + self.longest_prefix(string.get(at..)?)?.len()))
    }

    /// The words, in the order of the file.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.list.iter().copied()
    }

    /// Whether one of the words occurs in `string`.
    pub fn occurs_in(&self, string: &str) -> bool {
        self.find_in(string).is_some()
    }
}

/// The lists of a TSV file with the columns `word` and `list`, by name.
///
/// A cell of the second column may name several lists, separated by `|`. Comment lines start with `#`.
pub struct WordFile(FxHashMap<&'static str, Vec<&'static str>>);

impl WordFile {
    /// Reads the content of a file; lines of another width are left out (a test of the tables rejects them).
    pub fn parse(content: &'static str) -> Self {
        let mut lists: FxHashMap<&'static str, Vec<&'static str>> = FxHashMap::default();
        let lines = content.lines().filter(|line| !line.starts_with('#'));
        for (word, names) in lines.filter_map(|line| line.split_once('\t')) {
            names.split('|').for_each(|name| lists.entry(name).or_default().push(word));
        }
        Self(lists)
    }

    /// The list called `name`; empty where the file has none.
    pub fn list(&self, name: &str) -> WordList {
        WordList::new(self.0.get(name).map_or(&[], Vec::as_slice))
    }

    /// The names of all lists, in no particular order.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.keys().copied()
    }
}

/// Declares the word lists of one file of `src/lexicon/lists`: a static [`WordList`] for each list, read on first use,
/// and a test that the file and the declaration name the same lists.
macro_rules! word_lists {
    ($file:literal: $($(#[$doc:meta])* $name:ident = $list:literal,)+) => {
        static FILE: std::sync::LazyLock<$crate::words::WordFile> = std::sync::LazyLock::new(|| {
            $crate::words::WordFile::parse(include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/src/lexicon/lists/",
                $file
            )))
        });

        $(
            $(#[$doc])*
            pub static $name: std::sync::LazyLock<$crate::words::WordList> =
                std::sync::LazyLock::new(|| FILE.list($list));
        )+

        #[cfg(test)]
        mod declared {
            #[test]
            fn the_file_has_the_declared_lists() {
                let mut declared = vec![$($list,)+];
                declared.sort_unstable();
                let mut listed: Vec<&str> = super::FILE.names().collect();
                listed.sort_unstable();
                assert_eq!(declared, listed, "{} and its declaration differ", $file);
            }
        }
    };
}

pub(crate) use word_lists;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_at_a_position_wins() {
        let list = WordList::new(&["会", "会议", "常委会", "委会"]);
        let text = Text::new("常委会议".to_owned());
        assert_eq!(list.longest_at(&text, 2), Some(Span::new(2, 4)));
        assert_eq!(list.longest_at(&text, 1), Some(Span::new(1, 3)));
        assert_eq!(list.longest_before(&text, 3), Some(Span::new(0, 3)));
        assert_eq!(list.longest_before(&text, 4), Some(Span::new(2, 4)));
        assert_eq!((list.longest_at(&text, 3), list.longest_before(&text, 0)), (None, None));
        assert_eq!(list.first_in(&text, Span::new(0, 2)), None);
        assert_eq!(list.first_in(&text, Span::new(0, 4)), Some(Span::new(0, 3)));
        let starting_in =
            |within| list.starting_in(&text, within).map(|word| (word.start, word.end)).collect::<Vec<_>>();
        assert_eq!(starting_in(Span::new(0, 3)), [(0, 3), (1, 3), (2, 4)]);
        assert_eq!((starting_in(Span::new(0, 1)), starting_in(Span::new(3, 9))), (vec![(0, 3)], vec![]));
        assert_eq!((list.longest_prefix("会议室"), list.longest_suffix("村委会")), (Some("会议"), Some("委会")));
        assert_eq!(list.suffixes("村常委会").collect::<Vec<_>>(), ["常委会", "委会", "会"]);
        assert!(list.contains_char('会') && !list.contains_char('常') && !list.contains_char('委'));
        assert_eq!((list.find_in("开常委会了"), list.find_in("议")), (Some(3..12), None));
        assert!(list.occurs_in("开会了") && !list.occurs_in("议"));
    }

    #[test]
    fn many_words_of_one_character_are_found_by_their_hash() {
        let words =
            ["会", "会议", "会场", "会员", "会计", "会长", "会议室", "党委会", "常委会", "居委会", "村委会", "委会"];
        let list = WordList::new(&words);
        let text = Text::new("常委会议室开会".to_owned());
        assert_eq!(list.longest_at(&text, 2), Some(Span::new(2, 5)));
        assert_eq!(list.longest_at(&text, 6), Some(Span::new(6, 7)));
        assert_eq!(list.longest_before(&text, 3), Some(Span::new(0, 3)));
        assert_eq!((list.longest_before(&text, 5), list.longest_at(&text, 5)), (Some(Span::new(2, 5)), None));
    }

    #[test]
    fn a_word_may_stand_in_several_lists() {
        let file = WordFile::parse("# columns: word\tlist\n和\tlink|pause\n，\tpause\n");
        assert!(file.list("link").contains("和") && !file.list("link").contains("，"));
        assert!(file.list("pause").contains("和") && file.list("pause").contains("，"));
        assert!(!file.list("stop").contains("和"));
    }
}
