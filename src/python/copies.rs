//! Copies: signatures, clusters and alignments as plain Python values.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread;

use pyo3::prelude::*;

use super::watched::watched;
use crate::copies::{Cluster, Facts, Formulas, Member, Resemblance, Rule, Segment, Signature, Sketch, Stop};
use crate::error::{Error, ErrorKind};
use crate::lexicon::Lexicon;
use crate::span::{Span, Text};

/// Code units of the texts in one block of work.
const AHEAD: usize = 1 << 22;
/// Texts in one block of work.
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

/// A text or its signature.
#[derive(FromPyObject)]
enum Item {
    Text(String),
    Signature(Bands),
}

/// Collects texts and signatures, and makes signatures of the texts.
struct Intake {
    lexicon: Arc<Lexicon>,
    threads: usize,
    done: Vec<Signature>,
    waiting: Vec<String>,
    bytes: usize,
}

impl Intake {
    fn new(py: Python<'_>) -> PyResult<Self> {
        let lexicon = watched(py, Lexicon::shared, || ())?;
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        Ok(Self { lexicon, threads, done: Vec::new(), waiting: Vec::new(), bytes: 0 })
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

    /// Makes the signatures of the waiting texts.
    fn work(&mut self, py: Python<'_>) -> PyResult<()> {
        let texts = std::mem::take(&mut self.waiting);
        self.bytes = 0;
        if texts.is_empty() {
            return Ok(());
        }
        let (lexicon, threads) = (Arc::clone(&self.lexicon), self.threads);
        self.done.extend(watched(py, move || signatures(&texts, &lexicon, threads), || ())?);
        py.check_signals()
    }
}

/// Makes the signatures of texts; each thread works on consecutive ones.
fn signatures(texts: &[String], lexicon: &Lexicon, threads: usize) -> Vec<Signature> {
    let one = |texts: &[String]| texts.iter().map(|text| Signature::of(text, lexicon)).collect::<Vec<_>>();
    thread::scope(|scope| {
        let share = texts.len().div_ceil(threads).max(1);
        let started: Vec<_> = texts.chunks(share).map(|part| scope.spawn(move || one(part))).collect();
        let done = started.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        done.flatten().collect()
    })
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
    let mut intake = Intake::new(py)?;
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
    let made = watched(py, move || Signature::of(&text, &Lexicon::shared()), || ())?;
    Ok((made.bands().to_vec(), made.sketch().to_bytes()))
}

/// The formulas of a set of texts or signatures, as bytes.
#[pyfunction]
#[pyo3(name = "_formulas")]
pub fn formulas(py: Python<'_>, items: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    let made = intake(py, items)?;
    Ok(stoppable(py, move |stop| Formulas::of(&made, stop))?.to_bytes())
}

/// The similarity and containment of two signatures.
#[pyfunction]
#[pyo3(name = "_resemblance")]
pub fn resemblance(a: Bands, b: Bands, formulas: Option<Vec<u8>>) -> PyResult<(f64, f64)> {
    let formulas = formulas_of(formulas)?.unwrap_or_default();
    let marked = |bands| {
        let mut signature = signature_of(bands)?;
        signature.mark(&formulas);
        PyResult::Ok(signature)
    };
    let Resemblance { similarity, containment, .. } = marked(a)?.sketch().resemblance(marked(b)?.sketch());
    Ok((similarity, containment))
}

/// The clusters of texts or signatures: the centre, the members, the origin.
///
/// The caller fills `known` while the items are read.
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
    let mut made = intake(py, items)?;
    let known: Vec<Known> = known.extract()?;
    let fact = |(source, agency, published)| Facts { source, agency, published };
    let facts: Vec<Facts> = known.into_iter().map(fact).collect();
    stoppable(py, move |stop| {
        let formulas = formulas.map_or_else(|| Formulas::of(&made, stop), Ok)?;
        for signature in &mut made {
            signature.mark(&formulas);
        }
        let clusters = crate::copies::clusters(&made, rule, stop)?;
        Ok(rows(&clusters, &made, &facts))
    })
}

/// The result of work that stops when a signal handler raises.
fn stoppable<R: Send + 'static>(
    py: Python<'_>,
    work: impl FnOnce(&Stop) -> Result<R, Error> + Send + 'static,
) -> PyResult<R> {
    let stop = Stop::default();
    let told = stop.clone();
    Ok(watched(py, move || work(&told), move || stop.tell())??)
}

/// The clusters as plain values.
fn rows(clusters: &[Cluster], made: &[Signature], facts: &[Facts]) -> Vec<(usize, Members, Origin)> {
    let row = |cluster: &Cluster| {
        let origin = crate::copies::origin(cluster, facts, made).map(|found| (found.index, found.reason.code()));
        let member = |member: &Member| (member.index, member.resemblance.similarity, member.resemblance.containment);
        (cluster.centre, cluster.members.iter().map(member).collect(), origin)
    };
    clusters.iter().map(row).collect()
}

/// The alignment of two texts.
#[pyfunction]
#[pyo3(name = "_align")]
pub fn align(py: Python<'_>, a: String, b: String) -> PyResult<Vec<Part>> {
    let (a, b) = (Text::new(bounded(a)?), Text::new(bounded(b)?));
    let segments = watched(py, move || crate::copies::align(&a, &b), || ())?;
    Ok(segments.iter().map(part).collect())
}

fn part(segment: &Segment) -> Part {
    let stretch = |span: Span| (span.start, span.end);
    let differences = segment.differences.iter().map(|found| (stretch(found.a), stretch(found.b))).collect();
    (segment.kind.code(), segment.moved, segment.a.map(stretch), segment.b.map(stretch), differences)
}
