//! The pages of a report: what Python holds them in, and what the core reads of them.

use std::borrow::Cow;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyList, PyMemoryView, PyString, PyTuple};

use super::error::{Failure, InputError};
use crate::error::{Error, ErrorKind};
use crate::options::{Content, MOST_BYTES};

/// A page, or all of a report that stands on one.
pub enum Page<'a> {
    /// Text.
    Text(Cow<'a, str>),
    /// Bytes in any encoding.
    Bytes(Cow<'a, [u8]>),
}

/// The pages of a report, of which there is at least one.
pub struct Pages<'a> {
    pub pages: Vec<Page<'a>>,
    /// Lone surrogates in their text, which became U+FFFD.
    pub surrogates: usize,
}

impl<'a> Pages<'a> {
    /// A report in `data` (`str`, `bytes`, `bytearray`, `memoryview`), or a list or tuple of its pages;
    /// borrows what can't change.
    pub fn new(data: &'a Bound<'_, PyAny>) -> PyResult<Self> {
        let is_list = data.is_instance_of::<PyList>() || data.is_instance_of::<PyTuple>();
        if !is_list {
            let (page, surrogates) = Page::new(data, "a report")?;
            return Ok(Self { pages: vec![page], surrogates });
        }
        let mut found = Self { pages: Vec::new(), surrogates: 0 };
        let mut left = MOST_BYTES;
        for item in data.try_iter()? {
            let item = item?;
            let (page, surrogates) = Page::new(&item, "a page of a report")?;
            // One object may be in a list any number of times: not to be copied beyond all limits.
            left = left.checked_sub(page.content().len().max(1)).ok_or_else(|| {
                let message = format!("pages of more than {MOST_BYTES} bytes");
                PyErr::from(Failure::Core(Error::new(ErrorKind::Limit, message)))
            })?;
            found.pages.push(page.into_owned());
            found.surrogates += surrogates;
        }
        if found.pages.is_empty() {
            return Err(InputError::new_err("a report has at least one page, and this list is empty"));
        }
        Ok(found)
    }

    /// The same, holding its own content.
    pub fn into_owned(self) -> Pages<'static> {
        Pages { pages: self.pages.into_iter().map(Page::into_owned).collect(), surrogates: self.surrogates }
    }

    /// How many bytes of content it holds.
    pub fn size(&self) -> usize {
        self.pages.iter().map(|page| page.content().len()).sum()
    }
}

impl<'a> Page<'a> {
    /// The page in `data` and its lone surrogates.
    fn new(data: &'a Bound<'_, PyAny>, what: &str) -> PyResult<(Self, usize)> {
        if let Ok(text) = data.cast::<PyString>() {
            let (text, surrogates) = text_of(text)?;
            return Ok((Self::Text(text), surrogates));
        }
        let bytes = if let Ok(bytes) = data.cast::<PyBytes>() {
            Cow::Borrowed(bytes.as_bytes())
        } else if let Ok(bytes) = data.cast::<PyByteArray>() {
            Cow::Owned(bytes.to_vec())
        } else if data.is_instance_of::<PyMemoryView>() {
            let bytes = data.call_method0(intern!(data.py(), "tobytes"))?;
            Cow::Owned(bytes.cast_into::<PyBytes>()?.as_bytes().to_vec())
        } else {
            let kind = data.get_type().name()?;
            return Err(InputError::new_err(format!("{what} is str or bytes, not {kind}")));
        };
        Ok((Self::Bytes(bytes), 0))
    }

    fn into_owned(self) -> Page<'static> {
        match self {
            Self::Text(text) => Page::Text(Cow::Owned(text.into_owned())),
            Self::Bytes(bytes) => Page::Bytes(Cow::Owned(bytes.into_owned())),
        }
    }

    /// What the core reads of it.
    pub fn content(&self) -> Content<'_> {
        match self {
            Self::Text(text) => Content::Text(text),
            Self::Bytes(bytes) => Content::Bytes(bytes),
        }
    }
}

/// The text of a `str`: pairs of surrogates are joined, lone ones become U+FFFD and are counted.
pub fn text_of<'a>(text: &'a Bound<'_, PyString>) -> PyResult<(Cow<'a, str>, usize)> {
    if let Ok(text) = text.to_str() {
        return Ok((Cow::Borrowed(text), 0));
    }
    let encoded = text.call_method1(intern!(text.py(), "encode"), ("utf-16-le", "surrogatepass"))?;
    let encoded = encoded.cast_into::<PyBytes>()?;
    let units = encoded.as_bytes().chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    let mut lone = 0;
    let text = char::decode_utf16(units)
        .map(|c| {
            c.unwrap_or_else(|_| {
                lone += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    Ok((Cow::Owned(text), lone))
}
