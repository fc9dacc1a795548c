//! Python's objects become what the core reads.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyString;

use super::content::{Lent, Page, Pages, encoded};
use super::error::{Failure, InputError};
use super::gate::inside;
use crate::error::{Error, ErrorKind};
use crate::lexicon::Lexicon;
use crate::options::{Content, Options, Source};
use crate::record::{Record, Warning, WarningCode};

/// The content of a report, or where it is.
enum Held {
    /// Its pages.
    Pages(Pages),
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
    pub encoding: Option<String>,
}

/// One report as it came from Python.
pub struct Input {
    held: Held,
    pub known: Known,
}

impl Input {
    /// A report in `data`, as [`Pages::new`] reads it.
    pub fn new(data: &Bound<'_, PyAny>, known: Known) -> PyResult<Self> {
        Ok(Self { held: Held::Pages(Pages::new(data)?), known })
    }

    /// A report in the file at `path`.
    pub fn file(path: PathBuf, mut known: Known) -> Self {
        known.path.get_or_insert_with(|| path.to_string_lossy().into_owned());
        Self { held: Held::File(path), known }
    }

    /// A report that can't be read.
    pub fn nothing(failure: Failure, known: Known) -> Self {
        Self { held: Held::Nothing(Some(failure)), known }
    }

    /// How many bytes of content it holds.
    pub fn size(&self) -> usize {
        match &self.held {
            Held::Pages(pages) => pages.size(),
            Held::File(_) | Held::Nothing(_) => 0,
        }
    }

    /// Whether it is known to be no longer than `bytes`.
    pub fn is_short(&self, bytes: usize) -> bool {
        !matches!(self.held, Held::File(_)) && self.size() <= bytes
    }

    /// Its record; reads the file if it is in one. Call it without the GIL.
    pub fn record(&mut self, options: &Options, lexicon: &Lexicon) -> Result<Record, Failure> {
        let file;
        let Pages { pages, surrogates } = match &mut self.held {
            Held::Pages(pages) => pages,
            Held::File(path) => {
                file = Pages { pages: vec![Page::File(read_file(path, options.max_bytes)?)], surrogates: 0 };
                &file
            }
            Held::Nothing(failure) => {
                return Err(failure.take().unwrap_or_else(|| Failure::input("it can't be read")));
            }
        };
        let lent: Vec<Lent> = pages.iter().map(Page::lend).collect();
        let contents: Vec<Content> = lent.iter().map(content).collect();
        let (content, more) =
            contents.split_first().map_or((Content::Text(""), &[][..]), |(first, more)| (*first, more));
        let known = &self.known;
        let source = Source {
            content,
            more,
            id: known.id.as_deref(),
            title: known.title.as_deref(),
            published: known.published.as_deref(),
            region: known.region.as_deref(),
            path: known.path.as_deref(),
            url: known.url.as_deref(),
            encoding: known.encoding.as_deref(),
        };
        let mut record = inside(|| crate::extract(&source, options, lexicon)).map_err(Failure::Core)?;
        if *surrogates > 0 {
            let message = format!("{surrogates} lone surrogates became U+FFFD");
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

fn content<'a>(lent: &'a Lent) -> Content<'a> {
    match lent {
        Lent::Text(text) => Content::Text(text),
        Lent::Bytes(bytes) => Content::Bytes(bytes),
    }
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
