//! Formulas: shingles that many unlike texts share, so that sharing them says little.

use super::sketch::{Sketch, words};
use crate::error::{Error, ErrorKind, Result};

/// Most texts that are looked at; of more, so many evenly spread ones.
const SAMPLE: usize = 4096;
/// Fewest kinds of texts that share a formula.
const KINDS: usize = 8;
/// A formula is in more than this many kinds of texts for ten texts that it is in.
const KINDS_PER_TEN: usize = 6;

/// The shingles that many unlike texts of a set share.
///
/// That a shingle is in many texts does not make it a formula: a report that forty papers print is in forty texts. So kinds
/// of texts are counted, by the least hash of each: copies have mostly the same one, reports
/// that share nothing but a formula do not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formulas {
    hashes: Vec<u32>,
}

impl Formulas {
    /// Those of a set of texts.
    pub fn of<'a>(sketches: impl ExactSizeIterator<Item = &'a Sketch>) -> Self {
        let stride = sketches.len().div_ceil(SAMPLE).max(1);
        let mut pairs = Vec::new();
        for sketch in sketches.step_by(stride) {
            let kind = sketch.hashes().first().copied().unwrap_or_default();
            pairs.extend(sketch.hashes().iter().map(|hash| u64::from(*hash) << 32 | u64::from(kind)));
        }
        pairs.sort_unstable();
        let same = |a: &u64, b: &u64| a >> 32 == b >> 32;
        let hashes = pairs.chunk_by(same).filter(|texts| is_formula(texts)).map(|texts| texts[0] >> 32);
        Self { hashes: hashes.filter_map(|hash| u32::try_from(hash).ok()).collect() }
    }

    /// Whether the hash is one of them.
    pub(super) fn has(&self, hash: u32) -> bool {
        self.hashes.binary_search(&hash).is_ok()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.hashes.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// As bytes: each hash in four, the lowest first.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.hashes.iter().flat_map(|hash| hash.to_le_bytes()).collect()
    }

    /// Those that the bytes are of.
    ///
    /// # Errors
    /// They are those of no formulas.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        match words(bytes) {
            Some(hashes) if hashes.is_sorted() => Ok(Self { hashes }),
            _ => Err(Error::new(ErrorKind::Input, "these bytes are no formulas")),
        }
    }
}

/// Whether the texts that share a shingle are of many kinds; they come sorted by kind.
fn is_formula(texts: &[u64]) -> bool {
    let kinds = texts.chunk_by(|a, b| a == b).count();
    kinds >= KINDS && kinds * 10 > texts.len() * KINDS_PER_TEN
}
