//! Removes duplicates from lists of names, and finds which names of a list occur in a text.

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use crate::span::CharSet;

/// The names of `names` that occur in `text`. The text is read once for all of them.
pub(super) fn find_named<'a>(names: &'a [String], text: &str) -> FxHashSet<&'a str> {
    if names.is_empty() {
        return FxHashSet::default();
    }
    let wanted: FxHashSet<&str> = names.iter().map(String::as_str).collect();
    let firsts = CharSet::of(names.iter().filter_map(|name| name.chars().next()));
    let lengths: BTreeSet<usize> = names.iter().map(String::len).filter(|length| *length > 0).collect();
    let starts = text.char_indices().filter(|(_, c)| firsts.may_have(*c)).map(|(start, _)| start);
    let stretches = starts.flat_map(|start| lengths.iter().filter_map(move |length| text.get(start..start + length)));
    stretches.filter_map(|stretch| wanted.get(stretch).copied()).collect()
}

/// Each name once, at its first place.
pub(super) fn remove_duplicates(names: Vec<String>) -> Vec<String> {
    if names.len() < 2 {
        return names;
    }
    let mut seen = FxHashSet::default();
    names.into_iter().filter(|name| seen.insert(name.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_text_are_found() {
        let names: Vec<String> = (0..40).map(|i| format!("李{i}明")).collect();
        let text = "会见了李3明、李39明和李40明。";
        assert_eq!(find_named(&names, text), FxHashSet::from_iter(["李3明", "李39明"]));
        assert!(find_named(&[], text).is_empty());
    }

    #[test]
    fn each_name_is_kept_once() {
        let names = ["王明", "李明", "王明"].map(str::to_owned).to_vec();
        assert_eq!(remove_duplicates(names), ["王明", "李明"]);
        assert_eq!(remove_duplicates(vec!["王明".to_owned()]), ["王明"]);
    }
}
