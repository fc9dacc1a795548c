//! The tables of the lexicon and of pages keep their form: header, width, order, one row a key, no blank cell, a source.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Tables whose first column alone is no key, with how many columns are.
const LONGER_KEYS: &[(&str, usize)] = &[
    ("divisions.tsv", 3),
    ("region_aliases.tsv", 3),
    ("foreign_chars.tsv", 3),
    ("containers.tsv", 2),
    ("congresses.tsv", 2),
    ("anniversaries.tsv", 2),
    ("place_words.tsv", 2),
    ("minority_names.tsv", 2),
    ("universities.tsv", 2),
];

fn tables() -> Result<Vec<PathBuf>, std::io::Error> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folders = ["lexicon", "lexicon/lists", "page"].map(|folder| fs::read_dir(source.join(folder)));
    let entries = folders.into_iter().collect::<Result<Vec<_>, _>>()?;
    let files = entries.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let mut tables: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|e| e == "tsv")).collect();
    tables.sort();
    Ok(tables)
}

/// What is wrong with a table.
fn faults(name: &str, table: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for key in ["# columns: ", "# source: ", "# licence: ", "# date: "] {
        if !table.lines().take_while(|l| l.starts_with('#')).any(|l| l.starts_with(key)) {
            faults.push(format!("{name}: no {key:?}"));
        }
    }
    let rows: Vec<Vec<&str>> =
        table.lines().filter(|l| !l.starts_with('#')).map(|line| line.split('\t').collect()).collect();
    let width = rows.first().map_or(0, Vec::len);
    let key = LONGER_KEYS.iter().find(|(file, _)| *file == name).map_or(1, |(_, columns)| *columns);
    let mut seen = HashSet::new();
    for (i, row) in rows.iter().enumerate() {
        if row.len() != width || row.iter().any(|cell| cell.is_empty() || cell.trim() != *cell) {
            faults.push(format!("{name}: a cell is blank or missing in {row:?}"));
        } else if !seen.insert(&row[..key.min(width)]) {
            faults.push(format!("{name}: {row:?} stands twice"));
        }
        if i > 0 && rows[i - 1][0] > row[0] {
            faults.push(format!("{name}: {row:?} is out of order"));
        }
    }
    faults
}

#[test]
fn every_table_keeps_its_form() -> Outcome {
    let tables = tables()?;
    assert!(tables.len() > 30, "only {} tables found", tables.len());
    let mut found = Vec::new();
    for path in &tables {
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        found.extend(faults(name, &fs::read_to_string(path)?));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[test]
fn every_table_has_a_source() -> Outcome {
    let sources = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/SOURCES.md"))?;
    let names: Vec<String> =
        tables()?.iter().filter_map(|path| path.file_name()?.to_str().map(str::to_owned)).collect();
    let missing: Vec<&String> = names.iter().filter(|name| !sources.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "SOURCES.md does not name {missing:?}");
    Ok(())
}

#[test]
fn a_fault_is_found() {
    let table = "# columns: a\tb\n# source: x\n# licence: y\n# date: z\n乙\t1\n甲\t1\n乙\t2\n丙\t\n";
    assert_eq!(faults("t.tsv", table).len(), 4, "{:?}", faults("t.tsv", table));
}

#[test]
fn the_lexicon_loads_every_table() -> Outcome {
    let lexicon = baodao::Lexicon::load()?;
    let empty: Vec<&str> = baodao::lexicon::Table::ALL
        .iter()
        .filter(|t| lexicon.rows(**t).is_empty() && !matches!(t.file(), "people.tsv" | "places.tsv"))
        .map(|t| t.file())
        .collect();
    assert!(empty.is_empty(), "no rows in {empty:?}");
    Ok(())
}
