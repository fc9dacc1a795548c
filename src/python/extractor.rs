//! `Extractor`: settings that are checked once, and the functions that use the default settings.

#![allow(clippy::too_many_arguments, reason = "they are keyword arguments of Python")]

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

use super::arrow::PyArrowRecords;
use super::batch::PyRecords;
use super::error::InputError;
use super::gate::inside;
use super::input::{Input, Known, optional_text, published};
use super::lexicon::PyLexicon;
use super::reports::Wanted;
use super::settings::Settings;
use crate::annotate::regions::is_region;
use crate::lexicon::Lexicon;
use crate::options::{Fields, MOST_BYTES, Options};

/// Settings for many reports, checked once. It can be pickled, shared by threads and used after a fork.
///
/// `region` is the name or code of the division that 省委, 我市 and the like refer to, and `lexicon` the words. `fields`
/// names the keys to fill, of `baodao.FIELDS`; the others stay empty. Without it, all but `keywords` are filled.
/// `explain=True` fills `explanations`: the name of the rule that decided each value.
/// `max_bytes` is the longest input (at most 1 GiB) and `timeout` the longest time for one report in seconds (`None`
/// for no limit); a report beyond them raises `LimitError`.
///
/// ```text
/// >>> extractor = baodao.Extractor(fields={"people"})
/// >>> record = extractor.extract("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。")
/// >>> [person["name"] for person in record["people"]], record["event"]
/// (['李明远'], None)
///
/// ```
#[pyclass(frozen, name = "Extractor", module = "baodao")]
pub struct PyExtractor {
    settings: Settings,
    lexicon: Option<Py<PyLexicon>>,
}

#[pymethods]
impl PyExtractor {
    #[new]
    #[pyo3(signature = (*, region=None, lexicon=None, fields=None, explain=false, max_bytes=33_554_432, timeout=10.0))]
    fn new(
        py: Python<'_>,
        region: Option<&Bound<'_, PyAny>>,
        lexicon: Option<Bound<'_, PyLexicon>>,
        fields: Option<&Bound<'_, PyAny>>,
        explain: bool,
        max_bytes: usize,
        timeout: Option<f64>,
    ) -> PyResult<Self> {
        let region = optional_text(region, "region")?;
        let words = lexicon.as_ref().map(|lexicon| Arc::clone(&lexicon.get().lexicon));
        if let Some(region) = region.as_deref().filter(|region| !region.trim().is_empty()) {
            let words = words.clone();
            let is_known = py.detach(|| inside(|| is_region(&words.unwrap_or_else(Lexicon::shared), region)));
            if !is_known {
                let message = format!("region {region:?} is no division: give its name or its code, as \"230000\"");
                return Err(InputError::new_err(message));
            }
        }
        let options = Options {
            region,
            fields: fields_of(fields)?,
            explain,
            max_bytes: checked_bytes(max_bytes)?,
            timeout: checked_time(timeout)?,
        };
        Ok(Self { settings: Settings { options, lexicon: words, split: false }, lexicon: lexicon.map(Bound::unbind) })
    }

    /// The record of one report, as `baodao.extract` gives it.
    #[pyo3(signature = (data, *, id=None, title=None, published=None, region=None, encoding=None, split=false))]
    fn extract<'py>(
        &self,
        data: &Bound<'py, PyAny>,
        id: Option<&Bound<'py, PyAny>>,
        title: Option<&Bound<'py, PyAny>>,
        published: Option<&Bound<'py, PyAny>>,
        region: Option<&Bound<'py, PyAny>>,
        encoding: Option<&Bound<'py, PyAny>>,
        split: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        let known = Known { encoding: optional_text(encoding, "encoding")?, ..known(id, title, published, region)? };
        self.settings.records(data.py(), Input::new(data, known)?, split)
    }

    /// The record of the report in a file, as `baodao.extract_file` gives it.
    #[pyo3(signature = (path, *, id=None, title=None, published=None, region=None, split=false))]
    fn extract_file<'py>(
        &self,
        py: Python<'py>,
        path: PathBuf,
        id: Option<&Bound<'py, PyAny>>,
        title: Option<&Bound<'py, PyAny>>,
        published: Option<&Bound<'py, PyAny>>,
        region: Option<&Bound<'py, PyAny>>,
        split: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        let known = known(id, title, published, region)?;
        self.settings.records(py, Input::file(path, known), split)
    }

    /// The records of many reports, as `baodao.extract_many` gives them.
    #[pyo3(signature = (sources, *, threads=None, ordered=true, on_error="record", progress=false, split=false))]
    fn extract_many(
        &self,
        sources: &Bound<'_, PyAny>,
        threads: Option<usize>,
        ordered: bool,
        on_error: &str,
        progress: bool,
        split: bool,
    ) -> PyResult<PyRecords> {
        PyRecords::start(&self.settings, sources, &Wanted::new(threads, ordered, on_error, split)?, progress)
    }

    /// The records of many reports as Arrow record batches, as `baodao.extract_arrow` gives them.
    #[pyo3(signature = (sources, *, batch_size=1024, threads=None, ordered=true, on_error="record", split=false))]
    fn extract_arrow(
        &self,
        sources: &Bound<'_, PyAny>,
        batch_size: usize,
        threads: Option<usize>,
        ordered: bool,
        on_error: &str,
        split: bool,
    ) -> PyResult<PyArrowRecords> {
        PyArrowRecords::start(&self.settings, sources, batch_size, &Wanted::new(threads, ordered, on_error, split)?)
    }

    /// Name or code of the division that 省委, 我市 and the like refer to.
    #[getter]
    fn region(&self) -> Option<&str> {
        self.settings.options.region.as_deref()
    }

    /// The names of the fields that it fills, sorted.
    #[getter]
    fn fields<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let mut names: Vec<_> = self.settings.options.fields.names().collect();
        names.sort_unstable();
        PyList::new(py, names)
    }

    /// Whether records say which rule decided each value.
    #[getter]
    fn explain(&self) -> bool {
        self.settings.options.explain
    }

    /// Longest input, in bytes.
    #[getter]
    fn max_bytes(&self) -> usize {
        self.settings.options.max_bytes
    }

    /// Longest time for one report, in seconds.
    #[getter]
    fn timeout(&self) -> Option<f64> {
        self.settings.options.timeout.map(|time| time.as_secs_f64())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut fields: Vec<_> = self.settings.options.fields.names().collect();
        fields.sort_unstable();
        let region = match self.region() {
            Some(region) => PyString::new(py, region).repr()?.to_string(),
            None => "None".to_owned(),
        };
        let time = self.timeout().into_pyobject(py)?.repr()?.to_string();
        let (fields, bytes) = (fields.join(", "), self.max_bytes());
        let explain = if self.explain() { ", explain=True" } else { "" };
        Ok(format!("Extractor(region={region}, fields={{{fields}}}{explain}, max_bytes={bytes}, timeout={time})"))
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((), Bound<'py, PyDict>)> {
        let arguments = PyDict::new(py);
        arguments.set_item("region", self.region())?;
        arguments.set_item("lexicon", &self.lexicon)?;
        arguments.set_item("fields", self.fields(py)?)?;
        arguments.set_item("explain", self.explain())?;
        arguments.set_item("max_bytes", self.max_bytes())?;
        arguments.set_item("timeout", self.timeout())?;
        Ok(((), arguments))
    }
}

fn checked_bytes(max_bytes: usize) -> PyResult<usize> {
    if (1..=MOST_BYTES).contains(&max_bytes) {
        return Ok(max_bytes);
    }
    Err(InputError::new_err(format!("max_bytes is a number from 1 to {MOST_BYTES}, not {max_bytes}")))
}

fn checked_time(timeout: Option<f64>) -> PyResult<Option<Duration>> {
    let time = timeout.map(|seconds| Duration::try_from_secs_f64(seconds).ok().filter(|time| !time.is_zero()));
    match time {
        Some(None) => Err(InputError::new_err("timeout is a number of seconds above 0, or None")),
        _ => Ok(time.flatten()),
    }
}

fn fields_of(fields: Option<&Bound<'_, PyAny>>) -> PyResult<Fields> {
    let Some(fields) = fields.filter(|f| !f.is_none()) else { return Ok(Fields::default()) };
    let wrong = || InputError::new_err("fields is a set or list of names, as {\"people\", \"event\"}");
    if fields.is_instance_of::<PyString>() {
        return Err(wrong());
    }
    let names: Vec<String> = fields
        .try_iter()
        .map_err(|_| wrong())?
        .map(|name| name?.extract().map_err(|_| wrong()))
        .collect::<PyResult<_>>()?;
    Ok(Fields::of(names.iter().map(String::as_str))?)
}

fn known(
    id: Option<&Bound<'_, PyAny>>,
    title: Option<&Bound<'_, PyAny>>,
    date: Option<&Bound<'_, PyAny>>,
    region: Option<&Bound<'_, PyAny>>,
) -> PyResult<Known> {
    Ok(Known {
        id: optional_text(id, "id")?,
        title: optional_text(title, "title")?,
        published: published(date)?,
        region: optional_text(region, "region")?,
        ..Known::default()
    })
}

/// The record of one report: a plain dict, whose keys `baodao.types.Record` names.
///
/// `data` is a whole web page, an HTML fragment, wrapped paragraphs under a title line or plain text, as `str`
/// or as bytes in any encoding; a list of these is a report on several pages, in order. `id`, `title`, `published` (a
/// `str`, `date` or `datetime`) and `region` are facts that the caller knows. `encoding` is the one that an HTTP header
/// states; it overrides the declaration of the page where it fits the bytes. `explain=True` fills `explanations`: the
/// name of the rule that decided each value.
///
/// With `split=True` a list of records comes back: of a round-up (简讯, 一周要闻) one for each item, if the text marks
/// them; else of the one report. Each item begins with a headline or number of its own (一、…, 【…】, ●…), and its text
/// with a dateline, or with a day under the headline of a round-up. The ids have a number behind them: `7#1`, `7#2`;
/// it is `meta.position`, too.
///
/// Raises `InputError` for data that is not a report, `LimitError` for a report that is too long or takes too long.
///
/// ```text
/// >>> record = baodao.extract("市政府召开常务会议\n6月4日，市长李明远主持召开市政府常务会议。")
/// >>> record["people"][0]["name"]
/// '李明远'
/// >>> mention = record["people"][0]["mentions"][0]
/// >>> record["text"][mention["start"]:mention["end"]]
/// '李明远'
/// >>> pages = ["市政府召开会议\n会议指出，要抓好落实。", "市政府召开会议\n会议强调，要加强领导。"]
/// >>> baodao.extract(pages)["text"]
/// '会议指出，要抓好落实。\n会议强调，要加强领导。'
/// >>> round_up = "甲县简讯\n\n●县里开会\n本报讯 3月2日，县长讲话。\n●乙镇植树\n本报讯 3月3日，乙镇植树。"
/// >>> [item["title"] for item in baodao.extract(round_up, split=True)]
/// ['县里开会', '乙镇植树']
///
/// ```
#[pyfunction]
#[pyo3(signature = (data, *, id=None, title=None, published=None, region=None, encoding=None, explain=false, split=false))]
pub fn extract<'py>(
    data: &Bound<'py, PyAny>,
    id: Option<&Bound<'py, PyAny>>,
    title: Option<&Bound<'py, PyAny>>,
    published: Option<&Bound<'py, PyAny>>,
    region: Option<&Bound<'py, PyAny>>,
    encoding: Option<&Bound<'py, PyAny>>,
    explain: bool,
    split: bool,
) -> PyResult<Bound<'py, PyAny>> {
    let known = Known { encoding: optional_text(encoding, "encoding")?, ..known(id, title, published, region)? };
    Settings::standard(explain).records(data.py(), Input::new(data, known)?, split)
}

/// The record of the report in a file; the date in its folder and the number that its name begins with are used, too.
///
/// Raises what `extract` does, and `OSError` (`FileNotFoundError` and its like) for a file that can't be read.
///
/// ```text
/// >>> baodao.extract_file(baodao.samples() / "企业" / "百万千瓦风电项目开工.txt")["title"]
/// '百万千瓦风电项目在酒泉开工'
///
/// ```
#[pyfunction]
#[pyo3(signature = (path, *, id=None, title=None, published=None, region=None, explain=false, split=false))]
pub fn extract_file<'py>(
    py: Python<'py>,
    path: PathBuf,
    id: Option<&Bound<'py, PyAny>>,
    title: Option<&Bound<'py, PyAny>>,
    published: Option<&Bound<'py, PyAny>>,
    region: Option<&Bound<'py, PyAny>>,
    explain: bool,
    split: bool,
) -> PyResult<Bound<'py, PyAny>> {
    let known = known(id, title, published, region)?;
    Settings::standard(explain).records(py, Input::file(path, known), split)
}
