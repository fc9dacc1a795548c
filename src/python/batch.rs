//! `extract_many`: a Python iterator over the results of a batch. The calling thread makes the dicts.

#![allow(
    clippy::too_many_arguments,
    clippy::fn_params_excessive_bools,
    reason = "they are keyword arguments of Python"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use super::arrow::{Batches, Reader};
use super::arrow_batches::PyBatches;
use super::bar::Bar;
use super::error::{Failure, InputError};
use super::lines::line;
use super::own::Own;
use super::record;
use super::reports::{Done, OnError, Reports, Wanted};
use super::settings::Settings;
use crate::record::Record;

/// The records of many reports, in turn: what `extract_many` returns.
///
/// To stop before its end, call `close()` or use it in a `with` statement; without either, its threads end when nothing
/// refers to it any longer.
///
/// ```text
/// >>> with baodao.extract_many(["甲市召开会议\n市长李明远讲话。", "乙市召开会议\n市长王思齐讲话。"]) as records:
/// ...     next(records)["title"]
/// '甲市召开会议'
///
/// ```
#[pyclass(frozen, name = "Records", module = "baodao")]
pub struct PyRecords {
    reports: Arc<Batches>,
    on_error: OnError,
    bar: Arc<Bar>,
    /// The number of the source of the last record, plus 1; 0 before the first.
    source: AtomicUsize,
}

impl PyRecords {
    /// Starts the threads; nothing is read from `sources` before the first record is requested.
    pub fn start(settings: &Settings, sources: &Bound<'_, PyAny>, wanted: &Wanted, progress: bool) -> PyResult<Self> {
        let reports = Reports::start(settings, sources, wanted)?;
        Ok(Self {
            reports: Arc::new(Own::new(reports)),
            on_error: wanted.on_error,
            bar: Arc::new(Bar::begin(sources, progress)?),
            source: AtomicUsize::new(0),
        })
    }

    /// The next result, as `make` gives it; none after the last one.
    fn next<'py>(&self, py: Python<'py>, make: Make) -> PyResult<Option<Bound<'py, PyAny>>> {
        let mut guard = self.reports.lock()?;
        let Some(reports) = guard.as_mut() else { return Ok(None) };
        let next = self.next_of(py, reports, make);
        if !matches!(next, Ok(Some(_))) {
            *guard = None;
            self.bar.close(py)?;
        }
        next
    }

    fn next_of<'py>(&self, py: Python<'py>, reports: &mut Reports, make: Make) -> PyResult<Option<Bound<'py, PyAny>>> {
        while let Some(mut done) = reports.next(py)? {
            if !done.is_further() {
                self.bar.update(py)?;
                self.source.store(done.number() + 1, Ordering::Relaxed);
            }
            match (done.take(), self.on_error) {
                (Ok(found), _) => return make(py, &found).map(Some),
                (Err(failure), OnError::Raise) => return Err(failure.into()),
                (Err(failure), OnError::Record) => return failed(py, &done, failure).map(|it| Some(it.into_any())),
                (Err(_), OnError::Skip) => {}
            }
        }
        Ok(None)
    }
}

/// What makes a Python object of a record.
type Make = for<'py> fn(Python<'py>, &Record) -> PyResult<Bound<'py, PyAny>>;

fn dict<'py>(py: Python<'py>, found: &Record) -> PyResult<Bound<'py, PyAny>> {
    record::record(py, found).map(Bound::into_any)
}

#[pymethods]
impl PyRecords {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.next(py, dict)
    }

    /// The next record as a line of JSON in UTF-8, written without a dict; none after the last one. A report that has no
    /// record gives the same dict as in the iteration.
    fn line<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.next(py, line)
    }

    /// The remaining records as Arrow record batches of `rows` rows, fewer where their texts are very long. Exceptions
    /// are those of the iteration. `sources` of a batch has the number of the source of each row.
    #[pyo3(signature = (rows=1024))]
    fn batches(&self, rows: usize) -> PyResult<PyBatches> {
        if rows == 0 {
            return Err(InputError::new_err("rows is a number from 1 on"));
        }
        let reader = Reader::new(Arc::clone(&self.reports), rows, self.on_error);
        Ok(PyBatches::new(reader, Arc::clone(&self.reports), Arc::clone(&self.bar)))
    }

    /// The number of the source, from 0, of the record that came last: with `split`, a source may give several.
    #[getter]
    fn source(&self) -> Option<usize> {
        self.source.load(Ordering::Relaxed).checked_sub(1)
    }

    /// Stops the threads and waits until they have ended; there are no more records then.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        if let Some(reports) = self.reports.lock()?.take() {
            reports.close(py);
            self.bar.close(py)?;
        }
        Ok(())
    }

    /// Shows the garbage collector what it holds: the sources may hold this object in turn.
    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        // What batches share with this object counts as used while there are some.
        if Arc::strong_count(&self.bar) == 1 {
            self.bar.traverse(&visit)?;
        }
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

/// The dict in place of the record of a report that has none.
fn failed<'py>(py: Python<'py>, done: &Done, failure: Failure) -> PyResult<Bound<'py, PyDict>> {
    let (kind, message) = done.about(py, failure)?;
    let about = PyDict::new(py);
    about.set_item(intern!(py, "type"), kind)?;
    about.set_item(intern!(py, "message"), message)?;
    let dict = PyDict::new(py);
    dict.set_item(intern!(py, "id"), done.name())?;
    dict.set_item(intern!(py, "error"), about)?;
    Ok(dict)
}

/// The records of many reports, one after the other, while `threads` threads work ahead: the calling one, as long as it
/// waits, and others.
///
/// An item of `sources` is a report (`str`, bytes, a list of pages), the path of one (`os.PathLike`) or a `Source`;
/// they are read only a few ahead of what is taken. Records come in the order of the sources unless `ordered=False`. A
/// report that has none gives `{"id", "error": {"type", "message"}}`; with `on_error="raise"` its exception, with
/// `on_error="skip"` nothing. Results do not depend on the number of threads (one for each core by default).
/// `progress=True` draws a bar of tqdm's, in a notebook or a terminal, as long as `sources` if that has a length.
/// `explain` is that of `extract`.
/// `split=True` gives a record for each item of a round-up whose items the text marks, as `extract` does.
///
/// ```text
/// >>> reports = ["甲市召开会议\n市长李明远讲话。", 7, "乙市召开会议\n市长王思齐讲话。"]
/// >>> for record in baodao.extract_many(reports):
/// ...     print(record["error"]["type"] if "error" in record else record["title"])
/// 甲市召开会议
/// InputError
/// 乙市召开会议
///
/// ```
#[pyfunction]
#[pyo3(signature = (sources, *, threads=None, ordered=true, on_error="record", progress=false, explain=false, split=false))]
pub fn extract_many(
    sources: &Bound<'_, PyAny>,
    threads: Option<usize>,
    ordered: bool,
    on_error: &str,
    progress: bool,
    explain: bool,
    split: bool,
) -> PyResult<PyRecords> {
    PyRecords::start(&Settings::standard(explain), sources, &Wanted::new(threads, ordered, on_error, split)?, progress)
}
