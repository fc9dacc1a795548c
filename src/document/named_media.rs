//! The medium whose reporters tell in the text what they learnt: 某新闻记者了解到, 某新闻（www.…）获悉.

use super::words::{MEDIUM_TELLS, QUOTING};
use crate::lexicon::Lexicon;

/// Longest name of a medium that is looked for, in characters.
const LONGEST: usize = 10;
/// Longest address in brackets behind a medium, in characters.
const LONGEST_ADDRESS: usize = 40;
/// Most such words of a paragraph that are looked at.
const MOST: usize = 32;

/// The known media of a paragraph that tell what they learnt, in order.
pub(super) fn telling_media<'a>(lexicon: &Lexicon, text: &'a str) -> Vec<&'a str> {
    let mut found = Vec::new();
    let mut from = 0;
    for _ in 0..MOST {
        let Some(word) = text.get(from..).and_then(|rest| MEDIUM_TELLS.find_in(rest)) else { break };
        let before = text.get(..from + word.start).unwrap_or_default();
        from += word.end;
        found.extend(medium_before(lexicon, without_address(before).trim_end_matches('》')));
    }
    found
}

/// The longest known medium at the end of a text, unless 据 is before it.
fn medium_before<'a>(lexicon: &Lexicon, text: &'a str) -> Option<&'a str> {
    let starts = text.char_indices().rev().take(LONGEST).skip(1).map(|(at, _)| at);
    let start = starts.filter(|at| text.get(*at..).is_some_and(|name| lexicon.medium(name).is_some())).last()?;
    let before = text.get(..start)?.trim_end_matches('《');
    QUOTING.longest_suffix(before).is_none().then(|| text.get(start..)).flatten()
}

/// A text without the address in brackets at its end.
fn without_address(text: &str) -> &str {
    if !text.ends_with(['）', ')']) {
        return text;
    }
    let open = text.char_indices().rev().take(LONGEST_ADDRESS).find(|(_, c)| matches!(c, '（' | '('));
    let is_address = |at: usize| text.get(at..).is_some_and(|bracket| bracket.chars().any(|c| c.is_ascii_alphabetic()));
    open.map(|(at, _)| at).filter(|at| is_address(*at)).and_then(|at| text.get(..at)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_tell_what_they_learnt() {
        let lexicon = Lexicon::shared();
        for (text, expected) in [
            ("6月4日，澎湃新闻记者了解到", vec!["澎湃新闻"]),
            ("澎湃新闻（www.thepaper.cn）", vec!["澎湃新闻"]),
            ("《每日经济新闻》记者注意到", vec!["每日经济新闻"]),
            ("据澎湃新闻记者了解", vec![]),
            ("记者了解到，会议", vec![]),
        ] {
            assert_eq!(telling_media(&lexicon, text), expected, "{text}");
        }
    }
}
