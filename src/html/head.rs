//! What a page says of itself: in its `meta` elements, and in lines of labels around the body.

use std::borrow::Cow;

use memchr::memchr2_iter;

use super::entities;
use super::labels::{Label, Labelled};
use super::linked_data::LinkedData;
use super::raw_lines::Line;
use super::scan::Scan;

/// What may be the headline, by where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headlines {
    /// The line before the paragraphs of wrapped or plain text.
    pub line: Option<String>,
    /// What a `meta` element states.
    pub stated: Option<String>,
    /// A line of the page that the `title` element begins with, or else its first heading.
    pub visible: Option<String>,
    /// The `title` element: the headline, often with names of columns and of the site.
    pub element: Option<String>,
    /// The line above the first line of labels.
    pub above: Option<String>,
}

/// What a page says of itself, as it says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Times of publication, the likeliest first.
    pub published: Vec<String>,
    /// The source.
    pub source: Option<String>,
    /// Values of labels for authors.
    pub authors: Vec<String>,
    /// Values of labels for editors.
    pub editors: Vec<String>,
    /// The name of the site.
    pub site: Option<String>,
    /// The address.
    pub url: Option<String>,
}

/// Names of `meta` elements.
const TITLES: &[&str] = &["articletitle", "og:title", "twitter:title", "dc.title"];
const TIMES: &[&str] = &[
    "pubdate",
    "publishdate",
    "publish-date",
    "publishtime",
    "article:published_time",
    "og:release_date",
    "bytedance:published_time",
    "apub:time",
    "weibo:article:create_at",
    "datepublished",
    "dc.date",
    "_pubtime",
];
const SOURCES: &[&str] = &["contentsource", "source", "mediaid", "dc.source"];
const SITES: &[&str] = &["sitename", "og:site_name", "application-name"];
const ADDRESSES: &[&str] = &["url", "og:url"];
const EDITORS: &[&str] = &["editor", "contenteditor", "responsibleeditor"];

/// Shortest headline, in characters.
const SHORTEST: usize = 5;
/// Longest headline, in characters.
const LONGEST: usize = 120;

impl Headlines {
    /// The headlines of a page.
    pub(super) fn of_page(scan: &Scan, lines: &[Line], data: &LinkedData) -> Self {
        let element = Some(scan.title.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|t| !t.is_empty());
        let stated = meta(scan, TITLES).map(Cow::into_owned).or_else(|| data.headline.clone());
        let whole = element.as_deref().or(stated.as_deref()).unwrap_or_default();
        let begins = |line: &&Line| begins_with(whole, &line.text) && is_headline(&line.text);
        let visible = lines.iter().filter(begins).max_by_key(|line| line.text.len());
        let heading = || lines.iter().find(|l| matches!(l.heading, 1 | 2) && !l.linked && is_headline(&l.text));
        let visible = visible.or_else(heading).map(|line| line.text.clone());
        Self { line: None, stated, visible, element, above: above(lines) }
    }
}

/// The first character of the headline, as far as the head of a page tells it.
pub(super) fn headline_start(scan: &Scan) -> Option<char> {
    let first = |text: &str| seen(text).next();
    first(&scan.title).or_else(|| first(&meta(scan, TITLES)?))
}

/// The line above the first line that states a time or a source.
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

/// The characters of a text that are no blanks.
fn seen(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace())
}

/// The content of the first `meta` element that has one and bears the first of `names` that any bears.
fn meta<'a>(scan: &Scan<'a>, names: &[&str]) -> Option<Cow<'a, str>> {
    names.iter().find_map(|name| {
        let bearing = scan.metas.iter().filter(|(found, _)| found.eq_ignore_ascii_case(name));
        bearing.map(|(_, content)| entities::decode(content)).find_map(trimmed)
    })
}

/// A text without blanks around it, if there is any.
fn trimmed(text: Cow<'_, str>) -> Option<Cow<'_, str>> {
    let text = match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    };
    Some(text).filter(|text| !text.is_empty())
}

impl Head {
    /// What a page says in its `meta` elements and in the lines around its body; what it does not say there,
    /// `data` may.
    pub(super) fn of_page(scan: &Scan, lines: Vec<Line>, data: LinkedData) -> Self {
        let mut head = Self {
            site: meta(scan, SITES).map(Cow::into_owned).or(data.publisher),
            url: scan
                .canonical
                .as_deref()
                .map(Cow::Borrowed)
                .or_else(|| meta(scan, ADDRESSES))
                .filter(|u| u.contains("://"))
                .map(Cow::into_owned),
            ..Self::default()
        };
        let mut bare = Vec::new();
        for Line { text, linked, labels, .. } in lines {
            if has_year(&text) && labels.iter().all(|l| l.label != Label::Time) && bare.len() < 8 {
                bare.push(text);
            }
            for labelled in labels {
                head.add(labelled, linked);
            }
        }
        head.published.extend(meta(scan, TIMES).map(Cow::into_owned));
        head.published.extend(data.published);
        head.published.append(&mut bare);
        head.source = head.source.or_else(|| meta(scan, SOURCES).map(|s| value_of(&s).to_owned()));
        if head.editors.is_empty() {
            head.editors.extend(meta(scan, EDITORS).map(Cow::into_owned));
        }
        if head.authors.is_empty() {
            head.authors = data.authors;
        }
        head
    }

    fn add(&mut self, Labelled { label, value }: Labelled, linked: bool) {
        if value.is_empty() || value.chars().count() > LONGEST {
            return;
        }
        match label {
            Label::Source if self.source.is_none() => self.source = value.split_whitespace().next().map(str::to_owned),
            Label::Time if has_year(&value) => self.published.push(value),
            Label::Author | Label::Photographer if !linked => self.authors.push(value),
            Label::Editor if !linked => self.editors.push(value),
            _ => {}
        }
    }
}

/// What stands behind the label that a value may itself begin with.
fn value_of(text: &str) -> &str {
    text.split_once(['：', ':']).map_or(text, |(_, value)| value).trim()
}

/// Whether a text may hold a date with its year.
pub(crate) fn has_year(text: &str) -> bool {
    year_from(text, 0).is_some()
}

/// Where, from the byte `from` on, the digits of a year of the last or this century next stand.
pub(crate) fn year_from(text: &str, from: usize) -> Option<usize> {
    let rest = text.as_bytes().get(from..)?;
    let is_year = |at: &usize| match rest.get(*at..*at + 4) {
        Some([b'1', b'9', tail @ ..] | [b'2', b'0', tail @ ..]) => tail.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    memchr2_iter(b'1', b'2', rest).find(is_year).map(|i| from + i)
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
