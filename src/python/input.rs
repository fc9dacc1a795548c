//! Python's objects become what the core reads.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use encoding_rs::UTF_8;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyByteArray, PyBytes, PyMemoryView, PyString};

use super::error::{Failure, InputError};
use super::gate::inside;
use crate::error::{Error, ErrorKind};
use crate::lexicon::Lexicon;
use crate::options::{Content, Options, Source};
use crate::record::{Record, Warning, WarningCode};

/// The content of a report, or where it is. What Python holds is borrowed: it can't change.
enum Held {
    /// Text, in UTF-8.
    Text(PyBackedBytes),
    /// Bytes in any encoding.
    Bytes(PyBackedBytes),
    /// A file still to be read.
    File(PathBuf),
    /// Nothing, for this reason, until it was told.
    Nothing(Option<Failure>),
}

/// What the caller knows of a report.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub id: Option<String>,
    pub title: Option<String>,
    pub published: Option<String>,
    pub region: Option<String>,
    pub path: Option<String>,
    pub url: Option<String>,
}

/// One report as it came from Python.
pub struct Input {
    held: Held,
    pub known: Known,
    /// Lone surrogates in the text, which became U+FFFD.
    surrogates: usize,
}

impl Input {
    /// A report in `data` (`str`, `bytes`, `bytearray` or `memoryview`); what can change is copied.
    pub fn new(data: &Bound<'_, PyAny>, known: Known) -> PyResult<Self> {
        if let Ok(text) = data.cast::<PyString>() {
            let (text, surrogates) = encoded(text)?;
            return Ok(Self { held: Held::Text(text.into()), known, surrogates });
        }
        let bytes = if let Ok(bytes) = data.cast::<PyBytes>() {
            bytes.clone().into()
        } else if let Ok(bytes) = data.cast::<PyByteArray>() {
            bytes.clone().into()
        } else if data.is_instance_of::<PyMemoryView>() {
            data.call_method0(intern!(data.py(), "tobytes"))?.cast_into::<PyBytes>()?.into()
        } else {
            let kind = data.get_type().name()?;
            return Err(InputError::new_err(format!("a report is str or bytes, not {kind}")));
        };
        Ok(Self { held: Held::Bytes(bytes), known, surrogates: 0 })
    }

    /// A report in the file at `path`.
    pub fn file(path: PathBuf, mut known: Known) -> Self {
        known.path.get_or_insert_with(|| path.to_string_lossy().into_owned());
        Self { held: Held::File(path), known, surrogates: 0 }
    }

    /// A report that can't be read.
    pub fn nothing(failure: Failure, known: Known) -> Self {
        Self { held: Held::Nothing(Some(failure)), known, surrogates: 0 }
    }

    /// How many bytes of content it holds.
    pub fn size(&self) -> usize {
        match &self.held {
            Held::Text(bytes) | Held::Bytes(bytes) => bytes.len(),
            Held::File(_) | Held::Nothing(_) => 0,
        }
    }

    /// Whether it is known to be no longer than `bytes`.
    pub fn is_short(&self, bytes: usize) -> bool {
        !matches!(self.held, Held::File(_)) && self.size() <= bytes
    }

    /// Its record; reads the file if it is in one. Call it without the GIL.
    pub fn record(&mut self, options: &Options, lexicon: &Lexicon) -> Result<Record, Failure> {
        let (text, bytes);
        let content = match &mut self.held {
            Held::Text(held) => {
                // Python encoded it: nothing has to be replaced, and the text is borrowed.
                text = UTF_8.decode_without_bom_handling(held).0;
                Content::Text(&text)
            }
            Held::Bytes(held) => Content::Bytes(held),
            Held::File(path) => {
                bytes = read_file(path, options.max_bytes)?;
                Content::Bytes(&bytes)
            }
            Held::Nothing(failure) => {
                return Err(failure.take().unwrap_or_else(|| Failure::input("it can't be read")));
            }
        };
        let known = &self.known;
        let source = Source {
            content,
            more: &[],
            id: known.id.as_deref(),
            title: known.title.as_deref(),
            published: known.published.as_deref(),
            region: known.region.as_deref(),
            path: known.path.as_deref(),
            url: known.url.as_deref(),
        };
        let mut record = inside(|| crate::extract(&source, options, lexicon)).map_err(Failure::Core)?;
        if self.surrogates > 0 {
            let message = format!("{} lone surrogates became U+FFFD", self.surrogates);
            record.warnings.push(Warning { code: WarningCode::UndecodableBytes, message });
        }
        Ok(record)
    }
}

/// The bytes of a file, if they are no more than `max_bytes`.
fn read_file(path: &Path, max_bytes: usize) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(max_bytes).unwrap_or(u64::MAX).saturating_add(1);
    let file = File::open(path).map_err(Failure::file(path))?;
    file.take(limit).read_to_end(&mut bytes).map_err(Failure::file(path))?;
    if bytes.len() > max_bytes {
        let message = format!("{}: longer than max_bytes={max_bytes}", path.display());
        return Err(Failure::Core(Error::new(ErrorKind::Limit, message)));
    }
    Ok(bytes)
}

/// A `str` in UTF-8: pairs of surrogates are joined, lone ones become U+FFFD and are counted.
///
/// Python would keep the UTF-8 that it is asked for with the `str`, and the caller's memory would double: this is
/// an object of its own.
fn encoded<'py>(text: &Bound<'py, PyString>) -> PyResult<(Bound<'py, PyBytes>, usize)> {
    let py = text.py();
    if let Ok(bytes) = text.encode_utf8() {
        return Ok((bytes, 0));
    }
    let units = text.call_method1(intern!(py, "encode"), ("utf-16-le", "surrogatepass"))?;
    let units = units.cast_into::<PyBytes>()?;
    let units = units.as_bytes().chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    let mut lone = 0;
    let text: String = char::decode_utf16(units)
        .map(|c| {
            c.unwrap_or_else(|_| {
                lone += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    Ok((PyBytes::new(py, text.as_bytes()), lone))
}

/// A `str` that a caller gives beside a report, or none.
pub fn optional_text(value: Option<&Bound<'_, PyAny>>, name: &str) -> PyResult<Option<String>> {
    let Some(value) = value.filter(|v| !v.is_none()) else { return Ok(None) };
    let Ok(text) = value.cast::<PyString>() else {
        let kind = value.get_type().name()?;
        return Err(InputError::new_err(format!("{name} is str or None, not {kind}")));
    };
    Ok(Some(String::from_utf8_lossy(encoded(text)?.0.as_bytes()).into_owned()))
}

/// `published`: a `str`, a `date` or a `datetime`.
pub fn published(value: Option<&Bound<'_, PyAny>>) -> PyResult<Option<String>> {
    let Some(value) = value.filter(|v| !v.is_none()) else { return Ok(None) };
    let day = value.py().import(intern!(value.py(), "datetime"))?.getattr(intern!(value.py(), "date"))?;
    if value.is_instance(&day)? {
        return Ok(Some(value.call_method0(intern!(value.py(), "isoformat"))?.extract()?));
    }
    if value.is_instance_of::<PyString>() {
        return optional_text(Some(value), "published");
    }
    let kind = value.get_type().name()?;
    Err(InputError::new_err(format!("published is str, date, datetime or None, not {kind}")))
}
