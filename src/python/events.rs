//! Events: records in, merged rows out, as JSON.

use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;

use super::copies::stoppable;
use super::error::Error;
use super::reader::read_record;
use crate::events::Reports;

/// Reads records and brings those of one event together.
///
/// The caller reads the records: a stream of Arrow must not be read from inside a call of the core.
#[pyclass(frozen, name = "_Gathering", module = "baodao._baodao")]
#[derive(Debug)]
pub struct PyGathering(Mutex<Reports>);

#[pymethods]
impl PyGathering {
    #[new]
    fn new() -> Self {
        Self(Mutex::default())
    }

    /// Reads records; `None` counts as a report without a record.
    fn add(&self, records: Vec<Bound<'_, PyAny>>) -> PyResult<()> {
        let mut reports = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for record in records {
            if record.is_none() {
                reports.skip();
            } else {
                reports.push(&read_record(&record)?);
            }
        }
        Ok(())
    }

    /// The events of all records, each as JSON; the records are forgotten.
    fn events(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        let reports = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let events = stoppable(py, move |stop| reports.into_events(stop))?;
        let json = |event| serde_json::to_string(event).map_err(|error| Error::new_err(error.to_string()));
        events.iter().map(json).collect()
    }
}
