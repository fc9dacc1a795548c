//! What tells a medium's name, and a person's, in the lines around a report.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::lexicon::load::rows;
use crate::span::{self, LowBytes, may_be_mark};

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

/// The words of pages and bylines of one kind. Most texts are told by their first or last character to have none.
pub(super) struct Words {
    list: &'static [&'static str],
    firsts: LowBytes,
    lasts: LowBytes,
}

impl Words {
    fn of(kind: &str) -> Self {
        let list = words(kind);
        let firsts = LowBytes::of(list.iter().filter_map(|word| word.chars().next()));
        let lasts = LowBytes::of(list.iter().filter_map(|word| word.chars().next_back()));
        Self { list, firsts, lasts }
    }

    /// Whether `text` is one of them.
    pub fn has(&self, text: &str) -> bool {
        self.may_start(text) && self.list.contains(&text)
    }

    /// Whether `text` starts with one of them.
    pub fn starts(&self, text: &str) -> bool {
        self.may_start(text) && self.list.iter().any(|word| span::starts_with(text.as_bytes(), word.as_bytes()))
    }

    /// Whether `text` ends with one of them.
    pub fn ends(&self, text: &str) -> bool {
        self.ending(text).next().is_some()
    }

    /// Those that `text` ends with.
    pub fn ending<'a>(&self, text: &'a str) -> impl Iterator<Item = &'static str> + use<'a> {
        let may_end = text.chars().next_back().is_some_and(|c| self.lasts.may_have(c));
        let list = if may_end { self.list } else { &[] };
        list.iter().copied().filter(|word| span::ends_with(text.as_bytes(), word.as_bytes()))
    }

    fn may_start(&self, text: &str) -> bool {
        text.chars().next().is_some_and(|c| self.firsts.may_have(c))
    }
}

pub(super) static RELATED: LazyLock<Words> = LazyLock::new(|| Words::of("related"));
pub(super) static SIGNS: LazyLock<Words> = LazyLock::new(|| Words::of("sign"));
pub(super) static SIGN_STARTS: LazyLock<Words> = LazyLock::new(|| Words::of("sign_start"));
pub(super) static SLOGAN_STARTS: LazyLock<Words> = LazyLock::new(|| Words::of("slogan_start"));
pub(super) static SITE_ENDINGS: LazyLock<Words> = LazyLock::new(|| Words::of("site_ending"));
pub(super) static PICTURE_TAGS: LazyLock<Words> = LazyLock::new(|| Words::of("picture_tag"));
pub(super) static NO_NAMES: LazyLock<Words> = LazyLock::new(|| Words::of("no_name"));
pub(super) static OFFICES: LazyLock<Words> = LazyLock::new(|| Words::of("office"));
pub(super) static OFFICE_ENDINGS: LazyLock<Words> = LazyLock::new(|| Words::of("office_ending"));
static MEDIUM_ENDINGS: LazyLock<Words> = LazyLock::new(|| Words::of("medium_ending"));
static NO_MEDIA: LazyLock<Words> = LazyLock::new(|| Words::of("no_medium"));

/// The words of pages and bylines of one kind, as their table has them.
pub(super) fn words(kind: &str) -> &'static [&'static str] {
    WORDS.get(kind).map_or(&[], Vec::as_slice)
}

/// Whether `text` has more than `most` characters: they are counted only where its bytes leave that open.
pub(super) fn is_longer(text: &str, most: usize) -> bool {
    text.len() > most && (text.len() > 4 * most || text.chars().count() > most)
}

/// Whether `name` is a medium: known, or named like one.
pub(super) fn is_medium(name: &str) -> bool {
    let is_part = |c: char| !may_be_mark(c) || c.is_alphanumeric() || matches!(c, '·' | '•' | '（' | '）');
    is_known_medium(name)
        || MEDIUM_ENDINGS.ending(name).any(|ending| name.len() > ending.len())
            && (3..=16).contains(&name.chars().count())
            && !NO_MEDIA.ending(name).any(|no| name.len() <= no.len() + 3 || no.chars().count() > 2)
            && name.chars().all(is_part)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_of_characters() {
        for text in ["", "a", "会", "会议", "a会", "aaaa", "aaaaa", "𠀀𠀀", "𠀀𠀀𠀀"] {
            for most in 0..6 {
                assert_eq!(is_longer(text, most), text.chars().count() > most, "{text} {most}");
            }
        }
    }

    #[test]
    fn words_are_told_by_their_ends() {
        let words = Words::of("office_ending");
        for word in words.list {
            assert!(
                words.has(word) && words.starts(&format!("{word}的")) && words.ends(&format!("某{word}")),
                "{word}"
            );
        }
        for text in ["", "某某", "院某", "某院某"] {
            assert!(!words.has(text) && !words.ends(text), "{text}");
        }
        assert!(!words.starts("某院") && words.starts("院某"));
        assert_eq!(words.ending("某研究院").collect::<Vec<_>>(), ["研究院", "院"]);
    }

    #[test]
    fn media_are_told_by_their_ends() {
        for name in ["某某日报", "某某网", "某某电视台", "某某（海外）网"] {
            assert!(is_medium(name), "{name}");
        }
        for name in ["日报", "某，某日报", "某某市政府", ""] {
            assert!(!is_medium(name), "{name}");
        }
    }

    /// Characters that may be taken for letters without a look at the tables are letters.
    #[test]
    fn ideographs_are_alphanumeric() {
        assert!(('\u{4e00}'..='\u{9fff}').all(char::is_alphanumeric));
    }
}
