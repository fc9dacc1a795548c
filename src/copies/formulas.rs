//! Formulas: shingles that reports of many stories share, so that sharing them says little.

use super::clusters::{Rule, told};
use super::signature::Signature;
use super::sketch::words;
use super::stop::{Stop, caught};
use crate::error::{Error, ErrorKind, Result};

/// Most texts that are looked at; of more, so many evenly spread ones.
const SAMPLE: usize = 4096;
/// Fewest stories that share a formula.
const STORIES: usize = 8;
/// Most texts for each story: copies that were not told as such make a few stories of one.
const TEXTS_A_STORY: usize = 12;

/// The shingles that reports of many stories share.
///
/// That a shingle is in many texts does not make it a formula: a report that forty papers print is in forty texts. So
/// copies are told first, as well as they can be without knowing formulas, and stories are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formulas {
    hashes: Vec<u32>,
}

impl Formulas {
    /// Those of a set of texts.
    ///
    /// # Errors
    /// [`ErrorKind::Limit`] where the work was told to end, [`ErrorKind::Internal`] where a defect of ours made it panic.
    pub fn of(signatures: &[Signature], stop: &Stop) -> Result<Self> {
        caught(|| Self::shared(signatures, stop))
    }

    /// What texts of many stories share.
    fn shared(signatures: &[Signature], stop: &Stop) -> Result<Self> {
        let stride = signatures.len().div_ceil(SAMPLE).max(1);
        let sample: Vec<&Signature> = signatures.iter().step_by(stride).collect();
        let mut pairs = Vec::new();
        for (signature, story) in sample.iter().zip(stories(&sample, stop)?) {
            pairs.extend(signature.sketch().hashes().iter().map(|hash| (*hash & !1, story)));
        }
        pairs.sort_unstable();
        let formulas = pairs.chunk_by(|a, b| a.0 == b.0).filter(|texts| is_formula(texts));
        Ok(Self { hashes: formulas.filter_map(|texts| Some(texts.first()?.0)).collect() })
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

/// Which story each text is of, as far as can be told without formulas: that of the cluster it is in.
fn stories(sample: &[&Signature], stop: &Stop) -> Result<Vec<u32>> {
    let mut stories: Vec<u32> = (0..).take(sample.len()).collect();
    for cluster in told(sample, Rule::default(), stop)? {
        for member in &cluster.members {
            stories[member.index] = stories[cluster.centre];
        }
    }
    Ok(stories)
}

/// Whether the texts that share a shingle, sorted by story, are of many.
fn is_formula(texts: &[(u32, u32)]) -> bool {
    let stories = texts.chunk_by(|a, b| a == b).count();
    stories >= STORIES && stories * TEXTS_A_STORY >= texts.len()
}
