//! A fork waits until no thread is inside the core.
//!
//! A child process inherits the locks of its parent, but not the threads that hold them. If another thread were loading
//! a table, the child would wait for it for ever. Python calls these functions around each fork.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::Duration;

use pyo3::prelude::*;

static INSIDE: AtomicUsize = AtomicUsize::new(0);
static FORKING: AtomicBool = AtomicBool::new(false);

/// How long a thread waits between two checks of the gate.
const PAUSE: Duration = Duration::from_micros(200);

/// Runs `work` inside the core; call it without the GIL.
pub fn inside<R>(work: impl FnOnce() -> R) -> R {
    loop {
        INSIDE.fetch_add(1, Ordering::SeqCst);
        if !FORKING.load(Ordering::SeqCst) {
            break;
        }
        INSIDE.fetch_sub(1, Ordering::SeqCst);
        sleep(PAUSE);
    }
    let _leave = Leave;
    work()
}

struct Leave;

impl Drop for Leave {
    fn drop(&mut self) {
        INSIDE.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Keeps threads out of the core and waits for those inside.
#[pyfunction]
#[pyo3(name = "_before_fork")]
pub fn before_fork(py: Python<'_>) {
    py.detach(|| {
        while FORKING.swap(true, Ordering::SeqCst) {
            sleep(PAUSE);
        }
        while INSIDE.load(Ordering::SeqCst) > 0 {
            sleep(PAUSE);
        }
    });
}

/// Lets threads into the core again.
#[pyfunction]
#[pyo3(name = "_after_fork_in_parent")]
pub fn after_fork_in_parent() {
    FORKING.store(false, Ordering::SeqCst);
}

/// Opens the core in the child, whose only thread is not inside.
#[pyfunction]
#[pyo3(name = "_after_fork_in_child")]
pub fn after_fork_in_child() {
    INSIDE.store(0, Ordering::SeqCst);
    FORKING.store(false, Ordering::SeqCst);
}
