//! Whether a call of the core is running a caller's iterator in this thread.
//!
//! Readers of Arrow streams release the GIL before they ask for a batch. The bindings do not see that: inside a call of
//! the core they take the GIL for held, and the process would crash. So the calls that run a caller's iterator say so here,
//! and a stream that is read by that iterator refuses with an error.

use std::cell::Cell;

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// Marks this thread as running a caller's iterator until it is dropped.
pub struct Iterating(());

impl Iterating {
    /// Begins a call of a caller's iterator.
    pub fn begin() -> Self {
        DEPTH.set(DEPTH.get() + 1);
        Self(())
    }
}

impl Drop for Iterating {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get().saturating_sub(1));
    }
}

/// Whether this thread is running a caller's iterator.
pub fn is_iterating() -> bool {
    DEPTH.get() > 0
}

#[cfg(test)]
mod tests {
    use super::{Iterating, is_iterating};

    #[test]
    fn a_thread_knows_what_it_runs() {
        assert!(!is_iterating());
        let outer = Iterating::begin();
        drop(Iterating::begin());
        assert!(is_iterating());
        assert!(!std::thread::spawn(is_iterating).join().unwrap_or(true));
        drop(outer);
        assert!(!is_iterating());
    }
}
