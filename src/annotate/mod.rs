//! A document becomes a record: each file finds one thing, and reads what those before it found.

mod annotations;
mod assemble;
pub mod cases;
pub mod changes;
pub mod countries;
pub mod dates;
pub mod documents;
pub mod event;
pub mod explanations;
pub mod formulations;
pub mod grammar;
pub mod groups;
pub mod homes;
pub mod keywords;
pub mod marks;
pub mod names;
pub mod organizations;
pub mod people;
pub mod places;
pub mod post_bodies;
pub mod posts;
pub mod ranks;
pub mod regions;
pub mod requirements;
pub mod roles;
pub mod speeches;

pub use annotations::{Annotations, Step};
pub use assemble::complete;

use std::cell::{OnceCell, RefCell};

use rustc_hash::FxHashMap;

use crate::budget::Budget;
use crate::document::Document;
use crate::lexicon::{Hit, Hits, Lexicon};
use crate::options::{Options, Source};
use crate::record::{Record, Rule};
use crate::span::Span;

/// What every annotator reads.
pub struct Context<'a> {
    /// The report.
    pub document: &'a Document,
    /// The words.
    pub lexicon: &'a Lexicon,
    /// The words of the lexicon that are in the report.
    pub hits: Hits,
    /// The settings.
    pub options: &'a Options,
    /// What the caller knows of the report.
    pub source: &'a Source<'a>,
    /// How long the work on the report may take.
    pub budget: Budget,
    /// The division of each level (省, 市, 县) that the report speaks of, and its towns by name, as far as annotators
    /// needed them.
    pub levels: RefCell<FxHashMap<String, Option<organizations::Place>>>,
    /// The rules that decided values, if the caller wants them.
    notes: RefCell<Vec<(explanations::Value, Rule)>>,
    /// The rows of the divisions in each name of the report's source, when an annotator first needs them.
    pub source_divisions: OnceCell<Vec<Vec<usize>>>,
    /// The codes of the foreign states that the report names, when an annotator first needs them.
    pub named_states: OnceCell<Vec<String>>,
    /// Those that the report names other than by places of which two states have one.
    pub plainly_named_states: OnceCell<Vec<String>>,
    /// Whether the report is from Taiwan, when an annotator first needs it.
    pub is_of_taiwan: OnceCell<bool>,
    /// The special administrative region that the headline or else the report names, when an annotator first needs it.
    pub special_region: OnceCell<Option<organizations::Place>>,
}

impl<'a> Context<'a> {
    /// Finds the words of `lexicon` in `document`.
    pub fn new(document: &'a Document, lexicon: &'a Lexicon, options: &'a Options, source: &'a Source<'a>) -> Self {
        let hits = lexicon.matcher().hits(&document.reading);
        Self::of_hits(document, lexicon, hits, options, source, Budget::default())
    }

    /// As [`Context::new`], with the words that were found and a budget.
    pub fn of_hits(
        document: &'a Document,
        lexicon: &'a Lexicon,
        hits: Hits,
        options: &'a Options,
        source: &'a Source<'a>,
        budget: Budget,
    ) -> Self {
        let (levels, notes) = (RefCell::default(), RefCell::default());
        let (source_divisions, named_states) = (OnceCell::new(), OnceCell::new());
        let plainly_named_states = OnceCell::new();
        let (is_of_taiwan, special_region) = (OnceCell::new(), OnceCell::new());
        Self {
            document,
            lexicon,
            hits,
            options,
            source,
            budget,
            levels,
            notes,
            source_divisions,
            named_states,
            plainly_named_states,
            is_of_taiwan,
            special_region,
        }
    }

    /// The words of the tables that are looked up on demand which start at `position`, shortest first.
    pub fn on_demand_at(&self, position: usize) -> impl Iterator<Item = Hit> {
        self.lexicon.matcher().on_demand_at(&self.document.reading, position)
    }

    /// The words of these tables that end at `position`, longest first.
    pub fn on_demand_ending_at(&self, position: usize) -> impl Iterator<Item = Hit> {
        self.lexicon.matcher().on_demand_ending_at(&self.document.reading, position)
    }

    /// The string of the record for `span`: its characters as written.
    pub fn written(&self, span: Span) -> String {
        self.document.text().slice(span).to_owned()
    }

    /// The characters of `span` in the reading text, which the rules read.
    pub fn slice(&self, span: Span) -> &'a str {
        self.document.reading.slice(span)
    }
}

/// The id of a report at which annotators panic, for tests of what happens after a panic.
#[cfg(test)]
pub(crate) const PANICS: &str = "panics";

#[cfg(test)]
fn panic_at(source: &Source) {
    assert_ne!(source.id, Some(PANICS));
}

/// What is found in a report, as the fields of a record that [`complete`] makes whole.
pub fn annotate(cx: &Context) -> Box<Record> {
    let mut found = Box::new(Annotations::of(cx));
    Annotations::steps(cx.options.fields).for_each(|step| step(&mut found));
    found.record()
}
