//! Headlines of round-ups, and the heads of items in them.

use super::Item;
use crate::page::words::{ITEM_NUMERALS, NEWS_ROUNDUPS, NO_ROUNDUPS, ROUNDUP_NUMBERS, ROUNDUP_TITLES};
use crate::reading::canonical;

/// Longest headline that only names a round-up, in characters.
const LONGEST_NAME: usize = 24;

/// The kind of a headline, by what it says about the text below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Headline {
    /// It tells of something, or there is none.
    Report,
    /// It has a word for a round-up: 一周回顾, 工作动态.
    Roundup,
    /// It only names a round-up of news: 联播快讯, 县简讯（三则）.
    NewsRoundup,
}

impl Headline {
    /// The kind of a headline.
    pub(super) fn of(title: &str) -> Self {
        let title = canonical(title);
        if NO_ROUNDUPS.occurs_in(&title) {
            return Self::Report;
        }
        let name = strip_issue(&title);
        if title.chars().count() <= LONGEST_NAME && NEWS_ROUNDUPS.longest_suffix(name).is_some() {
            return Self::NewsRoundup;
        }
        if ROUNDUP_TITLES.occurs_in(&title) { Self::Roundup } else { Self::Report }
    }
}

/// A headline without the issue, the day and the number of items at its end: （第3期）, 6月4日, 三则.
fn strip_issue(title: &str) -> &str {
    let is_number = |c: char| c.is_ascii_digit() || ITEM_NUMERALS.contains_char(c) || ROUNDUP_NUMBERS.contains_char(c);
    let mut name = title.trim_end();
    loop {
        let bare = name.trim_end_matches(|c: char| is_number(c) || c.is_whitespace());
        let bracket =
            bare.strip_suffix(['）', ')', '】', ']']).and_then(|inner| inner.rsplit_once(['（', '(', '【', '[']));
        let shorter = bracket.map_or(bare, |(before, _)| before);
        if shorter.len() == name.len() {
            return name;
        }
        name = shorter;
    }
}

/// Whether a headline consists of the heads of the items, in order, after a 【…】: 【县城观察】甲县：… 乙县：….
pub(super) fn lists_heads(headline: &str, items: &[Item]) -> bool {
    let seen = |text: &str| canonical(text).chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let whole = seen(headline);
    let mut rest = whole.as_str();
    while let Some((_, behind)) = rest.strip_prefix(['【', '[']).and_then(|inner| inner.split_once(['】', ']'])) {
        rest = behind;
    }
    let heads: String = items.iter().map(|item| seen(&item.head.title)).collect();
    !heads.is_empty() && rest == heads
}
