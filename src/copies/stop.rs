//! A clustering that is under way is told to end, and a panic in it is an error.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::budget::unwound;
use crate::error::{Error, ErrorKind, Result};

/// Tells a clustering in another thread to end; its clones tell the same one.
///
/// ```
/// use baodao::copies::Stop;
/// let stop = Stop::default();
/// assert!(stop.check().is_ok());
/// stop.clone().tell();
/// assert!(stop.check().is_err());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Stop {
    told: Arc<AtomicBool>,
    /// A look panics, for tests of what follows.
    #[cfg(test)]
    panics: bool,
}

impl Stop {
    /// From now on the work ends at the next look.
    pub fn tell(&self) {
        self.told.store(true, Ordering::Relaxed);
    }

    /// Whether it was told.
    pub fn is_told(&self) -> bool {
        self.told.load(Ordering::Relaxed)
    }

    /// A look.
    ///
    /// # Errors
    /// It was told to end.
    pub fn check(&self) -> Result<()> {
        #[cfg(test)]
        self.panic_if_wanted();
        if self.is_told() { Err(Error::new(ErrorKind::Limit, "the work was told to end")) } else { Ok(()) }
    }

    #[cfg(test)]
    fn panic_if_wanted(&self) {
        assert!(!self.panics);
    }

    /// One whose first look panics.
    #[cfg(test)]
    pub(super) fn panicking() -> Self {
        Self { panics: true, ..Self::default() }
    }
}

/// Does the work; a panic is a defect of ours, and an error.
pub(super) fn caught<R>(work: impl FnOnce() -> Result<R>) -> Result<R> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|payload| Err(unwound(&*payload)))
}
