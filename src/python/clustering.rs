//! The steps of a clustering that runs on a cluster of machines: each takes the signatures of a few texts.

#![allow(clippy::needless_pass_by_value, reason = "PyO3 hands over lists by value")]

use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{IntoPyDict, PyDict};

use super::copies::{Members, Origin, intake, mark_all, rows, signature_of, stoppable};
use crate::copies::{COMPARED, LISTED, LONGER, NEIGHBOURS, SAMPLE};
use crate::copies::{Figures, Formulas, Rule, Signature, Sketch, linked_clusters as linked};

/// What is compared of a text: the bytes of its sketch, its figures, its day of publication.
type Compared = (PyBackedBytes, Vec<u32>, Option<String>);

/// The limits of the core's clustering by name, so that links found on other machines are those that the core would
/// find.
pub fn limits(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let named = [
        ("sample", SAMPLE),
        ("neighbours", NEIGHBOURS),
        ("listed", LISTED),
        ("compared", COMPARED),
        ("longer", LONGER),
    ];
    named.into_py_dict(py)
}

/// Whether each first text is a copy of the second; with `excerpts`, whether it may be a copy or an excerpt.
#[pyfunction]
#[pyo3(name = "_related")]
pub fn related(
    py: Python<'_>,
    pairs: Vec<(Compared, Compared)>,
    excerpts: bool,
    threshold: f64,
    within_days: Option<u32>,
    formulas: Vec<u8>,
) -> PyResult<Vec<bool>> {
    let rule = Rule::new(threshold)?.within_days(within_days);
    let rule = if excerpts { rule.for_copies_of_excerpts() } else { rule };
    let formulas = Formulas::from_bytes(&formulas)?;
    py.detach(|| {
        let one = |(first, second): &(Compared, Compared)| {
            let (first, second) = (compared(first, &formulas)?, compared(second, &formulas)?);
            let is_copy = || rule.holds(&second, &first).is_some();
            Ok(if excerpts { rule.relation(&second, &first).is_some() } else { is_copy() })
        };
        pairs.iter().map(one).collect()
    })
}

/// A signature without bands, its formulas marked.
fn compared((sketch, figures, published): &Compared, formulas: &Formulas) -> PyResult<Signature> {
    let figures = Figures::new(figures.clone())?;
    let mut signature = Signature::new(Vec::new(), Sketch::from_bytes(sketch)?, figures)?;
    signature.set_published(published.as_deref().unwrap_or_default());
    formulas.mark(&mut signature);
    Ok(signature)
}

/// For each sketch the estimated number of shingles and the anchors, without formulas.
#[pyfunction]
#[pyo3(name = "_anchors")]
pub fn anchors(py: Python<'_>, sketches: Vec<PyBackedBytes>, formulas: Vec<u8>) -> PyResult<Vec<(usize, Vec<u32>)>> {
    let formulas = Formulas::from_bytes(&formulas)?;
    py.detach(|| {
        let one = |sketch: &PyBackedBytes| {
            let mut signature = signature_of((Vec::new(), sketch.to_vec(), Vec::new()))?;
            formulas.mark(&mut signature);
            Ok((signature.sketch().size(), signature.sketch().anchors().collect()))
        };
        sketches.iter().map(one).collect()
    })
}

/// The clusters of signatures whose links are known: the centre, the members, the origin.
///
/// The caller fills `known` while the items are read. Texts of one group are connected; `wholes` are pairs of a text
/// and one that it may be an excerpt of.
#[pyfunction]
#[pyo3(name = "_linked_clusters", signature = (items, known, groups, wholes, threshold, within_days, formulas))]
#[allow(clippy::too_many_arguments, reason = "an interface of plain values")]
pub fn linked_clusters(
    py: Python<'_>,
    items: &Bound<'_, PyAny>,
    known: &Bound<'_, PyAny>,
    groups: Vec<usize>,
    wholes: Vec<(usize, usize)>,
    threshold: f64,
    within_days: Option<u32>,
    formulas: Vec<u8>,
) -> PyResult<Vec<(usize, Members, Origin)>> {
    let rule = Rule::new(threshold)?.within_days(within_days);
    let formulas = Formulas::from_bytes(&formulas)?;
    let (mut made, facts) = intake(py, items, known)?;
    stoppable(py, move |stop| {
        mark_all(&mut made, &formulas);
        Ok(rows(&linked(&made, &groups, &wholes, rule, stop)?, &made, &facts))
    })
}
