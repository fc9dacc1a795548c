//! Formulas: shingles that reports of many events share, so that sharing them says little.

use super::clusters::find_copies;
use super::rule::{NEAR, Rule};
use super::signature::Signature;
use super::sketch::words;
use super::stop::{Stop, caught};
use crate::error::{Error, ErrorKind, Result};

/// Most texts of which the formulas are counted; of more, this many evenly spread ones.
pub const SAMPLE: usize = 4096;
/// Fewest stories (clusters of copies) that share a formula.
const STORIES: usize = 8;
/// Fewest occasions (runs of near days) on which a formula occurs.
const OCCASIONS: usize = 4;
/// Most texts for each story or occasion: a story that was not recognised as one counts as a few.
const TEXTS_EACH: usize = 12;

/// The shingles that reports of many events share.
///
/// That a shingle is in many texts does not make it a formula: a report that forty papers print is in forty texts. So
/// stories are counted, which are clusters of copies, and occasions, which are runs of near days: a notice that repeats
/// a form may look like one story, but copies of one report appear within days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formulas {
    hashes: Vec<u32>,
}

/// A text that has a shingle: the shingle, the day of the text, its story.
type Use = (u32, Option<i32>, u32);

impl Formulas {
    /// The formulas of a set of texts.
    ///
    /// # Errors
    /// [`ErrorKind::Limit`] if the work was stopped, [`ErrorKind::Internal`] if it panicked.
    pub fn of(signatures: &[Signature], stop: &Stop) -> Result<Self> {
        caught(|| Self::find(signatures, stop))
    }

    fn find(signatures: &[Signature], stop: &Stop) -> Result<Self> {
        let stride = signatures.len().div_ceil(SAMPLE).max(1);
        let sample: Vec<&Signature> = signatures.iter().step_by(stride).collect();
        let mut uses: Vec<Use> = Vec::new();
        for (signature, story) in sample.iter().zip(find_stories(&sample, stop)?) {
            uses.extend(signature.sketch().hashes().iter().map(|hash| (*hash & !1, signature.day(), story)));
        }
        uses.sort_unstable();
        let formulas = uses.chunk_by_mut(|a, b| a.0 == b.0).filter_map(|uses| {
            let hash = uses.first()?.0;
            is_formula(uses).then_some(hash)
        });
        Ok(Self { hashes: formulas.collect() })
    }

    /// Marks the hashes of these formulas in a signature, and clears the marks of all others. In a comparison of two texts a
    /// marked hash has a tenth of the weight of another.
    pub fn mark(&self, signature: &mut Signature) {
        signature.sketch_mut().mark(|hash| self.hashes.binary_search(&hash).is_ok());
    }

    /// How many formulas there are.
    pub fn len(&self) -> usize {
        self.hashes.len()
    }

    /// Whether there are no formulas.
    pub fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// The formulas as bytes: four for each hash, the lowest byte first.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.hashes.iter().flat_map(|hash| hash.to_le_bytes()).collect()
    }

    /// The formulas that these bytes encode.
    ///
    /// # Errors
    /// The bytes encode no formulas.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        match words(bytes) {
            Some(hashes) if hashes.is_sorted() => Ok(Self { hashes }),
            _ => Err(Error::new(ErrorKind::Input, "these bytes are no formulas")),
        }
    }
}

/// The story of each text, as far as it is known without formulas: the centre of its cluster.
fn find_stories(sample: &[&Signature], stop: &Stop) -> Result<Vec<u32>> {
    let mut stories: Vec<u32> = (0..).take(sample.len()).collect();
    for cluster in find_copies(sample, Rule::default(), stop)? {
        for member in &cluster.members {
            stories[member.index] = stories[cluster.centre];
        }
    }
    Ok(stories)
}

/// Whether the texts that share a shingle, sorted by day, are of many occasions or of many stories.
fn is_formula(uses: &mut [Use]) -> bool {
    let is_many = |count: usize, least: usize| count >= least && count * TEXTS_EACH >= uses.len();
    if is_many(count_occasions(uses), OCCASIONS) {
        return true;
    }
    uses.sort_unstable_by_key(|(.., story)| *story);
    let stories = uses.chunk_by(|a, b| a.2 == b.2).count();
    stories >= STORIES && stories * TEXTS_EACH >= uses.len()
}

/// The runs of days that are no more than [`NEAR`] apart; texts without a day count as none.
fn count_occasions(uses: &[Use]) -> usize {
    let days: Vec<i32> = uses.iter().filter_map(|(_, day, _)| *day).collect();
    days.chunk_by(|a, b| a.abs_diff(*b) <= NEAR).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn count(days: &[&str]) -> usize {
        let lexicon = Lexicon::shared();
        let dated = |day: &&str| {
            let mut signature = Signature::of("本台明天将直播甘州区人民代表大会开幕会，敬请收看。", &lexicon);
            signature.set_published(day);
            signature
        };
        let signatures: Vec<Signature> = days.iter().map(dated).collect();
        Formulas::of(&signatures, &Stop::default()).map_or(0, |formulas| formulas.len())
    }

    #[test]
    fn a_form_that_recurs_over_the_years_is_a_formula() {
        assert!(count(&["2018-01-04", "2019-01-06", "2020-01-05", "2021-01-09"]) > 0);
        assert_eq!(count(&["2021-01-04"; 20]), 0);
        assert_eq!(count(&["2021-01-04", "2021-01-05", "2021-01-06", "2021-01-08", "2021-01-10", "2021-01-13"]), 0);
        assert_eq!(count(&["", "", "", "", ""]), 0);
    }
}
