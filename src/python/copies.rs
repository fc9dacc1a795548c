//! Copies: signatures, clusters and alignments as plain values.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread;

use pyo3::prelude::*;

use super::iterating::Iterating;
use super::watched::watched;
use crate::copies::{
    Bounded, Cluster, Facts, Figures, Formulas, Member, Resemblance, Rule, Segment, Signature, Sketch, Source, Stop,
};
use crate::error::{Error, ErrorKind};
use crate::lexicon::Lexicon;
use crate::span::{Span, Text};

/// Bytes of waiting texts from which on they are worked on, on all cores.
const AHEAD: usize = 1 << 22;
/// Number of waiting texts from which on they are worked on.
const MOST_AHEAD: usize = 1024;
/// Longest text that is accepted, in bytes.
const MAX_BYTES: usize = 1 << 25;

/// A signature: bands, sketch, figures.
type Parts = (Vec<u32>, Vec<u8>, Vec<u32>);
/// What the caller knows of a text: source, agency, publication time.
type Known = (Option<String>, Option<String>, Option<String>);
/// The members of a cluster: index, similarity, containment, the code of the relation.
pub type Members = Vec<(usize, f64, f64, &'static str)>;
/// The likely origin of a cluster: the index of the text, the code of the reason, the name of a medium outside the
/// set.
pub type Origin = Option<(Option<usize>, &'static str, Option<String>)>;
/// A half-open range of code points.
type Stretch = (usize, usize);
/// A segment of an alignment: kind, whether it moved, its ranges in both texts, the differences.
type Part = (&'static str, bool, Option<Stretch>, Option<Stretch>, Vec<(Stretch, Stretch)>);

/// A text or its signature.
#[derive(FromPyObject)]
enum Item {
    Text(String),
    Signature(Parts),
}

/// Collects texts and signatures in their order and turns the texts into signatures, many at once.
struct Intake {
    lexicon: Arc<Lexicon>,
    threads: usize,
    done: Bounded,
    waiting: Vec<String>,
    bytes: usize,
}

impl Intake {
    fn new(py: Python<'_>) -> PyResult<Self> {
        let lexicon = watched(py, Lexicon::shared, || ())?;
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        Ok(Self { lexicon, threads, done: Bounded::default(), waiting: Vec::new(), bytes: 0 })
    }

    fn take(&mut self, py: Python<'_>, item: Item) -> PyResult<()> {
        match item {
            Item::Text(text) => {
                let text = bounded(text)?;
                self.bytes += text.len();
                self.waiting.push(text);
                if self.bytes >= AHEAD || self.waiting.len() >= MOST_AHEAD { self.work(py) } else { Ok(()) }
            }
            Item::Signature(parts) => {
                self.work(py)?;
                self.done.push(signature_of(parts)?);
                Ok(())
            }
        }
    }

    /// Makes signatures of the waiting texts.
    fn work(&mut self, py: Python<'_>) -> PyResult<()> {
        let texts = std::mem::take(&mut self.waiting);
        self.bytes = 0;
        if texts.is_empty() {
            return Ok(());
        }
        let (lexicon, threads) = (Arc::clone(&self.lexicon), self.threads);
        for signature in watched(py, move || signatures(&texts, &lexicon, threads), || ())? {
            self.done.push(signature);
        }
        py.check_signals()
    }
}

/// The signatures of texts, in order; each thread makes those of one slice.
fn signatures(texts: &[String], lexicon: &Lexicon, threads: usize) -> Vec<Signature> {
    let one = |texts: &[String]| texts.iter().map(|text| Signature::of(text, lexicon)).collect::<Vec<_>>();
    thread::scope(|scope| {
        let share = texts.len().div_ceil(threads).max(1);
        let started: Vec<_> = texts.chunks(share).map(|part| scope.spawn(move || one(part))).collect();
        let done = started.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        done.flatten().collect()
    })
}

/// The signature that consists of these parts.
pub fn signature_of((bands, sketch, figures): Parts) -> PyResult<Signature> {
    Ok(Signature::new(bands, Sketch::from_bytes(&sketch)?, Figures::new(figures)?)?)
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

/// The signatures of the items, and what the caller put into `known` while the items were read.
pub fn intake(
    py: Python<'_>,
    items: &Bound<'_, PyAny>,
    known: &Bound<'_, PyAny>,
) -> PyResult<(Vec<Signature>, Vec<Facts>)> {
    let mut intake = Intake::new(py)?;
    let _iterating = Iterating::begin();
    for item in items.try_iter()? {
        intake.take(py, item?.extract()?)?;
    }
    intake.work(py)?;
    let known: Vec<Known> = known.extract()?;
    let fact = |(source, agency, published)| Facts { source, agency, published };
    let facts: Vec<Facts> = known.into_iter().map(fact).collect();
    let mut made = intake.done.into_signatures();
    for (signature, facts) in made.iter_mut().zip(&facts) {
        signature.set_published(facts.published.as_deref().unwrap_or_default());
    }
    Ok((made, facts))
}

/// The signature of a text: bands, sketch, figures.
#[pyfunction]
#[pyo3(name = "_signature")]
pub fn signature(py: Python<'_>, text: String) -> PyResult<Parts> {
    let text = bounded(text)?;
    let made = watched(py, move || Signature::of(&text, &Lexicon::shared()), || ())?;
    Ok((made.bands().to_vec(), made.sketch().to_bytes(), made.figures().hashes().to_vec()))
}

/// The formulas of a set of texts or signatures, as bytes.
///
/// The caller fills `known` while the items are read.
#[pyfunction]
#[pyo3(name = "_formulas")]
pub fn formulas(py: Python<'_>, items: &Bound<'_, PyAny>, known: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    let (made, _) = intake(py, items, known)?;
    Ok(stoppable(py, move |stop| Formulas::of(&made, stop))?.to_bytes())
}

/// How alike two signatures are: similarity and containment.
#[pyfunction]
#[pyo3(name = "_resemblance")]
pub fn resemblance(a: Parts, b: Parts, formulas: Option<Vec<u8>>) -> PyResult<(f64, f64)> {
    let formulas = formulas_of(formulas)?.unwrap_or_default();
    let marked = |parts| {
        let mut signature = signature_of(parts)?;
        formulas.mark(&mut signature);
        PyResult::Ok(signature)
    };
    let Resemblance { similarity, containment, .. } = marked(a)?.sketch().resemblance(marked(b)?.sketch());
    Ok((similarity, containment))
}

/// Marks the formulas in all signatures.
pub fn mark_all(made: &mut [Signature], formulas: &Formulas) {
    for signature in made {
        formulas.mark(signature);
    }
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
    within_days: Option<u32>,
    formulas: Option<Vec<u8>>,
) -> PyResult<Vec<(usize, Members, Origin)>> {
    let (rule, formulas) = (Rule::new(threshold)?.within_days(within_days), formulas_of(formulas)?);
    let (mut made, facts) = intake(py, items, known)?;
    stoppable(py, move |stop| {
        let formulas = formulas.map_or_else(|| Formulas::of(&made, stop), Ok)?;
        mark_all(&mut made, &formulas);
        let clusters = crate::copies::clusters(&made, rule, stop)?;
        Ok(rows(&clusters, &made, &facts))
    })
}

/// The result of work that is stopped when a signal handler raises.
pub fn stoppable<R: Send + 'static>(
    py: Python<'_>,
    work: impl FnOnce(&Stop) -> Result<R, Error> + Send + 'static,
) -> PyResult<R> {
    let stop = Stop::default();
    let shared = stop.clone();
    Ok(watched(py, move || work(&shared), move || stop.set())??)
}

/// The clusters as plain values.
pub fn rows(clusters: &[Cluster], made: &[Signature], facts: &[Facts]) -> Vec<(usize, Members, Origin)> {
    let row = |cluster: &Cluster| {
        let origin = crate::copies::origin(cluster, facts, made).map(|found| match found.source {
            Source::Text(index) => (Some(index), found.reason.code(), None),
            Source::Outside(name) => (None, found.reason.code(), Some(name)),
        });
        let member = |member: &Member| {
            let Resemblance { similarity, containment, .. } = member.resemblance;
            (member.index, similarity, containment, member.relation.code())
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
    let segments = watched(py, move || crate::copies::align(&a, &b), || ())?;
    Ok(segments.iter().map(part).collect())
}

fn part(segment: &Segment) -> Part {
    let stretch = |span: Span| (span.start, span.end);
    let differences = segment.differences.iter().map(|found| (stretch(found.a), stretch(found.b))).collect();
    (segment.kind.code(), segment.moved, segment.a.map(stretch), segment.b.map(stretch), differences)
}
