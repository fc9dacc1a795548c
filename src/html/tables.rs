//! The tables of pages: TSV files beside the code that reads them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// The rows of a table, comments (`#`) left out.
pub(super) fn rows<const N: usize>(table: &'static str) -> Vec<[&'static str; N]> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok()).collect()
}

/// The words of `furniture.tsv` by kind.
static FURNITURE: LazyLock<FxHashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut kinds: FxHashMap<&'static str, Vec<&'static str>> = FxHashMap::default();
    for [word, kind] in rows(include_str!("furniture.tsv")) {
        kinds.entry(kind).or_default().push(word);
    }
    kinds
});

/// The words of one kind that stand around a body.
pub(super) fn furniture(kind: &str) -> &'static [&'static str] {
    FURNITURE.get(kind).map_or(&[], Vec::as_slice)
}
