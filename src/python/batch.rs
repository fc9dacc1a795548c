//! `extract_many`: an iterator of Python's over a batch of the core's.
//!
//! Python's objects are read in the calling thread, a bounded number ahead; reports are worked on in
//! the batch's threads, which never take the GIL; dicts are made in the calling thread, which looks for
//! signals while it waits.

use std::process;
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use pyo3::exceptions::PyRuntimeError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyIterator, PyString};

use super::bar::Bar;
use super::error::{Error, Failure, InputError};
use super::extractor::Settings;
use super::input::Input;
use super::record;
use super::source::input;
use crate::batch::{Batch, Taken};
use crate::record::Record;

/// How long to wait for a result before looking for signals.
const POLL: Duration = Duration::from_millis(50);
/// Reports a thread may be ahead of the caller.
const AHEAD: usize = 16;
/// Bytes of content that may wait, over all threads; one report may be longer.
const AHEAD_BYTES: usize = 64 << 20;

/// What to do about a report that has no record.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OnError {
    Record,
    Raise,
    Skip,
}

/// How a batch is to run.
pub struct Wanted {
    threads: usize,
    ordered: bool,
    on_error: OnError,
}

impl Wanted {
    /// Checks the arguments of `extract_many`.
    pub fn new(threads: Option<usize>, ordered: bool, on_error: &str) -> PyResult<Self> {
        let threads = threads.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from));
        if !(1..=1024).contains(&threads) {
            return Err(InputError::new_err(format!("threads is a number from 1 to 1024, not {threads}")));
        }
        let on_error = match on_error {
            "record" => OnError::Record,
            "raise" => OnError::Raise,
            "skip" => OnError::Skip,
            other => {
                let message = format!("on_error is \"record\", \"raise\" or \"skip\", not {other:?}");
                return Err(InputError::new_err(message));
            }
        };
        Ok(Self { threads, ordered, on_error })
    }
}

/// A report on its way to a thread, or the reason why it can't go.
struct Job {
    number: usize,
    input: Input<'static>,
}

/// What a thread made of a job.
struct Done {
    number: usize,
    size: usize,
    name: Option<String>,
    outcome: Result<Record, Failure>,
}

struct State {
    batch: Batch<Job, Done>,
    sources: Option<Py<PyIterator>>,
    broken: Option<PyErr>,
    read: usize,
    bytes: usize,
}

/// The records of many reports, in turn: what `extract_many` returns.
///
/// It ends by itself. Who stops before that calls `close()`, or uses it in a `with` statement; without either its
/// threads end when it is no longer referred to.
///
/// ```text
/// >>> with baodao.extract_many(["甲市召开会议\n市长李明远讲话。", "乙市召开会议\n市长王思齐讲话。"]) as records:
/// ...     next(records)["title"]
/// '甲市召开会议'
///
/// ```
#[pyclass(frozen, name = "Records", module = "baodao")]
pub struct PyRecords {
    state: Mutex<Option<State>>,
    window: usize,
    on_error: OnError,
    process: u32,
    bar: Bar,
}

impl PyRecords {
    /// Starts the threads; nothing is read from `sources` before the first record is asked for.
    pub fn start(settings: &Settings, sources: &Bound<'_, PyAny>, wanted: &Wanted, progress: bool) -> PyResult<Self> {
        if sources.is_instance_of::<PyString>() || sources.is_instance_of::<PyBytes>() {
            let message = "sources is an iterable of reports; for one report call extract, for files read(path)";
            return Err(InputError::new_err(message));
        }
        let bar = Bar::begin(sources, progress)?;
        let sources = sources.try_iter()?.unbind();
        let settings = settings.clone();
        let batch = Batch::start(wanted.threads, wanted.ordered, move |job| work(&settings, job))?;
        let window = batch.threads() * AHEAD;
        let state = State { batch, sources: Some(sources), broken: None, read: 0, bytes: 0 };
        let (state, process) = (Mutex::new(Some(state)), process::id());
        Ok(Self { state, window, on_error: wanted.on_error, process, bar })
    }

    fn lock(&self) -> PyResult<MutexGuard<'_, Option<State>>> {
        if self.process != process::id() {
            return Err(Error::new_err("a batch goes on in the process that began it, not in a fork of it"));
        }
        self.state.try_lock().map_err(|_| PyRuntimeError::new_err("another thread is at this batch"))
    }

    fn next<'py>(&self, py: Python<'py>, state: &mut State) -> PyResult<Option<Bound<'py, PyDict>>> {
        loop {
            py.check_signals()?;
            state.fill(py, self.window);
            match py.detach(|| state.batch.take(POLL)) {
                Taken::Later => {}
                Taken::Nothing => return state.broken.take().map_or(Ok(None), Err),
                Taken::Panicked => return Err(Error::new_err("a defect of baodao: it panicked")),
                Taken::Done(done) => {
                    state.bytes -= done.size;
                    match (done.outcome, self.on_error) {
                        (Ok(found), _) => return record::record(py, &found).map(Some),
                        (Err(failure), OnError::Raise) => return Err(failure.into()),
                        (Err(failure), OnError::Record) => {
                            return failed(py, done.name, done.number, failure).map(Some);
                        }
                        (Err(_), OnError::Skip) => self.bar.update(py)?,
                    }
                }
            }
        }
    }
}

#[pymethods]
impl PyRecords {
    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDict>>> {
        let mut guard = self.lock()?;
        let Some(state) = guard.as_mut() else { return Ok(None) };
        let next = self.next(py, state);
        if matches!(next, Ok(Some(_))) {
            self.bar.update(py)?;
        } else {
            *guard = None;
            self.bar.close(py)?;
        }
        next
    }

    /// Stops the threads and waits until they have ended; there are no more records then.
    fn close(&self, py: Python<'_>) -> PyResult<()> {
        if let Some(state) = self.lock()?.take() {
            let batch = state.batch;
            py.detach(|| batch.join());
            self.bar.close(py)?;
        }
        Ok(())
    }

    fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    #[pyo3(signature = (*_error))]
    fn __exit__(&self, py: Python<'_>, _error: &Bound<'_, pyo3::types::PyTuple>) -> PyResult<()> {
        self.close(py)
    }
}

impl Drop for PyRecords {
    /// In a fork of the process that began it the batch has no threads, and its locks may be held.
    fn drop(&mut self) {
        if self.process != process::id()
            && let Some(state) = self.state.get_mut().ok().and_then(Option::take)
        {
            std::mem::forget(state);
        }
    }
}

impl State {
    /// Reads sources until enough wait.
    fn fill(&mut self, py: Python<'_>, window: usize) {
        while self.batch.pending() < window && self.bytes < AHEAD_BYTES {
            let Some(sources) = &self.sources else { return };
            let input = match sources.bind(py).clone().next() {
                Some(Ok(item)) => input(&item),
                Some(Err(error)) => {
                    self.broken = Some(error);
                    self.sources = None;
                    return;
                }
                None => {
                    self.sources = None;
                    return;
                }
            };
            self.bytes += input.size();
            self.batch.submit(Job { number: self.read, input });
            self.read += 1;
        }
    }
}

fn work(settings: &Settings, job: Job) -> Done {
    let Job { number, input } = job;
    let (size, id) = (input.size(), input.known.id.clone());
    let path = if id.is_none() { input.known.path.clone() } else { None };
    Done { number, size, name: id.or(path), outcome: input.record(&settings.options, &settings.lexicon()) }
}

/// What stands in for the record of a report that has none.
fn failed(py: Python<'_>, name: Option<String>, number: usize, failure: Failure) -> PyResult<Bound<'_, PyDict>> {
    let error = PyErr::from(failure);
    let error = error.value(py);
    let mut message = error.str()?.to_string_lossy().into_owned();
    if name.is_none() {
        message = format!("source {number}: {message}");
    }
    let about = PyDict::new(py);
    about.set_item(intern!(py, "type"), error.get_type().name()?)?;
    about.set_item(intern!(py, "message"), message)?;
    let dict = PyDict::new(py);
    dict.set_item(intern!(py, "id"), name)?;
    dict.set_item(intern!(py, "error"), about)?;
    Ok(dict)
}

/// The records of many reports, one after the other, while `threads` threads work ahead.
///
/// An item of `sources` is a report (`str`, bytes, a list of pages), the path of one (`os.PathLike`) or a `Source`; they are read
/// only a few ahead of what is taken. Records come in the order of the sources unless `ordered=False`. A report
/// that has none gives `{"id", "error": {"type", "message"}}`; with `on_error="raise"` its exception, with
/// `on_error="skip"` nothing. Results do not depend on the number of threads (one for each core by default).
/// `progress=True` draws a bar of tqdm's, in a notebook or a terminal, as long as `sources` if that has a length.
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
#[pyo3(signature = (sources, *, threads=None, ordered=true, on_error="record", progress=false))]
pub fn extract_many(
    sources: &Bound<'_, PyAny>,
    threads: Option<usize>,
    ordered: bool,
    on_error: &str,
    progress: bool,
) -> PyResult<PyRecords> {
    PyRecords::start(&Settings::standard(), sources, &Wanted::new(threads, ordered, on_error)?, progress)
}
