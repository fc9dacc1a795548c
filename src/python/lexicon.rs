//! `Lexicon`: the words of the library and those that a caller adds.

use std::path::PathBuf;
use std::sync::Arc;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping, PyString};

use super::error::{InputError, LexiconError};
use super::gate::inside;
use super::input::read_file;
use super::iterating::Iterating;
use crate::error::Error;
use crate::lexicon::Lexicon;
use crate::lexicon::extend::{Addition, place};

/// Rows in a pickle: the table's name and the cells of each row.
type Pickled = Vec<(String, Vec<String>)>;
/// The rows that were added: the kind of each, and its cells after the check.
type Added = Vec<(Addition, Vec<String>)>;

/// The words that reports are read with: those that ship with the library and those that a caller adds.
///
/// ```text
/// >>> baodao.Lexicon.default().extend(posts=["首席数据官"])
/// Lexicon.default().extend(<1 rows>)
///
/// ```
#[pyclass(frozen, name = "Lexicon", module = "baodao")]
pub struct PyLexicon {
    pub lexicon: Arc<Lexicon>,
    added: Added,
}

impl PyLexicon {
    fn with(py: Python<'_>, added: Added) -> PyResult<Self> {
        let lexicon = py.detach(|| {
            inside(|| {
                let shared = Lexicon::shared();
                if added.is_empty() {
                    return Ok(shared);
                }
                shared.extended(added.iter().map(|(addition, row)| place(*addition, row))).map(Arc::new)
            })
        })?;
        Ok(Self { lexicon, added })
    }
}

#[pymethods]
impl PyLexicon {
    /// The lexicon that ships with the library.
    #[staticmethod]
    #[pyo3(name = "default")]
    fn standard(py: Python<'_>) -> PyResult<Self> {
        Self::with(py, Vec::new())
    }

    /// A new lexicon with more words; this one does not change.
    ///
    /// Each argument is the path of a TSV file, or an iterable of words, tuples of cells or dicts by column:
    /// posts (`post`, `kind`, `after_name`), people (`name`), formulations (`text`, `kind`, `members` and more),
    /// places (`name`, `code`). The files have the format of the library's own, and cells left
    /// out at the end of a row have defaults.
    ///
    /// Raises `LexiconError`, which names the file and line (or argument and index) of a wrong row.
    ///
    /// ```text
    /// >>> lexicon = baodao.Lexicon.default().extend(posts=["首席数据官", ("总规划师", "government", "yes")])
    /// >>> extractor = baodao.Extractor(lexicon=lexicon)
    /// >>> record = extractor.extract("数字经济大会开幕\n市首席数据官李明远出席会议并讲话。")
    /// >>> record["people"][0]["posts"][0]["text"]
    /// '市首席数据官'
    ///
    /// ```
    #[pyo3(signature = (*, posts=None, people=None, formulations=None, places=None))]
    fn extend(
        &self,
        py: Python<'_>,
        posts: Option<&Bound<'_, PyAny>>,
        people: Option<&Bound<'_, PyAny>>,
        formulations: Option<&Bound<'_, PyAny>>,
        places: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let mut added = self.added.clone();
        let given = [posts, people, formulations, places];
        for (addition, rows) in Addition::ALL.iter().zip(given) {
            let Some(rows) = rows.filter(|rows| !rows.is_none()) else { continue };
            added.extend(read(*addition, rows)?.into_iter().map(|row| (*addition, row)));
        }
        Self::with(py, added)
    }

    /// Rows that this lexicon lacks, proposed from corrected records.
    ///
    /// `corrections` are records as `extract` returns them, after a person corrected them; a correction may hold a part of
    /// the keys beside `id`, `title` and `text`. Each post, name, formulation or place that the library misses in them
    /// is tried as a row: proposed are the words that make more values of the corrected reports right than wrong, the
    /// most helpful first. At most 100 words are tried. Nothing is added: a person reads the proposals and gives those
    /// that are right in general to `extend`.
    ///
    /// Returns a list of `Proposal` with `table`, `row`, `gained`, `lost` and `reports`. Raises `InputError` at an
    /// item that is no record with `id` and `text`.
    ///
    /// ```text
    /// >>> lexicon = baodao.Lexicon.default()
    /// >>> record = baodao.extract("数字经济大会开幕\n会上，市楼宇管家李明远作报告。", id="a")
    /// >>> record["people"] = [{"name": "李明远", "posts": [{"text": "市楼宇管家", "post": "楼宇管家"}]}]
    /// >>> proposals = lexicon.learn([record])
    /// >>> [(one.table, one.row, one.gained, one.lost) for one in proposals]
    /// [('posts', '楼宇管家', 1, 0)]
    /// >>> better = lexicon.extend(posts=[one.row for one in proposals if one.table == "posts"])
    ///
    /// ```
    fn learn<'py>(slf: &Bound<'py, Self>, corrections: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let _iterating = Iterating::begin();
        let learning = slf.py().import(intern!(slf.py(), "baodao.learning"))?;
        learning.call_method1(intern!(slf.py(), "learn"), (slf, corrections))
    }

    fn __repr__(&self) -> String {
        match self.added.len() {
            0 => "Lexicon.default()".to_owned(),
            n => format!("Lexicon.default().extend(<{n} rows>)"),
        }
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Pickled,))> {
        let restore = py.import("baodao._baodao")?.getattr("_restore_lexicon")?;
        let rows = self.added.iter().map(|(addition, row)| (addition.name().to_owned(), row.clone()));
        Ok((restore, (rows.collect(),)))
    }
}

/// Longest file of words that is read, in bytes.
const MOST_BYTES: usize = 64 << 20;

/// A lexicon from the rows that were pickled with it.
#[pyfunction]
#[pyo3(name = "_restore_lexicon")]
pub fn restore_lexicon(py: Python<'_>, rows: Pickled) -> PyResult<PyLexicon> {
    let mut added = Vec::with_capacity(rows.len());
    for (name, cells) in rows {
        let addition =
            Addition::named(&name).ok_or_else(|| LexiconError::new_err(format!("no words of kind {name:?}")))?;
        added.push((addition, addition.row(&cells, &name)?));
    }
    PyLexicon::with(py, added)
}

/// Rows given as a path to a TSV file, or as an iterable of words, tuples or dicts.
fn read(addition: Addition, rows: &Bound<'_, PyAny>) -> PyResult<Vec<Vec<String>>> {
    if rows.is_instance_of::<PyString>() || rows.hasattr(intern!(rows.py(), "__fspath__"))? {
        let path: PathBuf = rows.extract()?;
        let text = rows.py().detach(|| read_file(&path, MOST_BYTES))?;
        let file = path.display().to_string();
        let text = String::from_utf8(text).map_err(|error| {
            let line = error.as_bytes()[..error.utf8_error().valid_up_to()].split(|b| *b == b'\n').count();
            LexiconError::new_err(format!("{file}, line {line}: not UTF-8"))
        })?;
        return Ok(addition.table(&file, &text)?);
    }
    let mut found = Vec::new();
    let _iterating = Iterating::begin();
    for (i, item) in rows.try_iter()?.enumerate() {
        let place = format!("{}[{i}]", addition.name());
        let cells = cells(addition, &item?, &place)?;
        found.push(addition.row(&cells, &place).map_err(|e: Error| PyErr::from(e))?);
    }
    Ok(found)
}

fn cells(addition: Addition, item: &Bound<'_, PyAny>, place: &str) -> PyResult<Vec<String>> {
    let wrong = || InputError::new_err(format!("{place}: a row is a word, a tuple of cells or a dict of them"));
    if let Ok(word) = item.cast::<PyString>() {
        return Ok(vec![valid(word, place)?]);
    }
    let Ok(mapping) = item.cast::<PyMapping>() else {
        let words: Vec<Bound<'_, PyString>> = item.extract().map_err(|_| wrong())?;
        return words.iter().map(|word| valid(word, place)).collect();
    };
    let row = PyDict::new(item.py());
    row.update(mapping)?;
    let mut cells = Vec::new();
    for name in addition.column_names() {
        let cell = row.get_item(name)?.filter(|cell| !cell.is_none());
        cells.push(cell.map_or(Ok(String::new()), |cell| text(&cell, place, wrong))?);
        row.del_item(name).ok();
    }
    match row.keys().iter().next() {
        Some(key) => Err(LexiconError::new_err(format!("{place}: no column {}", key.repr()?))),
        None => Ok(cells),
    }
}

/// A cell: a word, or a list of words, which tables part by `|`.
fn text(cell: &Bound<'_, PyAny>, place: &str, wrong: impl Fn() -> PyErr) -> PyResult<String> {
    if let Ok(word) = cell.cast::<PyString>() {
        return valid(word, place);
    }
    let words: Vec<Bound<'_, PyString>> = cell.extract().map_err(|_| wrong())?;
    Ok(words.iter().map(|word| valid(word, place)).collect::<PyResult<Vec<_>>>()?.join("|"))
}

/// A cell's word as UTF-8; raises for a lone surrogate.
fn valid(word: &Bound<'_, PyString>, place: &str) -> PyResult<String> {
    let message = || LexiconError::new_err(format!("{place}: a cell has a lone surrogate, which is no character"));
    word.extract().map_err(|_| message())
}
