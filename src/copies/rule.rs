//! When two texts are copies.

use super::signature::Signature;
use super::sketch::Resemblance;
use crate::error::{Error, ErrorKind, Result};

/// Share of the threshold that the similarity must reach: half a report is a copy, one sentence of it is not.
const PART: f64 = 1.0 / 3.0;
/// Fewest shingles outside formulas that two copies share; of shorter texts, all.
const FEWEST: usize = 8;
/// Similarity from which on two texts are copies although nearly all they share are formulas.
pub(super) const NEARLY_EQUAL: f64 = 0.9;
/// Fewest shingles that an excerpt shares with the whole text.
const EXCERPT: usize = 60;
/// Share of the least containment that suffices for an excerpt, which often has a first sentence of its own.
const EXCERPT_LEAST: f64 = 0.9;
/// Fewest shingles of two sketches that are examined before an excerpt is believed.
const EXCERPT_SEEN: usize = 6;
/// Days within which papers print one report.
pub(super) const NEAR: u32 = 3;
/// Share of the figures of the lesser text that copies of near days have in common.
const FIGURES_NEAR: f64 = 0.7;
/// Share of the figures that copies of distant days have in common: a form that recurs keeps some of them.
const FIGURES_FAR: f64 = 0.9;
/// Share of its figures that a much shorter text has from the longer one: its first sentence often has a date of its
/// own.
const FIGURES_PART: f64 = 0.5;
/// In tenths of the longer text, the length up to which a text is much shorter.
const MUCH_SHORTER: usize = 6;
/// Share of the threshold that suffices for a copy of an excerpt.
const COPY_OF_EXCERPT: f64 = 0.75;

/// How a text belongs to the centre of its cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The text says the same as the centre, perhaps cut or with additions.
    Copy,
    /// The text is a small part of the centre, such as a digest made of its sentences.
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

/// The rule by which two texts are copies: a threshold, and perhaps a limit on the days between them.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    threshold: f64,
    /// Least containment: the threshold, or less for the copies of an excerpt.
    least: f64,
    within_days: Option<u32>,
}

impl Default for Rule {
    /// A threshold of 0.6, without a limit on days.
    fn default() -> Self {
        Self { threshold: 0.6, least: 0.6, within_days: None }
    }
}

impl Rule {
    /// Texts are copies if the lesser is contained in the other to `threshold` or more.
    ///
    /// # Errors
    /// The threshold is not above 0 and at most 1.
    pub fn new(threshold: f64) -> Result<Self> {
        if threshold > 0.0 && threshold <= 1.0 {
            return Ok(Self { threshold, least: threshold, within_days: None });
        }
        Err(Error::new(ErrorKind::Input, format!("threshold is above 0 and at most 1, not {threshold}")))
    }

    /// The same rule for texts that were published within this many days of each other, where both days are known.
    #[must_use]
    pub fn within_days(self, days: Option<u32>) -> Self {
        Self { within_days: days, ..self }
    }

    /// How alike two texts are, if they are copies.
    pub fn holds(self, a: &Signature, b: &Signature) -> Option<Resemblance> {
        let found = a.sketch().resemblance(b.sketch());
        let fewest = FEWEST.min(a.sketch().hashes().len()).min(b.sketch().hashes().len());
        let is_enough = found.shared >= fewest || found.similarity >= NEARLY_EQUAL;
        let is_alike = found.containment >= self.least && found.similarity >= self.threshold * PART;
        (is_enough && is_alike && self.is_one_occasion(a, b)).then_some(found)
    }

    /// The rule for the copies of a text that is an excerpt: less containment suffices.
    #[must_use]
    pub fn for_copies_of_excerpts(self) -> Self {
        Self { least: self.threshold * COPY_OF_EXCERPT, ..self }
    }

    /// How the shorter text belongs to the longer one, if it is an excerpt or a copy of it.
    pub fn relation(self, longer: &Signature, shorter: &Signature) -> Option<(Relation, Resemblance)> {
        let excerpt = self.holds_as_excerpt(longer, shorter).map(|found| (Relation::Excerpt, found));
        excerpt.or_else(|| self.holds(longer, shorter).map(|found| (Relation::Copy, found)))
    }

    /// How alike two texts are, if the shorter is an excerpt of the longer.
    fn holds_as_excerpt(self, a: &Signature, b: &Signature) -> Option<Resemblance> {
        let found = a.sketch().resemblance(b.sketch());
        let is_enough = found.shared >= EXCERPT_SEEN && found.shared << found.shift >= EXCERPT;
        let is_part = found.containment >= self.least * EXCERPT_LEAST && found.similarity < self.threshold * PART;
        (is_enough && is_part && self.is_one_occasion(a, b)).then_some(found)
    }

    /// Whether neither days nor figures speak against one occasion.
    fn is_one_occasion(self, a: &Signature, b: &Signature) -> bool {
        let days = a.days_apart(b);
        let is_allowed = days.zip(self.within_days).is_none_or(|(days, most)| days <= most);
        is_allowed && has_same_figures(a, b, days)
    }
}

/// Whether the two texts share so many figures of the one with fewer that they may be of one occasion.
fn has_same_figures(a: &Signature, b: &Signature, days: Option<u32>) -> bool {
    let found = a.figures().shared_with(b.figures());
    // One figure alone says little on near days. A digest has few figures and some of its own, so near days say more.
    let (least, fewest) = match days.map(|days| days <= NEAR) {
        Some(false) => (FIGURES_FAR, 1),
        Some(true) if is_part(a, b) => return true,
        None if is_part(a, b) => (FIGURES_PART, 2),
        _ => (FIGURES_NEAR, 2),
    };
    let count = |figures: usize| f64::from(u32::try_from(figures).unwrap_or(u32::MAX));
    found.lesser < fewest || count(found.shared) >= least * count(found.lesser)
}

/// Whether one of the texts is much shorter.
fn is_part(a: &Signature, b: &Signature) -> bool {
    let (a, b) = (a.sketch().size(), b.sketch().size());
    a.min(b) * 10 <= a.max(b) * MUCH_SHORTER
}
