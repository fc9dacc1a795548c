//! Towns whose name only one county has.
//!
//! The table is long and few reports need it. It is therefore neither parsed nor in the trie: a binary search finds the
//! line in the sorted file.

use std::cmp::Ordering;

/// The lines of the table, sorted by code point.
static TOWNS: &str = include_str!("towns.tsv");

/// The code of the only county that has a town called `name`.
///
/// ```
/// use baodao::lexicon::towns::county_of_town;
/// assert_eq!(county_of_town("盛泽镇"), Some("320509"));
/// // Many counties have one.
/// assert_eq!(county_of_town("城关镇"), None);
/// ```
pub fn county_of_town(name: &str) -> Option<&'static str> {
    let (mut low, mut high) = (0, TOWNS.len());
    while low < high {
        let line = line_at(low + (high - low) / 2)?;
        let (town, code) = TOWNS.get(line.clone())?.split_once('\t').unwrap_or_default();
        match town.cmp(name) {
            Ordering::Less => low = line.end + 1,
            Ordering::Greater => high = line.start,
            Ordering::Equal => return Some(code).filter(|code| !code.is_empty()),
        }
    }
    None
}

/// The line that holds the byte at `byte_at`, without its line feed.
fn line_at(byte_at: usize) -> Option<std::ops::Range<usize>> {
    let is_feed = |byte: &u8| *byte == b'\n';
    let bytes = TOWNS.as_bytes();
    let start = bytes.get(..byte_at)?.iter().rposition(is_feed).map_or(0, |feed| feed + 1);
    let length = bytes.get(byte_at..)?.iter().position(is_feed);
    Some(start..length.map_or(bytes.len(), |length| byte_at + length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found() {
        let rows: Vec<(&str, &str)> =
            TOWNS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')).collect();
        assert!(rows.len() > 20_000, "only {} towns", rows.len());
        let missing = rows.iter().find(|(town, code)| county_of_town(town) != Some(*code));
        assert_eq!(missing, None);
    }

    #[test]
    fn unknown_names_are_not_found() {
        for name in ["", "#", "鿿", "一", "columns: name"] {
            assert_eq!(county_of_town(name), None, "{name}");
        }
    }
}
