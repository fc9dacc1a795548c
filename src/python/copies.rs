//! Copies: signatures, clusters and alignments as plain values.

use std::num::NonZero;
use std::sync::Arc;
use std::thread;

use pyo3::prelude::*;

use super::gate::inside;
use crate::copies::{Facts, Formulas, Resemblance, Rule, Segment, Signature, Sketch};
use crate::error::{Error, ErrorKind};
use crate::lexicon::Lexicon;
use crate::span::{Span, Text};

/// Code units of the texts that are worked on at once.
const AHEAD: usize = 1 << 22;
/// Texts that are worked on at once.
const MOST_AHEAD: usize = 1024;
/// Longest text, in bytes.
const MAX_BYTES: usize = 1 << 25;

/// Bands and sketch.
type Bands = (Vec<u32>, Vec<u8>);
/// Source, agency, publication time.
type Known = (Option<String>, Option<String>, Option<String>);
/// Index, similarity, containment.
type Members = Vec<(usize, f64, f64)>;
/// The index of the origin and the code of the reason.
type Origin = Option<(usize, &'static str)>;
/// A half-open stretch.
type Stretch = (usize, usize);
/// Kind, whether it moved, where it is in both texts, the differences.
type Part = (&'static str, bool, Option<Stretch>, Option<Stretch>, Vec<(Stretch, Stretch)>);

/// A text or what was made of one.
#[derive(FromPyObject)]
enum Item {
    Text(String),
    Signature(Bands),
}

/// Takes texts and signatures in, one after the other, and makes signatures of them.
struct Intake {
    lexicon: Arc<Lexicon>,
    threads: usize,
    done: Vec<Signature>,
    waiting: Vec<String>,
    bytes: usize,
}

impl Intake {
    fn new(py: Python<'_>) -> Self {
        let lexicon = py.detach(|| inside(Lexicon::shared));
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        Self { lexicon, threads, done: Vec::new(), waiting: Vec::new(), bytes: 0 }
    }

    fn take(&mut self, py: Python<'_>, item: Item) -> PyResult<()> {
        match item {
            Item::Text(text) => {
                let text = bounded(text)?;
                self.bytes += text.len();
                self.waiting.push(text);
                if self.bytes >= AHEAD || self.waiting.len() >= MOST_AHEAD { self.work(py) } else { Ok(()) }
            }
            Item::Signature(bands) => {
                self.work(py)?;
                self.done.push(signature_of(bands)?);
                Ok(())
            }
        }
    }

    /// Makes signatures of the texts that wait.
    fn work(&mut self, py: Python<'_>) -> PyResult<()> {
        let texts = std::mem::take(&mut self.waiting);
        self.bytes = 0;
        if texts.is_empty() {
            return Ok(());
        }
        let (lexicon, share) = (&self.lexicon, texts.len().div_ceil(self.threads));
        let made = py.detach(|| {
            inside(|| {
                thread::scope(|scope| {
                    let one = |part| move || signatures(part, lexicon);
                    let started: Vec<_> = texts.chunks(share).map(|part| scope.spawn(one(part))).collect();
                    started.into_iter().map(thread::ScopedJoinHandle::join).collect::<Result<Vec<_>, _>>()
                })
            })
        });
        let made = made.map_err(|_| Error::new(ErrorKind::Internal, "a defect of baodao: it panicked"))?;
        self.done.extend(made.into_iter().flatten());
        py.check_signals()
    }
}

fn signatures(texts: &[String], lexicon: &Lexicon) -> Vec<Signature> {
    texts.iter().map(|text| Signature::of(text, lexicon)).collect()
}

fn signature_of((bands, sketch): Bands) -> PyResult<Signature> {
    Ok(Signature::new(bands, Sketch::from_bytes(&sketch)?)?)
}

fn bounded(text: String) -> PyResult<String> {
    if text.len() <= MAX_BYTES {
        return Ok(text);
    }
    Err(Error::new(ErrorKind::Limit, format!("a text is no longer than {MAX_BYTES} bytes")).into())
}

fn formulas_of(formulas: Option<Vec<u8>>) -> PyResult<Option<Formulas>> {
    Ok(formulas.map(|bytes| Formulas::from_bytes(&bytes)).transpose()?)
}

fn intake(py: Python<'_>, items: &Bound<'_, PyAny>) -> PyResult<Vec<Signature>> {
    let mut intake = Intake::new(py);
    for item in items.try_iter()? {
        intake.take(py, item?.extract()?)?;
    }
    intake.work(py)?;
    Ok(intake.done)
}

/// The bands and the sketch of a text.
#[pyfunction]
#[pyo3(name = "_signature")]
pub fn signature(py: Python<'_>, text: String) -> PyResult<Bands> {
    let text = bounded(text)?;
    let made = py.detach(|| inside(|| Signature::of(&text, &Lexicon::shared())));
    Ok((made.bands().to_vec(), made.sketch().to_bytes()))
}

/// The formulas of a set of texts or signatures, as bytes.
#[pyfunction]
#[pyo3(name = "_formulas")]
pub fn formulas(py: Python<'_>, items: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    let made = intake(py, items)?;
    Ok(py.detach(|| inside(|| Formulas::of(&made).to_bytes())))
}

/// How alike two signatures are: similarity and containment.
#[pyfunction]
#[pyo3(name = "_resemblance")]
pub fn resemblance(a: Bands, b: Bands, formulas: Option<Vec<u8>>) -> PyResult<(f64, f64)> {
    let formulas = formulas_of(formulas)?.unwrap_or_default();
    let (a, b) = (signature_of(a)?.marked(&formulas), signature_of(b)?.marked(&formulas));
    let Resemblance { similarity, containment, .. } = a.resemblance(&b);
    Ok((similarity, containment))
}

/// The clusters of texts or signatures: the centre, the members, the origin.
///
/// `known` is filled, by the caller, while the items are taken.
#[pyfunction]
#[pyo3(name = "_duplicates")]
pub fn duplicates(
    py: Python<'_>,
    items: &Bound<'_, PyAny>,
    known: &Bound<'_, PyAny>,
    threshold: f64,
    formulas: Option<Vec<u8>>,
) -> PyResult<Vec<(usize, Members, Origin)>> {
    let (rule, formulas) = (Rule::new(threshold)?, formulas_of(formulas)?);
    let made = intake(py, items)?;
    let known: Vec<Known> = known.extract()?;
    let fact = |(source, agency, published)| Facts { source, agency, published };
    let facts: Vec<Facts> = known.into_iter().map(fact).collect();
    Ok(py.detach(|| inside(|| found(&made, rule, formulas.as_ref(), &facts))))
}

fn found(
    made: &[Signature],
    rule: Rule,
    formulas: Option<&Formulas>,
    facts: &[Facts],
) -> Vec<(usize, Members, Origin)> {
    let clusters = crate::copies::clusters(made, &rule, formulas);
    let row = |cluster: &crate::copies::Cluster| {
        let origin = crate::copies::origin(cluster, facts, made).map(|found| (found.index, found.reason.code()));
        let member = |member: &crate::copies::Member| {
            (member.index, member.resemblance.similarity, member.resemblance.containment)
        };
        (cluster.centre, cluster.members.iter().map(member).collect(), origin)
    };
    clusters.iter().map(row).collect()
}

/// The alignment of two texts.
#[pyfunction]
#[pyo3(name = "_align")]
pub fn align(py: Python<'_>, a: String, b: String) -> PyResult<Vec<Part>> {
    let (a, b) = (Text::new(bounded(a)?), Text::new(bounded(b)?));
    let segments = py.detach(|| inside(|| crate::copies::align(&a, &b)));
    Ok(segments.iter().map(part).collect())
}

fn part(segment: &Segment) -> Part {
    let stretch = |span: Span| (span.start, span.end);
    let differences = segment.differences.iter().map(|found| (stretch(found.a), stretch(found.b))).collect();
    (segment.kind.code(), segment.moved, segment.a.map(stretch), segment.b.map(stretch), differences)
}
