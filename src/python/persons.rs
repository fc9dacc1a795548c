//! Persons across records, as plain values.

use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;

use super::error::Error;
use super::reader::read_record;
use super::watched::watched;
use crate::calendar::Day;
use crate::copies::Stop;
use crate::persons::{Facts, Linkage, Linked, ReportSeen, Row, Spell, Turn, names_of, rows};

/// A change that begins or ends a post: the number of the report, the action, the day.
type TurnRow = (u32, String, Option<String>);
/// A post over time: post, body, its full name, rank, first and last day, number of reports, the changes that begin
/// and end it.
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
/// A person: id, name, appearances, posts over time, ids of those who may be the same, number and reports of each
/// companion.
type PersonRow = (String, String, Vec<(u32, u32)>, Vec<SpellRow>, Vec<String>, Vec<(u32, u32)>);

/// What an appearance says of a name: its key, whether the bearer leads the state, the buckets of its spellings.
type NameRow = (i64, Option<bool>, Vec<i64>);

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
        let found = watched(py, move || linkage.persons(|| shared.is_set()), move || stop.set())?;
        Ok(found.into_iter().map(row).collect())
    }
}

/// JSON of what linkage needs of records, for the functions below; none where there is no record.
#[pyfunction]
#[pyo3(name = "_reports_seen")]
pub fn reports_seen(records: Vec<Bound<'_, PyAny>>) -> PyResult<Vec<String>> {
    let seen = |record: Bound<'_, PyAny>| {
        let seen = if record.is_none() { ReportSeen::default() } else { ReportSeen::of(&read_record(&record)?) };
        json(&seen)
    };
    records.into_iter().map(seen).collect()
}

/// For each appearance of some reports: the key of the name, whether the bearer leads the state, buckets of spellings.
#[pyfunction]
#[pyo3(name = "_names_seen")]
pub fn names_seen(seen: Vec<String>) -> PyResult<Vec<NameRow>> {
    let mut found = Vec::new();
    for report in seen {
        let names = names_of(&parse(&report)?).into_iter();
        let signed = |keys: Vec<u64>| keys.into_iter().map(u64::cast_signed).collect();
        found.extend(names.map(|(key, is_high, buckets)| (key.cast_signed(), is_high, signed(buckets))));
    }
    Ok(found)
}

/// What all reports say of the names, as bytes: the number of reports; for each key the appearances, those as a leader of
/// the state, those with another rank; the keys of each bucket.
#[pyfunction]
#[pyo3(name = "_name_facts")]
pub fn name_facts(reports: usize, names: Vec<(i64, u32, u32, u32)>, buckets: Vec<Vec<i64>>) -> Vec<u8> {
    let names = names.into_iter().map(|(key, all, high, low)| (key.cast_unsigned(), all, high, low));
    let buckets = buckets.into_iter().map(|keys| keys.into_iter().map(i64::cast_unsigned).collect());
    Facts::of(reports, names, buckets).to_bytes()
}

/// The rows of reports, each with the key by which it is grouped and the number of the report.
#[pyfunction]
#[pyo3(name = "_person_rows")]
pub fn person_rows(facts: &[u8], reports: Vec<(u32, String)>) -> PyResult<Vec<(i64, u32, String)>> {
    let facts = Facts::from_bytes(facts);
    let mut found = Vec::new();
    for (index, seen) in reports {
        for (key, row) in rows(index, parse(&seen)?, &facts) {
            found.push((key.cast_signed(), index, json(&row)?));
        }
    }
    Ok(found)
}

/// The persons of all the rows of some keys, each with the reports in whose events the person takes part.
#[pyfunction]
#[pyo3(name = "_linked_persons")]
pub fn linked_persons(py: Python<'_>, facts: &[u8], rows: Vec<String>) -> PyResult<Vec<(PersonRow, Vec<u32>)>> {
    let rows = rows.into_iter().map(|row| parse(&row)).collect::<PyResult<Vec<Row>>>()?;
    let (linkage, indexes) = Linkage::of_rows(rows, Facts::from_bytes(facts));
    let found = py.detach(move || linkage.persons(|| false));
    let index = |report: u32| indexes.get(report as usize).copied().unwrap_or_default();
    let of_all = |person: Linked| Linked {
        appearances: person.appearances.iter().map(|(report, person)| (index(*report), *person)).collect(),
        spells: person.spells.into_iter().map(|spell| of_report(spell, index)).collect(),
        present: person.present.into_iter().map(index).collect(),
        ..person
    };
    let with_presence = |mut person: Linked| (std::mem::take(&mut person.present), row(person));
    Ok(found.into_iter().map(of_all).map(with_presence).map(|(present, row)| (row, present)).collect())
}

/// The posts over time with other numbers of reports.
fn of_report(spell: Spell, index: impl Fn(u32) -> u32) -> Spell {
    let turn = |turn: Option<Turn>| turn.map(|turn| Turn { report: index(turn.report), ..turn });
    Spell { begin: turn(spell.begin), end: turn(spell.end), ..spell }
}

fn json(value: &impl serde::Serialize) -> PyResult<String> {
    serde_json::to_string(value).map_err(|error| Error::new_err(error.to_string()))
}

fn parse<T: serde::de::DeserializeOwned>(json: &str) -> PyResult<T> {
    serde_json::from_str(json).map_err(|error| Error::new_err(error.to_string()))
}

fn iso(number: i32) -> String {
    Day::of_number(i64::from(number)).iso()
}

fn row(person: Linked) -> PersonRow {
    let spells = person.spells.into_iter().map(spell).collect();
    (person.id, person.name, person.appearances, spells, person.undecided, person.company)
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
