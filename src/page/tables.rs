//! The tables of pages: TSV files beside the code that reads them.

/// The rows of a table; comments (`#`) and rows that have not `N` columns are left out.
pub(super) fn rows<const N: usize>(table: &'static str) -> Vec<[&'static str; N]> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok()).collect()
}
