//! The sentences of a text, and the features by which they are aligned.

use rustc_hash::FxHashMap;

use super::shingles::{letter, mix};
use crate::span::{Span, Text};

/// Characters that end a sentence.
const ENDS: [char; 7] = ['。', '！', '？', '!', '?', '；', '\n'];
/// Quotation marks and brackets that close after the end of a sentence and belong to it.
const CLOSING: [char; 4] = ['”', '’', '）', '」'];
/// Letters in a piece, the unit by which sentences are compared: a pair.
const PIECE: usize = 2;
/// Most letters of a cue line.
const CUE: usize = 12;
/// Fewest pairs of letters of a sentence that counts as part of a longer one.
const PART: usize = 5;
/// Share of the shorter sentence's pairs of letters that the longer one must contain.
const CONTAINED: f64 = 0.9;
/// Longest sentence, in code points: a longer one is cut.
const LONGEST: usize = 512;

/// A sentence: its range and its features.
pub(super) struct Sentence {
    /// The range of the sentence without surrounding whitespace.
    pub span: Span,
    /// The hash of its letters: the same for sentences that differ in punctuation only.
    pub hash: u64,
    /// Whether it is a short line that only introduces what follows, such as `建议：`.
    pub is_cue: bool,
    /// The hashes of its pairs of letters, sorted.
    pieces: Vec<u32>,
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
    let mut pieces: Vec<u32> = letters
        .windows(PIECE.min(letters.len().max(1)))
        .map(|piece| mix(piece.iter().fold(0, |sum, letter| sum << 32 | letter)))
        .filter_map(|hash| u32::try_from(hash >> 32).ok())
        .collect();
    pieces.sort_unstable();
    let is_cue = letters.len() <= CUE && matches!(text.before(span.end), Some('：' | ':'));
    (!letters.is_empty()).then_some(Sentence { span, hash, is_cue, pieces })
}

impl Sentence {
    /// The share of common pairs of letters in the mean number of both sentences (Dice).
    pub fn likeness(&self, other: &Self) -> f64 {
        let all = self.pieces.len() + other.pieces.len();
        if all == 0 { 0.0 } else { ratio(2 * self.shared_pieces(other), all) }
    }

    /// Whether one of the two sentences is, nearly in full, part of the other.
    pub fn is_part(&self, other: &Self) -> bool {
        let lesser = self.pieces.len().min(other.pieces.len());
        lesser >= PART && ratio(self.shared_pieces(other), lesser) >= CONTAINED
    }

    fn shared_pieces(&self, other: &Self) -> usize {
        let (mut i, mut j, mut shared) = (0, 0, 0);
        while let (Some(a), Some(b)) = (self.pieces.get(i), other.pieces.get(j)) {
            shared += usize::from(a == b);
            i += usize::from(a <= b);
            j += usize::from(b <= a);
        }
        shared
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole)
}

/// Sentences by their pairs of letters, to find those that resemble another.
pub(super) struct Index<'a> {
    sentences: &'a [Sentence],
    /// Each pair of letters with the first sentences that contain it, sorted.
    by_piece: Vec<(u32, u32)>,
}

/// Most sentences listed under a pair of letters: a more frequent pair distinguishes nothing.
const LISTED: usize = 8;
/// Most sentences that one is compared with.
const COMPARED: usize = 6;

impl<'a> Index<'a> {
    /// The index of the sentences at the positions `listed`.
    pub fn new(sentences: &'a [Sentence], listed: impl Iterator<Item = usize>) -> Self {
        let mut by_piece: Vec<(u32, u32)> = listed
            .filter_map(|i| Some((u32::try_from(i).ok()?, sentences.get(i)?)))
            .flat_map(|(i, sentence)| sentence.pieces.iter().map(move |piece| (*piece, i)))
            .collect();
        by_piece.sort_unstable();
        by_piece.dedup();
        let (mut last, mut listed) = (None, 0);
        by_piece.retain(|(piece, _)| {
            listed = if last == Some(*piece) { listed + 1 } else { 1 };
            last = Some(*piece);
            listed <= LISTED
        });
        Self { sentences, by_piece }
    }

    /// The sentences listed under a pair of letters.
    fn under(&self, piece: u32) -> impl Iterator<Item = u32> {
        let from = self.by_piece.partition_point(|(listed, _)| *listed < piece);
        self.by_piece[from..].iter().take_while(move |(listed, _)| *listed == piece).map(|(_, i)| *i)
    }

    /// The listed sentences that resemble `sentence` most, with their likeness.
    pub fn like(&self, sentence: &Sentence) -> Vec<(usize, f64)> {
        let mut votes: FxHashMap<u32, usize> = FxHashMap::default();
        for i in sentence.pieces.iter().flat_map(|piece| self.under(*piece)) {
            *votes.entry(i).or_default() += 1;
        }
        let mut ranked: Vec<(u32, usize)> = votes.into_iter().collect();
        ranked.sort_unstable_by_key(|&(i, votes)| (std::cmp::Reverse(votes), i));
        ranked.truncate(COMPARED);
        let like = |i: u32| usize::try_from(i).ok().map(|i| (i, sentence.likeness(&self.sentences[i])));
        ranked.into_iter().filter_map(|(i, _)| like(i)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_lists_few_sentences_for_a_pair_and_a_bounded_number_is_compared() {
        let text = (0..500).flat_map(|i| ["第".to_owned(), i.to_string(), "次会议召开。".to_owned()]);
        let text = Text::new(text.collect());
        let sentences = sentences(&text);
        let index = Index::new(&sentences, 0..sentences.len());
        assert_eq!(sentences.len(), 500);
        assert!(index.by_piece.chunk_by(|a, b| a.0 == b.0).all(|listed| listed.len() <= LISTED));
        assert!(sentences.iter().all(|sentence| index.like(sentence).len() <= COMPARED));
        assert_eq!(index.like(&sentences[3]).first().map(|(i, _)| *i), Some(3));
    }
}
