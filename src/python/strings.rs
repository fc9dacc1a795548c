//! A cache of short strings that many records hold: names of places, bodies and posts.

use std::cell::RefCell;
use std::hash::BuildHasher as _;

use pyo3::prelude::*;
use pyo3::types::PyString;
use rustc_hash::FxBuildHasher;

/// Slots of the cache of each thread, a power of two.
const SLOTS: usize = 1 << 11;
/// Longest string in the cache, in bytes: twenty Chinese characters.
const LONGEST: usize = 60;

/// A string and its Python object.
type Known = (String, Py<PyString>);

thread_local! {
    /// The hash of a string selects its slot; a later string with the same slot replaces it.
    static KNOWN: RefCell<Vec<Option<Known>>> = RefCell::new((0..SLOTS).map(|_| None).collect());
}

/// Makes a Python string, or returns the one in the cache.
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
        // The new string reuses the capacity of the one that it replaces.
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
