//! When two texts are copies.

use super::signature::Signature;
use super::sketch::Resemblance;
use crate::error::{Error, ErrorKind, Result};

/// Share of the threshold that the similarity must reach: half a report is a copy, one sentence of it is not.
const PART: f64 = 1.0 / 3.0;
/// Fewest shingles outside formulas that two copies share; of shorter texts, all.
const FEWEST: usize = 8;
/// Similarity from which on two texts are copies although nearly all they share are formulas.
const NEARLY_EQUAL: f64 = 0.9;
/// Fewest shingles that an excerpt shares with the whole text.
const EXCERPT: usize = 60;
/// Fewest shingles of two sketches that are looked at before an excerpt is believed.
const EXCERPT_SEEN: usize = 6;
/// Days within which papers print one report.
pub(super) const NEAR: u32 = 3;
/// Share of the figures of the lesser text that copies of near days have in common.
const FIGURES_NEAR: f64 = 0.7;
/// Share of the figures that copies of distant days have in common: a form that recurs keeps some of them.
const FIGURES_FAR: f64 = 0.9;

/// How a text belongs to the centre of its cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It says the same, perhaps cut or with additions.
    Copy,
    /// It is a small part of the centre, such as a digest made of its sentences.
    Excerpt,
}

impl Relation {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Excerpt => "excerpt",
        }
    }
}

/// When two texts are copies.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    threshold: f64,
    within_days: Option<u32>,
}

impl Default for Rule {
    /// A threshold of 0.6, without a limit on days.
    fn default() -> Self {
        Self { threshold: 0.6, within_days: None }
    }
}

impl Rule {
    /// Texts are copies if the lesser is contained in the other to `threshold` or more.
    ///
    /// # Errors
    /// The threshold is not above 0 and at most 1.
    pub fn new(threshold: f64) -> Result<Self> {
        if threshold > 0.0 && threshold <= 1.0 {
            return Ok(Self { threshold, within_days: None });
        }
        Err(Error::new(ErrorKind::Input, format!("threshold is above 0 and at most 1, not {threshold}")))
    }

    /// The same rule for texts that were published within so many days of each other, where both days are known.
    #[must_use]
    pub fn within_days(self, days: Option<u32>) -> Self {
        Self { within_days: days, ..self }
    }

    /// How alike two texts are, if they are copies.
    pub fn holds(self, a: &Signature, b: &Signature) -> Option<Resemblance> {
        let found = a.sketch().resemblance(b.sketch());
        let fewest = FEWEST.min(a.sketch().hashes().len()).min(b.sketch().hashes().len());
        let is_enough = found.shared >= fewest || found.similarity >= NEARLY_EQUAL;
        let is_alike = found.containment >= self.threshold && found.similarity >= self.threshold * PART;
        (is_enough && is_alike && self.is_one_occasion(a, b)).then_some(found)
    }

    /// How alike two texts are, if the shorter is an excerpt of the longer.
    pub(super) fn holds_as_excerpt(self, a: &Signature, b: &Signature) -> Option<Resemblance> {
        let found = a.sketch().resemblance(b.sketch());
        let is_enough = found.shared >= EXCERPT_SEEN && found.shared << found.shift >= EXCERPT;
        let is_part = found.containment >= self.threshold && found.similarity < self.threshold * PART;
        (is_enough && is_part && self.is_one_occasion(a, b)).then_some(found)
    }

    /// Whether neither days nor figures speak against one occasion.
    fn is_one_occasion(self, a: &Signature, b: &Signature) -> bool {
        let days = a.days_apart(b);
        let is_far = days.is_some_and(|days| days > NEAR);
        let is_allowed = days.zip(self.within_days).is_none_or(|(days, most)| days <= most);
        is_allowed && has_same_figures(a, b, is_far)
    }
}

/// Whether the figures of two texts may be those of one occasion. One figure alone says little on near days.
fn has_same_figures(a: &Signature, b: &Signature, is_far: bool) -> bool {
    let found = a.figures().shared_with(b.figures());
    let (least, fewest) = if is_far { (FIGURES_FAR, 1) } else { (FIGURES_NEAR, 2) };
    let count = |figures: usize| f64::from(u32::try_from(figures).unwrap_or(u32::MAX));
    found.lesser < fewest || count(found.shared) >= least * count(found.lesser)
}
