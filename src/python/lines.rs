//! A record becomes a line of JSON, written from its structs without dicts.

use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::record::{Record, write_json};

/// Bytes of JSON for each byte of a record's text, approximately: the first capacity of the buffer.
const GROWTH: usize = 5;

/// The record as a line of JSON in UTF-8, with its line end.
#[allow(clippy::unnecessary_wraps, reason = "what makes an object of a record may fail, and dicts may")]
pub fn line<'py>(py: Python<'py>, record: &Record) -> PyResult<Bound<'py, PyAny>> {
    let line = py.detach(|| {
        let mut line = Vec::with_capacity(record.text.len() * GROWTH + 1024);
        write_json(record, &mut line);
        line.push(b'\n');
        line
    });
    Ok(PyBytes::new(py, &line).into_any())
}
