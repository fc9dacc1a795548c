//! A sketch: the hashes of a text's shingles, all of a usual report's and an even sample of a longer one's.

use crate::error::{Error, ErrorKind, Result};

/// Most hashes in a sketch.
const MOST: usize = 1024;
/// Weight of a shingle, and of one that is a formula.
const WEIGHTS: [u32; 2] = [10, 1];

/// The hashes of the shingles of a text, sorted, each once: those below a limit that is halved until they are few.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// How often the limit was halved.
    shift: u8,
    /// The upper 31 bits are the hash, the lowest says that it is a formula.
    hashes: Vec<u32>,
}

/// How alike two texts are, from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Resemblance {
    /// What they share, of all that either has (Jaccard).
    pub similarity: f64,
    /// What they share, of what the lesser has.
    pub containment: f64,
    /// How many shingles of the sketches they share that are no formulas.
    pub shared: usize,
}

impl Sketch {
    /// The sketch of the shingles.
    pub(super) fn new(shingles: &[u64]) -> Self {
        let mut hashes: Vec<u32> =
            shingles.iter().map(|hash| u32::try_from(hash >> 33).unwrap_or_default() << 1).collect();
        hashes.sort_unstable();
        hashes.dedup();
        let mut sketch = Self { shift: 0, hashes };
        while sketch.hashes.len() > MOST {
            sketch.shift += 1;
            let kept = sketch.below(sketch.shift).len();
            sketch.hashes.truncate(kept);
        }
        sketch.hashes.shrink_to_fit();
        sketch
    }

    /// The hashes, in order.
    pub(super) fn hashes(&self) -> &[u32] {
        &self.hashes
    }

    /// How many shingles the text has, about.
    pub fn size(&self) -> usize {
        self.hashes.len() << self.shift
    }

    /// Marks the hashes for which `formula` holds.
    pub(super) fn mark(&mut self, formula: impl Fn(u32) -> bool) {
        for hash in &mut self.hashes {
            *hash = *hash & !1 | u32::from(formula(*hash & !1));
        }
    }

    /// Those below the limit of `shift`.
    fn below(&self, shift: u8) -> &[u32] {
        let limit = u32::MAX.checked_shr(u32::from(shift)).unwrap_or_default();
        &self.hashes[..self.hashes.partition_point(|hash| *hash <= limit)]
    }

    /// How alike two texts are; one walk through both sketches.
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
        Resemblance { similarity: of(a + b - shared), containment: of(a.min(b)), shared: count }
    }

    /// As bytes, the same on every machine: the shift, then each hash in four bytes, the lowest first.
    pub fn to_bytes(&self) -> Vec<u8> {
        let hashes = self.hashes.iter().flat_map(|hash| (hash & !1).to_le_bytes());
        std::iter::once(self.shift).chain(hashes).collect()
    }

    /// The sketch that the bytes are of.
    ///
    /// # Errors
    /// They are those of no sketch.
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
