//! What is kept of a text to find its copies.

use super::bands::{BANDS, bands};
use super::days::day_number;
use super::figures::Figures;
use super::shingles::shingles;
use super::sketch::Sketch;
use crate::error::{Error, ErrorKind, Result};
use crate::lexicon::Lexicon;

/// What is kept of a text to find its copies: bands, sketch, figures and the day of publication; 5 KB or less.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    bands: Vec<u32>,
    sketch: Sketch,
    figures: Figures,
    day: Option<i32>,
}

impl Signature {
    /// The signature of `text`, without a day; linear in its length, and empty where the text has no letters.
    pub fn of(text: &str, lexicon: &Lexicon) -> Self {
        let shingles = shingles(text, lexicon);
        Self { bands: bands(&shingles), sketch: Sketch::new(&shingles), figures: Figures::of(text), day: None }
    }

    /// The signature with these parts, without a day.
    ///
    /// # Errors
    /// There are other than none or [`BANDS`] bands.
    pub fn new(bands: Vec<u32>, sketch: Sketch, figures: Figures) -> Result<Self> {
        if bands.is_empty() || bands.len() == BANDS {
            return Ok(Self { bands, sketch, figures, day: None });
        }
        Err(Error::new(ErrorKind::Input, format!("a signature has {BANDS} bands, not {}", bands.len())))
    }

    /// Sets the day of publication from a date in ISO 8601; anything else leaves it unknown.
    pub fn set_published(&mut self, published: &str) {
        self.day = day_number(published);
    }

    /// The bands: texts that share the value of one, at the same place, may be copies.
    pub fn bands(&self) -> &[u32] {
        &self.bands
    }

    /// The sketch: the similarity of two texts is measured on it.
    pub fn sketch(&self) -> &Sketch {
        &self.sketch
    }

    /// The sketch, to mark formulas in it.
    pub(super) fn sketch_mut(&mut self) -> &mut Sketch {
        &mut self.sketch
    }

    /// The dates, counts and ordinals of the text.
    pub fn figures(&self) -> &Figures {
        &self.figures
    }

    /// The day of publication, in days since 1970-01-01.
    pub(super) fn day(&self) -> Option<i32> {
        self.day
    }

    /// How many days are between two publications, where both days are known.
    pub(super) fn days_apart(&self, other: &Self) -> Option<u32> {
        Some(self.day?.abs_diff(other.day?))
    }
}
