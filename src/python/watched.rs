//! Long work in its own thread, while the calling thread checks for signals.

use std::time::Duration;

use pyo3::prelude::*;

use super::error::Error;
use super::gate::inside;
use crate::batch::{Batch, Taken};

/// How long to wait for the work before checking for signals.
const POLL: Duration = Duration::from_millis(50);

/// The result of `work`. Where a signal handler raises first, it calls `end` and does not wait for the result.
///
/// The thread never takes the GIL. A panic in it becomes an exception.
pub fn watched<R: Send + 'static>(
    py: Python<'_>,
    work: impl FnOnce() -> R + Send + 'static,
    end: impl FnOnce(),
) -> PyResult<R> {
    watched_outside(py, move || inside(work), end)
}

/// As [`watched`], for work that enters the core by itself: it may wait for a file, which must not delay a fork.
pub fn watched_outside<R: Send + 'static>(
    py: Python<'_>,
    work: impl FnOnce() -> R + Send + 'static,
    end: impl FnOnce(),
) -> PyResult<R> {
    let mut batch = Batch::start(1, true, |work: Box<dyn FnOnce() -> R + Send>| work())?;
    batch.submit(Box::new(work));
    loop {
        match py.detach(|| batch.take(POLL)) {
            Taken::Done(result) => return Ok(result),
            Taken::Later => {}
            Taken::Panicked | Taken::Nothing => return Err(Error::new_err("a defect of baodao: it panicked")),
        }
        if let Err(raised) = py.check_signals() {
            end();
            return Err(raised);
        }
    }
}
