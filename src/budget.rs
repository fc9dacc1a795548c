//! The time limit of one report. Every long loop of the core checks it.
//!
//! No other module reads a clock. When the time is over, the check unwinds to [`extract`](crate::extract()), which
//! returns an error for this report. A record is therefore either complete or absent.

use std::panic::resume_unwind;
use std::time::{Duration, Instant};

use crate::error::{Error, ErrorKind};

/// Number of loop items between two readings of the clock.
const STRIDE: usize = 256;

/// The moment at which the time for a report is over, if there is a limit.
///
/// ```
/// use baodao::budget::Budget;
/// let budget = Budget::of(None);
/// budget.check();
/// assert_eq!(budget.over(1..=3).sum::<i32>(), 6);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Budget {
    end: Option<(Instant, Duration)>,
}

/// The payload of the unwinding: the limit that was exceeded.
struct Passed(Duration);

impl Budget {
    /// Starts a budget of `time` from now; `None` means no limit.
    pub fn of(time: Option<Duration>) -> Self {
        Self { end: time.and_then(|time| Some((Instant::now().checked_add(time)?, time))) }
    }

    /// Unwinds if the time is over. The panic hook is not called, so nothing is printed.
    #[inline(never)]
    pub fn check(self) {
        if let Some((end, time)) = self.end
            && Instant::now() >= end
        {
            resume_unwind(Box::new(Passed(time)));
        }
    }

    /// Returns the same items, and checks the time every 256 items.
    pub fn over<I: Iterator>(self, items: I) -> impl Iterator<Item = I::Item> {
        let mut pace = self.pace();
        items.inspect(move |_| pace.step())
    }

    /// Returns a counter for loops that are not iterators: the loop calls [`Pace::step`] in each round.
    pub(crate) fn pace(self) -> Pace {
        Pace { budget: self, left: STRIDE }
    }
}

/// Counts steps, and checks the time every 256 steps.
pub(crate) struct Pace {
    budget: Budget,
    /// Number of steps until the next check.
    left: usize,
}

impl Pace {
    /// Counts one step.
    #[inline]
    pub fn step(&mut self) {
        self.left -= 1;
        if self.left == 0 {
            self.left = STRIDE;
            self.budget.check();
        }
    }
}

/// Turns the payload of an unwinding into an error: a time limit, or else a defect of this library.
pub(crate) fn unwound(payload: &(dyn std::any::Any + Send)) -> Error {
    match payload.downcast_ref::<Passed>() {
        Some(Passed(time)) => {
            let message = format!("it takes longer than timeout={} allows", time.as_secs_f64());
            Error::new(ErrorKind::Limit, message)
        }
        None => Error::new(ErrorKind::Internal, "a defect of baodao: it panicked"),
    }
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;

    #[test]
    fn a_passed_budget_is_a_limit_and_a_panic_a_defect() {
        let kind = |work: fn()| catch_unwind(work).map_err(|payload| unwound(&*payload).kind());
        assert_eq!(kind(|| Budget::of(Some(Duration::ZERO)).check()), Err(ErrorKind::Limit));
        assert_eq!(kind(|| panic!("a test of it")), Err(ErrorKind::Internal));
        assert_eq!(kind(|| Budget::of(Some(Duration::MAX)).check()), Ok(()));
    }

    #[test]
    fn a_loop_without_end_is_left() {
        let budget = Budget::of(Some(Duration::from_millis(5)));
        assert!(catch_unwind(|| budget.over(std::iter::repeat(())).count()).is_err());
    }
}
