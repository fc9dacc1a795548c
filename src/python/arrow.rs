//! `extract_arrow`: records as a stream of Arrow record batches, exported by the Arrow C interface.
//!
//! The stream can be read in any thread, with or without the GIL. Sources are read with it, batches are built without
//! it. An Arrow error has only a message, so the message begins with the name of the exception.

#![allow(clippy::too_many_arguments, reason = "they are keyword arguments of Python")]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use ::arrow_schema::{ArrowError, SchemaRef};
use arrow_array::ffi::FFI_ArrowSchema;
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchReader};
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use super::error::{Error, Failure, InputError};
use super::iterating::is_iterating;
use super::own::Own;
use super::reports::{Done, OnError, Reports, Wanted};
use super::settings::Settings;
use crate::arrow::{self, Rows};

/// The reports of a batch, which its object and a reader share.
pub type Batches = Own<Reports>;

/// The message of the error if a caller's iterator reads a stream while a call of the core runs that iterator.
const NESTED: &str = "InputError: the iterable of a call of baodao reads a stream of extract_arrow, which is not \
                      possible inside the call: put the records of the stream into a list first";

/// The records of many reports as a stream of Arrow record batches: what `extract_arrow` returns.
///
/// pyarrow, pandas, polars and every other reader of the Arrow C interface can read it once, without a copy. To stop
/// before its end, call `close()` or use it in a `with` statement.
///
/// ```text
/// >>> stream = baodao.extract_arrow(["甲市召开会议\n市长李明远讲话。"])
/// >>> hasattr(stream, "__arrow_c_stream__")
/// True
///
/// ```
#[pyclass(frozen, name = "ArrowRecords", module = "baodao")]
pub struct PyArrowRecords {
    reports: Arc<Batches>,
    batch_size: usize,
    on_error: OnError,
    taken: AtomicBool,
}

impl PyArrowRecords {
    /// Starts the threads; nothing is read from `sources` before the first batch is requested.
    pub fn start(
        settings: &Settings,
        sources: &Bound<'_, PyAny>,
        batch_size: usize,
        wanted: &Wanted,
    ) -> PyResult<Self> {
        if batch_size == 0 {
            return Err(InputError::new_err("batch_size is a number from 1 on"));
        }
        let reports = Arc::new(Own::new(Reports::start(settings, sources, wanted)?));
        Ok(Self { reports, batch_size, on_error: wanted.on_error, taken: AtomicBool::new(false) })
    }
}

#[pymethods]
impl PyArrowRecords {
    /// The stream as a capsule of the Arrow C interface; the argument `requested_schema` has no effect.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        if self.taken.swap(true, Ordering::SeqCst) {
            return Err(Error::new_err("a stream can be read once: call extract_arrow again"));
        }
        let reader = Reader::new(Arc::clone(&self.reports), self.batch_size, self.on_error);
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), c"arrow_array_stream")
    }

    /// The schema as a capsule of the Arrow C interface, as that of `baodao.arrow_schema()`.
    #[allow(clippy::unused_self)] // a method of the interface
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        schema_capsule(py)
    }

    /// Stops the threads and waits until they have ended; a later read raises an error.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        self.taken.store(true, Ordering::SeqCst);
        if let Some(reports) = self.reports.lock()?.take() {
            reports.close(py);
        }
        Ok(())
    }

    /// Shows the garbage collector what it holds. A reader of the stream shares the sources and may be in use, so that
    /// they count as used while there is one.
    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        if Arc::strong_count(&self.reports) > 1 {
            return Ok(());
        }
        self.reports.peek(|reports| reports.traverse(&visit))
    }

    fn __clear__(&self) {
        drop(self.reports.take());
    }

    fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    #[pyo3(signature = (*_error))]
    fn __exit__(&self, py: Python<'_>, _error: &Bound<'_, PyTuple>) -> PyResult<()> {
        self.close(py)
    }
}

/// Collects results into record batches.
pub struct Reader {
    reports: Arc<Batches>,
    rows: Rows,
    spent: Vec<Done>,
    batch_size: usize,
    on_error: OnError,
    /// For each row of the batch the number of its source.
    sources: Vec<usize>,
    /// The number of reports that were finished since the last `take_reports`.
    finished: usize,
    /// What to return after the last batch.
    end: Option<PyResult<()>>,
}

impl RecordBatchReader for Reader {
    fn schema(&self) -> SchemaRef {
        arrow::schema()
    }
}

impl Iterator for Reader {
    type Item = Result<RecordBatch, ArrowError>;

    /// The next batch. C code calls it, where a panic, or a NUL in a message, would end the process.
    fn next(&mut self) -> Option<Self::Item> {
        if is_iterating() {
            return Some(Err(ArrowError::ExternalError(NESTED.into())));
        }
        let next = catch_unwind(AssertUnwindSafe(|| {
            let next = Python::try_attach(|py| self.batch(py).map_err(|error| error.to_string()));
            next.unwrap_or_else(|| Err("Python has ended".to_owned()))
        }));
        let next = next.unwrap_or_else(|_| Err("a defect of baodao: it panicked".to_owned()));
        next.map_err(|message| ArrowError::ExternalError(message.replace('\0', "\u{fffd}").into())).transpose()
    }
}

impl Reader {
    /// A reader of the results of `reports` in batches of `batch_size` rows.
    pub fn new(reports: Arc<Batches>, batch_size: usize, on_error: OnError) -> Self {
        Self {
            reports,
            rows: Rows::default(),
            spent: Vec::new(),
            batch_size,
            on_error,
            sources: Vec::new(),
            finished: 0,
            end: None,
        }
    }

    /// For each row of the last batch the number of its source.
    pub fn take_sources(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.sources)
    }

    /// The number of reports that were finished since the last call, those left out included.
    pub fn take_reports(&mut self) -> usize {
        std::mem::take(&mut self.finished)
    }

    /// The next batch; none at the end. An error comes after the rows that were there before it.
    pub fn batch(&mut self, py: Python<'_>) -> PyResult<Option<RecordBatch>> {
        self.sources.clear();
        if self.end.is_none() {
            self.end = self.fill(py);
        }
        if let Some(Err(_)) = &self.end
            && self.rows.is_empty()
        {
            return self.end.replace(Ok(())).unwrap_or(Ok(())).map(|()| None);
        }
        if self.rows.is_empty() {
            return Ok(None);
        }
        self.rows.finish().map(Some).map_err(|error| Error::new_err(error.to_string()))
    }

    /// Collects the rows of a batch; returns how the stream ends, if no more rows follow.
    fn fill(&mut self, py: Python<'_>) -> Option<PyResult<()>> {
        let owned = Arc::clone(&self.reports);
        let mut guard = match owned.lock() {
            Ok(guard) => guard,
            Err(error) => return Some(Err(error)),
        };
        let Some(reports) = guard.as_mut() else { return Some(Err(Error::new_err("the stream was closed"))) };
        let end = self.gather(py, reports).transpose();
        if end.is_some() {
            *guard = None;
        }
        end
    }

    fn gather(&mut self, py: Python<'_>, reports: &mut Reports) -> PyResult<Option<()>> {
        while !self.rows.are_full(self.batch_size) {
            if let Err(interrupt) = py.check_signals() {
                // After an interrupt nobody wants the rows.
                self.rows = Rows::default();
                return Err(interrupt);
            }
            let failed = py.detach(|| self.push_ready(reports));
            self.spent.clear();
            match failed {
                Some((done, failure)) => self.fail(py, &done, failure)?,
                None if self.rows.are_full(self.batch_size) => {}
                None if reports.wait(py)? => {}
                None => return reports.broken().map_or(Ok(Some(())), Err),
            }
        }
        Ok(None)
    }

    /// Adds the records that are ready; stops at a report that has none.
    fn push_ready(&mut self, reports: &mut Reports) -> Option<(Done, Failure)> {
        while !self.rows.are_full(self.batch_size) {
            let mut done = reports.pop()?;
            self.finished += usize::from(!done.is_further());
            match done.take().and_then(|record| self.rows.push(&record).map_err(Failure::Core)) {
                Ok(()) => {
                    self.sources.push(done.number());
                    self.spent.push(done);
                }
                Err(failure) => return Some((done, failure)),
            }
        }
        None
    }

    fn fail(&mut self, py: Python<'_>, done: &Done, failure: Failure) -> PyResult<()> {
        match self.on_error {
            OnError::Raise => return Err(failure.into()),
            OnError::Skip => {}
            OnError::Record => {
                let (kind, message) = done.about(py, failure)?;
                self.sources.push(done.number());
                self.rows.push_failure(done.name(), arrow::Failure { kind, message });
            }
        }
        Ok(())
    }
}

fn schema_capsule(py: Python<'_>) -> PyResult<Bound<'_, PyCapsule>> {
    let schema =
        FFI_ArrowSchema::try_from(arrow::schema().as_ref()).map_err(|error| Error::new_err(error.to_string()))?;
    PyCapsule::new_with_value(py, schema, c"arrow_schema")
}

/// The schema of the batches of `extract_arrow`, for every reader of `__arrow_c_schema__`.
#[pyclass(frozen, name = "ArrowSchema", module = "baodao")]
pub struct PyArrowSchema;

#[pymethods]
impl PyArrowSchema {
    /// The schema as a capsule of the Arrow C interface.
    #[allow(clippy::unused_self)] // a method of the interface
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        schema_capsule(py)
    }
}

/// The schema of the batches of `extract_arrow`: the keys of a record, nested as it is, then `error`.
///
/// ```text
/// >>> hasattr(baodao.arrow_schema(), "__arrow_c_schema__")  # pyarrow.schema(baodao.arrow_schema()) reads it
/// True
///
/// ```
#[pyfunction]
pub fn arrow_schema() -> PyArrowSchema {
    PyArrowSchema
}

/// The records of many reports as a stream of Arrow record batches, for pyarrow, pandas, polars and the like.
///
/// Arguments are those of `extract_many`; a batch has `batch_size` rows, fewer where their texts are very long, and
/// the last what is left. There is a column for each key of a record, nested as the record is, and then `error`,
/// a struct of `type` and `message` that is null but for reports without a record, whose other columns are
/// null (`id` where it is known). An exception of the sources, or an interrupt, becomes an Arrow error
/// whose message begins with the name of the exception.
///
/// ```text
/// >>> stream = baodao.extract_arrow(baodao.read(baodao.samples()), batch_size=100)
/// >>> stream.close()  # or: pyarrow.table(stream), polars.DataFrame(stream), pandas.DataFrame.from_arrow(stream)
///
/// ```
#[pyfunction]
#[pyo3(signature = (sources, *, batch_size=1024, threads=None, ordered=true, on_error="record", explain=false, split=false))]
pub fn extract_arrow(
    sources: &Bound<'_, PyAny>,
    batch_size: usize,
    threads: Option<usize>,
    ordered: bool,
    on_error: &str,
    explain: bool,
    split: bool,
) -> PyResult<PyArrowRecords> {
    PyArrowRecords::start(
        &Settings::standard(explain),
        sources,
        batch_size,
        &Wanted::new(threads, ordered, on_error, split)?,
    )
}
