//! Ordinary words that show where a name cannot begin or end: 确保定了 names no 保定, 同心同德 no 同心.

use crate::span::{Span, Text};
use crate::words::word_lists;

word_lists! {
    "ordinary.tsv":
    /// Words that contain the short name of a place: 同心同德, 出海口.
    COVERING = "covering",
    /// Frequent words that overlap the short name of a place: 确保 and 保定.
    CROSSING = "crossing",
    /// Frequent verbs, adverbs and function words that are not part of names of bodies, so that a name may begin after
    /// them.
    VERBS = "verb",
    /// Words that names of bodies are made of.
    BODY_WORDS = "body",
}

/// Longest word of the lists, in characters.
const LONGEST: usize = 4;

/// Whether an ordinary word contains `span` and is longer.
pub fn is_inside_word(text: &Text, span: Span) -> bool {
    let starts = Span::new(span.start.saturating_sub(LONGEST - 1), span.start + 1);
    COVERING.starting_in(text, starts).any(|word| word.end >= span.end && word.len() > span.len())
}

/// The ordinary word that begins before `span` and ends inside it: 确保 before 定 of 保定.
pub fn word_across_start(text: &Text, span: Span) -> Option<Span> {
    let mut ends = span.start + 1..span.end;
    ends.find_map(|end| CROSSING.longest_before(text, end).filter(|word| word.start < span.start))
}

/// Whether `span` splits into the end of one ordinary word and the beginning of another: 远|大理|想.
pub fn is_between_words(text: &Text, span: Span) -> bool {
    (span.start + 1..span.end).any(|at| {
        let after = CROSSING.longest_at(text, at).is_some_and(|word| word.end > span.end);
        let before = || CROSSING.longest_before(text, at).is_some_and(|word| word.start < span.start);
        after && before()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span_of(text: &Text, name: &str) -> Span {
        text.find(name, text.span()).unwrap_or(Span::new(0, 0))
    }

    #[test]
    fn names_inside_and_across_words_are_told() {
        let text = Text::new("大家同心同德，确保定了的事办好，树立远大理想".to_owned());
        assert!(is_inside_word(&text, span_of(&text, "同心")));
        assert!(word_across_start(&text, span_of(&text, "保定")).is_some());
        assert!(is_between_words(&text, span_of(&text, "大理")));
        let text = Text::new("会议在保定召开，大理也派人参加".to_owned());
        assert!(!is_inside_word(&text, span_of(&text, "大理")));
        assert_eq!(word_across_start(&text, span_of(&text, "保定")), None);
        assert!(!is_between_words(&text, span_of(&text, "大理")));
    }
}
