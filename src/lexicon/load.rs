//! TSV to rows: the one format of every table.

use crate::error::{Error, ErrorKind, Result};

/// The rows of a table: comment lines (`#`) and blank lines are left out, `-` is an empty cell.
///
/// # Errors
/// A line that has not `N` cells, named by file and line.
///
/// ```
/// use baodao::lexicon::load::rows;
/// let table = "# columns: post\tkind\n书记\tparty\n";
/// assert_eq!(rows::<2>("posts.tsv", table).unwrap(), [["书记", "party"]]);
/// assert!(rows::<3>("posts.tsv", table).is_err());
/// ```
pub fn rows<'a, const N: usize>(file: &str, table: &'a str) -> Result<Vec<[&'a str; N]>> {
    let mut found = Vec::new();
    for (number, line) in table.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut row = [""; N];
        let mut cells = line.split('\t');
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

fn wrong(file: &str, number: usize, width: usize) -> Error {
    Error::new(ErrorKind::Lexicon, format!("{file}, line {}: not {width} cells", number + 1))
}
