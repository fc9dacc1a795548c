//! The progress bar of a batch, which Python draws: `progress=True`.

use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::intern;
use pyo3::prelude::*;

/// A bar that counts reports; without a bar if the caller wants none.
pub struct Bar(Option<Py<PyAny>>);

impl Bar {
    /// Starts a bar of the length of `sources`, if it is `wanted`; fails where the package that draws it is missing.
    pub fn begin(sources: &Bound<'_, PyAny>, wanted: bool) -> PyResult<Self> {
        if !wanted {
            return Ok(Self(None));
        }
        let bar = sources.py().import("baodao.bar")?.call_method1("bar", (sources,))?;
        Ok(Self(Some(bar.unbind())))
    }

    /// Counts a report.
    pub fn update(&self, py: Python<'_>) -> PyResult<()> {
        self.0.as_ref().map_or(Ok(()), |bar| bar.call_method0(py, intern!(py, "update")).map(drop))
    }

    /// Counts several reports.
    pub fn update_by(&self, py: Python<'_>, reports: usize) -> PyResult<()> {
        self.0.as_ref().map_or(Ok(()), |bar| bar.call_method1(py, intern!(py, "update"), (reports,)).map(drop))
    }

    /// Shows the garbage collector the bar.
    pub fn traverse(&self, visit: &PyVisit<'_>) -> Result<(), PyTraverseError> {
        self.0.as_ref().map_or(Ok(()), |bar| visit.call(bar))
    }

    /// Ends the bar and leaves it as it is.
    pub fn close(&self, py: Python<'_>) -> PyResult<()> {
        self.0.as_ref().map_or(Ok(()), |bar| bar.call_method0(py, intern!(py, "close")).map(drop))
    }
}
