//! A reading becomes a document: the headline chosen, the body cleaned, bylines and times read.

use std::cell::LazyCell;

use super::bylines::{Bylines, bylines};
use super::datelines::Found;
use super::named::{distinct, named};
use super::names::credits;
use super::paragraphs::{kinds, paragraphs, reads_on};
use super::titles::{Title, clean, without_site};
use super::words::{SLOGAN_STARTS, is_medium};
use super::{Dateline, Document, times};
use crate::decode::Decoded;
use crate::markup::Block;
use crate::options::Source;
use crate::page::{Format, Head, Headlines, Label, Labelled, Reading, labels};
use crate::record::{self, Meta, Warning, WarningCode};
use crate::span::Span;

impl Document {
    /// The document of a report that was read from a page, a fragment or a text.
    ///
    /// ```
    /// use baodao::document::Document;
    /// use baodao::{Content, Source, page};
    /// let text = "市政府召开常务会议\n　　某市日报6月4日讯（记者 王远山）会议指出，要抓好落实。";
    /// let document = Document::of(page::read(text), &Source::new(Content::Text(text)));
    /// assert_eq!(document.title(), "市政府召开常务会议");
    /// assert_eq!(document.meta.agency.as_deref(), Some("某市日报"));
    /// assert_eq!(document.meta.authors, ["王远山"]);
    /// ```
    pub fn of(reading: Reading, source: &Source) -> Self {
        let running = matches!(reading.format, Format::Plain | Format::Wrapped);
        let mut blocks = reading.blocks;
        let path = source.path.unwrap_or_default();
        let (title, site) = headline(&reading.headlines, source, &blocks);
        blocks.splice(0..0, line_of_body(&reading.headlines, &title));
        let (lines, furniture) = paragraphs(blocks, running);
        let found = bylines(&lines);
        let kinds = kinds(&lines, &found, reading.format);
        let body: Vec<_> = lines.iter().zip(kinds).map(|(line, kind)| (line.text(), line.length, kind)).collect();
        let mut document = Document::of_counted(&title.text, &body);
        document.dateline = found.dateline.as_ref().and_then(|(i, found)| document.dateline_of(*i, found));
        document.bylines = found.stretches.iter().filter_map(|(i, s)| document.span_in(*i, s.start, s.end)).collect();
        document.path_date =
            times::path_date(path).or_else(|| source.url.or(reading.head.url.as_deref()).and_then(times::path_date));
        let origin = source_of(&reading.head, &found);
        document.meta = Meta {
            site: reading.head.site.clone().or(site),
            url: source.url.map(str::to_owned).or_else(|| reading.head.url.clone()),
            agency: agency(&found, &title, origin.as_deref()),
            source: origin,
            format: format_of(reading.format, reading.sliced),
            ..Meta::default()
        };
        let mut head = reading.head;
        for Labelled { label, value } in furniture.iter().flat_map(|line| labels(line)) {
            match label {
                Label::Editor => head.editors.push(value),
                Label::Time => head.published.push(value),
                _ => {}
            }
        }
        document.people_of(&head.authors, &head.editors, found);
        document.times_of(&head.published, source);
        document.warn(reading.truncated);
        document
    }

    fn span_in(&self, paragraph: usize, byte_start: usize, byte_end: usize) -> Option<Span> {
        let titles = usize::from(self.paragraphs.first().is_some_and(|p| p.is_title));
        let span = self.paragraphs.get(paragraph + titles)?.span;
        let text = self.text().slice(span);
        let position = |byte: usize| text.get(..byte).map(|head| span.start + head.chars().count());
        Some(Span::new(position(byte_start)?, position(byte_end)?))
    }

    fn dateline_of(&self, paragraph: usize, found: &Found) -> Option<Dateline> {
        let span = |range: &std::ops::Range<usize>| self.span_in(paragraph, range.start, range.end);
        let date = found.date.as_ref().and_then(span);
        let year = date.map(|d| self.reading.slice(d)).and_then(|d| d.get(..4)?.parse().ok());
        Some(Dateline {
            span: span(&found.whole)?,
            medium: span(&found.medium)?,
            place: found.place.as_ref().and_then(span),
            date,
            year,
        })
    }

    /// Authors and editors: those of the text, then those of the page's labels. A page may give the
    /// person a report is about as its author; one who is named in the body is not taken from there.
    fn people_of(&mut self, authors: &[String], editors: &[String], found: Bylines) {
        let mut meta = std::mem::take(&mut self.meta);
        (meta.authors, meta.editors) = (found.authors, found.editors);
        let authors = distinct(authors.iter().flat_map(|value| credits(value).authors).collect());
        let in_body = named(&authors, self.text());
        meta.authors.extend(authors.iter().filter(|name| !in_body.contains(name.as_str())).cloned());
        meta.editors.extend(editors.iter().flat_map(|value| credits(value).authors));
        (meta.authors, meta.editors) = (distinct(meta.authors), distinct(meta.editors));
        self.meta = meta;
    }

    /// The time of publication: the caller's, else the page's, else that of the path or address.
    fn times_of(&mut self, published: &[String], source: &Source) {
        let given = source.published.map(str::trim).filter(|p| !p.is_empty());
        let stated = given.and_then(times::iso_time);
        if let (Some(given), None) = (given, &stated) {
            self.push_warning(WarningCode::BadPublished, format!("{given:?} can't be read as a date"));
        }
        self.meta.published = stated.or_else(|| time_of_page(published)).or_else(|| self.path_date.clone());
    }

    fn warn(&mut self, truncated: bool) {
        if self.body_text().is_empty() {
            self.push_warning(WarningCode::NoBody, "no body was found".to_owned());
        }
        if self.title().is_empty() {
            self.push_warning(WarningCode::NoTitle, "no headline was found".to_owned());
        }
        if truncated {
            self.push_warning(
                WarningCode::HtmlTruncated,
                "nested too deep or too many tags; the rest was left out".to_owned(),
            );
        }
    }

    /// Notes the encoding that the report came in, and what was wrong with it.
    pub fn note_encoding(&mut self, decoded: &Decoded) {
        self.meta.encoding = Some(decoded.encoding.to_owned());
        if let Some(declared) = decoded.declared {
            self.push_warning(
                WarningCode::EncodingMismatch,
                format!("declared as {declared}, but it is {}", decoded.encoding),
            );
        }
        if decoded.undecodable > 0 {
            let message = format!("{} characters could not be decoded", decoded.undecodable);
            self.push_warning(WarningCode::UndecodableBytes, message);
        }
    }

    /// Adds a warning.
    pub fn push_warning(&mut self, code: WarningCode, message: String) {
        self.warnings.push(Warning { code, message });
    }
}

/// The headline, and the name of the site that stood behind it.
fn headline(headlines: &Headlines, source: &Source, blocks: &[Block]) -> (Title, Option<String>) {
    let path = source.path.unwrap_or_default();
    let file = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let (element, site) = headlines.element.as_deref().map(without_site).unwrap_or_default();
    // Most pages state their headline twice in the same words.
    let of_element = LazyCell::new(|| clean(element));
    let clean_once = |text: &str| if text == element { of_element.clone() } else { clean(text) };
    let as_file = |text: &str| if text == stem { clean(file) } else { clean(text) };
    let given = source.title.map(clean).filter(|t| !t.text.is_empty());
    let mut title = given
        .or_else(|| headlines.line.as_deref().map(as_file))
        .or_else(|| headlines.visible.as_deref().map(clean_once))
        .or_else(|| headlines.stated.as_deref().map(|stated| clean_once(without_site(stated).0)))
        .or_else(|| Some(of_element.clone()).filter(|t| !t.text.is_empty()))
        .or_else(|| headlines.above.as_deref().map(clean))
        .or_else(|| leading(blocks).map(|text| clean(&text)))
        .or_else(|| (stem.chars().filter(|c| *c > '\u{2e80}').count() >= 6).then(|| clean(file)))
        .unwrap_or_default();
    title.medium = title.medium.or_else(|| of_element.medium.clone());
    (title, site.map(str::to_owned))
}

/// The headline that stands at the head of the body: of its marked lines the first that names what
/// happened; one that ends in 强调 goes on in the next.
fn leading(blocks: &[Block]) -> Option<String> {
    let is_head = |b: &&Block| {
        let is_set = b.heading > 0 || b.bold || b.align == crate::markup::Align::Center;
        is_set && !reads_on(&b.text) && !b.after_image
    };
    let lines: Vec<&str> = blocks.iter().take_while(is_head).take(6).map(|b| b.text.as_str()).collect();
    let lines = if lines.is_empty() { unmarked(blocks) } else { lines };
    let first = lines.iter().position(|line| !is_slogan(line)).unwrap_or(0);
    let mut title = (*lines.get(first)?).to_owned();
    if let Some(next) = lines.get(first + 1).filter(|_| leads_on(&title)) {
        title.push(' ');
        title.push_str(next);
    }
    Some(title)
}

/// Short lines that head a body without marks: at most three, and then a paragraph.
fn unmarked(blocks: &[Block]) -> Vec<&str> {
    let is_head = |b: &&Block| {
        let text = b.text.as_str();
        let length = text.chars().count();
        let of_page = text.starts_with(['（', '(', '【', '[']) || text.contains(['：', ':', '。', '|']);
        let of_page = of_page || ["记者", "通讯员", "摄影", "来源"].iter().any(|w| text.contains(w));
        (SHORTEST_HEAD..=LONGEST_HEAD).contains(&length) && !of_page && !reads_on(text) && !b.after_image
    };
    let lines: Vec<&str> = blocks.iter().take_while(is_head).take(4).map(|b| b.text.as_str()).collect();
    let read_on = blocks.get(lines.len()).is_some_and(|b| reads_on(&b.text));
    if lines.len() <= 3 && read_on { lines } else { Vec::new() }
}

/// Shortest and longest line, in characters, that may be a headline without any mark of one.
const SHORTEST_HEAD: usize = 6;
const LONGEST_HEAD: usize = 45;

/// The first line of a text, where the caller gave another headline.
fn line_of_body(headlines: &Headlines, title: &Title) -> Option<Block> {
    let line = headlines.line.as_deref()?;
    let (line_only, title) = (squeeze(&clean(line).text), squeeze(&title.text));
    let is_title = title.is_empty() || line_only.contains(&title) || title.contains(&line_only);
    (!is_title).then(|| Block::plain(line))
}

fn leads_on(line: &str) -> bool {
    ["强调", "指出", "要求", "表示", "提出", "发表"].iter().any(|cue| line.ends_with(cue))
}

/// Whether a line calls for something and names no event.
fn is_slogan(line: &str) -> bool {
    SLOGAN_STARTS.starts(line) && !leads_on(line)
}

/// How the report was read, as the record says it.
fn format_of(format: Format, is_sliced: bool) -> record::Format {
    match format {
        Format::Wrapped => record::Format::Wrapped,
        Format::Page if is_sliced => record::Format::Page,
        Format::Page => record::Format::PageFull,
        Format::Fragment => record::Format::Fragment,
        Format::Plain => record::Format::Plain,
    }
}

/// The first time a page states; with the hour, where it states the same day again with it.
fn time_of_page(published: &[String]) -> Option<String> {
    let mut times = published.iter().filter_map(|p| times::iso_time(p));
    let first = times.next()?;
    Some(times.find(|time| time.len() > first.len() && time.starts_with(&first)).unwrap_or(first))
}

/// The source that the page states, or a line of the body, or the medium that stands beside a time.
fn source_of(head: &Head, found: &Bylines) -> Option<String> {
    let times = head.published.iter().filter(|line| line.contains(['年', '-', '/']));
    let mut beside = times.flat_map(|line| line.split_whitespace()).filter(|word| is_medium(word));
    head.source.clone().or_else(|| found.source.clone()).or_else(|| beside.next().map(str::to_owned))
}

/// The agency or medium that the report names as its origin.
fn agency(found: &Bylines, title: &Title, page_source: Option<&str>) -> Option<String> {
    let of_page = || page_source.and_then(|s| s.split_whitespace().next()).filter(|s| is_medium(s)).map(str::to_owned);
    let of_title = title.medium.as_ref().filter(|m| found.media.contains(m));
    let stated = found.opening_medium.as_ref().or(found.stated_medium.as_ref()).or(of_title);
    stated.or(found.media.first()).or(title.medium.as_ref()).cloned().or_else(of_page)
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
