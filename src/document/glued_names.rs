//! Names written without a blank between them: 王明李志远.

use super::press::is_person;
use crate::lexicon::Lexicon;

/// Most characters of a run of names without blanks that is split.
const MOST_CHARACTERS: usize = 9;

/// Splits four to nine characters into persons' names of two or three characters (王明李志远); none if that is impossible.
pub(super) fn split_names<'a>(lexicon: &Lexicon, text: &'a str) -> Option<Vec<&'a str>> {
    let places: Vec<usize> =
        text.char_indices().map(|(at, _)| at).take(MOST_CHARACTERS + 1).chain([text.len()]).collect();
    let length = places.len() - 1;
    if !(4..=MOST_CHARACTERS).contains(&length) {
        return None;
    }
    let is_name =
        |start: usize, end: usize| text.get(places[start]..places[end]).is_some_and(|name| is_person(lexicon, name));
    // For each end, the start of the last name of a split up to there.
    let mut starts = [None; MOST_CHARACTERS + 1];
    starts[0] = Some(0);
    for end in 2..=length {
        let mut possible = [3, 2].into_iter().filter_map(|n| end.checked_sub(n));
        starts[end] = possible.find(|&start| starts[start].is_some() && is_name(start, end));
    }
    let mut names = Vec::new();
    let mut end = length;
    while end > 0 {
        let start = starts[end]?;
        names.push(text.get(places[start]..places[end])?);
        end = start;
    }
    names.reverse();
    Some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_blanks_are_split() {
        let lexicon = Lexicon::shared();
        assert_eq!(split_names(&lexicon, "王明李志远"), Some(vec!["王明", "李志远"]));
        assert_eq!(split_names(&lexicon, "王明李志远张红"), Some(vec!["王明", "李志远", "张红"]));
        for text in ["王明", "王李志", "某某王明", "王明李志远王明李志远"] {
            assert_eq!(split_names(&lexicon, text), None, "{text}");
        }
    }
}
