//! What a page says about itself: in its `meta` elements, and in lines of labels around the body.

use std::borrow::Cow;

use super::headlines::LONGEST;
use super::labels::{Label, Labelled};
use super::linked_data::LinkedData;
use super::metas::{ADDRESSES, EDITORS, SITES, SOURCES, TIMES, find_meta};
use super::printed::may_name_page;
use super::raw_lines::Line;
use super::scan::Scan;
use super::years::has_year;

/// What a page says about itself, in its own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Times of publication, the likeliest first.
    pub published: Vec<String>,
    /// The medium or site that the page names as its source (来源).
    pub source: Option<String>,
    /// Values of labels for authors and photographers, or else the authors of the page's JSON-LD.
    pub authors: Vec<String>,
    /// Values of labels for those who published the page, perhaps media.
    pub publishers: Vec<String>,
    /// Short lines under the headline that may be the name of an author.
    pub names: Vec<String>,
    /// Values of labels for editors, or else of a `meta` element.
    pub editors: Vec<String>,
    /// Lines with a day or labels that were beside the body of a text.
    pub lines: Vec<String>,
    /// Lines beside the body that may name the page of a newspaper.
    pub printed: Vec<String>,
    /// The name of the site, or else the publisher of the page's JSON-LD.
    pub site: Option<String>,
    /// The web address that the page states for itself.
    pub url: Option<String>,
}

impl Head {
    /// What a page says in its `meta` elements and in the lines around its body. `data`, its JSON-LD, fills gaps.
    pub(super) fn of_page(scan: &Scan, lines: Vec<Line>, data: LinkedData) -> Self {
        let mut head = Self {
            site: find_meta(scan, SITES).map(Cow::into_owned).or(data.publisher),
            url: scan
                .canonical
                .as_deref()
                .map(Cow::Borrowed)
                .or_else(|| find_meta(scan, ADDRESSES))
                .filter(|u| u.contains("://"))
                .map(Cow::into_owned),
            ..Self::default()
        };
        let mut bare = Vec::new();
        for Line { text, linked, labels, .. } in lines {
            if !linked && may_name_page(&text) {
                head.printed.push(text.clone());
            }
            if has_year(&text) && labels.iter().all(|l| l.label != Label::Time) && bare.len() < 8 {
                bare.push(text);
            }
            for labelled in labels {
                head.add(labelled, linked);
            }
        }
        head.published.extend(find_meta(scan, TIMES).map(Cow::into_owned));
        head.published.extend(data.published);
        head.published.append(&mut bare);
        head.source = head.source.or_else(|| find_meta(scan, SOURCES).map(|s| value_of(&s).to_owned()));
        if head.editors.is_empty() {
            head.editors.extend(find_meta(scan, EDITORS).map(Cow::into_owned));
        }
        if head.authors.is_empty() {
            head.authors = data.authors;
        }
        head
    }

    /// Adds what the first and last lines of the body say; what the page says elsewhere counts first.
    pub(super) fn append(&mut self, other: Self) {
        self.published.extend(other.published);
        self.source = self.source.take().or(other.source);
        self.authors.extend(other.authors);
        self.names.extend(other.names);
        self.publishers.extend(other.publishers);
        self.lines.extend(other.lines);
        self.printed.extend(other.printed);
        self.editors.extend(other.editors);
    }

    /// Adds a label with its value. A value that is too long does not count, nor do a time without a year and an author
    /// or editor in a link; of several sources the first counts.
    pub(super) fn add(&mut self, Labelled { label, value }: Labelled, linked: bool) {
        if value.is_empty() || value.chars().count() > LONGEST {
            return;
        }
        match label {
            Label::Source if self.source.is_none() => self.source = name_of_source(&value).map(str::to_owned),
            Label::Time if has_year(&value) => self.published.push(value),
            Label::Author | Label::Photographer if !linked => self.authors.push(value),
            Label::Editor if !linked => self.editors.push(value),
            Label::Publisher if !linked => self.publishers.push(value),
            _ => {}
        }
    }
}

/// The value without a label in it: all after its first colon.
fn value_of(text: &str) -> &str {
    text.split_once(['：', ':']).map_or(text, |(_, value)| value).trim()
}

/// The name in the value of a source, without what follows it: a bracket, a date (某日报（2016年6月30日）).
fn name_of_source(value: &str) -> Option<&str> {
    let word = value.split_whitespace().next()?;
    let name = word.split(['（', '(']).next().filter(|name| !name.is_empty()).unwrap_or(word);
    let year = name.char_indices().find(|(at, _)| name.get(*at..).is_some_and(opens_with_year)).map(|(at, _)| at);
    Some(year.filter(|at| *at > 0).and_then(|at| name.get(..at)).unwrap_or(name))
}

/// Whether a text opens with the year of a date: 2016年, 2016-.
fn opens_with_year(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4 && text.get(4..).is_some_and(|rest| rest.starts_with(['年', '-', '/', '.']))
}
