//! The settings of an extractor, with its lexicon.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use super::input::Input;
use super::record;
use super::watched::watched_outside;
use crate::lexicon::Lexicon;
use crate::options::Options;

/// The settings, and the lexicon if it is not the default one.
#[derive(Clone)]
pub struct Settings {
    pub options: Options,
    pub(super) lexicon: Option<Arc<Lexicon>>,
    /// Whether a round-up gives a record for each of its items.
    pub split: bool,
}

impl Settings {
    /// The settings of the functions of the module.
    pub fn standard(explain: bool) -> Self {
        Self { options: Options { explain, ..Options::default() }, lexicon: None, split: false }
    }

    /// The lexicon. The default one is loaded on first use, so call this without the GIL.
    pub fn lexicon(&self) -> Arc<Lexicon> {
        self.lexicon.clone().unwrap_or_else(|| super::gate::inside(Lexicon::shared))
    }

    /// Makes the record of one report, as a dict. A report that may take long is extracted in a thread of its own, so
    /// that an interrupt ends the wait for it.
    pub(super) fn record<'py>(&self, py: Python<'py>, mut input: Input) -> PyResult<Bound<'py, PyDict>> {
        let found = if input.is_soon_done() {
            py.detach(|| input.record(&self.options, &self.lexicon()))
        } else {
            let settings = self.clone();
            watched_outside(py, move || input.record(&settings.options, &settings.lexicon()), || ())?
        };
        record::record(py, &*found?)
    }

    /// Makes the record of one report, or with `split` a list of the records of its items.
    pub(super) fn records<'py>(&self, py: Python<'py>, mut input: Input, split: bool) -> PyResult<Bound<'py, PyAny>> {
        if !split {
            return Ok(self.record(py, input)?.into_any());
        }
        let found = if input.is_soon_done() {
            py.detach(|| input.items(&self.options, &self.lexicon()))
        } else {
            let settings = self.clone();
            watched_outside(py, move || input.items(&settings.options, &settings.lexicon()), || ())?
        };
        let records = found?.iter().map(|found| record::record(py, found)).collect::<PyResult<Vec<_>>>()?;
        Ok(PyList::new(py, records)?.into_any())
    }
}
