//! The occurrences of known names, such as the parts of dotted ones, found in one pass for all.

use rustc_hash::FxHashMap;

use crate::span::{Span, Text};

/// Most occurrences of a string that are used.
const MOST: usize = 64;
/// Most times that one occurrence is returned because its string is given several times.
const OFTEN: usize = 2;

/// The occurrences of `parts`; those of one part do not overlap. A part that is given several times has each occurrence
/// twice.
pub(super) fn places<'a>(text: &Text, parts: &[&'a str]) -> Vec<(Span, &'a str)> {
    let mut given: FxHashMap<&str, usize> = FxHashMap::default();
    let mut distinct: Vec<&str> = Vec::new();
    for &part in parts {
        let times = given.entry(part).or_default();
        if *times == 0 {
            distinct.push(part);
        }
        *times = (*times + 1).min(OFTEN);
    }
    let mut seen = vec![(0, 0); distinct.len()];
    let mut found = Vec::new();
    for (span, i) in text.places(&distinct) {
        let (count, reached) = &mut seen[i];
        if *count < MOST && span.start >= *reached {
            (*count, *reached) = (*count + 1, span.end);
            found.extend(std::iter::repeat_n((span, distinct[i]), given[distinct[i]]));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_has_its_places() {
        let parts = ["阿阿", "卡内尔"];
        let text = Text::new("阿阿阿和卡内尔、卡内尔".to_owned());
        let found = places(&text, &parts);
        let spans: Vec<(usize, usize)> = found.iter().map(|(s, _)| (s.start, s.end)).collect();
        assert_eq!(spans, [(0, 2), (4, 7), (8, 11)]);
        assert_eq!(places(&text, &[parts[1]; 3]).len(), 4);
        assert!(places(&text, &[]).is_empty());
    }
}
