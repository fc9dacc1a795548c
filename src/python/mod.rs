//! The Python module `baodao._baodao`: it takes Python objects, returns dicts, and decides nothing about reports.
//!
//! The GIL is released while the core works on a report. The core catches a panic for each report by itself; nothing is
//! printed.

mod arrow;
mod arrow_batches;
mod bar;
mod batch;
mod clustering;
mod content;
mod copies;
mod described;
mod error;
mod events;
mod extractor;
mod gate;
mod input;
mod iterating;
mod lexicon;
mod lines;
mod own;
mod persons;
mod reader;
mod record;
mod refused;
mod reports;
mod settings;
mod source;
mod strings;
mod watched;

use mimalloc::MiMalloc;
use pyo3::prelude::*;

/// The allocator of the module: it serves Rust's memory, not Python's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The core of baodao: bytes in, plain dicts out.
#[pymodule]
mod _baodao {
    #[pymodule_export]
    use super::arrow::{PyArrowRecords, PyArrowSchema, arrow_schema, extract_arrow};
    #[pymodule_export]
    use super::batch::{PyRecords, extract_many};
    #[pymodule_export]
    use super::clustering::{anchors, linked_clusters, related};
    #[pymodule_export]
    use super::copies::{align, duplicates, formulas, resemblance, signature};
    #[pymodule_export]
    use super::described::described;
    #[pymodule_export]
    use super::error::{DecodeError, Error, InputError, LexiconError, LimitError};
    #[pymodule_export]
    use super::events::PyGathering;
    #[pymodule_export]
    use super::extractor::{PyExtractor, extract, extract_file};
    #[pymodule_export]
    use super::gate::{after_fork_in_child, after_fork_in_parent, before_fork};
    #[pymodule_export]
    use super::lexicon::{PyLexicon, restore_lexicon};
    #[pymodule_export]
    use super::persons::{PyLinkage, linked_persons, name_facts, names_seen, person_rows, reports_seen};
    #[pymodule_export]
    use super::refused::check_items;

    use crate::options::FIELDS;
    use pyo3::prelude::*;
    use pyo3::types::PyTuple;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        // The module has its own copy of the standard library, so no other module sees this hook.
        std::panic::set_hook(Box::new(|_| {}));
        module.add("FIELDS", PyTuple::new(module.py(), FIELDS)?)?;
        module.add("_LIMITS", super::clustering::limits(module.py())?)?;
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
