//! Candidates for the headline of a page, by their place.

use std::borrow::Cow;

use super::labels::Label;
use super::linked_data::LinkedData;
use super::metas::{TITLES, find_meta};
use super::raw_lines::Line;
use super::scan::Scan;

/// Candidates for the headline, by their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headlines {
    /// The line before the paragraphs of a text that is not a whole page.
    pub line: Option<String>,
    /// The headline that a `meta` element states, or else the page's JSON-LD.
    pub stated: Option<String>,
    /// A line of the page that the `title` element begins with, or else the page's first `h1` or `h2`.
    pub visible: Option<String>,
    /// The `title` element: the headline, often with names of columns and of the site.
    pub element: Option<String>,
    /// A line that may be a headline, above the first line with a label for a time or a source.
    pub above: Option<String>,
}

/// Shortest headline, in characters.
const SHORTEST: usize = 5;
/// Longest headline, in characters.
pub(super) const LONGEST: usize = 120;

impl Headlines {
    /// The headlines of a page.
    pub(super) fn of_page(scan: &Scan, lines: &[Line], data: &LinkedData) -> Self {
        let element = Some(scan.title.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|t| !t.is_empty());
        let stated = find_meta(scan, TITLES).map(Cow::into_owned).or_else(|| data.headline.clone());
        let whole = element.as_deref().or(stated.as_deref()).unwrap_or_default();
        let begins = |line: &&Line| begins_with(whole, &line.text) && is_headline(&line.text);
        let is_before_site = |line: &&Line| is_before_site(whole, &line.text);
        let beginning = || lines.iter().filter(begins);
        let visible = beginning().filter(is_before_site).max_by_key(|line| line.text.len());
        let visible = visible.or_else(|| beginning().max_by_key(|line| line.text.len()));
        let heading = || lines.iter().find(|l| matches!(l.heading, 1 | 2) && !l.linked && is_headline(&l.text));
        let visible = visible.or_else(heading).map(|line| line.text.clone());
        Self { line: None, stated, visible, element, above: above(lines) }
    }
}

/// The first character of the `title` element, or else of the headline in a `meta` element.
pub(super) fn first_character(scan: &Scan) -> Option<char> {
    let first = |text: &str| seen(text).next();
    first(&scan.title).or_else(|| first(&find_meta(scan, TITLES)?))
}

/// The nearest line that may be a headline among the three above the first line with a label for a time or a source.
fn above(lines: &[Line]) -> Option<String> {
    let stands = |line: &Line| line.labels.iter().any(|l| matches!(l.label, Label::Time | Label::Source));
    let first = lines.iter().position(stands)?;
    let before = lines.get(..first)?.iter().rev().take(3);
    before.filter(|l| !l.linked && is_headline(&l.text)).map(|l| l.text.clone()).next()
}

fn is_headline(text: &str) -> bool {
    (SHORTEST..=LONGEST).contains(&text.chars().count()) && !text.contains('。')
}

/// Whether `whole` begins with `start`, blanks left out of both.
fn begins_with(whole: &str, start: &str) -> bool {
    let mut characters = seen(whole);
    whole.starts_with(start) || seen(start).all(|c| characters.next() == Some(c))
}

/// Whether a mark before the name of a site follows `start` in the `title` element `whole`.
fn is_before_site(whole: &str, start: &str) -> bool {
    let rest = whole.strip_prefix(start.trim()).unwrap_or_default().trim_start();
    rest.starts_with(['-', '_', '|', '｜', '—', '–', '－'])
}

/// The characters of a text that are not blanks.
fn seen(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::begins_with;

    #[test]
    fn blanks_do_not_tell_beginnings_apart() {
        for (whole, start) in
            [("会议召开_某网", "会议召开"), ("会议 召开", "会议召"), ("会议", " 会\u{a0}议"), ("会", "")]
        {
            assert!(begins_with(whole, start), "{whole} {start}");
        }
        for (whole, start) in [("会议召开", "会议开"), ("会议", "会议召"), ("", "会")] {
            assert!(!begins_with(whole, start), "{whole} {start}");
        }
    }
}
