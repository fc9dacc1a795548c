//! Positions in a text, counted in code points.
//!
//! [`Text`] is the one place where bytes become code points: every other module speaks of
//! [`Span`]s, and a span of a text is also a slice of the Python string of the same text.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;
use serde::Serialize;

/// A half-open stretch `start..end` of a text, in code points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// The first code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

impl Span {
    /// The span `start..end`; an end before the start gives an empty span.
    ///
    /// ```
    /// use baodao::span::Span;
    /// assert_eq!(Span::new(2, 5).len(), 3);
    /// assert!(Span::new(5, 2).is_empty());
    /// ```
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// How many code points the span has.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span has no code points.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether `position` is inside the span.
    pub fn contains(self, position: usize) -> bool {
        (self.start..self.end).contains(&position)
    }

    /// Whether `other` is wholly inside the span.
    pub fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans share a code point.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A text that is read by code point and sliced without ever splitting one.
#[derive(Clone, Debug, Default)]
pub struct Text {
    string: String,
    chars: Vec<char>,
    byte_starts: Vec<u32>,
    /// The positions, in code points, of characters that may be marks.
    marks: Vec<u32>,
}

/// A list of marks longer than this returns the memory that it does not use.
const LONG: usize = 1 << 16;

/// Number of elements above which [`shrink_long`] returns the unused memory of a list.
const LONG_LIST: usize = 1 << 11;

/// Returns the memory that a long list does not use: a list that grows has up to twice what it needs.
pub(crate) fn shrink_long<T>(list: &mut Vec<T>) {
    if list.len() > LONG_LIST {
        list.shrink_to_fit();
    }
}

/// Keeps the first `count` elements. A long list is shrunk to the memory that it needs.
fn cut_off(marks: &mut Vec<u32>, count: usize) {
    let is_long = marks.len() > LONG;
    marks.truncate(count);
    if is_long {
        marks.shrink_to_fit();
    }
}

impl Text {
    /// Indexes `string`; takes time and memory linear in its length.
    ///
    /// ```
    /// use baodao::span::{Span, Text};
    /// let text = Text::new("6月4日上午".to_owned());
    /// assert_eq!(text.slice(Span::new(0, 4)), "6月4日");
    /// ```
    pub fn new(string: String) -> Self {
        let length = string.chars().count();
        Self::of_length(string, length)
    }

    /// As [`Text::new`], of a text that is known to have `length` code points.
    pub(crate) fn of_length(string: String, length: usize) -> Self {
        debug_assert_eq!(string.chars().count(), length);
        let (mut chars, mut byte_starts) = (vec!['\0'; length], vec![0; length + 1]);
        // No branch hangs on which characters are marks: that can't be foreseen.
        let (mut marks, mut known) = (vec![0; length + 1], 0);
        let places = chars.iter_mut().zip(&mut byte_starts);
        for ((at, (byte, c)), (to, start)) in (0..).zip(string.char_indices()).zip(places) {
            (*to, *start) = (c, offset(byte));
            marks[known] = at;
            known += usize::from(may_be_mark(c));
        }
        cut_off(&mut marks, known);
        byte_starts[length] = offset(string.len());
        Self { string, chars, byte_starts, marks }
    }

    /// The text of `chars`.
    pub(crate) fn of_chars(chars: Vec<char>) -> Self {
        let mut string = String::with_capacity(HAN_BYTES * chars.len());
        let mut byte_starts = Vec::with_capacity(chars.len() + 1);
        let (mut marks, mut known) = (vec![0; chars.len() + 1], 0);
        for (at, c) in (0..).zip(&chars) {
            byte_starts.push(offset(string.len()));
            string.push(*c);
            marks[known] = at;
            known += usize::from(may_be_mark(*c));
        }
        cut_off(&mut marks, known);
        byte_starts.push(offset(string.len()));
        Self { string, chars, byte_starts, marks }
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.string
    }

    /// The code points.
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// How many code points the text has.
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.chars.is_empty()
    }

    /// The text's string.
    pub(crate) fn into_string(self) -> String {
        self.string
    }

    /// The byte offset of each code point.
    pub(crate) fn byte_starts(&self) -> impl Iterator<Item = u32> {
        self.byte_starts.iter().copied().take(self.len())
    }

    /// The whole text as a span.
    pub fn span(&self) -> Span {
        Span::new(0, self.len())
    }

    /// The code point at `position`, if there is one.
    pub fn get(&self, position: usize) -> Option<char> {
        self.chars.get(position).copied()
    }

    /// The code point before `position`, if there is one.
    pub fn before(&self, position: usize) -> Option<char> {
        position.checked_sub(1).and_then(|p| self.get(p))
    }

    /// The characters of `span`; a part past the end of the text is left out.
    pub fn slice(&self, span: Span) -> &str {
        let end = span.end.min(self.len());
        let start = span.start.min(end);
        let bytes = self.byte_starts[start] as usize..self.byte_starts[end] as usize;
        self.string.get(bytes).unwrap_or_default()
    }

    /// The code points of `span`; a part past the end of the text is left out.
    pub fn chars_of(&self, span: Span) -> &[char] {
        let end = span.end.min(self.len());
        &self.chars[span.start.min(end)..end]
    }

    /// The characters of `span` that may be marks (see [`may_be_mark`]), and where they are.
    #[inline]
    pub(crate) fn marks(&self, span: Span) -> impl Iterator<Item = (usize, char)> {
        let from = self.marks.partition_point(|at| (*at as usize) < span.start);
        let marks = self.marks[from..].iter().map(|at| *at as usize).take_while(move |at| *at < span.end);
        marks.filter_map(|at| Some((at, self.get(at)?)))
    }

    /// The part of `span` after the last character of which `is_mark` holds; the whole of `span` without such a character.
    pub fn after_last(&self, span: Span, is_mark: impl Fn(char) -> bool) -> Span {
        let mark = self.chars_of(span).iter().rposition(|c| is_mark(*c));
        Span::new(mark.map_or(span.start, |at| span.start + at + 1), span.end)
    }

    /// Whether `word` is at `position`.
    #[inline]
    pub fn has_at(&self, position: usize, word: &str) -> bool {
        let Some(&byte) = self.byte_starts.get(position) else { return false };
        starts_with(&self.string.as_bytes()[byte as usize..], word.as_bytes())
    }

    /// Whether `word` ends at `position`.
    #[inline]
    pub fn has_before(&self, position: usize, word: &str) -> bool {
        let Some(&byte) = self.byte_starts.get(position) else { return false };
        ends_with(&self.string.as_bytes()[..byte as usize], word.as_bytes())
    }

    /// The first place of `word` inside `within`.
    pub fn find(&self, word: &str, within: Span) -> Option<Span> {
        if within.len() <= SHORT && !word.is_empty() {
            return self.find_near(word, within);
        }
        let byte = memchr::memmem::find(self.slice(within).as_bytes(), word.as_bytes())?;
        let start = self.position_of_byte(self.byte_starts[within.start] as usize + byte);
        Some(Span::new(start, start + word.chars().count()))
    }

    /// As [`Text::find`], by comparing at each place of the word's first character. In a short text this costs less
    /// than what a search of a long text prepares.
    fn find_near(&self, word: &str, within: Span) -> Option<Span> {
        let first = word.chars().next()?;
        let end = within.end.min(self.len());
        let places = (within.start..).zip(self.chars.get(within.start..end)?).filter(|(_, c)| **c == first);
        let start = places.map(|(start, _)| start).find(|start| self.has_at(*start, word))?;
        let found = Span::new(start, start + word.chars().count());
        (found.end <= end).then_some(found)
    }

    /// The code point position of a byte offset (of its character's first byte).
    pub fn position_of_byte(&self, byte: usize) -> usize {
        let byte = offset(byte);
        self.byte_starts.partition_point(|&b| b < byte)
    }

    /// Every place where one of `words` occurs, by start, and the index of the word. `words` must not contain a word
    /// twice.
    ///
    /// The text is read once for all of them, so that many cost no more than few.
    ///
    /// ```
    /// use baodao::span::{Span, Text};
    /// let text = Text::new("市长李明，李明远".to_owned());
    /// assert_eq!(text.places(&["李明", "市"]), [(Span::new(0, 1), 1), (Span::new(2, 4), 0), (Span::new(5, 7), 0)]);
    /// ```
    pub fn places(&self, words: &[&str]) -> Vec<(Span, usize)> {
        if words.is_empty() {
            return Vec::new();
        }
        let by_word: FxHashMap<&str, usize> = words.iter().enumerate().map(|(i, word)| (*word, i)).collect();
        let firsts = CharSet::of(words.iter().filter_map(|word| word.chars().next()));
        let lengths: BTreeSet<usize> = words.iter().map(|word| word.chars().count()).filter(|n| *n > 0).collect();
        let mut found = Vec::new();
        for start in firsts.places(self.chars()) {
            for end in lengths.iter().map(|length| start + length).take_while(|end| *end <= self.len()) {
                let span = Span::new(start, end);
                found.extend(by_word.get(self.slice(span)).map(|i| (span, *i)));
            }
        }
        found
    }

    /// `span` without the characters at either end for which `drop` holds.
    pub fn trim(&self, span: Span, drop: impl Fn(char) -> bool) -> Span {
        let (mut start, end) = (span.start, span.end.min(self.len()));
        while start < end && drop(self.chars[start]) {
            start += 1;
        }
        self.trim_end(Span::new(start, end), drop)
    }

    /// `span` without the characters at its end for which `drop` holds.
    pub fn trim_end(&self, span: Span, drop: impl Fn(char) -> bool) -> Span {
        let mut end = span.end.min(self.len());
        while end > span.start && drop(self.chars[end - 1]) {
            end -= 1;
        }
        Span::new(span.start, end)
    }
}

/// A set of characters with a bit for each residue of code points: a character without its bit is not in the set.
///
/// Of the 20,992 common ideographs only about ten share a bit, so a set bit nearly always means a member.
#[derive(Clone, Debug)]
pub(crate) struct CharSet {
    bits: [u64; CHAR_SET_BITS / 64],
    /// The number of set bits before each word of bits.
    below: [u16; CHAR_SET_BITS / 64],
}

/// Bits of a [`CharSet`].
const CHAR_SET_BITS: usize = 2048;

impl CharSet {
    /// The set of `chars`.
    pub fn of(chars: impl Iterator<Item = char>) -> Self {
        let mut bits = [0; CHAR_SET_BITS / 64];
        for c in chars {
            let bit = Self::residue(c);
            bits[bit / 64] |= 1 << (bit % 64);
        }
        Self::of_bits(bits)
    }

    /// The characters of all `sets`.
    pub fn union<'a>(sets: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut bits = [0; CHAR_SET_BITS / 64];
        for set in sets {
            bits.iter_mut().zip(&set.bits).for_each(|(all, bits)| *all |= bits);
        }
        Self::of_bits(bits)
    }

    fn of_bits(bits: [u64; CHAR_SET_BITS / 64]) -> Self {
        let mut sum = 0;
        let below = bits.map(|bits| {
            sum += bits.count_ones();
            u16::try_from(sum - bits.count_ones()).unwrap_or(u16::MAX)
        });
        Self { bits, below }
    }

    /// The number of the bit of `c`. Characters whose code points differ by a multiple of the number of bits share
    /// it.
    #[inline]
    pub fn residue(c: char) -> usize {
        c as usize % CHAR_SET_BITS
    }

    /// Whether `c` may be in the set; if not, it is certainly not in the set.
    #[inline]
    pub fn may_have(&self, c: char) -> bool {
        let bit = Self::residue(c);
        self.bits[bit / 64] >> (bit % 64) & 1 == 1
    }

    /// The indexes in `chars` of the characters of the set, and of few others that share a bit with one.
    #[inline]
    pub fn places<'a>(&'a self, chars: &'a [char]) -> impl Iterator<Item = usize> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + chars.get(from..)?.iter().position(|c| self.may_have(*c))?;
            from = at + 1;
            Some(at)
        })
    }

    /// The number of set bits below that of `c`, if this one is set.
    #[inline]
    pub fn rank(&self, c: char) -> Option<usize> {
        let (word, bit) = (Self::residue(c) / 64, Self::residue(c) % 64);
        let is_set = self.bits[word] >> bit & 1 == 1;
        is_set.then(|| usize::from(self.below[word]) + (self.bits[word] & ((1 << bit) - 1)).count_ones() as usize)
    }
}

/// A set of characters of the basic plane with a bit for each, for sets that are looked up at every character.
#[derive(Clone, Debug)]
pub(crate) struct BmpSet(Vec<u64>);

impl BmpSet {
    /// The characters of the basic plane that have a property.
    pub fn of(has_property: impl Fn(char) -> bool) -> Self {
        let mut bits = vec![0; 0x10000 / 64];
        for c in ('\0'..='\u{ffff}').filter(|c| has_property(*c)) {
            bits[c as usize / 64] |= 1 << (c as usize % 64);
        }
        Self(bits)
    }

    /// Whether `c` is in the set.
    #[inline]
    pub fn has(&self, c: char) -> bool {
        self.0.get(c as usize / 64).is_some_and(|bits| bits >> (c as usize % 64) & 1 == 1)
    }
}

/// The bytes of most Han characters and of the marks beside them.
const HAN_BYTES: usize = 3;

/// Spans of at most this many characters are searched without the preparation that a search of a long text needs.
const SHORT: usize = 64;

/// A byte offset in 32 bits; a larger one becomes the largest.
fn offset(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}

/// Whether `c` may be a mark, a blank or a digit: it is not one of the common ideographs, of which texts mostly
/// consist.
#[inline]
pub(crate) fn may_be_mark(c: char) -> bool {
    !('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Whether `c` is a unified ideograph, or `〇`.
#[inline]
pub(crate) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇' | '\u{20000}'..='\u{3134f}')
}

/// Whether `c` is in a block of ideographs, unified or for compatibility, or is `〇`. So it is in more blocks than
/// [`is_ideograph`] knows.
#[inline]
pub(crate) fn is_of_han_block(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' | '〇' | '\u{f900}'..='\u{faff}')
}

/// Whether `text` starts with `word`. Chinese characters differ in their last byte more than in their first: most
/// words are distinguished by it alone.
#[inline]
pub(crate) fn starts_with(text: &[u8], word: &[u8]) -> bool {
    let head = text.get(..word.len());
    head.is_some_and(|head| head.last() == word.last() && head == word)
}

/// Whether `text` ends with `word`; the last byte tells most words apart.
#[inline]
pub(crate) fn ends_with(text: &[u8], word: &[u8]) -> bool {
    word.is_empty() || text.last() == word.last() && text.ends_with(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_near_as_they_are_far_off() {
        let far = "，".repeat(SHORT + 1);
        for (text, word) in [("召开会议", "会议"), ("召开会议", "议会"), ("会会议", "会议"), ("会", "会议"), ("", "会")]
        {
            let near = Text::new(text.to_owned());
            let found = near.find(word, near.span());
            assert_eq!(found.map(|span| span.start), text.find(word).map(|byte| byte / 3), "{text} {word}");
            let long = Text::new(far.clone() + text);
            let shifted = found.map(|span| Span::new(span.start + SHORT + 1, span.end + SHORT + 1));
            assert_eq!(long.find(word, long.span()), shifted, "{text} {word}");
        }
        let text = Text::new("召开会议".to_owned());
        assert_eq!(text.find("会议", Span::new(0, 3)), None);
        assert_eq!(text.find("会议", Span::new(2, 90)), Some(Span::new(2, 4)));
        assert_eq!(text.find("会议", Span::new(50, 60)), None);
    }

    #[test]
    fn a_text_of_characters_is_that_of_their_string() {
        for string in ["", "，6月4日：会议。召开", "aé𠀀"] {
            let (whole, of_chars) = (Text::new(string.to_owned()), Text::of_chars(string.chars().collect()));
            assert_eq!(format!("{whole:?}"), format!("{of_chars:?}"));
        }
    }

    #[test]
    fn marks_are_what_is_no_ideograph() {
        let text = Text::new("，6月4日：会议。召开".to_owned());
        let marks = |span| text.marks(span).collect::<Vec<_>>();
        assert_eq!(marks(text.span()), [(0, '，'), (1, '6'), (3, '4'), (5, '：'), (8, '。')]);
        assert_eq!(marks(Span::new(2, 5)), [(3, '4')]);
        assert_eq!(marks(Span::new(9, 40)), []);
    }

    #[test]
    fn words_stand_where_all_of_them_does() {
        let text = Text::new("a召开会议".to_owned());
        assert!(text.has_at(1, "召开") && text.has_at(3, "会议") && text.has_at(5, ""));
        assert!(!text.has_at(1, "召回") && !text.has_at(4, "会议") && !text.has_at(6, "") && !text.has_at(1, "呈开"));
        assert!(text.has_before(3, "召开") && text.has_before(0, "") && text.has_before(5, "议"));
        assert!(!text.has_before(3, "打开") && !text.has_before(1, "aa") && !text.has_before(6, ""));
    }

    /// 院 is U+9662; U+A662 has the same bit.
    #[test]
    fn character_sets_exclude_most_characters() {
        let set = CharSet::of("院a".chars());
        assert!(['院', 'a', '\u{9662}', '\u{a662}'].into_iter().all(|c| set.may_have(c)));
        assert!(!set.may_have('c') && !set.may_have('\u{9663}') && !set.may_have('\u{8b62}'));
        let both = CharSet::union([&set, &CharSet::of("c".chars())]);
        assert!(['院', 'a', 'c'].into_iter().all(|c| both.may_have(c)) && !both.may_have('b'));
        assert_eq!(['a', 'c', '院', 'b'].map(|c| both.rank(c)), [Some(0), Some(1), Some(2), None]);
    }
}
