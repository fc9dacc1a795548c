//! How long one report may take: a moment that is handed down, and looked at in every long loop.
//!
//! The one place where the core looks at a clock. What passes its end is given up by unwinding to
//! [`extract`](crate::extract()), which makes an error of it: no record is ever cut short by it.

use std::panic::resume_unwind;
use std::time::{Duration, Instant};

use crate::error::{Error, ErrorKind};

/// Items of a loop between two looks at the clock.
const STRIDE: usize = 256;

/// The time that is left for a report.
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

/// What a passed budget unwinds with: how much there was.
struct Passed(Duration);

impl Budget {
    /// So much from now on; no end without it.
    pub fn of(time: Option<Duration>) -> Self {
        Self { end: time.and_then(|time| Some((Instant::now().checked_add(time)?, time))) }
    }

    /// Gives the report up where its time has passed: unwinds, without a word, to whoever began it.
    #[inline(never)]
    pub fn check(self) {
        if let Some((end, time)) = self.end
            && Instant::now() >= end
        {
            resume_unwind(Box::new(Passed(time)));
        }
    }

    /// The same items, with a look at the clock now and then.
    pub fn over<I: Iterator>(self, items: I) -> impl Iterator<Item = I::Item> {
        let mut pace = self.pace();
        items.inspect(move |_| pace.step())
    }

    /// For a loop that tells of each of its steps.
    pub(crate) fn pace(self) -> Pace {
        Pace { budget: self, left: STRIDE }
    }
}

/// Looks at the clock now and then.
pub(crate) struct Pace {
    budget: Budget,
    /// Steps until the next look.
    left: usize,
}

impl Pace {
    /// One step was taken.
    #[inline]
    pub fn step(&mut self) {
        self.left -= 1;
        if self.left == 0 {
            self.left = STRIDE;
            self.budget.check();
        }
    }
}

/// The error that stands for an unwinding: a passed budget, or else a defect of ours.
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
