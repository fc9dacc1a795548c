//! The queue of a batch: it reads a bounded number of reports ahead from Python's sources, threads that never take the
//! GIL extract them, and the results come out one after the other.
//!
//! A thread takes several reports at a time and extracts them together, stage by stage, so that threads seldom wait for
//! one another. The calling thread is one of the threads wanted: where no result is ready it works on waiting reports,
//! since one more thread than cores would slow the others down. Python objects return with the results, and the calling
//! thread releases them.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;
use pyo3::types::PyIterator;

use super::error::{Error, Failure, InputError};
use super::input::{BLOCK_BYTES, Input, records};
use super::iterating::Iterating;
use super::refused::check_sources;
use super::settings::Settings;
use super::source::input;
use crate::batch::{Batch, Taken};
use crate::lexicon::Lexicon;
use crate::record::Record;

/// How long to wait for a result before checking for signals.
const POLL: Duration = Duration::from_millis(50);
/// How many reports may wait for each thread.
const AHEAD: usize = 2 * SHARED;
/// Bytes of content that may wait, over all threads; a single report may be longer.
const AHEAD_BYTES: usize = 64 << 20;
/// Most reports in a block of a single thread. A larger block loads the code of a stage less often, but the data of its
/// reports leaves the cache before the next stage.
const ALONE: usize = 64;
/// Most reports in a block where there are several threads, which wait for the slowest at the end.
const SHARED: usize = 32;
/// Reports in the first block: it is small, so that the first result comes early.
const FIRST: usize = 8;
/// How long reports are read for a block; slow sources give smaller blocks.
const PATIENCE: Duration = Duration::from_millis(20);
/// Most bytes of a report that the calling thread extracts itself; a longer one goes to another thread, so that this
/// one checks for signals.
const SHORT: usize = 256 << 10;

/// What to do with a report that has no record.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum OnError {
    Record,
    Raise,
    Skip,
}

/// The arguments of `extract_many` that say how a batch runs.
pub struct Wanted {
    threads: usize,
    ordered: bool,
    split: bool,
    pub on_error: OnError,
}

impl Wanted {
    /// Checks the arguments of `extract_many`.
    pub fn new(threads: Option<usize>, ordered: bool, on_error: &str, split: bool) -> PyResult<Self> {
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
        Ok(Self { threads, ordered, split, on_error })
    }
}

/// The result for a report.
pub struct Done {
    number: usize,
    size: usize,
    input: Input,
    /// Whether the record is of an item of the same report as the result before it.
    is_further: bool,
    outcome: Option<Result<Box<Record>, Failure>>,
}

impl Done {
    fn of(number: usize, input: Input, outcome: Result<Box<Record>, Failure>) -> Self {
        Self { number, size: input.size(), input, is_further: false, outcome: Some(outcome) }
    }

    /// The record, or the reason why there is none.
    pub fn take(&mut self) -> Result<Box<Record>, Failure> {
        self.outcome.take().unwrap_or_else(|| Err(Failure::input("taken before")))
    }

    /// The number of the report, from 0.
    pub fn number(&self) -> usize {
        self.number
    }

    /// Whether the record is of an item of the same report as the result before it.
    pub fn is_further(&self) -> bool {
        self.is_further
    }

    /// The caller's name for the report, or its path.
    pub fn name(&self) -> Option<&str> {
        let known = &self.input.known;
        known.id.as_deref().or(known.path.as_deref())
    }

    /// Name and message of the exception for a failure of this report.
    pub fn about(&self, py: Python<'_>, failure: Failure) -> PyResult<(String, String)> {
        let error = PyErr::from(failure);
        let error = error.value(py);
        let message = error.str()?.to_string_lossy().into_owned();
        let message = match self.name() {
            Some(_) => message,
            None => format!("source {}: {message}", self.number),
        };
        Ok((error.get_type().name()?.to_string(), message))
    }
}

type Jobs = Vec<(usize, Input)>;

/// Whether all reports are short enough to extract between two checks for signals.
fn are_short(jobs: &Jobs) -> bool {
    jobs.iter().all(|(_, input)| input.is_short(SHORT))
}

/// The results for a block of reports; each thread runs it.
fn work(settings: &Settings, jobs: Jobs) -> Vec<Done> {
    if settings.split {
        let lexicon = settings.lexicon();
        return jobs.into_iter().flat_map(|job| items(job, settings, &lexicon)).collect();
    }
    let (numbers, mut inputs): (Vec<usize>, Vec<Input>) = jobs.into_iter().unzip();
    let outcomes = records(&mut inputs, &settings.options, &settings.lexicon());
    let done = numbers.into_iter().zip(inputs).zip(outcomes);
    done.map(|((number, input), outcome)| Done::of(number, input, outcome)).collect()
}

/// The results for the items of a report.
fn items((number, mut input): (usize, Input), settings: &Settings, lexicon: &Lexicon) -> Vec<Done> {
    let mut records = match input.items(&settings.options, lexicon) {
        Ok(records) => records.into_iter().map(Box::new),
        Err(failure) => return vec![Done::of(number, input, Err(failure))],
    };
    let known = input.known.clone();
    let first = records.next().ok_or_else(|| Failure::input("it can't be read"));
    let further = |record| {
        let input = Input::nothing(Failure::input("it is an item"), known.clone());
        Done { is_further: true, ..Done::of(number, input, Ok(record)) }
    };
    std::iter::once(Done::of(number, input, first)).chain(records.map(further)).collect()
}

/// The queue of a batch over an iterable of sources.
///
/// With `threads=1` the calling thread does the work, and the thread of the batch extracts only long reports.
pub struct Reports {
    batch: Batch<Jobs, Vec<Done>>,
    alone: Option<Settings>,
    sources: Option<Py<PyIterator>>,
    broken: Option<PyErr>,
    read: usize,
    waiting: usize,
    bytes: usize,
    ready: VecDeque<Done>,
}

impl Reports {
    /// Starts the threads; nothing is read from `sources` before the first result is requested.
    pub fn start(settings: &Settings, sources: &Bound<'_, PyAny>, wanted: &Wanted) -> PyResult<Self> {
        check_sources(sources)?;
        let sources = Some(sources.try_iter()?.unbind());
        let settings = Settings { split: wanted.split, ..settings.clone() };
        let alone = (wanted.threads == 1).then(|| settings.clone());
        // The calling thread is one of the threads wanted.
        let threads = wanted.threads.saturating_sub(1).max(1);
        let batch = Batch::start(threads, wanted.ordered, move |jobs| work(&settings, jobs))?;
        Ok(Self { batch, alone, sources, broken: None, read: 0, waiting: 0, bytes: 0, ready: VecDeque::new() })
    }

    /// The next result; after the last one the exception of the sources, or none.
    pub fn next(&mut self, py: Python<'_>) -> PyResult<Option<Done>> {
        loop {
            if let Some(done) = self.pop() {
                return Ok(Some(done));
            }
            py.check_signals()?;
            if !self.wait(py)? {
                return self.broken.take().map_or(Ok(None), Err);
            }
        }
    }

    /// A result that is ready; needs no GIL.
    pub fn pop(&mut self) -> Option<Done> {
        let done = self.ready.pop_front()?;
        self.waiting -= usize::from(!done.is_further);
        self.bytes -= done.size;
        Some(done)
    }

    /// Reads ahead, and waits briefly for results; false if there will be no more. The caller checks for signals.
    pub fn wait(&mut self, py: Python<'_>) -> PyResult<bool> {
        let taken = if self.alone.is_some() { self.here(py) } else { None };
        let taken = taken.unwrap_or_else(|| {
            // Slow sources are read further only where no result is ready.
            let patience = if self.fill(py) { POLL } else { Duration::ZERO };
            py.detach(|| self.take(patience))
        });
        match taken {
            Taken::Later => {}
            Taken::Nothing => return Ok(false),
            Taken::Panicked => return Err(Error::new_err("a defect of baodao: it panicked")),
            Taken::Done(done) => self.ready.extend(done),
        }
        Ok(true)
    }

    /// The next results; where none is ready, the calling thread works on the waiting reports.
    fn take(&mut self, patience: Duration) -> Taken<Vec<Done>> {
        match self.batch.take(Duration::ZERO) {
            Taken::Later if self.batch.help(are_short) => Taken::Later,
            Taken::Later => self.batch.take(patience),
            taken => taken,
        }
    }

    /// Reads a block of reports and extracts it here, or gives it to the thread if it has a long report.
    fn here(&mut self, py: Python<'_>) -> Option<Taken<Vec<Done>>> {
        let settings = self.alone.clone()?;
        if self.batch.pending() > 0 {
            return None;
        }
        let jobs = self.together(py);
        self.waiting += jobs.len();
        if are_short(&jobs) {
            let done = py.detach(|| catch_unwind(AssertUnwindSafe(|| work(&settings, jobs))));
            return Some(match done {
                Ok(done) if done.is_empty() => Taken::Nothing,
                Ok(done) => Taken::Done(done),
                Err(_) => Taken::Panicked,
            });
        }
        self.batch.submit(jobs);
        None
    }

    /// Shows the garbage collector the Python objects that it holds.
    pub fn traverse(&self, visit: &PyVisit<'_>) -> Result<(), PyTraverseError> {
        self.sources.as_ref().map_or(Ok(()), |sources| visit.call(sources))
    }

    /// The exception that the sources raised.
    pub fn broken(&mut self) -> Option<PyErr> {
        self.broken.take()
    }

    /// Stops the threads and waits until they have ended.
    pub fn close(self, py: Python<'_>) {
        let batch = self.batch;
        py.detach(|| batch.join());
    }

    /// Reads sources until enough reports wait or the time is over; false where more could wait.
    fn fill(&mut self, py: Python<'_>) -> bool {
        if self.alone.is_some() {
            return true;
        }
        let (begun, window) = (Instant::now(), (self.batch.threads() + 1) * AHEAD);
        while self.waiting + SHARED <= window && self.bytes < AHEAD_BYTES {
            let jobs = self.together(py);
            if jobs.is_empty() {
                return true;
            }
            self.waiting += jobs.len();
            self.batch.submit(jobs);
            if begun.elapsed() > PATIENCE {
                return false;
            }
        }
        true
    }

    /// Reads the next block of reports; none at the end of the sources.
    fn together(&mut self, py: Python<'_>) -> Jobs {
        let most = if self.alone.is_some() { ALONE } else { SHARED }.min(FIRST + self.read);
        let mut jobs = Vec::with_capacity(most);
        let (begun, until) = (Instant::now(), self.bytes + BLOCK_BYTES);
        let in_time = |jobs: &Jobs| jobs.is_empty() || begun.elapsed() < PATIENCE;
        while jobs.len() < most && self.bytes < until && in_time(&jobs) {
            let Some(sources) = &self.sources else { break };
            let iterating = Iterating::begin();
            let next = sources.bind(py).clone().next().map(|item| input(&item?));
            drop(iterating);
            let input = match next {
                Some(Ok(input)) => input,
                end => {
                    self.broken = end.and_then(Result::err);
                    self.sources = None;
                    break;
                }
            };
            self.bytes += input.size();
            jobs.push((self.read, input));
            self.read += 1;
        }
        jobs
    }
}
