//! Signatures in bounded memory: sketches are thinned when there are many.

use super::signature::Signature;
use super::sketch::MOST;

/// Most hashes of all sketches together: 2 GiB.
const ALL_HASHES: usize = 1 << 29;
/// Fewest hashes to which a sketch is thinned.
const FEWEST: usize = 64;

/// Signatures whose sketches together hold a bounded number of hashes.
///
/// They hold no more than 2 GiB, or 256 bytes a text, whichever is more: below eight million texts always the former.
/// When they would hold more, each sketch is thinned to half of its greatest length, as if longer texts had been
/// sampled more sparsely from the beginning. The result depends on the texts alone. Similarities are then less exact.
#[derive(Debug)]
pub struct Bounded {
    signatures: Vec<Signature>,
    hashes: usize,
    /// Most hashes of a sketch.
    most: usize,
    /// Most hashes of all sketches.
    limit: usize,
}

impl Default for Bounded {
    fn default() -> Self {
        Self { signatures: Vec::new(), hashes: 0, most: MOST, limit: ALL_HASHES }
    }
}

impl Bounded {
    /// Adds a signature; thins all if there are too many hashes.
    pub fn push(&mut self, mut signature: Signature) {
        signature.sketch_mut().thin(self.most);
        self.hashes += signature.sketch().hashes().len();
        self.signatures.push(signature);
        while self.hashes > self.limit && self.most > FEWEST {
            self.most /= 2;
            self.hashes = 0;
            for signature in &mut self.signatures {
                signature.sketch_mut().thin(self.most);
                self.hashes += signature.sketch().hashes().len();
            }
        }
    }

    /// The signatures, in order.
    pub fn into_signatures(self) -> Vec<Signature> {
        self.signatures
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::copies::{Rule, Stop, clusters};
    use crate::lexicon::Lexicon;

    fn text(i: u32) -> String {
        (0..600).filter_map(move |k| char::from_u32(0x4e00 + (i * 7919 + k * 104_729) % 0x5000)).collect()
    }

    #[test]
    fn a_sketch_keeps_what_a_few_hashes_take() {
        let lexicon = Lexicon::shared();
        let mut bounded = Bounded { limit: 0, ..Bounded::default() };
        for i in 1..=8_u32 {
            bounded.push(Signature::of(&text(i), &lexicon));
            assert!((1..=FEWEST * i as usize).contains(&bounded.hashes));
        }
        assert_eq!(bounded.most, FEWEST);
    }

    #[test]
    fn sketches_are_thinned_beyond_the_limit_and_copies_still_found() {
        let lexicon = Lexicon::shared();
        let mut bounded = Bounded { limit: 4000, ..Bounded::default() };
        for i in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2] {
            bounded.push(Signature::of(&text(i), &lexicon));
            assert!(bounded.hashes <= 4000);
        }
        assert!(bounded.most < MOST);
        let found = clusters(&bounded.into_signatures(), Rule::default(), &Stop::default()).unwrap_or_default();
        let members = |cluster: &crate::copies::Cluster| cluster.members.iter().map(|m| m.index).collect::<Vec<_>>();
        assert_eq!(found.iter().map(members).collect::<Vec<_>>(), [[0, 10], [1, 11]]);
    }
}
