//! Python objects become sources of the core.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyFloat, PyString, PyType};

use super::content::{Lent, Page, Pages, encoded};
use super::error::{Failure, InputError};
use super::gate::inside;
use crate::error::{Error, ErrorKind};
use crate::lexicon::Lexicon;
use crate::options::{Content, Options, Source};
use crate::record::Record;
use crate::{extract_items, extract_together};

/// The class `date` of Python.
static DAY: PyOnceLock<Py<PyType>> = PyOnceLock::new();

/// Bytes of content at which a block of reports is full.
pub const BLOCK_BYTES: usize = 2 << 20;

/// Most bytes of a report that is extracted without a thread of its own, since its record is soon done.
const SOON_DONE: usize = 64 << 10;

/// The content of a report, or where it is.
enum Held {
    /// The pages of the report.
    Pages(Pages),
    /// A file still to be read.
    File(PathBuf),
    /// No content, for this reason; empty once the reason was returned.
    Nothing(Option<Failure>),
}

/// The facts about a report that the caller knows, as an extractor takes them.
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

/// One report from Python.
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

    /// Number of bytes in memory: 0 for a file that is still to be read.
    pub fn size(&self) -> usize {
        match &self.held {
            Held::Pages(pages) => pages.size(),
            Held::File(_) | Held::Nothing(_) => 0,
        }
    }

    /// Whether the report is known to be no longer than `bytes`; false for a file.
    pub fn is_short(&self, bytes: usize) -> bool {
        !matches!(self.held, Held::File(_)) && self.size() <= bytes
    }

    /// Whether the record is made so soon that nobody would interrupt the wait: the report is short, and no pipe.
    pub fn is_soon_done(&self) -> bool {
        match &self.held {
            Held::File(path) => std::fs::metadata(path).map_or(true, |about| {
                about.is_file() && usize::try_from(about.len()).is_ok_and(|size| size <= SOON_DONE)
            }),
            _ => self.size() <= SOON_DONE,
        }
    }

    /// The record of the report; reads the file if it is in one. Call it without the GIL.
    pub fn record(&mut self, options: &Options, lexicon: &Lexicon) -> Result<Box<Record>, Failure> {
        let records = records(std::slice::from_mut(self), options, lexicon);
        records.into_iter().next().unwrap_or_else(|| Err(Failure::input("it can't be read")))
    }
}

impl Input {
    /// The records of a round-up's items, or the one record of another report. Call it without the GIL.
    pub fn items(&mut self, options: &Options, lexicon: &Lexicon) -> Result<Vec<Record>, Failure> {
        let ready = self.held.read(options.max_bytes)?;
        let lent: Vec<Lent> = ready.pages().pages.iter().map(Page::lend).collect();
        let contents: Vec<Content> = lent.iter().map(content).collect();
        let source = self.known.source(&contents);
        inside(|| extract_items(&source, options, lexicon)).map_err(Failure::Core)
    }
}

impl Held {
    /// The pages, read if they are in a file.
    fn read(&mut self, max_bytes: usize) -> Result<Ready<'_>, Failure> {
        match self {
            Self::Pages(pages) => Ok(Ready::Held(pages)),
            Self::File(path) => {
                let pages = vec![Page::File(read_file(path, max_bytes)?)];
                Ok(Ready::Read(Pages { pages }))
            }
            Self::Nothing(failure) => Err(failure.take().unwrap_or_else(|| Failure::input("it can't be read"))),
        }
    }
}

/// Pages that can be read now.
enum Ready<'a> {
    Held(&'a Pages),
    Read(Pages),
}

impl Ready<'_> {
    fn pages(&self) -> &Pages {
        match self {
            Self::Held(pages) => pages,
            Self::Read(pages) => pages,
        }
    }
}

impl Known {
    /// The source of the core for these pages.
    fn source<'a>(&'a self, pages: &'a [Content<'a>]) -> Source<'a> {
        let (content, more) = pages.split_first().map_or((Content::Text(""), &[][..]), |(first, more)| (*first, more));
        Source {
            content,
            more,
            id: self.id.as_deref(),
            title: self.title.as_deref(),
            published: self.published.as_deref(),
            region: self.region.as_deref(),
            path: self.path.as_deref(),
            url: self.url.as_deref(),
            encoding: self.encoding.as_deref(),
        }
    }
}

/// A report of a block, with the facts that the caller knows.
type Member<'a> = (Result<Ready<'a>, Failure>, &'a Known);

/// The records of several reports, in turn; reads those that are in files, as many at once as a block holds. Call it
/// without the GIL.
pub fn records(inputs: &mut [Input], options: &Options, lexicon: &Lexicon) -> Vec<Result<Box<Record>, Failure>> {
    let mut found = Vec::with_capacity(inputs.len());
    let mut inputs = inputs.iter_mut().peekable();
    while inputs.peek().is_some() {
        let (mut block, mut size) = (Vec::new(), 0);
        while size < BLOCK_BYTES
            && let Some(Input { held, known }) = inputs.next()
        {
            let ready = held.read(options.max_bytes);
            size += ready.as_ref().map_or(0, |ready| ready.pages().size());
            block.push((ready, &*known));
        }
        found.extend(together(block, options, lexicon));
    }
    found
}

/// The records of a block, one for each report.
fn together(block: Vec<Member>, options: &Options, lexicon: &Lexicon) -> Vec<Result<Box<Record>, Failure>> {
    let ready = || block.iter().filter_map(|(ready, known)| Some((ready.as_ref().ok()?.pages(), known)));
    let records = {
        let lent: Vec<Vec<Lent>> = ready().map(|(pages, _)| pages.pages.iter().map(Page::lend).collect()).collect();
        let contents: Vec<Vec<Content>> = lent.iter().map(|pages| pages.iter().map(content).collect()).collect();
        let sources: Vec<Source> = ready().zip(&contents).map(|((_, known), pages)| known.source(pages)).collect();
        inside(|| extract_together(&sources, options, lexicon))
    };
    let mut records = records.into_iter();
    let record_of = |(ready, _): Member| {
        ready?;
        records.next().ok_or_else(|| Failure::input("it can't be read"))?.map_err(Failure::Core)
    };
    block.into_iter().map(record_of).collect()
}

/// The bytes of a file, if they are no more than `max_bytes`.
pub fn read_file(path: &Path, max_bytes: usize) -> Result<Vec<u8>, Failure> {
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

/// Whether a value says that there is none: `None`, `pandas.NA`, `NaT`, a float that is not a number.
fn is_missing(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    if value.is_none() || value.cast::<PyFloat>().is_ok_and(|number| number.value().is_nan()) {
        return Ok(true);
    }
    let kind = value.get_type().name()?;
    Ok(kind == "NAType" || kind == "NaTType")
}

/// The value of an optional argument, if it is not missing.
fn stated<'a, 'py>(value: Option<&'a Bound<'py, PyAny>>) -> PyResult<Option<&'a Bound<'py, PyAny>>> {
    let Some(value) = value else { return Ok(None) };
    let is_text = value.is_instance_of::<PyString>();
    Ok(if !is_text && is_missing(value)? { None } else { Some(value) })
}

/// An optional `str` argument.
pub fn optional_text(value: Option<&Bound<'_, PyAny>>, name: &str) -> PyResult<Option<String>> {
    let Some(value) = stated(value)? else { return Ok(None) };
    let Ok(text) = value.cast::<PyString>() else {
        let kind = value.get_type().name()?;
        return Err(InputError::new_err(format!("{name} is str or None, not {kind}")));
    };
    Ok(Some(String::from_utf8_lossy(encoded(text)?.as_bytes()).into_owned()))
}

/// `published`: a `str`, a `date`, a `datetime` or numpy's `datetime64`.
pub fn published(value: Option<&Bound<'_, PyAny>>) -> PyResult<Option<String>> {
    let Some(value) = stated(value)? else { return Ok(None) };
    if value.is_instance_of::<PyString>() {
        return optional_text(Some(value), "published");
    }
    if value.is_instance(DAY.import(value.py(), "datetime", "date")?)? {
        return Ok(Some(value.call_method0(intern!(value.py(), "isoformat"))?.extract()?));
    }
    let kind = value.get_type().name()?;
    if kind == "datetime64" {
        let text = value.str()?.to_string_lossy().into_owned();
        // A column of days can't hold them in another way.
        let day = text.split_once("T00:00:00").filter(|(_, rest)| rest.trim_matches(['.', '0']).is_empty());
        let day = day.map(|(day, _)| day.to_owned());
        return Ok(Some(day.unwrap_or(text)).filter(|text| text != "NaT"));
    }
    Err(InputError::new_err(format!("published is str, date, datetime or None, not {kind}")))
}
