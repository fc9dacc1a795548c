//! The medium within a name that has more: the column of a region, a second medium, a caption before it.

use std::ops::Range;

use super::press::{is_longer, is_medium, is_own_medium};
use super::words::{MEDIUM_ENDINGS, PAPER_ENDINGS, REGIONAL_COLUMNS};
use crate::lexicon::{Lexicon, Table};

/// Longest name, in characters, before which no caption is looked for.
const LONGEST_NAME: usize = 8;

/// Longest column of a region, in characters: 内蒙古新闻.
const LONGEST_COLUMN: usize = 6;

/// The part of a name that is the medium, in bytes: the paper, or else the first medium, of two joined by a dash
/// (某报-某网); the medium before its column for a region (某网某省新闻).
pub(super) fn part_of_name(lexicon: &Lexicon, name: &str) -> Range<usize> {
    if let Some((first, second)) = name.split_once(is_joint) {
        let is_paper = |name: &str| PAPER_ENDINGS.longest_suffix(name).is_some() && is_medium(lexicon, name);
        let is_second = is_paper(second) && !is_paper(first);
        return if is_second { name.len() - second.len()..name.len() } else { 0..first.len() };
    }
    let whole = 0..name.len();
    if lexicon.medium(name).is_some() {
        return whole;
    }
    let is_column = |column: &str| {
        let region = REGIONAL_COLUMNS.longest_suffix(column).and_then(|end| column.strip_suffix(end));
        region.is_some_and(|region| is_region(lexicon, region))
    };
    let mut ends = name.char_indices().rev().take(LONGEST_COLUMN).map(|(at, _)| at);
    let is_medium_before = |end: &usize| {
        name.split_at_checked(*end)
            .is_some_and(|(medium, column)| lexicon.medium(medium).is_some() && is_column(column))
    };
    if let Some(end) = ends.find(is_medium_before) {
        return 0..end;
    }
    whole
}

/// The known medium at the end of a long name that is not known, in bytes of the name: the words before it are a
/// caption. All of the name where there is none.
pub(super) fn behind_caption(lexicon: &Lexicon, name: &str) -> Range<usize> {
    if !is_longer(name, LONGEST_NAME) || lexicon.medium(name).is_some() {
        return 0..name.len();
    }
    let mut starts = name.char_indices().map(|(at, _)| at).skip(1);
    let is_own = |end: &str| is_own_medium(end) && MEDIUM_ENDINGS.longest_suffix(end) != Some(end);
    let is_known = |at: &usize| name.get(*at..).is_some_and(|end| lexicon.medium(end).is_some() || is_own(end));
    starts.find(is_known).map_or(0, |at| at)..name.len()
}

/// Whether `c` joins two names of media: 某报-某网.
pub(super) fn is_joint(c: char) -> bool {
    matches!(c, '-' | '－' | '—')
}

/// Whether `text` is the name of a region, whole or short.
fn is_region(lexicon: &Lexicon, text: &str) -> bool {
    [Table::RegionAliases, Table::Divisions].into_iter().any(|table| lexicon.rows_of(table, text).next().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_one_medium() {
        let lexicon = Lexicon::shared();
        let part = |name: &'static str| name.get(part_of_name(&lexicon, name));
        assert_eq!(part("某某日报-某某网"), Some("某某日报"));
        assert_eq!(part("某某网-某某日报"), Some("某某日报"));
        assert_eq!(part("某某网-某某之声"), Some("某某网"));
        assert_eq!(part("中新网云南新闻"), Some("中新网"));
        assert_eq!(part("中新网视点新闻"), Some("中新网视点新闻"));
        assert_eq!(part("某某网"), Some("某某网"));
    }

    #[test]
    fn captions_are_before_known_media() {
        let lexicon = Lexicon::shared();
        let part = |name: &'static str| name.get(behind_caption(&lexicon, name));
        assert_eq!(part("游客在现场排队海外网"), Some("海外网"));
        assert_eq!(part("某某大学某某新闻网"), Some("某某大学某某新闻网"));
    }
}
