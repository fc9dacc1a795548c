//! An item of `sources`: a report, the path of a report, or a Python `Source`.

use std::path::PathBuf;

use pyo3::exceptions::{PyException, PyMemoryError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyString, PyType};

use super::error::Failure;
use super::input::{Input, Known, optional_text, published};

/// The Python class `baodao.sources.Source`, imported once; items of this class are read by the fast path.
static SOURCE: PyOnceLock<Py<PyType>> = PyOnceLock::new();

/// The report of an item of `sources`. An item that can't be read becomes a failure of this report.
///
/// An interrupt, an exit and an exhausted memory are raised: they end the batch.
pub fn input(item: &Bound<'_, PyAny>) -> PyResult<Input> {
    let mut known = Known::default();
    match read(item, &mut known) {
        Err(error) if ends_all(item.py(), &error) => Err(error),
        Err(error) => Ok(Input::nothing(Failure::Python(error), known)),
        read => read,
    }
}

fn ends_all(py: Python<'_>, error: &PyErr) -> bool {
    !error.is_instance_of::<PyException>(py) || error.is_instance_of::<PyMemoryError>(py)
}

fn read(item: &Bound<'_, PyAny>, known: &mut Known) -> PyResult<Input> {
    let py = item.py();
    if item.is_instance_of::<PyBytes>() || item.is_instance_of::<PyString>() {
        return Input::new(item, Known::default());
    }
    let class = SOURCE.import(py, "baodao.sources", "Source")?;
    // The usual item is tested first: a failed look-up of an attribute raises an exception inside Python.
    if item.get_type().is(class) {
        return read_source(item, known);
    }
    if item.hasattr(intern!(py, "__fspath__"))? {
        return Ok(Input::file(item.extract()?, Known::default()));
    }
    if item.is_instance(class)? { read_source(item, known) } else { Input::new(item, Known::default()) }
}

/// Reads a Python `Source`. The facts that are read before an exception are left in `known`.
fn read_source(item: &Bound<'_, PyAny>, known: &mut Known) -> PyResult<Input> {
    let py = item.py();
    known.id = optional_text(Some(&item.getattr(intern!(py, "id"))?), "id")?;
    let path = item.getattr(intern!(py, "path"))?;
    let path: Option<PathBuf> = if path.is_none() { None } else { path.extract()? };
    known.path = path.as_ref().map(|path| path.to_string_lossy().into_owned());
    known.title = optional_text(Some(&item.getattr(intern!(py, "title"))?), "title")?;
    known.published = published(Some(&item.getattr(intern!(py, "published"))?))?;
    known.region = optional_text(Some(&item.getattr(intern!(py, "region"))?), "region")?;
    known.url = optional_text(Some(&item.getattr(intern!(py, "url"))?), "url")?;
    known.encoding = optional_text(Some(&item.getattr(intern!(py, "encoding"))?), "encoding")?;
    let data = item.getattr(intern!(py, "data"))?;
    let error = optional_text(Some(&item.getattr(intern!(py, "error"))?), "error")?;
    match (error, path) {
        (Some(error), _) => Ok(Input::nothing(Failure::input(error), std::mem::take(known))),
        (None, Some(path)) if data.is_none() => Ok(Input::file(path, std::mem::take(known))),
        _ => {
            let mut input = Input::new(&data, Known::default())?;
            input.known = std::mem::take(known);
            Ok(input)
        }
    }
}
