//! Time of each stage on the bench's pages: `cargo bench --bench stages`, or `-- FOLDER` for pages of your own.
//!
//! The stages are run in turn, round after round, and the median of the rounds is printed: what else the machine
//! does falls on all of them. Each stage says how much it found, and on the bench's own pages that is checked.
//! The first rows are the floor: what no reader of these pages can do without.

#![allow(clippy::print_stdout, clippy::expect_used)] // a bench prints, and ends where something is amiss

#[path = "pages/mod.rs"]
mod pages;

use std::hint::black_box;
use std::time::{Duration, Instant};

use baodao::annotate::{Context, annotate, complete};
use baodao::arrow::Rows;
use baodao::decode::decode;
use baodao::document::Document;
use baodao::{Content, Lexicon, Options, Record, Source, extract, extract_together, page};

const COUNT: usize = 400;
const ROUNDS: usize = 15;

/// A stage: its name, what it does with all reports and how much it found, and how much that must be.
type Stage<'a> = (&'static str, Box<dyn Fn() -> usize + 'a>, Option<usize>);

fn main() {
    let folder = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let data = folder.as_ref().map_or_else(made, |folder| read(folder));
    let own = folder.is_none();
    let lexicon = Lexicon::load().expect("the words load");
    let options = Options::default();
    let texts: Vec<String> = data.iter().map(|bytes| decode(bytes).text.into_owned()).collect();
    let sources: Vec<Source> = data.iter().map(|bytes| Source::new(Content::Bytes(bytes))).collect();
    let pairs = || texts.iter().zip(&sources);
    let documents: Vec<Document> =
        pairs().map(|(text, source)| Document::of(page::read(text), source, &lexicon)).collect();
    let contexts: Vec<Context> = documents
        .iter()
        .zip(&sources)
        .map(|(document, source)| Context::new(document, &lexicon, &options, source))
        .collect();
    let records: Vec<Record> = contexts.iter().map(record).collect();
    let bytes: usize = data.iter().map(Vec::len).sum();
    let expected = |count: usize| own.then_some(count);
    let stages: Vec<Stage> = vec![
        ("memory: every byte once", Box::new(|| data.iter().map(|b| lines(b)).sum()), None),
        ("decode", Box::new(|| data.iter().map(|b| decode(b).text.len()).sum()), expected(bytes)),
        ("read, container sliced", Box::new(|| sum(&texts, |t| page::read(t).blocks.len())), expected(LINES)),
        ("read, whole page", Box::new(|| sum(&texts, |t| page::read_whole(t).blocks.len())), expected(LINES)),
        (
            "read + document",
            Box::new(|| pairs().map(|(t, s)| Document::of(page::read(t), s, &lexicon).paragraphs.len()).sum()),
            expected(LINES + COUNT),
        ),
        ("one automaton pass", Box::new(|| sum(&documents, |d| lexicon.matcher().hits(&d.reading).all().len())), None),
        ("annotate", Box::new(|| sum(&contexts, |cx| annotate(cx).people.len())), expected(PEOPLE)),
        (
            "whole: bytes to record",
            Box::new(|| sum(&sources, |s| extract(s, &options, &lexicon).map_or(0, |r| r.paragraphs.len()))),
            expected(LINES),
        ),
        (
            "whole, 64 together",
            Box::new(|| {
                let records = sources.chunks(64).flat_map(|together| extract_together(together, &options, &lexicon));
                records.map(|record| record.map_or(0, |r| r.paragraphs.len())).sum()
            }),
            expected(LINES),
        ),
        ("arrow", Box::new(|| batch(&records)), expected(COUNT)),
    ];
    report(&stages, data.len(), bytes);
}

/// Lines of the bodies of the bench's pages.
const LINES: usize = 1500;
/// People in the bench's pages.
const PEOPLE: usize = 1500;

fn record(cx: &Context) -> Record {
    let mut record = annotate(cx);
    complete(&mut record, cx.document.clone());
    *record
}

fn made() -> Vec<Vec<u8>> {
    pages::pages(COUNT).into_iter().map(String::into_bytes).collect()
}

fn read(folder: &str) -> Vec<Vec<u8>> {
    let mut files: Vec<_> = std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    files.sort();
    files.iter().filter_map(|file| std::fs::read(file).ok()).collect()
}

fn lines(bytes: &[u8]) -> usize {
    bytes.iter().map(|byte| usize::from(*byte == b'\n')).sum()
}

fn sum<T>(items: &[T], count: impl Fn(&T) -> usize) -> usize {
    items.iter().map(count).sum()
}

fn batch(records: &[Record]) -> usize {
    let mut rows = Rows::default();
    for record in records {
        rows.push(record).expect("it fits");
    }
    rows.finish().expect("it fits").num_rows()
}

fn report(stages: &[Stage], reports: usize, bytes: usize) {
    let mut times = vec![Vec::new(); stages.len()];
    for _ in 0..ROUNDS {
        for ((name, work, expected), times) in stages.iter().zip(&mut times) {
            let start = Instant::now();
            let count = black_box(work());
            times.push(start.elapsed());
            assert!(expected.is_none_or(|expected| expected == count), "{name}: {count}, not {expected:?}");
        }
    }
    println!("{reports} pages, {bytes} bytes; median of {ROUNDS} rounds");
    for ((name, ..), mut times) in stages.iter().zip(times) {
        times.sort_unstable();
        println!("{name:26} {:9.2} us a page", micros(times[times.len() / 2], reports));
    }
}

#[allow(clippy::cast_precision_loss)] // a number of pages
fn micros(time: Duration, reports: usize) -> f64 {
    time.as_secs_f64() * 1e6 / reports as f64
}
