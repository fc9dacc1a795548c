//! The sketch of a text: hashes of a sample of its shingles, and how much of one text is in another.

use std::hash::Hasher as _;

use rustc_hash::{FxHashSet, FxHasher};

use super::letters::count_common;
use crate::reading::canonical;

/// Letters in a shingle.
const LENGTH: usize = 6;
/// Most hashes of a sketch.
const MOST: usize = 512;

/// A sample of the hashes of a text's shingles, sorted: those whose last `level` bits are zero.
#[derive(Clone, Debug, Default)]
pub struct Sketch {
    level: u8,
    hashes: Box<[u32]>,
}

/// How much of two texts is the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overlap {
    /// The estimated number of shingles that both texts have.
    pub shingles: usize,
    /// The share of the smaller sketch that is in the other, in thousandths.
    pub share: usize,
}

impl Sketch {
    /// The sketch of a text without its `masked` ranges of code points, such as names, posts and set phrases.
    pub fn of(text: &str, masked: &[(usize, usize)]) -> Self {
        let mut hashes = shingles(text, masked);
        let mut level = 0;
        while hashes.len() > MOST && level < 31 {
            level += 1;
            hashes.retain(|hash| hash.trailing_zeros() >= u32::from(level));
        }
        Self { level, hashes: hashes.into() }
    }

    /// The hashes whose last `level` bits are zero. Sketches of at most this level have all such hashes of their
    /// texts.
    pub fn anchors(&self, level: u8) -> impl Iterator<Item = u32> + '_ {
        self.hashes.iter().copied().filter(move |hash| hash.trailing_zeros() >= u32::from(level))
    }

    /// All hashes.
    #[cfg(test)]
    fn hashes(&self) -> &[u32] {
        &self.hashes
    }

    /// Drops the hashes of set phrases, unless fewer than one hash in eight would remain.
    pub fn drop_formulas(&mut self, formulas: &FxHashSet<u32>) {
        let kept: Vec<u32> = self.hashes.iter().copied().filter(|hash| !formulas.contains(hash)).collect();
        if kept.len() * 8 >= self.hashes.len() {
            self.hashes = kept.into();
        }
    }

    /// How much of the two texts is the same.
    pub fn overlap(&self, other: &Self) -> Overlap {
        let level = self.level.max(other.level);
        let of = |sketch: &Self| -> Vec<u32> { sketch.anchors(level).collect() };
        let (own, others) = match (self.level == level, other.level == level) {
            (true, true) => return overlap_of(&self.hashes, &other.hashes, level),
            (true, false) => (self.hashes.to_vec(), of(other)),
            _ => (of(self), other.hashes.to_vec()),
        };
        overlap_of(&own, &others, level)
    }
}

fn overlap_of(a: &[u32], b: &[u32], level: u8) -> Overlap {
    let common = count_common(a, b);
    let shorter = a.len().min(b.len()).max(1);
    Overlap { shingles: common << level, share: common * 1000 / shorter }
}

/// The hashes of the shingles of a text, sorted, each once.
fn shingles(text: &str, masked: &[(usize, usize)]) -> Vec<u32> {
    let mut masked = masked.to_vec();
    masked.sort_unstable();
    let mut ranges = masked.into_iter().peekable();
    let (mut window, mut hashes) = (Vec::with_capacity(LENGTH), Vec::new());
    let mut masked_until = 0;
    for (at, c) in canonical(text).chars().enumerate() {
        while let Some((_, end)) = ranges.next_if(|(start, _)| *start <= at) {
            masked_until = masked_until.max(end);
        }
        if at < masked_until {
            window.clear();
        } else if c.is_alphanumeric() {
            if window.len() == LENGTH {
                window.remove(0);
            }
            window.push(c);
            if window.len() == LENGTH {
                hashes.push(hash_of(&window));
            }
        }
    }
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

fn hash_of(window: &[char]) -> u32 {
    let mut hasher = FxHasher::default();
    for c in window {
        hasher.write_u32(u32::from(*c));
    }
    // The last bits of the hash choose the sample, so they depend on all letters.
    let mixed = (hasher.finish() ^ hasher.finish() >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    u32::try_from(mixed >> 32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters without repetition.
    fn text(range: std::ops::Range<u32>) -> String {
        range.filter_map(|i| char::from_u32(0x4e00 + i * 7919 % 0x4fff)).collect()
    }

    #[test]
    fn a_part_of_a_text_is_in_it() {
        let (whole, part) = (Sketch::of(&text(0..4000), &[]), Sketch::of(&text(100..900), &[]));
        let overlap = whole.overlap(&part);
        assert!(overlap.share > 900 && (600..1000).contains(&overlap.shingles), "{overlap:?}");
        assert_eq!(overlap, part.overlap(&whole));
        assert_eq!(whole.overlap(&Sketch::of(&text(5000..6000), &[])).share, 0);
        assert!(whole.hashes().len() <= MOST);
    }

    #[test]
    fn masked_words_are_no_part_of_a_shingle() {
        let one = Sketch::of("甘州区区长闻人朔到会讲话并考察河道", &[(3, 8)]);
        let other = Sketch::of("甘州区县长左丘霖到会讲话并考察河道", &[(3, 8)]);
        assert_eq!(one.overlap(&other), Overlap { shingles: one.hashes().len(), share: 1000 });
        assert_eq!(one.hashes().len(), 4);
    }
}
