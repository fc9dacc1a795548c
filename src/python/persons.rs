//! Persons across records, as plain values.

use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;

use super::reader::read_record;
use super::watched::watched;
use crate::calendar::Day;
use crate::copies::Stop;
use crate::persons::{Linkage, Linked, Spell, Turn};

/// The number of the report, the action, the day.
type TurnRow = (u32, String, Option<String>);
/// Post, body, its full name, rank, first and last day, number of reports, the changes that begin and end it.
type SpellRow = (
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    usize,
    Option<TurnRow>,
    Option<TurnRow>,
);
/// Id, name, appearances, spells, ids of those who may be the same.
type PersonRow = (String, String, Vec<(u32, u32)>, Vec<SpellRow>, Vec<String>);

/// Reads reports and divides whom they name into persons.
///
/// The caller reads the records: a stream of Arrow must not be read from inside a call of the core.
#[pyclass(frozen, name = "_Linkage", module = "baodao._baodao")]
#[derive(Debug)]
pub struct PyLinkage(Mutex<Linkage>);

#[pymethods]
impl PyLinkage {
    #[new]
    fn new() -> Self {
        Self(Mutex::default())
    }

    /// Reads records; `None` counts as a report without a record.
    fn add(&self, records: Vec<Bound<'_, PyAny>>) -> PyResult<()> {
        let mut linkage = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for record in records {
            if record.is_none() {
                linkage.skip();
            } else {
                linkage.push(&read_record(&record)?);
            }
        }
        Ok(())
    }

    /// The persons of all reports; the reports are forgotten.
    fn persons(&self, py: Python<'_>) -> PyResult<Vec<PersonRow>> {
        let linkage = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let stop = Stop::default();
        let shared = stop.clone();
        let found = watched(py, move || linkage.persons(|| shared.is_told()), move || stop.tell())?;
        Ok(found.into_iter().map(row).collect())
    }
}

fn iso(number: i32) -> String {
    Day::of_number(i64::from(number)).iso()
}

fn row(person: Linked) -> PersonRow {
    (person.id, person.name, person.appearances, person.spells.into_iter().map(spell).collect(), person.undecided)
}

fn spell(spell: Spell) -> SpellRow {
    let turn = |turn: Turn| (turn.report, turn.action, turn.day.map(iso));
    (
        spell.post,
        spell.organization,
        spell.organization_full,
        spell.rank,
        spell.days.map(|days| iso(days.0)),
        spell.days.map(|days| iso(days.1)),
        spell.reports,
        spell.begin.map(turn),
        spell.end.map(turn),
    )
}
