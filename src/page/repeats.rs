//! Lines that a page gives twice: an abstract before the body, a caption under two pictures.

use rustc_hash::FxHashSet;

use super::words::ABSTRACT_STARTS;
use crate::markup::Block;

/// Longest line that may occur twice, and shortest abstract, in characters.
const SHORTEST: usize = 16;
/// Longest abstract, in characters.
const LONGEST_ABSTRACT: usize = 400;

/// Drops an abstract that the body repeats, and lines of more than [`SHORTEST`] characters that were there before.
pub(super) fn drop_repeats(blocks: &mut Vec<Block>) {
    if is_abstract(blocks) {
        blocks.remove(0);
    }
    let mut seen = FxHashSet::default();
    blocks.retain(|block| block.text.chars().nth(SHORTEST).is_none() || seen.insert(block.text.clone()));
}

/// Whether the first line repeats the beginning of the lines after it, or is a labelled abstract whose words they have.
fn is_abstract(blocks: &[Block]) -> bool {
    let Some((first, rest)) = blocks.split_first() else { return false };
    let (text, is_labelled) = match ABSTRACT_STARTS.longest_prefix(&first.text) {
        Some(word) => (first.text.get(word.len()..).unwrap_or_default().trim_start_matches(['：', ':']), true),
        None => (first.text.as_str(), false),
    };
    let text: Vec<char> = text.trim_end_matches(['…', '.', ' ']).chars().filter(|c| !c.is_whitespace()).collect();
    if rest.is_empty() || !(SHORTEST..=LONGEST_ABSTRACT).contains(&text.len()) {
        return false;
    }
    let body = || rest.iter().flat_map(|block| block.text.chars()).filter(|c| !c.is_whitespace());
    let begins = body().zip(&text).take_while(|(a, b)| a == *b).count() == text.len();
    let is_inside = || {
        let (wanted, body): (String, String) = (text.iter().collect(), body().take(4 * LONGEST_ABSTRACT).collect());
        body.contains(&wanted)
    };
    begins || is_labelled && is_inside()
}
