//! `Records.batches`: record batches one by one, whose exceptions keep their classes.

use std::sync::Arc;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::{Array as _, RecordBatch, StructArray};
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use super::arrow::{Batches, Reader};
use super::bar::Bar;
use super::error::Error;
use super::own::Own;

/// The records of a batch as Arrow record batches, in turn: what `Records.batches` returns.
#[pyclass(frozen, name = "Batches", module = "baodao")]
pub struct PyBatches {
    reader: Own<Reader>,
    reports: Arc<Batches>,
    bar: Arc<Bar>,
}

impl PyBatches {
    /// An iterator over the batches of `reader`, which reads `reports`; `bar` shows how many reports are finished.
    pub fn new(reader: Reader, reports: Arc<Batches>, bar: Arc<Bar>) -> Self {
        Self { reader: Own::new(reader), reports, bar }
    }
}

#[pymethods]
impl PyBatches {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<PyBatch>> {
        let mut guard = self.reader.lock()?;
        let Some(reader) = guard.as_mut() else { return Ok(None) };
        let next = reader.batch(py);
        self.bar.update_by(py, reader.take_reports())?;
        if let Ok(Some(batch)) = next {
            return Ok(Some(PyBatch { batch, sources: reader.take_sources() }));
        }
        *guard = None;
        self.bar.close(py)?;
        next.map(|_| None)
    }

    /// Shows the garbage collector what it holds, unless `Records` still shares it.
    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        if Arc::strong_count(&self.bar) == 1 {
            self.bar.traverse(&visit)?;
        }
        // The reader shares the reports with this object.
        if Arc::strong_count(&self.reports) > 2 {
            return Ok(());
        }
        self.reports.peek(|reports| reports.traverse(&visit))
    }

    fn __clear__(&self) {
        drop(self.reader.take());
        drop(self.reports.take());
    }
}

/// A record batch that every reader of the Arrow C interface can read.
#[pyclass(frozen, name = "Batch", module = "baodao")]
pub struct PyBatch {
    batch: RecordBatch,
    sources: Vec<usize>,
}

#[pymethods]
impl PyBatch {
    /// The schema and the rows as capsules of the Arrow C interface; the argument `requested_schema` has no effect.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<(Bound<'py, PyCapsule>, Bound<'py, PyCapsule>)> {
        let _ = requested_schema;
        let schema = FFI_ArrowSchema::try_from(self.batch.schema().as_ref());
        let schema = schema.map_err(|error| Error::new_err(error.to_string()))?;
        let rows = FFI_ArrowArray::new(&StructArray::from(self.batch.clone()).to_data());
        Ok((
            PyCapsule::new_with_value(py, schema, c"arrow_schema")?,
            PyCapsule::new_with_value(py, rows, c"arrow_array")?,
        ))
    }

    /// For each row the number of its source, from 0: with `split`, a source may give several rows.
    #[getter]
    fn sources(&self) -> Vec<usize> {
        self.sources.clone()
    }
}
