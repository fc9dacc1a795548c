//! The sentences of a text that is aligned, and by what they are compared.

use rustc_hash::FxHashMap;

use super::shingles::{letter, mix};
use crate::span::{Span, Text};

/// Characters that end a sentence.
const ENDS: [char; 7] = ['。', '！', '？', '!', '?', '；', '\n'];
/// Quotation marks and brackets that go with the end before them.
const CLOSING: [char; 4] = ['”', '’', '）', '」'];
/// Letters that are compared as one.
const PIECE: usize = 2;
/// Longest sentence, in code points: a longer one is cut.
const LONGEST: usize = 512;

/// A sentence: where it is and what it says.
pub(super) struct Sentence {
    /// Without blanks around it.
    pub span: Span,
    /// Of its letters: the same for sentences that differ in punctuation only.
    pub hash: u64,
    /// Its pairs of letters, sorted.
    pieces: Vec<u64>,
}

/// The sentences of `text` that have letters, in order.
pub(super) fn sentences(text: &Text) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut start = 0;
    for (i, c) in text.chars().iter().enumerate() {
        let closed = text.get(i + 1).is_none_or(|next| !CLOSING.contains(&next));
        let after_end = ENDS.contains(c) || CLOSING.contains(c) && text.before(i).is_some_and(|c| ENDS.contains(&c));
        if after_end && closed || i + 1 - start >= LONGEST || i + 1 == text.len() {
            found.extend(sentence(text, Span::new(start, i + 1)));
            start = i + 1;
        }
    }
    found
}

fn sentence(text: &Text, span: Span) -> Option<Sentence> {
    let span = text.trim(span, char::is_whitespace);
    let letters: Vec<u64> = text.chars_of(span).iter().filter_map(|c| letter(*c)).map(u64::from).collect();
    let hash = letters.iter().fold(letters.len() as u64, |hash, letter| mix(hash ^ letter));
    let mut pieces: Vec<u64> = letters
        .windows(PIECE.min(letters.len().max(1)))
        .map(|piece| piece.iter().fold(0, |sum, letter| sum << 32 | letter))
        .collect();
    pieces.sort_unstable();
    (!letters.is_empty()).then_some(Sentence { span, hash, pieces })
}

impl Sentence {
    /// How much of the pairs of letters two sentences share, of what both have on average (Dice).
    pub fn likeness(&self, other: &Self) -> f64 {
        let (mut i, mut j, mut shared) = (0, 0, 0_u32);
        while let (Some(a), Some(b)) = (self.pieces.get(i), other.pieces.get(j)) {
            shared += u32::from(a == b);
            i += usize::from(a <= b);
            j += usize::from(b <= a);
        }
        let all = u32::try_from(self.pieces.len() + other.pieces.len()).unwrap_or(u32::MAX);
        if all == 0 { 0.0 } else { f64::from(2 * shared) / f64::from(all) }
    }
}

/// Sentences by their pairs of letters, to find those that are like another.
pub(super) struct Index<'a> {
    sentences: &'a [Sentence],
    /// The first sentences that hold each pair.
    by_piece: FxHashMap<u64, Vec<usize>>,
}

/// Sentences that are kept of those with a pair of letters: a pair that more have tells none apart.
const LISTED: usize = 8;
/// Sentences that one is compared with.
const COMPARED: usize = 6;

impl<'a> Index<'a> {
    /// The index of those of `sentences` that are `listed`.
    pub fn new(sentences: &'a [Sentence], listed: impl Iterator<Item = usize>) -> Self {
        let mut by_piece: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        for i in listed {
            for piece in &sentences[i].pieces {
                let places = by_piece.entry(*piece).or_default();
                if places.len() < LISTED && places.last() != Some(&i) {
                    places.push(i);
                }
            }
        }
        Self { sentences, by_piece }
    }

    /// The listed sentences most like `sentence`, with their likeness.
    pub fn like(&self, sentence: &Sentence) -> Vec<(usize, f64)> {
        let mut votes: FxHashMap<usize, usize> = FxHashMap::default();
        for i in sentence.pieces.iter().filter_map(|piece| self.by_piece.get(piece)).flatten() {
            *votes.entry(*i).or_default() += 1;
        }
        let mut ranked: Vec<(usize, usize)> = votes.into_iter().collect();
        ranked.sort_unstable_by_key(|&(i, votes)| (std::cmp::Reverse(votes), i));
        ranked.truncate(COMPARED);
        ranked.into_iter().map(|(i, _)| (i, sentence.likeness(&self.sentences[i]))).collect()
    }
}
