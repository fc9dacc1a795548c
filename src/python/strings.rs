//! Short strings that stand in many records, given again instead of made anew: names of places, bodies and posts.

use std::cell::RefCell;
use std::hash::BuildHasher as _;

use pyo3::prelude::*;
use pyo3::types::PyString;
use rustc_hash::FxBuildHasher;

/// How many are kept by each thread, a power of two.
const SLOTS: usize = 1 << 11;
/// Longest string that is kept, in bytes: twenty characters of Chinese.
const LONGEST: usize = 60;

/// A string and Python's object of it.
type Known = (String, Py<PyString>);

thread_local! {
    /// Each string is kept where its hash says, until another comes to lie there.
    static KNOWN: RefCell<Vec<Option<Known>>> = RefCell::new((0..SLOTS).map(|_| None).collect());
}

/// A string of Python's: one that was made before, where it is short and was kept.
pub fn string<'py>(py: Python<'py>, text: &str) -> Bound<'py, PyString> {
    if text.len() > LONGEST {
        return PyString::new(py, text);
    }
    KNOWN.with_borrow_mut(|known| {
        let slot = &mut known[slot(text)];
        if let Some((kept, object)) = slot
            && kept == text
        {
            return object.bind(py).clone();
        }
        let new = PyString::new(py, text);
        // The room of the string before is used again.
        let mut kept = slot.take().map(|(kept, _)| kept).unwrap_or_default();
        text.clone_into(&mut kept);
        *slot = Some((kept, new.clone().unbind()));
        new
    })
}

#[allow(clippy::cast_possible_truncation, reason = "held below what it is cast to")]
fn slot(text: &str) -> usize {
    FxBuildHasher.hash_one(text) as usize % SLOTS
}
