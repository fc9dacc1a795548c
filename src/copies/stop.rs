//! A way to stop a clustering from another thread; a panic in a clustering becomes an error.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::budget::unwound;
use crate::error::{Error, ErrorKind, Result};

/// Stops a clustering in another thread; all clones share one flag.
///
/// ```
/// use baodao::copies::Stop;
/// let stop = Stop::default();
/// assert!(stop.check().is_ok());
/// stop.clone().set();
/// assert!(stop.check().is_err());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Stop {
    is_set: Arc<AtomicBool>,
    /// Whether the next check panics, to test how a panic is handled.
    #[cfg(test)]
    panics: bool,
}

impl Stop {
    /// Makes the work end at its next check.
    pub fn set(&self) {
        self.is_set.store(true, Ordering::Relaxed);
    }

    /// Whether the work is to end.
    pub fn is_set(&self) -> bool {
        self.is_set.load(Ordering::Relaxed)
    }

    /// Returns an error if the work is to end.
    ///
    /// # Errors
    /// [`Stop::set`] was called.
    pub fn check(&self) -> Result<()> {
        #[cfg(test)]
        self.panic_if_wanted();
        if self.is_set() {
            Err(Error::new(ErrorKind::Limit, "the work was stopped before it was done"))
        } else {
            Ok(())
        }
    }

    #[cfg(test)]
    fn panic_if_wanted(&self) {
        assert!(!self.panics);
    }

    /// A stop whose first check panics.
    #[cfg(test)]
    pub(super) fn panicking() -> Self {
        Self { panics: true, ..Self::default() }
    }
}

/// Does the work; a panic becomes an error.
pub(super) fn caught<R>(work: impl FnOnce() -> Result<R>) -> Result<R> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|payload| Err(unwound(&*payload)))
}
