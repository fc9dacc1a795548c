//! A sketch: the hashes of a text's shingles, all of them for a usual report, an even sample for a longer text.

use crate::error::{Error, ErrorKind, Result};

/// Most hashes in a sketch.
pub(super) const MOST: usize = 1024;
/// How often the limit is halved for anchors: one shingle of 64 is an anchor.
const ANCHORS: u8 = 6;
/// Weight of a shingle, and of one that is a formula.
const WEIGHTS: [u32; 2] = [10, 1];

/// The hashes of the shingles of a text, sorted, each once: those below a limit that is halved until they are few.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// How often the limit of the hashes was halved.
    shift: u8,
    /// The upper 31 bits are the hash, the lowest says that it is a formula.
    hashes: Vec<u32>,
}

/// How alike two texts are, from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Resemblance {
    /// The share of their common shingles among those that either has (Jaccard).
    pub similarity: f64,
    /// The share of their common shingles among those of the text that has fewer.
    pub containment: f64,
    /// How many shingles outside formulas the two sketches share.
    pub shared: usize,
    /// How often the compared sample was halved: `shared << shift` estimates the common shingles of the texts.
    pub(super) shift: u8,
}

impl Sketch {
    /// The sketch of the shingles.
    pub(super) fn new(shingles: &[u64]) -> Self {
        let mut hashes: Vec<u32> =
            shingles.iter().map(|hash| u32::try_from(hash >> 33).unwrap_or_default() << 1).collect();
        hashes.sort_unstable();
        hashes.dedup();
        let mut sketch = Self { shift: 0, hashes };
        sketch.thin(MOST);
        sketch.hashes.shrink_to_fit();
        sketch
    }

    /// Halves the limit until there are no more than `most` hashes.
    pub(super) fn thin(&mut self, most: usize) {
        if self.hashes.len() <= most {
            return;
        }
        while self.hashes.len() > most {
            self.shift += 1;
            let kept = self.below(self.shift).len();
            self.hashes.truncate(kept);
        }
        self.hashes.shrink_to_fit();
    }

    /// The hashes, in order.
    pub(super) fn hashes(&self) -> &[u32] {
        &self.hashes
    }

    /// The estimated number of shingles of the text.
    pub fn size(&self) -> usize {
        self.hashes.len() << self.shift
    }

    /// The hashes below a fixed limit that are not formulas: two texts that share a passage of some length share one of
    /// them.
    pub fn anchors(&self) -> impl Iterator<Item = u32> + '_ {
        self.below(ANCHORS).iter().copied().filter(|hash| hash & 1 == 0)
    }

    /// Marks the hashes for which `is_formula` holds.
    pub(super) fn mark(&mut self, is_formula: impl Fn(u32) -> bool) {
        for hash in &mut self.hashes {
            *hash = *hash & !1 | u32::from(is_formula(*hash & !1));
        }
    }

    /// The hashes below the limit of `shift`.
    fn below(&self, shift: u8) -> &[u32] {
        let limit = u32::MAX.checked_shr(u32::from(shift)).unwrap_or_default();
        &self.hashes[..self.hashes.partition_point(|hash| *hash <= limit)]
    }

    /// Measures how alike two texts are; one walk through both sketches.
    pub fn resemblance(&self, other: &Self) -> Resemblance {
        let shift = self.shift.max(other.shift);
        let (a, b) = (self.below(shift), other.below(shift));
        let (mut i, mut j, mut shared, mut count) = (0, 0, 0, 0);
        while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
            if x >> 1 == y >> 1 {
                shared += weight(x | y);
                count += usize::from((x | y) & 1 == 0);
            }
            i += usize::from(x >> 1 <= y >> 1);
            j += usize::from(y >> 1 <= x >> 1);
        }
        let (a, b) = (mass(a), mass(b));
        let of = |whole: u32| if whole == 0 { 0.0 } else { f64::from(shared) / f64::from(whole) };
        Resemblance { similarity: of(a + b - shared), containment: of(a.min(b)), shared: count, shift }
    }

    /// The sketch as bytes, the same on every machine: the shift, then each hash in four bytes, the lowest byte
    /// first. Marks of formulas are left out.
    pub fn to_bytes(&self) -> Vec<u8> {
        let hashes = self.hashes.iter().flat_map(|hash| (hash & !1).to_le_bytes());
        std::iter::once(self.shift).chain(hashes).collect()
    }

    /// The sketch that these bytes encode.
    ///
    /// # Errors
    /// The bytes encode no sketch.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let wrong = || Error::new(ErrorKind::Input, "these bytes are no sketch");
        let (shift, rest) = bytes.split_first().ok_or_else(wrong)?;
        let hashes = words(rest).ok_or_else(wrong)?;
        let sketch = Self { shift: *shift, hashes };
        let sorted = sketch.hashes.is_sorted_by(|a, b| a < b) && sketch.hashes.iter().all(|hash| hash & 1 == 0);
        if *shift > 31 || sketch.hashes.len() > MOST || !sorted || sketch.below(*shift).len() < sketch.hashes.len() {
            return Err(wrong());
        }
        Ok(sketch)
    }
}

/// The numbers of four bytes each that `bytes` hold, if they hold nothing else.
pub(super) fn words(bytes: &[u8]) -> Option<Vec<u32>> {
    let words = bytes.chunks(4).map(|word| word.try_into().ok().map(u32::from_le_bytes));
    words.collect()
}

fn weight(hash: u32) -> u32 {
    WEIGHTS[(hash & 1) as usize]
}

fn mass(hashes: &[u32]) -> u32 {
    hashes.iter().map(|hash| weight(*hash)).sum()
}
