//! Events: records in, merged rows out, as JSON.

use pyo3::prelude::*;

use super::copies::stoppable;
use super::error::Error;
use super::reader::read_record;
use crate::events::Reports;

/// How many records are read between two checks for signals.
const CHECKED: usize = 256;

/// The events of records, each as JSON; `None` counts as a report without a record.
#[pyfunction]
#[pyo3(name = "_events")]
pub fn events(py: Python<'_>, records: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    let mut reports = Reports::default();
    for (number, record) in records.try_iter()?.enumerate() {
        let record = record?;
        if record.is_none() {
            reports.skip();
        } else {
            reports.push(&read_record(&record)?);
        }
        if number % CHECKED == 0 {
            py.check_signals()?;
        }
    }
    let events = stoppable(py, move |stop| reports.into_events(stop))?;
    let json = |event| serde_json::to_string(event).map_err(|error| Error::new_err(error.to_string()));
    events.iter().map(json).collect()
}
