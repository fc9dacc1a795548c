//! What tells a medium's name, and a person's, in the lines around a report.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::lexicon::load::rows;

static MEDIA: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let table = rows::<4>("media.tsv", include_str!("../lexicon/media.tsv")).unwrap_or_default();
    table.iter().map(|[name, ..]| *name).collect()
});

static WORDS: LazyLock<FxHashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut kinds: FxHashMap<&'static str, Vec<&'static str>> = FxHashMap::default();
    for [word, kind] in rows::<2>("page_words.tsv", include_str!("../lexicon/page_words.tsv")).unwrap_or_default() {
        kinds.entry(kind).or_default().push(word);
    }
    kinds
});

static SURNAMES: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let table = rows::<3>("surnames.tsv", include_str!("../lexicon/surnames.tsv")).unwrap_or_default();
    table.iter().map(|[surname, ..]| *surname).collect()
});

/// The words of pages and bylines of one kind.
pub(super) fn words(kind: &str) -> &'static [&'static str] {
    WORDS.get(kind).map_or(&[], Vec::as_slice)
}

/// Whether `name` is a medium: known, or named like one.
pub(super) fn is_medium(name: &str) -> bool {
    is_known_medium(name) || {
        let length = name.chars().count();
        (3..=16).contains(&length)
            && !words("no_medium")
                .iter()
                .any(|no| name.ends_with(no) && (name.len() <= no.len() + 3 || no.chars().count() > 2))
            && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '·' | '•' | '（' | '）'))
            && words("medium_ending").iter().any(|ending| name.ends_with(ending) && name.len() > ending.len())
    }
}

/// Whether `name` stands in the table of media.
pub(super) fn is_known_medium(name: &str) -> bool {
    MEDIA.contains(name)
}

/// Whether a medium speaks of itself without its name.
pub(super) fn is_own_medium(name: &str) -> bool {
    matches!(name, "本报" | "本网" | "本台" | "本刊" | "本站" | "本社" | "我报" | "我台")
}

/// Whether `name` is written like a person's: a surname and one or two characters, or parts joined
/// by a dot.
pub(super) fn is_person(name: &str) -> bool {
    let length = name.chars().count();
    if name.contains(['·', '•']) {
        return (4..=14).contains(&length) && name.chars().all(|c| is_han(c) || matches!(c, '·' | '•'));
    }
    name.chars().all(is_han) && surname(name).is_some_and(|s| (1..=2).contains(&(length - s)))
}

/// How many characters of `name` are its surname.
pub(super) fn surname(name: &str) -> Option<usize> {
    let second = name.char_indices().nth(2).map_or(name.len(), |(i, _)| i);
    let first = name.char_indices().nth(1).map_or(name.len(), |(i, _)| i);
    let is = |end: usize| name.get(..end).is_some_and(|s| SURNAMES.contains(s));
    if second < name.len() && is(second) {
        return Some(2);
    }
    is(first).then_some(1)
}

/// Whether `c` is a Chinese character.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' | '〇' | '\u{f900}'..='\u{faff}')
}
