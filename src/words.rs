//! Closed word lists of the rules: a TSV file holds the lists of one room, and a rule asks a list by position.
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

/// A closed list of words, indexed by first and by last character. Each index is made when it is first asked.
#[derive(Debug)]
pub struct WordList {
    list: Vec<&'static str>,
    words: OnceLock<FxHashSet<&'static str>>,
    starts: OnceLock<Index>,
    ends: OnceLock<Index>,
}

/// Longest word that is looked up by its hash.
const LONGEST_HASHED: usize = 32;
/// Bits of the pair filter for each word.
const PAIR_BITS: usize = 16;

/// Words grouped by one of their characters; the longest of a group comes first.
#[derive(Debug)]
struct Index {
    /// The characters that words are grouped by. Characters of one bit share a group.
    known: CharSet,
    /// The characters that are words.
    single: CharSet,
    /// A bit for the hash of the first two characters of each word, counted from the end that it is grouped by.
    pairs: Vec<u64>,
    groups: Vec<Group>,
    words: Vec<(&'static str, usize)>,
}

/// The words of one group: their range, and a bit for each of their lengths.
#[derive(Clone, Debug)]
struct Group {
    range: Range<usize>,
    lengths: u64,
}

/// Above this size of a group, a look-up by hash for each length beats comparing each word.
const FEW: usize = 6;

/// The bit of two neighbouring characters in a filter of `bits` bits, a power of two.
#[inline]
fn pair_bit(first: char, second: char, bits: usize) -> usize {
    let mixed = (first as u32).wrapping_mul(0x9e37_79b1) ^ (second as u32).wrapping_mul(0x85eb_ca6b);
    (mixed ^ mixed >> 15) as usize & (bits - 1)
}

impl Index {
    /// `chars` gives the characters of a word from the end that it is grouped by.
    fn new<I: Iterator<Item = char>>(list: &[&'static str], chars: impl Fn(&'static str) -> I) -> Self {
        let known = CharSet::of(list.iter().filter_map(|word| chars(word).next()));
        let only = |word: &&'static str| chars(word).next().filter(|_| chars(word).nth(1).is_none());
        let single = CharSet::of(list.iter().filter_map(only));
        let rank = |word: &'static str| chars(word).next().and_then(|c| known.rank(c));
        let mut keyed: Vec<(usize, usize, &'static str)> =
            list.iter().filter_map(|word| Some((rank(word)?, word.chars().count(), *word))).collect();
        keyed.sort_unstable_by(|a, b| (a.0, b.1, a.2).cmp(&(b.0, a.1, b.2)));
        let mut groups: Vec<Group> = Vec::new();
        let mut pairs = vec![0; (keyed.len() * PAIR_BITS).next_power_of_two().max(64) / 64];
        for (i, (rank, length, word)) in keyed.iter().enumerate() {
            if groups.len() <= *rank {
                groups.push(Group { range: i..i, lengths: 0 });
            }
            groups[*rank].range.end = i + 1;
            groups[*rank].lengths |= 1 << (*length).min(LONGEST_HASHED);
            let mut chars = chars(word);
            if let (Some(first), Some(second)) = (chars.next(), chars.next()) {
                let bit = pair_bit(first, second, pairs.len() * 64);
                pairs[bit / 64] |= 1 << (bit % 64);
            }
        }
        let words = keyed.into_iter().map(|(_, length, word)| (word, length)).collect();
        Self { known, single, pairs, groups, words }
    }

    /// The group of words that may begin with `first` and `second`. Most pairs have none, which the filter shows.
    #[inline]
    fn group(&self, first: char, second: Option<char>) -> Option<&Group> {
        let is_pair = second.is_some_and(|second| {
            let bit = pair_bit(first, second, self.pairs.len() * 64);
            self.pairs[bit / 64] >> (bit % 64) & 1 == 1
        });
        if is_pair || self.single.may_have(first) { self.groups.get(self.known.rank(first)?) } else { None }
    }

    /// The words of a group, longest first, each with its length in code points.
    fn words_of(&self, group: &Group) -> &[(&'static str, usize)] {
        self.words.get(group.range.clone()).unwrap_or_default()
    }

    /// The group of words that may begin with the characters of `chars`.
    #[inline]
    fn group_of(&self, mut chars: impl Iterator<Item = char>) -> Option<&Group> {
        let first = chars.next().filter(|c| self.known.may_have(*c))?;
        self.group(first, chars.next())
    }

    /// The words that may begin with the characters of `chars`, longest first, each with its length in code points.
    #[inline]
    fn under(&self, chars: impl Iterator<Item = char>) -> &[(&'static str, usize)] {
        self.group_of(chars).map_or(&[], |group| self.words_of(group))
    }

    fn has_single(&self, c: char) -> bool {
        let group = self.known.rank(c).and_then(|rank| self.groups.get(rank));
        let words = group.map_or(&[][..], |group| self.words_of(group));
        // Words of one character are the last ones of their group.
        words.iter().rev().take_while(|(_, length)| *length == 1).any(|(word, _)| word.starts_with(c))
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
        let (starts, ends) = (OnceLock::new(), OnceLock::new());
        Self { list: words.to_vec(), words: OnceLock::new(), starts, ends }
    }

    #[inline]
    fn starts(&self) -> &Index {
        self.starts.get_or_init(|| Index::new(&self.list, str::chars))
    }

    #[inline]
    fn ends(&self) -> &Index {
        self.ends.get_or_init(|| Index::new(&self.list, |word| word.chars().rev()))
    }

    fn hashed(&self) -> &FxHashSet<&'static str> {
        self.words.get_or_init(|| self.list.iter().copied().collect())
    }

    /// Whether `word` is in the list.
    #[inline]
    pub fn contains(&self, word: &str) -> bool {
        let Some(first) = word.chars().next().filter(|c| self.starts().known.may_have(*c)) else { return false };
        self.lists(word, first)
    }

    #[inline(never)]
    fn lists(&self, word: &str, first: char) -> bool {
        let group = self.starts().group(first, word.chars().nth(1));
        group.is_some_and(|group| {
            if group.range.len() > FEW {
                self.hashed().contains(word)
            } else {
                self.starts().words_of(group).iter().any(|(listed, _)| *listed == word)
            }
        })
    }

    /// Whether the one-character word `c` is in the list.
    #[inline]
    pub fn contains_char(&self, c: char) -> bool {
        let starts = self.starts();
        starts.single.may_have(c) && starts.has_single(c)
    }

    /// The longest word that starts at `position` of `text`.
    #[inline]
    pub fn longest_at(&self, text: &Text, position: usize) -> Option<Span> {
        // Most positions end here; what follows is a call.
        let first = text.get(position).filter(|c| self.starts().known.may_have(*c))?;
        self.longest_from(text, position, first)
    }

    #[inline(never)]
    fn longest_from(&self, text: &Text, position: usize, first: char) -> Option<Span> {
        let group = self.starts().group(first, text.get(position + 1))?;
        if let Some(mut lengths) = group.hashed_lengths() {
            let span = |length: usize| Some(Span::new(position, position + length)).filter(|s| s.end <= text.len());
            return lengths.find_map(|length| span(length).filter(|span| self.hashed().contains(text.slice(*span))));
        }
        let found = self.starts().words_of(group).iter().find(|(word, _)| text.has_at(position, word));
        found.map(|(_, length)| Span::new(position, position + length))
    }

    /// The longest word that ends at `position` of `text`.
    #[inline]
    pub fn longest_before(&self, text: &Text, position: usize) -> Option<Span> {
        let last = text.before(position).filter(|c| self.ends().known.may_have(*c))?;
        self.longest_up_to(text, position, last)
    }

    #[inline(never)]
    fn longest_up_to(&self, text: &Text, position: usize, last: char) -> Option<Span> {
        let group = self.ends().group(last, text.before(position - 1))?;
        if let Some(mut lengths) = group.hashed_lengths() {
            let span = |length: usize| Some(Span::new(position.checked_sub(length)?, position));
            return lengths.find_map(|length| span(length).filter(|span| self.hashed().contains(text.slice(*span))));
        }
        let found = self.ends().words_of(group).iter().find(|(word, _)| text.has_before(position, word));
        found.map(|(_, length)| Span::new(position - length, position))
    }

    /// The characters that words of the list begin with, among few others.
    pub(crate) fn first_chars(&self) -> &CharSet {
        &self.starts().known
    }

    /// The first place inside `within` where a word starts, with the longest word there.
    pub fn first_in(&self, text: &Text, within: Span) -> Option<Span> {
        let chars = (within.start..).zip(text.chars_of(within));
        let first_chars = self.first_chars();
        let places = chars.filter(|(_, c)| first_chars.may_have(**c));
        places.filter_map(|(at, _)| self.longest_at(text, at)).find(|span| span.end <= within.end)
    }

    /// The longest word at each place inside `within` where one starts; the last ones may reach further.
    pub fn starting_in(&self, text: &Text, within: Span) -> impl DoubleEndedIterator<Item = Span> {
        let first_chars = self.first_chars();
        let places = text.chars_of(within).iter().enumerate().filter(|(_, c)| first_chars.may_have(**c));
        places.filter_map(move |(at, _)| self.longest_at(text, within.start + at))
    }

    /// The longest word that `string` starts with.
    pub fn longest_prefix(&self, string: &str) -> Option<&'static str> {
        let words = self.starts().under(string.chars());
        words.iter().map(|(word, _)| *word).find(|word| string.starts_with(word))
    }

    /// The longest word that `string` ends with.
    pub fn longest_suffix(&self, string: &str) -> Option<&'static str> {
        let words = self.ends().under(string.chars().rev());
        words.iter().map(|(word, _)| *word).find(|word| string.ends_with(word))
    }

    /// All words that `string` ends with, the longest first.
    pub fn suffixes<'a>(&'a self, string: &'a str) -> impl Iterator<Item = &'static str> + 'a {
        let words = self.ends().under(string.chars().rev());
        words.iter().map(|(word, _)| *word).filter(|word| string.ends_with(word))
    }

    /// The bytes of the first place in `string` where a word starts, with the longest word there.
    pub fn find_in(&self, string: &str) -> Option<Range<usize>> {
        let first_chars = self.first_chars();
        let mut places = string.char_indices().filter(|(_, c)| first_chars.may_have(*c));
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
