//! What is kept of a text to find its copies.

use super::bands::{BANDS, bands};
use super::formulas::Formulas;
use super::shingles::shingles;
use super::sketch::Sketch;
use crate::error::{Error, ErrorKind, Result};
use crate::lexicon::Lexicon;

/// What is kept of a text to find its copies: its bands and its sketch, 5 KB or less.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    bands: Vec<u32>,
    sketch: Sketch,
}

impl Signature {
    /// The signature of `text`; linear in its length, and nothing where the text has no letters.
    pub fn of(text: &str, lexicon: &Lexicon) -> Self {
        let shingles = shingles(text, lexicon);
        Self { bands: bands(&shingles), sketch: Sketch::new(&shingles) }
    }

    /// The signature with these bands and this sketch.
    ///
    /// # Errors
    /// There are other than none or [`BANDS`] bands.
    pub fn new(bands: Vec<u32>, sketch: Sketch) -> Result<Self> {
        if bands.is_empty() || bands.len() == BANDS {
            return Ok(Self { bands, sketch });
        }
        Err(Error::new(ErrorKind::Input, format!("a signature has {BANDS} bands, not {}", bands.len())))
    }

    /// The bands: texts that share the value of one, at the same place, may be copies.
    pub fn bands(&self) -> &[u32] {
        &self.bands
    }

    /// The sketch: by it two texts are compared.
    pub fn sketch(&self) -> &Sketch {
        &self.sketch
    }

    /// Marks these formulas in the sketch, and no others: they weigh a tenth.
    pub fn mark(&mut self, formulas: &Formulas) {
        self.sketch.mark(|hash| formulas.has(hash));
    }
}
