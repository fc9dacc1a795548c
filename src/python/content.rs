//! The pages of a report: the Python objects that hold them, and what the core reads.

use std::borrow::Cow;

use encoding_rs::UTF_8;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyByteArray, PyBytes, PyList, PyMemoryView, PyString, PyTuple};

use super::error::{Failure, InputError};
use super::refused::check_text;
use crate::error::{Error, ErrorKind};
use crate::options::MOST_BYTES;

/// A page of a report. Immutable Python objects are borrowed.
pub enum Page {
    /// Text, in UTF-8.
    Text(PyBackedBytes),
    /// Bytes in any encoding.
    Bytes(PyBackedBytes),
    /// Bytes of a file.
    File(Vec<u8>),
}

/// The pages of a report, of which there is at least one.
pub struct Pages {
    pub pages: Vec<Page>,
}

/// The borrowed content of a page.
pub enum Lent<'a> {
    /// Text.
    Text(Cow<'a, str>),
    /// Bytes in any encoding.
    Bytes(&'a [u8]),
}

impl Pages {
    /// A report in `data` (`str`, `bytes`, `bytearray`, `memoryview`), or a list or tuple of its pages;
    /// what can change is copied.
    pub fn new(data: &Bound<'_, PyAny>) -> PyResult<Self> {
        let is_list = data.is_instance_of::<PyList>() || data.is_instance_of::<PyTuple>();
        if !is_list {
            let page = Page::new(data, "a report")?;
            match &page {
                Page::Text(bytes) | Page::Bytes(bytes) => check_text(bytes)?,
                Page::File(_) => {}
            }
            return Ok(Self { pages: vec![page] });
        }
        let mut found = Self { pages: Vec::new() };
        let mut left = MOST_BYTES;
        for item in data.try_iter()? {
            let page = Page::new(&item?, "a page of a report")?;
            // One object may be in a list many times, so the list needs a limit of its own.
            left = left.checked_sub(page.size().max(1)).ok_or_else(|| {
                let message = format!("pages of more than {MOST_BYTES} bytes");
                PyErr::from(Failure::Core(Error::new(ErrorKind::Limit, message)))
            })?;
            found.pages.push(page);
        }
        if found.pages.is_empty() {
            return Err(InputError::new_err("a report has at least one page, and this list is empty"));
        }
        Ok(found)
    }

    /// The number of bytes of all pages.
    pub fn size(&self) -> usize {
        self.pages.iter().map(Page::size).sum()
    }
}

impl Page {
    /// The page in `data`.
    fn new(data: &Bound<'_, PyAny>, what: &str) -> PyResult<Self> {
        if let Ok(text) = data.cast::<PyString>() {
            return Ok(Self::Text(encoded(text)?.into()));
        }
        let bytes = if let Ok(bytes) = data.cast::<PyBytes>() {
            bytes.clone().into()
        } else if let Ok(bytes) = data.cast::<PyByteArray>() {
            bytes.clone().into()
        } else if data.is_instance_of::<PyMemoryView>() {
            data.call_method0(intern!(data.py(), "tobytes"))?.cast_into::<PyBytes>()?.into()
        } else {
            let kind = data.get_type().name()?;
            return Err(InputError::new_err(format!("{what} is str or bytes, not {kind}")));
        };
        Ok(Self::Bytes(bytes))
    }

    fn size(&self) -> usize {
        match self {
            Self::Text(bytes) | Self::Bytes(bytes) => bytes.len(),
            Self::File(bytes) => bytes.len(),
        }
    }

    /// The page's content, borrowed.
    pub fn lend(&self) -> Lent<'_> {
        match self {
            // Python encoded it, so it is valid UTF-8 and can be borrowed.
            Self::Text(bytes) => Lent::Text(UTF_8.decode_without_bom_handling(bytes).0),
            Self::Bytes(bytes) => Lent::Bytes(bytes),
            Self::File(bytes) => Lent::Bytes(bytes),
        }
    }
}

/// A `str` in UTF-8: pairs of surrogates are joined, lone surrogates become U+FFFD.
///
/// The UTF-8 is an object of its own: Python's own cache of it would stay with the `str` and double the caller's
/// memory.
pub fn encoded<'py>(text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyBytes>> {
    let py = text.py();
    if let Ok(bytes) = text.encode_utf8() {
        return Ok(bytes);
    }
    let units = text.call_method1(intern!(py, "encode"), ("utf-16-le", "surrogatepass"))?;
    let units = units.cast_into::<PyBytes>()?;
    let units = units.as_bytes().chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    let text: String = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    Ok(PyBytes::new(py, text.as_bytes()))
}
