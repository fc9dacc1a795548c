//! Reads TSV, the format of every table, into rows.

use crate::error::{Error, ErrorKind, Result};

/// The rows of a table. Comment lines (`#`) and blank lines are skipped; `-` is an empty cell.
///
/// # Errors
/// A line has not `N` cells; the message names file and line.
///
/// ```
/// use baodao::lexicon::load::rows;
/// let table = "# columns: post\tkind\n书记\tparty\n";
/// assert_eq!(rows::<2>("posts.tsv", table).unwrap(), [["书记", "party"]]);
/// assert!(rows::<3>("posts.tsv", table).is_err());
/// ```
pub fn rows<'a, const N: usize>(file: &str, table: &'a str) -> Result<Vec<[&'a str; N]>> {
    let mut found = Vec::with_capacity(table.len() / (LEAST_CELL * N.max(1)));
    for (number, line) in parts(table, b'\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut row = [""; N];
        let mut cells = parts(line, b'\t');
        for cell in &mut row {
            let value = cells.next().ok_or_else(|| wrong(file, number, N))?;
            *cell = if value == "-" { "" } else { value };
        }
        if cells.next().is_some() {
            return Err(wrong(file, number, N));
        }
        found.push(row);
    }
    Ok(found)
}

/// The rows of a table of two columns as pairs. If a line does not have two cells, there are no pairs at all.
///
/// ```
/// use baodao::lexicon::load::pairs;
/// let table = "# columns: short\tfull\n市委\t市委员会\n";
/// assert_eq!(pairs("short.tsv", table).collect::<Vec<_>>(), [("市委", "市委员会")]);
/// ```
pub fn pairs<'a>(file: &str, table: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
    rows::<2>(file, table).unwrap_or_default().into_iter().map(|[first, second]| (first, second))
}

/// Small estimate of the bytes of a cell, to reserve room for the rows.
const LEAST_CELL: usize = 8;

/// Splits `text` at the ASCII character `mark`.
fn parts(text: &str, mark: u8) -> impl Iterator<Item = &str> {
    let ends = memchr::memchr_iter(mark, text.as_bytes()).chain(std::iter::once(text.len()));
    ends.scan(0, move |start, end| {
        let part = text.get(std::mem::replace(start, end + 1)..end);
        Some(part.unwrap_or_default())
    })
}

fn wrong(file: &str, number: usize, width: usize) -> Error {
    Error::new(ErrorKind::Lexicon, format!("{file}, line {}: not {width} cells", number + 1))
}
