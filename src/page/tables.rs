//! The tables of pages: TSV files beside the code that reads them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// The rows of a table, comments (`#`) left out.
pub(super) fn rows<const N: usize>(table: &'static str) -> Vec<[&'static str; N]> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok()).collect()
}

/// Words of one kind.
#[derive(Default)]
struct Words {
    all: Vec<&'static str>,
    /// Them by their first characters.
    by_start: FxHashMap<char, Vec<&'static str>>,
}

/// The words of `furniture.tsv` by kind.
static FURNITURE: LazyLock<FxHashMap<&'static str, Words>> = LazyLock::new(|| {
    let mut kinds: FxHashMap<&'static str, Words> = FxHashMap::default();
    for [word, kind] in rows(include_str!("furniture.tsv")) {
        let words = kinds.entry(kind).or_default();
        words.all.push(word);
        words.by_start.entry(word.chars().next().unwrap_or_default()).or_default().push(word);
    }
    kinds
});

/// The words of one kind that stand around a body.
pub(super) fn furniture(kind: &str) -> &'static [&'static str] {
    FURNITURE.get(kind).map_or(&[], |words| &words.all)
}

/// Whether one of the words of a kind stands in `text`.
pub(super) fn holds_furniture(text: &str, kind: &str) -> bool {
    let Some(words) = FURNITURE.get(kind) else { return false };
    text.char_indices().any(|(at, c)| {
        let starting = words.by_start.get(&c).into_iter().flatten();
        starting.into_iter().any(|word| text.as_bytes()[at..].starts_with(word.as_bytes()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_wherever_they_stand() {
        for word in furniture("gone") {
            for text in [(*word).to_owned(), format!("您好，{word}。"), format!("页面{word}")] {
                assert!(holds_furniture(&text, "gone"), "{text}");
            }
        }
        for text in ["", "页面", "404", "不支持", "已被"] {
            assert!(!holds_furniture(text, "gone"), "{text}");
        }
        assert!(!holds_furniture("近日", "gone") && holds_furniture("近日", "told") && !holds_furniture("近日", ""));
    }
}
