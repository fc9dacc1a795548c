//! A batch with its threads: one user at a time, and never in a fork of the process that started it.

use std::process;
use std::sync::{Mutex, MutexGuard};

use pyo3::exceptions::PyRuntimeError;
use pyo3::gc::PyTraverseError;
use pyo3::prelude::*;

use super::error::Error;

/// A running batch, which one thread at a time may use, in the process that started it; empty after its end.
pub struct Own<T> {
    state: Mutex<Option<T>>,
    process: u32,
}

impl<T> Own<T> {
    /// A batch of the calling process.
    pub fn new(state: T) -> Self {
        Self { state: Mutex::new(Some(state)), process: process::id() }
    }

    /// Locks the batch; raises where another thread uses it, or in a fork of the process.
    pub fn lock(&self) -> PyResult<MutexGuard<'_, Option<T>>> {
        if self.process != process::id() {
            return Err(Error::new_err("a batch goes on in the process that began it, not in a fork of it"));
        }
        self.state.try_lock().map_err(|_| PyRuntimeError::new_err("another thread is at this batch"))
    }

    /// Calls `look` with the batch, unless a thread uses it or it has ended; needs no Python.
    pub fn peek(&self, look: impl FnOnce(&T) -> Result<(), PyTraverseError>) -> Result<(), PyTraverseError> {
        match self.state.try_lock() {
            Ok(state) => state.as_ref().map_or(Ok(()), look),
            Err(_) => Ok(()),
        }
    }

    /// Takes the batch where nobody uses it and it is this process's; the batch of another process stays as it is.
    pub fn take(&self) -> Option<T> {
        if self.process == process::id() { self.state.try_lock().ok()?.take() } else { None }
    }
}

impl<T> Drop for Own<T> {
    /// In a fork of the process that started it the batch has no threads, and its locks may be held.
    fn drop(&mut self) {
        if self.process != process::id()
            && let Some(state) = self.state.get_mut().ok().and_then(Option::take)
        {
            std::mem::forget(state);
        }
    }
}
